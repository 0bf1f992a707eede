#include "core/edit/inspected.h"
#include "core/model/failover_fields.h"

#include <QTest>

#include <stdexcept>

using namespace cutpoint;

class TestInspected : public QObject {
    Q_OBJECT

private slots:
    void writesEveryComponentField_data();
    void writesEveryComponentField();
    void refusesFailoversInWords_data();
    void refusesFailoversInWords();
    void everyFieldOfAFailoverComesAndGoes();
    void emptyTakesAwayWhatWasStated();
    void severalThatDifferAreEmpty();
    void anIdCarriesItsConnections();
    void refusesIdsInUse();
    void fewerInstancesNeedFewer();
    void refusesToNeedMoreThanThereAre();
    void groupsAreListedWhileTheySaySomething();
    void aGroupIdCarriesItsMembers();
    void aDomainNameCarriesItsTenants();
    void writesConnectionFields_data();
    void writesConnectionFields();
    void writesPropertyFields_data();
    void writesPropertyFields();
    void otherDimensionsKeepTheZone();

private:
    [[nodiscard]] static TopologyParts parts();
    [[nodiscard]] static Inspected component(const char* id)
    {
        return {.type = Inspected::Type::Components, .components = {{id}}};
    }
    [[nodiscard]] static std::string textOf(const TopologyParts& parts, const Inspected& inspected,
                                            const char* field)
    {
        return fieldTexts(assemble(parts), inspected).at(field).value_or("differ");
    }
};

TopologyParts TestInspected::parts()
{
    TopologyParts parts;
    parts.components = {
        {.id = {"web"}, .name = "Web", .instances = 3, .required = 2, .group = "g"},
        {.id = {"db"}, .group = "g", .domains = {{"rack", {"r1"}}, {"zone", {"a"}}}}};
    parts.connections = {{.from = "web", .to = "db", .key = {0}, .connection = {.group = "g"}}};
    parts.nextKey = 1;
    return parts;
}

void TestInspected::writesEveryComponentField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << "name"
                          << " Shop "
                          << "Shop";
    QTest::newRow("kind") << "kind"
                          << "database"
                          << "database";
    QTest::newRow("layer") << "layer"
                           << "Web"
                           << "Web";
    QTest::newRow("entry") << "entry"
                           << "yes"
                           << "yes";
    QTest::newRow("critical") << "critical"
                              << "no"
                              << "no";
    QTest::newRow("instances") << "instances"
                               << "5"
                               << "5";
    QTest::newRow("required") << "required"
                              << "1"
                              << "1";
    QTest::newRow("group") << "group"
                           << "h"
                           << "h";
    QTest::newRow("group needs") << "group.required"
                                 << "2"
                                 << "2";
    QTest::newRow("availability") << "availability"
                                  << "3 nines"
                                  << "99.9 %";
    QTest::newRow("repair") << "mttr_hours"
                            << "1 d"
                            << "24";
    QTest::newRow("mode") << "standby.mode"
                          << "cold"
                          << "cold";
    QTest::newRow("failover") << "standby.failover_seconds"
                              << "2 min"
                              << "120";
    QTest::newRow("failback") << "standby.failback_seconds"
                              << "0"
                              << "0";
    QTest::newRow("coverage") << "standby.coverage"
                              << "0.98"
                              << "98 %";
    QTest::newRow("by hand") << "standby.manual_recovery_seconds"
                             << "1800"
                             << "1800";
    QTest::newRow("crews") << "standby.repair_crews"
                           << "1"
                           << "1";
    QTest::newRow("mechanism") << "failover.mechanism"
                               << " heartbeat "
                               << "heartbeat";
    QTest::newRow("check interval") << "failover.check_interval_seconds"
                                    << "500 ms"
                                    << "0.5";
    QTest::newRow("promoted at once") << "failover.promote_seconds"
                                      << "0"
                                      << "0";
    QTest::newRow("threshold") << "failover.failure_threshold"
                               << "3"
                               << "3";
    QTest::newRow("routing") << "failover.routing"
                             << "hash"
                             << "hash";
    QTest::newRow("replication") << "failover.replication"
                                 << "async"
                                 << "async";
    QTest::newRow("backup") << "failover.backup_interval_hours"
                            << "1 d"
                            << "24";
    QTest::newRow("witness") << "failover.witness"
                             << "yes"
                             << "yes";
    QTest::newRow("no fencing") << "failover.fencing"
                                << "no"
                                << "no";
    QTest::newRow("rto") << "failover.rto_seconds"
                         << "1 min"
                         << "60";
    QTest::newRow("beta") << "common_cause_beta"
                          << "5 %"
                          << "5 %";
    QTest::newRow("zone") << "zone"
                          << "a,b"
                          << "a, b";
    QTest::newRow("domains") << "domains"
                             << "team: x; rack: r1,r2"
                             << "team: x; rack: r1, r2";
    QTest::newRow("cost") << "cost_per_month"
                          << "$1,500"
                          << "1 500";
    QTest::newRow("reason") << "accepted.reason"
                            << "Cheap"
                            << "Cheap";
    QTest::newRow("owner") << "accepted.owner"
                           << "Ops"
                           << "Ops";
    QTest::newRow("until") << "accepted.until"
                           << "2027-01-31"
                           << "2027-01-31";
    QTest::newRow("notes") << "notes"
                           << "Two\nlines"
                           << "Two\nlines";
}

void TestInspected::writesEveryComponentField()
{
    QFETCH(const QString, field);
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    TopologyParts changed = parts();
    const std::string name = field.toStdString();
    QCOMPARE(writeField(changed, component("web"), name, written.toStdString()), std::string{});
    QVERIFY(!(changed == parts()));
    QCOMPARE(QString::fromStdString(textOf(changed, component("web"), name.c_str())), shown);
    // What is shown reads back as the same.
    TopologyParts again = changed;
    QCOMPARE(writeField(again, component("web"), name, shown.toStdString()), std::string{});
    QVERIFY(again == changed);
}

void TestInspected::refusesFailoversInWords_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char* field, const char* written, const char* reason) {
        QTest::newRow(field) << QString{"failover."} + field << written << reason;
    };
    row("mechanism", "prayer",
        "Write load-balanced, health-check, heartbeat, database or cold-standby.");
    row("routing", "random", "Write round-robin or hash.");
    row("replication", "some", "Write sync or async.");
    row("check_interval_seconds", "0", "Write a time above 0.");
    row("rto_seconds", "0 s", "Write a time above 0.");
    row("backup_interval_hours", "0", "Write a time above 0.");
    row("failure_threshold", "0", "Write a number from 1 to 1 000 000.");
    row("query_retries", "some", "Write a whole number such as 2.");
}

void TestInspected::refusesFailoversInWords()
{
    QFETCH(const QString, field);
    QFETCH(const QString, written);
    QFETCH(const QString, reason);

    for (const Inspected& inspected :
         {component("web"), Inspected{.type = Inspected::Type::Group, .group = "g"}}) {
        TopologyParts changed = parts();
        const std::string problem =
            writeField(changed, inspected, field.toStdString(), written.toStdString());
        QCOMPARE(QString::fromStdString(problem), reason);
    }
}

void TestInspected::everyFieldOfAFailoverComesAndGoes()
{
    for (const FailoverField& field : failoverFields) {
        const std::string name = "failover." + std::string{field.key};
        TopologyParts changed = parts();
        const bool isChoice = !writeField(changed, component("web"), name, "5").empty();
        for (const char* const choice : {"database", "hash", "sync"}) {
            if (isChoice && writeField(changed, component("web"), name, choice).empty()) {
                break;
            }
        }
        QVERIFY2(changed.components[0].failover.hasValue(), name.c_str());
        QVERIFY2(!textOf(changed, component("web"), name.c_str()).empty(), name.c_str());
        QCOMPARE(writeField(changed, component("web"), name, ""), std::string{});
        QVERIFY2(!changed.components[0].failover, name.c_str());
    }
}

void TestInspected::emptyTakesAwayWhatWasStated()
{
    TopologyParts changed = parts();
    for (const char* const field : {"standby.coverage", "accepted.until", "cost_per_month"}) {
        const char* const value =
            std::string_view{field} == "accepted.until" ? "2027-01-31" : "50 %";
        const char* const amount = std::string_view{field} == "cost_per_month" ? "50" : value;
        QCOMPARE(writeField(changed, component("db"), field, amount), std::string{});
        QCOMPARE(writeField(changed, component("db"), field, ""), std::string{});
    }
    QVERIFY(changed == parts());
}

void TestInspected::severalThatDifferAreEmpty()
{
    const Inspected both{.type = Inspected::Type::Components, .components = {{"web"}, {"db"}}};
    const FieldTexts texts = fieldTexts(assemble(parts()), both);
    QVERIFY(!texts.at("instances"));
    QVERIFY(!texts.at("id"));
    QCOMPARE(texts.at("group").value_or(""), std::string{"g"});
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, both, "availability", "99 %"), std::string{});
    QCOMPARE(textOf(changed, both, "availability"), std::string{"99 %"});
    QVERIFY(!writeField(changed, both, "id", "x").empty());
}

void TestInspected::anIdCarriesItsConnections()
{
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, component("web"), "id", "front"), std::string{});
    QCOMPARE(changed.components[0].id.value, std::string{"front"});
    QCOMPARE(changed.connections[0].from, std::string{"front"});
    QCOMPARE(assemble(changed).connectionCount(), std::size_t{1});
}

void TestInspected::refusesIdsInUse()
{
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, component("web"), "id", "db"),
             std::string{"The id db is in use."});
    QVERIFY(!writeField(changed, component("web"), "id", " ").empty());
    QVERIFY(changed == parts());
}

void TestInspected::fewerInstancesNeedFewer()
{
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, component("web"), "instances", "1"), std::string{});
    QCOMPARE(changed.components[0].required, 1U);
}

void TestInspected::refusesToNeedMoreThanThereAre()
{
    TopologyParts changed = parts();
    const std::string problem = writeField(changed, component("web"), "required", "4");
    QVERIFY2(problem.find("3 instances") != std::string::npos, problem.c_str());
}

void TestInspected::groupsAreListedWhileTheySaySomething()
{
    const Inspected group{.type = Inspected::Type::Group, .group = "g"};
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, group, "name", "Pair"), std::string{});
    QCOMPARE(changed.groups.size(), std::size_t{1});
    QCOMPARE(textOf(changed, group, "name"), std::string{"Pair"});
    changed = parts();
    QCOMPARE(writeField(changed, group, "name", ""), std::string{});
    QVERIFY(changed == parts());
    changed.components[0].group.clear();
    QVERIFY(!writeField(changed, component("web"), "group.required", "2").empty());
}

void TestInspected::aGroupIdCarriesItsMembers()
{
    const Inspected group{.type = Inspected::Type::Group, .group = "g"};
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, group, "id", "pair"), std::string{});
    QCOMPARE(changed.components[1].group, std::string{"pair"});
    QCOMPARE(changed.connections[0].connection.group, std::string{"pair"});
}

void TestInspected::aDomainNameCarriesItsTenants()
{
    const Inspected rack{.type = Inspected::Type::Domain, .domain = {"rack", "r1"}};
    TopologyParts changed = parts();
    QCOMPARE(writeField(changed, rack, "availability", "4 nines"), std::string{});
    QCOMPARE(writeField(changed, rack, "name", "r9"), std::string{});
    QCOMPARE(changed.components[1].domains[0].names[0], std::string{"r9"});
    QCOMPARE(changed.components[1].domains[1].names[0], std::string{"a"});
    QCOMPARE(changed.domains[0].key.name, std::string{"r9"});
}

void TestInspected::writesConnectionFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    QTest::newRow("label") << "label"
                           << "SQL"
                           << "SQL";
    QTest::newRow("id") << "id"
                        << "c1"
                        << "c1";
    QTest::newRow("kind") << "kind"
                          << "replication"
                          << "replication";
    QTest::newRow("two-way") << "two_way"
                             << "yes"
                             << "yes";
    QTest::newRow("optional") << "optional"
                              << "yes"
                              << "yes";
    QTest::newRow("group") << "group"
                           << ""
                           << "";
    QTest::newRow("availability") << "availability"
                                  << "30 d / 4 h"
                                  << "720 h / 4 h";
    QTest::newRow("reason") << "accepted.reason"
                            << "Cheap"
                            << "Cheap";
}

void TestInspected::writesConnectionFields()
{
    QFETCH(const QString, field);
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const Inspected link{.type = Inspected::Type::Connection, .connection = {0}};
    TopologyParts changed = parts();
    const std::string name = field.toStdString();
    QCOMPARE(writeField(changed, link, name, written.toStdString()), std::string{});
    QVERIFY(!(changed == parts()));
    QCOMPARE(QString::fromStdString(textOf(changed, link, name.c_str())), shown);
}

void TestInspected::writesPropertyFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");  // Empty: refused.
    QTest::newRow("name") << "name"
                          << "Shop"
                          << "Shop";
    QTest::newRow("description") << "description"
                                 << "Sells."
                                 << "Sells.";
    QTest::newRow("semantics") << "semantics"
                               << "dependency"
                               << "dependency";
    QTest::newRow("target") << "target_availability"
                            << "99.9 %"
                            << "99.9 %";
    QTest::newRow("target in nines") << "target_availability"
                                     << "four nines"
                                     << "99.99 %";
    QTest::newRow("target refused") << "target_availability"
                                    << "much"
                                    << "";
    QTest::newRow("revenue") << "revenue_per_year"
                             << "10 M"
                             << "10 000 000";
    QTest::newRow("revenue refused") << "revenue_per_year"
                                     << "-1"
                                     << "";
    QTest::newRow("currency") << "currency"
                              << "EUR"
                              << "EUR";
    QTest::newRow("currency refused") << "currency"
                                      << "Euro"
                                      << "";
    QTest::newRow("year") << "year_days"
                          << "365.25"
                          << "365.25";
    QTest::newRow("year refused") << "year_days"
                                  << "0"
                                  << "";
    QTest::newRow("layers") << "layers"
                            << "Web\nData\n"
                            << "Web\nData";
    QTest::newRow("layers refused") << "layers"
                                    << "Web\nWeb"
                                    << "";
}

void TestInspected::writesPropertyFields()
{
    QFETCH(const QString, field);
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    TopologyParts changed = parts();
    const std::string name = field.toStdString();
    const std::string problem = writeField(changed, {}, name, written.toStdString());
    QCOMPARE(problem.empty(), !shown.isEmpty());
    if (problem.empty()) {
        QCOMPARE(QString::fromStdString(textOf(changed, {}, name.c_str())), shown);
    }
    QVERIFY_EXCEPTION_THROWN((void)writeField(changed, {}, "colour", "red"), std::out_of_range);
}

void TestInspected::otherDimensionsKeepTheZone()
{
    TopologyParts changed = parts();
    QCOMPARE(textOf(changed, component("db"), "domains"), std::string{"rack: r1"});
    QCOMPARE(writeField(changed, component("db"), "domains", ""), std::string{});
    QCOMPARE(changed.components[1].domains.size(), std::size_t{1});
    QCOMPARE(textOf(changed, component("db"), "zone"), std::string{"a"});
    QVERIFY(!writeField(changed, component("db"), "domains", "rack").empty());
    QVERIFY(!writeField(changed, component("db"), "domains", "zone: b").empty());
}

QTEST_APPLESS_MAIN(TestInspected)
#include "tst_inspected.moc"
