#include "core/io/json/encoding.h"

#include <algorithm>

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

}  // namespace cutpoint::json
