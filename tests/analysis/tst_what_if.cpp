#include "core/analysis/what_if.h"
#include "core/io/write_topology.h"
#include "tests/support/brute_probability.h"
#include "tests/support/brute_spofs.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace cutpoint;
using namespace cutpoint::tests;

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatStopsAndWhy_data();
    void tellsWhatStopsAndWhy();
    void figuresAreOfWhatIsLeft_data();
    void figuresAreOfWhatIsLeft();
    void namesTheWorstNextFailure_data();
    void namesTheWorstNextFailure();
    void losesInstancesWithADomain();
    void leavesOutWhatItDoesNotKnow();
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
};

namespace {

constexpr unsigned seedCount = 600;

/// users → lb → app a, app b (stand-ins) → db; only app a calls mail, which is not critical.
TopologyBuilder shop(Semantics semantics)
{
    TopologyBuilder builder{semantics};
    builder.client("users").part("lb", 0.1).part("a", 0.2).group("app").in("zone", {"a"});
    builder.part("b", 0.3).group("app").in("zone", {"b"}).part("db", 0.05);
    builder.part("mail", 0.5).critical(false).part("smtp", 0.5).critical(false);
    builder.call("users", "lb").call("lb", "a").call("lb", "b").call("a", "db").call("b", "db");
    builder.call("a", "mail").call("mail", "smtp");
    return builder;
}

UnitName unitOf(const QString& text)
{
    const QString id = text.mid(1);
    const UnitType type = text.startsWith(QLatin1Char{'#'})   ? UnitType::Domain
                          : text.startsWith(QLatin1Char{'-'}) ? UnitType::Connection
                                                              : UnitType::Component;
    return {type, (type == UnitType::Component ? text : id).toStdString()};
}

std::vector<UnitName> unitsOf(const QString& text)
{
    std::vector<UnitName> units;
    for (const QString& each : text.split(QLatin1Char{' '}, Qt::SkipEmptyParts)) {
        units.push_back(unitOf(each));
    }
    return units;
}

/// "a! mail<a smtp<mail<a": who failed and who is cut off, with the way to the cause.
QString fatesInWords(const WhatIf& whatIf, const Topology& topology)
{
    QStringList words;
    for (std::size_t vertex = 0; vertex < whatIf.fates.size(); ++vertex) {
        if (whatIf.fates[vertex].fate == Fate::Works) {
            continue;
        }
        QString text = QString::fromStdString(topology.component(vertex).id.value);
        text += whatIf.fates[vertex].fate == Fate::Failed ? QStringLiteral("!") : QString{};
        for (const UnitName& unit : pathToCause(whatIf, topology, vertex)) {
            const QString id = QString::fromStdString(unit.id);
            text += id + QLatin1Char{'!'} == text ? QString{} : QLatin1Char{'<'} + id;
        }
        words << text;
    }
    return words.join(QLatin1Char{' '});
}

void compareRelative(double found, double expected)
{
    QVERIFY2(std::abs(found - expected) <= 1e-12 * std::abs(expected),
             qPrintable(QStringLiteral("%1 for %2").arg(found, 0, 'g', 17).arg(expected)));
}

/// Up to three units of a model, and the state without them.
struct BruteLoss {
    std::vector<UnitName> units;
    BruteState state;
    BruteChances chances;
};

BruteLoss randomLoss(const BruteSystem& system, std::mt19937& random)
{
    const BruteModel& model = system.model;
    BruteLoss loss{.units = {}, .state = allUp(model), .chances = statedChances(system)};
    for (auto count = 1 + random() % 3; count > 0; --count) {
        const auto kind = random() % 3;
        if (kind == 0 && !model.domains.empty()) {
            const std::size_t domain = random() % model.domains.size();
            loss.units.push_back({UnitType::Domain, nameOf(model.domains[domain].key)});
            loss.state.domains[domain] = false;
            loss.chances.domains[domain] = 1.0;
        } else if (kind == 1 && !model.connections.empty()) {
            const std::size_t connection = random() % model.connections.size();
            loss.units.push_back({UnitType::Connection, model.connections[connection].name});
            loss.state.connections[connection] = false;
            loss.chances.connections[connection] = 1.0;
        } else {
            const std::size_t component = random() % model.components.size();
            if (!model.components[component].isClient) {
                loss.units.push_back(
                    {UnitType::Component, model.components[component].stated.id.value});
                loss.state = withoutComponent(std::move(loss.state), component);
                loss.chances = withComponent(std::move(loss.chances), component, 1.0);
            }
        }
    }
    return loss;
}

/// Components and connections that a system which works without `loss` cannot lose besides.
std::set<UnitName> bruteSpofs(const BruteSystem& system, const BruteLoss& loss)
{
    std::set<UnitName> spofs;
    const BruteModel& model = system.model;
    const std::vector<bool> up = componentsUp(model, loss.state);
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const BruteComponent& component = model.components[c];
        if (component.isClient || !up[c]) {
            continue;
        }
        std::size_t left = 0;
        for (std::size_t instance = 0; instance < component.domainsOfInstance.size(); ++instance) {
            left +=
                std::ranges::all_of(component.domainsOfInstance[instance],
                                    [&](std::size_t domain) { return loss.state.domains[domain]; })
                    ? 1
                    : 0;
        }
        if (left == component.stated.required && !works(system, withoutComponent(loss.state, c))) {
            spofs.insert({UnitType::Component, component.stated.id.value});
        }
    }
    for (std::size_t c = 0; c < model.connections.size(); ++c) {
        BruteState state = loss.state;
        state.connections[c] = false;
        const BruteConnection& connection = model.connections[c];
        if (loss.state.connections[c] && (connection.stated.isTwoWay || connection.down) &&
            !works(system, state)) {
            spofs.insert({UnitType::Connection, connection.name});
        }
    }
    return spofs;
}

std::set<UnitName> foundSpofs(const Report& report)
{
    std::set<UnitName> spofs;
    for (const Spof& spof : report.spofs) {
        if (spof.unit.type != UnitType::Domain) {
            spofs.insert(spof.unit);
        }
    }
    return spofs;
}

/// Where the what-if says something else than trying does; empty: nowhere.
QString complaint(const Topology& topology, const BruteSystem& system, const BruteLoss& loss)
{
    const WhatIf whatIf = analyseWhatIf(topology, loss.units);
    const bool isUp = works(system, loss.state);
    if (whatIf.works != isUp) {
        return QStringLiteral("works");
    }
    const auto expected =
        static_cast<double>(BruteEnumeration{system}.unavailability(loss.chances));
    const double found = whatIf.report.system ? whatIf.report.system->availability.down() : -1.0;
    if (std::abs(found - expected) > 1e-12 * expected) {
        return QStringLiteral("unavailability %1 for %2").arg(found).arg(expected);
    }
    if (isUp && foundSpofs(whatIf.report) != bruteSpofs(system, loss)) {
        return QStringLiteral("SPOFs");
    }
    return {};
}

/// Whether every component that stopped has a cause among what was lost, at the end of a path.
bool hasCauses(const Topology& topology, const WhatIf& whatIf)
{
    for (std::size_t vertex = 0; vertex < whatIf.fates.size(); ++vertex) {
        const auto path = pathToCause(whatIf, topology, vertex);
        const bool stopped = whatIf.fates[vertex].fate != Fate::Works;
        if (stopped == path.empty() ||
            (stopped && std::ranges::find(whatIf.lost, path.back()) == whatIf.lost.end())) {
            return false;
        }
    }
    return true;
}

}  // namespace

void TestWhatIf::tellsWhatStopsAndWhy_data()
{
    QTest::addColumn<int>("semantics");
    QTest::addColumn<QString>("lost");
    QTest::addColumn<bool>("works");
    QTest::addColumn<QString>("fates");

    const int flow = int(Semantics::Flow);
    const int dependency = int(Semantics::Dependency);
    QTest::newRow("nothing lost") << flow << "" << true << "";
    QTest::newRow("one of two apps: what only it calls is cut off")
        << flow << "a" << true << "a! mail<a smtp<mail<a";
    QTest::newRow("its zone says the same by another name")
        << flow << "#zone:a" << true << "a!<zone:a mail<a<zone:a smtp<mail<a<zone:a";
    QTest::newRow("the load balancer: all behind it")
        << flow << "lb" << false << "lb! a<lb b<lb db<a<lb mail<a<lb smtp<mail<a<lb";
    QTest::newRow("a connection that states nothing")
        << flow << "-users->lb" << false
        << "lb<users->lb a<lb<users->lb b<lb<users->lb db<a<lb<users->lb mail<a<lb<users->lb "
           "smtp<mail<a<lb<users->lb";
    QTest::newRow("a connection to one of two apps")
        << flow << "-lb->a" << true << "a<lb->a mail<a<lb->a smtp<mail<a<lb->a";
    QTest::newRow("both apps: each owed to the nearer")
        << flow << "a b" << false << "a! b! db<a mail<a smtp<mail<a";
    QTest::newRow("dependency: the callers of the database stop")
        << dependency << "db" << false << "users<lb<a<db lb<a<db a<db b<db db!";
    QTest::newRow("dependency: nobody needs what is not critical")
        << dependency << "smtp" << true << "smtp!";
    QTest::newRow("dependency: one of two apps is enough") << dependency << "a" << true << "a!";
    QTest::newRow("dependency: a connection") << dependency << "-a->db" << true << "a<a->db";
}

void TestWhatIf::tellsWhatStopsAndWhy()
{
    QFETCH(const int, semantics);
    QFETCH(const QString, lost);
    QFETCH(const bool, works);
    QFETCH(const QString, fates);
    const Topology topology = shop(static_cast<Semantics>(semantics)).build();
    const WhatIf whatIf = analyseWhatIf(topology, unitsOf(lost));
    QCOMPARE(fatesInWords(whatIf, topology), fates);
    QCOMPARE(whatIf.works, works);
}

void TestWhatIf::figuresAreOfWhatIsLeft_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<double>("down");
    QTest::addColumn<QString>("spofs");
    QTest::addColumn<QString>("dead");

    // Up: lb, db and one app of two: 0.9 · 0.95 · (1 − 0.2 · 0.3).
    QTest::newRow("as drawn") << "" << 1.0 - 0.9 * 0.95 * 0.94 << "lb db"
                              << "0000000";
    QTest::newRow("app a lost: b must be up") << "a" << 1.0 - 0.9 * 0.95 * 0.7 << "b lb db"
                                              << "0101011";
    QTest::newRow("the load balancer lost: nothing works") << "lb" << 1.0 << ""
                                                           << "1111111";
    QTest::newRow("the call of app b lost: a must be up")
        << "-lb->b" << 1.0 - 0.9 * 0.95 * 0.8 << "a lb db"
        << "0010100";
}

void TestWhatIf::figuresAreOfWhatIsLeft()
{
    QFETCH(const QString, lost);
    QFETCH(const double, down);
    QFETCH(const QString, spofs);
    QFETCH(const QString, dead);
    const Topology topology = shop(Semantics::Flow).build();
    const WhatIf whatIf = analyseWhatIf(topology, unitsOf(lost));
    QVERIFY(whatIf.report.system);
    compareRelative(whatIf.report.system->availability.down(), down);
    QStringList names;
    for (const Spof& spof : whatIf.report.spofs) {
        if (spof.unit.type == UnitType::Component) {
            names << QString::fromStdString(spof.unit.id);
        }
    }
    QCOMPARE(names.join(QLatin1Char{' '}), spofs);
    QString isDead;
    for (const bool each : whatIf.isDead) {
        isDead += QLatin1Char{each ? '1' : '0'};
    }
    QCOMPARE(isDead, dead);
}

void TestWhatIf::namesTheWorstNextFailure_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("worst");

    QTest::newRow("the costliest SPOF") << ""
                                        << "lb";
    QTest::newRow("the app that is left") << "a"
                                          << "b";
    QTest::newRow("nothing is left to fail") << "lb"
                                             << "";
}

void TestWhatIf::namesTheWorstNextFailure()
{
    QFETCH(const QString, lost);
    QFETCH(const QString, worst);
    const WhatIf whatIf = analyseWhatIf(shop(Semantics::Flow).build(), unitsOf(lost));
    QCOMPARE(whatIf.worstNext ? QString::fromStdString(whatIf.worstNext->id) : QString{}, worst);

    TopologyBuilder pair;
    pair.client("users").part("a", 0.2).group("app").part("b", 0.3).group("app");
    pair.call("users", "a").call("users", "b");
    // Without a SPOF: the loss of a leaves 0.7, that of b 0.8.
    QVERIFY((analyseWhatIf(pair.build(), {}).worstNext == UnitName{UnitType::Component, "a"}));
}

void TestWhatIf::losesInstancesWithADomain()
{
    TopologyBuilder builder;
    builder.client("users").part("web", 0.1).instances(3, 2).in("zone", {"a", "b", "c"});
    builder.call("users", "web").domain("zone", "b", 0.25);
    const Topology topology = builder.build();
    const WhatIf whatIf = analyseWhatIf(topology, unitsOf("#zone:a"));
    QVERIFY(whatIf.works);
    QCOMPARE(whatIf.fates[1].instancesLost, 1U);
    QVERIFY(whatIf.fates[1].fate == Fate::Works);
    compareRelative(whatIf.report.system->availability.down(), 1.0 - 0.9 * 0.9 * 0.75);
    QVERIFY((foundSpofs(whatIf.report) == std::set<UnitName>{{UnitType::Component, "web"}}));

    const WhatIf both = analyseWhatIf(topology, unitsOf("#zone:a #zone:c"));
    QVERIFY(!both.works);
    QVERIFY(both.fates[1].fate == Fate::Failed);
    QCOMPARE(both.fates[1].instancesLost, 2U);
}

void TestWhatIf::leavesOutWhatItDoesNotKnow()
{
    const Topology topology = shop(Semantics::Flow).build();
    const auto lost = unitsOf("users nobody #zone:z -lb->users a a");
    const WhatIf whatIf = analyseWhatIf(topology, lost);
    QVERIFY(whatIf.lost == unitsOf("a"));
    QVERIFY(whatIf == analyseWhatIf(topology, unitsOf("a")));
}

void TestWhatIf::agreesWithBruteForce_data()
{
    QTest::addColumn<unsigned>("first");
    constexpr unsigned step = 100;
    for (unsigned seed = 0; seed < seedCount; seed += step) {
        QTest::addRow("seeds from %u", seed) << seed;
    }
}

void TestWhatIf::agreesWithBruteForce()
{
    QFETCH(const unsigned, first);
    unsigned working = 0;
    for (unsigned seed = first; seed < first + 100; ++seed) {
        RandomTopologyOptions options;
        options.semantics = seed % 2 == 0 ? Semantics::Flow : Semantics::Dependency;
        const Topology topology = randomTopology(seed, options);
        const BruteSystem system = systemOf(topology, ownReading(topology));
        if (!isAnswerable(system)) {
            continue;
        }
        std::mt19937 random{seed};
        const BruteLoss loss = randomLoss(system, random);
        const QString text = complaint(topology, system, loss);
        if (!text.isEmpty()) {
            std::string units;
            for (const UnitName& unit : loss.units) {
                units += unit.id + ' ';
            }
            std::fputs((units + '\n' + writeTopology(topology)).c_str(), stderr);
        }
        QVERIFY2(text.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(text)));
        const WhatIf whatIf = analyseWhatIf(topology, loss.units);
        QVERIFY2(hasCauses(topology, whatIf), qPrintable(QStringLiteral("seed %1").arg(seed)));
        working += whatIf.works && !whatIf.lost.empty() ? 1 : 0;
    }
    QVERIFY2(working >= 20, "few systems survive their losses: the comparison says little");
}

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
