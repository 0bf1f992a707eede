#include "core/layout/sort_rows.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cutpoint::layout {
namespace {

/// Sorts those that are not held into the places that the held ones leave.
template <typename Piece>
void sortFreeOnes(std::span<Piece> pieces, bool fromRight)
{
    std::vector<std::size_t> places;
    std::vector<Piece> free;
    for (std::size_t place = 0; place < pieces.size(); ++place) {
        if (!pieces[place].isHeld) {
            places.push_back(place);
            free.push_back(pieces[place]);
        }
    }
    if (fromRight) {
        std::ranges::reverse(free);
    }
    std::ranges::stable_sort(free, {}, &Piece::mean);
    for (std::size_t at = 0; at < places.size(); ++at) {
        pieces[places[at]] = free[at];
    }
}

}  // namespace

RowSorter::RowSorter(const ProperGraph& graph, const std::vector<Index>& zones)
    : m_graph(graph)
    , m_zoneRank(zones.size())
    , m_hasBlocks(graph.blockCount < graph.size())
    , m_sum(graph.size())
    , m_count(graph.size())
    , m_first(std::size_t{graph.zoneCount} + graph.blockCount, none)
{
    for (Index place = 0; place < zones.size(); ++place) {
        m_zoneRank[zones[place]] = place;
    }
}

void RowSorter::weigh(const Order& order, Index row, Fixed fixed)
{
    const Adjacency& neighbours = fixed == Fixed::Above ? m_graph.above : m_graph.below;
    for (const Index node : order.row(row)) {
        double sum = 0.0;
        for (const Index neighbour : neighbours.of(node)) {
            sum += order.placeOf(neighbour);
        }
        m_sum[node] = sum;
        m_count[node] = neighbours.degree(node);
    }
}

std::vector<RowSorter::Piece> RowSorter::piecesOf(const std::vector<Index>& nodes,
                                                  Level level) const
{
    std::vector<Piece> pieces;
    for (const Run& run : runsOf(nodes, m_graph, level)) {
        double sum = 0.0;
        Index count = 0;
        for (Index place = run.begin; place < run.end; ++place) {
            sum += m_sum[nodes[place]];
            count += m_count[nodes[place]];
        }
        pieces.push_back(
            {.run = run, .isHeld = count == 0, .mean = count == 0 ? 0.0 : sum / count});
    }
    return pieces;
}

void RowSorter::arrangeZones(std::vector<Piece>& pieces) const
{
    std::vector<std::size_t> places;
    std::vector<Piece> zones;
    for (std::size_t place = 0; place < pieces.size(); ++place) {
        if (pieces[place].run.zone != none) {
            places.push_back(place);
            zones.push_back(pieces[place]);
        }
    }
    std::ranges::sort(zones, {}, [&](const Piece& piece) { return m_zoneRank[piece.run.zone]; });
    for (std::size_t at = 0; at < places.size(); ++at) {
        pieces[places[at]] = zones[at];
    }
}

std::vector<Index> RowSorter::sorted(const std::vector<Index>& nodes, Level level,
                                     bool fromRight) const
{
    std::vector<Piece> pieces = piecesOf(nodes, level);
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin + 1;
        while (end < pieces.size() && pieces[end].run.parent == pieces[begin].run.parent) {
            ++end;
        }
        if (end - begin > 1) {
            sortFreeOnes(std::span{pieces}.subspan(begin, end - begin), fromRight);
        }
        begin = end;
    }
    if (level == Level::Item) {
        arrangeZones(pieces);
    }
    std::vector<Index> result;
    result.reserve(nodes.size());
    for (const Piece& piece : pieces) {
        result.insert(result.end(), nodes.begin() + piece.run.begin, nodes.begin() + piece.run.end);
    }
    return result;
}

void RowSorter::sort(Order& order, Index row, Fixed fixed, bool fromRight)
{
    weigh(order, row, fixed);
    std::vector<Index> nodes = sorted(order.row(row), Level::Item, fromRight);
    if (m_graph.zoneCount > 0) {
        nodes = sorted(nodes, Level::Block, fromRight);
    }
    if (m_hasBlocks) {
        nodes = sorted(nodes, Level::Node, fromRight);
    }
    order.setRow(row, std::move(nodes));
}

void RowSorter::gather(Order& order, Index row)
{
    std::vector<Index> nodes = order.row(row);
    const auto zoneFirst = [&](Index node) -> Index& { return m_first[m_graph.zoneOf[node]]; };
    const auto blockFirst = [&](Index node) -> Index& {
        return m_first[m_graph.zoneCount + m_graph.blockOf[node]];
    };
    for (const Index node : nodes) {
        if (m_graph.zoneOf[node] != none) {
            zoneFirst(node) = std::min(zoneFirst(node), order.placeOf(node));
        }
        blockFirst(node) = std::min(blockFirst(node), order.placeOf(node));
    }
    std::ranges::sort(nodes, {}, [&](Index node) {
        const bool isInZone = m_graph.zoneOf[node] != none;
        return std::tuple{isInZone ? zoneFirst(node) : blockFirst(node), blockFirst(node),
                          order.placeOf(node)};
    });
    for (const Index node : nodes) {
        if (m_graph.zoneOf[node] != none) {
            zoneFirst(node) = none;
        }
        blockFirst(node) = none;
    }
    std::vector<Piece> pieces;
    for (const Run& run : runsOf(nodes, m_graph, Level::Item)) {
        pieces.push_back({.run = run});
    }
    arrangeZones(pieces);
    std::vector<Index> result;
    for (const Piece& piece : pieces) {
        result.insert(result.end(), nodes.begin() + piece.run.begin, nodes.begin() + piece.run.end);
    }
    order.setRow(row, std::move(result));
}

}  // namespace cutpoint::layout
