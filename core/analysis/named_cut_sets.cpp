#include "core/analysis/named_cut_sets.h"

#include "core/analysis/cut_sets.h"
#include "core/analysis/unit_names.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

std::vector<SharedUnit> commonCausesOf(const UnitRates& rates)
{
    std::vector<SharedUnit> causes;
    std::ranges::copy_if(rates.shared, std::back_inserter(causes), [](const SharedUnit& unit) {
        return unit.type == SharedUnit::Type::CommonCause;
    });
    return causes;
}

/// The rates with shared units as domains after the others.
UnitRates withDomains(UnitRates rates, const std::vector<SharedUnit>& units)
{
    for (const SharedUnit& unit : units) {
        rates.domain.push_back(unit.availability);
        rates.isDomainStated.push_back(true);
    }
    return rates;
}

/// Puts what was found into words.
class CutSetWords {
public:
    CutSetWords(const Topology& topology, const StructureFunction& function, const UnitRates& rates,
                const std::vector<SharedUnit>& causes)
        : m_names{topology, function}
        , m_rates{rates}
        , m_causes{causes}
        , m_statedDomains{function.domains.size() - causes.size()}
    {
    }

    /// The set itself, and again with the own common cause of each of its components in the place
    /// of that component.
    void add(std::vector<CutSet>& sets, const std::vector<CutMember>& members) const
    {
        std::vector<CutSet> ways{{.members = {}, .probability = 1.0}};
        for (const CutMember& member : members) {
            const std::size_t count = ways.size();
            if (hasOwnCause(member)) {
                for (std::size_t way = 0; way < count; ++way) {
                    ways.push_back(ways[way]);
                    addCause(ways.back(), member);
                }
            }
            for (std::size_t way = 0; way < count; ++way) {
                addMember(ways[way], member);
            }
        }
        for (CutSet& way : ways) {
            std::ranges::sort(way.members);
            sets.push_back(std::move(way));
        }
    }

private:
    [[nodiscard]] bool hasOwnCause(const CutMember& member) const
    {
        return !member.isDomain && m_rates.own[member.number].commonCause > 0.0;
    }

    void addCause(CutSet& set, const CutMember& member) const
    {
        const UnitName component = m_names.nameOf(UnitType::Component, member.number);
        set.members.push_back({UnitType::Domain, "common-cause:" + component.id});
        multiply(set, m_rates.own[member.number].commonCause);
    }

    /// A member that states nothing makes the probability unknown; a domain without a rate never
    /// fails by itself.
    void addMember(CutSet& set, const CutMember& member) const
    {
        const auto type = member.isDomain ? UnitType::Domain : UnitType::Component;
        set.members.push_back(m_names.nameOf(type, member.number));
        if (!member.isDomain && !m_rates.isStated[member.number]) {
            set.probability.reset();
        } else {
            multiply(set, downOf(member));
        }
    }

    [[nodiscard]] double downOf(const CutMember& member) const
    {
        if (!member.isDomain) {
            return m_rates.own[member.number].withoutCommonCause();
        }
        return member.number < m_statedDomains
                   ? m_rates.domain[member.number].down()
                   : m_causes[member.number - m_statedDomains].availability.down();
    }

    static void multiply(CutSet& set, double down)
    {
        if (set.probability) {
            *set.probability *= down;
        }
    }

    UnitNames m_names;
    const UnitRates& m_rates;
    const std::vector<SharedUnit>& m_causes;
    std::size_t m_statedDomains;  ///< Common causes of groups come after them.
};

}  // namespace

NamedCutSets nameCutSets(const Topology& topology, const StructureFunction& function,
                         const UnitRates& rates, unsigned order, const std::stop_token& stop)
{
    const std::vector<SharedUnit> causes = commonCausesOf(rates);
    const auto list = [&](const StructureFunction& searched, const UnitRates& searchedRates) {
        const MinimalCutSets found =
            findMinimalCutSets(searched, searchedRates, {.order = order, .stop = stop});
        NamedCutSets listed{
            .sets = {}, .order = found.order, .count = found.count, .listed = found.sets.size()};
        const CutSetWords words{topology, searched, rates, causes};
        for (const auto& members : found.sets) {
            words.add(listed.sets, members);
        }
        std::ranges::stable_sort(listed.sets, [](const CutSet& one, const CutSet& other) {
            return one.probability.value_or(0.0) > other.probability.value_or(0.0);
        });
        return listed;
    };
    return causes.empty() ? list(function, rates)
                          : list(withSharedUnits(function, causes), withDomains(rates, causes));
}

}  // namespace cutpoint
