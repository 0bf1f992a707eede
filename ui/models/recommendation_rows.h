#pragma once

#include "core/harden/harden.h"
#include "core/model/topology.h"
#include "ui/models/list_row.h"

#include <vector>

namespace cutpoint::ui {

/// A row of changes, and the change that it is about. Its first line of details is what the change
/// is in words.
struct RecommendationRow {
    ListRow row;
    Hardening change;
};

/// The changes of the plan if there is one, in its order.
[[nodiscard]] std::vector<RecommendationRow> planRows(const HardeningAdvice& advice,
                                                      const Topology& topology);

/// Every single change that helps, best value first.
[[nodiscard]] std::vector<RecommendationRow> proposalRows(const HardeningAdvice& advice,
                                                          const Topology& topology);

}  // namespace cutpoint::ui
