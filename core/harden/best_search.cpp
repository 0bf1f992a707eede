#include "core/harden/choice_search.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace cutpoint {
namespace {

using enum HardeningState;

class BestSearch : public ChoiceSearch {
public:
    using ChoiceSearch::ChoiceSearch;

    [[nodiscard]] HardeningSolution run()
    {
        take(all(Out));
        tryGreedily();
        const double left = explore([this](SearchNode& node) { return consider(node); },
                                    [this] { return limit(); });
        const double enough = m_down * (1.0 + searchSlack);
        m_best = reduced(m_best, dearestFirst(), [&](double down) { return down <= enough; });
        HardeningSolution solution{
            .states = m_best, .cost = costOf(m_best), .down = downOf(m_best)};
        solution.leastDown = std::min(left, m_down);
        solution.isProven = left >= limit();
        return solution;
    }

private:
    [[nodiscard]] double limit() const { return m_down * (1.0 - searchSlack); }

    [[nodiscard]] double mostCost() const
    {
        return problem().mostCost.value_or(std::numeric_limits<double>::infinity());
    }

    void take(const HardeningStates& states)
    {
        const double down = downOf(states);
        if (m_best.empty() || down < m_down) {
            m_best = states;
            m_down = down;
        }
    }

    /// One after the other, as long as it helps and can be paid.
    void tryGreedily()
    {
        HardeningStates states = all(Out);
        double cost = 0.0;
        for (const std::size_t option : order()) {
            if (cost + problem().costs[option] > mostCost() || isSpent()) {
                continue;
            }
            states[option] = In;
            const double before = m_down;
            take(states);
            if (m_down < before) {
                cost += problem().costs[option];
            } else {
                states[option] = Out;
            }
        }
    }

    bool consider(SearchNode& node)
    {
        if (node.cost > mostCost() * (1.0 + searchSlack)) {
            return false;
        }
        const HardeningStates decided = closed(node.states);
        const double down = downOf(decided);
        if (down < m_down) {
            m_best = decided;
            m_down = down;
        }
        const double most = problem().mostCost
                                ? mostWorth(openItems(node.states), *problem().mostCost - node.cost)
                                : 1.0;
        node.bound = std::max(downOf(node.states), down - most * (1.0 + searchSlack));
        return node.bound < limit();
    }

    HardeningStates m_best;
    double m_down = 1.0;
};

}  // namespace

HardeningSolution findBest(OptionEvaluator& evaluator, const HardeningProblem& problem)
{
    return BestSearch{evaluator, problem}.run();
}

}  // namespace cutpoint
