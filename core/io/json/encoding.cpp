#include "core/io/json/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cutpoint::json {
namespace {

using namespace std::string_view_literals;

std::string_view encodingOf(std::string_view text)
{
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) {
        return "UTF-32";
    }
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) {
        return "UTF-16";
    }
    // The first character of JSON is in ASCII: zero bytes beside it tell how wide it is.
    const std::string_view first = text.substr(0, 4);
    const auto zeros = std::ranges::count(first, '\0');
    if (first.size() == 4 && zeros == 3) {
        return "UTF-32";
    }
    const bool isWide = first.size() >= 2 && (first[0] == '\0') != (first[1] == '\0');
    return isWide ? "UTF-16"sv : ""sv;
}

/// The bytes of a character by its first one, as table 3-7 of the Unicode standard has them.
struct Utf8Form {
    std::uint8_t firstLow, firstHigh;    ///< Of the first byte.
    std::uint8_t secondLow, secondHigh;  ///< Of the second; all others are 0x80 to 0xBF.
    std::size_t length;
};

constexpr std::array<Utf8Form, 9> utf8Forms{{{0x00, 0x7F, 0x00, 0x00, 1},
                                             {0xC2, 0xDF, 0x80, 0xBF, 2},
                                             {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                             {0xE1, 0xEC, 0x80, 0xBF, 3},
                                             {0xED, 0xED, 0x80, 0x9F, 3},
                                             {0xEE, 0xEF, 0x80, 0xBF, 3},
                                             {0xF0, 0xF0, 0x90, 0xBF, 4},
                                             {0xF1, 0xF3, 0x80, 0xBF, 4},
                                             {0xF4, 0xF4, 0x80, 0x8F, 4}}};

bool isWithin(char byte, std::uint8_t low, std::uint8_t high)
{
    const auto value = static_cast<std::uint8_t>(byte);
    return value >= low && value <= high;
}

/// @return  the length of the character that the text begins with; 0 if it begins with none.
std::size_t characterLength(std::string_view text)
{
    const auto* const form = std::ranges::find_if(utf8Forms, [&](const Utf8Form& each) {
        return isWithin(text.front(), each.firstLow, each.firstHigh);
    });
    if (form == utf8Forms.end() || form->length > text.size()) {
        return 0;
    }
    for (std::size_t at = 1; at < form->length; ++at) {
        if (!isWithin(text[at], at == 1 ? form->secondLow : 0x80,
                      at == 1 ? form->secondHigh : 0xBF)) {
            return 0;
        }
    }
    return form->length;
}

}  // namespace

std::size_t byteOrderMark(std::string_view text)
{
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::optional<std::string> foreignEncoding(std::string_view text)
{
    const std::string_view encoding = encodingOf(text);
    if (encoding.empty()) {
        return std::nullopt;
    }
    return "this is " + std::string{encoding} + "; save it as UTF-8";
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = characterLength(text.substr(offset));
        if (length == 0) {
            return offset;
        }
        offset += length;
    }
    return std::nullopt;
}

}  // namespace cutpoint::json
