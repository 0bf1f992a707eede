#include "core/analysis/domain_points.h"
#include "core/structure/compile.h"
#include "tests/structure/random_losses.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using cutpoint::Losses;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

/// Web calls two stand-ins; zone a holds web and x, zone b holds y.
TopologyBuilder stack()
{
    return TopologyBuilder{}
        .client("users")
        .part("web")
        .in("zone", {"a"})
        .part("x")
        .group("g")
        .in("zone", {"a"})
        .part("y")
        .group("g")
        .in("zone", {"b"})
        .call("users", "web")
        .call("web", "x")
        .call("web", "y");
}

/// The definition: lose the domain with all that it takes down, and look.
std::vector<bool> byTrying(const StructureFunction& function, const Losses& lost,
                           const std::vector<bool>& spared)
{
    std::vector<bool> stops;
    for (std::size_t domain = 0; domain < function.domains.size(); ++domain) {
        Losses more = lost;
        more.domains[domain] = true;
        for (std::size_t component = 0; component < more.components.size(); ++component) {
            const bool isSpared = !spared.empty() && spared[component];
            if (!isSpared && cutpoint::instancesLeft(function, component, more.domains) <
                                 function.components[component].required) {
                more.components[component] = true;
            }
        }
        stops.push_back(!lost.domains[domain] && !cutpoint::serviceAfter(function, more).works);
    }
    return stops;
}

}  // namespace

class TestDomainPoints : public QObject {
    Q_OBJECT

private slots:
    void takesDownResidents_data();
    void takesDownResidents();
    void sparesWhatItIsTold();
    void agreesWithTryingEachLoss_data();
    void agreesWithTryingEachLoss();
};

void TestDomainPoints::takesDownResidents_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("lostWithFirst");
    QTest::addColumn<std::vector<bool>>("stops");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* lost,
                        const std::vector<bool>& stops) {
        QTest::newRow(title) << builder.build() << QByteArray{lost} << stops;
    };
    row("all in one zone but a stand-in", stack(), "web x", {true, false});
    row("enough instances elsewhere",
        TopologyBuilder{}.part("db").entry().instances(3, 2).in("zone", {"a", "b", "c"}), "",
        {false, false, false});
    row("too few elsewhere",
        TopologyBuilder{}.part("db").entry().instances(3, 2).in("zone", {"a", "b"}), "db",
        {true, false});
    row("in several dimensions",
        TopologyBuilder{}.part("db").entry().in("zone", {"a"}).in("team", {"ops"}), "db",
        {true, true});
}

void TestDomainPoints::takesDownResidents()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, lostWithFirst);
    QFETCH(const std::vector<bool>, stops);

    const StructureFunction function = cutpoint::compile(topology).function;
    const Losses none = cutpoint::noLosses(function);
    const auto points = cutpoint::findSinglePoints(function, none).components;

    QCOMPARE(cutpoint::tests::idsText(topology, cutpoint::componentsLostWith(function, none, 0)),
             lostWithFirst);
    QCOMPARE(cutpoint::findDomainPoints(function, none, points, {}), stops);
}

void TestDomainPoints::sparesWhatItIsTold()
{
    const StructureFunction function = cutpoint::compile(stack().build()).function;
    const Losses none = cutpoint::noLosses(function);
    const auto points = cutpoint::findSinglePoints(function, none).components;
    std::vector<bool> spared(function.components.size(), false);
    spared[1] = true;  // web

    QCOMPARE(cutpoint::findDomainPoints(function, none, points, spared),
             (std::vector<bool>{false, false}));
}

void TestDomainPoints::agreesWithTryingEachLoss_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("sparesPoints");

    QTest::newRow("nothing lost") << 0.0 << false;
    QTest::newRow("nothing lost, single points spared") << 0.0 << true;
    QTest::newRow("some things lost already") << 0.1 << false;
}

void TestDomainPoints::agreesWithTryingEachLoss()
{
    QFETCH(const double, share);
    QFETCH(const bool, sparesPoints);

    int stopping = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const Topology topology =
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed));
        const StructureFunction function = cutpoint::compile(topology).function;
        RandomSource random{seed};
        const auto lost = function.entries.empty()
                              ? std::nullopt
                              : cutpoint::tests::randomLosses(function, random, share);
        if (!lost) {
            continue;
        }
        const auto points = cutpoint::findSinglePoints(function, *lost).components;
        const auto spared = sparesPoints ? points : std::vector<bool>{};
        const auto found = cutpoint::findDomainPoints(function, *lost, points, spared);
        QVERIFY2(found == byTrying(function, *lost, spared),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        stopping += std::ranges::count(found, true) > 0 ? 1 : 0;
    }
    QVERIFY(stopping > 5);
}

QTEST_APPLESS_MAIN(TestDomainPoints)
#include "tst_domain_points.moc"
