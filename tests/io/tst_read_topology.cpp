#include "core/io/read_topology.h"

#include <QTest>

#include <string>

using namespace cutpoint;

class TestReadTopology : public QObject {
    Q_OBJECT

private slots:
    void readsEveryFieldOfAComponent();
    void readsEveryFieldOfAFailover();
    void readsTheNamesOfMechanisms_data();
    void readsTheNamesOfMechanisms();
    void readsEveryFieldOfAConnection();
    void readsEveryFieldOfADocument();
    void readsGroupsAndDomains();
    void readsConnectionsBeforeComponents();
    void readsIdsWithEscapes();
    void passesOverAByteOrderMark();
    void acceptsAnEmptyTopology();
    void keepsUnknownFieldsAsTheyAre();
    void says_data();
    void says();
    void refusesOnlyForErrors();
    void reportsEveryProblemInDocumentOrder();
    void stopsCountingAtAHundred();
    void combinesUnknownKeys();
    void reportsWhatCameBeforeASyntaxError();
    void reportsEveryNumberOutOfRange();
    void survivesDeepNesting();
    void findsPlacesInLongFiles();

private:
    static QString lines(const ReadResult& result);
};

namespace {

/// A document with one component that has these fields besides its id.
std::string withComponent(const std::string& fields)
{
    return R"({"components": [{"id": "a", )" + fields + "}]}";
}

/// The one component of it, which must be valid.
Component componentWith(const std::string& fields)
{
    const auto result = readTopology(withComponent(fields));
    return result.topology ? *result.topology->find("a") : Component{};
}

/// Two components, and a connection with these fields.
std::string withConnection(const std::string& fields)
{
    return R"({"components": [{"id": "a"}, {"id": "b"}], "connections": [{)" + fields + "}]}";
}

Connection connectionWith(const std::string& fields)
{
    const auto result = readTopology(withConnection(R"("from": "a", "to": "b", )" + fields));
    if (!result.topology || result.topology->connectionCount() != 1) {
        return Connection{.id = "not read"};
    }
    return *result.topology->connections().front().connection;
}

}  // namespace

QString TestReadTopology::lines(const ReadResult& result)
{
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        text += '[' + diagnostic.code + "] " + describe(diagnostic) + '\n';
    }
    return QString::fromStdString(text);
}

void TestReadTopology::readsEveryFieldOfAComponent()
{
    QVERIFY(componentWith(R"("name": "N", "kind": "database")").kind == Kind::Database);
    QCOMPARE(componentWith(R"("name": "N")").name, std::string{"N"});
    QCOMPARE(componentWith(R"("layer": "Data")").layer, std::string{"Data"});
    QVERIFY(componentWith(R"("entry": true)").entry);
    QVERIFY(componentWith(R"("critical": false)").critical == false);
    QCOMPARE(componentWith(R"("instances": 3.0, "required": 2)").instances, 3U);
    QCOMPARE(componentWith(R"("required": 2e0, "instances": 3)").required, 2U);
    QCOMPARE(componentWith(R"("group": "g")").group, std::string{"g"});
    QVERIFY(componentWith(R"("availability": 0.999)").rates ==
            (Rates{.statement = StatedAvailability{0.999}, .mttr = {}}));
    QVERIFY(componentWith(R"("availability": {"low": 0.9, "high": 0.99}, "mttr_hours": 2)").rates ==
            (Rates{.statement = StatedRange{0.9, 0.99}, .mttr = Hours{2}}));
    QVERIFY(componentWith(R"("unavailability": 1e-15)").rates ==
            (Rates{.statement = StatedUnavailability{1e-15}, .mttr = {}}));
    QVERIFY(componentWith(R"("mttr_hours": 2, "mttf_hours": 4380)").rates ==
            (Rates{.statement = StatedTimeToFailure{Hours{4380}}, .mttr = Hours{2}}));
    QVERIFY(componentWith(R"("mttr_hours": 2, "mtbf_hours": 4380)").rates ==
            (Rates{.statement = StatedTimeToFailure{Hours{4380}}, .mttr = Hours{2}}));
    const Standby standby{.mode = StandbyMode::Warm,
                          .failover = Seconds{30},
                          .failback = Seconds{0},
                          .coverage = 0.9,
                          .manualRecovery = Seconds{1800},
                          .repairCrews = 1,
                          .extra = {}};
    QVERIFY(*componentWith(R"("standby": {"mode": "warm", "failover_seconds": 30,
        "failback_seconds": 0, "coverage": 0.9, "manual_recovery_seconds": 1800,
        "repair_crews": 1})")
                 .standby == standby);
    QVERIFY(componentWith(R"("standby": {"mode": "hot"})").standby->mode == StandbyMode::Active);
    QVERIFY(componentWith(R"("failover": {})").failover.hasValue());
    QVERIFY(!componentWith(R"("standby": {})").failover.hasValue());
    QVERIFY(componentWith(R"("common_cause_beta": 0.1)").commonCauseBeta == 0.1);
    const std::vector<Placement> domains{{"zone", {"a", "b"}}, {"team", {"x"}}};
    QVERIFY(componentWith(R"("domains": {"zone": ["a", "b"], "team": "x"})").domains == domains);
    QVERIFY(componentWith(R"("cost_per_month": 90.5)").costPerMonth == 90.5);
    const Acceptance accepted{
        .reason = "r",
        .owner = "o",
        .until = Date{std::chrono::year{2028}, std::chrono::February, std::chrono::day{29}},
        .extra = {}};
    QVERIFY(*componentWith(R"("accepted": {"reason": "r", "owner": "o", "until": "2028-02-29"})")
                 .accepted == accepted);
    QCOMPARE(componentWith(R"("notes": "n")").notes, std::string{"n"});
    QVERIFY(componentWith(R"("position": {"x": -4.5, "y": 120, "width": 200})").position ==
            (Position{.x = -4.5, .y = 120, .width = 200, .extra = {}}));
    QCOMPARE(componentWith(R"("kind": "mainframe")").unknownKind, std::string{"mainframe"});
}

void TestReadTopology::readsEveryFieldOfAFailover()
{
    const Component component = componentWith(R"("failover": {"mechanism": "heartbeat",
        "check_interval_seconds": 1, "check_timeout_seconds": 2, "failure_threshold": 3,
        "recovery_checks": 4, "heartbeat_interval_seconds": 5, "heartbeat_timeout_seconds": 6,
        "verify_checks": 7, "verify_interval_seconds": 8, "promote_seconds": 9,
        "reroute_seconds": 10, "dns_ttl_seconds": 11, "virtual_ip_seconds": 12,
        "promote_database_seconds": 13, "query_retries": 14, "retry_interval_seconds": 15,
        "detect_seconds": 16, "start_seconds": 17, "restore_seconds": 18,
        "replication_wait_seconds": 19, "planned_promote_seconds": 20, "reconfigure_seconds": 21,
        "verify_traffic_seconds": 22, "routing": "hash", "request_timeout_seconds": 23,
        "replication": "async", "replication_lag_seconds": 24, "backup_interval_hours": 25,
        "witness": true, "fencing": false, "rto_seconds": 26, "rpo_seconds": 0})");
    const Failover expected{.mechanism = FailoverMechanism::Heartbeat,
                            .checkInterval = Seconds{1},
                            .checkTimeout = Seconds{2},
                            .failureThreshold = 3,
                            .recoveryChecks = 4,
                            .heartbeatInterval = Seconds{5},
                            .heartbeatTimeout = Seconds{6},
                            .verifyChecks = 7,
                            .verifyInterval = Seconds{8},
                            .promote = Seconds{9},
                            .reroute = Seconds{10},
                            .dnsTtl = Seconds{11},
                            .virtualIp = Seconds{12},
                            .promoteDatabase = Seconds{13},
                            .queryRetries = 14,
                            .retryInterval = Seconds{15},
                            .detect = Seconds{16},
                            .start = Seconds{17},
                            .restore = Seconds{18},
                            .replicationWait = Seconds{19},
                            .plannedPromote = Seconds{20},
                            .reconfigure = Seconds{21},
                            .verifyTraffic = Seconds{22},
                            .routing = Routing::Hash,
                            .requestTimeout = Seconds{23},
                            .replication = Replication::Async,
                            .replicationLag = Seconds{24},
                            .backupIntervalHours = 25,
                            .witness = true,
                            .fencing = false,
                            .recoveryTimeObjective = Seconds{26},
                            .recoveryPointObjective = Seconds{0},
                            .extra = {}};
    QVERIFY(component.failover.hasValue());
    QVERIFY(*component.failover == expected);
}

void TestReadTopology::readsTheNamesOfMechanisms_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("value");

    const auto mechanism = [](const char* name, FailoverMechanism value) {
        QTest::newRow(name) << "mechanism" << name << static_cast<int>(value);
    };
    mechanism("load-balanced", FailoverMechanism::LoadBalanced);
    mechanism("health-check", FailoverMechanism::HealthCheck);
    mechanism("heartbeat", FailoverMechanism::Heartbeat);
    mechanism("database", FailoverMechanism::Database);
    mechanism("cold-standby", FailoverMechanism::ColdStandby);
    QTest::newRow("round-robin") << "routing"
                                 << "round-robin" << static_cast<int>(Routing::RoundRobin);
    QTest::newRow("sync") << "replication"
                          << "sync" << static_cast<int>(Replication::Sync);
}

void TestReadTopology::readsTheNamesOfMechanisms()
{
    QFETCH(const QString, field);
    QFETCH(const QString, name);
    QFETCH(const int, value);

    const QString fields = QStringLiteral(R"("failover": {"%1": "%2"})").arg(field, name);
    const Component component = componentWith(fields.toStdString());
    QVERIFY(component.failover.hasValue());
    const Failover& failover = *component.failover;
    const auto numberOf = [](auto choice) { return choice ? static_cast<int>(*choice) : -1; };
    QCOMPARE(numberOf(failover.mechanism), field == "mechanism" ? value : -1);
    QCOMPARE(numberOf(failover.routing), field == "routing" ? value : -1);
    QCOMPARE(numberOf(failover.replication), field == "replication" ? value : -1);
}

void TestReadTopology::readsEveryFieldOfAConnection()
{
    QCOMPARE(connectionWith(R"("id": "c")").id, std::string{"c"});
    QCOMPARE(connectionWith(R"("label": "SQL")").label, std::string{"SQL"});
    QVERIFY(connectionWith(R"("kind": "replication")").kind == ConnectionKind::Replication);
    QVERIFY(connectionWith(R"("kind": "flow")").kind == ConnectionKind::Flow);
    QVERIFY(connectionWith(R"("two_way": true)").isTwoWay);
    QVERIFY(connectionWith(R"("optional": true)").isOptional);
    QCOMPARE(connectionWith(R"("group": "g")").group, std::string{"g"});
    QVERIFY(connectionWith(R"("availability": 0.5)").rates.statement ==
            Rates::Statement{StatedAvailability{0.5}});
    QCOMPARE(connectionWith(R"("accepted": {"owner": "o"})").accepted->owner, std::string{"o"});
}

void TestReadTopology::readsEveryFieldOfADocument()
{
    const auto result = readTopology(R"({"format": "cutpoint-topology", "version": 1,
        "name": "n", "description": "d", "semantics": "dependency", "target_availability": 0.9995,
        "revenue_per_year": 10000000, "currency": "USD", "year_days": 365.25,
        "layers": ["Edge", "Web"], "components": []})");
    QVERIFY2(result.topology, qPrintable(lines(result)));
    const TopologyProperties expected{.name = "n",
                                      .description = "d",
                                      .semantics = Semantics::Dependency,
                                      .targetAvailability = 0.9995,
                                      .revenuePerYear = 1e7,
                                      .currency = "USD",
                                      .yearDays = 365.25,
                                      .layers = {"Edge", "Web"},
                                      .extra = {}};
    QVERIFY(result.topology->properties() == expected);
}

void TestReadTopology::readsGroupsAndDomains()
{
    const auto result = readTopology(R"({"components": [],
        "groups": [{"id": "db", "name": "Database", "required": 2,
                    "standby": {"mode": "cold"}, "failover": {"restore_seconds": 60},
                    "common_cause_beta": 0.05}],
        "domains": [{"dimension": "zone", "name": "a", "availability": 0.9995,
                     "accepted": {"reason": "r"}}]})");
    QVERIFY2(result.topology, qPrintable(lines(result)));
    const Group& group = result.topology->groups().at(0);
    QCOMPARE(group.name, std::string{"Database"});
    QVERIFY(group.required == 2U);
    QVERIFY(group.standby->mode == StandbyMode::Cold);
    QVERIFY(group.failover->restore == Seconds{60});
    QVERIFY(group.commonCauseBeta == 0.05);
    const Domain& domain = result.topology->domains().at(0);
    QCOMPARE(nameOf(domain.key), std::string{"zone:a"});
    QVERIFY(domain.rates.statement == Rates::Statement{StatedAvailability{0.9995}});
    QCOMPARE(domain.accepted->reason, std::string{"r"});
}

void TestReadTopology::readsConnectionsBeforeComponents()
{
    const auto result = readTopology(R"({"connections": [{"from": "b", "to": "a", "label": "x"}],
        "components": [{"id": "a"}, {"id": "b"}]})");
    QVERIFY2(result.topology, qPrintable(lines(result)));
    const Topology& topology = *result.topology;
    const auto edge = topology.connections().front();
    QCOMPARE(topology.component(edge.from).id.value, std::string{"b"});
    QCOMPARE(topology.component(edge.to).id.value, std::string{"a"});
    QCOMPARE(edge.connection->label, std::string{"x"});
}

void TestReadTopology::readsIdsWithEscapes()
{
    const auto result = readTopology(R"({"components": [{"id": "\u0061\"b"}, {"id": "ü\n"}],
        "connections": [{"from": "a\u0022b", "to": "\u00fc\u000a"}]})");
    QVERIFY2(result.topology, qPrintable(lines(result)));
    QVERIFY(result.topology->find("a\"b") != nullptr);
    QCOMPARE(result.topology->connectionCount(), std::size_t{1});
}

void TestReadTopology::passesOverAByteOrderMark()
{
    const auto result = readTopology("\xEF\xBB\xBF{\"components\": [], \"name\": 1}");
    QCOMPARE(result.diagnostics.size(), std::size_t{1});
    QCOMPARE(result.diagnostics[0].position->column, std::size_t{28});
    QVERIFY(readTopology("\xEF\xBB\xBF{\"components\": []}").topology.has_value());
}

void TestReadTopology::acceptsAnEmptyTopology()
{
    const auto result = readTopology(R"({"components": []})");
    QVERIFY(result.topology.has_value());
    QVERIFY(result.diagnostics.empty());
    QVERIFY(*result.topology == Topology{});
}

void TestReadTopology::keepsUnknownFieldsAsTheyAre()
{
    const auto result = readTopology(R"({"x": [1,  {"y": 1e5}], "components": [{"id": "a",
        "n": 1.50, "t": "\u00e4", "u": null, "position": {"x": 1, "y": 2, "z": {}},
        "standby": {"s": true}, "failover": {"f": [0]}, "accepted": {"ticket": -1}}, {"id": "b"}],
        "connections": [{"from": "a", "to": "b", "c": []}],
        "groups": [{"id": "g", "colour": "red"}],
        "domains": [{"dimension": "zone", "name": "a", "d": 1}]})");
    QVERIFY2(result.topology, qPrintable(lines(result)));
    const Topology& topology = *result.topology;
    QVERIFY(topology.properties().extra == (ExtraFields{{"x", R"([1,  {"y": 1e5}])"}}));
    const Component& a = *topology.find("a");
    QVERIFY(a.extra == (ExtraFields{{"n", "1.50"}, {"t", R"("\u00e4")"}, {"u", "null"}}));
    QVERIFY(a.position->extra == (ExtraFields{{"z", "{}"}}));
    QVERIFY(a.standby->extra == (ExtraFields{{"s", "true"}}));
    QVERIFY(a.failover->extra == (ExtraFields{{"f", "[0]"}}));
    QVERIFY(a.accepted->extra == (ExtraFields{{"ticket", "-1"}}));
    const auto edge = topology.connections().front();
    QVERIFY(edge.connection->extra == (ExtraFields{{"c", "[]"}}));
    QVERIFY(topology.groups()[0].extra == (ExtraFields{{"colour", R"("red")"}}));
    QVERIFY(topology.domains()[0].extra == (ExtraFields{{"d", "1"}}));
}

void TestReadTopology::says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const std::string& text, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(expected);
    };
    const auto component = [&](const char* name, const std::string& fields, const char* expected) {
        row(name, withComponent(fields), expected);
    };
    const auto connection = [&](const char* name, const std::string& fields, const char* expected) {
        row(name, withConnection(fields), expected);
    };

    row("empty file", "",
        "[empty-file] error at line 1, column 1: the file is empty; a topology "
        "is a JSON object with an array of components");
    row("blank file", " \n\t",
        "[empty-file] error at line 1, column 1: the file is empty; a "
        "topology is a JSON object with an array of components");
    row("array", "[]",
        "[not-a-topology] error at line 1, column 1: a topology is an object, "
        "found an array");
    row("number", "\n 42",
        "[not-a-topology] error at line 2, column 2: a topology is an object, "
        "found 42");
    row("no components", " {}",
        "[not-a-topology] error at line 1, column 2: this is no topology: "
        "an object with an array of components is needed");
    row("components of the wrong type",
        R"({"components": {}, "connections": [{"from": "a", "to": "b"}]})",
        "[wrong-type] error at line 1, column 16 (/components): components is an array of objects, "
        "found an object");
    row("another format", R"({"format": "cutpoint-report", "components": 1})",
        "[not-a-topology] error at line 1, column 12 (/format): this is no topology: format is "
        "\"cutpoint-topology\", found \"cutpoint-report\", which is a report about one");
    row("a newer version", R"({"version": 2, "components": [{"title": 1}]})",
        "[newer-version] error at line 1, column 13 (/version): written by a newer version of the "
        "format (2); this program reads 1");
    row("version as text", R"({"version": "1", "components": []})",
        "[wrong-type] error at line 1, column 13 (/version): version is a whole number of 1 or "
        "more, found \"1\"; write it without quotes: 1");
    row("not a component", R"({"components": [7, null]})",
        "[wrong-type] error at line 1, column 17 (/components/0): a component is an object, found "
        "7\n"
        "[wrong-type] error at line 1, column 20 (/components/1): a component is an object, found "
        "null; leave the field out instead");
    row("no id", R"({"components": [{"name": "x"}]})",
        "[missing-field] error at line 1, column 17 (/components/0): a component needs the field "
        "id");
    row("empty id", R"({"components": [{"id": ""}]})",
        "[invalid-value] error at line 1, column 24 (/components/0/id): id is a text that is not "
        "empty, found \"\"");
    row("id as number", R"({"components": [{"id": 7}]})",
        "[wrong-type] error at line 1, column 24 (/components/0/id): id is a text that is not "
        "empty, found 7; write it in quotes: \"7\"");
    row("duplicate id", "{\"components\": [{\"id\": \"a\"},\n{\"id\": \"\\u0061\"}]}",
        "[duplicate-id] error at line 2, column 8 (/components/1/id): the component id \"a\" "
        "stands "
        "twice; the first is at line 1, column 24 (/components/0/id)");
    component("duplicate key", R"("name": "x", "name": "y")",
              "[duplicate-key] error at line 1, column 42 (/components/0/name): the key \"name\" "
              "stands twice in one object; the first is at line 1, column 29 (/components/0/name)");
    row("duplicate unknown key deep inside",
        R"({"components": [], "x": {"y/z": [{"~": 1, "b": 2, "~": 3}]}})",
        "[unknown-key] info at line 1, column 20 (/x): a topology has no field \"x\"; it is kept "
        "as "
        "it is\n"
        "[duplicate-key] error at line 1, column 51 (/x/y~1z/0/~0): the key \"~\" stands twice in "
        "one object; the first is at line 1, column 35 (/x/y~1z/0/~0)");
    component(
        "availability as percentage", R"("availability": 99.9)",
        "[out-of-range] error at line 1, column 45 (/components/0/availability): availability "
        "is a fraction between 0 and 1, found 99.9; did you mean 0.999?");
    component("availability with percent sign", R"("availability": "99.9%")",
              "[wrong-type] error at line 1, column 45 (/components/0/availability): availability "
              "is a fraction between 0 and 1, found \"99.9%\"; did you mean 0.999?");
    component("availability with comma", R"("availability": "99,95 %")",
              "[wrong-type] error at line 1, column 45 (/components/0/availability): availability "
              "is a fraction between 0 and 1, found \"99,95 %\"; did you mean 0.9995?");
    component("availability in quotes", R"("availability": "0.999")",
              "[wrong-type] error at line 1, column 45 (/components/0/availability): availability "
              "is a fraction between 0 and 1, found \"0.999\"; write it without quotes: 0.999");
    component(
        "availability of 1.5", R"("availability": 1.5)",
        "[out-of-range] error at line 1, column 45 (/components/0/availability): availability "
        "is a fraction between 0 and 1, found 1.5");
    component(
        "negative availability", R"("availability": -0.1)",
        "[out-of-range] error at line 1, column 45 (/components/0/availability): availability "
        "is a fraction between 0 and 1, found -0.1");
    component("availability in words", R"("availability": "high")",
              "[wrong-type] error at line 1, column 45 (/components/0/availability): availability "
              "is a fraction between 0 and 1, found \"high\"");
    component("a range upside down", R"("availability": {"low": 0.99, "high": 0.9})",
              "[out-of-range] error at line 1, column 53 (/components/0/availability/low): low is "
              "not greater than high in a range of availability");
    component("half a range", R"("availability": {"low": 0.99})",
              "[missing-field] error at line 1, column 45 (/components/0/availability): a range of "
              "availability needs the field high");
    component("a range with more", R"("availability": {"low": 0.99, "high": 1, "mid": 1})",
              "[unknown-key] error at line 1, column 70 (/components/0/availability/mid): a range "
              "of availability has no field \"mid\"");
    component("unavailability as percentage", R"("unavailability": "0.1%")",
              "[wrong-type] error at line 1, column 47 (/components/0/unavailability): "
              "unavailability is a fraction between 0 and 1, found \"0.1%\"; did you mean 0.001?");
    component("two statements", R"("availability": 0.9, "unavailability": 0.1)",
              "[rates-conflict] error at line 1, column 68 (/components/0/unavailability): "
              "unavailability stands beside availability; state one of availability, "
              "unavailability and mttf_hours");
    component("availability beside times",
              R"("availability": 0.9, "mttf_hours": 9, "mttr_hours": 1)",
              "[rates-conflict] error at line 1, column 64 (/components/0/mttf_hours): mttf_hours "
              "stands beside availability; state one of availability, unavailability and "
              "mttf_hours");
    component("no time to repair", R"("mttf_hours": 100)",
              "[missing-mttr] error at line 1, column 43 (/components/0/mttf_hours): mttf_hours "
              "needs mttr_hours, the mean time to repair, beside it");
    component(
        "time to repair alone", R"("mttr_hours": 1)",
        "[mttr-alone] warning at line 1, column 43 (/components/0/mttr_hours): mttr_hours says "
        "nothing by itself; state mttf_hours, availability or unavailability beside it");
    component(
        "time to repair of zero", R"("mttf_hours": 1, "mttr_hours": 0)",
        "[out-of-range] error at line 1, column 60 (/components/0/mttr_hours): mttr_hours is a "
        "number greater than 0, found 0");
    component(
        "time between failures", R"("mtbf_hours": 9, "mttr_hours": 1)",
        "[mtbf-read-as-mttf] info at line 1, column 43 (/components/0/mtbf_hours): mtbf_hours "
        "is read as mttf_hours, the mean time up between two failures");
    component(
        "number out of range", R"("cost_per_month": 1e999)",
        "[number-out-of-range] error at line 1, column 47 (/components/0/cost_per_month): the "
        "number is too large; the largest is about 1.8e308");
    component("no instances", R"("instances": 0)",
              "[out-of-range] error at line 1, column 42 (/components/0/instances): instances is a "
              "whole number from 1 to 1000000, found 0");
    component("half an instance", R"("instances": 2.5)",
              "[out-of-range] error at line 1, column 42 (/components/0/instances): instances is a "
              "whole number from 1 to 1000000, found 2.5");
    component("too many instances", R"("instances": 1000001)",
              "[out-of-range] error at line 1, column 42 (/components/0/instances): instances is a "
              "whole number from 1 to 1000000, found 1000001");
    component("more required than there are", R"("required": 3, "instances": 2)",
              "[required-exceeds-instances] error at line 1, column 41 (/components/0/required): "
              "required is at most instances, which is 2, found 3");
    component("more required than one", R"("required": 2)",
              "[required-exceeds-instances] error at line 1, column 41 (/components/0/required): "
              "required is at most instances, which is 1, found 2");
    component(
        "unknown kind", R"("kind": "databse")",
        "[unknown-kind] warning at line 1, column 37 (/components/0/kind): kind \"databse\" is "
        "not known; it is kept and counts as \"other\"; did you mean \"database\"?");
    component(
        "flag as text", R"("critical": "true")",
        "[wrong-type] error at line 1, column 41 (/components/0/critical): critical is true or "
        "false, found \"true\"; write it without quotes");
    component("flag as number", R"("entry": 1)",
              "[wrong-type] error at line 1, column 38 (/components/0/entry): entry is true or "
              "false, found 1");
    component(
        "null", R"("layer": null)",
        "[wrong-type] error at line 1, column 38 (/components/0/layer): layer is a text, found "
        "null; leave the field out instead");
    component(
        "a misspelt field", R"("availabilty": 1)",
        "[unknown-key] info at line 1, column 29 (/components/0/availabilty): a component has "
        "no field \"availabilty\"; it is kept as it is; did you mean availability?");
    component(
        "standby as text", R"("standby": "hot")",
        "[wrong-type] error at line 1, column 40 (/components/0/standby): standby is an object "
        "such as { \"mode\": \"warm\" }, found \"hot\"");
    component("unknown mode", R"("standby": {"mode": "wram"})",
              "[invalid-value] error at line 1, column 49 (/components/0/standby/mode): mode is "
              "\"active\", \"warm\" or \"cold\", found \"wram\"");
    component("hot standby", R"("standby": {"mode": "hot"})",
              "[hot-read-as-active] info at line 1, column 49 (/components/0/standby/mode): mode "
              "\"hot\" is read as \"active\": all instances serve; a spare that runs and does not "
              "serve is \"warm\"");
    component(
        "coverage as percentage", R"("standby": {"coverage": 95})",
        "[out-of-range] error at line 1, column 53 (/components/0/standby/coverage): coverage "
        "is a fraction between 0 and 1, found 95; did you mean 0.95?");
    component("failover as text", R"("failover": "heartbeat")",
              "[wrong-type] error at line 1, column 41 (/components/0/failover): failover is an "
              "object such as { \"mechanism\": \"heartbeat\" }, found \"heartbeat\"");
    component(
        "a misspelt mechanism", R"("failover": {"mechanism": "heart-beat"})",
        "[invalid-value] error at line 1, column 55 (/components/0/failover/mechanism): mechanism "
        "is \"load-balanced\", \"health-check\", \"heartbeat\", \"database\" or "
        "\"cold-standby\", found \"heart-beat\"; did you mean \"heartbeat\"?");
    component("no time between checks", R"("failover": {"check_interval_seconds": 0})",
              "[out-of-range] error at line 1, column 68 "
              "(/components/0/failover/check_interval_seconds): check_interval_seconds is a number "
              "greater than 0, found 0");
    component("half a check", R"("failover": {"failure_threshold": 0.5})",
              "[out-of-range] error at line 1, column 63 "
              "(/components/0/failover/failure_threshold): failure_threshold is a whole number of "
              "1 or more, found 0.5");
    component("a promotion before its time", R"("failover": {"promote_seconds": -1})",
              "[out-of-range] error at line 1, column 61 "
              "(/components/0/failover/promote_seconds): promote_seconds is a number of 0 or more, "
              "found -1");
    component(
        "unknown routing", R"("failover": {"routing": "random"})",
        "[invalid-value] error at line 1, column 53 (/components/0/failover/routing): routing "
        "is \"round-robin\" or \"hash\", found \"random\"");
    component("replication as a flag", R"("failover": {"replication": true})",
              "[wrong-type] error at line 1, column 57 (/components/0/failover/replication): "
              "replication is \"sync\" or \"async\", found true");
    component("a misspelt field of failover", R"("failover": {"promote_second": 1})",
              "[unknown-key] info at line 1, column 42 (/components/0/failover/promote_second): "
              "failover has no field \"promote_second\"; it is kept as it is; did you mean "
              "promote_seconds?");
    component(
        "a day that never comes", R"("accepted": {"until": "2027-02-29"})",
        "[invalid-value] error at line 1, column 51 (/components/0/accepted/until): until is a "
        "date of the form YYYY-MM-DD, found \"2027-02-29\"");
    component(
        "a day in another form", R"("accepted": {"until": "31.1.2027"})",
        "[invalid-value] error at line 1, column 51 (/components/0/accepted/until): until is a "
        "date of the form YYYY-MM-DD, found \"31.1.2027\"");
    component(
        "domains as text", R"("domains": "a")",
        "[wrong-type] error at line 1, column 40 (/components/0/domains): domains is an object "
        "such as { \"zone\": \"a\" }, found \"a\"");
    component(
        "no domain in a dimension", R"("domains": {"zone": []})",
        "[invalid-value] error at line 1, column 49 (/components/0/domains/zone): the domains "
        "of a component are one name or several, found none; leave the dimension out");
    component(
        "an empty domain", R"("domains": {"zone": ["a", ""]})",
        "[invalid-value] error at line 1, column 55 (/components/0/domains/zone/1): a domain's "
        "name is a text that is not empty, found \"\"");
    component(
        "an empty dimension", R"("domains": {"": "a"})",
        "[invalid-value] error at line 1, column 41 (/components/0/domains/): a dimension is a "
        "text that is not empty, found \"\"");
    component("a dimension twice", R"("domains": {"zone": "a", "zone": "b"})",
              "[duplicate-key] error at line 1, column 54 (/components/0/domains/zone): the key "
              "\"zone\" stands twice in one object; the first is at line 1, column 41 "
              "(/components/0/domains/zone)");
    component(
        "half a position", R"("position": {"x": 1})",
        "[missing-field] error at line 1, column 41 (/components/0/position): a position needs "
        "the field y");
    connection(
        "unknown ends", R"("from": "A", "to": "zz")",
        "[unknown-end] error at line 1, column 69 (/connections/0/from): from is the id of a "
        "component, found \"A\", which is none; did you mean \"a\"?\n"
        "[unknown-end] error at line 1, column 80 (/connections/0/to): to is the id of a "
        "component, found \"zz\", which is none");
    row("a misspelt end", R"({"components": [{"id": "web-server"}, {"id": "b"}],
 "connections": [{"from": "b", "to": "web_sever"}]})",
        "[unknown-end] error at line 2, column 38 (/connections/0/to): to is the id of a "
        "component, "
        "found \"web_sever\", which is none; did you mean \"web-server\"?");
    connection(
        "self-connection", R"("from": "a", "to": "a")",
        "[self-connection] error at line 1, column 80 (/connections/0/to): a connection joins "
        "two different components; both ends are \"a\"");
    connection(
        "no ends", R"("label": "x")",
        "[missing-field] error at line 1, column 60 (/connections/0): a connection needs the "
        "field from\n"
        "[missing-field] error at line 1, column 60 (/connections/0): a connection needs the "
        "field to");
    connection(
        "unknown connection kind", R"("from": "a", "to": "b", "kind": "replicaton")",
        "[invalid-value] error at line 1, column 93 (/connections/0/kind): kind is \"flow\" or "
        "\"replication\", found \"replicaton\"; did you mean \"replication\"?");
    connection("connection id twice",
               R"("from": "a", "to": "b", "id": "c"}, {"from": "a", "to": "b", "id": "c")",
               "[duplicate-id] error at line 1, column 128 (/connections/1/id): the connection id "
               "\"c\" stands twice; the first is at line 1, column 91 (/connections/0/id)");
    row("group id twice", R"({"components": [], "groups": [{"id": "g"}, {"id": "g"}]})",
        "[duplicate-id] error at line 1, column 51 (/groups/1/id): the group id \"g\" stands "
        "twice; "
        "the first is at line 1, column 38 (/groups/0/id)");
    row("a group that needs none", R"({"components": [], "groups": [{"id": "g", "required": 0}]})",
        "[out-of-range] error at line 1, column 55 (/groups/0/required): required is a whole "
        "number "
        "of 1 or more, found 0");
    row("domain twice", R"({"components": [], "domains": [{"dimension": "zone", "name": "a"},
 {"name": "a", "dimension": "zone"}]})",
        "[duplicate-id] error at line 2, column 2 (/domains/1): the domain \"zone:a\" stands "
        "twice; "
        "the first is at line 1, column 32 (/domains/0)");
    row("domain without name", R"({"components": [], "domains": [{"dimension": "zone"}]})",
        "[missing-field] error at line 1, column 32 (/domains/0): a domain needs the field name");
    row("unknown semantics", R"({"components": [], "semantics": "flows"})",
        "[invalid-value] error at line 1, column 33 (/semantics): semantics is \"flow\" or "
        "\"dependency\", found \"flows\"; did you mean \"flow\"?");
    row("target as percentage", R"({"components": [], "target_availability": 99.95})",
        "[out-of-range] error at line 1, column 43 (/target_availability): target_availability is "
        "a "
        "fraction between 0 and 1, found 99.95; did you mean 0.9995?");
    row("a year without days", R"({"components": [], "year_days": 0})",
        "[out-of-range] error at line 1, column 33 (/year_days): year_days is a number greater "
        "than "
        "0, found 0");
    row("a nameless layer", R"({"components": [], "layers": ["a", ""]})",
        "[invalid-value] error at line 1, column 36 (/layers/1): a layer is a text that is not "
        "empty, found \"\"");
    row("a long text of the wrong type", R"({"components": ")" + std::string(70, 'x') + "\"}",
        "[wrong-type] error at line 1, column 16 (/components): components is an array of objects, "
        "found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…");
}

void TestReadTopology::says()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);

    const auto result = readTopology(text.toStdString());

    QCOMPARE(lines(result).trimmed(), expected);
    QCOMPARE(result.topology.has_value(), !hasErrors(result.diagnostics));
}

void TestReadTopology::refusesOnlyForErrors()
{
    QVERIFY(readTopology(withComponent(R"("kind": "x", "y": 1, "mttr_hours": 1)")).topology);
    QVERIFY(!readTopology(withComponent(R"("kind": 1)")).topology);
}

void TestReadTopology::reportsEveryProblemInDocumentOrder()
{
    const auto result = readTopology(R"({"name": 1,
        "connections": [{"from": "zz", "to": "a"}, {"from": "a"}],
        "components": [{"id": "a", "instances": 0}, {"id": "a", "x": {"k": 1, "k": 2}}]})");
    std::vector<std::string> places;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        places.push_back(diagnostic.where);
    }
    const std::vector<std::string> expected{"/name",
                                            "/connections/0/from",
                                            "/connections/1",
                                            "/components/0/instances",
                                            "/components/1/id",
                                            "/components/1/x",
                                            "/components/1/x/k"};
    QCOMPARE(places, expected);
}

void TestReadTopology::stopsCountingAtAHundred()
{
    std::string text = R"({"components": [0)";
    for (int number = 1; number < 250; ++number) {
        text += ",0";
    }
    const auto result = readTopology(text + "]}");
    QCOMPARE(result.diagnostics.size(), std::size_t{101});
    QCOMPARE(result.diagnostics[99].where, std::string{"/components/99"});
    QCOMPARE(result.diagnostics[100].message, std::string{"and 150 more"});
    QVERIFY(!result.diagnostics[100].position);
}

void TestReadTopology::combinesUnknownKeys()
{
    std::string text = R"({"components": [{"id": "x"})";
    for (int number = 0; number < 1000; ++number) {
        text += R"(, {"colour": 1, "id": "c)" + std::to_string(number) + "\"}";
    }
    const auto result = readTopology(text + R"(], "colour": 2})");
    QCOMPARE(lines(result),
             "[unknown-key] info at line 1, column 31 (/components/1/colour): a component has no "
             "field \"colour\"; it is kept as it is (1000 times, the first here)\n"
             "[unknown-key] info at line 1, column " +
                 QString::number(text.size() + 4) +
                 " (/colour): a topology has no field \"colour\"; it is kept as it is\n");
}

void TestReadTopology::reportsWhatCameBeforeASyntaxError()
{
    const auto result = readTopology("{\"x\": 1, \"components\": [{\"id\": \"\"},\n {\"id\" 1}");
    QCOMPARE(
        lines(result),
        "[invalid-value] error at line 1, column 32 (/components/0/id): id is a text that is not "
        "empty, found \"\"\n"
        "[invalid-json] error at line 2, column 8 (/components/1/id): this is not valid JSON: "
        "expected a colon, found a number\n");
}

void TestReadTopology::reportsEveryNumberOutOfRange()
{
    const auto result = readTopology(R"({"components": [{"id": "a", "instances": -1e999},
        {"id": "1e999", "position": {"x": 1, "y": 12E+400}, "x": [1e-999], "name": 5}]})");
    QCOMPARE(
        lines(result),
        "[number-out-of-range] error at line 1, column 42 (/components/0/instances): the number "
        "is too large; the largest is about 1.8e308\n"
        "[number-out-of-range] error at line 2, column 51 (/components/1/position/y): the number "
        "is too large; the largest is about 1.8e308\n"
        "[unknown-key] info at line 2, column 61 (/components/1/x): a component has no field "
        "\"x\"; it is kept as it is\n"
        "[wrong-type] error at line 2, column 84 (/components/1/name): name is a text, found 5; "
        "write it in quotes: \"5\"\n");
}

void TestReadTopology::survivesDeepNesting()
{
    constexpr std::size_t depth = 100'000;
    const std::string open(depth, '[');
    const std::string close(depth, ']');
    const auto kept = readTopology(R"({"components": [], "x": )" + open + close + "}");
    QVERIFY(kept.topology.has_value());
    QCOMPARE(kept.topology->properties().extra.at(0).json, open + close);
    QCOMPARE(readTopology(open + close).diagnostics.at(0).code, std::string{"not-a-topology"});
    QCOMPARE(readTopology(open).diagnostics.at(0).code, std::string{"invalid-json"});
    std::string objects;
    for (std::size_t level = 0; level < depth; ++level) {
        objects += "{\"a\":";
    }
    const auto cutOff = readTopology(objects);
    QVERIFY(!cutOff.topology);
    QCOMPARE(cutOff.diagnostics.at(0).position->column, objects.size() + 1);
}

void TestReadTopology::findsPlacesInLongFiles()
{
    std::string text = "{\"components\": [\n";
    constexpr std::size_t count = 20'000;
    for (std::size_t number = 0; number < count; ++number) {
        text += "{\"id\": \"n" + std::to_string(number) + "\"},\n";
    }
    const auto result = readTopology(text + "{\"id\": \"n19999\"}, {\"id\": \"n7\"}]}");
    QCOMPARE(
        lines(result),
        "[duplicate-id] error at line 20002, column 8 (/components/20000/id): the component id "
        "\"n19999\" stands twice; the first is at line 20001, column 8 "
        "(/components/19999/id)\n"
        "[duplicate-id] error at line 20002, column 26 (/components/20001/id): the component id "
        "\"n7\" stands twice; the first is at line 9, column 8 (/components/7/id)\n");
}

QTEST_APPLESS_MAIN(TestReadTopology)
#include "tst_read_topology.moc"
