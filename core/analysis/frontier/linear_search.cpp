#include "core/analysis/frontier/linear_search.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

namespace cutpoint::frontier {
namespace {

/// One way to go on from a beginning.
struct Continuation {
    double cost = 0.0;
    double width = 0.0;
    Index parent = 0;
    Index vertex = 0;
    std::uint64_t mark = 0;

    [[nodiscard]] auto rank() const { return std::tuple{cost, width, parent, vertex}; }
};

std::vector<Continuation> continuationsOf(const std::vector<Beginning>& beam,
                                          const std::vector<Index>& starts, double limit)
{
    std::vector<Continuation> all;
    for (Index parent = 0; parent < beam.size(); ++parent) {
        const Beginning& here = beam[parent];
        for (const Index vertex : here.order().empty() ? starts : here.candidates()) {
            const double cost = here.cost() + here.costOf(vertex);
            if (cost < limit) {
                all.push_back({.cost = cost,
                               .width = here.widthWith(vertex),
                               .parent = parent,
                               .vertex = vertex,
                               .mark = here.markWith(vertex)});
            }
        }
    }
    return all;
}

/// The best continuations, of those with the same vertices only one.
std::vector<Beginning> bestOf(const std::vector<Beginning>& beam,
                              std::vector<Continuation> continuations, std::size_t count)
{
    std::ranges::sort(continuations, {}, &Continuation::rank);
    std::unordered_set<std::uint64_t> seen;
    std::vector<Beginning> best;
    for (const Continuation& each : continuations) {
        if (best.size() == count) {
            break;
        }
        if (seen.insert(each.mark).second) {
            best.push_back(beam[each.parent]);
            best.back().add(each.vertex);
        }
    }
    return best;
}

std::size_t edgesMissing(const std::vector<std::set<Index>>& neighbours, Index vertex)
{
    std::size_t missing = 0;
    for (const Index one : neighbours[vertex]) {
        for (const Index other : neighbours[vertex]) {
            missing += one < other && !neighbours[one].contains(other) ? 1 : 0;
        }
    }
    return missing;
}

void eliminate(std::vector<std::set<Index>>& neighbours, Index vertex)
{
    for (const Index one : neighbours[vertex]) {
        neighbours[one].erase(vertex);
        for (const Index other : neighbours[vertex]) {
            if (one != other) {
                neighbours[one].insert(other);
            }
        }
    }
    neighbours[vertex].clear();
}

}  // namespace

VertexOrder greedyOrder(const Neighbours& neighbours, Index start, double limit)
{
    Beginning order{neighbours};
    order.add(start);
    while (!order.isComplete()) {
        const auto next = std::ranges::min_element(order.candidates(), {}, [&](Index vertex) {
            return std::tuple{order.widthWith(vertex), order.ageOf(vertex), vertex};
        });
        if (next == order.candidates().end()) {
            return {};
        }
        order.add(*next);
        if (order.cost() >= limit) {
            return {};
        }
    }
    return {.vertices = order.order(), .cost = order.cost()};
}

VertexOrder beamOrder(const Neighbours& neighbours, const std::vector<Index>& starts,
                      std::size_t beam, double limit)
{
    std::vector<Beginning> beginnings{Beginning{neighbours}};
    for (std::size_t step = 0; step < neighbours.size(); ++step) {
        beginnings = bestOf(beginnings, continuationsOf(beginnings, starts, limit), beam);
        if (beginnings.empty()) {
            return {};
        }
    }
    return {.vertices = beginnings.front().order(), .cost = beginnings.front().cost()};
}

std::vector<Index> breadthFirst(const Neighbours& neighbours, Index start)
{
    std::vector<bool> isFound(neighbours.size(), false);
    std::vector<Index> order{start};
    isFound[start] = true;
    for (std::size_t next = 0; next < order.size(); ++next) {  // grows on the way
        for (const Index neighbour : neighbours[order[next]]) {
            if (!isFound[neighbour]) {
                isFound[neighbour] = true;
                order.push_back(neighbour);
            }
        }
    }
    return order;
}

std::vector<Index> eliminationOrder(const Neighbours& neighbours, Elimination elimination)
{
    std::vector<std::set<Index>> left;
    std::vector<bool> isLeft(neighbours.size(), true);
    left.reserve(neighbours.size());
    for (const auto& of : neighbours) {
        left.emplace_back(of.begin(), of.end());
    }
    const auto priceOf = [&](Index vertex) {
        return elimination == Elimination::MinimumFill ? edgesMissing(left, vertex)
                                                       : left[vertex].size();
    };
    std::set<std::pair<std::size_t, Index>> queue;
    std::vector<std::size_t> prices(neighbours.size());
    for (Index vertex = 0; vertex < neighbours.size(); ++vertex) {
        prices[vertex] = priceOf(vertex);
        queue.emplace(prices[vertex], vertex);
    }
    std::vector<Index> order;
    order.reserve(neighbours.size());
    while (!queue.empty()) {
        const Index vertex = queue.begin()->second;
        queue.erase(queue.begin());
        isLeft[vertex] = false;
        order.push_back(vertex);
        const std::set<Index> changed = left[vertex];
        eliminate(left, vertex);
        for (const Index neighbour : changed) {
            queue.erase({prices[neighbour], neighbour});
            prices[neighbour] = priceOf(neighbour);
            queue.emplace(prices[neighbour], neighbour);
        }
    }
    return order;
}

}  // namespace cutpoint::frontier
