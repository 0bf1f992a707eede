#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint::app {

enum class OutputFormat : std::uint8_t { Text, Json };

/// The format of that name; if there is none, says on the error stream which there are.
[[nodiscard]] std::optional<OutputFormat> outputFormat(std::string_view name,
                                                       const Console& console);

/// Writes a result to a file, or to the output if the path is "-"; says on the error stream why it
/// cannot be. A file is replaced as a whole or left as it was.
[[nodiscard]] ExitCode writeResult(const std::string& path, std::string_view text,
                                   const Console& console);

}  // namespace cutpoint::app
