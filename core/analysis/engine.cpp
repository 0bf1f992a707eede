#include "core/analysis/engine.h"

#include "core/analysis/layers.h"
#include "core/analysis/system_figures.h"
#include "core/analysis/time_limit.h"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace cutpoint {
namespace {

using Clock = std::chrono::steady_clock;

/// Nodes with all that is kept beside them while a diagram is built and evaluated.
constexpr std::size_t bytesPerNode = 160;

std::optional<ExactFigures> byDiagram(const EngineQuestion& question, std::size_t memoryLimit,
                                      const std::stop_token& stop)
{
    const auto diagram =
        buildSystemDiagram(question.function, question.rates, question.critical,
                           {.nodeBudget = memoryLimit / bytesPerNode, .stop = stop});
    if (!diagram) {
        return std::nullopt;
    }
    return ExactFigures{.method = Method::Diagram,
                        .probability = probabilityOf(*diagram, question.function),
                        .layers = layerFigures(question.topology, *diagram)};
}

/// The exact engines that may answer, the likelier ones first.
std::optional<ExactFigures> exactly(const EngineQuestion& question, const AnalysisOptions& options,
                                    Duration timeLimit)
{
    const TimeLimit limit{options.stop, timeLimit};
    return byDiagram(question, options.memoryLimit, limit.token());
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
        answer.exact =
            exactly(question, options, options.timeLimit * (mayEstimate ? shareOfExact : 1.0));
        if (answer.exact) {
            return answer;
        }
    }
    answer.bounds = boundsOf(question.function, question.rates, question.critical);
    const bool isWanted = options.method != MethodChoice::Diagram;
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
