#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace cutpoint::app {

/// The formats of short reports.
enum class PageFormat : std::uint8_t { Text, Markdown, Json };

/// The format of that name; if there is none, says on the error stream which there are.
[[nodiscard]] std::optional<PageFormat> pageFormat(std::string_view name, const Console& console);

}  // namespace cutpoint::app
