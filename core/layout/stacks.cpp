#include "core/layout/stacks.h"

#include <algorithm>
#include <utility>

namespace cutpoint::layout {
namespace {

/// Sorts the components of one section into stacks, none taller than `lines`.
class Stacker {
public:
    Stacker(const LayoutGraph& graph, Index lines)
        : m_graph(graph)
        , m_lines(lines)
    {
    }

    /// Column by column, so that what is near in the order stays near.
    std::vector<Stack> byColumns(const std::vector<Index>& members)
    {
        for (std::size_t begin = 0; begin < members.size();) {
            const std::size_t end = endOfGroup(members, begin);
            const auto count = static_cast<Index>(end - begin);
            if (m_stacks.empty() || m_room < std::min(count, m_lines)) {
                startStack();
            }
            for (std::size_t at = begin; at < end; ++at) {
                push(members[at]);
            }
            if (count > m_lines) {
                m_room = 0;
            }
            begin = end;
        }
        return std::move(m_stacks);
    }

    /// Line by line, as text is read.
    static std::vector<Stack> byLines(const std::vector<Index>& members, Index lines)
    {
        const std::size_t columns = (members.size() + lines - 1) / lines;
        std::vector<Stack> stacks(columns);
        for (std::size_t at = 0; at < members.size(); ++at) {
            stacks[at % columns].members.push_back(members[at]);
        }
        return stacks;
    }

private:
    [[nodiscard]] std::size_t endOfGroup(const std::vector<Index>& members, std::size_t begin) const
    {
        const Index group = m_graph.groupOf[members[begin]];
        std::size_t end = begin + 1;
        while (group != none && end < members.size() && m_graph.groupOf[members[end]] == group) {
            ++end;
        }
        return end;
    }

    void startStack()
    {
        m_stacks.emplace_back();
        m_room = m_lines;
    }

    void push(Index member)
    {
        if (m_room == 0) {
            startStack();
        }
        m_stacks.back().members.push_back(member);
        --m_room;
    }

    const LayoutGraph& m_graph;
    Index m_lines;
    Index m_room = 0;
    std::vector<Stack> m_stacks;
};

class Folding {
public:
    Folding(const LayoutGraph& graph, const Rows& rows, const ProperGraph& proper)
        : m_graph(graph)
        , m_rows(rows)
        , m_proper(proper)
    {
    }

    void addRow(Index row, const std::vector<Index>& nodes)
    {
        for (std::size_t begin = 0; begin < nodes.size();) {
            const Index zone = m_proper.zoneOf[nodes[begin]];
            std::vector<Index> members;
            std::size_t end = begin;
            for (; end < nodes.size() && m_proper.zoneOf[nodes[end]] == zone; ++end) {
                if (nodes[end] < m_proper.components) {
                    members.push_back(nodes[end]);
                }
            }
            addSection(row, zone, members);
            begin = end;
        }
    }

    [[nodiscard]] StackedRows take() { return std::move(m_result); }

private:
    [[nodiscard]] std::vector<Stack> stacksOf(const std::vector<Index>& members,
                                              const Row& row) const
    {
        if (members.empty()) {
            return {};
        }
        const auto count = static_cast<Index>(members.size());
        const Index columns = (count + row.height - 1) / row.height;
        const Index lines = (count + columns - 1) / columns;
        const bool isPlain = std::ranges::all_of(
            members, [&](Index member) { return m_graph.groupOf[member] == none; });
        return row.isGrid && isPlain ? Stacker::byLines(members, lines)
                                     : Stacker{m_graph, lines}.byColumns(members);
    }

    void addSection(Index row, Index zone, const std::vector<Index>& members)
    {
        Section section{.row = row, .zone = zone, .stacks = {}, .columns = 0};
        for (Stack& stack : stacksOf(members, m_rows.rows[row])) {
            for (const Index member : stack.members) {
                stack.columns = std::max(stack.columns, m_graph.columns[member]);
            }
            section.columns += stack.columns;
            section.stacks.push_back(static_cast<Index>(m_result.stacks.size()));
            m_result.stacks.push_back(std::move(stack));
        }
        if (zone != none || !section.stacks.empty()) {
            m_result.sections.push_back(std::move(section));
        }
    }

    const LayoutGraph& m_graph;
    const Rows& m_rows;
    const ProperGraph& m_proper;
    StackedRows m_result;
};

}  // namespace

StackedRows stackRows(const LayoutGraph& graph, const Rows& rows, const ProperGraph& proper,
                      const Order& order)
{
    Folding folding{graph, rows, proper};
    for (Index row = 0; row < order.rows().size(); ++row) {
        folding.addRow(row, order.row(row));
    }
    return folding.take();
}

}  // namespace cutpoint::layout
