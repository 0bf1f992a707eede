#include "core/analysis/glance.h"
#include "tests/support/random_topology.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace cutpoint;

class TestGlance : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheAnalysis_data();
    void agreesWithTheAnalysis();
    void saysNothingOfFigures();
};

namespace {

using Findings = std::vector<std::pair<UnitName, bool>>;

/// What savings decide is their order alone.
Findings spofsOf(const Report& report)
{
    Findings findings;
    for (const Spof& spof : report.spofs) {
        findings.emplace_back(spof.unit, spof.accepted.has_value());
    }
    std::ranges::sort(findings);
    return findings;
}

std::vector<std::string> chokePointsOf(const Report& report)
{
    std::vector<std::string> ids;
    for (const ChokePoint& choke : report.chokePoints) {
        ids.push_back(choke.id);
    }
    std::ranges::sort(ids);
    return ids;
}

}  // namespace

void TestGlance::agreesWithTheAnalysis_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 300; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestGlance::agreesWithTheAnalysis()
{
    QFETCH(const unsigned, seed);
    const auto semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency;
    const Topology topology = tests::randomTopology(seed, {.semantics = semantics});
    const Report whole = analyse(topology);
    const Report first = glance(topology);
    QVERIFY(spofsOf(first) == spofsOf(whole));
    QVERIFY(chokePointsOf(first) == chokePointsOf(whole));
    QCOMPARE(first.components.size(), topology.componentCount());
    QCOMPARE(first.componentCount, whole.componentCount);
}

void TestGlance::saysNothingOfFigures()
{
    const Report first = glance(tests::randomTopology(1));
    QVERIFY(!first.system);
    QVERIFY(first.layers.empty());
    QVERIFY(first.cutSets.empty());
    QVERIFY(!first.isCancelled);
}

QTEST_APPLESS_MAIN(TestGlance)
#include "tst_glance.moc"
