#pragma once

#include "core/analysis/frontier/partition.h"
#include "core/analysis/frontier/plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace cutpoint::frontier {

/// Where a step leads a partition, and what becomes of its blocks.
struct PairMove {
    static constexpr std::size_t mostBlocks = 15;
    static constexpr std::uint8_t fresh = Partition::sourceBlock;  ///< The vertex that comes in.
    static constexpr std::uint8_t gone = 0;
    static constexpr std::uint8_t goneTogether = UINT8_MAX;  ///< Two that were joined first.

    std::uint32_t next = 0;
    std::array<std::uint8_t, mostBlocks + 1> becomes{};  ///< By block number.
};

/// The partitions before a step, numbered, and where it leads them. Blocks are numbered from 2, as
/// no vertex is the source.
struct PairLayer {
    std::vector<PairMove> ifUp;
    std::vector<PairMove> ifDown;           ///< Empty after a step that is certain.
    std::vector<std::uint32_t> firstBlock;  ///< Of every partition, where its blocks begin in a
                                            ///< list of all; at last, how many there are.
    std::vector<std::uint32_t> firstPair;   ///< Likewise of its pairs of blocks.

    [[nodiscard]] std::size_t size() const { return firstBlock.size() - 1; }
    [[nodiscard]] std::uint32_t blockCount(std::size_t state) const
    {
        return firstBlock[state + 1] - firstBlock[state];
    }
    /// Two different blocks of a partition in the list of all pairs.
    [[nodiscard]] std::size_t pairOf(std::size_t state, std::uint8_t one, std::uint8_t other) const
    {
        const std::uint32_t low = std::min(one, other) - 2U;
        const std::uint32_t high = std::max(one, other) - 2U;
        return firstPair[state] + high * (high - 1) / 2 + low;
    }
};

/// All partitions that a plan can meet, step by step; one more layer than there are steps.
///
/// @param states  how many there may be.
/// @return  empty beyond that, for a frontier that is too wide, or if told to stop.
[[nodiscard]] std::optional<std::vector<PairLayer>>
pairLayersOf(const Plan& plan, std::size_t states, const std::stop_token& stop);

}  // namespace cutpoint::frontier
