#include "core/report/markdown_text.h"

#include "core/report/plain_text.h"

namespace cutpoint {

namespace {

/// Markup wherever it stands. ":" and "." make links of "http://" and "www.".
constexpr std::string_view special = "\\`*_[]<>|~&#$@!^{}";

bool beginsLink(std::string_view text, std::size_t at)
{
    if (text[at] == ':') {
        // "http://", and ":name:", of which some forges make a picture.
        return at + 1 < text.size() && text[at + 1] != ' ';
    }
    return text[at] == '.' && at >= 3 &&
           (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW");
}

/// A mark that begins a list, heading or quotation where a line begins.
bool beginsBlock(std::string_view text, std::size_t at)
{
    const bool isAfterDigits =
        at > 0 && text.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
    if (text[at] == '.' || text[at] == ')') {
        return isAfterDigits && (at + 1 == text.size() || text[at + 1] == ' ');
    }
    return at == 0 && (text[at] == '-' || text[at] == '+' || text[at] == '=');
}

}  // namespace

std::string markdownText(std::string_view text)
{
    const std::string shown = printable(text);
    std::string escaped;
    escaped.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const bool isSpecial = special.find(shown[at]) != std::string_view::npos;
        escaped += isSpecial || beginsLink(shown, at) || beginsBlock(shown, at) ? "\\" : "";
        escaped += shown[at];
    }
    return escaped;
}

}  // namespace cutpoint
