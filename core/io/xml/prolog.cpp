#include "core/io/xml/prolog.h"

#include "core/io/xml/tree.h"

namespace cutpoint::xml {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// One past what ends with `end`; the end of the document if that does not come.
std::size_t behind(std::string_view document, std::string_view end, std::size_t from)
{
    const std::size_t found = document.find(end, from);
    return found == std::string_view::npos ? document.size() : found + end.size();
}

}  // namespace

Prolog readProlog(std::string_view document)
{
    std::size_t at = document.find_first_not_of(blanks);
    while (at < document.size()) {
        const std::string_view rest = document.substr(at);
        if (rest.starts_with("<?")) {
            at = behind(document, "?>", at);
        } else if (rest.starts_with("<!--")) {
            at = behind(document, "-->", at + 4);
        } else if (rest.starts_with("<!")) {
            return {.doctype = at, .root = std::nullopt};
        } else {
            break;
        }
        at = document.find_first_not_of(blanks, at);
    }
    const bool isElement = at < document.size() && document[at] == '<';
    return {.doctype = std::nullopt, .root = isElement ? std::optional{at} : std::nullopt};
}

bool isXml(std::string_view document)
{
    const std::size_t first = document.find_first_not_of(blanks);
    return first != std::string_view::npos && document[first] == '<';
}

std::string_view rootName(std::string_view document)
{
    const auto root = readProlog(document).root;
    if (!root) {
        return {};
    }
    const std::string_view name = document.substr(*root + 1);
    return name.substr(0, name.find_first_of(" \t\r\n/>"));
}

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace cutpoint::xml
