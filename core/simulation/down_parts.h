#pragma once

#include "core/simulation/long_run.h"
#include "core/simulation/long_run_plan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint {

/// The parts that are down, the last to go first: a list through the parts, so that coming and
/// going cost the same however many are down.
class DownParts {
public:
    /// @param parts  how many there are; all are up.
    explicit DownParts(std::size_t parts)
        : m_parts(parts + 1)
    {
    }

    /// A part whose state gets worse counts as the last to go.
    void set(PartState change);

    /// The first so many, or all.
    [[nodiscard]] std::vector<PartState> list(std::size_t most) const;

private:
    struct Part {
        std::uint32_t state = 0;
        std::uint32_t before = 0;
        std::uint32_t after = 0;
    };

    /// Part 0 here is the head of the list, part i + 1 that of number i.
    std::vector<Part> m_parts;
};

/// Of parts that are down, and with which users are not served for that cause, as few as it takes:
/// if any of them were up, the others would not be enough. A single one if there is one; none that
/// the cause has nothing to do with, such as a switch where a domain is down anyway.
///
/// @param down  the more telling ones first: these stay, where there is a choice.
///
/// Cost: an evaluation of the structure function for each that stays.
[[nodiscard]] std::vector<PartState>
enoughToFail(const LongRunPlan& plan, const std::vector<PartState>& down, OutageCause cause);

}  // namespace cutpoint
