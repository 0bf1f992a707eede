#include "core/edit/item_field.h"

namespace cutpoint {
namespace {

constexpr std::uint32_t mostRequired = 1'000'000;

ItemFields<Group> makeGroupFields()
{
    ItemFields<Group> fields{
        {"name", [](const Group& each) { return each.name; },
         [](Group& each, std::string_view text) { return setText(&Group::name, each, text); }},
        {"required",
         [](const Group& each) {
             return each.required ? std::to_string(*each.required) : std::string{};
         },
         [](Group& each, std::string_view text) {
             return takeOverIfAny(text, each.required, [](std::string_view count) {
                 return countWritten(count, 1, mostRequired);
             });
         }}};
    addStandbyFields(fields);
    addFailoverFields(fields);
    addBetaField(fields);
    return fields;
}

ItemFields<Domain> makeDomainFields()
{
    ItemFields<Domain> fields;
    addRateFields(fields);
    addAcceptanceFields(fields);
    return fields;
}

}  // namespace

const ItemFields<Group>& groupFields()
{
    static const ItemFields<Group> fields = makeGroupFields();
    return fields;
}

const ItemFields<Domain>& domainFields()
{
    static const ItemFields<Domain> fields = makeDomainFields();
    return fields;
}

}  // namespace cutpoint
