#include "core/layout/order_rows.h"

#include "core/layout/sort_rows.h"
#include "core/layout/transpose_rows.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr Index siftReach = 16;  // places
constexpr unsigned exchangeRounds = 4;  // in each row and sweep

/// How the rows are filled before the first sweep.
enum class Start : std::uint8_t { DepthFirst, BreadthFirst, FileOrder };

Order firstOrder(const ProperGraph& graph, Start start)
{
    if (start == Start::FileOrder) {
        return Order{graph.rows, graph.size()};
    }
    std::vector<std::vector<Index>> rows(graph.rows.size());
    std::vector<bool> isSeen(graph.size());
    std::vector<Index> waiting;
    const auto meet = [&](Index node) {
        if (!isSeen[node]) {
            isSeen[node] = true;
            waiting.push_back(node);
        }
    };
    const auto visitFrom = [&](Index root) {
        waiting.clear();
        meet(root);
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            const Index node = waiting[next];
            rows[graph.rowOf[node]].push_back(node);
            std::ranges::for_each(graph.below.of(node), meet);
        }
    };
    const auto visitDeepFirst = [&](Index root) {
        waiting.assign(1, root);
        while (!waiting.empty()) {
            const Index node = waiting.back();
            waiting.pop_back();
            if (isSeen[node]) {
                continue;
            }
            isSeen[node] = true;
            rows[graph.rowOf[node]].push_back(node);
            const auto heads = graph.below.of(node);
            waiting.insert(waiting.end(), heads.rbegin(), heads.rend());
        }
    };
    for (const auto& row : graph.rows) {
        for (const Index node : row) {
            if (isSeen[node]) {
                continue;
            }
            if (start == Start::BreadthFirst) {
                visitFrom(node);
            } else {
                visitDeepFirst(node);
            }
        }
    }
    return Order{std::move(rows), graph.size()};
}

Order shuffled(const ProperGraph& graph, std::mt19937& random)
{
    std::vector<std::vector<Index>> rows = graph.rows;
    for (auto& row : rows) {
        // Not std::shuffle: its result is up to the library.
        for (std::size_t left = row.size(); left > 1; --left) {
            std::swap(row[left - 1], row[random() % left]);
        }
    }
    return Order{std::move(rows), graph.size()};
}

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
};

/// The more there is to sort the fewer sweeps.
Effort effortFor(const ProperGraph& graph)
{
    const std::size_t size = graph.size() + 1;
    const auto sweeps = static_cast<unsigned>(std::clamp<std::size_t>(2'000'000 / size, 3, 64));
    return {.sweeps = sweeps,
            .patience = std::clamp(sweeps / 3, 3U, 12U),
            .shuffles = std::min<std::size_t>(1000 / size, 16),
            .hasOtherStarts = size < 20'000,
            .siftRounds = size < 100'000 ? 8U : 1U};
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
    for (unsigned turn = 0; turn < effort.sweeps && idle < effort.patience && best.cost > 0;
         ++turn) {
        const bool fromRight = turn / 2 % 2 == 1;
        if (turn % 2 == 0) {
            for (Index row = 1; row < rows; ++row) {
                sorter.sort(order, row, Fixed::Above, fromRight);
            }
        } else {
            for (Index row = rows - 1; row-- > 0;) {
                sorter.sort(order, row, Fixed::Below, fromRight);
            }
        }
        for (Index row = 0; row < rows; ++row) {
            transposer.improve(order, row, exchangeRounds, fromRight);
        }
        const std::uint64_t cost = costOf(graph, order);
        idle = cost < best.cost ? 0 : idle + 1;
        if (cost < best.cost) {
            best.order = order;
            best.cost = cost;
        }
    }
    return best;
}

/// Sifts all rows until nothing improves, or for long enough.
void polish(const ProperGraph& graph, Attempt& attempt, unsigned rounds)
{
    RowTransposer transposer{graph};
    for (unsigned round = 0; round < rounds; ++round) {
        std::uint64_t won = 0;
        for (Index row = 0; row < graph.rows.size(); ++row) {
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

RowOrder orderRows(const ProperGraph& graph)
{
    std::vector<Index> zones(graph.zoneCount);
    std::iota(zones.begin(), zones.end(), Index{0});
    const Effort effort = effortFor(graph);
    Attempt best = sweep(graph, firstOrder(graph, Start::DepthFirst), zones, effort);
    const auto attempt = [&](Order order, const std::vector<Index>& zoneOrder) {
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
        attempt(shuffled(graph, random), zones);
    }
    if (graph.zoneCount > 1 && best.cost > 0) {
        attempt(best.order, zonesByNeighbours(graph, best.order));
    }
    polish(graph, best, effort.siftRounds);
    return {std::move(best.order), std::move(best.zones)};
}

}  // namespace cutpoint::layout
