#pragma once

#include "core/report/page.h"
#include "core/report/table.h"
#include "core/simulation/drill.h"
#include "core/simulation/single_losses.h"

#include <string>

namespace cutpoint {

/// "Users without service for 5 s (10 s to 15 s): 500 of 60,000 requests fail, 12 are slow.";
/// "Users notice nothing."
[[nodiscard]] std::string usersInWords(const Drill& drill);

/// "failure", "notice", "alert", "recovery", as in files.
[[nodiscard]] std::string nameOf(EntryKind kind);

/// "up", "promoting", "cut-off", as in files.
[[nodiscard]] std::string nameOf(LaneState state);

/// "3 s of writes, about 300 transactions"; "nothing".
[[nodiscard]] std::string lossInWords(const DataLoss& loss);

/// The drill as it reads: what users noticed, what happened when, who took over, what was lost.
///
/// @param topologyName  may be empty.
[[nodiscard]] Page drillPage(const Drill& drill, const std::string& topologyName);

/// What happened when, for spreadsheets: "timeline".
[[nodiscard]] Table timelineTable(const Drill& drill);

/// The losses of all units as they read, single points of failure first.
[[nodiscard]] Page singleLossesPage(const SingleLosses& losses, const std::string& topologyName);

/// The same for spreadsheets: "single-losses".
[[nodiscard]] Table singleLossesTable(const SingleLosses& losses);

}  // namespace cutpoint
