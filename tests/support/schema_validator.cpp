#include "tests/support/schema_validator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <stdexcept>
#include <string_view>

namespace cutpoint::tests {
namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

/// What the value of a keyword is to whoever looks for schemas within a schema.
enum class Content { NoSchema, Schema, SchemaList, SchemasByName };

Content contentOf(const std::string& keyword)
{
    static const std::map<std::string, Content, std::less<>> contents{
        {"$schema", Content::NoSchema},
        {"$ref", Content::NoSchema},
        {"$defs", Content::SchemasByName},
        {"title", Content::NoSchema},
        {"description", Content::NoSchema},
        {"default", Content::NoSchema},
        {"examples", Content::NoSchema},
        {"type", Content::NoSchema},
        {"const", Content::NoSchema},
        {"enum", Content::NoSchema},
        {"minimum", Content::NoSchema},
        {"maximum", Content::NoSchema},
        {"exclusiveMinimum", Content::NoSchema},
        {"minLength", Content::NoSchema},
        {"pattern", Content::NoSchema},
        {"minItems", Content::NoSchema},
        {"maxItems", Content::NoSchema},
        {"items", Content::Schema},
        {"required", Content::NoSchema},
        {"dependentRequired", Content::NoSchema},
        {"properties", Content::SchemasByName},
        {"propertyNames", Content::Schema},
        {"additionalProperties", Content::Schema},
        {"not", Content::Schema},
        {"anyOf", Content::SchemaList},
        {"oneOf", Content::SchemaList},
    };
    const auto known = contents.find(keyword);
    if (known == contents.end()) {
        throw std::invalid_argument{"the schema has the keyword " + keyword +
                                    ", which the validator does not know"};
    }
    return known->second;
}

void refuseUnknownKeywords(const Json& schema)
{
    if (schema.is_boolean()) {
        return;
    }
    for (const auto& [keyword, value] : schema.items()) {
        const Content content = contentOf(keyword);
        if (content == Content::Schema) {
            refuseUnknownKeywords(value);
        } else if (content != Content::NoSchema) {
            std::ranges::for_each(value, refuseUnknownKeywords);
        }
    }
}

bool isWhole(const Json& value)
{
    return value.is_number() && std::trunc(value.get<double>()) == value.get<double>();
}

bool isOfType(const Json& value, const std::string& type)
{
    return type == value.type_name() || (type == "integer" && isWhole(value));
}

std::size_t charactersOf(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Checks values against parts of one schema and collects what is wrong.
class Validation {
public:
    explicit Validation(const Json& root)
        : m_root{root}
    {
    }

    void check(const Json& schema, const Json& value, const Pointer& where)
    {
        if (schema.is_boolean()) {
            report(schema.get<bool>(), "no schema allows it", value, where);
            return;
        }
        if (schema.contains("$ref")) {
            const auto target = schema["$ref"].get<std::string>();
            check(m_root.at(Pointer{target.substr(1)}), value, where);
        }
        checkAny(schema, value, where);
        if (value.is_number()) {
            checkNumber(schema, value, where);
        } else if (value.is_string()) {
            checkText(schema, value, where);
        } else if (value.is_array()) {
            checkArray(schema, value, where);
        } else if (value.is_object()) {
            checkObject(schema, value, where);
        }
    }

    std::vector<SchemaViolation> violations;

private:
    void report(bool isValid, const std::string& keyword, const Json& value, const Pointer& where)
    {
        const SchemaViolation violation{.where = where.to_string(),
                                        .message = keyword + ", found " + value.dump()};
        if (!isValid && std::ranges::find(violations, violation) == violations.end()) {
            violations.push_back(violation);
        }
    }

    [[nodiscard]] bool accepts(const Json& schema, const Json& value) const
    {
        Validation inner{m_root};
        inner.check(schema, value, Pointer{});
        return inner.violations.empty();
    }

    void checkAny(const Json& schema, const Json& value, const Pointer& where)
    {
        if (schema.contains("type")) {
            const Json types =
                schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
            const bool isValid = std::ranges::any_of(
                types, [&](const Json& type) { return isOfType(value, type.get<std::string>()); });
            report(isValid, "type", value, where);
        }
        if (schema.contains("const")) {
            report(value == schema["const"], "const", value, where);
        }
        if (schema.contains("enum")) {
            const Json& allowed = schema["enum"];
            report(std::ranges::find(allowed, value) != allowed.end(), "enum", value, where);
        }
        if (schema.contains("not")) {
            report(!accepts(schema["not"], value), "not", value, where);
        }
        if (schema.contains("anyOf")) {
            const bool isValid = std::ranges::any_of(
                schema["anyOf"], [&](const Json& option) { return accepts(option, value); });
            report(isValid, "anyOf", value, where);
        }
        if (schema.contains("oneOf")) {
            const auto valid = std::ranges::count_if(
                schema["oneOf"], [&](const Json& option) { return accepts(option, value); });
            report(valid == 1, "oneOf", value, where);
        }
    }

    void checkNumber(const Json& schema, const Json& value, const Pointer& where)
    {
        report(!schema.contains("minimum") || value >= schema["minimum"], "minimum", value, where);
        report(!schema.contains("maximum") || value <= schema["maximum"], "maximum", value, where);
        report(!schema.contains("exclusiveMinimum") || value > schema["exclusiveMinimum"],
               "exclusiveMinimum", value, where);
    }

    void checkText(const Json& schema, const Json& value, const Pointer& where)
    {
        const auto& text = value.get_ref<const std::string&>();
        report(charactersOf(text) >= schema.value("minLength", std::size_t{0}), "minLength", value,
               where);
        if (schema.contains("pattern")) {
            const std::regex pattern{schema["pattern"].get<std::string>()};
            report(std::regex_search(text, pattern), "pattern", value, where);
        }
    }

    void checkArray(const Json& schema, const Json& value, const Pointer& where)
    {
        report(value.size() >= schema.value("minItems", std::size_t{0}), "minItems", value, where);
        report(value.size() <= schema.value("maxItems", value.size()), "maxItems", value, where);
        for (std::size_t index = 0; schema.contains("items") && index < value.size(); ++index) {
            check(schema["items"], value[index], where / index);
        }
    }

    void checkObject(const Json& schema, const Json& value, const Pointer& where)
    {
        checkRequired(schema.value("required", Json::array()), value, where);
        const Json dependent = schema.value("dependentRequired", Json::object());
        for (const auto& [key, needed] : dependent.items()) {
            checkRequired(value.contains(key) ? needed : Json::array(), value, where);
        }
        const Json properties = schema.value("properties", Json::object());
        const Json others = schema.value("additionalProperties", Json(true));
        const Json names = schema.value("propertyNames", Json(true));
        for (const auto& [key, member] : value.items()) {
            check(names, key, where / key);
            check(properties.contains(key) ? properties[key] : others, member, where / key);
        }
    }

    void checkRequired(const Json& keys, const Json& value, const Pointer& where)
    {
        for (const Json& key : keys) {
            const auto name = key.get<std::string>();
            report(value.contains(name), "required " + name, value, where);
        }
    }

    const Json& m_root;
};

}  // namespace

std::vector<SchemaViolation> schemaViolations(const Json& schema, const Json& document)
{
    refuseUnknownKeywords(schema);
    Validation validation{schema};
    validation.check(schema, document, Pointer{});
    return validation.violations;
}

}  // namespace cutpoint::tests
