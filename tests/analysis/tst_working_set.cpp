#include "core/analysis/working_set.h"
#include "core/structure/compile.h"
#include "tests/structure/random_losses.h"
#include "tests/structure/wording.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>

using cutpoint::Losses;
using cutpoint::Semantics;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::WorkingSet;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

/// All that is not in the set lost, with what goes down by domains.
Losses allBut(const StructureFunction& function, const WorkingSet& set)
{
    Losses lost{.components = set.components, .links = set.links, .domains = set.domains};
    lost.components.flip();
    lost.links.flip();
    lost.domains.flip();
    for (std::size_t component = 0; component < lost.components.size(); ++component) {
        if (cutpoint::instancesLeft(function, component, lost.domains) <
            function.components[component].required) {
            lost.components[component] = true;
        }
    }
    return lost;
}

bool areDisjoint(const std::vector<bool>& one, const std::vector<bool>& other)
{
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (one[i] && other[i]) {
            return false;
        }
    }
    return true;
}

QByteArray componentsText(const Topology& topology, const WorkingSet& set)
{
    std::vector<std::uint32_t> members;
    for (std::uint32_t component = 0; component < set.components.size(); ++component) {
        if (set.components[component]) {
            members.push_back(component);
        }
    }
    return cutpoint::tests::idsText(topology, members);
}

}  // namespace

class TestWorkingSet : public QObject {
    Q_OBJECT

private slots:
    void findsASmallSet_data();
    void findsASmallSet();
    void worksAlone_data();
    void worksAlone();
    void plainNeedsAreNeeded();
    void takesAsManyDomainsAsItNeeds();
};

void TestWorkingSet::findsASmallSet_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    const auto diamond = [](Semantics semantics) {
        return TopologyBuilder{semantics}
            .client("users")
            .part("long")
            .group("g")
            .part("detour")
            .part("short")
            .group("g")
            .part("db")
            .call("users", "long")
            .call("long", "detour")
            .call("detour", "db")
            .call("users", "short")
            .call("short", "db");
    };
    row("flow: the shortest path", diamond(Semantics::Flow), "users short db");
    row("dependency: the first alternative", diamond(Semantics::Dependency),
        "users long detour db");
    row("flow: stand-ins on the same path",
        TopologyBuilder{}
            .client("users")
            .part("x")
            .group("g")
            .part("y")
            .group("g")
            .call("users", "x")
            .call("x", "y")
            .groupNeeds("g", 2),
        "users x y");
}

void TestWorkingSet::findsASmallSet()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    const StructureFunction function = cutpoint::compile(topology).function;

    QCOMPARE(
        componentsText(topology, cutpoint::findWorkingSet(function, cutpoint::noLosses(function))),
        expected);
}

void TestWorkingSet::worksAlone_data()
{
    QTest::addColumn<double>("share");

    QTest::newRow("nothing lost") << 0.0;
    QTest::newRow("some things lost already") << 0.12;
}

void TestWorkingSet::worksAlone()
{
    QFETCH(const double, share);

    int tried = 0;
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
        ++tried;
        const WorkingSet set = cutpoint::findWorkingSet(function, *lost);
        const bool isRight = cutpoint::serviceAfter(function, allBut(function, set)).works &&
                             areDisjoint(set.components, lost->components) &&
                             areDisjoint(set.links, lost->links) &&
                             areDisjoint(set.domains, lost->domains);
        QVERIFY2(isRight, qPrintable(QStringLiteral("fails for seed %1").arg(seed)));
    }
    QVERIFY(tried > 200);
}

void TestWorkingSet::plainNeedsAreNeeded()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        const StructureFunction function =
            cutpoint::compile(
                cutpoint::tests::randomTopology(seed, {.semantics = Semantics::Dependency}))
                .function;
        const Losses none = cutpoint::noLosses(function);
        if (!cutpoint::serviceAfter(function, none).works) {
            continue;
        }
        const WorkingSet needs = cutpoint::findPlainNeeds(function, none);
        for (std::size_t component = 0; component < needs.components.size(); ++component) {
            Losses lost = none;
            lost.components[component] = true;
            QVERIFY2(!needs.components[component] || !cutpoint::serviceAfter(function, lost).works,
                     qPrintable(QStringLiteral("not needed for seed %1").arg(seed)));
        }
        for (std::size_t link = 0; link < needs.links.size(); ++link) {
            Losses lost = none;
            lost.links[link] = true;
            QVERIFY2(!needs.links[link] || !cutpoint::serviceAfter(function, lost).works,
                     qPrintable(QStringLiteral("link not needed for seed %1").arg(seed)));
        }
    }
}

/// Of six instances over three zones three are needed: two zones will do.
void TestWorkingSet::takesAsManyDomainsAsItNeeds()
{
    const StructureFunction function = cutpoint::compile(TopologyBuilder{}
                                                             .part("db")
                                                             .entry()
                                                             .instances(6, 3)
                                                             .in("zone", {"a", "b", "c"})
                                                             .build())
                                           .function;
    Losses lost = cutpoint::noLosses(function);
    QCOMPARE(std::ranges::count(cutpoint::findWorkingSet(function, lost).domains, true), 2);

    lost.domains[0] = true;
    QCOMPARE(cutpoint::findWorkingSet(function, lost).domains,
             (std::vector<bool>{false, true, true}));
}

QTEST_APPLESS_MAIN(TestWorkingSet)
#include "tst_working_set.moc"
