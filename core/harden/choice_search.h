#pragma once

#include "core/harden/hardening_search.h"
#include "core/harden/hardening_weights.h"
#include "core/harden/knapsack.h"

#include <queue>

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace cutpoint {

/// Rounding never cuts off the best choice.
inline constexpr double searchSlack = 1e-9;

/// A choice that is decided for the first few options, in the order of the search.
struct SearchNode {
    double bound = 0.0;
    std::size_t depth = 0;
    double cost = 0.0;
    HardeningStates states;
};

/// Orders nodes by their bounds, the least first; of equal ones the deepest.
struct IsWorseNode {
    bool operator()(const SearchNode& one, const SearchNode& other) const
    {
        return one.bound != other.bound ? one.bound > other.bound : one.depth < other.depth;
    }
};

/// The choice with what is open left out.
[[nodiscard]] HardeningStates closed(HardeningStates states);

/// Branch and bound over choices of changes: what the search for the cheapest and that for the best
/// have in common.
class ChoiceSearch {
public:
    /// Both outlive the search.
    ChoiceSearch(OptionEvaluator& evaluator, const HardeningProblem& problem);

protected:
    [[nodiscard]] HardeningStates all(HardeningState state) const;
    [[nodiscard]] double costOf(const HardeningStates& states) const;
    [[nodiscard]] double downOf(const HardeningStates& states);

    /// What is open, by falling worth for its cost.
    [[nodiscard]] std::vector<KnapsackItem> openItems(const HardeningStates& states);

    /// Whether the option makes sense after what is decided: a second step only after the first.
    [[nodiscard]] bool canBeIn(const HardeningStates& states, std::size_t option) const;

    /// All options, the best bargain first; a second step after its first.
    [[nodiscard]] std::vector<std::size_t> bargainsFirst();

    /// All options, the dearest first; a second step before its first.
    [[nodiscard]] std::vector<std::size_t> dearestFirst() const;

    [[nodiscard]] bool isSpent() const;
    void tellProgress() const;

    [[nodiscard]] const HardeningProblem& problem() const { return m_problem; }
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }

    /// Takes changes out, one after the other, as long as the rest is good enough.
    template <typename IsGoodEnough>
    [[nodiscard]] HardeningStates reduced(HardeningStates states,
                                          const std::vector<std::size_t>& order,
                                          const IsGoodEnough& isGoodEnough)
    {
        for (const std::size_t option : order) {
            if (states[option] == HardeningState::In && !isSpent()) {
                states[option] = HardeningState::Out;
                if (!isGoodEnough(downOf(states))) {
                    states[option] = HardeningState::In;
                }
            }
        }
        return states;
    }

    /// Takes up the node of the least bound until none is left that can be better.
    ///
    /// @param consider  callable with a node: sets its bound; whether it is worth a look.
    /// @param limit     callable: the bound from which on nothing is better.
    /// @return  the least bound that is left; infinity if none is.
    template <typename Consider, typename Limit>
    double explore(const Consider& consider, const Limit& limit)
    {
        std::priority_queue<SearchNode, std::vector<SearchNode>, IsWorseNode> open;
        const auto offer = [&](SearchNode node) {
            if (consider(node)) {
                open.push(std::move(node));
            }
        };
        offer({.bound = 0.0, .depth = 0, .cost = 0.0, .states = all(HardeningState::Open)});
        while (!open.empty() && open.top().bound < limit()) {
            if (isSpent()) {
                return open.top().bound;
            }
            tellProgress();
            const SearchNode node = open.top();
            open.pop();
            if (node.depth == m_order.size()) {
                continue;
            }
            const std::size_t option = m_order[node.depth];
            SearchNode without = node;
            ++without.depth;
            without.states[option] = HardeningState::Out;
            offer(std::move(without));
            if (canBeIn(node.states, option)) {
                SearchNode with = node;
                ++with.depth;
                with.states[option] = HardeningState::In;
                with.cost += m_problem.costs[option];
                offer(std::move(with));
            }
        }
        return std::numeric_limits<double>::infinity();
    }

private:
    OptionEvaluator& m_evaluator;
    const HardeningProblem& m_problem;
    HardeningWeights m_weights;
    std::vector<std::size_t> m_order;
    std::size_t m_startEffort;
};

}  // namespace cutpoint
