#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/simulation/drill.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace cutpoint {

/// How the loss of a single unit plays out.
struct SingleLoss {
    UnitName unit;
    std::string title;
    bool isSpof = false;  ///< Requests are lost still when all mechanisms have settled.
    Seconds lostTime{0};  ///< The time without service that the lost requests come to; of a
                          ///< single point of failure until the drill ends.
    Seconds slowTime{0};  ///< Likewise of the slow ones.
    std::size_t alerts = 0;

    friend bool operator==(const SingleLoss&, const SingleLoss&) = default;
};

struct SingleLosses {
    std::vector<SingleLoss> losses;  ///< Single points of failure first, then most time lost first.
    bool isComplete = true;          ///< False if it was stopped.

    friend bool operator==(const SingleLosses&, const SingleLosses&) = default;
};

/// Plays the loss of every unit by itself, an hour each: one instance of every component, every
/// network link, every domain with the components that are not single points of failure themselves.
/// What is listed as a single point of failure is what the analysis lists, unless one of the two is
/// wrong.
///
/// @param report  called with how many are done and how many there are; may be empty.
/// @return  nothing if the topology has no entries or targets, or errors, or does not work at all.
///
/// Cost: a drill for each unit.
/// Source: MODEL.md sections 3 and 6.
[[nodiscard]] SingleLosses
playSingleLosses(const Topology& topology, std::stop_token stop = {},
                 const std::function<void(std::size_t done, std::size_t all)>& report = {});

}  // namespace cutpoint
