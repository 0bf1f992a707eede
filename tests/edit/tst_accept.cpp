#include "core/edit/accept.h"
#include "core/edit/difference.h"

#include <QTest>

#include <chrono>

using namespace cutpoint;
using namespace std::chrono_literals;

class TestAccept : public QObject {
    Q_OBJECT

private slots:
    void findsUnitsByTheirNames_data();
    void findsUnitsByTheirNames();
    void withdrawsWithoutATrace_data();
    void withdrawsWithoutATrace();
    void keepsWhatElseADomainStates();
    void keepsUnknownFields();
    void refusesUnknownUnits_data();
    void refusesUnknownUnits();
};

namespace {

TopologyParts shop()
{
    TopologyParts parts;
    parts.components = {{.id = {"lb"}}, {.id = {"db"}}};
    parts.components[0].domains = {{.dimension = "zone", .names = {"a", "b"}}};
    parts.connections = {{.from = "lb", .to = "db", .key = {0}, .connection = {}},
                         {.from = "lb", .to = "db", .key = {1}, .connection = {}},
                         {.from = "db", .to = "lb", .key = {2}, .connection = {.id = "back"}}};
    parts.nextKey = 3;
    return parts;
}

Acceptance terms()
{
    return {.reason = "One region is fine",
            .owner = "ops",
            .until = Date{2027y, std::chrono::January, 31d},
            .extra = {}};
}

void addUnits()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("id");
    QTest::newRow("component") << int(UnitType::Component) << "lb";
    QTest::newRow("first of parallel connections") << int(UnitType::Connection) << "lb->db";
    QTest::newRow("second of parallel connections") << int(UnitType::Connection) << "lb->db#2";
    QTest::newRow("connection with an id") << int(UnitType::Connection) << "back";
    QTest::newRow("domain that is not stated") << int(UnitType::Domain) << "zone:b";
}

}  // namespace

void TestAccept::findsUnitsByTheirNames_data()
{
    addUnits();
}

void TestAccept::findsUnitsByTheirNames()
{
    QFETCH(const int, type);
    QFETCH(const QString, id);
    const UnitName unit{static_cast<UnitType>(type), id.toStdString()};
    TopologyParts parts = shop();
    QVERIFY(setAccepted(parts, unit, terms()));
    const Topology topology = assemble(parts);
    QVERIFY(acceptanceOf(topology, unit) == terms());
    const Difference difference = differenceBetween(shop(), parts);
    QCOMPARE(difference.components.changed.size() + difference.connections.changed.size() +
                 difference.domains.added.size(),
             std::size_t{1});
}

void TestAccept::withdrawsWithoutATrace_data()
{
    addUnits();
}

void TestAccept::withdrawsWithoutATrace()
{
    QFETCH(const int, type);
    QFETCH(const QString, id);
    const UnitName unit{static_cast<UnitType>(type), id.toStdString()};
    TopologyParts parts = shop();
    QVERIFY(setAccepted(parts, unit, terms()));
    QVERIFY(!(parts == shop()));
    QVERIFY(setAccepted(parts, unit, std::nullopt));
    QVERIFY(parts == shop());
}

void TestAccept::keepsWhatElseADomainStates()
{
    TopologyParts parts = shop();
    parts.domains = {{.key = {"zone", "a"},
                      .rates = {.statement = StatedAvailability{0.9999}, .mttr = {}},
                      .accepted = {},
                      .extra = {}}};
    const TopologyParts before = parts;
    QVERIFY(setAccepted(parts, {UnitType::Domain, "zone:a"}, terms()));
    QCOMPARE(parts.domains.size(), std::size_t{1});
    QVERIFY(parts.domains[0].accepted.hasValue());
    QVERIFY(setAccepted(parts, {UnitType::Domain, "zone:a"}, std::nullopt));
    QVERIFY(parts == before);
}

void TestAccept::keepsUnknownFields()
{
    TopologyParts parts = shop();
    Acceptance older = terms();
    older.extra = {ExtraField{.key = "ticket", .json = "\"OPS-1\""}};
    parts.components[0].accepted = older;
    QVERIFY(setAccepted(parts, {UnitType::Component, "lb"}, terms()));
    QVERIFY(parts.components[0].accepted->extra == older.extra);
}

void TestAccept::refusesUnknownUnits_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("id");
    QTest::newRow("component") << int(UnitType::Component) << "zone:a";
    QTest::newRow("connection") << int(UnitType::Connection) << "lb->db#3";
    QTest::newRow("domain") << int(UnitType::Domain) << "zone:c";
}

void TestAccept::refusesUnknownUnits()
{
    QFETCH(const int, type);
    QFETCH(const QString, id);
    TopologyParts parts = shop();
    QVERIFY(!setAccepted(parts, {static_cast<UnitType>(type), id.toStdString()}, terms()));
    QVERIFY(parts == shop());
}

QTEST_APPLESS_MAIN(TestAccept)
#include "tst_accept.moc"
