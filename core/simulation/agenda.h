#pragma once

#include "core/model/standby.h"

#include <queue>

#include <cstdint>
#include <optional>
#include <vector>

namespace cutpoint {

/// A moment at which a mechanism wants to go on.
struct Wake {
    std::size_t set = 0;     ///< Whose mechanism.
    int step = 0;            ///< What it had in mind; each mechanism numbers its own.
    std::size_t member = 0;  ///< Of the set.
};

/// What is to happen on the virtual clock; at the same moment in the order of addition.
class Agenda {
public:
    void add(Seconds at, Wake wake) { m_queue.push({at, m_added++, wake}); }

    [[nodiscard]] std::optional<Seconds> next() const
    {
        return m_queue.empty() ? std::nullopt : std::optional{m_queue.top().at};
    }

    /// Takes the next; there must be one.
    Wake take()
    {
        const Wake wake = m_queue.top().wake;
        m_queue.pop();
        return wake;
    }

private:
    struct Entry {
        Seconds at{0};
        std::uint64_t order = 0;
        Wake wake;

        bool operator<(const Entry& other) const
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };

    std::priority_queue<Entry> m_queue;
    std::uint64_t m_added = 0;
};

}  // namespace cutpoint
