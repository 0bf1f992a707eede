#include "core/harden/harden_plan.h"

#include "core/harden/hardening_search.h"
#include "core/harden/hardening_weights.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::size_t provenOptions = 30;
constexpr std::size_t effortForProof = 20'000'000;
constexpr std::size_t effortForMany = 60'000;

/// The changes that can matter at all.
std::vector<Hardening> optionsToTry(const TopologyParts& parts, const HardenOptions& options)
{
    std::vector<Hardening> candidates = possibleHardenings(parts);
    std::erase_if(candidates, [&](const Hardening& change) {
        return (change.kind == HardeningKind::OptionalCall && !options.mayDoWithout) ||
               (options.budgetPerMonth && !costPerMonth(parts, change));
    });
    OptionEvaluator evaluator{parts, candidates, options.nodeBudget, options.stop};
    if (evaluator.base() == nullptr) {
        return {};
    }
    HardeningWeights weights{evaluator};
    const std::vector<double> worth =
        weights.weights(HardeningStates(candidates.size(), HardeningState::Out));
    std::vector<Hardening> kept;
    for (std::size_t option = 0; option < candidates.size(); ++option) {
        if (worth[option] > 0.0) {
            kept.push_back(std::move(candidates[option]));
        }
    }
    return kept;
}

std::vector<Hardening> chosenOf(const std::vector<Hardening>& options,
                                const HardeningSolution& solution)
{
    std::vector<Hardening> chosen;
    for (std::size_t option = 0; option < options.size(); ++option) {
        if (solution.states && (*solution.states)[option] == HardeningState::In) {
            chosen.push_back(options[option]);
        }
    }
    return chosen;
}

class Planner {
public:
    Planner(const TopologyParts& parts, const HardenOptions& options)
        : m_parts{parts}
        , m_given{options}
        , m_options{optionsToTry(parts, options)}
        , m_evaluator{parts, m_options, options.nodeBudget, options.stop}
    {
        m_plan.target = options.target ? options.target : parts.properties.targetAvailability;
        m_plan.budgetPerMonth = options.budgetPerMonth;
        m_plan.consideredCount = m_options.size();
        readCosts();
    }

    [[nodiscard]] HardeningPlan plan()
    {
        if (m_evaluator.base() == nullptr) {
            m_plan.isProven = false;
            return std::move(m_plan);
        }
        if (m_plan.target && seekTarget()) {
            return std::move(m_plan);
        }
        seekBest();
        return std::move(m_plan);
    }

private:
    void readCosts()
    {
        for (const Hardening& option : m_options) {
            const auto cost = costPerMonth(m_parts, option);
            m_costs.push_back(cost.value_or(0.0));
            if (!cost && std::ranges::find(m_plan.unknownCosts, option.subject) ==
                             m_plan.unknownCosts.end()) {
                m_plan.unknownCosts.push_back(option.subject);
            }
        }
        m_plan.countsChanges = !m_plan.unknownCosts.empty();
    }

    [[nodiscard]] HardeningProblem problem() const
    {
        return {.costs =
                    m_plan.countsChanges ? std::vector<double>(m_options.size(), 1.0) : m_costs,
                .mostDown = m_plan.target ? Availability::fromUp(*m_plan.target).down() : 0.0,
                .mostCost = m_given.budgetPerMonth,
                .mostEffort = m_options.size() <= provenOptions ? effortForProof : effortForMany,
                .stop = m_given.stop,
                .progress = m_given.progress};
    }

    /// @return  whether the target is reached, within the budget if there is one.
    bool seekTarget()
    {
        const HardeningSolution solution = findCheapest(m_evaluator, problem());
        m_plan.isProven = solution.isProven;
        if (!solution.states ||
            (m_given.budgetPerMonth && solution.cost > *m_given.budgetPerMonth)) {
            return false;
        }
        m_plan.reachesTarget = true;
        m_plan.leastCost = solution.leastCost;
        take(solution);
        return true;
    }

    void seekBest()
    {
        const HardeningSolution solution = findBest(m_evaluator, problem());
        m_plan.isProven = solution.isProven;
        m_plan.leastDown = solution.leastDown;
        take(solution);
    }

    void take(const HardeningSolution& solution)
    {
        double cost = 0.0;
        bool isKnown = true;
        for (const Hardening& change : chosenOf(m_options, solution)) {
            const auto one = costPerMonth(m_parts, change);
            cost += one.value_or(0.0);
            isKnown = isKnown && one.has_value();
            m_plan.changes.push_back({.change = change,
                                      .id = idOf(change),
                                      .words = inWords(m_parts, change),
                                      .costPerMonth = one});
        }
        m_plan.costPerMonth = isKnown ? std::optional{cost} : std::nullopt;
    }

    const TopologyParts& m_parts;
    const HardenOptions& m_given;
    std::vector<Hardening> m_options;
    OptionEvaluator m_evaluator;
    std::vector<double> m_costs;
    HardeningPlan m_plan;
};

}  // namespace

HardeningPlan planHardening(const TopologyParts& parts, const HardenOptions& options)
{
    return Planner{parts, options}.plan();
}

}  // namespace cutpoint
