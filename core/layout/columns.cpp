#include "core/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr int sweeps = 8;

/// From where up to where the stacks of a section may reach.
struct Room {
    double from = 0.0;
    double to = 0.0;
};

/// Gives each zone its columns and each section its room.
class Zoning {
public:
    Zoning(const StackedRows& rows, const std::vector<Index>& zones)
        : m_rows(rows)
        , m_width(zones.size(), 1)
        , m_from(zones.size(), 0)
        , m_before(zones.size())
    {
        for (const Section& section : rows.sections) {
            if (section.zone != none) {
                m_width[section.zone] = std::max(m_width[section.zone], section.columns);
            }
        }
        collect();
        for (const Index zone : zones) {
            for (const Neighbour& before : m_before[zone]) {
                m_from[zone] = std::max(m_from[zone], endOf(before.zone) + before.columns);
            }
        }
        measure();
    }

    [[nodiscard]] std::vector<Room> rooms() const
    {
        std::vector<Room> rooms;
        for (std::size_t at = 0; at < m_rows.sections.size(); ++at) {
            const Index zone = m_rows.sections[at].zone;
            const Index from = zone == none ? endOf(zoneAt(at, -1)) : m_from[zone];
            const Index next = zoneAt(at, 1);
            const Index to = next == none ? m_total : m_from[next];
            rooms.push_back(
                {static_cast<double>(from), static_cast<double>(zone == none ? to : endOf(zone))});
        }
        return rooms;
    }

private:
    /// What lies left of a zone in one of its rows: free columns and, beyond them, a zone or none.
    struct Neighbour {
        Index zone = none;
        Index columns = 0;
    };

    [[nodiscard]] Index endOf(Index zone) const
    {
        return zone == none ? 0 : m_from[zone] + m_width[zone];
    }

    /// The zone of the section next to this one in the same row.
    [[nodiscard]] Index zoneAt(std::size_t section, int step) const
    {
        const std::size_t other = section + static_cast<std::size_t>(step);
        const bool isInRow = other < m_rows.sections.size() &&
                             m_rows.sections[other].row == m_rows.sections[section].row;
        return isInRow ? m_rows.sections[other].zone : none;
    }

    void collect()
    {
        Neighbour before;
        Index row = none;
        for (const Section& section : m_rows.sections) {
            if (section.row != row) {
                row = section.row;
                before = {};
            }
            if (section.zone == none) {
                before.columns += section.columns;
            } else {
                m_before[section.zone].push_back(before);
                before = {.zone = section.zone, .columns = 0};
            }
        }
    }

    void measure()
    {
        for (std::size_t at = 0; at < m_rows.sections.size(); ++at) {
            const Section& section = m_rows.sections[at];
            const Index end = section.zone == none ? endOf(zoneAt(at, -1)) + section.columns
                                                   : endOf(section.zone);
            m_total = std::max(m_total, end);
        }
    }

    const StackedRows& m_rows;
    std::vector<Index> m_width;
    std::vector<Index> m_from;
    std::vector<std::vector<Neighbour>> m_before;
    Index m_total = 0;
};

/// Stacks that were pushed together and move as one.
struct Pool {
    double sum = 0.0;  ///< Of weight × wish.
    double weight = 0.0;
    std::size_t end = 0;  ///< Number of the stack after its last one.

    [[nodiscard]] double mean() const { return sum / weight; }
};

class Placement {
public:
    Placement(const LayoutGraph& graph, const StackedRows& rows, std::vector<Room> rooms)
        : m_rows(rows)
        , m_rooms(std::move(rooms))
        , m_left(rows.stacks.size(), 0.0)
        , m_rowOf(rows.stacks.size(), 0)
    {
        std::vector<Index> stackOf(graph.size());
        for (Index stack = 0; stack < rows.stacks.size(); ++stack) {
            for (const Index member : rows.stacks[stack].members) {
                stackOf[member] = stack;
            }
        }
        Arcs arcs;
        for (const Arc& arc : graph.connections) {
            arcs.push_back({stackOf[arc.from], stackOf[arc.to]});
            arcs.push_back({stackOf[arc.to], stackOf[arc.from]});
        }
        m_neighbours = {rows.stacks.size(), arcs};
        for (std::size_t at = 0; at < rows.sections.size(); ++at) {
            centre(at);
        }
        for (int turn = 0; turn < sweeps; ++turn) {
            sweep(turn % 2 == 0 ? Side::Above : Side::Below);
        }
        sweep(Side::Both);
        sweep(Side::Both);
    }

    [[nodiscard]] std::vector<int> columns() const
    {
        std::vector<int> result;
        for (const double left : m_left) {
            result.push_back(static_cast<int>(std::lround(left)));
        }
        return result;
    }

private:
    enum class Side : std::uint8_t { Above, Below, Both };

    void centre(std::size_t at)
    {
        const Section& section = m_rows.sections[at];
        double left = std::floor((m_rooms[at].from + m_rooms[at].to - section.columns) / 2);
        for (const Index stack : section.stacks) {
            m_rowOf[stack] = section.row;
            m_left[stack] = left;
            left += m_rows.stacks[stack].columns;
        }
    }

    void sweep(Side side)
    {
        if (side == Side::Below) {
            for (std::size_t at = m_rows.sections.size(); at-- > 0;) {
                place(at, side);
            }
        } else {
            for (std::size_t at = 0; at < m_rows.sections.size(); ++at) {
                place(at, side);
            }
        }
    }

    [[nodiscard]] bool isOnSide(Index stack, Index neighbour, Side side) const
    {
        switch (side) {
        case Side::Above:
            return m_rowOf[neighbour] < m_rowOf[stack];
        case Side::Below:
            return m_rowOf[neighbour] > m_rowOf[stack];
        case Side::Both:
            break;
        }
        return neighbour != stack;
    }

    /// Where the stack would like to begin, and how much that matters.
    [[nodiscard]] std::pair<double, double> wishOf(Index stack, Side side)
    {
        m_centres.clear();
        for (const Index neighbour : m_neighbours.of(stack)) {
            if (isOnSide(stack, neighbour, side)) {
                m_centres.push_back(m_left[neighbour] + m_rows.stacks[neighbour].columns / 2.0);
            }
        }
        if (m_centres.empty()) {
            return {m_left[stack], 1e-3};
        }
        const auto count = static_cast<double>(m_centres.size());
        const auto upper = m_centres.begin() + static_cast<std::ptrdiff_t>(m_centres.size() / 2);
        std::nth_element(m_centres.begin(), upper, m_centres.end());
        double median = *upper;
        if (m_centres.size() % 2 == 0) {
            median = (median + *std::max_element(m_centres.begin(), upper)) / 2;
        }
        return {median - m_rows.stacks[stack].columns / 2.0, count};
    }

    /// The least squares of the distances from the wishes, without overlap.
    void place(std::size_t at, Side side)
    {
        const std::vector<Index>& stacks = m_rows.sections[at].stacks;
        m_pools.clear();
        double offset = 0.0;
        for (std::size_t number = 0; number < stacks.size(); ++number) {
            const auto [wish, weight] = wishOf(stacks[number], side);
            m_pools.push_back({(wish - offset) * weight, weight, number + 1});
            offset += m_rows.stacks[stacks[number]].columns;
            while (m_pools.size() > 1 && m_pools.end()[-2].mean() >= m_pools.back().mean()) {
                const Pool last = m_pools.back();
                m_pools.pop_back();
                m_pools.back().sum += last.sum;
                m_pools.back().weight += last.weight;
                m_pools.back().end = last.end;
            }
        }
        const double most = m_rooms[at].to - m_rows.sections[at].columns;
        std::size_t number = 0;
        offset = 0.0;
        for (const Pool& pool : m_pools) {
            const double left = std::round(std::clamp(pool.mean(), m_rooms[at].from, most));
            for (; number < pool.end; ++number) {
                m_left[stacks[number]] = left + offset;
                offset += m_rows.stacks[stacks[number]].columns;
            }
        }
    }

    const StackedRows& m_rows;
    std::vector<Room> m_rooms;
    std::vector<double> m_left;
    std::vector<Index> m_rowOf;
    Adjacency m_neighbours;
    std::vector<double> m_centres;
    std::vector<Pool> m_pools;
};

}  // namespace

std::vector<int> assignColumns(const LayoutGraph& graph, const StackedRows& rows,
                               const std::vector<Index>& zones)
{
    const Zoning zoning{rows, zones};
    std::vector<int> columns = Placement{graph, rows, zoning.rooms()}.columns();
    if (!columns.empty()) {
        const int least = *std::ranges::min_element(columns);
        for (int& column : columns) {
            column -= least;
        }
    }
    return columns;
}

}  // namespace cutpoint::layout
