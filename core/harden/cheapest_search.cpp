#include "core/harden/choice_search.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace cutpoint {
namespace {

using enum HardeningState;

class CheapestSearch : public ChoiceSearch {
public:
    using ChoiceSearch::ChoiceSearch;

    [[nodiscard]] HardeningSolution run()
    {
        tryAll();
        const double left = explore([this](SearchNode& node) { return consider(node); },
                                    [this] { return limit(); });
        HardeningSolution solution{.states = m_best, .cost = m_cost, .down = m_down};
        solution.leastCost = std::min(left, m_best ? m_cost : left);
        solution.isProven = left >= limit();
        return solution;
    }

private:
    [[nodiscard]] bool isReached(double down) const
    {
        return down <= problem().mostDown * (1.0 + 1e-12) + 1e-24;
    }

    [[nodiscard]] double limit() const
    {
        return m_best ? m_cost - searchSlack * (1.0 + m_cost)
                      : std::numeric_limits<double>::infinity();
    }

    /// Choices that are likely good: all that there is, without what is dear or worth little; and
    /// the best bargains, as many as it takes.
    void tryAll()
    {
        const auto reaches = [this](double down) { return isReached(down); };
        const HardeningStates everything = all(In);
        if (!isReached(downOf(everything))) {
            return;
        }
        std::vector<std::size_t> bargains = bargainsFirst();
        take(reduced(everything, dearestFirst(), reaches));
        take(reduced(everything, {bargains.rbegin(), bargains.rend()}, reaches));
        HardeningStates states = all(Out);
        for (const std::size_t option : bargains) {
            states[option] = In;
            if (isReached(downOf(states))) {
                take(reduced(states, dearestFirst(), reaches));
                return;
            }
        }
    }

    void take(const HardeningStates& states)
    {
        const double cost = costOf(states);
        if (!m_best || cost < m_cost) {
            m_best = states;
            m_cost = cost;
            m_down = downOf(states);
        }
    }

    bool consider(SearchNode& node)
    {
        const HardeningStates decided = closed(node.states);
        const double down = downOf(decided);
        if (isReached(down)) {
            take(decided);
            return false;
        }
        if (!isReached(downOf(node.states))) {
            return false;
        }
        const double missing = (down - problem().mostDown) * (1.0 - searchSlack);
        node.bound = node.cost + leastCost(openItems(node.states), missing);
        return node.bound < limit();
    }

    std::optional<HardeningStates> m_best;
    double m_cost = 0.0;
    double m_down = 1.0;
};

}  // namespace

HardeningSolution findCheapest(OptionEvaluator& evaluator, const HardeningProblem& problem)
{
    return CheapestSearch{evaluator, problem}.run();
}

}  // namespace cutpoint
