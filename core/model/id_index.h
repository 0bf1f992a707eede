#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
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
        const Slot& slot = m_slots[slotOf(id, tagOf(id), idOf)];
        return slot.number == vacant ? std::nullopt : std::optional<std::size_t>{slot.number};
    }

    /// Looks up many ids: several times faster than one by one, since the waits for memory overlap.
    ///
    /// @param fetch  callable with a number, to ask for the memory that holds its id.
    /// @param take  callable with the place of each id in `ids` and its number, empty for none.
    template <typename IdOf, typename Fetch, typename Take>
    void findAll(std::span<const std::string_view> ids, const IdOf& idOf, const Fetch& fetch,
                 const Take& take) const
    {
        constexpr std::size_t blockSize = 32;
        for (std::size_t begin = 0; begin < ids.size(); begin += blockSize) {
            const auto block = ids.subspan(begin, std::min(blockSize, ids.size() - begin));
            fetchBlock<blockSize>(block, idOf, fetch);
            for (std::size_t at = 0; at < block.size(); ++at) {
                take(begin + at, find(block[at], idOf));
            }
        }
    }

    /// Asks for the memory that `insert` will read for this id.
    void fetch(std::string_view id) const
    {
        if (!m_slots.empty()) {
            __builtin_prefetch(&m_slots[tagOf(id) & mask()]);
        }
    }

    /// Files `id` under the next number: 0 for the first.
    ///
    /// @return  false, with nothing changed, if it is there already.
    template <typename IdOf>
    bool insert(std::string_view id, const IdOf& idOf)
    {
        reserve(m_size + 1);
        const std::uint32_t tag = tagOf(id);
        Slot& slot = m_slots[slotOf(id, tag, idOf)];
        if (slot.number != vacant) {
            return false;
        }
        slot = {.number = static_cast<std::uint32_t>(m_size), .tag = tag};
        ++m_size;
        return true;
    }

    /// Files `id`, which must not be there yet, under the next number.
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

    /// The slot of that id, or the vacant one where it would go.
    template <typename IdOf>
    [[nodiscard]] std::size_t slotOf(std::string_view id, std::uint32_t tag, const IdOf& idOf) const
    {
        std::size_t slot = tag & mask();
        while (m_slots[slot].number != vacant &&
               (m_slots[slot].tag != tag || idOf(m_slots[slot].number) != id)) {
            slot = (slot + 1) & mask();
        }
        return slot;
    }

    /// Asks for the memory that `find` will read, one step of all look-ups after the other.
    template <std::size_t blockSize, typename IdOf, typename Fetch>
    void fetchBlock(std::span<const std::string_view> ids, const IdOf& idOf,
                    const Fetch& fetch) const
    {
        if (m_slots.empty()) {
            return;
        }
        std::array<std::uint32_t, blockSize> tags{};
        for (std::size_t at = 0; at < ids.size(); ++at) {
            tags[at] = tagOf(ids[at]);
            __builtin_prefetch(&m_slots[tags[at] & mask()]);
        }
        std::array<std::uint32_t, blockSize> numbers{};
        for (std::size_t at = 0; at < ids.size(); ++at) {
            numbers[at] = likelyNumber(tags[at]);
            if (numbers[at] != vacant) {
                fetch(numbers[at]);
            }
        }
        for (std::size_t at = 0; at < ids.size(); ++at) {
            if (numbers[at] != vacant) {
                __builtin_prefetch(idOf(numbers[at]).data());
            }
        }
    }

    /// The number of the first id of that tag; vacant if there is none.
    [[nodiscard]] std::uint32_t likelyNumber(std::uint32_t tag) const
    {
        std::size_t slot = tag & mask();
        while (m_slots[slot].number != vacant && m_slots[slot].tag != tag) {
            slot = (slot + 1) & mask();
        }
        return m_slots[slot].number;
    }

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
