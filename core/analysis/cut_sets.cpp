#include "core/analysis/cut_sets.h"

#include "core/analysis/branch_cut_sets.h"
#include "core/analysis/gate_cut_sets.h"
#include "core/analysis/gate_reduction.h"
#include "core/analysis/probable_cut_sets.h"
#include "core/analysis/single_points.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace cutpoint {
namespace {

/// Of a set of cut members that is down: the logarithm of its probability. What is never down, or
/// does not say, is less probable than anything that can be.
class Weights {
public:
    explicit Weights(const UnitRates& rates)
        : m_rates{rates}
    {
    }

    [[nodiscard]] double of(const CutMember& member) const
    {
        constexpr double least = -1e6;
        const double down = member.isDomain ? m_rates.domain[member.number].down()
                                            : m_rates.component[member.number].down();
        constexpr double nearlyNothing = 1e-9;  // so that smaller sets come first if all is certain
        return down > 0.0 ? std::log(down) - nearlyNothing : least;
    }

    [[nodiscard]] double of(const std::vector<CutMember>& members) const
    {
        double sum = 0.0;
        for (const CutMember& member : members) {
            sum += of(member);
        }
        return sum;
    }

private:
    const UnitRates& m_rates;
};

void sortBySize(std::vector<std::vector<CutMember>>& sets)
{
    std::ranges::sort(sets, [](const auto& one, const auto& other) {
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    });
}

class CutSetSearch {
public:
    CutSetSearch(const StructureFunction& function, const UnitRates& rates,
                 const CutSetOptions& options)
        : m_function{function}
        , m_options{options}
        , m_weights{rates}
        , m_isNetwork{function.semantics == Semantics::Flow && isTwoWayNetwork(function)}
    {
        if (!m_isNetwork) {
            const CriticalUnits none{.components =
                                         std::vector<bool>(function.components.size(), false),
                                     .links = std::vector<bool>(function.links.size(), false),
                                     .domains = std::vector<bool>(function.domains.size(), false)};
            m_gates = reduceGates(compileGates(function, rates, none, GatePurpose::CutSets));
        }
    }

    [[nodiscard]] std::optional<MinimalCutSets> search(unsigned order) const
    {
        auto found = m_isNetwork ? std::nullopt : combine(order);
        return found ? found : branch(order);
    }

private:
    [[nodiscard]] std::optional<MinimalCutSets> combine(unsigned order) const
    {
        constexpr std::size_t costOfNode = 20;
        try {
            const CutSetsOfGates found = cutSetsOfGates(m_gates, m_function,
                                                        {.order = order,
                                                         .nodes = m_options.budget / costOfNode,
                                                         .deadline = m_options.deadline,
                                                         .stop = m_options.stop});
            std::vector<double> weights;
            weights.reserve(found.members.size());
            for (const CutMember& member : found.members) {
                weights.push_back(m_weights.of(member));
            }
            MinimalCutSets result{.sets = mostProbableCutSets(found, weights, m_options.limit),
                                  .order = order,
                                  .count = countCutSets(found)};
            sortBySize(result.sets);
            return result;
        } catch (const CutSetBudgetExceeded&) {
            return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<MinimalCutSets> branch(unsigned order) const
    {
        auto sets = branchForCutSets(m_function, m_options, order);
        if (!sets) {
            return std::nullopt;
        }
        MinimalCutSets result{
            .sets = {}, .order = order, .count = static_cast<double>(sets->size())};
        if (sets->size() > m_options.limit) {
            std::ranges::stable_sort(*sets, std::ranges::greater{},
                                     [this](const auto& members) { return m_weights.of(members); });
            sets->resize(m_options.limit);
            sortBySize(*sets);
        }
        result.sets = std::move(*sets);
        return result;
    }

    const StructureFunction& m_function;
    const CutSetOptions& m_options;
    Weights m_weights;
    bool m_isNetwork;
    SystemGates m_gates;
};

}  // namespace

MinimalCutSets findMinimalCutSets(const StructureFunction& function, const UnitRates& rates,
                                  const CutSetOptions& options)
{
    if (function.entries.empty()) {
        return {.sets = {}, .order = options.order};
    }
    if (options.order == 0) {
        return {};
    }
    const CutSetSearch search{function, rates, options};
    for (unsigned order = options.order; order > 0 && !options.stop.stop_requested(); --order) {
        if (auto found = search.search(order)) {
            return std::move(*found);
        }
    }
    return {};
}

}  // namespace cutpoint
