#include "core/io/topology/date.h"

#include <algorithm>

namespace cutpoint {
namespace {

void appendPadded(std::string& out, unsigned value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0');
    out += digits;
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// @return  the number, of digits alone.
unsigned valueOf(std::string_view digits)
{
    unsigned value = 0;
    for (const char digit : digits) {
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
}

}  // namespace

std::string dateText(Date date)
{
    std::string text;
    appendPadded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::optional<Date> dateNamed(std::string_view text)
{
    constexpr std::string_view form = "0000-00-00";
    const bool hasForm = std::ranges::equal(text, form, [](char byte, char pattern) {
        return pattern == '0' ? isDigit(byte) : byte == pattern;
    });
    if (!hasForm) {
        return std::nullopt;
    }
    const Date date{std::chrono::year{static_cast<int>(valueOf(text.substr(0, 4)))},
                    std::chrono::month{valueOf(text.substr(5, 2))},
                    std::chrono::day{valueOf(text.substr(8, 2))}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

}  // namespace cutpoint
