#include "core/harden/hardening_search.h"

#include "core/harden/hardening_weights.h"
#include "core/harden/knapsack.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace cutpoint {
namespace {

using enum HardeningState;

/// Rounding never cuts off the best choice.
constexpr double slack = 1e-9;

/// A choice that is decided for the first few options, in the order of the search.
struct Node {
    double bound = 0.0;
    std::size_t depth = 0;
    double cost = 0.0;
    HardeningStates states;
};

struct IsWorse {
    bool operator()(const Node& one, const Node& other) const
    {
        return one.bound != other.bound ? one.bound > other.bound : one.depth < other.depth;
    }
};

HardeningStates closed(HardeningStates states)
{
    std::ranges::replace(states, Open, Out);
    return states;
}

/// What both searches have in common.
class Search {
public:
    Search(OptionEvaluator& evaluator, const HardeningProblem& problem)
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

protected:
    [[nodiscard]] HardeningStates all(HardeningState state) const
    {
        HardeningStates states(m_problem.costs.size(), state);
        return states;
    }

    [[nodiscard]] double costOf(const HardeningStates& states) const
    {
        double cost = 0.0;
        for (std::size_t option = 0; option < states.size(); ++option) {
            cost += states[option] == In ? m_problem.costs[option] : 0.0;
        }
        return cost;
    }

    [[nodiscard]] double downOf(const HardeningStates& states)
    {
        return m_evaluator.unavailability(states);
    }

    /// What is open, by falling worth for its cost.
    [[nodiscard]] std::vector<KnapsackItem> openItems(const HardeningStates& states)
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

    /// Whether the option makes sense after what is decided: a second step only after the first.
    [[nodiscard]] bool canBeIn(const HardeningStates& states, std::size_t option) const
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

    /// All options, the best bargain first; a second step after its first.
    [[nodiscard]] std::vector<std::size_t> bargainsFirst()
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

    /// Takes changes out, one after the other, as long as the rest is good enough.
    template <typename IsGoodEnough>
    [[nodiscard]] HardeningStates reduced(HardeningStates states,
                                          const std::vector<std::size_t>& order,
                                          const IsGoodEnough& isGoodEnough)
    {
        for (const std::size_t option : order) {
            if (states[option] == In && !isSpent()) {
                states[option] = Out;
                if (!isGoodEnough(downOf(states))) {
                    states[option] = In;
                }
            }
        }
        return states;
    }

    /// All options, the dearest first; a second step before its first.
    [[nodiscard]] std::vector<std::size_t> dearestFirst() const
    {
        std::vector<std::size_t> options = m_order;
        std::ranges::stable_sort(options, std::ranges::greater{}, [&](std::size_t option) {
            return std::pair{m_problem.costs[option], m_evaluator.options()[option].step};
        });
        return options;
    }

    [[nodiscard]] bool isSpent() const
    {
        const std::size_t spent = m_evaluator.effort() - m_startEffort;
        return spent > m_problem.mostEffort || m_problem.stop.stop_requested();
    }

    void tellProgress() const
    {
        if (m_problem.progress) {
            m_problem.progress(static_cast<double>(m_evaluator.effort() - m_startEffort) /
                               static_cast<double>(std::max<std::size_t>(m_problem.mostEffort, 1)));
        }
    }

    /// Takes up the node of the least bound until none is left that can be better.
    ///
    /// @param consider  callable with a node: sets its bound; whether it is worth a look.
    /// @param limit     callable: the bound from which on nothing is better.
    /// @return  the least bound that is left; infinity if none is.
    template <typename Consider, typename Limit>
    double explore(const Consider& consider, const Limit& limit)
    {
        std::priority_queue<Node, std::vector<Node>, IsWorse> open;
        const auto offer = [&](Node node) {
            if (consider(node)) {
                open.push(std::move(node));
            }
        };
        offer({.bound = 0.0, .depth = 0, .cost = 0.0, .states = all(Open)});
        while (!open.empty() && open.top().bound < limit()) {
            if (isSpent()) {
                return open.top().bound;
            }
            tellProgress();
            const Node node = open.top();
            open.pop();
            if (node.depth == m_order.size()) {
                continue;
            }
            const std::size_t option = m_order[node.depth];
            Node without = node;
            ++without.depth;
            without.states[option] = Out;
            offer(std::move(without));
            if (canBeIn(node.states, option)) {
                Node with = node;
                ++with.depth;
                with.states[option] = In;
                with.cost += m_problem.costs[option];
                offer(std::move(with));
            }
        }
        return std::numeric_limits<double>::infinity();
    }

    [[nodiscard]] const HardeningProblem& problem() const { return m_problem; }
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }

private:
    OptionEvaluator& m_evaluator;
    const HardeningProblem& m_problem;
    HardeningWeights m_weights;
    std::vector<std::size_t> m_order;
    std::size_t m_startEffort;
};

class CheapestSearch : public Search {
public:
    using Search::Search;

    [[nodiscard]] HardeningSolution run()
    {
        tryAll();
        const double left =
            explore([this](Node& node) { return consider(node); }, [this] { return limit(); });
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
        return m_best ? m_cost - slack * (1.0 + m_cost) : std::numeric_limits<double>::infinity();
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

    bool consider(Node& node)
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
        const double missing = (down - problem().mostDown) * (1.0 - slack);
        node.bound = node.cost + leastCost(openItems(node.states), missing);
        return node.bound < limit();
    }

    std::optional<HardeningStates> m_best;
    double m_cost = 0.0;
    double m_down = 1.0;
};

class BestSearch : public Search {
public:
    using Search::Search;

    [[nodiscard]] HardeningSolution run()
    {
        take(all(Out));
        tryGreedily();
        const double left =
            explore([this](Node& node) { return consider(node); }, [this] { return limit(); });
        const double enough = m_down * (1.0 + slack);
        m_best = reduced(m_best, dearestFirst(), [&](double down) { return down <= enough; });
        HardeningSolution solution{
            .states = m_best, .cost = costOf(m_best), .down = downOf(m_best)};
        solution.leastDown = std::min(left, m_down);
        solution.isProven = left >= limit();
        return solution;
    }

private:
    [[nodiscard]] double limit() const { return m_down * (1.0 - slack); }

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

    bool consider(Node& node)
    {
        if (node.cost > mostCost() * (1.0 + slack)) {
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
        node.bound = std::max(downOf(node.states), down - most * (1.0 + slack));
        return node.bound < limit();
    }

    HardeningStates m_best;
    double m_down = 1.0;
};

}  // namespace

HardeningSolution findCheapest(OptionEvaluator& evaluator, const HardeningProblem& problem)
{
    return CheapestSearch{evaluator, problem}.run();
}

HardeningSolution findBest(OptionEvaluator& evaluator, const HardeningProblem& problem)
{
    return BestSearch{evaluator, problem}.run();
}

}  // namespace cutpoint
