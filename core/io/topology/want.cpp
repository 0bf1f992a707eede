#include "core/io/topology/want.h"

#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cutpoint {
namespace {

using json::Type;
using json::Value;

bool isAllowedNumber(const Want& want, double number)
{
    const bool isHighEnough = want.isLowExcluded ? number > want.low : number >= want.low;
    return isHighEnough && number <= want.high && (!want.isWhole || std::trunc(number) == number);
}

bool isAllowedText(const Want& want, std::string_view text)
{
    return (!want.isNonEmpty || !text.empty()) &&
           (want.names.empty() || std::ranges::find(want.names, text) != want.names.end());
}

/// A number as people write it into a text.
struct WrittenNumber {
    double number = 0.0;
    bool isPercentage = false;
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(' ');
    const std::size_t end = text.find_last_not_of(' ');
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, end - begin + 1);
}

std::optional<WrittenNumber> writtenNumber(std::string_view text)
{
    WrittenNumber written;
    text = trimmed(text);
    if (text.ends_with('%')) {
        written.isPercentage = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string digits{text};
    std::ranges::replace(digits, ',', '.');
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, written.number);
    const bool isNumber = result.ec == std::errc{} && result.ptr == end && !digits.empty();
    return isNumber && std::isfinite(written.number) ? std::optional{written} : std::nullopt;
}

/// 0.999 for 99.9: rounded, since 99.9 / 100 is not quite that.
std::string hundredth(double percentage)
{
    constexpr int digits = 15;
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                      percentage / 100.0, std::chars_format::general, digits);
    return {buffer.data(), result.ptr};
}

bool isPercentage(const Want& want, const WrittenNumber& written)
{
    constexpr double leastPlausible = 50.0;
    if (!want.isFraction || written.number < 0.0 || written.number > 100.0) {
        return false;
    }
    return written.isPercentage || (want.isMostlyHigh && written.number >= leastPlausible);
}

std::string hintForNumber(const Want& want, const WrittenNumber& written, bool isQuoted)
{
    if (isPercentage(want, written)) {
        return "; did you mean " + hundredth(written.number) + '?';
    }
    if (isQuoted && !written.isPercentage && isAllowedNumber(want, written.number)) {
        return "; write it without quotes: " + json::numberText(written.number);
    }
    return {};
}

std::string hintForText(const Want& want, std::string_view text)
{
    if (want.types.has(Type::Number)) {
        const auto written = writtenNumber(text);
        return written ? hintForNumber(want, *written, true) : std::string{};
    }
    if (want.types.has(Type::Boolean)) {
        return text == "true" || text == "false" ? "; write it without quotes" : "";
    }
    return nearestHint(want.names, text);
}

std::string hintFor(const Want& want, const Value& value, std::string_view source)
{
    switch (value.type) {
    case Type::Null:
        return "; leave the field out instead";
    case Type::Number:
        if (want.types.has(Type::Number)) {
            return hintForNumber(want, {.number = value.number}, false);
        }
        return want.types.has(Type::Text) && want.names.empty()
                   ? "; write it in quotes: \"" + std::string{source} + '"'
                   : std::string{};
    case Type::Text:
        return hintForText(want, value.text);
    default:
        return {};
    }
}

/// Long texts are cut, not within a character.
std::string shortened(std::string_view source)
{
    constexpr std::size_t longest = 60;
    if (source.size() <= longest) {
        return std::string{source};
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(source[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string{source.substr(0, end)} + "…";
}

}  // namespace

std::optional<Refusal> refusalOf(const Want& want, const json::Value& value)
{
    if (!want.types.has(value.type)) {
        return Refusal::WrongType;
    }
    if (value.type == Type::Number && !isAllowedNumber(want, value.number)) {
        return Refusal::OutOfRange;
    }
    if (value.type == Type::Text && !isAllowedText(want, value.text)) {
        return Refusal::InvalidValue;
    }
    return std::nullopt;
}

std::string_view codeOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::WrongType:
        return "wrong-type";
    case Refusal::OutOfRange:
        return "out-of-range";
    case Refusal::InvalidValue:
        break;
    }
    return "invalid-value";
}

std::string describeRefusal(std::string_view field, const Want& want, const json::Value& value,
                            std::string_view source)
{
    std::string message{field};
    message += " is ";
    message += want.allowed;
    message += ", found ";
    if (value.type == Type::Object) {
        message += "an object";
    } else if (value.type == Type::Array) {
        message += "an array";
    } else {
        message += shortened(source);
    }
    return message + hintFor(want, value, source);
}

}  // namespace cutpoint
