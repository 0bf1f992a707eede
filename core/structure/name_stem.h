#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The words of a name: lower case, cut at all that is no letter. Only A–Z are folded; bytes from
/// 0x80 on count as letters.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view name);

/// What is left of a name without the words of role and place ("primary", "west", "node" …) and
/// without single letters unless nothing else is left, joined by spaces. "DB primary" and
/// "db-2 (replica)" both give "db". Empty if nothing is left: such a stem equals no other.
[[nodiscard]] std::string stemOf(std::string_view name);

/// Whether the name says that it holds a part of the data and is no stand-in for the others: it has
/// the word "shard" or "partition".
[[nodiscard]] bool isShardName(std::string_view name);

}  // namespace cutpoint
