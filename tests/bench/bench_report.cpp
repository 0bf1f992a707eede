// A report of a large topology in every format, beside the analysis that it is of.
#include "core/analysis/analyse.h"
#include "core/report/csv_report.h"
#include "core/report/document.h"
#include "core/report/html/html_report.h"
#include "core/report/json_report.h"
#include "core/report/markdown_report.h"
#include "core/report/text_report.h"

#include <benchmark/benchmark.h>
#include <string>

namespace {

using namespace cutpoint;

/// Ten chains of services that hang together, in eight layers.
Topology chains(std::size_t services)
{
    Topology topology;
    Component users;
    users.id.value = "users";
    users.kind = Kind::Client;
    topology.add(users);
    for (std::size_t i = 0; i < services; ++i) {
        Component service;
        service.id.value = 's' + std::to_string(i);
        service.name = "Service " + std::to_string(i);
        service.kind = Kind::Service;
        service.layer = "Layer " + std::to_string(i / 10 % 8);
        service.rates.statement = StatedAvailability{0.999};
        topology.add(service);
        topology.connect(i < 10 ? 0 : i - 9, i + 1, Connection{});
    }
    return topology;
}

struct Case {
    Topology topology;
    Report report;
};

Case caseOf(const benchmark::State& state)
{
    Case one{.topology = chains(static_cast<std::size_t>(state.range(0))), .report = {}};
    one.report = analyse(one.topology, {.cutSetOrder = 1});
    return one;
}

template <typename Format>
void measure(benchmark::State& state, bool hasPicture, const Format& format)
{
    const Case one = caseOf(state);
    std::size_t bytes = 0;
    for (auto _ : state) {
        const ReportDocument document =
            describeReport(one.topology, one.report, {.hasPicture = hasPicture});
        bytes = format(document).size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void analysisAlone(benchmark::State& state)
{
    const Topology topology = chains(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analyse(topology, {.cutSetOrder = 1}));
    }
}

void html(benchmark::State& state)
{
    measure(state, true, formatHtml);
}

void markdown(benchmark::State& state)
{
    measure(state, false, [](const ReportDocument& one) { return formatMarkdown(one); });
}

void json(benchmark::State& state)
{
    measure(state, false, [](const ReportDocument& one) { return formatJson(one); });
}

void text(benchmark::State& state)
{
    measure(state, false, [](const ReportDocument& one) { return formatText(one); });
}

void csv(benchmark::State& state)
{
    measure(state, false,
            [](const ReportDocument& one) { return formatCsv(tableOf(one, "components")); });
}

}  // namespace

BENCHMARK(analysisAlone)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(html)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(markdown)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(json)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(text)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(csv)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
