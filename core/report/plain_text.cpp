#include "core/report/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint {

namespace {

/// A character of UTF-8, or one byte that belongs to none.
struct Character {
    char32_t point = 0;
    std::size_t bytes = 1;
    bool isValid = false;
};

using Range = std::pair<char32_t, char32_t>;

template <std::size_t count>
bool isIn(const std::array<Range, count>& ranges, char32_t point)
{
    return std::ranges::any_of(
        ranges, [point](Range range) { return point >= range.first && point <= range.second; });
}

std::size_t lengthFrom(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// @param text  not empty.
Character firstCharacter(std::string_view text)
{
    constexpr std::array<unsigned char, 5> leadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lengthFrom(lead);
    if (length == 0 || length > text.size()) {
        return {.point = lead};
    }
    char32_t point = lead & leadBits.at(length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) {
            return {.point = lead};
        }
        point = (point << 6U) | (next & 0x3FU);
    }
    const bool isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < smallest.at(length) || point > 0x10FFFF || isSurrogate) {
        return {.point = lead};
    }
    return {.point = point, .bytes = length, .isValid = true};
}

bool isHarmful(char32_t point)
{
    // C0, DEL and C1; line and paragraph separator; marks that turn or isolate the direction.
    constexpr std::array<Range, 6> ranges{{{0x00, 0x1F},
                                           {0x7F, 0x9F},
                                           {0x200E, 0x200F},
                                           {0x2028, 0x202E},
                                           {0x2066, 0x2069},
                                           {0xFEFF, 0xFEFF}}};
    return isIn(ranges, point);
}

std::string escaped(const Character& character)
{
    if (character.point == '\n') {
        return "\\n";
    }
    if (character.point == '\t') {
        return "\\t";
    }
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text = character.isValid ? "\\u" : "\\x";
    for (int shift = character.isValid ? 12 : 4; shift >= 0; shift -= 4) {
        text += hex[(character.point >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return text;
}

std::size_t widthOf(char32_t point)
{
    constexpr std::array<Range, 4> none{
        {{0x0300, 0x036F}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};
    constexpr std::array<Range, 8> wide{{{0x1100, 0x115F},
                                         {0x2E80, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};
    if (isIn(none, point)) {
        return 0;
    }
    return isIn(wide, point) ? 2 : 1;
}

}  // namespace

std::string printable(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        if (!character.isValid || isHarmful(character.point)) {
            shown += escaped(character);
        } else {
            shown += text.substr(0, character.bytes);
        }
        text.remove_prefix(character.bytes);
    }
    return shown;
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        width += widthOf(character.point);
        text.remove_prefix(character.bytes);
    }
    return width;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent)
{
    std::string lines;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t wordWidth = displayWidth(word);
        if (used > 0 && used + 1 + wordWidth > width) {
            lines += '\n' + std::string(indent, ' ');
            used = indent;
        } else if (!lines.empty()) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += wordWidth;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace cutpoint
