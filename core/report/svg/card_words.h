#pragma once

#include "core/analysis/report.h"
#include "core/model/component.h"
#include "core/report/svg/marks.h"

#include <string>
#include <vector>

namespace cutpoint::svg {

/// The second line of a card: what fits into so many pixels at that size, the figure alone if need
/// be.
[[nodiscard]] std::string cardSubtitle(const Component& component, const Mark& mark, double room,
                                       double size);

/// The names on the chips of a card whose instances are spread over several domains of one
/// dimension (zones before others); empty otherwise.
[[nodiscard]] std::vector<std::string> cardChips(const Component& component);

/// Everything that a card may have had no room for, one thing a line.
///
/// @param figures  what the report says of the component, or null.
[[nodiscard]] std::string cardToolTip(const Component& component, const Mark& mark,
                                      const ComponentFigures* figures);

/// Likewise of a connection between two titles.
[[nodiscard]] std::string linkToolTip(const Connection& connection, const Mark& mark,
                                      const std::string& from, const std::string& to);

}  // namespace cutpoint::svg
