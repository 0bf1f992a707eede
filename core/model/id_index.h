#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {

/// A hash index from ids to the numbers 0, 1, 2 … of things that hold the ids themselves.
///
/// Open addressing with linear probing over 8 bytes an entry: a million ids are looked up several
/// times faster than in std::unordered_map, and copying an index is copying an array. Holds no
/// text: every call is told how to get the id of a number.
class IdIndex {
public:
    /// @param idOf  callable from a number to its id.
    /// @return  the number of that id; empty if there is none.
    template <typename IdOf>
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id, const IdOf& idOf) const
    {
        if (m_slots.empty()) {
            return std::nullopt;
        }
        const std::uint32_t tag = tagOf(id);
        for (std::size_t slot = tag & mask();; slot = (slot + 1) & mask()) {
            const Slot& at = m_slots[slot];
            if (at.number == vacant) {
                return std::nullopt;
            }
            if (at.tag == tag && idOf(at.number) == id) {
                return at.number;
            }
        }
    }

    /// Files `id`, which must not be there yet, under the next number: 0 for the first.
    void append(std::string_view id)
    {
        reserve(m_size + 1);
        place({.number = static_cast<std::uint32_t>(m_size), .tag = tagOf(id)});
        ++m_size;
    }

    /// Makes room for so many ids in all.
    void reserve(std::size_t size)
    {
        std::size_t capacity = m_slots.empty() ? 16 : m_slots.size();
        while (capacity < size * 2) {
            capacity *= 2;
        }
        if (capacity == m_slots.size()) {
            return;
        }
        const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(capacity));
        for (const Slot& slot : before) {
            if (slot.number != vacant) {
                place(slot);
            }
        }
    }

    void clear()
    {
        m_slots.clear();
        m_size = 0;
    }

private:
    static constexpr std::uint32_t vacant = UINT32_MAX;

    struct Slot {
        std::uint32_t number = vacant;
        std::uint32_t tag = 0;
    };

    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }

    static std::uint32_t tagOf(std::string_view id)
    {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
    }

    void place(const Slot& filed)
    {
        std::size_t slot = filed.tag & mask();
        while (m_slots[slot].number != vacant) {
            slot = (slot + 1) & mask();
        }
        m_slots[slot] = filed;
    }

    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
};

}  // namespace cutpoint
