#include "core/analysis/frontier/solve.h"

#include "core/analysis/frontier/order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cutpoint::frontier {
namespace {

using Clock = std::chrono::steady_clock;

/// Dropping more than this in all, relative to the unavailability, shows in the digits.
constexpr double finest = 1e-13;

class PieceSolver {
public:
    PieceSolver(Plan plan, const std::vector<Chance>& chances, const SolveOptions& options,
                std::size_t stateBudget, Clock::time_point deadline)
        : m_plan{std::move(plan)}
        , m_chances{chances}
        , m_options{options}
        , m_stateBudget{stateBudget}
        , m_deadline{deadline}
    {
    }

    std::optional<SolvedPiece> run() &&
    {
        constexpr std::size_t quickBudget = 2'000'000;
        PassLimits limits = common();
        limits.states =
            m_options.tolerance > 0.0 ? std::min(m_stateBudget, quickBudget) : m_stateBudget;
        const Clock::time_point now = Clock::now();
        limits.deadline = now + (m_deadline - now) / 2;
        Pass exact = runPass(m_plan, m_chances, limits);
        if (exact.end != Pass::End::Complete) {
            exact = bracketed();
        }
        if (exact.end != Pass::End::Complete) {
            return std::nullopt;
        }
        return SolvedPiece{.plan = std::move(m_plan), .pass = std::move(exact)};
    }

private:
    [[nodiscard]] PassLimits common() const
    {
        PassLimits limits;
        limits.stop = m_options.stop;
        limits.keepsLayers = m_options.keepsLayers;
        return limits;
    }

    /// The first pass is quick and tells how much is little; each further one is wider.
    [[nodiscard]] Pass bracketed() const
    {
        constexpr std::size_t wider = 12;
        PassLimits limits = common();
        limits.statesOfLayer = m_options.firstLayer;
        Pass best = runPass(m_plan, m_chances, limits);
        while (best.end == Pass::End::Complete && !isGoodEnough(best) &&
               limits.statesOfLayer < m_options.widestLayer) {
            limits.statesOfLayer = std::min(m_options.widestLayer, limits.statesOfLayer * wider);
            limits.droppedOfLayer = std::max(m_options.tolerance / 2.0, finest) * best.fails /
                                    static_cast<double>(m_plan.steps.size());
            limits.deadline = m_deadline;
            Pass next = runPass(m_plan, m_chances, limits);
            if (next.end != Pass::End::Complete) {
                break;
            }
            if (next.dropped * best.fails <= best.dropped * next.fails) {
                best = std::move(next);
            }
        }
        return best;
    }

    [[nodiscard]] bool isGoodEnough(const Pass& pass) const
    {
        return pass.dropped <= std::max(m_options.tolerance, finest) * pass.fails;
    }

    Plan m_plan;
    const std::vector<Chance>& m_chances;
    const SolveOptions& m_options;
    std::size_t m_stateBudget;
    Clock::time_point m_deadline;
};

/// Adds one more in series.
void add(Chance& sum, double fails)
{
    sum.fails += sum.works * fails;
    sum.works *= 1.0 - fails;
}

}  // namespace

std::optional<std::vector<SolvedPiece>>
solvePieces(const Reduced& reduced, const std::vector<Chance>& chances, const SolveOptions& options)
{
    const Clock::time_point deadline =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(options.timeLimit);
    std::size_t spent = 0;
    std::vector<SolvedPiece> pieces;
    pieces.reserve(reduced.pieces.size());
    for (const Network& network : reduced.pieces) {
        auto plan = makePlan(network, findOrder(network).vertices);
        if (!plan) {
            return std::nullopt;
        }
        const std::size_t budget = options.stateBudget - std::min(spent, options.stateBudget);
        auto piece = PieceSolver{std::move(*plan), chances, options, budget, deadline}.run();
        if (!piece) {
            return std::nullopt;
        }
        spent += piece->pass.states;
        pieces.push_back(std::move(*piece));
    }
    return pieces;
}

Interval unavailabilityOf(const Reduced& reduced, const std::vector<SolvedPiece>& pieces,
                          const std::vector<Chance>& chances)
{
    if (reduced.neverWorks) {
        return {.low = 1.0, .high = 1.0};
    }
    Chance low;
    for (const Index part : reduced.series) {
        low.fails += low.works * chances[part].fails;
        low.works *= chances[part].works;
    }
    Chance high = low;
    for (const SolvedPiece& piece : pieces) {
        add(low, piece.pass.fails);
        add(high, std::min(piece.pass.fails + piece.pass.dropped, 1.0));
    }
    return {.low = std::min(low.fails, 1.0), .high = std::min(high.fails, 1.0)};
}

}  // namespace cutpoint::frontier
