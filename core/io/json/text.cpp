#include "core/io/json/text.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace cutpoint::json {
namespace {

bool needsEscape(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

void appendEscaped(std::string& out, char byte)
{
    constexpr std::string_view plain = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    if (const std::size_t index = plain.find(byte); index != std::string_view::npos) {
        out += '\\';
        out += letters[index];
        return;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += "\\u00";
    out += digits[code >> 4U];
    out += digits[code & 0xFU];
}

}  // namespace

void appendText(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (needsEscape(text[at])) {
            out += text.substr(copied, at - copied);
            appendEscaped(out, text[at]);
            copied = at + 1;
        }
    }
    out += text.substr(copied);
    out += '"';
}

void appendNumber(std::string& out, double number)
{
    assert(std::isfinite(number));
    constexpr double exactlyWhole = 1e15;
    std::array<char, 32> buffer{};
    char* const end = buffer.data() + buffer.size();
    const bool isWhole = std::abs(number) < exactlyWhole && std::trunc(number) == number;
    // Adding zero turns minus zero, which compares equal to zero, into zero.
    const auto result =
        isWhole ? std::to_chars(buffer.data(), end, number + 0.0, std::chars_format::fixed)
                : std::to_chars(buffer.data(), end, number);
    out.append(buffer.data(), result.ptr);
}

std::string numberText(double number)
{
    std::string text;
    appendNumber(text, number);
    return text;
}

std::string quoted(std::string_view text)
{
    std::string out;
    appendText(out, text);
    return out;
}

}  // namespace cutpoint::json
