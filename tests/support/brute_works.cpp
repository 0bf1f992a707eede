#include "tests/support/brute_works.h"

#include <algorithm>
#include <string>

namespace cutpoint::tests {
namespace {

std::size_t countOf(const std::vector<bool>& flags, const std::vector<std::size_t>& members)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(members, [&](std::size_t member) { return flags[member]; }));
}

bool worksInFlow(const BruteSystem& system, const std::vector<bool>& up,
                 const std::vector<bool>& connectionUp)
{
    BruteState state;
    state.connections = connectionUp;
    const std::vector<BruteCall> calls = workingCalls(system, state);
    return std::ranges::all_of(system.pairs, [&](const BrutePair& pair) {
        const std::vector<bool> reached = reachedFrom(pair.entry.members, calls, up);
        return countOf(up, pair.entry.members) >= pair.entry.required &&
               countOf(reached, pair.target.members) >= pair.target.required;
    });
}

/// Whether the need is met: enough different called members work over a working connection.
bool isMet(const BruteSystem& system, const BruteNeed& need, const std::vector<bool>& working,
           const std::vector<bool>& connectionUp)
{
    const auto isUsable = [&](std::size_t call) {
        const std::size_t connection = system.calls[call].connection;
        return connection == BruteCall::unfailing || connectionUp[connection];
    };
    const auto isServed = [&](const auto& called) {
        return working[called.first] && std::ranges::any_of(called.second, isUsable);
    };
    const auto served = std::ranges::count_if(need.called, isServed);
    return static_cast<std::size_t>(served) >= need.required;
}

}  // namespace

std::vector<BruteNeed> needsOf(const BruteSystem& system, std::size_t caller)
{
    std::map<std::string, BruteNeed> named;
    std::map<std::size_t, BruteNeed> unnamed;  // by group
    for (std::size_t number = 0; number < system.calls.size(); ++number) {
        const BruteCall& call = system.calls[number];
        if (call.from != caller || system.model.components[call.to].isUncritical) {
            continue;
        }
        const std::size_t group = system.groups.groupOf[call.to];
        const std::string& key = call.group.empty() ? system.groups.groups[group].id : call.group;
        if (key.empty()) {
            unnamed[group].called[call.to].push_back(number);
        } else {
            named[key].called[call.to].push_back(number);
        }
    }
    std::vector<BruteNeed> needs;
    for (auto& [key, need] : named) {
        need.required = system.model.statedRequirement(key).value_or(1);
        needs.push_back(need);
    }
    for (const auto& [group, need] : unnamed) {
        needs.push_back(need);
    }
    return needs;
}

BruteNeeds needsOfAll(const BruteSystem& system)
{
    BruteNeeds needs;
    for (std::size_t c = 0; c < system.model.components.size(); ++c) {
        needs.push_back(needsOf(system, c));
    }
    return needs;
}

std::vector<bool> componentsWorking(const BruteSystem& system, const BruteNeeds& needs,
                                    const std::vector<bool>& up,
                                    const std::vector<bool>& connectionUp)
{
    std::vector<bool> working = up;
    for (bool isShrinking = true; isShrinking;) {
        isShrinking = false;
        for (std::size_t c = 0; c < working.size(); ++c) {
            const auto isMetNow = [&](const BruteNeed& need) {
                return isMet(system, need, working, connectionUp);
            };
            if (working[c] && !std::ranges::all_of(needs[c], isMetNow)) {
                working[c] = false;
                isShrinking = true;
            }
        }
    }
    return working;
}

bool works(const BruteSystem& system, const BruteState& state)
{
    return works(system, needsOfAll(system), componentsUp(system.model, state), state.connections);
}

bool works(const BruteSystem& system, const BruteNeeds& needs, const std::vector<bool>& up,
           const std::vector<bool>& connectionUp)
{
    if (system.reading.semantics == Semantics::Flow) {
        return worksInFlow(system, up, connectionUp);
    }
    const std::vector<bool> working = componentsWorking(system, needs, up, connectionUp);
    return std::ranges::all_of(system.entries, [&](const BruteDemand& entry) {
        return countOf(working, entry.members) >= entry.required;
    });
}

}  // namespace cutpoint::tests
