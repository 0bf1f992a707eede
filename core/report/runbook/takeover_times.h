#pragma once

#include "core/simulation/failover_set.h"

#include <string>
#include <vector>

namespace cutpoint {

/// A stretch of an unplanned failover.
struct TakeoverTime {
    std::string what;
    std::string who;
    Seconds least{0};
    Seconds mean{0};
    Seconds most{0};
};

/// The stretches one after the other, from the failure until the last client is served.
///
/// Their sums are those of `switchDelay`: the least for a failure just before a check or beat is
/// due, the mean `meanFailover`, the most for the worst moment and the last client.
[[nodiscard]] std::vector<TakeoverTime> takeoverTimesOf(const FailoverSet& set);

/// Their sum.
[[nodiscard]] TakeoverTime totalOf(const std::vector<TakeoverTime>& times);

}  // namespace cutpoint
