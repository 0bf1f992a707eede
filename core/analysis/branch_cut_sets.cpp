#include "core/analysis/branch_cut_sets.h"

#include "core/analysis/domain_points.h"
#include "core/analysis/single_points.h"
#include "core/analysis/working_set.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace cutpoint {
namespace {

using Members = std::vector<CutMember>;

/// So many fit into memory at ease.
constexpr std::size_t mostSets = 1'000'000;

Members inOrder(Members members)
{
    std::ranges::sort(members);
    return members;
}

class BranchSearch {
public:
    BranchSearch(const StructureFunction& function, const CutSetOptions& options, unsigned order)
        : m_function{function}
        , m_options{options}
        , m_order{order}
        , m_lost{noLosses(function)}
    {
    }

    /// @return  false if the budget ran out or it was told to stop.
    bool run()
    {
        branch();
        return !m_isOver;
    }

    /// Those found that have no other in them.
    std::vector<Members> take() &&
    {
        std::vector<Members> minimal;
        std::ranges::copy_if(m_found, std::back_inserter(minimal),
                             [this](const Members& members) { return isMinimal(members); });
        std::ranges::stable_sort(minimal, {}, &Members::size);
        return minimal;
    }

private:
    void branch()
    {
        m_spent += m_function.components.size() + m_function.arcs.size();
        m_isOver = m_isOver || m_spent > m_options.budget || m_options.stop.stop_requested() ||
                   std::chrono::steady_clock::now() > m_options.deadline ||
                   m_found.size() > mostSets;
        if (m_isOver) {
            return;
        }
        const SinglePoints points = findSinglePoints(m_function, m_lost);
        const std::vector<bool> domains =
            findDomainPoints(m_function, m_lost, points.components, {});
        note(points.components, domains);
        if (m_chosen.size() + 1 >= m_order) {
            return;
        }
        Members tried;
        for (const CutMember& member : alternatives(points.components, domains)) {
            lose(member);
            branch();
            restore();
            m_barred.insert(member);
            tried.push_back(member);
        }
        for (const CutMember& member : tried) {
            m_barred.erase(member);
        }
    }

    /// What to lose next: a working set without what stops the system by itself.
    [[nodiscard]] Members alternatives(const std::vector<bool>& components,
                                       const std::vector<bool>& domains) const
    {
        const WorkingSet set = findWorkingSet(m_function, m_lost);
        Members members;
        const auto add = [&](bool isDomain, const std::vector<bool>& in,
                             const std::vector<bool>& points) {
            for (std::uint32_t number = 0; number < in.size(); ++number) {
                const CutMember member{.isDomain = isDomain, .number = number};
                if (in[number] && !points[number] && isEligible(member)) {
                    members.push_back(member);
                }
            }
        };
        add(false, set.components, components);
        add(true, set.domains, domains);
        return members;
    }

    /// Those that were tried on the way here are in sets that have been found already.
    [[nodiscard]] bool isEligible(const CutMember& member) const
    {
        return !m_barred.contains(member) &&
               (member.isDomain || !m_function.components[member.number].neverFails);
    }

    void note(const std::vector<bool>& components, const std::vector<bool>& domains)
    {
        const auto add = [&](bool isDomain, const std::vector<bool>& points) {
            for (std::uint32_t number = 0; number < points.size(); ++number) {
                const CutMember member{.isDomain = isDomain, .number = number};
                if (points[number] && isEligible(member)) {
                    Members members = m_chosen;
                    members.push_back(member);
                    m_found.insert(inOrder(std::move(members)));
                }
            }
        };
        add(false, components);
        add(true, domains);
    }

    void lose(const CutMember& member)
    {
        m_before.push_back(m_lost);
        m_chosen.push_back(member);
        if (member.isDomain) {
            for (const std::uint32_t component :
                 componentsLostWith(m_function, m_lost, member.number)) {
                m_lost.components[component] = true;
            }
            m_lost.domains[member.number] = true;
        } else {
            m_lost.components[member.number] = true;
        }
    }

    void restore()
    {
        m_lost = std::move(m_before.back());
        m_before.pop_back();
        m_chosen.pop_back();
    }

    [[nodiscard]] bool isMinimal(const Members& members) const
    {
        const std::uint64_t whole = (std::uint64_t{1} << members.size()) - 1;
        for (std::uint64_t choice = 1; choice < whole; ++choice) {
            Members part;
            for (std::size_t index = 0; index < members.size(); ++index) {
                if ((choice >> index & 1U) != 0) {
                    part.push_back(members[index]);
                }
            }
            if (m_found.contains(part)) {
                return false;
            }
        }
        return true;
    }

    const StructureFunction& m_function;
    const CutSetOptions& m_options;
    unsigned m_order;
    Losses m_lost;
    std::vector<Losses> m_before;
    Members m_chosen;
    std::set<CutMember> m_barred;
    std::set<Members> m_found;
    std::size_t m_spent = 0;
    bool m_isOver = false;
};

}  // namespace

std::optional<std::vector<std::vector<CutMember>>>
branchForCutSets(const StructureFunction& function, const CutSetOptions& options, unsigned order)
{
    BranchSearch search{function, options, order};
    if (!search.run()) {
        return std::nullopt;
    }
    return std::move(search).take();
}

}  // namespace cutpoint
