#pragma once

#include "tests/support/brute_model.h"

#include <cstddef>
#include <vector>

namespace cutpoint::tests {

/// The steady state of a Markov chain in continuous time, by elimination without a subtraction.
///
/// @param rates  rates[i][j] out of state i into j; the diagonal is not looked at. Irreducible.
///
/// Source: W. Grassmann, M. Taksar, D. Heyman, "Regenerative analysis and steady state
/// distributions for Markov chains", Operations Research 33(5), 1985.
[[nodiscard]] std::vector<long double> steadyState(std::vector<std::vector<long double>> rates);

/// How identical instances with spares fail: MODEL.md section 4, by its chain as a whole.
struct BruteChain {
    long double structural = 0.0L;  ///< Fewer than `required` up.
    long double switchover = 0.0L;  ///< Fractions of time, before time stands still.
    long double missedFailover = 0.0L;
    long double failback = 0.0L;
    long double lossesPerHour = 0.0L;  ///< 0 without a time to repair.

    [[nodiscard]] long double outage() const { return switchover + missedFailover + failback; }
    [[nodiscard]] long double whole() const { return (structural + outage()) / (1.0L + outage()); }
};

/// @param down  of one instance, in [0, 1], its share in common causes taken out.
[[nodiscard]] BruteChain chainOf(const Component& component, long double down);

/// A group by its members, as `findGroups` has it.
struct BruteMembership {
    std::string id;
    std::vector<std::size_t> members;
    std::size_t required = 1;
};

/// Fills `instanceDown` of the components and `causes` of the model.
void addStandby(BruteModel& model, const std::vector<BruteMembership>& groups);

}  // namespace cutpoint::tests
