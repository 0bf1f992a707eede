#include "core/report/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cutpoint {

namespace {

constexpr int significantDigits = 17;

JsonText escaped(char control)
{
    switch (control) {
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        break;
    }
    constexpr std::string_view hex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(control);
    return std::string{"\\u00"} + hex[code >> 4U] + hex[code & 0xFU];
}

JsonText joined(const std::vector<JsonText>& elements, std::string_view separator)
{
    JsonText text;
    for (const JsonText& element : elements) {
        if (!text.empty()) {
            text += separator;
        }
        text += element;
    }
    return text;
}

std::vector<JsonText>
asElements(std::initializer_list<std::pair<std::string_view, JsonText>> members)
{
    std::vector<JsonText> elements;
    elements.reserve(members.size());
    for (const auto& [key, value] : members) {
        elements.push_back(jsonString(key) + ": " + value);
    }
    return elements;
}

}  // namespace

JsonText jsonString(std::string_view text)
{
    JsonText quoted = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') {
            quoted += '\\';
            quoted += character;
        } else if (static_cast<unsigned char>(character) < 0x20 || character == '\x7f') {
            quoted += escaped(character);
        } else {
            quoted += character;
        }
    }
    return quoted + '"';
}

JsonText jsonNumber(double value)
{
    if (!std::isfinite(value)) {
        return "null";
    }
    std::array<char, 32> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), value,
                                    std::chars_format::general, significantDigits)
                          .ptr;
    return {text.data(), end};
}

JsonText jsonNumber(std::optional<double> value)
{
    return value ? jsonNumber(*value) : "null";
}

JsonText jsonBool(bool value)
{
    return value ? "true" : "false";
}

JsonText jsonObject(std::initializer_list<std::pair<std::string_view, JsonText>> members)
{
    return members.size() == 0 ? "{}" : "{ " + joined(asElements(members), ", ") + " }";
}

JsonText jsonArray(const std::vector<JsonText>& elements)
{
    return '[' + joined(elements, ", ") + ']';
}

JsonText jsonLines(const std::vector<JsonText>& elements, std::size_t indent)
{
    if (elements.empty()) {
        return "[]";
    }
    const std::string margin = '\n' + std::string(indent, ' ');
    return '[' + margin + "  " + joined(elements, ',' + margin + "  ") + margin + ']';
}

JsonText jsonDocument(std::initializer_list<std::pair<std::string_view, JsonText>> members)
{
    return "{\n  " + joined(asElements(members), ",\n  ") + "\n}\n";
}

}  // namespace cutpoint
