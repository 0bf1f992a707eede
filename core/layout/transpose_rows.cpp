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

bool RowTransposer::mayExchange(const Piece& left, const Piece& right)
{
    return left.run.parent == right.run.parent && (left.run.zone == none || right.run.zone == none);
}

void RowTransposer::exchange(Order& order, Index row, Piece& left, Piece& right)
{
    order.exchange(row, left.run.begin, right.run.begin, right.run.end);
    const Index begin = left.run.begin;
    const Index width = right.run.end - right.run.begin;
    left.run.end = right.run.end;
    left.run.begin = right.run.end = begin + width;
    right.run.begin = begin;
    std::swap(left, right);
}

std::vector<RowTransposer::Piece> RowTransposer::piecesOf(const Order& order, Index row,
                                                          Level level)
{
    std::vector<Piece> pieces;
    for (const Run& run : runsOf(order.row(row), m_graph, level)) {
        pieces.push_back({.run = run, .above = {}, .below = {}});
    }
    collect(pieces, order.row(row), order);
    return pieces;
}

std::vector<Level> RowTransposer::levels() const
{
    std::vector<Level> levels{Level::Item};
    if (m_graph.zoneCount > 0) {
        levels.push_back(Level::Block);
    }
    if (m_hasBlocks) {
        levels.push_back(Level::Node);
    }
    return levels;
}

std::uint64_t RowTransposer::improveLevel(Order& order, Index row, Level level, unsigned rounds,
                                          bool acceptsEqual)
{
    std::vector<Piece> pieces = piecesOf(order, row, level);
    std::uint64_t total = 0;
    bool isChanged = true;
    for (unsigned round = 0; round < rounds && isChanged; ++round) {
        isChanged = false;
        for (std::size_t at = 0; at + 1 < pieces.size(); ++at) {
            if (!mayExchange(pieces[at], pieces[at + 1])) {
                continue;
            }
            const std::int64_t won = gain(order, row, pieces[at], pieces[at + 1]);
            if (won > 0 || (won == 0 && acceptsEqual && round == 0)) {
                exchange(order, row, pieces[at], pieces[at + 1]);
                total += static_cast<std::uint64_t>(won);
                isChanged = isChanged || won > 0;
            }
        }
    }
    return total;
}

std::uint64_t RowTransposer::siftLevel(Order& order, Index row, Level level, Index reach)
{
    std::vector<Piece> pieces = piecesOf(order, row, level);
    std::vector<Index> firsts;
    firsts.reserve(pieces.size());
    for (const Piece& piece : pieces) {
        firsts.push_back(order.row(row)[piece.run.begin]);
    }
    std::uint64_t total = 0;
    for (const Index first : firsts) {
        const auto runs = std::span{pieces};
        const auto start =
            std::ranges::lower_bound(runs, order.placeOf(first), {},
                                     [](const Piece& piece) { return piece.run.begin; }) -
            runs.begin();
        total += siftPiece(order, row, pieces, static_cast<std::size_t>(start), reach);
    }
    return total;
}

std::uint64_t RowTransposer::siftPiece(Order& order, Index row, std::vector<Piece>& pieces,
                                       std::size_t start, Index reach)
{
    std::int64_t won = 0;
    std::int64_t most = 0;
    std::size_t best = start;
    std::size_t at = start;
    // Exchanges the pieces at `left` and after it.
    const auto step = [&](std::size_t left) {
        won += gain(order, row, pieces[left], pieces[left + 1]);
        exchange(order, row, pieces[left], pieces[left + 1]);
    };
    const auto note = [&] {
        if (won > most) {
            most = won;
            best = at;
        }
    };
    while (at + 1 < pieces.size() && at < start + reach &&
           mayExchange(pieces[at], pieces[at + 1])) {
        step(at++);
        note();
    }
    while (at > 0 && at + reach > start && mayExchange(pieces[at - 1], pieces[at])) {
        step(--at);
        note();
    }
    while (at < best) {
        step(at++);
    }
    return static_cast<std::uint64_t>(most);
}

std::uint64_t RowTransposer::improve(Order& order, Index row, unsigned rounds, bool acceptsEqual)
{
    std::uint64_t total = 0;
    for (const Level level : levels()) {
        total += improveLevel(order, row, level, rounds, acceptsEqual);
    }
    return total;
}

std::uint64_t RowTransposer::sift(Order& order, Index row, Index reach)
{
    std::uint64_t total = 0;
    for (const Level level : levels()) {
        total += siftLevel(order, row, level, reach);
    }
    return total;
}

}  // namespace cutpoint::layout
