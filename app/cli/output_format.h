#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::app {

enum class OutputFormat : std::uint8_t { Text, Json, Markdown, Html, Csv, Sarif, Junit };

/// The formats of `analyze`, in the order in which they are named; those of `check`.
[[nodiscard]] std::span<const OutputFormat> analyzeFormats();
[[nodiscard]] std::span<const OutputFormat> checkFormats();

/// "markdown".
[[nodiscard]] std::string_view nameOf(OutputFormat format);

/// Whether reports in that format hold the tables of a document.
[[nodiscard]] bool holdsTables(OutputFormat format);

/// The format of that name among those offered; if there is none, says on the error stream which
/// there are.
[[nodiscard]] std::optional<OutputFormat>
outputFormat(std::string_view name, std::span<const OutputFormat> offered, const Console& console);

/// Writes a result to a file, or to the output if the path is "-"; says on the error stream why it
/// cannot be. A file is replaced as a whole or left as it was.
[[nodiscard]] ExitCode writeResult(const std::string& path, std::string_view text,
                                   const Console& console);

/// Whether a result would be written over one of the files that it is about; says so on the error
/// stream.
[[nodiscard]] bool overwritesInput(const std::string& destination,
                                   const std::vector<std::string>& files, const Console& console);

}  // namespace cutpoint::app
