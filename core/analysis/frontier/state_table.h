#pragma once

#include "core/analysis/frontier/state_key.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutpoint::frontier {

/// Numbers different keys 0, 1, 2 … in the order in which they first come: open addressing.
template <std::size_t Words>
class StateTable {
public:
    /// Forgets all keys, and makes room for about so many.
    void reset(std::size_t expected)
    {
        const std::size_t capacity = std::bit_ceil(expected * 2 + 16);
        m_places.assign(capacity, 0);
        m_shift = 64U - static_cast<unsigned>(std::bit_width(capacity) - 1);
        m_keys.clear();
    }

    /// The number of a key; the next free one if it is new.
    std::uint32_t numberOf(const StateKey<Words>& key)
    {
        std::size_t place = placeOf(key);
        while (m_places[place] != 0) {
            const std::uint32_t number = m_places[place] - 1;
            if (m_keys[number] == key) {
                return number;
            }
            place = (place + 1) & (m_places.size() - 1);
        }
        m_keys.push_back(key);
        m_places[place] = static_cast<std::uint32_t>(m_keys.size());
        if (m_keys.size() * 2 > m_places.size()) {
            grow();
        }
        return static_cast<std::uint32_t>(m_keys.size() - 1);
    }

    [[nodiscard]] const std::vector<StateKey<Words>>& keys() const { return m_keys; }

    /// Hands the keys over; the table is empty then.
    [[nodiscard]] std::vector<StateKey<Words>> takeKeys() { return std::move(m_keys); }

private:
    [[nodiscard]] std::size_t placeOf(const StateKey<Words>& key) const
    {
        std::uint64_t hash = 0;
        for (const std::uint64_t word : key) {
            hash = (hash ^ (hash >> 29U) ^ word) * 0x9E3779B97F4A7C15U;
        }
        hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
        return static_cast<std::size_t>(hash >> m_shift);
    }

    void grow()
    {
        m_places.assign(m_places.size() * 2, 0);
        --m_shift;
        for (std::size_t number = 0; number < m_keys.size(); ++number) {
            std::size_t place = placeOf(m_keys[number]);
            while (m_places[place] != 0) {
                place = (place + 1) & (m_places.size() - 1);
            }
            m_places[place] = static_cast<std::uint32_t>(number + 1);
        }
    }

    std::vector<StateKey<Words>> m_keys;
    std::vector<std::uint32_t> m_places;  ///< Number of the key + 1; 0: vacant.
    unsigned m_shift = 0;
};

}  // namespace cutpoint::frontier
