#pragma once

#include "core/analysis/report.h"
#include "ui/models/list_row.h"

#include <optional>
#include <vector>

namespace cutpoint::ui {

class SelectionModel;
class TopologyDocument;

/// What F8 goes through: open SPOFs, the costliest first, then errors and warnings with a place on
/// the canvas.
[[nodiscard]] std::vector<RowTarget> findingsToWalk(const TopologyDocument& document,
                                                    const Report& report);

/// The finding after the selected one, or before it, round and round; without a selected one the
/// first or last. Empty if there are none.
///
/// @param last  where the walk was last, for findings about the same thing.
[[nodiscard]] std::optional<std::size_t> nextFinding(const std::vector<RowTarget>& findings,
                                                     const SelectionModel& selection,
                                                     std::optional<std::size_t> last,
                                                     bool isForward);

}  // namespace cutpoint::ui
