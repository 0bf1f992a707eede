#include "core/harden/harden.h"

#include "core/analysis/analyse.h"
#include "core/analysis/decision_diagram.h"
#include "core/harden/harden_caveats.h"
#include "core/harden/harden_plan.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cutpoint {
namespace {

/// Less than that share of the unavailability is noise.
constexpr double noise = 1e-9;

AnalysisOptions analysisOptions(const HardenOptions& options)
{
    return {.cutSetOrder = 0,
            .today = options.today,
            .target = options.target,
            .method = MethodChoice::Diagram,
            .memoryLimit = options.nodeBudget * DecisionDiagram::bytesPerNode,
            .lost = {},
            .stop = options.stop};
}

bool hasFigure(const Report& report)
{
    return report.system && report.system->method != Method::Bounds &&
           report.system->bound != Bound::Interval && report.system->bound != Bound::Estimate;
}

std::vector<Spof> spofsMissing(const std::vector<Spof>& from, const std::vector<Spof>& in)
{
    std::set<UnitName> units;
    for (const Spof& spof : in) {
        units.insert(spof.unit);
    }
    std::vector<Spof> missing;
    std::ranges::copy_if(from, std::back_inserter(missing),
                         [&](const Spof& spof) { return !units.contains(spof.unit); });
    return missing;
}

/// Whether files can state what the change costs.
bool canBePriced(const HardeningProposal& proposal)
{
    return proposal.change.kind != HardeningKind::SecondLink &&
           proposal.change.kind != HardeningKind::OptionalCall;
}

/// What saves most for its cost first; what costs nothing before all else, what nobody knows the
/// cost of after it.
bool isBetterValue(const HardeningProposal& one, const HardeningProposal& other)
{
    if (one.costPerMonth.has_value() != other.costPerMonth.has_value()) {
        return one.costPerMonth.has_value();
    }
    const double oneCost = one.costPerMonth.value_or(0.0);
    const double otherCost = other.costPerMonth.value_or(0.0);
    if (oneCost == otherCost) {
        return one.savedUnavailability > other.savedUnavailability;
    }
    return one.savedUnavailability * otherCost > other.savedUnavailability * oneCost;
}

class Adviser {
public:
    Adviser(const Topology& topology, const HardenOptions& options)
        : m_parts{partsOf(topology)}
        , m_options{options}
    {
        m_advice.before = analyse(topology, analysisOptions(options));
    }

    [[nodiscard]] HardeningAdvice advise()
    {
        if (hasFigure(m_advice.before)) {
            proposeAll();
            sortProposals();
            makePlan();
        }
        m_advice.isCancelled = m_options.stop.stop_requested();
        return std::move(m_advice);
    }

private:
    void proposeAll()
    {
        const std::vector<Hardening> changes = possibleHardenings(m_parts);
        std::size_t done = 0;
        for (const Hardening& change : changes) {
            if (m_options.stop.stop_requested()) {
                return;
            }
            if (m_options.progress) {
                m_options.progress(0.5 * static_cast<double>(done++) /
                                   static_cast<double>(changes.size()));
            }
            if (change.step == 1 && isNeeded(change)) {
                propose(change);
            }
        }
    }

    /// A component that takes no part needs nothing; neither does one that never fails and is no
    /// single point of failure.
    [[nodiscard]] bool isNeeded(const Hardening& change) const
    {
        const auto& figures = m_advice.before.components;
        const auto found = std::ranges::find(figures, change.subject, &ComponentFigures::id);
        return found == figures.end() || found->hasInfluence;
    }

    void propose(const Hardening& change)
    {
        HardeningProposal proposal{.change = change,
                                   .id = idOf(change),
                                   .words = inWords(m_parts, change),
                                   .costPerMonth = costPerMonth(m_parts, change)};
        const Report after = reportWith({change});
        if (!hasFigure(after)) {
            return;
        }
        const double before = m_advice.before.system->availability.down();
        proposal.savedUnavailability = before - after.system->availability.down();
        proposal.removedSpofs = spofsMissing(m_advice.before.spofs, after.spofs);
        proposal.newSpofs = spofsMissing(after.spofs, m_advice.before.spofs);
        proposal.caveats =
            caveatsOf(m_parts, change, m_advice.before, after, proposal.savedUnavailability);
        if (proposal.savedUnavailability > noise * before || !proposal.removedSpofs.empty()) {
            m_advice.proposals.push_back(std::move(proposal));
        } else if (!proposal.caveats.empty()) {
            m_advice.fooled.push_back(std::move(proposal));
        }
    }

    void sortProposals()
    {
        auto& proposals = m_advice.proposals;
        m_advice.areCostsKnown =
            std::ranges::all_of(proposals, [](const HardeningProposal& proposal) {
                return proposal.costPerMonth.has_value() || !canBePriced(proposal);
            });
        if (m_advice.areCostsKnown) {
            std::ranges::stable_sort(proposals, isBetterValue);
        } else {
            std::ranges::stable_sort(proposals, std::ranges::greater{},
                                     &HardeningProposal::savedUnavailability);
        }
    }

    void makePlan()
    {
        const bool hasTarget = m_options.target || m_parts.properties.targetAvailability;
        if (m_options.stop.stop_requested() || (!hasTarget && !m_options.budgetPerMonth)) {
            return;
        }
        HardenOptions options = m_options;
        if (m_options.progress) {
            options.progress = [this](double share) { m_options.progress(0.5 + 0.5 * share); };
        }
        HardeningPlan plan = planHardening(m_parts, options);
        std::ranges::stable_sort(
            plan.changes, std::ranges::greater{},
            [this](const HardeningProposal& each) { return savedAlone(each); });
        describeSteps(plan);
        m_advice.plan = std::move(plan);
    }

    [[nodiscard]] double savedAlone(const HardeningProposal& change) const
    {
        const auto found = std::ranges::find(m_advice.proposals, change.id, &HardeningProposal::id);
        return found == m_advice.proposals.end() ? 0.0 : found->savedUnavailability;
    }

    /// What each change does after those before it, and what is left in the end.
    void describeSteps(HardeningPlan& plan) const
    {
        std::vector<Hardening> made;
        plan.after = m_advice.before;
        for (HardeningProposal& change : plan.changes) {
            made.push_back(change.change);
            Report next = reportWith(made);
            change.savedUnavailability = downOf(plan.after) - downOf(next);
            change.removedSpofs = spofsMissing(plan.after.spofs, next.spofs);
            change.newSpofs = spofsMissing(next.spofs, plan.after.spofs);
            plan.after = std::move(next);
        }
        if (!plan.reachesTarget) {
            plan.limits = limitsOf(plan, made);
        }
    }

    [[nodiscard]] static double downOf(const Report& report)
    {
        return report.system ? report.system->availability.down() : 1.0;
    }

    [[nodiscard]] std::vector<HardeningLimit> limitsOf(const HardeningPlan& plan,
                                                       const std::vector<Hardening>& made) const
    {
        constexpr std::size_t most = 5;
        const TopologyParts parts = hardened(m_parts, made);
        std::vector<HardeningLimit> limits;
        for (std::size_t vertex = 0; vertex < plan.after.components.size(); ++vertex) {
            const auto& importance = plan.after.components[vertex].importance;
            if (importance && importance->savedUnavailability > 0.0) {
                limits.push_back({.title = titleOf(parts.components[vertex]),
                                  .savedUnavailability = importance->savedUnavailability});
            }
        }
        for (const Spof& spof : plan.after.spofs) {
            if (spof.unit.type != UnitType::Component &&
                spof.savedUnavailability.value_or(0.0) > 0.0) {
                limits.push_back(
                    {.title = spof.title, .savedUnavailability = *spof.savedUnavailability});
            }
        }
        std::ranges::stable_sort(limits, std::ranges::greater{},
                                 &HardeningLimit::savedUnavailability);
        limits.resize(std::min(limits.size(), most));
        return limits;
    }

    [[nodiscard]] Report reportWith(const std::vector<Hardening>& changes) const
    {
        return analyse(assemble(hardened(m_parts, changes)), analysisOptions(m_options));
    }

    TopologyParts m_parts;
    const HardenOptions& m_options;
    HardeningAdvice m_advice;
};

}  // namespace

HardeningAdvice harden(const Topology& topology, const HardenOptions& options)
{
    return Adviser{topology, options}.advise();
}

std::vector<Recommendation> recommendationsOf(const HardeningAdvice& advice)
{
    constexpr double secondsPerDay = 86400.0;
    const double year = advice.before.yearDays * secondsPerDay;
    std::vector<Recommendation> recommendations;
    recommendations.reserve(advice.proposals.size());
    for (const HardeningProposal& proposal : advice.proposals) {
        recommendations.push_back({.id = proposal.id,
                                   .change = proposal.words,
                                   .savesSecondsPerYear = proposal.savedUnavailability * year,
                                   .costPerMonth = proposal.costPerMonth});
    }
    return recommendations;
}

Topology hardenedTopology(const Topology& topology, const HardeningPlan& plan)
{
    std::vector<Hardening> changes;
    changes.reserve(plan.changes.size());
    for (const HardeningProposal& change : plan.changes) {
        changes.push_back(change.change);
    }
    return assemble(hardened(partsOf(topology), changes));
}

}  // namespace cutpoint
