#pragma once

#include <string>
#include <string_view>

namespace cutpoint {

/// The text on one line as Markdown renders it back: no markup, link, table cell, HTML or entity
/// comes of it. Control characters are shown as by `printable`.
[[nodiscard]] std::string markdownText(std::string_view text);

}  // namespace cutpoint
