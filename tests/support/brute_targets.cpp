#include "tests/support/brute_system.h"

#include <algorithm>
#include <set>

namespace cutpoint::tests {
namespace {

using Component = std::size_t;

/// Who can be reached from every component with everything up, itself included.
std::vector<std::set<Component>> reachOfAll(const BruteModel& model,
                                            const std::vector<BruteCall>& calls)
{
    std::vector<std::set<Component>> reach;
    const std::vector<bool> up(model.components.size(), true);
    for (Component c = 0; c < model.components.size(); ++c) {
        const std::vector<bool> reached = reachedFrom({c}, calls, up);
        std::set<Component> members;
        for (Component other = 0; other < reached.size(); ++other) {
            if (reached[other]) {
                members.insert(other);
            }
        }
        reach.push_back(members);
    }
    return reach;
}

bool isNetworkKind(Kind kind)
{
    return kind == Kind::Network || kind == Kind::Switch || kind == Kind::Router ||
           kind == Kind::Link || kind == Kind::Firewall;
}

class Ends {
public:
    Ends(const BruteModel& model, const std::vector<BruteCall>& calls)
        : m_model{model}
        , m_calls{calls}
        , m_reach{reachOfAll(model, calls)}
    {
    }

    [[nodiscard]] bool contains(Component c) const
    {
        const std::set<Component> circle = circleOf(c);
        if (m_model.components[c].isClient || hasWayOut(circle)) {
            return false;
        }
        const bool isNetwork = isNetworkKind(m_model.components[c].stated.kind);
        return circle.size() == 1 || !isNetwork || isAllNetwork(circle);
    }

private:
    /// The components that can reach `c` and that it can reach.
    [[nodiscard]] std::set<Component> circleOf(Component c) const
    {
        std::set<Component> circle;
        for (const Component other : m_reach[c]) {
            if (m_reach[other].contains(c)) {
                circle.insert(other);
            }
        }
        return circle;
    }

    [[nodiscard]] bool isDeadEnd(Component c) const
    {
        return std::ranges::all_of(
            m_reach[c], [&](Component other) { return m_model.components[other].isUncritical; });
    }

    /// Whether a connection leads out of the circle to anything but a dead end.
    [[nodiscard]] bool hasWayOut(const std::set<Component>& circle) const
    {
        return std::ranges::any_of(m_calls, [&](const BruteCall& call) {
            return circle.contains(call.from) && !circle.contains(call.to) && !isDeadEnd(call.to);
        });
    }

    [[nodiscard]] bool isAllNetwork(const std::set<Component>& circle) const
    {
        return std::ranges::all_of(circle, [&](Component c) {
            const BruteComponent& member = m_model.components[c];
            return member.isClient || isNetworkKind(member.stated.kind);
        });
    }

    const BruteModel& m_model;
    const std::vector<BruteCall>& m_calls;
    std::vector<std::set<Component>> m_reach;
};

}  // namespace

std::vector<BruteDemand> findTargets(const BruteModel& model, const BruteGroups& groups,
                                     const std::vector<BruteCall>& calls)
{
    const Ends ends{model, calls};
    const auto isWanted = [&](Component c) {
        const BruteComponent& component = model.components[c];
        return component.stated.critical == true || (ends.contains(c) && !component.isUncritical);
    };
    std::vector<BruteDemand> targets;
    for (const BruteGroup& group : groups.groups) {
        if (group.statesRequired || std::ranges::any_of(group.members, isWanted)) {
            targets.push_back({group.members, group.required});
        }
    }
    return targets;
}

}  // namespace cutpoint::tests
