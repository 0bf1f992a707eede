#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/io/scenario/read_scenario.h"
#include "core/simulation/scenario_names.h"
#include "tests/support/schema_validator.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

using namespace cutpoint;
using Json = nlohmann::json;

class TestScenario : public QObject {
    Q_OBJECT

private slots:
    void readsEveryEvent();
    void readsTheSamples();
    void takesDefaults();
    void acceptsBounds_data();
    void acceptsBounds();
    void keepsEventsOfOneMomentInOrder();
    void passesOverAByteOrderMark();
    void warnsOfUnknownKeys();
    void says_data();
    void says();
    void reportsAllProblemsInDocumentOrder();
    void reportsEveryNumberOutOfRange();
    void survivesDeepNesting();
    void hasASchemaThatAgrees_data();
    void hasASchemaThatAgrees();
    void findsUnits_data();
    void findsUnits();
    void findsFailoverTargets_data();
    void findsFailoverTargets();
};

namespace {

constexpr const char* topologyText = R"({ "components": [
    { "id": "users", "kind": "client" },
    { "id": "web", "instances": 3, "required": 2, "domains": { "zone": ["a", "b"] } },
    { "id": "lb" },
    { "id": "db-1", "group": "db" },
    { "id": "db-2", "group": "db" },
    { "id": "q-1", "group": "quorum" },
    { "id": "q-2", "group": "quorum" },
    { "id": "m-1" },
    { "id": "m-2" },
    { "id": "web#9" } ],
  "connections": [
    { "from": "users", "to": "lb" },
    { "from": "lb", "to": "web" },
    { "from": "lb", "to": "web" },
    { "from": "web", "to": "db-1", "id": "sql" },
    { "from": "m-1", "to": "m-2", "kind": "replication" } ],
  "groups": [ { "id": "quorum", "required": 2 } ],
  "domains": [ { "dimension": "rack", "name": "r:1" } ] })";

const Topology& topology()
{
    static const Topology read = readTopology(topologyText).topology.value();
    return read;
}

const Json& schema()
{
    static const Json read = Json::parse(readFile(std::filesystem::path{CUTPOINT_SOURCE_DIR} /
                                                  "resources/schema/scenario.schema.json")
                                             .text.value());
    return read;
}

std::string withEvent(const std::string& event)
{
    return R"({"events": [)" + event + "]}";
}

QString linesOf(const ReadScenarioResult& result)
{
    std::string text;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        text += '[' + diagnostic.code + "] " + describe(diagnostic) + '\n';
    }
    return QString::fromStdString(text);
}

}  // namespace

void TestScenario::readsEveryEvent()
{
    const auto read = readScenario(R"({ "format": "cutpoint-scenario", "version": 1,
        "duration_seconds": 700.5, "requests_per_second": 0.5, "seed": 9007199254740991,
        "events": [ { "at": 60, "fail": "db-1" }, { "at": 61, "fail": "web#3" },
          { "at": 62, "fail": "lb->web#2" }, { "at": 90, "slow": "web", "latency_seconds": 3 },
          { "at": 120, "partition": [["db-1", "lb"], ["db-2"]] }, { "at": 200, "heal": true },
          { "at": 300, "repair": "db-1" }, { "at": 301, "repair": "sql" },
          { "at": 400, "planned_failover": "db" }, { "at": 500, "fail_domain": "zone:a" },
          { "at": 550, "repair_domain": "zone:a" }, { "at": 700.5, "fail_domain": "rack:r:1" } ]
        })",
                                   topology());
    QVERIFY2(read.scenario.has_value(), qPrintable(linesOf(read)));
    QVERIFY(read.diagnostics.empty());
    const Partition partition{{{{"db-1"}, {"lb"}}, {{"db-2"}}}};
    const Scenario expected{.duration = Seconds{700.5},
                            .requestsPerSecond = 0.5,
                            .seed = 9007199254740991,
                            .events = {{Seconds{60}, Fail{"db-1"}},
                                       {Seconds{61}, Fail{"web#3"}},
                                       {Seconds{62}, Fail{"lb->web#2"}},
                                       {Seconds{90}, Slow{"web", Seconds{3}}},
                                       {Seconds{120}, partition},
                                       {Seconds{200}, Heal{}},
                                       {Seconds{300}, Repair{"db-1"}},
                                       {Seconds{301}, Repair{"sql"}},
                                       {Seconds{400}, PlannedFailover{"db"}},
                                       {Seconds{500}, FailDomain{{"zone", "a"}}},
                                       {Seconds{550}, RepairDomain{{"zone", "a"}}},
                                       {Seconds{700.5}, FailDomain{{"rack", "r:1"}}}}};
    QVERIFY(*read.scenario == expected);
}

void TestScenario::readsTheSamples()
{
    const std::filesystem::path folder = std::filesystem::path{CUTPOINT_SOURCE_DIR} / "samples";
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        const std::size_t end = name.find(".scenario.json");
        if (end == std::string::npos) {
            continue;
        }
        ++count;
        const std::filesystem::path played = folder / (name.substr(0, end) + ".topology.json");
        const ReadResult topologyRead = readTopology(readFile(played).text.value());
        QVERIFY2(topologyRead.topology.has_value(), name.c_str());
        const std::string text = readFile(entry.path()).text.value();
        const auto read = readScenario(text, *topologyRead.topology);
        QVERIFY2(read.diagnostics.empty(), qPrintable(linesOf(read)));
        QVERIFY(read.scenario.has_value() && !read.scenario->events.empty());
        QVERIFY(tests::schemaViolations(schema(), Json::parse(text)).empty());
    }
    QVERIFY(count > 0);
}

void TestScenario::takesDefaults()
{
    const auto read = readScenario(R"({ "events": [] })", topology());
    QVERIFY(read.scenario.has_value());
    QVERIFY(*read.scenario == Scenario{});
    QCOMPARE(read.scenario->duration.count(), 600.0);
    QCOMPARE(read.scenario->requestsPerSecond, 100.0);
    QCOMPARE(read.scenario->seed, std::uint64_t{0});
}

void TestScenario::acceptsBounds_data()
{
    QTest::addColumn<QString>("fields");

    QTest::newRow("ten years") << R"("duration_seconds": 315360000)";
    QTest::newRow("a moment") << R"("duration_seconds": 1e-9)";
    QTest::newRow("a million requests") << R"("requests_per_second": 1e6)";
    QTest::newRow("seed 0") << R"("seed": 0)";
    QTest::newRow("the version with a point") << R"("version": 1.0)";
}

void TestScenario::acceptsBounds()
{
    QFETCH(const QString, fields);

    const std::string text = "{\"events\": [], " + fields.toStdString() + '}';
    const auto read = readScenario(text, topology());
    QVERIFY2(read.scenario.has_value(), qPrintable(linesOf(read)));
    QVERIFY(tests::schemaViolations(schema(), Json::parse(text)).empty());
}

void TestScenario::keepsEventsOfOneMomentInOrder()
{
    const auto read = readScenario(
        withEvent(
            R"({"at": 5, "repair": "lb"}, {"at": 5, "fail": "web"}, {"at": 5, "fail": "lb"})"),
        topology());
    QVERIFY2(read.scenario.has_value(), qPrintable(linesOf(read)));
    QVERIFY(std::get<Repair>(read.scenario->events.at(0).action).unit == "lb");
    QVERIFY(std::get<Fail>(read.scenario->events.at(1).action).unit == "web");
    QVERIFY(std::get<Fail>(read.scenario->events.at(2).action).unit == "lb");
}

void TestScenario::passesOverAByteOrderMark()
{
    QVERIFY(readScenario("\xEF\xBB\xBF{\"events\": []}", topology()).scenario.has_value());
}

void TestScenario::warnsOfUnknownKeys()
{
    const auto read = readScenario(
        R"({"events": [{"at": 1, "fail": "lb", "why": ["x"]}], "sead": 7})", topology());
    QVERIFY(read.scenario.has_value());
    QCOMPARE(linesOf(read),
             "[unknown-key] warning at line 1, column 37 (/events/0/why): an event has no field "
             "\"why\"; it is passed over\n"
             "[unknown-key] warning at line 1, column 53 (/sead): a scenario has no field "
             "\"sead\"; it is passed over; did you mean \"seed\"?\n");
}

/// What is wrong by itself, which the schema says too, and what is wrong for this topology.
enum class Wrong { ByItself, ForTheTopology };
Q_DECLARE_METATYPE(Wrong)

void TestScenario::says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Wrong>("wrong");

    const auto row = [](const char* name, const std::string& text, const char* expected,
                        Wrong wrong) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(expected) << wrong;
    };
    const auto event = [&](const char* name, const std::string& text, const char* expected,
                           Wrong wrong = Wrong::ByItself) {
        row(name, withEvent(text), expected, wrong);
    };
    using enum Wrong;

    row("an array", "[]",
        "[wrong-type] error at line 1, column 1: a scenario is an object, found an array",
        ByItself);
    row("a topology", R"({"format": "cutpoint-topology", "components": [], "events": 1})",
        "[not-a-scenario] error at line 1, column 12 (/format): this is no scenario: format is "
        "\"cutpoint-scenario\", found \"cutpoint-topology\"; the topology is to come before it",
        ByItself);
    row("a format that is a number", R"({"format": 1, "events": []})",
        "[not-a-scenario] error at line 1, column 12 (/format): this is no scenario: format is "
        "\"cutpoint-scenario\"",
        ByItself);
    row("a newer version", R"({"version": 2, "events": 1})",
        "[newer-version] error at line 1, column 13 (/version): written by a newer version of the "
        "format (2); this program reads 1",
        ByItself);
    row("no events", R"({"seed": 1})",
        "[missing-field] error at line 1, column 1: a scenario needs the field events", ByItself);
    row("one event", R"({"events": {"at": 1, "fail": "lb"}})",
        "[wrong-type] error at line 1, column 12 (/events): events is an array of objects, found "
        "an "
        "object",
        ByItself);
    row("more than ten years", R"({"duration_seconds": 315360001, "events": []})",
        "[out-of-range] error at line 1, column 22 (/duration_seconds): duration_seconds is a "
        "number greater than 0, at most 315360000 (10 years), found 315360001",
        ByItself);
    row("no time at all", R"({"duration_seconds": 0, "events": []})",
        "[out-of-range] error at line 1, column 22 (/duration_seconds): duration_seconds is a "
        "number greater than 0, at most 315360000 (10 years), found 0",
        ByItself);
    row("too many requests", R"({"requests_per_second": 1e7, "events": []})",
        "[out-of-range] error at line 1, column 25 (/requests_per_second): requests_per_second is "
        "a number greater than 0, at most 1000000, found 1e7",
        ByItself);
    row("no requests", R"({"requests_per_second": 0, "events": []})",
        "[out-of-range] error at line 1, column 25 (/requests_per_second): requests_per_second is "
        "a number greater than 0, at most 1000000, found 0",
        ByItself);
    row("half a seed", R"({"seed": 0.5, "events": []})",
        "[out-of-range] error at line 1, column 10 (/seed): seed is a whole number from 0 to "
        "9007199254740991, found 0.5",
        ByItself);
    row("a seed below 0", R"({"seed": -1, "events": []})",
        "[out-of-range] error at line 1, column 10 (/seed): seed is a whole number from 0 to "
        "9007199254740991, found -1",
        ByItself);

    event("not an event", R"("fail")",
          "[wrong-type] error at line 1, column 13 (/events/0): an event is an object, found "
          "\"fail\"");
    event("no time", R"({"fail": "lb"})",
          "[missing-field] error at line 1, column 13 (/events/0): an event needs the field at");
    event("a time in words", R"({"at": "1 min", "fail": "lb"})",
          "[wrong-type] error at line 1, column 20 (/events/0/at): at is a number of 0 or more, "
          "found \"1 min\"");
    event("before the start", R"({"at": -1, "fail": "lb"})",
          "[out-of-range] error at line 1, column 20 (/events/0/at): at is a number of 0 or more, "
          "found -1");
    event("beyond the usual duration", R"({"at": 601, "fail": "lb"})",
          "[out-of-range] error at line 1, column 20 (/events/0/at): at is at most "
          "duration_seconds, which is 600, found 601",
          ForTheTopology);
    row("beyond the duration, which stands last",
        R"({"events": [{"at": 50, "fail": "lb"}], "duration_seconds": 40})",
        "[out-of-range] error at line 1, column 20 (/events/0/at): at is at most "
        "duration_seconds, which is 40, found 50",
        ForTheTopology);
    event("out of order",
          R"({"at": 9, "fail": "lb"}, {"at": 8, "repair": "lb"}, {"at": 8.5, "heal": true})",
          "[out-of-order] error at line 1, column 45 (/events/1/at): events stand in the order of "
          "their times, found 8 after 9\n"
          "[out-of-order] error at line 1, column 72 (/events/2/at): events stand in the order of "
          "their times, found 8.5 after 9",
          ForTheTopology);
    event("nothing happens", R"({"at": 1})",
          "[missing-field] error at line 1, column 13 (/events/0): an event says what happens: "
          "fail, repair, slow, partition, heal, planned_failover, fail_domain or repair_domain");
    event("two things happen", R"({"at": 1, "heal": true, "fail": "lb"})",
          "[several-actions] error at line 1, column 23 (/events/0/heal): one thing happens in an "
          "event: fail or heal; make them two events at the same time");
    event("the same key twice", R"({"at": 1, "fail": "lb", "fail": "web"})",
          "[duplicate-key] error at line 1, column 37 (/events/0/fail): the key \"fail\" stands "
          "twice in one object; the first is at line 1, column 23 (/events/0/fail)",
          ForTheTopology);

    event("fails nothing", R"({"at": 1, "fail": ""})",
          "[invalid-value] error at line 1, column 31 (/events/0/fail): fail is a text that is not "
          "empty, found \"\"");
    event("fails a list", R"({"at": 1, "fail": ["lb"]})",
          "[wrong-type] error at line 1, column 31 (/events/0/fail): fail is a text that is not "
          "empty, found an array");
    event("a misspelt component", R"({"at": 1, "fail": "db_2"})",
          "[unknown-unit] error at line 1, column 31 (/events/0/fail): fail is the id of a "
          "component or connection, found \"db_2\", which is none; did you mean \"db-2\"?",
          ForTheTopology);
    event("nothing like it", R"({"at": 1, "repair": "mainframe"})",
          "[unknown-unit] error at line 1, column 33 (/events/0/repair): repair is the id of a "
          "component or connection, found \"mainframe\", which is none",
          ForTheTopology);
    event("fails a group", R"({"at": 1, "fail": "db"})",
          "[unknown-unit] error at line 1, column 31 (/events/0/fail): fail is the id of a "
          "component or connection, found \"db\", which is none; it is a group: name its members, "
          "such as \"db-1\"",
          ForTheTopology);
    event("an instance too many", R"({"at": 1, "fail": "web#4"})",
          "[unknown-unit] error at line 1, column 31 (/events/0/fail): fail is the id of a "
          "component or connection, found \"web#4\", which is none; the instances of \"web\" are "
          "#1 to #3",
          ForTheTopology);
    event("instances from 0", R"({"at": 1, "fail": "web#0"})",
          "[unknown-unit] error at line 1, column 31 (/events/0/fail): fail is the id of a "
          "component or connection, found \"web#0\", which is none; the instances of \"web\" are "
          "#1 to #3",
          ForTheTopology);
    event("the second of one", R"({"at": 1, "fail": "lb#2"})",
          "[unknown-unit] error at line 1, column 31 (/events/0/fail): fail is the id of a "
          "component or connection, found \"lb#2\", which is none; \"lb\" has a single instance",
          ForTheTopology);
    event(
        "users fail", R"({"at": 1, "fail": "users"})",
        "[client-never-fails] error at line 1, column 31 (/events/0/fail): \"users\" is a client, "
        "and clients never fail",
        ForTheTopology);

    event("slow without saying how", R"({"at": 1, "slow": "lb"})",
          "[missing-field] error at line 1, column 13 (/events/0): slow needs the field "
          "latency_seconds beside it");
    event("slow by nothing", R"({"at": 1, "slow": "lb", "latency_seconds": 0})",
          "[out-of-range] error at line 1, column 56 (/events/0/latency_seconds): latency_seconds "
          "is a number greater than 0, found 0");
    event("a slow connection", R"({"at": 1, "slow": "sql", "latency_seconds": 2})",
          "[unknown-unit] error at line 1, column 31 (/events/0/slow): slow is the id of a "
          "component, found \"sql\", which is a connection",
          ForTheTopology);
    event("the latency of a failure", R"({"at": 1, "fail": "lb", "latency_seconds": 2})",
          "[invalid-value] error at line 1, column 37 (/events/0/latency_seconds): latency_seconds "
          "stands beside slow alone");

    event("a partition in words", R"({"at": 1, "partition": "db-1"})",
          "[wrong-type] error at line 1, column 36 (/events/0/partition): partition is an array of "
          "sides such as [[\"db-1\"], [\"db-2\"]], found \"db-1\"");
    event("a partition of components", R"({"at": 1, "partition": ["db-1", "db-2"]})",
          "[wrong-type] error at line 1, column 37 (/events/0/partition/0): a side of a partition "
          "is an array of ids of components, found \"db-1\"\n"
          "[wrong-type] error at line 1, column 45 (/events/0/partition/1): a side of a partition "
          "is an array of ids of components, found \"db-2\"");
    event("one side", R"({"at": 1, "partition": [["db-1", "db-2"]]})",
          "[invalid-value] error at line 1, column 36 (/events/0/partition): a partition has two "
          "sides or more, found 1");
    event("an empty side", R"({"at": 1, "partition": [["db-1"], []]})",
          "[invalid-value] error at line 1, column 47 (/events/0/partition/1): a side of a "
          "partition has one component or more, found none");
    event("on two sides", R"({"at": 1, "partition": [["db-1", "lb"], ["db-2", "lb"]]})",
          "[overlapping-sides] error at line 1, column 62 (/events/0/partition/1/1): \"lb\" stands "
          "twice in the partition; a component is on one side",
          ForTheTopology);
    event(
        "a side of nobody", R"({"at": 1, "partition": [["db-1"], ["db_2", 7]]})",
        "[unknown-unit] error at line 1, column 48 (/events/0/partition/1/0): a side of a "
        "partition has ids of components, found \"db_2\", which is none; did you mean \"db-2\"?\n"
        "[wrong-type] error at line 1, column 56 (/events/0/partition/1/1): a component of a side "
        "is a text that is not empty, found 7; write it in quotes: \"7\"");
    event("healed a little", R"({"at": 1, "heal": false})",
          "[invalid-value] error at line 1, column 31 (/events/0/heal): heal is true, found false; "
          "leave the event out instead");
    event("heals one", R"({"at": 1, "heal": "lb"})",
          "[wrong-type] error at line 1, column 31 (/events/0/heal): heal is true, found \"lb\"");

    event("a planned failover of nobody", R"({"at": 1, "planned_failover": "dc"})",
          "[unknown-unit] error at line 1, column 43 (/events/0/planned_failover): "
          "planned_failover is the id of a group or component, found \"dc\", which is none",
          ForTheTopology);
    event("a planned failover without a spare", R"({"at": 1, "planned_failover": "lb"})",
          "[no-spare] error at line 1, column 43 (/events/0/planned_failover): \"lb\" has no spare "
          "to take over: it needs all its instances",
          ForTheTopology);
    event("a planned failover of a member", R"({"at": 1, "planned_failover": "db-1"})",
          "[no-spare] error at line 1, column 43 (/events/0/planned_failover): \"db-1\" has no "
          "spare to take over: it is a member of \"db\", name that",
          ForTheTopology);
    event("a planned failover of all", R"({"at": 1, "planned_failover": "quorum"})",
          "[no-spare] error at line 1, column 43 (/events/0/planned_failover): \"quorum\" has no "
          "spare to take over: the group needs all its members",
          ForTheTopology);

    event("a domain without dimension", R"({"at": 1, "fail_domain": "a"})",
          "[unknown-domain] error at line 1, column 38 (/events/0/fail_domain): fail_domain is the "
          "name of a domain such as \"zone:a\", found \"a\", which is none",
          ForTheTopology);
    event("a misspelt domain", R"({"at": 1, "repair_domain": "zome:a"})",
          "[unknown-domain] error at line 1, column 40 (/events/0/repair_domain): repair_domain is "
          "the name of a domain such as \"zone:a\", found \"zome:a\", which is none; did you mean "
          "\"zone:a\"?",
          ForTheTopology);
}

void TestScenario::says()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);

    const auto read = readScenario(text.toStdString(), topology());
    QCOMPARE(linesOf(read).trimmed(), expected);
    QVERIFY(!read.scenario.has_value());
}

void TestScenario::reportsAllProblemsInDocumentOrder()
{
    const auto read = readScenario(R"({"seed": "x", "events": [ {"at": -1, "fail": "nobody"},
        {"at": 2, "partition": [[], ["web", "web"]]}, 7], "duration_seconds": -5})",
                                   topology());
    std::vector<std::string> places;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        places.push_back(diagnostic.where);
    }
    const std::vector<std::string> expected{"/seed",
                                            "/events/0/at",
                                            "/events/0/fail",
                                            "/events/1/partition/0",
                                            "/events/1/partition/1/1",
                                            "/events/2",
                                            "/duration_seconds"};
    QCOMPARE(places, expected);
}

void TestScenario::reportsEveryNumberOutOfRange()
{
    const auto read = readScenario("{\"duration_seconds\": 1e999,\n\"seed\": -1, \"events\": "
                                   "[{\"at\": 1e400, \"fail\": \"lb\"}]}",
                                   topology());
    QCOMPARE(linesOf(read),
             "[number-out-of-range] error at line 1, column 22 (/duration_seconds): the number is "
             "too large; the largest is about 1.8e308\n"
             "[out-of-range] error at line 2, column 9 (/seed): seed is a whole number from 0 to "
             "9007199254740991, found -1\n"
             "[number-out-of-range] error at line 2, column 31 (/events/0/at): the number is too "
             "large; the largest is about 1.8e308\n");
    const auto broken = readScenario("{\"events\": [", topology());
    QCOMPARE(broken.diagnostics.at(0).code, std::string{"invalid-json"});
    QVERIFY(!broken.scenario.has_value());
    QCOMPARE(readScenario(" \n", topology()).diagnostics.at(0).code, std::string{"empty-file"});
}

void TestScenario::survivesDeepNesting()
{
    constexpr std::size_t depth = 100'000;
    const std::string open(depth, '[');
    const std::string close(depth, ']');
    const auto kept = readScenario(R"({"x": )" + open + close + R"(, "events": []})", topology());
    QVERIFY2(kept.scenario.has_value(), qPrintable(linesOf(kept)));
    const auto sides =
        readScenario(R"({"events": [{"at": 1, "partition": )" + open + close + "}]}", topology());
    QVERIFY(!sides.scenario.has_value());
    QVERIFY(!readScenario(open, topology()).scenario.has_value());
}

void TestScenario::hasASchemaThatAgrees_data()
{
    says_data();
}

void TestScenario::hasASchemaThatAgrees()
{
    QFETCH(const QString, text);
    QFETCH(const Wrong, wrong);

    const auto violations = tests::schemaViolations(schema(), Json::parse(text.toStdString()));
    QCOMPARE(violations.empty(), wrong == Wrong::ForTheTopology);
}

void TestScenario::findsUnits_data()
{
    using enum ScenarioUnit::Type;
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<unsigned>("number");
    QTest::addColumn<unsigned>("instance");

    const auto row = [](const char* name, ScenarioUnit::Type type, unsigned number,
                        unsigned instance) {
        QTest::newRow(name) << name << static_cast<int>(type) << number << instance;
    };
    row("web", Component, 1, 0);
    row("web#1", Instance, 1, 0);
    row("web#3", Instance, 1, 2);
    row("web#9", Component, 9, 0);  // the id of a component goes first
    row("web#9#1", Instance, 9, 0);
    row("lb->web", Connection, 1, 0);
    row("lb->web#2", Connection, 2, 0);
    row("sql", Connection, 3, 0);
}

void TestScenario::findsUnits()
{
    QFETCH(const QString, name);
    QFETCH(const int, type);
    QFETCH(const unsigned, number);
    QFETCH(const unsigned, instance);

    const auto unit = ScenarioNames{topology()}.unit(name.toStdString());
    QVERIFY(unit.has_value());
    QCOMPARE(static_cast<int>(unit->type), type);
    QCOMPARE(unit->number, number);
    QCOMPARE(unit->instance, instance);
}

void TestScenario::findsFailoverTargets_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::vector<std::uint32_t>>("members");
    QTest::addColumn<bool>("isGroup");
    QTest::addColumn<bool>("hasSpare");

    const auto row = [](const char* id, const std::vector<std::uint32_t>& members, bool isGroup,
                        bool hasSpare) {
        QTest::newRow(id) << id << members << isGroup << hasSpare;
    };
    row("db", {3, 4}, true, true);
    row("quorum", {5, 6}, true, false);
    row("m-1", {7, 8}, true, true);  // a tie goes by its first member
    row("m-2", {8}, false, false);
    row("web", {1}, false, true);
    row("lb", {2}, false, false);
}

void TestScenario::findsFailoverTargets()
{
    QFETCH(const QString, id);
    QFETCH(const std::vector<std::uint32_t>, members);
    QFETCH(const bool, isGroup);
    QFETCH(const bool, hasSpare);

    const auto target = ScenarioNames{topology()}.failoverTarget(id.toStdString());
    QVERIFY(target.has_value());
    QCOMPARE(target->members, members);
    QCOMPARE(target->isGroup, isGroup);
    QCOMPARE(target->hasSpare, hasSpare);
    QVERIFY(!ScenarioNames{topology()}.failoverTarget("zone:a"));
}

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
