#include "core/analysis/analyse.h"
#include "core/io/write_topology.h"
#include "tests/support/random_topology.h"
#include "tests/support/report_differences.h"

#include <QTest>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <utility>

using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::UnitType;
using cutpoint::tests::BruteAnswer;
using cutpoint::tests::RandomShape;
using cutpoint::tests::RandomTopologyOptions;

namespace {

constexpr unsigned seedCount = 4000;
constexpr unsigned seedCountOfHighOrder = 300;
constexpr unsigned seedCountOfStandby = 1000;

/// Both semantics in turn, and every tenth a pure network or a pure directed acyclic graph.
RandomTopologyOptions optionsOf(unsigned seed)
{
    RandomTopologyOptions options;
    options.semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency;
    options.shape = seed % 10 < 2   ? RandomShape::TwoWayNetwork
                    : seed % 10 < 4 ? RandomShape::OneWayDag
                                    : RandomShape::Mixed;
    return options;
}

/// Fewer units, since standbys and common causes come on top.
RandomTopologyOptions withStandby(RandomTopologyOptions options)
{
    options.hasStandby = true;
    options.maxComponents = 6;
    options.maxUnreliableUnits = 8;
    return options;
}

/// Empty, or the first lines of what differs and the topology.
std::string complaint(unsigned seed, unsigned cutSetOrder, bool hasStandby)
{
    const RandomTopologyOptions shape = hasStandby ? withStandby(optionsOf(seed)) : optionsOf(seed);
    const Topology topology = cutpoint::tests::randomTopology(seed, shape);
    const BruteAnswer expected = cutpoint::tests::bruteForce(topology, cutSetOrder);
    cutpoint::AnalysisOptions options;
    options.cutSetOrder = cutSetOrder;
    const auto differences =
        cutpoint::tests::differences(expected, cutpoint::analyse(topology, options));
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(differences.size(), 12); ++i) {
        text += "\n  " + differences[i];
    }
    return text.empty()
               ? text
               : "seed " + std::to_string(seed) + text + '\n' + cutpoint::writeTopology(topology);
}

/// What there is to compare in an answer, each once.
std::set<std::string> featuresOf(const BruteAnswer& answer)
{
    static const std::map<UnitType, std::string> types{{UnitType::Component, "component"},
                                                       {UnitType::Connection, "connection"},
                                                       {UnitType::Domain, "domain"}};
    std::set<std::string> features;
    const auto note = [&](bool isThere, const char* feature) {
        if (isThere) {
            features.insert(feature);
        }
    };
    for (const auto& spof : answer.spofs) {
        features.insert(types.at(spof.unit.type));
    }
    note(answer.unavailability.value_or(0.0L) > 0.0L, "unavailability");
    note(!answer.chokePoints.empty(), "choke point");
    note(!answer.advisories.empty(), "advisory");
    note(answer.isErroneous, "error");
    note(!answer.hasEntry, "no entry");
    note(answer.hasEntry && !answer.hasTarget, "no target");
    return features;
}

}  // namespace

class TestAnalyseRandom : public QObject {
    Q_OBJECT

private slots:
    void coversWhatThereIs();
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();

private:
    static void addRows(const char* title, unsigned first, unsigned last, unsigned cutSetOrder,
                        bool hasStandby);
};

/// A generator that mostly drew systems without a target would make the comparison worthless.
void TestAnalyseRandom::coversWhatThereIs()
{
    std::map<std::string, int> seen;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Topology topology = cutpoint::tests::randomTopology(seed, optionsOf(seed));
        for (const std::string& feature : featuresOf(cutpoint::tests::bruteForce(topology, 0))) {
            ++seen[feature];
        }
    }
    const std::map<std::string, std::pair<int, int>> wanted{{"unavailability", {250, 400}},
                                                            {"component", {200, 400}},
                                                            {"connection", {50, 400}},
                                                            {"domain", {20, 400}},
                                                            {"choke point", {50, 400}},
                                                            {"advisory", {50, 400}},
                                                            {"error", {4, 40}},
                                                            {"no entry", {10, 60}},
                                                            {"no target", {4, 60}}};
    QStringList rareOrFrequent;
    for (const auto& [feature, range] : wanted) {
        if (seen[feature] < range.first || seen[feature] > range.second) {
            rareOrFrequent << QString::fromStdString(feature);
        }
    }
    QCOMPARE(rareOrFrequent, QStringList{});
}

void TestAnalyseRandom::agreesWithBruteForce_data()
{
    QTest::addColumn<unsigned>("first");
    QTest::addColumn<unsigned>("last");
    QTest::addColumn<unsigned>("cutSetOrder");
    QTest::addColumn<bool>("hasStandby");

    addRows("high order", 0, seedCountOfHighOrder, 4, false);
    addRows("plain", seedCountOfHighOrder, seedCount, 2, false);
    addRows("standby and common cause", 0, seedCountOfStandby, 3, true);
}

void TestAnalyseRandom::addRows(const char* title, unsigned first, unsigned last,
                                unsigned cutSetOrder, bool hasStandby)
{
    constexpr unsigned step = 100;
    for (unsigned seed = first; seed < last; seed += step) {
        QTest::addRow("%s: seeds from %u, cut sets to order %u", title, seed, cutSetOrder)
            << seed << seed + step << cutSetOrder << hasStandby;
    }
}

void TestAnalyseRandom::agreesWithBruteForce()
{
    QFETCH(const unsigned, first);
    QFETCH(const unsigned, last);
    QFETCH(const unsigned, cutSetOrder);
    QFETCH(const bool, hasStandby);

    for (unsigned seed = first; seed < last; ++seed) {
        const std::string text = complaint(seed, cutSetOrder, hasStandby);
        if (!text.empty()) {
            std::fputs(text.c_str(), stderr);  // QtTest cuts long messages
        }
        QVERIFY2(text.empty(), qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestAnalyseRandom)
#include "tst_analyse_random.moc"
