#include "core/io/graph/members.h"

#include "core/io/json/pointer.h"
#include "core/io/json/text.h"
#include "core/io/topology/wants.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cutpoint {
namespace {

using Library = nlohmann::json;

constexpr Want idWant{.types = {json::Type::Text, json::Type::Number},
                      .allowed = "a text that is not empty, or a number",
                      .isNonEmpty = true};

json::Type typeOf(const Library& value)
{
    switch (value.type()) {
    case Library::value_t::boolean:
        return json::Type::Boolean;
    case Library::value_t::number_integer:
    case Library::value_t::number_unsigned:
    case Library::value_t::number_float:
        return json::Type::Number;
    case Library::value_t::string:
        return json::Type::Text;
    case Library::value_t::object:
        return json::Type::Object;
    case Library::value_t::array:
        return json::Type::Array;
    default:
        return json::Type::Null;
    }
}

/// As an event would bring it; valid as long as the value.
json::Value asEvent(const Library& value)
{
    json::Value event{.type = typeOf(value)};
    if (event.type == json::Type::Boolean) {
        event.boolean = value.get<bool>();
    } else if (event.type == json::Type::Number) {
        event.number = value.get<double>();
    } else if (event.type == json::Type::Text) {
        event.text = value.get_ref<const std::string&>();
    }
    return event;
}

/// What a scalar looks like in a document; empty for others.
std::string sourceOf(const json::Value& value)
{
    switch (value.type) {
    case json::Type::Null:
        return "null";
    case json::Type::Boolean:
        return value.boolean ? "true" : "false";
    case json::Type::Number:
        return json::numberText(value.number);
    case json::Type::Text:
        return json::quoted(value.text);
    default:
        return {};
    }
}

GraphAttribute attribute(std::string name, std::string where, const Library& value)
{
    const json::Value event = asEvent(value);
    return {.name = std::move(name),
            .where = std::move(where),
            .type = event.type,
            .boolean = event.boolean,
            .number = event.number,
            .text = std::string{event.text}};
}

void refuse(const json::Value& value, const Want& want, std::string_view field, std::string where,
            Severity severity, GraphFindings& findings)
{
    const Refusal refusal = refusalOf(want, value).value_or(Refusal::InvalidValue);
    findings.add(severity, codeOf(refusal), std::move(where),
                 describeRefusal(field, want, value, sourceOf(value)));
}

}  // namespace

std::string pointerTo(std::string_view around, std::string_view key)
{
    return std::string{around} + '/' + json::escapedForPointer(key);
}

std::string pointerTo(std::string_view around, std::size_t index)
{
    return std::string{around} + '/' + std::to_string(index);
}

const Library* memberOf(const Library& value, const char* key)
{
    if (!value.is_object()) {
        return nullptr;
    }
    const auto member = value.find(key);
    return member == value.end() ? nullptr : &*member;
}

const Library* arrayOf(const Library& value, const char* key)
{
    const Library* const member = memberOf(value, key);
    return member != nullptr && member->is_array() ? member : nullptr;
}

const Library* objectOf(const Library& value, const char* key)
{
    const Library* const member = memberOf(value, key);
    return member != nullptr && member->is_object() ? member : nullptr;
}

bool requireObject(const Library& value, const std::string& where, std::string_view title,
                   GraphFindings& findings)
{
    if (!value.is_object()) {
        refuse(asEvent(value), wants::object, title, where, Severity::Error, findings);
    }
    return value.is_object();
}

GraphId requireId(const Library& object, const std::string& where, const char* key,
                  std::string_view title, GraphFindings& findings)
{
    const Library* const member = memberOf(object, key);
    if (member == nullptr) {
        findings.add(Severity::Error, "missing-field", where,
                     std::string{title} + " needs the field " + key);
        return {.text = std::nullopt, .where = where};
    }
    GraphId id{.text = std::nullopt, .where = pointerTo(where, key)};
    const json::Value value = asEvent(*member);
    if (refusalOf(idWant, value)) {
        refuse(value, idWant, key, id.where, Severity::Error, findings);
    } else if (member->is_number_integer()) {
        id.text = member->dump();
    } else {
        id.text = member->is_number() ? json::numberText(value.number) : std::string{value.text};
    }
    return id;
}

GraphEdge readEnds(const Library& object, const std::string& where, GraphFindings& findings)
{
    return {.where = where,
            .from = requireId(object, where, "source", "an edge", findings),
            .to = requireId(object, where, "target", "an edge", findings)};
}

std::optional<bool> directedOf(const Library& object, const std::string& where,
                               GraphFindings& findings)
{
    const Library* const member = memberOf(object, "directed");
    if (member == nullptr || member->is_null()) {
        return std::nullopt;
    }
    if (member->is_boolean()) {
        return member->get<bool>();
    }
    refuse(asEvent(*member), wants::flag, "directed", pointerTo(where, "directed"),
           Severity::Warning, findings);
    return std::nullopt;
}

void setDirected(GraphRecords& graph, std::optional<bool> stated, bool isDirectedByDefault)
{
    graph.isDirected = stated.value_or(isDirectedByDefault);
    graph.isDirectednessStated = stated.has_value();
}

void appendAttributes(std::vector<GraphAttribute>& attributes, const Library& object,
                      const std::string& where, std::initializer_list<std::string_view> without)
{
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(without, key) != without.end()) {
            continue;
        }
        GraphAttribute& added =
            attributes.emplace_back(attribute(key, pointerTo(where, key), value));
        if (value.is_object()) {
            for (const auto& [name, member] : value.items()) {
                added.members.push_back(attribute(name, pointerTo(added.where, name), member));
            }
        }
    }
}

}  // namespace cutpoint
