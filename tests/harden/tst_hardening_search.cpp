#include "core/analysis/analyse.h"
#include "core/harden/hardening_search.h"
#include "core/harden/hardening_weights.h"
#include "core/io/write_topology.h"
#include "tests/support/random_source.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

using cutpoint::Hardening;
using cutpoint::HardeningKind;
using cutpoint::HardeningProblem;
using cutpoint::HardeningSolution;
using cutpoint::HardeningState;
using cutpoint::HardeningStates;
using cutpoint::HardeningWeights;
using cutpoint::OptionEvaluator;
using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::TopologyParts;
using cutpoint::tests::RandomSource;
using enum cutpoint::HardeningState;

class TestHardeningSearch : public QObject {
    Q_OBJECT

private slots:
    void evaluatesAsAnAnalysisDoes();
    void boundsFromBelow();
    void findsWhatTryingAllFinds();

private:
    static void tryAll(unsigned seed);
};

namespace {

constexpr unsigned seedCount = 200;
constexpr std::size_t mostOptions = 9;
constexpr std::size_t budget = 1'000'000;

TopologyParts smallTopology(unsigned seed)
{
    cutpoint::tests::RandomTopologyOptions options;
    options.semantics = seed % 3 == 0 ? Semantics::Dependency : Semantics::Flow;
    options.maxComponents = 6;
    TopologyParts parts = partsOf(cutpoint::tests::randomTopology(seed, options));
    RandomSource random{seed};
    for (auto& component : parts.components) {
        component.costPerMonth = random.between(0, 12) * 10.0;
    }
    return parts;
}

/// Some of what can be done, each kind of change first that is there.
std::vector<Hardening> someOptions(const TopologyParts& parts, unsigned seed)
{
    std::vector<Hardening> options = possibleHardenings(parts);
    RandomSource random{seed + 1000};
    while (options.size() > mostOptions) {
        const auto at = random.between(0, static_cast<unsigned>(options.size()) - 1);
        const bool isRare = options[at].kind != HardeningKind::MoreInstances;
        if (!isRare || random.chance(0.2)) {
            options.erase(options.begin() + at);
        }
    }
    return options;
}

HardeningStates statesOf(std::size_t count, unsigned bits)
{
    HardeningStates states(count, Out);
    for (std::size_t option = 0; option < count; ++option) {
        states[option] = (bits >> option & 1U) != 0 ? In : Out;
    }
    return states;
}

std::vector<Hardening> chosen(const std::vector<Hardening>& options, unsigned bits)
{
    std::vector<Hardening> changes;
    for (std::size_t option = 0; option < options.size(); ++option) {
        if ((bits >> option & 1U) != 0) {
            changes.push_back(options[option]);
        }
    }
    return changes;
}

/// Whether no second step is made without its first.
bool keepsSteps(const std::vector<Hardening>& options, const HardeningStates& states)
{
    for (std::size_t option = 0; option < options.size(); ++option) {
        Hardening first = options[option];
        first.step = 1;
        const auto found = std::ranges::find(options, first);
        if (states[option] == In && found != options.end() &&
            states[static_cast<std::size_t>(found - options.begin())] == Out) {
            return false;
        }
    }
    return true;
}

/// By the analysis that reports are made of; 1 for what means nothing.
double downOf(const TopologyParts& parts, const std::vector<Hardening>& changes)
{
    cutpoint::AnalysisOptions options;
    options.cutSetOrder = 0;
    const auto report = analyse(assemble(hardened(parts, changes)), options);
    return report.system ? report.system->availability.down() : 1.0;
}

bool isNear(double one, double other)
{
    return std::abs(one - other) <= 1e-9 * std::max(one, other) + 1e-300;
}

/// What is needed to look into a failure.
void show(const TopologyParts& parts, const std::vector<Hardening>& options,
          const HardeningStates& states, const HardeningStates& open)
{
    std::fputs(writeTopology(assemble(parts)).c_str(), stderr);
    for (std::size_t option = 0; option < options.size(); ++option) {
        std::fprintf(stderr, "%s: %s, %s\n", idOf(options[option]).c_str(),
                     states[option] == In ? "in" : "out",
                     open[option] == Open ? "open" : "decided");
    }
}

/// What trying all choices finds.
struct Brute {
    double leastCost = std::numeric_limits<double>::infinity();
    double leastDown = 1.0;
};

}  // namespace

void TestHardeningSearch::evaluatesAsAnAnalysisDoes()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        const TopologyParts parts = smallTopology(seed);
        const auto options = someOptions(parts, seed);
        OptionEvaluator evaluator{parts, options, budget, {}};
        RandomSource random{seed};
        for (int trial = 0; evaluator.base() != nullptr && trial < 10; ++trial) {
            const unsigned bits = random.between(0, (1U << options.size()) - 1);
            const double actual = evaluator.unavailability(statesOf(options.size(), bits));
            const double expected = downOf(parts, chosen(options, bits));
            QVERIFY2(isNear(actual, expected),
                     qPrintable(
                         QString{"seed %1: %2, expected %3"}.arg(seed).arg(actual).arg(expected)));
        }
    }
}

/// What is open counts at its best, and no change is worth more than its weight.
void TestHardeningSearch::boundsFromBelow()
{
    for (unsigned seed = 0; seed < seedCount; ++seed) {
        const TopologyParts parts = smallTopology(seed);
        const auto options = someOptions(parts, seed);
        OptionEvaluator evaluator{parts, options, budget, {}};
        if (evaluator.base() == nullptr || options.empty()) {
            continue;
        }
        HardeningWeights weights{evaluator};
        RandomSource random{seed};
        for (int trial = 0; trial < 20; ++trial) {
            HardeningStates states(options.size(), Out);
            HardeningStates open = states;
            for (std::size_t option = 0; option < options.size(); ++option) {
                states[option] = random.chance(0.5) ? In : Out;
                open[option] = random.chance(0.5) ? Open : states[option];
            }
            if (!keepsSteps(options, states)) {
                continue;
            }
            const double down = evaluator.unavailability(states);
            const double bound = evaluator.unavailability(open);
            if (bound > down * (1.0 + 1e-9)) {
                show(parts, options, states, open);
            }
            QVERIFY2(bound <= down * (1.0 + 1e-9),
                     qPrintable(QString{"seed %1: %2 above %3"}.arg(seed).arg(bound).arg(down)));
            double worth = 0.0;
            HardeningStates worst = open;
            const auto most = weights.weights(open);
            for (std::size_t option = 0; option < options.size(); ++option) {
                worst[option] = open[option] == Open ? Out : open[option];
                worth += open[option] == Open && states[option] == In ? most[option] : 0.0;
            }
            const double saved = evaluator.unavailability(worst) - down;
            if (saved > worth * (1.0 + 1e-9) + 1e-15) {
                show(parts, options, states, open);
            }
            QVERIFY2(saved <= worth * (1.0 + 1e-9) + 1e-15,
                     qPrintable(
                         QString{"seed %1: saves %2, at most %3"}.arg(seed).arg(saved).arg(worth)));
        }
    }
}

void TestHardeningSearch::findsWhatTryingAllFinds()
{
    for (unsigned seed = 0; seed < seedCount; ++seed) {
        tryAll(seed);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString{"seed %1"}.arg(seed)));
    }
}

void TestHardeningSearch::tryAll(unsigned seed)
{
    const TopologyParts parts = smallTopology(seed);
    const auto options = someOptions(parts, seed);
    OptionEvaluator evaluator{parts, options, budget, {}};
    if (evaluator.base() == nullptr) {
        return;
    }
    std::vector<double> costs;
    for (const Hardening& option : options) {
        costs.push_back(costPerMonth(parts, option).value_or(50.0));
    }
    std::vector<double> downs;
    std::vector<double> sums;
    for (unsigned bits = 0; bits < 1U << options.size(); ++bits) {
        downs.push_back(downOf(parts, chosen(options, bits)));
        sums.push_back(0.0);
        for (std::size_t option = 0; option < options.size(); ++option) {
            sums.back() += (bits >> option & 1U) != 0 ? costs[option] : 0.0;
        }
    }
    RandomSource random{seed};
    const double least = *std::ranges::min_element(downs);
    // Between what is there and what can be had, and a little beyond.
    for (const double share : {-0.1, 0.0, 0.01, 0.3, 0.9}) {
        const double target = std::max(least + share * (downs.front() - least), 0.0) * (1.0 + 1e-7);
        if (std::ranges::any_of(
                downs, [&](double down) { return std::abs(down - target) < 5e-8 * target; })) {
            continue;  // a matter of rounding
        }
        if (target < 1e-20) {
            continue;  // as good as never down, for reports as well
        }
        const double allowed = random.between(0, 30) * 10.0;
        Brute brute;
        for (std::size_t choice = 0; choice < downs.size(); ++choice) {
            if (downs[choice] <= target) {
                brute.leastCost = std::min(brute.leastCost, sums[choice]);
            }
            if (sums[choice] <= allowed) {
                brute.leastDown = std::min(brute.leastDown, downs[choice]);
            }
        }
        const HardeningProblem problem{.costs = costs,
                                       .mostDown = target,
                                       .mostCost = allowed,
                                       .mostEffort = 100'000'000,
                                       .stop = {},
                                       .progress = {}};
        const HardeningSolution cheapest = findCheapest(evaluator, problem);
        QVERIFY(cheapest.isProven);
        QCOMPARE(cheapest.states.has_value(), std::isfinite(brute.leastCost));
        if (cheapest.states) {
            QCOMPARE(cheapest.cost, brute.leastCost);
            QVERIFY(cheapest.down <= target * (1.0 + 1e-9));
        }
        const HardeningSolution best = findBest(evaluator, problem);
        QVERIFY(best.isProven && best.states);
        QVERIFY2(isNear(best.down, brute.leastDown),
                 qPrintable(QString{"%1, expected %2"}.arg(best.down).arg(brute.leastDown)));
        QVERIFY(best.cost <= allowed + 1e-9);
    }
}

QTEST_APPLESS_MAIN(TestHardeningSearch)
#include "tst_hardening_search.moc"
