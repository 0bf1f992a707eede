#pragma once

#include "tests/support/brute_works.h"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cutpoint::tests {

/// The probability that each unit is down.
struct BruteChances {
    std::vector<std::vector<double>> instances;  ///< Of each component.
    std::vector<double> connections;
    std::vector<double> domains;

    struct Cause {
        std::size_t owner = BruteCause::nobody;
        double down = 0.0;
    };
    std::vector<Cause> causes;
};

/// As stated; what states nothing, and clients, never fail.
[[nodiscard]] BruteChances statedChances(const BruteSystem& system);

/// The same with every instance of one component down with probability `down`, and none of its own
/// causes.
[[nodiscard]] BruteChances withComponent(BruteChances chances, std::size_t component, double down);

/// The same with only what lives in that layer left to fail; empty: components without a layer.
[[nodiscard]] BruteChances ofLayerAlone(const BruteSystem& system, const std::string& layer);

/// Adds up the probabilities of all states in which a system fails.
///
/// Cost: 2 to the power of the units that may be up or down.
class BruteEnumeration {
public:
    explicit BruteEnumeration(const BruteSystem& system);

    /// The exact unavailability: a sum of positive terms.
    [[nodiscard]] long double unavailability(const BruteChances& chances);

private:
    struct Unit {
        std::vector<bool>::reference isUp;
        double down;
    };

    [[nodiscard]] long double sumOf(const std::vector<Unit>& units, std::size_t next);
    [[nodiscard]] bool fails();

    const BruteSystem& m_system;
    BruteNeeds m_needs;
    BruteState m_state;
    std::unordered_map<std::vector<bool>, bool> m_known;  ///< By who is up, then connections.
};

/// Importance of a component: MODEL.md section 5.
struct BruteImportance {
    long double birnbaum = 0.0L;
    long double saved = 0.0L;
    std::optional<long double> criticality;
    std::optional<long double> raw;
    std::optional<long double> rrw;
    std::optional<long double> diagnostic;
};

[[nodiscard]] BruteImportance importanceOf(BruteEnumeration& enumeration, const BruteSystem& system,
                                           std::size_t component);

/// The layers that components name, in order of first appearance, each with the unavailability of
/// the system when all outside it is perfect; components without a layer count as "(none)".
[[nodiscard]] std::vector<std::pair<std::string, long double>>
layersOf(BruteEnumeration& enumeration, const BruteSystem& system);

}  // namespace cutpoint::tests
