#include "core/analysis/analyse.h"
#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/model/failover_fields.h"
#include "core/model/kind.h"
#include "core/report/json_report.h"
#include "core/simulation/failover_times.h"
#include "tests/support/schema_validator.h"
#include "tests/support/topology_files.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

using namespace cutpoint;
using Json = nlohmann::json;

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void refusesAKeywordItDoesNotKnow();
    void acceptsEveryTopology_data();
    void acceptsEveryTopology();
    void acceptsTheReportOfEverySample_data();
    void acceptsTheReportOfEverySample();
    void refusesAsTheReaderDoes_data();
    void refusesAsTheReaderDoes();
    void acceptsAsTheReaderDoes_data();
    void acceptsAsTheReaderDoes();
    void refusesBrokenReports_data();
    void refusesBrokenReports();
    void namesTheKindsOfTheFormat();
    void namesEveryFieldOfAFailoverWithItsDefault();
    void namesNoKeyThatTheReaderDoesNotKnow_data();
    void namesNoKeyThatTheReaderDoesNotKnow();
    void saysWhatEveryKeyIsFor_data();
    void saysWhatEveryKeyIsFor();
};

namespace {

const std::filesystem::path sources{CUTPOINT_SOURCE_DIR};

std::string textOf(const std::filesystem::path& path)
{
    return readFile(path).text.value_or(std::string{});
}

const Json& topologySchema()
{
    static const Json schema =
        Json::parse(textOf(sources / "resources/schema/topology.schema.json"));
    return schema;
}

const Json& reportSchema()
{
    static const Json schema = Json::parse(textOf(sources / "resources/schema/report.schema.json"));
    return schema;
}

/// One violation a line.
QString linesOf(const std::vector<tests::SchemaViolation>& violations)
{
    QString lines;
    for (const auto& [where, message] : violations) {
        lines += QString::fromStdString("\"" + where + "\": " + message + '\n');
    }
    return lines;
}

QByteArray problemsOf(const ReadResult& read)
{
    QByteArray problems;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        problems += QByteArray::fromStdString(describe(diagnostic)) + '\n';
    }
    return problems;
}

bool hasViolationAt(const std::vector<tests::SchemaViolation>& violations, const QString& where)
{
    const std::string pointer = where.toStdString();
    return std::ranges::find(violations, pointer, &tests::SchemaViolation::where) !=
           violations.end();
}

/// A topology of one component and what is added to it.
QByteArray withComponent(const QByteArray& members)
{
    return R"({ "components": [ { "id": "a", )" + members + " } ] }";
}

QByteArray withMember(const QByteArray& member)
{
    return R"({ "components": [ { "id": "a" }, { "id": "b" } ], )" + member + " }";
}

QByteArray withConnection(const QByteArray& members)
{
    return withMember(R"("connections": [ { "from": "a", "to": "b", )" + members + " } ]");
}

void addSampleRows()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    for (const std::string& name : tests::topologyNames(sources / "samples")) {
        QTest::newRow(name.c_str()) << "samples" << QString::fromStdString(name);
    }
}

}  // namespace

void TestSchema::refusesAKeywordItDoesNotKnow()
{
    const Json nested = {{"properties", {{"a", {{"items", {{"formatt", "date"}}}}}}}};

    QVERIFY_EXCEPTION_THROWN((void)tests::schemaViolations(nested, Json::object()),
                             std::invalid_argument);
}

void TestSchema::acceptsEveryTopology_data()
{
    addSampleRows();
    const std::filesystem::path oracles{CUTPOINT_TEST_DATA "/oracles"};
    for (const std::string& name : tests::topologyNames(oracles)) {
        QTest::newRow(name.c_str()) << "tests/data/oracles" << QString::fromStdString(name);
    }
}

void TestSchema::acceptsEveryTopology()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, file);

    const auto path = sources / folder.toStdString() / (file.toStdString() + ".topology.json");
    const auto violations = tests::schemaViolations(topologySchema(), Json::parse(textOf(path)));
    QVERIFY2(violations.empty(), qPrintable(linesOf(violations)));
}

void TestSchema::acceptsTheReportOfEverySample_data()
{
    addSampleRows();
}

void TestSchema::acceptsTheReportOfEverySample()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, file);

    const auto path = sources / folder.toStdString() / (file.toStdString() + ".topology.json");
    const auto loaded = tests::loadTopology(path);
    QVERIFY2(loaded.topology.has_value(), loaded.problems.c_str());

    const Json report = Json::parse(formatJson(analyse(*loaded.topology)));
    const auto violations = tests::schemaViolations(reportSchema(), report);
    QVERIFY2(violations.empty(), qPrintable(linesOf(violations)));
}

void TestSchema::refusesAsTheReaderDoes_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("where");

    const auto row = [](const char* name, const QByteArray& document, const char* where) {
        QTest::newRow(name) << document << where;
    };
    row("an array", "[]", "");
    row("no components", R"({ "name": "x" })", "");
    row("components by id", R"({ "components": { "a": {} } })", "/components");
    row("another format", withMember(R"("format": "x")"), "/format");
    row("a newer version", withMember(R"("version": 2)"), "/version");
    row("name that is a number", withMember(R"("name": 1)"), "/name");
    row("unknown semantics", withMember(R"("semantics": "both")"), "/semantics");
    row("target in per cent", withMember(R"("target_availability": 99.9)"), "/target_availability");
    row("negative revenue", withMember(R"("revenue_per_year": -1)"), "/revenue_per_year");
    row("a year of no days", withMember(R"("year_days": 0)"), "/year_days");
    row("a layer without name", withMember(R"("layers": ["x", ""])"), "/layers/1");

    row("a component that is its id", R"({ "components": [ "a" ] })", "/components/0");
    row("a component without id", R"({ "components": [ { "name": "a" } ] })", "/components/0");
    row("an empty id", R"({ "components": [ { "id": "" } ] })", "/components/0/id");
    row("an empty kind", withComponent(R"("kind": "")"), "/components/0/kind");
    row("entry in quotes", withComponent(R"("entry": "true")"), "/components/0/entry");
    row("null", withComponent(R"("critical": null)"), "/components/0/critical");
    row("no instance", withComponent(R"("instances": 0)"), "/components/0/instances");
    row("an instance and a half", withComponent(R"("instances": 1.5)"), "/components/0/instances");
    row("too many instances", withComponent(R"("instances": 1000001)"), "/components/0/instances");
    row("none required", withComponent(R"("required": 0)"), "/components/0/required");
    row("availability in per cent", withComponent(R"("availability": 99.9)"),
        "/components/0/availability");
    row("availability as a text", withComponent(R"("availability": "0.9")"),
        "/components/0/availability");
    row("half a range", withComponent(R"("availability": { "low": 0.9 })"),
        "/components/0/availability");
    row("a range above one", withComponent(R"("availability": { "low": 0.9, "high": 1.1 })"),
        "/components/0/availability/high");
    row("a range and more", withComponent(R"("availability": { "low": 0, "high": 1, "x": 1 })"),
        "/components/0/availability/x");
    row("time to failure alone", withComponent(R"("mttf_hours": 10)"), "/components/0");
    row("no time to repair", withComponent(R"("mttf_hours": 10, "mttr_hours": 0)"),
        "/components/0/mttr_hours");
    row("two rates", withComponent(R"("availability": 0.9, "unavailability": 0.1)"),
        "/components/0");
    row("unknown mode", withComponent(R"("standby": { "mode": "tepid" })"),
        "/components/0/standby/mode");
    row("negative failover", withComponent(R"("standby": { "failover_seconds": -1 })"),
        "/components/0/standby/failover_seconds");
    row("no repair crew", withComponent(R"("standby": { "repair_crews": 0 })"),
        "/components/0/standby/repair_crews");
    row("a failover by its name", withComponent(R"("failover": "heartbeat")"),
        "/components/0/failover");
    row("unknown mechanism", withComponent(R"("failover": { "mechanism": "prayer" })"),
        "/components/0/failover/mechanism");
    row("half a check", withComponent(R"("failover": { "failure_threshold": 0.5 })"),
        "/components/0/failover/failure_threshold");
    row("unknown routing", withComponent(R"("failover": { "routing": "random" })"),
        "/components/0/failover/routing");
    row("unknown replication", withComponent(R"("failover": { "replication": "some" })"),
        "/components/0/failover/replication");
    row("a witness by name", withComponent(R"("failover": { "witness": "w" })"),
        "/components/0/failover/witness");
    row("a failover of a group",
        withMember(R"("groups": [ { "id": "g", "failover": { "rto_seconds": 0 } } ])"),
        "/groups/0/failover/rto_seconds");
    for (const FailoverField& field : failoverFields) {
        const QByteArray key{field.key.data(), static_cast<int>(field.key.size())};
        const QByteArray member = "\"failover\": { \"" + key + "\": -1 }";
        const QByteArray where = "/components/0/failover/" + key;
        row(("below 0: " + key).constData(), withComponent(member), where.constData());
        if (!field.mayBeZero && (key.endsWith("_seconds") || key.endsWith("_hours"))) {
            const QByteArray zero = "\"failover\": { \"" + key + "\": 0 }";
            row(("0: " + key).constData(), withComponent(zero), where.constData());
        }
    }
    row("beta above one", withComponent(R"("common_cause_beta": 1.5)"),
        "/components/0/common_cause_beta");
    row("domains in a list", withComponent(R"("domains": ["a"])"), "/components/0/domains");
    row("a dimension without name", withComponent(R"("domains": { "": "a" })"),
        "/components/0/domains/");
    row("a domain without name", withComponent(R"("domains": { "zone": "" })"),
        "/components/0/domains/zone");
    row("a dimension without domain", withComponent(R"("domains": { "zone": [] })"),
        "/components/0/domains/zone");
    row("a domain that is a number", withComponent(R"("domains": { "zone": ["a", 1] })"),
        "/components/0/domains/zone/1");
    row("negative cost", withComponent(R"("cost_per_month": -1)"), "/components/0/cost_per_month");
    row("accepted by a flag", withComponent(R"("accepted": true)"), "/components/0/accepted");
    row("a date by its year", withComponent(R"("accepted": { "until": "2027" })"),
        "/components/0/accepted/until");
    row("a thirteenth month", withComponent(R"("accepted": { "until": "2027-13-01" })"),
        "/components/0/accepted/until");
    row("half a position", withComponent(R"("position": { "x": 1 })"), "/components/0/position");
    row("a card of no width", withComponent(R"("position": { "x": 1, "y": 1, "width": 0 })"),
        "/components/0/position/width");

    row("a connection to nowhere", withMember(R"("connections": [ { "from": "a" } ])"),
        "/connections/0");
    row("a call by kind", withConnection(R"("kind": "call")"), "/connections/0/kind");
    row("two way in words", withConnection(R"("two_way": "yes")"), "/connections/0/two_way");
    row("a connection's availability", withConnection(R"("availability": -0.1)"),
        "/connections/0/availability");
    row("a connection's date", withConnection(R"("accepted": { "until": "1.2.2027" })"),
        "/connections/0/accepted/until");
    row("a group without id", withMember(R"("groups": [ {} ])"), "/groups/0");
    row("a group of which none is required",
        withMember(R"("groups": [ { "id": "g", "required": 0 } ])"), "/groups/0/required");
    row("a domain without dimension", withMember(R"("domains": [ { "name": "a" } ])"),
        "/domains/0");
    row("a domain's unavailability",
        withMember(R"("domains": [ { "dimension": "z", "name": "a", "unavailability": 2 } ])"),
        "/domains/0/unavailability");
}

void TestSchema::refusesAsTheReaderDoes()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, where);

    const std::string text = document.toStdString();
    const auto violations = tests::schemaViolations(topologySchema(), Json::parse(text));
    QVERIFY2(hasViolationAt(violations, where), qPrintable(linesOf(violations)));

    // The reader may be more exact about the place, such as which of two rates is one too many.
    const ReadResult read = readTopology(text);
    QVERIFY(!read.topology.has_value());
    const bool isThere = std::ranges::any_of(read.diagnostics, [&](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error &&
               diagnostic.where.starts_with(where.toStdString());
    });
    QVERIFY2(isThere, problemsOf(read));
}

void TestSchema::acceptsAsTheReaderDoes_data()
{
    QTest::addColumn<QByteArray>("document");

    QTest::newRow("nothing at all") << QByteArray{R"({ "components": [] })"};
    QTest::newRow("an unknown kind") << withComponent(R"("kind": "mainframe")");
    QTest::newRow("a whole number with a point") << withComponent(R"("instances": 2.0)");
    QTest::newRow("a version with a point") << withMember(R"("version": 1.0)");
    QTest::newRow("both ends of availability") << withComponent(R"("availability": 1)");
    QTest::newRow("never up") << withComponent(R"("unavailability": 1)");
    QTest::newRow("an availability and a time to repair")
        << withComponent(R"("availability": { "low": 0.9, "high": 0.9 }, "mttr_hours": 2)");
    QTest::newRow("a time to repair alone") << withComponent(R"("mttr_hours": 2)");
    QTest::newRow("empty texts") << withComponent(R"("name": "", "layer": "", "group": "")");
    QTest::newRow("empty details")
        << withComponent(R"("standby": {}, "failover": {}, "accepted": {}, "domains": {})");
    QTest::newRow("a failover that takes no time") << withComponent(
        R"("failover": { "promote_seconds": 0, "dns_ttl_seconds": 0, "rpo_seconds": 0 })");
    QTest::newRow("left of and above the origin")
        << withComponent(R"("position": { "x": -1.5, "y": -1e3 })");
    QTest::newRow("unknown keys") << withComponent(
        R"("x-a": [1], "standby": { "x": 1 }, "failover": { "x": 1 }, "accepted": { "x": {} }, "position": { "x": 0, "y": 0, "z": 0 })");
    QTest::newRow("unknown keys of the rest") << withMember(
        R"("x": null, "connections": [ { "from": "a", "to": "b", "x": 1 } ],
           "groups": [ { "id": "g", "x": 1 } ],
           "domains": [ { "dimension": "z", "name": "a", "x": 1 } ])");
}

void TestSchema::acceptsAsTheReaderDoes()
{
    QFETCH(const QByteArray, document);

    const std::string text = document.toStdString();
    const auto violations = tests::schemaViolations(topologySchema(), Json::parse(text));
    QVERIFY2(violations.empty(), qPrintable(linesOf(violations)));

    const ReadResult read = readTopology(text);
    QVERIFY2(read.topology.has_value(), problemsOf(read));
}

void TestSchema::refusesBrokenReports_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("where");

    const auto row = [](const char* name, const char* changed, const char* value,
                        const char* where) {
        QTest::newRow(name) << changed << QByteArray{value} << where;
    };
    row("another format", "/format", R"("cutpoint-topology")", "/format");
    row("no findings", "/findings", "null", "/findings");
    row("a key that is not described", "/extra", "1", "/extra");
    row("availability above one", "/system/availability", "1.5", "/system/availability");
    row("unknown bound", "/system/bound", R"("maybe")", "/system/bound");
    row("half an interval", "/system/interval", "[0.5]", "/system/interval");
    row("an interval of three", "/system/interval", "[0.5, 0.6, 0.7]", "/system/interval");
    row("negative downtime", "/system/downtime_seconds/day", "-1", "/system/downtime_seconds/day");
    row("a layer that lacks all", "/layers/0", "{}", "/layers/0");
    row("an articulation of 1", "/components/0/articulation", "1", "/components/0/articulation");
    row("no reason", "/spofs/0/reasons", "[]", "/spofs/0/reasons");
    row("unknown reason", "/spofs/0/reasons", R"(["luck"])", "/spofs/0/reasons/0");
    row("half a cut component", "/spofs/0/cuts_off_count", "0.5", "/spofs/0/cuts_off_count");
    row("an acceptance until some day", "/spofs/0/accepted",
        R"({ "reason": "", "owner": "", "until": "soon", "expired": false })",
        "/spofs/0/accepted/until");
    row("a member of unknown type", "/cut_sets/0/members", R"([{ "type": "x", "id": "a" }])",
        "/cut_sets/0/members/0/type");
    row("a code in capitals", "/findings",
        R"([{ "severity": "info", "code": "Oops", "message": "x", "where": "" }])",
        "/findings/0/code");
}

void TestSchema::refusesBrokenReports()
{
    QFETCH(const QString, changed);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, where);

    Json report = Json::parse(textOf(sources / "tests/data/report/web-shop.json"));
    QVERIFY(tests::schemaViolations(reportSchema(), report).empty());

    report[Json::json_pointer{changed.toStdString()}] = Json::parse(value.toStdString());
    const auto violations = tests::schemaViolations(reportSchema(), report);
    QVERIFY2(hasViolationAt(violations, where), qPrintable(linesOf(violations)));
}

void TestSchema::namesTheKindsOfTheFormat()
{
    const Json& kinds = topologySchema()["$defs"]["component"]["properties"]["kind"]["examples"];

    QCOMPARE(kinds.size(), kindCount);
    for (const Kind kind : allKinds()) {
        QVERIFY2(std::ranges::find(kinds, Json(std::string{nameOf(kind)})) != kinds.end(),
                 nameOf(kind).data());
    }
}

void TestSchema::namesEveryFieldOfAFailoverWithItsDefault()
{
    const Json& properties = topologySchema()["$defs"]["failover"]["properties"];
    QCOMPARE(properties.size(), failoverFields.size());

    Json defaults = Json::object();
    for (const auto& [key, schema] : properties.items()) {
        if (schema.contains("default")) {
            defaults[key] = schema["default"];
        }
    }
    QCOMPARE(defaults.size(), std::size_t{27});
    const ReadResult read = readTopology(
        withComponent("\"failover\": " + QByteArray::fromStdString(defaults.dump())).toStdString());
    QVERIFY2(read.topology.has_value(), problemsOf(read));
    const Failover& failover = *read.topology->find("a")->failover;
    QVERIFY(timesOf(failover) == timesOf(Failover{}));
    QVERIFY(failover.routing == Routing::RoundRobin);
    QVERIFY(failover.witness == false);
    QVERIFY(failover.fencing == false);
}

void TestSchema::namesNoKeyThatTheReaderDoesNotKnow_data()
{
    QTest::addColumn<QString>("properties");
    QTest::addColumn<QString>("document");

    const auto row = [](const char* name, const char* properties, const QByteArray& document) {
        QTest::newRow(name) << properties << QString{document};
    };
    const QByteArray unknown = R"("%1": null)";
    row("topology", "/properties", withMember(unknown));
    row("component", "/$defs/component/properties", withComponent(unknown));
    row("rates of a component", "/$defs/rates/properties", withComponent(unknown));
    row("standby", "/$defs/standby/properties", withComponent(R"("standby": { "%1": null })"));
    row("failover", "/$defs/failover/properties", withComponent(R"("failover": { "%1": null })"));
    row("accepted", "/$defs/accepted/properties", withComponent(R"("accepted": { "%1": null })"));
    row("position", "/$defs/position/properties", withComponent(R"("position": { "%1": null })"));
    row("connection", "/$defs/connection/properties",
        withMember(R"("connections": [ { "%1": null } ])"));
    row("rates of a connection", "/$defs/rates/properties", withConnection(unknown));
    row("group", "/$defs/group/properties", withMember(R"("groups": [ { "%1": null } ])"));
    row("domain", "/$defs/domain/properties", withMember(R"("domains": [ { "%1": null } ])"));
    row("rates of a domain", "/$defs/rates/properties",
        withMember(R"("domains": [ { "%1": null } ])"));
}

void TestSchema::namesNoKeyThatTheReaderDoesNotKnow()
{
    QFETCH(const QString, properties);
    QFETCH(const QString, document);

    const auto isUnknown = [&](const std::string& key) {
        const ReadResult read =
            readTopology(document.arg(QString::fromStdString(key)).toStdString());
        return std::ranges::find(read.diagnostics, "unknown-key", &Diagnostic::code) !=
               read.diagnostics.end();
    };
    QVERIFY(isUnknown("no-such-key"));
    for (const auto& [key, schema] :
         topologySchema()[Json::json_pointer{properties.toStdString()}].items()) {
        // These two stand in the documents already, and all that is left out of one without
        // components is that they are missing.
        if (key != "id" && key != "components") {
            QVERIFY2(!isUnknown(key), key.c_str());
        }
    }
}

void TestSchema::saysWhatEveryKeyIsFor_data()
{
    QTest::addColumn<QString>("file");

    QTest::newRow("topology") << "topology.schema.json";
    QTest::newRow("report") << "report.schema.json";
    QTest::newRow("drill") << "drill.schema.json";
    QTest::newRow("scenario") << "scenario.schema.json";
    QTest::newRow("writes") << "writes.schema.json";
    QTest::newRow("long run") << "long-run.schema.json";
}

void TestSchema::saysWhatEveryKeyIsFor()
{
    QFETCH(const QString, file);

    const Json schema = Json::parse(textOf(sources / "resources/schema" / file.toStdString()));
    QVERIFY(schema.contains("title") && schema.contains("description"));
    const Json leaves = schema.flatten();
    for (const auto& [pointer, leaf] : leaves.items()) {
        const Json::json_pointer at = Json::json_pointer{pointer}.parent_pointer();
        if (at.empty() || at.parent_pointer().empty() ||
            at.parent_pointer().back() != "properties") {
            continue;
        }
        const Json& member = schema[at];
        const bool isDescribed =
            member.contains("description") ||
            (member.contains("$ref") &&
             schema[Json::json_pointer{member["$ref"].get<std::string>().substr(1)}].contains(
                 "description"));
        QVERIFY2(isDescribed, at.to_string().c_str());
    }
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
