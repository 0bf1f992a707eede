#pragma once

#include "core/analysis/frontier/plan.h"

#include <array>
#include <cstdint>

namespace cutpoint::frontier {

/// How a state may go on.
enum class Outcome : std::uint8_t { Open, Failed, Works };

/// The up vertices of a frontier, put together in blocks that are connected among themselves, and
/// what each block holds.
///
/// Block numbers: 0 no block (down, free, or of no more use), 1 that of the source, then those with
/// a load, then the others, both by their first slots: equal partitions have equal numbers.
struct Partition {
    static constexpr std::size_t mostSlots = 40;
    static constexpr std::uint8_t sourceBlock = 1;
    static constexpr std::uint8_t newBlock = mostSlots + 2;  ///< Until it gets its number.

    std::array<std::uint8_t, mostSlots> blockOf{};
    std::array<Load, mostSlots + 3> loadOf{};  ///< By block.
};

/// The numbers that blocks got, by what they were before; 0: gone.
using Renumbering = std::array<std::uint8_t, Partition::mostSlots + 3>;

/// A vertex that comes in up.
void enter(Partition& partition, const Step& step);

/// Connects the ends of an edge.
///
/// @return  false if that changes nothing.
bool connect(Partition& partition, const Step& step, const Plan& plan);

/// Lets the vertices go that leave after a step, forgets blocks that cannot help any more, and
/// numbers the others anew.
Outcome settle(Partition& partition, const Step& step, const Plan& plan, Renumbering& numbers);

}  // namespace cutpoint::frontier
