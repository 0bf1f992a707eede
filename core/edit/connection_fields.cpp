#include "core/edit/item_field.h"

namespace cutpoint {
namespace {

constexpr std::string_view flow = "flow";
constexpr std::string_view replication = "replication";

std::string writeKind(Connection& connection, std::string_view text)
{
    const std::string_view kind = trimmed(text);
    if (kind != flow && kind != replication) {
        return "Choose a kind from the list.";
    }
    connection.kind = kind == flow ? ConnectionKind::Flow : ConnectionKind::Replication;
    return {};
}

ItemFields<Connection> makeFields()
{
    ItemFields<Connection> fields{
        {"label", [](const Connection& each) { return each.label; },
         [](Connection& each, std::string_view text) {
             return setText(&Connection::label, each, text);
         }},
        {"kind",
         [](const Connection& each) {
             return std::string{each.kind == ConnectionKind::Flow ? flow : replication};
         },
         writeKind},
        {"two_way", [](const Connection& each) { return flagText(each.isTwoWay); },
         [](Connection& each, std::string_view text) {
             each.isTwoWay = flagWritten(text);
             return std::string{};
         }},
        {"optional", [](const Connection& each) { return flagText(each.isOptional); },
         [](Connection& each, std::string_view text) {
             each.isOptional = flagWritten(text);
             return std::string{};
         }},
        {"group", [](const Connection& each) { return each.group; },
         [](Connection& each, std::string_view text) {
             return setText(&Connection::group, each, text);
         }}};
    addRateFields(fields);
    addAcceptanceFields(fields);
    return fields;
}

}  // namespace

const ItemFields<Connection>& connectionFields()
{
    static const ItemFields<Connection> fields = makeFields();
    return fields;
}

}  // namespace cutpoint
