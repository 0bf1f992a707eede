#pragma once

#include "core/model/component.h"

#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The names of one dimension: "a, b, c". Empty: it lives in none.
[[nodiscard]] std::string placementText(const Component& component, std::string_view dimension);

/// Puts the component into these; nothing written takes it out of the dimension.
void writePlacement(Component& component, std::string_view dimension, std::string_view text);

/// All dimensions but that one: "rack: r1, r2; team: platform".
[[nodiscard]] std::string otherPlacementsText(const Component& component,
                                              std::string_view dimension);

/// @return  why it is refused; empty if it is done.
[[nodiscard]] std::string writeOtherPlacements(Component& component, std::string_view dimension,
                                               std::string_view text);

/// The parts of a text between separators, without blanks at their ends; empty ones are left out.
[[nodiscard]] std::vector<std::string> partsBetween(std::string_view text, char separator);

/// With the separator between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace cutpoint
