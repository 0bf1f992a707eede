#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cutpoint {

/// The text on one line and without power over a terminal: line ends, tabs and other control
/// characters, marks that turn the direction of writing, and bytes that are no UTF-8 are shown as
/// "\n", "\t", "\u001b", "\xff". Whatever comes out of a file goes through this on its way to a
/// terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// How many cells of a terminal a line of UTF-8 takes: combining marks none, East Asian wide
/// characters and emoji two, all else one.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// The text broken at spaces into lines of at most `width` cells, save for longer words; lines
/// after the first start with `indent` spaces. No line end after the last.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace cutpoint
