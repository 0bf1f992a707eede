#include "core/analysis/gate_modules.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cutpoint {
namespace {

using Gate = GateGraph::Gate;

/// When a walk over a graph comes by a gate, in steps from 1.
struct Visits {
    std::uint32_t first = 0;  ///< 0: never.
    std::uint32_t left = 0;   ///< When its inputs have all been visited.
    std::uint32_t last = 0;
};

std::vector<Visits> walk(const GateGraph& graph, Gate root)
{
    struct Place {
        Gate gate;
        std::size_t nextInput;
    };
    std::vector<Visits> visits(graph.size());
    std::vector<Place> path{{root, 0}};
    std::uint32_t step = 1;
    visits[root] = {.first = step, .left = step, .last = step};
    while (!path.empty()) {
        const Gate gate = path.back().gate;
        const auto inputs = graph.inputsOf(gate);
        ++step;
        if (path.back().nextInput == inputs.size()) {
            visits[gate].left = visits[gate].last = step;
            path.pop_back();
            continue;
        }
        const Gate input = inputs[path.back().nextInput++];
        if (visits[input].first == 0) {
            visits[input] = {.first = step, .left = step, .last = step};
            path.push_back({input, 0});
        } else {
            visits[input].last = step;
        }
    }
    return visits;
}

}  // namespace

std::vector<bool> findModules(const GateGraph& graph, Gate root)
{
    const std::vector<Visits> visits = walk(graph, root);
    // What is below a gate is visited within these steps.
    std::vector<std::uint32_t> first(graph.size(), UINT32_MAX);
    std::vector<std::uint32_t> last(graph.size(), 0);
    std::vector<bool> hasHeld(graph.size(), false);
    std::vector<bool> isModule(graph.size(), false);
    for (Gate gate = 0; gate <= root; ++gate) {
        if (visits[gate].first == 0) {
            continue;
        }
        const GateKind kind = graph.kindOf(gate);
        hasHeld[gate] = kind == GateKind::Held;
        for (const Gate input : graph.inputsOf(gate)) {
            first[gate] = std::min({first[gate], first[input], visits[input].first});
            last[gate] = std::max({last[gate], last[input], visits[input].last});
            hasHeld[gate] = hasHeld[gate] || hasHeld[input];
        }
        if (kind == GateKind::Member) {
            hasHeld[gate] = false;  // what is held is decided inside
        }
        isModule[gate] = !graph.inputsOf(gate).empty() && kind != GateKind::Cycle &&
                         !hasHeld[gate] && visits[gate].first < first[gate] &&
                         last[gate] < visits[gate].left;
    }
    return isModule;
}

std::vector<Gate> gatesOfModule(const GateGraph& graph, Gate module,
                                const std::vector<bool>& isModule, std::vector<bool>& isSeen)
{
    std::vector<Gate> gates{module};
    isSeen[module] = true;
    for (std::size_t next = 0; next < gates.size(); ++next) {  // grows on the way
        const Gate gate = gates[next];
        if (isModule[gate] && gate != module) {
            continue;
        }
        for (const Gate input : graph.inputsOf(gate)) {
            if (!isSeen[input]) {
                isSeen[input] = true;
                gates.push_back(input);
            }
        }
    }
    for (const Gate gate : gates) {
        isSeen[gate] = false;
    }
    std::ranges::sort(gates);
    return gates;
}

}  // namespace cutpoint
