#include "core/layout/order_rows.h"

#include "core/layout/first_order.h"
#include "core/layout/sort_rows.h"
#include "core/layout/transpose_rows.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr Index siftReach = 16;         // places
constexpr unsigned exchangeRounds = 4;  // in each row and sweep

std::uint64_t costOf(const ProperGraph& graph, const Order& order)
{
    return countCrossings(graph, order) + countPassedOver(graph, order);
}

struct Attempt {
    Order order;
    std::vector<Index> zones;
    std::uint64_t cost = 0;
};

struct Effort {
    unsigned sweeps = 0;
    unsigned patience = 0;  ///< Sweeps without a better order before giving up.
    std::size_t shuffles = 0;
    bool hasOtherStarts = false;
    unsigned siftRounds = 0;
    std::stop_token stop;
};

/// The more there is to sort the fewer sweeps.
Effort effortFor(const ProperGraph& graph, const std::stop_token& stop)
{
    const std::size_t size = graph.size() + 1;
    const auto sweeps = static_cast<unsigned>(std::clamp<std::size_t>(2'000'000 / size, 3, 64));
    return {.sweeps = sweeps,
            .patience = std::clamp(sweeps / 3, 3U, 12U),
            .shuffles = std::min<std::size_t>(1000 / size, 16),
            .hasOtherStarts = size < 20'000,
            .siftRounds = size < 100'000 ? 8U : 1U,
            .stop = stop};
}

/// Sorts all rows but the first by the ones above, or all but the last by the ones below.
void sortAll(RowSorter& sorter, Order& order, Fixed fixed, bool fromRight)
{
    const auto rows = static_cast<Index>(order.rows().size());
    for (Index step = 1; step < rows; ++step) {
        sorter.sort(order, fixed == Fixed::Above ? step : rows - 1 - step, fixed, fromRight);
    }
}

Attempt sweep(const ProperGraph& graph, Order order, const std::vector<Index>& zones,
              const Effort& effort)
{
    RowSorter sorter{graph, zones};
    RowTransposer transposer{graph};
    const auto rows = static_cast<Index>(graph.rows.size());
    for (Index row = 0; row < rows; ++row) {
        sorter.gather(order, row);
    }
    Attempt best{order, zones, costOf(graph, order)};
    unsigned idle = 0;
    for (unsigned turn = 0; turn < effort.sweeps && idle < effort.patience; ++turn) {
        if (effort.stop.stop_requested()) {
            break;
        }
        const bool fromRight = turn / 2 % 2 == 1;
        sortAll(sorter, order, turn % 2 == 0 ? Fixed::Above : Fixed::Below, fromRight);
        for (Index row = 0; row < rows && !effort.stop.stop_requested(); ++row) {
            transposer.improve(order, row, exchangeRounds, fromRight);
        }
        const std::uint64_t cost = costOf(graph, order);
        ++idle;
        if (cost < best.cost) {
            idle = 0;
            best.order = order;
            best.cost = cost;
        }
    }
    return best;
}

/// Sifts all rows until nothing improves, or for long enough.
void polish(const ProperGraph& graph, Attempt& attempt, const Effort& effort)
{
    RowTransposer transposer{graph};
    for (unsigned round = 0; round < effort.siftRounds; ++round) {
        std::uint64_t won = 0;
        for (Index row = 0; row < graph.rows.size() && !effort.stop.stop_requested(); ++row) {
            won += transposer.sift(attempt.order, row, siftReach);
        }
        attempt.cost -= won;
        if (won == 0) {
            return;
        }
    }
}

/// The zones by the mean place of what their components are connected with outside of them.
std::vector<Index> zonesByNeighbours(const ProperGraph& graph, const Order& order)
{
    std::vector<double> sum(graph.zoneCount, 0.0);
    std::vector<double> count(graph.zoneCount, 0.0);
    const auto add = [&](Index zone, Index neighbour) {
        if (graph.zoneOf[neighbour] != zone) {
            const auto width = static_cast<double>(order.row(graph.rowOf[neighbour]).size());
            sum[zone] += (order.placeOf(neighbour) + 0.5) / width;
            count[zone] += 1.0;
        }
    };
    for (Index node = 0; node < graph.components; ++node) {
        if (const Index zone = graph.zoneOf[node]; zone != none) {
            for (const Index neighbour : graph.above.of(node)) {
                add(zone, neighbour);
            }
            for (const Index neighbour : graph.below.of(node)) {
                add(zone, neighbour);
            }
        }
    }
    std::vector<Index> zones(graph.zoneCount);
    std::iota(zones.begin(), zones.end(), Index{0});
    const auto meanOf = [&](Index zone) { return count[zone] > 0 ? sum[zone] / count[zone] : 0.5; };
    std::ranges::stable_sort(zones, {}, meanOf);
    return zones;
}

}  // namespace

RowOrder orderRows(const ProperGraph& graph, const std::stop_token& stop)
{
    std::vector<Index> zones(graph.zoneCount);
    std::iota(zones.begin(), zones.end(), Index{0});
    const Effort effort = effortFor(graph, stop);
    Attempt best = sweep(graph, firstOrder(graph, Start::DepthFirst), zones, effort);
    const auto attempt = [&](Order order, const std::vector<Index>& zoneOrder) {
        if (stop.stop_requested()) {
            return;
        }
        Attempt other = sweep(graph, std::move(order), zoneOrder, effort);
        if (other.cost < best.cost) {
            best = std::move(other);
        }
    };
    if (effort.hasOtherStarts && best.cost > 0) {
        attempt(firstOrder(graph, Start::BreadthFirst), zones);
        attempt(firstOrder(graph, Start::FileOrder), zones);
    }
    std::mt19937 random{1};
    for (std::size_t left = effort.shuffles; left > 0 && best.cost > 0; --left) {
        attempt(shuffledOrder(graph, random), zones);
    }
    if (graph.zoneCount > 1 && best.cost > 0) {
        attempt(best.order, zonesByNeighbours(graph, best.order));
    }
    polish(graph, best, effort);
    return {std::move(best.order), std::move(best.zones)};
}

}  // namespace cutpoint::layout
