#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <string>
#include <vector>

namespace cutpoint {

/// One thing that the checklist looked at.
struct ChecklistEntry {
    std::string what;  ///< "Load balancer", "zone a".
    std::string why;   ///< "on every path; only instance"; what could not be judged: what to state.

    friend bool operator==(const ChecklistEntry&, const ChecklistEntry&) = default;
};

/// What one heading of the field's checklist came to. Whatever is nowhere in the lists has no part
/// in whether the system works.
struct ChecklistSection {
    Category category = Category::ServerOrService;
    std::vector<ChecklistEntry> single;     ///< Single points of failure, as in the report.
    std::vector<ChecklistEntry> redundant;  ///< Looked at: any one of these may fail.
    std::vector<ChecklistEntry> unjudged;   ///< Nothing is stated from which it could be told.

    friend bool operator==(const ChecklistSection&, const ChecklistSection&) = default;
};

/// The checklist of the field: server or service, network path, dependency, person or team; one
/// section for each, in that order. A section never is all empty: what was not stated is said.
///
/// @param report  of this topology.
///
/// Cost: linear.
[[nodiscard]] std::vector<ChecklistSection> checklistOf(const Topology& topology,
                                                        const Report& report);

/// "1 single, 4 redundant, 2 not judged".
[[nodiscard]] std::string countsInWords(const ChecklistSection& section);

/// "single", "redundant", "not judged", each with its entries, in this order; without empty ones.
struct ChecklistList {
    std::string verdict;
    const std::vector<ChecklistEntry>* entries = nullptr;  ///< Of the section; never null.
};
[[nodiscard]] std::vector<ChecklistList> listsOf(const ChecklistSection& section);

}  // namespace cutpoint
