#include "core/analysis/variable_order.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;
using Places = std::vector<std::uint32_t>;

/// A module by places in the list of its gates: what it looks like to a walk.
struct ModuleGraph {
    std::vector<Places> inputs;  ///< Of every gate of the module; none of a module inside it.
    std::vector<std::uint32_t> uses;
    std::vector<bool> isVariable;
};

std::uint32_t placeOf(const std::vector<Gate>& gates, Gate gate)
{
    return static_cast<std::uint32_t>(std::ranges::lower_bound(gates, gate) - gates.begin());
}

/// The members of a cycle lead to their equations, and so does what is held for them.
void addCycle(ModuleGraph& module, const GateGraph& graph, const std::vector<Gate>& gates,
              Gate cycle)
{
    const auto equations = graph.inputsOf(cycle);
    for (std::uint32_t member = 0; member < equations.size(); ++member) {
        const Gate held = graph.firstHeldOf(cycle) + member;
        const std::uint32_t place = placeOf(gates, held);
        if (place < gates.size() && gates[place] == held) {
            module.inputs[place] = {placeOf(gates, equations[member])};
        }
    }
}

Gate leadsTo(const GateGraph& graph, Gate gate, Gate input)
{
    return graph.kindOf(gate) == GateKind::Member ? graph.inputsOf(input)[graph.numberOf(gate)]
                                                  : input;
}

ModuleGraph moduleGraphOf(const GateGraph& graph, const std::vector<Gate>& gates,
                          const std::vector<bool>& isModule)
{
    ModuleGraph module{.inputs = std::vector<Places>(gates.size()),
                       .uses = std::vector<std::uint32_t>(gates.size(), 0),
                       .isVariable = std::vector<bool>(gates.size(), false)};
    for (std::size_t place = 0; place < gates.size(); ++place) {
        const Gate gate = gates[place];
        const GateKind kind = graph.kindOf(gate);
        const bool isInner = isModule[gate] && place + 1 < gates.size();
        module.isVariable[place] = isInner || kind == GateKind::Unit || kind == GateKind::Spread;
        if (kind == GateKind::Cycle) {
            addCycle(module, graph, gates, gate);
        } else if (!isInner) {
            for (const Gate input : graph.inputsOf(gate)) {
                const std::uint32_t found = placeOf(gates, leadsTo(graph, gate, input));
                module.inputs[place].push_back(found);
                ++module.uses[found];
            }
        }
    }
    return module;
}

/// Sorts the inputs of every gate by some weight, least first.
void sortInputs(ModuleGraph& module, const std::vector<std::int64_t>& weights)
{
    for (Places& inputs : module.inputs) {
        std::ranges::stable_sort(inputs, {}, [&](std::uint32_t input) { return weights[input]; });
    }
}

std::vector<std::int64_t> sizesOf(const ModuleGraph& module)
{
    constexpr std::int64_t most = std::int64_t{1} << 40U;
    std::vector<std::int64_t> sizes(module.inputs.size(), 1);
    for (std::size_t place = 0; place < sizes.size(); ++place) {
        for (const std::uint32_t input : module.inputs[place]) {
            sizes[place] = std::min(most, sizes[place] + sizes[input]);  // 1 of what comes later
        }
    }
    return sizes;
}

/// Places as a walk in depth leaves them.
Places walk(const ModuleGraph& module)
{
    struct Step {
        std::uint32_t place;
        std::size_t nextInput;
    };
    const auto top = static_cast<std::uint32_t>(module.inputs.size() - 1);
    Places met;
    std::vector<bool> isMet(module.inputs.size(), false);
    std::vector<Step> path{{top, 0}};
    isMet[top] = true;
    while (!path.empty()) {
        const std::uint32_t place = path.back().place;
        const Places& inputs = module.inputs[place];
        if (path.back().nextInput == inputs.size()) {
            met.push_back(place);
            path.pop_back();
            continue;
        }
        const std::uint32_t input = inputs[path.back().nextInput++];
        if (!isMet[input]) {
            isMet[input] = true;
            path.push_back({input, 0});
        }
    }
    return met;
}

Places walkInBreadth(const ModuleGraph& module)
{
    Places met{static_cast<std::uint32_t>(module.inputs.size() - 1)};
    std::vector<bool> isMet(module.inputs.size(), false);
    isMet[met.front()] = true;
    for (std::size_t next = 0; next < met.size(); ++next) {  // grows on the way
        const std::uint32_t place = met[next];
        for (const std::uint32_t input : module.inputs[place]) {
            if (!isMet[input]) {
                isMet[input] = true;
                met.push_back(input);
            }
        }
    }
    return met;
}

/// How far apart the gates stand from their inputs in all.
double spanOf(const ModuleGraph& module, const std::vector<double>& positions)
{
    double span = 0.0;
    for (std::size_t place = 0; place < module.inputs.size(); ++place) {
        double least = positions[place];
        double most = positions[place];
        for (const std::uint32_t input : module.inputs[place]) {
            least = std::min(least, positions[input]);
            most = std::max(most, positions[input]);
        }
        span += most - least;
    }
    return span;
}

/// Where everything is drawn to: the middle of the middles of the gates it belongs to.
std::vector<double> drawn(const ModuleGraph& module, const std::vector<double>& positions)
{
    std::vector<double> sums(positions.size(), 0.0);
    std::vector<double> counts(positions.size(), 0.0);
    for (std::size_t place = 0; place < module.inputs.size(); ++place) {
        const Places& inputs = module.inputs[place];
        if (inputs.empty()) {
            continue;
        }
        double middle = positions[place];
        for (const std::uint32_t input : inputs) {
            middle += positions[input];
        }
        middle /= static_cast<double>(inputs.size() + 1);
        const auto pull = [&](std::size_t what) {
            sums[what] += middle;
            counts[what] += 1.0;
        };
        pull(place);
        std::ranges::for_each(inputs, pull);
    }
    for (std::size_t place = 0; place < sums.size(); ++place) {
        sums[place] = counts[place] > 0.0 ? sums[place] / counts[place] : positions[place];
    }
    return sums;
}

Places drawTogether(const ModuleGraph& module, Places order)
{
    std::vector<double> positions(module.inputs.size(), 0.0);
    const auto place = [&](const Places& places) {
        for (std::size_t at = 0; at < places.size(); ++at) {
            positions[places[at]] = static_cast<double>(at);
        }
    };
    place(order);
    Places best = order;
    double bestSpan = spanOf(module, positions);
    constexpr int mostRounds = 60;
    for (int round = 0, failures = 0; round < mostRounds && failures < 5; ++round) {
        const std::vector<double> pulled = drawn(module, positions);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t each) { return pulled[each]; });
        place(order);
        const double span = spanOf(module, positions);
        if (span < bestSpan) {
            best = order;
            bestSpan = span;
            failures = 0;
        } else {
            ++failures;
        }
    }
    return best;
}

Places orderOf(ModuleGraph& module, OrderHeuristic heuristic)
{
    switch (heuristic) {
    case OrderHeuristic::SharedFirst: {
        std::vector<std::int64_t> weights;
        weights.reserve(module.uses.size());
        for (const std::uint32_t uses : module.uses) {
            weights.push_back(-std::int64_t{uses});
        }
        sortInputs(module, weights);
        return walk(module);
    }
    case OrderHeuristic::SmallestFirst:
        sortInputs(module, sizesOf(module));
        return walk(module);
    case OrderHeuristic::BreadthFirst:
        return walkInBreadth(module);
    case OrderHeuristic::Force:
        return drawTogether(module, walk(module));
    default:
        return walk(module);
    }
}

}  // namespace

std::vector<Gate> orderInputs(const GateGraph& graph, const std::vector<Gate>& gates,
                              const std::vector<bool>& isModule, OrderHeuristic heuristic)
{
    ModuleGraph module = moduleGraphOf(graph, gates, isModule);
    std::vector<Gate> order;
    std::vector<bool> isTaken(gates.size(), false);
    const auto take = [&](std::uint32_t place) {
        if (module.isVariable[place] && !isTaken[place]) {
            isTaken[place] = true;
            order.push_back(gates[place]);
        }
    };
    Places places = orderOf(module, heuristic);
    const auto most = static_cast<std::uint32_t>(gates.size());
    for (std::uint32_t place = 0; place < most; ++place) {
        places.push_back(place);  // members of cycles that nothing mentions
    }
    for (const std::uint32_t place : places) {
        if (graph.kindOf(gates[place]) == GateKind::Spread) {
            std::ranges::for_each(module.inputs[place], take);
        }
        take(place);
    }
    return order;
}

}  // namespace cutpoint
