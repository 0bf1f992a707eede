#pragma once

#include "core/compare/compare.h"
#include "core/report/page.h"

#include <string>
#include <vector>

namespace cutpoint {

/// "2 single points of failure gone, none new".
[[nodiscard]] std::string spofChangesInWords(const Comparison& comparison);

/// "1 component added, 1 changed, 2 connections added"; "no difference".
[[nodiscard]] std::string changesInWords(const Comparison& comparison);

/// "instances 1 → 2, availability 99.9 % → 99.95 %"; empty for what came or went.
[[nodiscard]] std::string fieldsInWords(const Change& change);

/// "component", "connection", "group", "domain", "system".
[[nodiscard]] std::string nameOf(ItemType item);

/// "added", "removed", "changed", "moved", "rewired".
[[nodiscard]] std::string nameOf(ChangeKind kind);

/// A figure before and after.
struct FigureRow {
    std::string name;    ///< "Available".
    std::string before;  ///< "99.937 %"; "–" where there is none.
    std::string after;
    std::string difference;  ///< "5.25 h less"; empty where there is none.
    bool isBetter = false;
    bool isWorse = false;
};

/// Availability, downtime, single points of failure, target and cost of both, those that either
/// has.
[[nodiscard]] std::vector<FigureRow> figureRows(const Comparison& comparison);

/// The comparison as it reads.
[[nodiscard]] Page comparePage(const Comparison& comparison);

}  // namespace cutpoint
