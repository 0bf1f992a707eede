#include "core/analysis/analyse.h"
#include "tests/support/brute_force.h"
#include "tests/support/topology_files.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

using cutpoint::Report;
using cutpoint::Topology;
using cutpoint::tests::BruteEnumeration;
using cutpoint::tests::BruteSpof;
using cutpoint::tests::BruteSystem;

namespace {

/// What a sample teaches.
struct Lesson {
    double unavailability = 0.0;
    QStringList spofs;
    QStringList chokePoints;
    QStringList advisories;
};

/// The unavailability of things of which all are needed.
double series(std::initializer_list<double> downs)
{
    double sum = 0.0;  // of what is not down yet
    for (const double down : downs) {
        sum += (1.0 - sum) * down;
    }
    return sum;
}

double squared(double value)
{
    return value * value;
}

/// Both web servers in zone a; balancer and database spread over a and b, each down for 5e-4.
double sharedZoneDown()
{
    const double zone = 5e-4;
    const double bothUp = series({1e-6, 1e-6, 2.5e-7});
    const double withoutB = series({1e-3, 1e-6, 5e-4});
    return zone + (1 - zone) * ((1 - zone) * bothUp + zone * withoutB);
}

/// Of something that switches so often an hour, each time for so many seconds.
double switching(double perHour, double seconds)
{
    const double outage = perHour * seconds / 3600.0;
    return outage / (1.0 + outage);
}

/// Five ways to take over; each fails as MODEL.md section 4 has it, with the mean of its mechanism.
double failoverPairsDown()
{
    const double proxies = series({squared(1e-3), switching(1e-3 / 1.0 * (1 - 1e-3), 22.5)});
    const double search = series({squared(2e-3), switching(2e-3 / 2.0 * (1 - 2e-3), 30.5)});
    const double others = squared(5e-4);
    const double db = series({5e-4 * others, switching(5e-4 / 2.0 * (1 - others), 5.0)});
    // Three serve and share the traffic: each fails once in so many hours, for a third of it.
    const double up = 1 - 1e-3;
    const double webSwitch = switching(up * up * 1e-3 / 0.5, 2.0);
    const double twoDown = 3 * squared(1e-3) * up + 1e-3 * squared(1e-3);
    const double web = series({webSwitch, twoDown});
    // One serves, the other is off and cannot fail.
    const double load = 4e-3 / (1 - 4e-3);
    const double none = 1 / (1 + load + squared(load) / 2);
    const double bothDown = none * squared(load) / 2;
    const double reporting = series({switching(none * load / 4.0, 450.0), bothDown});
    return series({proxies, search, db, web, reporting});
}

bool isNear(double one, double other, double relative)
{
    return std::abs(one - other) <= relative * std::abs(other);
}

/// Read as dependencies, a network of links needs every switch and every link.
QStringList neighboursInCampus()
{
    return {"a-left",          "a-right",         "b-left",          "b-right",
            "users->a-left",   "users->a-right",  "a-left->a-right", "a-left->a-core",
            "a-right->a-core", "b-core->b-left",  "b-core->b-right", "b-left->b-right",
            "b-left->records", "b-right->records"};
}

/// By the name of the file.
std::map<std::string, Lesson> lessons()
{
    return {
        {"serial-stack", {series({1e-4, 5e-4, 1e-3}), {"lb", "web", "db"}, {}, {}}},
        {"two-load-balancers", {1e-6, {}, {"lb"}, {}}},
        {"complete-system", {series({1e-6, 1e-9, 5e-4}), {"db"}, {"lb", "web"}, {}}},
        {"unconnected-checklist", {series({1e-4, 1e-9, 5e-4}), {"lb", "db"}, {"web"}, {}}},
        {"before-redundancy", {series({1e-4, 1e-6, 5e-4}), {"lb", "db"}, {}, {}}},
        {"after-redundancy", {series({1e-8, 1e-6, 2.5e-7}), {}, {}, {}}},
        {"shared-zone", {sharedZoneDown(), {"zone:a"}, {"lb"}, {}}},
        {"shared-logger", {series({1e-4, 5e-4, 5e-4}), {"lb", "web", "db"}, {}, {}}},
        {"zonal-stacks", {squared(series({0.01, 0.01})), {}, {}, {}}},
        {"two-regions-one-dns",
         {series({1e-4, squared(series({1e-4, 1e-4, 1e-3, 5e-4}))}), {"dns"}, {}, {}}},
        {"campus-network",
         {series({1e-4, 1e-3, 1e-4, 1e-8, 1e-8, 1e-6}),
          {"a-core", "b-core", "fibre"},
          {"records"},
          neighboursInCampus()}},
        {"failover-pairs", {failoverPairsDown(), {}, {"web", "reporting"}, {}}},
        {"queue-as-flow", {series({1e-6, 2.5e-7}), {}, {"orders"}, {"queue"}}},
        {"queue-as-dependency",
         {series({1e-6, 5e-4, 1e-6, 2.5e-7}), {"queue"}, {"orders", "worker"}, {}}},
        {"one-person",
         {series({1e-6, 1e-6, 2.5e-7}), {"person:Dana"}, {"web", "payments", "db"}, {}}},
        {"silent-replica", {series({1e-6, 2.5e-7}), {}, {"app"}, {}}},
        {"response-arrows", {series({1e-4, 1e-6, 5e-4}), {"lb", "db"}, {"web"}, {}}},
        {"shards",
         {series({1e-6, 5e-4, 5e-4, 5e-4}), {"shard-1", "shard-2", "shard-3"}, {"app"}, {}}},
        // By enumeration; the design gives 6.3112e-4.
        {"web-shop",
         {6.3111679554219433e-4, {"lb", "orders-db"}, {"dns", "cdn", "web"}, {"app-a", "app-b"}}}};
}

QStringList idsOf(const auto& range, const auto& idOf)
{
    QStringList ids;
    std::ranges::transform(range, std::back_inserter(ids), [&](const auto& item) {
        return QString::fromStdString(std::invoke(idOf, item));
    });
    return ids;
}

/// For comparison: in no order but the alphabet's, the unavailability to nine digits.
QStringList linesOf(const Lesson& lesson)
{
    const auto line = [](const char* what, QStringList ids) {
        ids.sort();
        return QString{what} + ": " + ids.join(' ');
    };
    return {"down: " + QString::number(lesson.unavailability, 'e', 6), line("SPOFs", lesson.spofs),
            line("choke points", lesson.chokePoints), line("advisories", lesson.advisories)};
}

Topology sample(const std::string& name)
{
    const auto file = cutpoint::tests::loadTopology(
        std::filesystem::path{CUTPOINT_SOURCE_DIR "/samples"} / (name + ".topology.json"));
    if (!file.topology) {
        throw std::runtime_error{file.problems};
    }
    return *file.topology;
}

QStringList problemsOf(const Report& report)
{
    QStringList problems;
    for (const auto& finding : report.findings) {
        if (finding.severity != cutpoint::Severity::Info) {
            problems << QString::fromStdString(describe(finding));
        }
    }
    return problems;
}

/// The web shop with that many load balancers and orders databases, one needed of each.
Topology webShopWith(std::uint32_t balancers, std::uint32_t databases)
{
    Topology shop = sample("web-shop");
    cutpoint::Component balancer = *shop.find("lb");
    balancer.instances = balancers;
    shop.replace(balancer);
    cutpoint::Component database = *shop.find("orders-db");
    database.instances = databases;
    shop.replace(database);
    return shop;
}

/// The web shop with zone a down for good.
Topology webShopWithoutZoneA()
{
    const Topology shop = sample("web-shop");
    Topology without;
    without.replaceProperties(shop.properties());
    for (std::size_t vertex = 0; vertex < shop.componentCount(); ++vertex) {
        without.add(shop.component(vertex));
    }
    for (const auto& edge : shop.connections()) {
        without.connect(edge.from, edge.to, *edge.connection);
    }
    for (const auto& group : shop.groups()) {
        without.add(group);
    }
    for (cutpoint::Domain domain : shop.domains()) {
        if (domain.key.name == "a") {
            domain.rates.statement = cutpoint::StatedUnavailability{1.0};
        }
        without.add(domain);
    }
    return without;
}

}  // namespace

/// Every sample teaches what its title says.
class TestSamples : public QObject {
    Q_OBJECT

private slots:
    void listsEverySample();
    void sayWhatTheyTeach_data();
    void sayWhatTheyTeach();
    void mean_data();
    void mean();
    void reachPublishedFigures_data();
    void reachPublishedFigures();
    void multiplyTheirLayers_data();
    void multiplyTheirLayers();
    void webShopAnswersWhatIf_data();
    void webShopAnswersWhatIf();
    void loadBalancerOfWebShopCutsOffTen();

private:
    static void addLessons();
};

void TestSamples::addLessons()
{
    QTest::addColumn<Lesson>("lesson");
    for (const auto& [name, lesson] : lessons()) {
        QTest::newRow(name.c_str()) << lesson;
    }
}

void TestSamples::listsEverySample()
{
    std::vector<std::string> names;
    for (const auto& [name, lesson] : lessons()) {
        names.push_back(name);
    }
    QCOMPARE(names, cutpoint::tests::topologyNames(CUTPOINT_SOURCE_DIR "/samples"));
}

void TestSamples::sayWhatTheyTeach_data()
{
    addLessons();
}

/// By `analyse`, as users see it.
void TestSamples::sayWhatTheyTeach()
{
    QFETCH(const Lesson, lesson);

    const Report report = cutpoint::analyse(sample(QTest::currentDataTag()));

    const double down = report.system ? report.system->availability.down() : 1.0;
    const Lesson taught{
        down,
        idsOf(report.spofs, [](const auto& spof) { return spof.unit.id; }),
        idsOf(report.chokePoints, &cutpoint::ChokePoint::id),
        idsOf(report.advisories, &cutpoint::Advisory::id),
    };
    QCOMPARE(linesOf(taught), linesOf(lesson));
    QCOMPARE(problemsOf(report), QStringList{});
}

void TestSamples::mean_data()
{
    addLessons();
}

/// By brute force, straight from the model.
void TestSamples::mean()
{
    QFETCH(const Lesson, lesson);
    const Topology topology = sample(QTest::currentDataTag());

    const BruteSystem system =
        cutpoint::tests::systemOf(topology, cutpoint::tests::ownReading(topology));

    BruteEnumeration enumeration{system};
    const Lesson taught{
        static_cast<double>(enumeration.unavailability(cutpoint::tests::statedChances(system))),
        idsOf(cutpoint::tests::findSpofs(system),
              [](const BruteSpof& spof) { return spof.unit.id; }),
        idsOf(cutpoint::tests::findChokePoints(system), std::identity{}),
        idsOf(cutpoint::tests::findAdvisories(topology), std::identity{}),
    };
    QCOMPARE(linesOf(taught), linesOf(lesson));
}

void TestSamples::reachPublishedFigures_data()
{
    QTest::addColumn<QString>("up");       // percent, as printed
    QTest::addColumn<double>("downtime");  // seconds a year
    QTest::addColumn<double>("within");

    QTest::newRow("serial-stack") << "99.84" << 14.01 * 3600 << 18.0;
    QTest::newRow("two-load-balancers") << "99.9999" << 31.5 << 0.05;
    QTest::newRow("complete-system") << "99.9499" << 4.39 * 3600 << 18.0;
}

void TestSamples::reachPublishedFigures()
{
    QFETCH(const QString, up);
    QFETCH(const double, downtime);
    QFETCH(const double, within);

    const Report report = cutpoint::analyse(sample(QTest::currentDataTag()));

    QVERIFY(report.system.has_value());
    const int decimals = static_cast<int>(up.size()) - 3;
    QCOMPARE(QString::number(100 * report.system->availability.up(), 'f', decimals), up);
    QVERIFY(std::abs(report.system->downtime.year - downtime) <= within);
}

void TestSamples::multiplyTheirLayers_data()
{
    QTest::addColumn<double>("product");
    QTest::addColumn<double>("total");

    QTest::newRow("serial-stack") << series({1e-4, 5e-4, 1e-3}) << series({1e-4, 5e-4, 1e-3});
    QTest::newRow("zonal-stacks") << series({1e-4, 1e-4}) << squared(series({0.01, 0.01}));
}

void TestSamples::multiplyTheirLayers()
{
    QFETCH(const double, product);
    QFETCH(const double, total);

    const Report report = cutpoint::analyse(sample(QTest::currentDataTag()));

    QVERIFY(report.system && report.layerProduct);
    QVERIFY(isNear(report.layerProduct->down(), product, 1e-9));
    QVERIFY(isNear(report.system->availability.down(), total, 1e-9));
}

void TestSamples::webShopAnswersWhatIf_data()
{
    QTest::addColumn<Topology>("shop");
    QTest::addColumn<double>("unavailability");

    QTest::newRow("as drawn") << webShopWith(1, 1) << 6.3112e-4;
    QTest::newRow("zone a failed") << webShopWithoutZoneA() << 4.3184e-3;
    QTest::newRow("second orders database") << webShopWith(1, 2) << 1.3143e-4;
    QTest::newRow("second load balancer") << webShopWith(2, 1) << 5.3118e-4;
    QTest::newRow("both") << webShopWith(2, 2) << 3.1446e-5;
}

void TestSamples::webShopAnswersWhatIf()
{
    QFETCH(const Topology, shop);
    QFETCH(const double, unavailability);

    const Report report = cutpoint::analyse(shop);

    QVERIFY(report.system.has_value());
    QVERIFY(isNear(report.system->availability.down(), unavailability, 2e-5));
}

void TestSamples::loadBalancerOfWebShopCutsOffTen()
{
    const Report report = cutpoint::analyse(sample("web-shop"));
    const auto spof =
        std::ranges::find(report.spofs, "lb", [](const auto& listed) { return listed.unit.id; });
    QVERIFY(spof != report.spofs.end());
    QCOMPARE(*spof->cutsOffCount, std::size_t{10});
    QVERIFY(std::ranges::count(spof->cutsOff, "session-cache") == 0);
}

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
