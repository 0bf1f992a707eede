#include "core/analysis/analyse.h"
#include "core/io/read_topology.h"
#include "core/model/topology_parts.h"
#include "core/simulation/single_losses.h"
#include "tests/support/random_topology.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace cutpoint;

namespace {

std::set<UnitName> spofsPlayed(const Topology& topology)
{
    std::set<UnitName> found;
    for (const SingleLoss& loss : playSingleLosses(topology).losses) {
        if (loss.isSpof) {
            found.insert(loss.unit);
        }
    }
    return found;
}

std::set<UnitName> spofsAnalysed(const Topology& topology)
{
    std::set<UnitName> found;
    const Report report = analyse(topology);
    for (const Spof& spof : report.spofs) {
        found.insert(spof.unit);
    }
    return found;
}

QString namesOf(const std::set<UnitName>& units)
{
    QStringList names;
    for (const UnitName& unit : units) {
        names << QString::fromStdString(unit.id);
    }
    return names.join(' ');
}

/// Gives components and groups random mechanisms.
Topology withFailovers(const Topology& topology, unsigned seed)
{
    std::mt19937 source{seed};
    const auto failover = [&]() -> std::optional<Failover> {
        const unsigned choice = static_cast<unsigned>(source()) % 7;
        if (choice > 4) {
            return std::nullopt;
        }
        Failover stated;
        stated.mechanism = static_cast<FailoverMechanism>(choice);
        return stated;
    };
    TopologyParts parts = partsOf(topology);
    for (Component& component : parts.components) {
        component.failover = failover();
    }
    for (Group& group : parts.groups) {
        group.failover = failover();
    }
    return assemble(std::move(parts));
}

}  // namespace

/// The drill's own list of single points of failure is that of the analysis.
class TestSingleLosses : public QObject {
    Q_OBJECT

private slots:
    void agreesOnSamples_data();
    void agreesOnSamples();
    void agreesOnRandomTopologies();
};

void TestSingleLosses::agreesOnSamples_data()
{
    QTest::addColumn<QString>("path");
    const QDir samples{QStringLiteral(CUTPOINT_SOURCE_DIR "/samples")};
    for (const QString& name : samples.entryList({"*.topology.json"})) {
        QTest::newRow(qUtf8Printable(name)) << samples.filePath(name);
    }
}

void TestSingleLosses::agreesOnSamples()
{
    QFETCH(const QString, path);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readTopology(file.readAll().toStdString());
    QVERIFY(read.topology);
    QCOMPARE(namesOf(spofsPlayed(*read.topology)), namesOf(spofsAnalysed(*read.topology)));
}

void TestSingleLosses::agreesOnRandomTopologies()
{
    std::size_t played = 0;
    for (unsigned seed = 0; played < 500; ++seed) {
        const auto options = tests::RandomTopologyOptions{
            .semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency};
        const Topology topology = withFailovers(tests::randomTopology(seed, options), seed);
        const auto analysed = analyse(topology);
        if (analysed.system && !playSingleLosses(topology).losses.empty()) {
            ++played;
            const auto expected = spofsAnalysed(topology);
            QVERIFY2(spofsPlayed(topology) == expected,
                     qPrintable(QString{"seed %1: played %2; analysed %3"}.arg(seed).arg(
                         namesOf(spofsPlayed(topology)), namesOf(expected))));
        }
    }
}

QTEST_APPLESS_MAIN(TestSingleLosses)
#include "tst_single_losses.moc"
