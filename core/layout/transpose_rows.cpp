#include "core/layout/transpose_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::layout {
namespace {

/// How many fewer pairs (one of `left`, one of `right`) are out of order if the two change places.
/// Both are sorted.
std::int64_t gainOfSwap(std::span<const Index> left, std::span<const Index> right)
{
    std::int64_t gain = 0;
    std::size_t below = 0;     // of `right`, those less than the current one of `left`
    std::size_t notAbove = 0;  // of `right`, those not greater
    for (const Index place : left) {
        while (below < right.size() && right[below] < place) {
            ++below;
        }
        notAbove = std::max(notAbove, below);
        while (notAbove < right.size() && right[notAbove] == place) {
            ++notAbove;
        }
        gain +=
            static_cast<std::int64_t>(below) - static_cast<std::int64_t>(right.size() - notAbove);
    }
    return gain;
}

}  // namespace

RowTransposer::RowTransposer(const ProperGraph& graph)
    : m_graph(graph)
    , m_hasBlocks(graph.blockCount < graph.size())
{
    for (Index node = 0; node < graph.components; ++node) {
        m_hasBeside = m_hasBeside || graph.beside.degree(node) > 0;
    }
}

void RowTransposer::collect(std::vector<Piece>& pieces, const std::vector<Index>& nodes,
                            const Order& order)
{
    std::size_t needed = 0;
    for (const Index node : nodes) {
        needed += m_graph.above.degree(node) + m_graph.below.degree(node);
    }
    m_places.clear();
    m_places.reserve(needed);
    const auto sortedPlaces = [&](const Run& run, const Adjacency& neighbours) {
        const std::size_t begin = m_places.size();
        for (Index place = run.begin; place < run.end; ++place) {
            for (const Index neighbour : neighbours.of(nodes[place])) {
                m_places.push_back(order.placeOf(neighbour));
            }
        }
        std::sort(m_places.begin() + static_cast<std::ptrdiff_t>(begin), m_places.end());
        return std::span{m_places}.subspan(begin);
    };
    for (Piece& piece : pieces) {
        piece.above = sortedPlaces(piece.run, m_graph.above);
        piece.below = sortedPlaces(piece.run, m_graph.below);
    }
}

std::int64_t RowTransposer::gainBeside(const Order& order, Index row, const Run& left,
                                       const Run& right) const
{
    const std::vector<Index>& nodes = order.row(row);
    const auto leftWidth = static_cast<std::int64_t>(left.end - left.begin);
    const auto rightWidth = static_cast<std::int64_t>(right.end - right.begin);
    const auto shiftOf = [&](Index place) {
        const bool isOutside = place < left.begin || place >= right.end;
        return isOutside ? 0 : (place < left.end ? rightWidth : -leftWidth);
    };
    std::int64_t twice = 0;  // arcs between the two runs come up at both ends
    for (Index place = left.begin; place < right.end; ++place) {
        for (const Index neighbour : m_graph.beside.of(nodes[place])) {
            const Index other = order.placeOf(neighbour);
            const bool isOutside = other < left.begin || other >= right.end;
            const std::int64_t apart = std::int64_t{place} - std::int64_t{other};
            const std::int64_t after = apart + shiftOf(place) - shiftOf(other);
            twice += (std::abs(apart) - std::abs(after)) * (isOutside ? 2 : 1);
        }
    }
    return twice / 2;
}

std::int64_t RowTransposer::gain(const Order& order, Index row, const Piece& left,
                                 const Piece& right) const
{
    const std::int64_t crossings =
        gainOfSwap(left.above, right.above) + gainOfSwap(left.below, right.below);
    return m_hasBeside ? crossings + gainBeside(order, row, left.run, right.run) : crossings;
}

void RowTransposer::exchange(Piece& left, Piece& right)
{
    const Index begin = left.run.begin;
    const Index width = right.run.end - right.run.begin;
    left.run.end = right.run.end;
    left.run.begin = right.run.end = begin + width;
    right.run.begin = begin;
    std::swap(left, right);
}

std::uint64_t RowTransposer::improveLevel(Order& order, Index row, Level level, unsigned rounds,
                                          bool acceptsEqual)
{
    const std::vector<Index>& nodes = order.row(row);
    std::vector<Piece> pieces;
    for (const Run& run : runsOf(nodes, m_graph, level)) {
        pieces.push_back({.run = run, .above = {}, .below = {}});
    }
    collect(pieces, nodes, order);
    std::uint64_t total = 0;
    bool isChanged = true;
    for (unsigned round = 0; round < rounds && isChanged; ++round) {
        isChanged = false;
        for (std::size_t at = 0; at + 1 < pieces.size(); ++at) {
            Piece& left = pieces[at];
            Piece& right = pieces[at + 1];
            if (left.run.parent != right.run.parent ||
                (left.run.zone != none && right.run.zone != none)) {
                continue;
            }
            const std::int64_t won = gain(order, row, left, right);
            if (won < 0 || (won == 0 && !(acceptsEqual && round == 0))) {
                continue;
            }
            order.exchange(row, left.run.begin, right.run.begin, right.run.end);
            exchange(left, right);
            total += static_cast<std::uint64_t>(won);
            isChanged = isChanged || won > 0;
        }
    }
    return total;
}

std::uint64_t RowTransposer::improve(Order& order, Index row, unsigned rounds, bool acceptsEqual)
{
    std::uint64_t total = improveLevel(order, row, Level::Item, rounds, acceptsEqual);
    if (m_graph.zoneCount > 0) {
        total += improveLevel(order, row, Level::Block, rounds, acceptsEqual);
    }
    if (m_hasBlocks) {
        total += improveLevel(order, row, Level::Node, rounds, acceptsEqual);
    }
    return total;
}

}  // namespace cutpoint::layout
