#include "app/cli/output_format.h"

#include "core/io/file.h"

#include <array>
#include <filesystem>
#include <ostream>
#include <system_error>

namespace cutpoint::app {

std::span<const OutputFormat> analyzeFormats()
{
    static constexpr std::array formats{
        OutputFormat::Text, OutputFormat::Json,  OutputFormat::Markdown, OutputFormat::Html,
        OutputFormat::Csv,  OutputFormat::Sarif, OutputFormat::Junit};
    return formats;
}

std::span<const OutputFormat> checkFormats()
{
    static constexpr std::array formats{OutputFormat::Text, OutputFormat::Json, OutputFormat::Sarif,
                                        OutputFormat::Junit};
    return formats;
}

std::string_view nameOf(OutputFormat format)
{
    constexpr std::array<std::string_view, 7> names{"text", "json",  "markdown", "html",
                                                    "csv",  "sarif", "junit"};
    return names.at(static_cast<std::size_t>(format));
}

bool holdsTables(OutputFormat format)
{
    return format == OutputFormat::Markdown || format == OutputFormat::Html ||
           format == OutputFormat::Csv;
}

std::optional<OutputFormat>
outputFormat(std::string_view name, std::span<const OutputFormat> offered, const Console& console)
{
    std::string list;
    for (const OutputFormat format : offered) {
        if (nameOf(format) == name) {
            return format;
        }
        list.append(list.empty() ? "" : ", ").append(nameOf(format));
    }
    complain(console, "there is no format \"" + std::string{name} + "\"; the formats are: " + list);
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

bool overwritesInput(const std::string& destination, const std::vector<std::string>& files,
                     const Console& console)
{
    for (const std::string& file : files) {
        std::error_code problem;
        if (std::filesystem::equivalent(destination, file, problem)) {
            complain(console,
                     destination + " is the topology itself; give the report another name");
            return true;
        }
    }
    return false;
}

}  // namespace cutpoint::app
