#include "core/analysis/frontier/blocks.h"
#include "core/analysis/frontier/reduce.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

/// What is asked for, counted: targets first, then the members of every group.
class Demands {
public:
    Demands(std::size_t rows, std::size_t groups)
        : m_columns{groups + 1}
        , m_counts(rows * m_columns, 0)
    {
    }

    std::uint32_t& at(std::size_t row, std::size_t column)
    {
        return m_counts[row * m_columns + column];
    }
    [[nodiscard]] std::uint32_t at(std::size_t row, std::size_t column) const
    {
        return m_counts[row * m_columns + column];
    }
    void add(std::size_t row, const Demands& others, std::size_t other)
    {
        for (std::size_t column = 0; column < m_columns; ++column) {
            at(row, column) += others.at(other, column);
        }
    }
    [[nodiscard]] bool isEmpty(std::size_t row) const
    {
        return std::all_of(m_counts.begin() + static_cast<std::ptrdiff_t>(row * m_columns),
                           m_counts.begin() + static_cast<std::ptrdiff_t>((row + 1) * m_columns),
                           [](std::uint32_t count) { return count == 0; });
    }
    [[nodiscard]] std::size_t columns() const { return m_columns; }

private:
    std::size_t m_columns;
    std::vector<std::uint32_t> m_counts;
};

class Splitter {
public:
    Splitter(const Network& network, std::vector<Index>& series)
        : m_network{network}
        , m_series{series}
        , m_tree{findBlocks(network)}
        , m_below{network.vertices.size(), network.groups.size()}
        , m_inBlock{m_tree.tops.size(), network.groups.size()}
        , m_local(network.vertices.size(), BlockTree::none)
        , m_isTarget(network.vertices.size(), false)
    {
    }

    std::optional<std::vector<Network>> run()
    {
        if (!countOwn()) {
            return std::nullopt;
        }
        countBelow();
        if (!isEnoughInReach()) {
            return std::nullopt;
        }
        assignPieces();
        std::vector<Network> pieces;
        pieces.reserve(m_sources.size());
        for (std::size_t piece = 0; piece < m_sources.size(); ++piece) {
            pieces.push_back(build(piece));
        }
        return pieces;
    }

private:
    /// What is asked for at every vertex.
    ///
    /// @return  false if a target is out of reach.
    bool countOwn()
    {
        const auto isReached = [this](Index vertex) {
            return m_tree.blockOf[vertex] != BlockTree::none;
        };
        for (const Index target : m_network.targets) {
            m_isTarget[target] = true;
            m_below.at(target, 0) = 1;
            if (!isReached(target)) {
                return false;
            }
        }
        for (std::size_t group = 0; group < m_network.groups.size(); ++group) {
            for (const auto& [vertex, weight] : m_network.groups[group].members) {
                m_below.at(vertex, group + 1) = isReached(vertex) ? weight : 0;
            }
        }
        return true;
    }

    /// What is asked for in every block and below, and at every vertex and below it.
    void countBelow()
    {
        std::vector<Index> lastSeen(m_network.vertices.size(), BlockTree::none);
        for (Index block = 0; block < m_tree.tops.size(); ++block) {
            lastSeen[m_tree.tops[block]] = block;
            for (const Index edge : m_tree.edges[block]) {
                for (const Index end : {m_network.edges[edge].one, m_network.edges[edge].other}) {
                    if (std::exchange(lastSeen[end], block) != block) {
                        m_inBlock.add(block, m_below, end);
                    }
                }
            }
            m_below.add(m_tree.tops[block], m_inBlock, block);
        }
    }

    /// Whether every group has as many members within reach as it needs.
    [[nodiscard]] bool isEnoughInReach() const
    {
        for (std::size_t group = 0; group < m_network.groups.size(); ++group) {
            if (m_below.at(m_network.source, group + 1) < m_network.groups[group].required) {
                return false;
            }
        }
        return true;
    }

    /// Whether no group has members both in a block, or below it, and elsewhere.
    [[nodiscard]] bool isSeparate(Index block) const
    {
        for (std::size_t column = 1; column < m_inBlock.columns(); ++column) {
            const std::uint32_t inside = m_inBlock.at(block, column);
            if (inside != 0 && inside != m_below.at(m_network.source, column)) {
                return false;
            }
        }
        return true;
    }

    void assignPieces()
    {
        m_pieceOf.assign(m_tree.tops.size(), BlockTree::none);
        Index rootPiece = BlockTree::none;
        for (auto block = static_cast<Index>(m_tree.tops.size()); block-- > 0;) {
            if (m_inBlock.isEmpty(block)) {
                continue;
            }
            const Index top = m_tree.tops[block];
            if (isSeparate(block)) {
                m_pieceOf[block] = newPiece(top);
                demand(top);
            } else if (top != m_network.source) {
                m_pieceOf[block] = m_pieceOf[m_tree.blockOf[top]];
            } else {
                rootPiece = rootPiece == BlockTree::none ? newPiece(top) : rootPiece;
                m_pieceOf[block] = rootPiece;
            }
            auto& edges = m_edgesOf[m_pieceOf[block]];
            edges.insert(edges.end(), m_tree.edges[block].begin(), m_tree.edges[block].end());
        }
    }

    Index newPiece(Index source)
    {
        m_sources.push_back(source);
        m_edgesOf.emplace_back();
        return static_cast<Index>(m_sources.size() - 1);
    }

    /// A cut vertex with something needed below it is needed itself.
    void demand(Index vertex)
    {
        if (vertex == m_network.source || m_isTarget[vertex]) {
            return;
        }
        m_isTarget[vertex] = true;
        if (m_network.vertices[vertex] != Formula::perfect) {
            m_series.push_back(m_network.vertices[vertex]);
        }
    }

    Network build(std::size_t piece)
    {
        Network result;
        std::vector<Index> global;
        const auto localOf = [&](Index vertex) {
            if (m_local[vertex] == BlockTree::none) {
                m_local[vertex] = static_cast<Index>(global.size());
                global.push_back(vertex);
                const bool isNeeded = vertex == m_sources[piece] || m_isTarget[vertex];
                result.vertices.push_back(isNeeded ? Formula::perfect : m_network.vertices[vertex]);
            }
            return m_local[vertex];
        };
        result.source = localOf(m_sources[piece]);
        for (const Index number : m_edgesOf[piece]) {
            const Edge& edge = m_network.edges[number];
            const Index one = localOf(edge.one);
            result.edges.push_back({.one = one, .other = localOf(edge.other), .part = edge.part});
        }
        for (const Index vertex : global) {
            if (m_isTarget[vertex] && vertex != m_sources[piece]) {
                result.targets.push_back(m_local[vertex]);
            }
        }
        addGroups(result, m_sources[piece]);
        for (const Index vertex : global) {
            m_local[vertex] = BlockTree::none;
        }
        return result;
    }

    void addGroups(Network& result, Index source) const
    {
        for (const CountedGroup& group : m_network.groups) {
            CountedGroup inside{.members = {}, .required = group.required};
            for (const auto& [vertex, weight] : group.members) {
                if (m_local[vertex] != BlockTree::none && vertex != source) {
                    inside.members.emplace_back(m_local[vertex], weight);
                }
            }
            if (!inside.members.empty()) {
                result.groups.push_back(std::move(inside));
            }
        }
    }

    const Network& m_network;
    std::vector<Index>& m_series;
    BlockTree m_tree;
    Demands m_below;               ///< At every vertex and in the blocks that hang from it.
    Demands m_inBlock;             ///< In every block without its top, and below.
    std::vector<Index> m_pieceOf;  ///< Of every block.
    std::vector<Index> m_sources;  ///< Of every piece.
    std::vector<std::vector<Index>> m_edgesOf;
    std::vector<Index> m_local;  ///< Of every vertex: its number in the piece at hand.
    std::vector<bool> m_isTarget;
};

}  // namespace

std::optional<std::vector<Network>> splitAtCuts(const Network& network, std::vector<Index>& series)
{
    return Splitter{network, series}.run();
}

}  // namespace cutpoint::frontier
