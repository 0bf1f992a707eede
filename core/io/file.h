#pragma once

#include "core/io/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

/// What reading a file came to: its bytes, or the reason there are none.
struct FileContent {
    std::optional<std::string> text;
    std::string problem;  ///< Such as "is a directory"; empty if there is a text.
};

/// Reads a whole file; "-" is standard input. Never throws.
[[nodiscard]] FileContent readFile(const std::filesystem::path& path);

/// Writes a whole file at once or not at all: to a temporary file beside it, synchronised, then
/// renamed, so that an existing file is as it was if anything fails. Follows a symbolic link and
/// keeps the file's permissions. "-" is standard output.
///
/// @return  the reason it failed, such as "the disk is full"; empty on success.
[[nodiscard]] std::optional<std::string> writeFile(const std::filesystem::path& path,
                                                   std::string_view text);

}  // namespace cutpoint
