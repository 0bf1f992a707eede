#include "core/edit/item_field.h"
#include "core/edit/placement_text.h"

#include <algorithm>
#include <cctype>

namespace cutpoint {
namespace {

constexpr std::string_view flow = "flow";
constexpr std::string_view dependency = "dependency";

std::string writeSemantics(TopologyProperties& properties, std::string_view text)
{
    const std::string_view semantics = trimmed(text);
    if (semantics != flow && semantics != dependency) {
        return "Choose one from the list.";
    }
    properties.semantics = semantics == flow ? Semantics::Flow : Semantics::Dependency;
    return {};
}

std::string writeCurrency(TopologyProperties& properties, std::string_view text)
{
    const std::string_view code = trimmed(text);
    const auto isLetter = [](unsigned char byte) { return std::isalpha(byte) != 0; };
    constexpr std::size_t codeLength = 3;
    if (!code.empty() && (code.size() != codeLength || !std::ranges::all_of(code, isLetter))) {
        return "Write a code of three letters such as USD or EUR.";
    }
    properties.currency = code;
    return {};
}

Written<double> daysWritten(std::string_view text)
{
    const auto days = plainNumber(text);
    return days && *days > 0.0
               ? Written<double>{.value = days, .problem = {}}
               : Written<double>{.value = std::nullopt,
                                 .problem = "Write a number of days above 0, such as 365."};
}

std::string writeLayers(TopologyProperties& properties, std::string_view text)
{
    std::vector<std::string> layers = partsBetween(text, '\n');
    for (auto layer = layers.begin(); layer != layers.end(); ++layer) {
        if (std::find(layers.begin(), layer, *layer) != layer) {
            return "The layer " + *layer + " stands twice.";
        }
    }
    properties.layers = std::move(layers);
    return {};
}

ItemFields<TopologyProperties> makeFields()
{
    using Properties = TopologyProperties;
    return {
        {"name", [](const Properties& each) { return each.name; },
         [](Properties& each, std::string_view text) {
             return setText(&Properties::name, each, text);
         }},
        {"description", [](const Properties& each) { return each.description; },
         [](Properties& each, std::string_view text) {
             each.description = text;
             return std::string{};
         }},
        {"semantics",
         [](const Properties& each) {
             return std::string{each.semantics == Semantics::Flow ? flow : dependency};
         },
         writeSemantics},
        {"target_availability",
         [](const Properties& each) {
             return each.targetAvailability ? percentText(*each.targetAvailability) : std::string{};
         },
         [](Properties& each, std::string_view text) {
             return takeOverIfAny(text, each.targetAvailability, availabilityWritten);
         }},
        {"revenue_per_year",
         [](const Properties& each) {
             return each.revenuePerYear ? amountText(*each.revenuePerYear) : std::string{};
         },
         [](Properties& each, std::string_view text) {
             return takeOverIfAny(text, each.revenuePerYear, amountWritten);
         }},
        {"currency", [](const Properties& each) { return each.currency; }, writeCurrency},
        {"year_days",
         [](const Properties& each) {
             return each.yearDays ? numberText(*each.yearDays) : std::string{};
         },
         [](Properties& each, std::string_view text) {
             return takeOverIfAny(text, each.yearDays, daysWritten);
         }},
        {"layers", [](const Properties& each) { return joined(each.layers, "\n"); }, writeLayers}};
}

}  // namespace

const ItemFields<TopologyProperties>& propertyFields()
{
    static const ItemFields<TopologyProperties> fields = makeFields();
    return fields;
}

}  // namespace cutpoint
