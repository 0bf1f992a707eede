#include "app/cli/page_format.h"

#include <string>

namespace cutpoint::app {

std::optional<PageFormat> pageFormat(std::string_view name, const Console& console)
{
    if (name == "text") {
        return PageFormat::Text;
    }
    if (name == "markdown") {
        return PageFormat::Markdown;
    }
    if (name == "json") {
        return PageFormat::Json;
    }
    complain(console, "there is no format \"" + std::string{name} +
                          "\"; the formats are: text, markdown, json");
    return std::nullopt;
}

}  // namespace cutpoint::app
