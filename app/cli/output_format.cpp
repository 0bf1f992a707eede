#include "app/cli/output_format.h"

#include "core/io/file.h"

#include <ostream>

namespace cutpoint::app {

std::optional<OutputFormat> outputFormat(std::string_view name, const Console& console)
{
    if (name == "text") {
        return OutputFormat::Text;
    }
    if (name == "json") {
        return OutputFormat::Json;
    }
    complain(console,
             "there is no format \"" + std::string{name} + "\"; the formats are: text, json");
    return std::nullopt;
}

ExitCode writeResult(const std::string& path, std::string_view text, const Console& console)
{
    if (path == "-") {
        console.output << text;
        return ExitCode::Done;
    }
    if (const auto problem = writeFile(path, text)) {
        complain(console, path + " was not written: " + *problem);
        return ExitCode::BadInput;
    }
    return ExitCode::Done;
}

}  // namespace cutpoint::app
