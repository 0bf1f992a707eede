#pragma once

#include "core/analysis/frontier/partition.h"
#include "core/analysis/frontier/state_key.h"

#include <array>
#include <bit>
#include <cstdint>

namespace cutpoint::frontier {

/// Partitions of at most 14 slots, where only targets are asked for, in the four-bit digits of one
/// word: all slots of a block are found, joined and numbered at once.
class CompactStates {
public:
    static constexpr std::size_t mostSlots = 14;
    static constexpr std::size_t words = 1;

    struct State {
        std::uint64_t blocks = 0;  ///< The block of slot i in digit i.
        std::uint32_t marked = 0;  ///< By block: one bit if there is a target in it.
    };

    [[nodiscard]] static bool fits(const Plan& plan)
    {
        return plan.slotCount <= mostSlots && plan.loads.required.empty();
    }

    explicit CompactStates(const Plan& plan)
        : m_slots{plan.slotCount}
    {
    }

    void begin(const Step& step)
    {
        m_step = &step;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            m_dead[slot] = 0;
            for (std::size_t other = 0; other < m_slots; ++other) {
                if (step.onlyNeighbour[slot] != Step::manyNeighbours &&
                    step.onlyNeighbour[slot] == step.onlyNeighbour[other]) {
                    m_dead[slot] |= digit << (4 * other);
                }
            }
        }
    }

    [[nodiscard]] static StateKey<1> pack(const State& state)
    {
        return {state.blocks | (std::uint64_t(std::popcount(state.marked)) << (4 * mostSlots))};
    }

    [[nodiscard]] static State unpack(const StateKey<1>& key)
    {
        const auto count = static_cast<unsigned>(key.front() >> (4 * mostSlots));
        return {.blocks = key.front() & (ones * digit), .marked = ((1U << count) - 1U) << 2U};
    }

    /// Puts the vertex or the edge of the step up.
    ///
    /// @return  false if that changes nothing.
    [[nodiscard]] bool raise(State& state) const
    {
        if (m_step->isVertex()) {
            const std::uint64_t block = m_step->isSource ? Partition::sourceBlock : fresh;
            state.blocks |= block << (4 * m_step->slot);
            state.marked |= m_step->load << block;
            return true;
        }
        const std::uint64_t one = blockAt(state, m_step->slot);
        const std::uint64_t other = blockAt(state, m_step->other);
        if (one == 0 || other == 0 || one == other) {
            return false;
        }
        const std::uint64_t kept = one < other ? one : other;
        const std::uint64_t gone = one ^ other ^ kept;
        state.blocks ^= slotsOf(state, gone) * (gone ^ kept);
        const std::uint32_t mark = (state.marked >> gone) & 1U;
        state.marked = (state.marked & ~(1U << gone)) | (mark << kept);
        return true;
    }

    [[nodiscard]] Outcome settle(State& state) const
    {
        constexpr std::uint32_t notOfSource = ~3U;
        state.marked &= notOfSource;
        if (m_step->knowsAllTargets && state.marked == 0 &&
            slotsOf(state, Partition::sourceBlock) != 0) {
            return Outcome::Works;
        }
        for (const std::uint8_t slot : m_step->leaving) {
            if (slot != Step::noSlot && !letGo(state, slot)) {
                return Outcome::Failed;
            }
        }
        renumber(state);
        return Outcome::Open;
    }

private:
    static constexpr std::uint64_t digit = 0xF;
    static constexpr std::uint64_t ones = 0x11111111111111;  ///< A one in every digit in use.
    static constexpr std::uint64_t fresh = 15;

    [[nodiscard]] static std::uint64_t blockAt(const State& state, std::uint8_t slot)
    {
        return (state.blocks >> (4 * slot)) & digit;
    }

    /// A one in the digit of every slot of a block.
    [[nodiscard]] static std::uint64_t slotsOf(const State& state, std::uint64_t block)
    {
        std::uint64_t differs = state.blocks ^ (ones * block);
        differs |= differs >> 1U;
        differs |= differs >> 2U;
        return ~differs & ones;
    }

    /// @return  false if something goes that is needed.
    [[nodiscard]] static bool letGo(State& state, std::uint8_t slot)
    {
        const std::uint64_t block = blockAt(state, slot);
        state.blocks &= ~(digit << (4 * slot));
        if (block == 0 || slotsOf(state, block) != 0) {
            return true;
        }
        return block != Partition::sourceBlock && ((state.marked >> block) & 1U) == 0;
    }

    void renumber(State& state) const
    {
        std::uint64_t numbered = slotsOf(state, Partition::sourceBlock);
        std::uint64_t next = Partition::sourceBlock + 1;
        const std::uint64_t rest = state.blocks & ~(numbered * digit);
        std::uint64_t left = rest;
        if (state.marked != 0) {
            for (std::uint64_t open = rest; open != 0;) {
                const auto first = static_cast<std::uint8_t>(std::countr_zero(open) / 4);
                const std::uint64_t block = blockAt(state, first);
                const std::uint64_t slots = slotsOf(state, block);
                open &= ~(slots * digit);
                if (((state.marked >> block) & 1U) != 0) {
                    numbered |= slots * next++;
                    left &= ~(slots * digit);
                }
            }
            state.marked = ((1U << next) - 1U) & ~3U;
        }
        while (left != 0) {
            const auto first = static_cast<std::uint8_t>(std::countr_zero(left) / 4);
            const std::uint64_t slots = slotsOf(state, blockAt(state, first));
            left &= ~(slots * digit);
            if (((slots * digit) & ~m_dead[first]) != 0) {
                numbered |= slots * next++;
            }
        }
        state.blocks = numbered;
    }

    std::size_t m_slots;
    const Step* m_step = nullptr;
    std::array<std::uint64_t, mostSlots> m_dead{};  ///< Of every slot: those with the same only
                                                    ///< neighbour; none if it has several.
};

}  // namespace cutpoint::frontier
