#include "core/compare/match.h"
#include "core/edit/groups.h"
#include "core/harden/hardening.h"
#include "core/simulation/failover_standby.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cutpoint {
namespace {

bool isRunByOthers(const Component& component)
{
    return component.kind == Kind::ThirdParty || component.kind == Kind::Auth;
}

bool canBeDoneWithout(Kind kind)
{
    constexpr std::array kinds{Kind::Cache,     Kind::Search,     Kind::Queue,     Kind::Worker,
                               Kind::Scheduler, Kind::Monitoring, Kind::ThirdParty};
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool isPassive(const std::optional<Standby>& standby)
{
    return standby && standby->mode.value_or(StandbyMode::Active) != StandbyMode::Active;
}

class Lister {
public:
    explicit Lister(const TopologyParts& parts)
        : m_parts{parts}
        , m_grouping{groupingOf(parts)}
    {
        for (const NamedConnection& named : parts.connections) {
            if (named.connection.kind == ConnectionKind::Flow && !named.connection.isOptional) {
                m_called.insert(named.to);
            }
        }
    }

    [[nodiscard]] std::vector<Hardening> list()
    {
        for (std::size_t vertex = 0; vertex < m_parts.components.size(); ++vertex) {
            if (m_parts.components[vertex].kind != Kind::Client) {
                addFor(vertex);
            }
        }
        addForGroups();
        addForConnections();
        return std::move(m_list);
    }

private:
    void add(HardeningKind kind, const std::string& subject, unsigned step = 1)
    {
        m_list.push_back({.kind = kind, .subject = subject, .step = step});
    }

    void addFor(std::size_t vertex)
    {
        const Component& component = m_parts.components[vertex];
        const std::string& id = component.id.value;
        const auto members = m_grouping.members.row(m_grouping.groupOf[vertex]);
        const bool isGrouped = !m_grouping.groups[m_grouping.groupOf[vertex]].id.empty();
        if (isRunByOthers(component)) {
            if (members.front() == vertex) {
                add(HardeningKind::SecondProvider, id);
            }
        } else if (isGrouped && members.size() > 1) {
            if (members.front() == vertex) {
                add(HardeningKind::StandIn, id);
            }
        } else {
            add(HardeningKind::MoreInstances, id);
            add(HardeningKind::MoreInstances, id, 2);
            if (!tooCloseIn(component).empty()) {
                add(HardeningKind::Spread, id);
            }
        }
        if (isPassive(standbyOf(component)) && component.instances > component.required) {
            add(HardeningKind::ActiveStandby, id);
        }
        if (canBeDoneWithout(component.kind) && m_called.contains(id)) {
            add(HardeningKind::OptionalCall, id);
        }
    }

    void addForGroups()
    {
        for (const Group& group : m_parts.groups) {
            if (isPassive(standbyOf(group))) {
                add(HardeningKind::ActiveGroup, group.id);
            }
        }
    }

    /// Those that can fail: links of a network, and what states how often it is down.
    void addForConnections()
    {
        const std::vector<std::string> names = connectionNames(m_parts);
        for (std::size_t number = 0; number < names.size(); ++number) {
            const Connection& connection = m_parts.connections[number].connection;
            if (connection.kind == ConnectionKind::Flow && !connection.isOptional &&
                (connection.isTwoWay || availabilityOf(connection.rates))) {
                add(HardeningKind::SecondLink, names[number]);
            }
        }
    }

    const TopologyParts& m_parts;
    Grouping m_grouping;
    std::set<std::string_view> m_called;
    std::vector<Hardening> m_list;
};

}  // namespace

std::vector<Hardening> possibleHardenings(const TopologyParts& parts)
{
    return Lister{parts}.list();
}

}  // namespace cutpoint
