#include "core/harden/choice_search.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cutpoint {

using enum HardeningState;

HardeningStates closed(HardeningStates states)
{
    std::ranges::replace(states, Open, Out);
    return states;
}

ChoiceSearch::ChoiceSearch(OptionEvaluator& evaluator, const HardeningProblem& problem)
    : m_evaluator{evaluator}
    , m_problem{problem}
    , m_weights{evaluator}
    , m_order(problem.costs.size())
    , m_startEffort{evaluator.effort()}
{
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const std::vector<double>& weights = m_weights.weights(all(Out));
    const auto rank = [&](std::size_t option) {
        return m_weights.mayHarm(option) ? 0 : evaluator.isLocal(option) ? 2 : 1;
    };
    const auto item = [&](std::size_t option) {
        return KnapsackItem{.worth = weights[option], .cost = problem.costs[option]};
    };
    std::ranges::stable_sort(m_order, [&](std::size_t one, std::size_t other) {
        return rank(one) != rank(other) ? rank(one) < rank(other)
                                        : comesBefore(item(one), item(other));
    });
    // A second step is decided after the first one.
    std::ranges::stable_sort(m_order, {}, [&](std::size_t option) {
        return std::pair{rank(option), evaluator.options()[option].step};
    });
}

HardeningStates ChoiceSearch::all(HardeningState state) const
{
    HardeningStates states(m_problem.costs.size(), state);
    return states;
}

double ChoiceSearch::costOf(const HardeningStates& states) const
{
    double cost = 0.0;
    for (std::size_t option = 0; option < states.size(); ++option) {
        cost += states[option] == In ? m_problem.costs[option] : 0.0;
    }
    return cost;
}

double ChoiceSearch::downOf(const HardeningStates& states)
{
    return m_evaluator.unavailability(states);
}

std::vector<KnapsackItem> ChoiceSearch::openItems(const HardeningStates& states)
{
    const std::vector<double>& weights = m_weights.weights(states);
    std::vector<KnapsackItem> items;
    for (std::size_t option = 0; option < states.size(); ++option) {
        if (states[option] == Open && weights[option] > 0.0) {
            items.push_back({.worth = weights[option], .cost = m_problem.costs[option]});
        }
    }
    std::ranges::sort(items, comesBefore);
    return items;
}

bool ChoiceSearch::canBeIn(const HardeningStates& states, std::size_t option) const
{
    Hardening first = m_evaluator.options()[option];
    if (first.step == 1) {
        return true;
    }
    first.step = 1;
    const auto& options = m_evaluator.options();
    const auto found = std::ranges::find(options, first);
    return found == options.end() ||
           states[static_cast<std::size_t>(found - options.begin())] != Out;
}

std::vector<std::size_t> ChoiceSearch::bargainsFirst()
{
    const std::vector<double>& weights = m_weights.weights(all(Out));
    std::vector<std::size_t> options = m_order;
    const auto item = [&](std::size_t option) {
        return KnapsackItem{.worth = weights[option], .cost = m_problem.costs[option]};
    };
    std::ranges::stable_sort(options, [&](std::size_t one, std::size_t other) {
        return comesBefore(item(one), item(other));
    });
    return options;
}

std::vector<std::size_t> ChoiceSearch::dearestFirst() const
{
    std::vector<std::size_t> options = m_order;
    std::ranges::stable_sort(options, std::ranges::greater{}, [&](std::size_t option) {
        return std::pair{m_problem.costs[option], m_evaluator.options()[option].step};
    });
    return options;
}

bool ChoiceSearch::isSpent() const
{
    const std::size_t spent = m_evaluator.effort() - m_startEffort;
    return spent > m_problem.mostEffort || m_problem.stop.stop_requested();
}

void ChoiceSearch::tellProgress() const
{
    if (m_problem.progress) {
        m_problem.progress(static_cast<double>(m_evaluator.effort() - m_startEffort) /
                           static_cast<double>(std::max<std::size_t>(m_problem.mostEffort, 1)));
    }
}

}  // namespace cutpoint
