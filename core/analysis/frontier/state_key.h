#pragma once

#include "core/analysis/frontier/partition.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace cutpoint::frontier {

/// A partition packed into a few words, the same for equal ones.
template <std::size_t Words>
using StateKey = std::array<std::uint64_t, Words>;

/// How partitions of a plan are packed: the block of every slot, how many blocks have a load, and
/// the loads where there are groups.
struct KeyLayout {
    static constexpr std::size_t mostWords = 4;

    unsigned bitsOfBlock = 0;
    unsigned bitsOfLoad = 0;  ///< 0: what has a load is a target.

    explicit KeyLayout(const Plan& plan)
        : bitsOfBlock{static_cast<unsigned>(std::bit_width(plan.slotCount + 1))}
        , bitsOfLoad{plan.loads.required.empty() ? 0 : plan.loads.bits()}
    {
    }

    /// How many words it takes in the worst case.
    [[nodiscard]] std::size_t words(const Plan& plan) const
    {
        const std::size_t numbers = plan.slotCount + 1;
        if (numbers * (bitsOfBlock + bitsOfLoad) <= 64) {
            return 1;
        }
        const auto wordsFor = [&](unsigned bits) {
            const std::size_t inOne = 64 / bits;
            return (numbers + inOne - 1) / inOne;
        };
        return wordsFor(bitsOfBlock) + (bitsOfLoad == 0 ? 0 : wordsFor(bitsOfLoad));
    }
};

/// Writes and reads numbers of some bits one after the other; none crosses from word to word.
template <std::size_t Words>
class BitCursor {
public:
    void write(StateKey<Words>& key, std::uint64_t value, unsigned bits)
    {
        advance(bits);
        key[m_word] |= value << m_bit;
        m_bit += bits;
    }

    [[nodiscard]] std::uint64_t read(const StateKey<Words>& key, unsigned bits)
    {
        advance(bits);
        const std::uint64_t value = (key[m_word] >> m_bit) & ((std::uint64_t{1} << bits) - 1);
        m_bit += bits;
        return value;
    }

private:
    void advance(unsigned bits)
    {
        if constexpr (Words > 1) {
            if (m_bit + bits > 64) {
                ++m_word;
                m_bit = 0;
            }
        }
    }

    std::size_t m_word = 0;
    unsigned m_bit = 0;
};

template <std::size_t Words>
[[nodiscard]] StateKey<Words> pack(const Partition& partition, const Plan& plan,
                                   const KeyLayout& layout)
{
    StateKey<Words> key{};
    BitCursor<Words> cursor;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        cursor.write(key, partition.blockOf[slot], layout.bitsOfBlock);
    }
    std::size_t loaded = 0;
    while (partition.loadOf[Partition::sourceBlock + 1 + loaded] != 0) {
        ++loaded;
    }
    cursor.write(key, loaded, layout.bitsOfBlock);
    if (layout.bitsOfLoad != 0) {
        for (std::size_t block = 0; block <= loaded; ++block) {
            cursor.write(key, partition.loadOf[Partition::sourceBlock + block], layout.bitsOfLoad);
        }
    }
    return key;
}

template <std::size_t Words>
[[nodiscard]] Partition unpack(const StateKey<Words>& key, const Plan& plan,
                               const KeyLayout& layout)
{
    Partition partition;
    BitCursor<Words> cursor;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        partition.blockOf[slot] = static_cast<std::uint8_t>(cursor.read(key, layout.bitsOfBlock));
    }
    const std::uint64_t loaded = cursor.read(key, layout.bitsOfBlock);
    for (std::size_t block = layout.bitsOfLoad == 0 ? 1 : 0; block <= loaded; ++block) {
        partition.loadOf[Partition::sourceBlock + block] =
            layout.bitsOfLoad == 0 ? LoadLayout::target
                                   : static_cast<Load>(cursor.read(key, layout.bitsOfLoad));
    }
    return partition;
}

}  // namespace cutpoint::frontier
