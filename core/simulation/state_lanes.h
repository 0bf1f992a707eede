#pragma once

#include "core/simulation/long_run.h"
#include "core/simulation/long_run_plan.h"
#include "core/structure/evaluate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// The states that a system went through, one a lane, and what users had of them.
struct JudgedLanes {
    Lanes fails;
    std::array<Lanes, outageCauseCount> causes;  ///< Of every cause: where it is the one.
};

/// The state of a system as it changes, 512 states in a row, so that the structure function is
/// evaluated for all of them at once: what fails does not depend on whether users are served.
///
/// Beside the states as they are it keeps what they would be without failbacks, without switchovers
/// either, and so on, which tells the causes apart.
class StateLanes {
public:
    /// @param plan  kept by reference.
    explicit StateLanes(const LongRunPlan& plan);

    /// The state of a part from this lane on.
    void set(PartState change);

    /// Begins the next lane; there must be one.
    void step() { ++m_lane; }

    /// The number of the lane under way, from 0.
    [[nodiscard]] std::size_t lane() const { return m_lane; }

    /// What users have of the lanes before the one under way.
    [[nodiscard]] JudgedLanes judge() const;

    /// The state under way becomes that of lane 0.
    void restart();

    /// What a part's state is now.
    [[nodiscard]] std::uint32_t stateOf(std::uint32_t part) const { return m_states[part]; }

private:
    /// In which of the variants a thing is up: a bit each, the first one as it is.
    using Variants = std::uint8_t;
    static constexpr std::size_t variantCount = 6;
    static constexpr Variants everywhere = (1U << variantCount) - 1U;

    struct Place {
        std::vector<std::uint32_t> domains;
        std::uint32_t count = 0;
        std::uint32_t failed = 0;
    };

    struct Resident {
        std::vector<Place> places;
        std::uint32_t required = 1;
        Variants up = everywhere;
        bool hasChanged = false;  ///< Since lane 0.
    };

    void update(std::uint32_t component);
    [[nodiscard]] Variants upOf(const Resident& resident) const;
    [[nodiscard]] Variants domainsUp(const Place& place) const;
    void fill(Lanes& lanes, bool isUp) const;
    [[nodiscard]] std::vector<SystemPart> singleFaults() const;
    void findCritical();
    [[nodiscard]] Lanes isSingleFault() const;

    const LongRunPlan& m_plan;
    std::vector<std::uint32_t> m_states;  ///< Of every part.
    std::vector<Resident> m_residents;    ///< Of every component of the function.
    std::vector<Variants> m_domainUp;     ///< Of every domain of the function.
    std::array<UnitStates, variantCount> m_variants;
    std::size_t m_lane = 0;
    std::vector<std::uint32_t> m_changedComponents;  ///< Since lane 0.
    std::vector<std::uint32_t> m_changedLinks;
    std::vector<std::uint32_t> m_criticalComponents;  ///< Losing one instance is losing service.
    std::vector<std::uint32_t> m_criticalLinks;
};

}  // namespace cutpoint
