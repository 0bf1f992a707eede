#include "core/analysis/engine.h"

#include "core/analysis/frontier/frontier_engine.h"
#include "core/analysis/layers.h"
#include "core/analysis/system_figures.h"
#include "core/analysis/time_limit.h"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace cutpoint {
namespace {

using Clock = std::chrono::steady_clock;

/// States of a frontier with their place in the layers that are kept.
constexpr std::size_t bytesPerState = 100;

std::optional<ExactFigures> byDiagram(const EngineQuestion& question, std::size_t memoryLimit,
                                      const std::stop_token& stop)
{
    const auto diagram =
        buildSystemDiagram(question.function, question.rates, question.critical,
                           {.nodeBudget = memoryLimit / DecisionDiagram::bytesPerNode,
                            .memoryLimit = memoryLimit,
                            .stop = stop});
    if (!diagram) {
        return std::nullopt;
    }
    return ExactFigures{.method = Method::Diagram,
                        .probability = probabilityOf(*diagram, question.function),
                        .layers = layerFigures(question.topology, *diagram)};
}

/// What the frontier of a two-way network comes to: exact, or certain bounds.
struct FrontierAnswer {
    std::optional<ExactFigures> exact;
    std::optional<CertainBounds> bounds;
};

FrontierAnswer byFrontier(const EngineQuestion& question, std::size_t memoryLimit,
                          Duration timeLimit, const std::stop_token& stop)
{
    const auto system = buildFrontierSystem(
        question.function, question.rates, question.critical,
        {.stateBudget = memoryLimit / bytesPerState, .timeLimit = timeLimit, .stop = stop});
    if (!system) {
        return {};
    }
    if (!system->isExact()) {
        return {.bounds = CertainBounds{
                    .worst = Availability::fromDown(std::min(system->unavailability.high, 1.0)),
                    .best = Availability::fromDown(system->unavailability.low),
                    .method = Method::Frontier}};
    }
    return {.exact = ExactFigures{.method = Method::Frontier,
                                  .probability = probabilityOf(*system, question.function),
                                  .layers = layerFigures(question.topology, *system)}};
}

/// The exact engines that may answer: the frontier where the function is a two-way network.
EngineAnswer exactly(const EngineQuestion& question, const AnalysisOptions& options,
                     Duration timeLimit)
{
    const TimeLimit limit{options.stop, timeLimit};
    EngineAnswer answer;
    if (options.method != MethodChoice::Diagram) {
        constexpr double share = 0.7;
        auto found = byFrontier(question, options.memoryLimit, timeLimit * share, limit.token());
        answer.exact = std::move(found.exact);
        answer.bounds = found.bounds;
    }
    if (!answer.exact && options.method != MethodChoice::Frontier) {
        answer.exact = byDiagram(question, options.memoryLimit, limit.token());
    }
    return answer;
}

/// Whether bounds are so close that an estimate has nothing to add.
bool areClose(const CertainBounds& bounds)
{
    constexpr double close = 0.01;
    return bounds.worst.down() - bounds.best.down() <= close * bounds.worst.down();
}

CertainBounds narrower(const CertainBounds& one, const CertainBounds& other)
{
    return {.worst = std::max(one.worst, other.worst),
            .best = std::min(one.best, other.best),
            .method = one.method};
}

void tell(const AnalysisOptions& options, std::string_view stage)
{
    if (options.progress) {
        options.progress(stage);
    }
}

Estimate within(const CertainBounds& bounds, Estimate estimate)
{
    const auto clipped = [&](double down) {
        return std::clamp(down, bounds.best.down(), bounds.worst.down());
    };
    estimate.down = clipped(estimate.down);
    estimate.low = clipped(estimate.low);
    estimate.high = clipped(estimate.high);
    return estimate;
}

}  // namespace

EngineAnswer solve(const EngineQuestion& question, const AnalysisOptions& options)
{
    const auto start = Clock::now();
    EngineAnswer answer;
    if (options.method != MethodChoice::MonteCarlo && !options.stop.stop_requested()) {
        tell(options, "exact availability");
        constexpr double shareOfExact = 0.6;
        const bool mayEstimate = options.method == MethodChoice::Auto;
        answer = exactly(question, options, options.timeLimit * (mayEstimate ? shareOfExact : 1.0));
        if (answer.exact) {
            return answer;
        }
    }
    const auto plain = boundsOf(question.function, question.rates, question.critical);
    answer.bounds = answer.bounds ? narrower(*answer.bounds, plain) : plain;
    const bool isWanted = options.method == MethodChoice::MonteCarlo ||
                          (options.method == MethodChoice::Auto && !areClose(*answer.bounds));
    if (isWanted && !options.stop.stop_requested()) {
        tell(options, "simulation");
        const Duration left = options.timeLimit - Duration{Clock::now() - start};
        const TimeLimit limit{options.stop, left};
        constexpr double shareOfSearch = 0.5;
        const auto estimate =
            estimateUnavailability(question.function, question.rates, question.critical,
                                   {.seed = options.seed,
                                    .memoryLimit = options.memoryLimit,
                                    .searchLimit = left * shareOfSearch,
                                    .stop = limit.token()});
        if (estimate) {
            answer.estimate = within(*answer.bounds, *estimate);
        }
    }
    return answer;
}

}  // namespace cutpoint
