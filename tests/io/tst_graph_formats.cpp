#include "core/io/read_topology.h"

#include <QTest>

#include <algorithm>
#include <string>

using cutpoint::Component;
using cutpoint::Connection;
using cutpoint::Diagnostic;
using cutpoint::PlacedConnection;
using cutpoint::ReadResult;
using cutpoint::Severity;
using cutpoint::Topology;

class TestGraphFormats : public QObject {
    Q_OBJECT

private slots:
    void readsGraphs_data();
    void readsGraphs();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void refusesWhatIsNoGraph_data();
    void refusesWhatIsNoGraph();
    void saysWhatItAssumed_data();
    void saysWhatItAssumed();
    void takesOverOurFields();
    void takesOverFieldsOfConnections();
    void leavesOutWhatIsInvalid_data();
    void leavesOutWhatIsInvalid();
    void namesWhatIsLeftOutOnce();
    void takesOverPositions_data();
    void takesOverPositions();
    void readsTheNameOfTheGraph_data();
    void readsTheNameOfTheGraph();
    void placesFindings();
    void keepsDuplicateKeysAnError();
    void refusesDeepNestingAlone();
    void countsWhatIsTooMuch();
};

namespace {

QString wordsFor(const Component& component)
{
    QString words = QString::fromStdString(component.id.value);
    if (!component.name.empty()) {
        words += " \"" + QString::fromStdString(component.name) + '"';
    }
    if (component.kind != cutpoint::Kind::Other) {
        const auto kind = nameOf(component.kind);
        words += ' ' + QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
    }
    return words;
}

QString wordsFor(const Topology& topology, const PlacedConnection& edge)
{
    const Connection& connection = *edge.connection;
    QString words = QString::fromStdString(topology.component(edge.from).id.value) +
                    (connection.isTwoWay ? " - " : " > ") +
                    QString::fromStdString(topology.component(edge.to).id.value);
    if (!connection.label.empty()) {
        words += " \"" + QString::fromStdString(connection.label) + '"';
    }
    return words;
}

/// Components, then connections, as "a | b \"Name\" kind | a > b": ">" one-way, "-" two-way.
QString wordsFor(const ReadResult& result)
{
    if (!result.topology) {
        return "refused";
    }
    const Topology& topology = *result.topology;
    QStringList words;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        words.append(wordsFor(topology.component(vertex)));
    }
    for (const auto& edge : topology.connections()) {
        words.append(wordsFor(topology, edge));
    }
    return words.join(" | ");
}

/// Of the given severity at least: "error unknown-end /links/0/target".
QStringList findings(const ReadResult& result, Severity least)
{
    QStringList words;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity >= least) {
            words.append(QString::fromStdString(describe(diagnostic.severity) + ' ' +
                                                diagnostic.code + ' ' + diagnostic.where));
        }
    }
    return words;
}

QString messageOf(const ReadResult& result, const char* code)
{
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.code == code) {
            return QString::fromStdString(diagnostic.message);
        }
    }
    return {};
}

ReadResult read(const QByteArray& document)
{
    return cutpoint::readTopology({document.data(), static_cast<std::size_t>(document.size())});
}

/// The first node of a graph of two whose first node has these attributes.
Component firstNode(const QByteArray& attributes, QStringList* warnings = nullptr)
{
    const ReadResult result =
        read(R"({"nodes": [{"id": "a", )" + attributes + R"(}, {"id": "b"}], "links": []})");
    if (warnings != nullptr) {
        *warnings = findings(result, Severity::Warning);
    }
    return result.topology ? *result.topology->find("a") : Component{};
}

}  // namespace

void TestGraphFormats::readsGraphs_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("words");

    const auto row = [](const char* name, const char* document, const char* words) {
        QTest::newRow(name) << QByteArray{document} << QString{words};
    };
    row("NetworkX, undirected",
        R"({"directed": false, "multigraph": false, "graph": {},
            "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]})",
        "a | b | a - b");
    row("NetworkX, directed, under edges",
        R"({"directed": true, "multigraph": false, "graph": {},
            "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]})",
        "a | b | a > b");
    row("NetworkX without directed is undirected",
        R"({"multigraph": false, "nodes": [{"id": 1}, {"id": 2}],
            "links": [{"source": 2, "target": 1}]})",
        "1 | 2 | 2 - 1");
    row("NetworkX, parallel edges with keys",
        R"({"directed": true, "multigraph": true, "nodes": [{"id": "a"}, {"id": "b"}],
            "links": [{"source": "a", "target": "b", "key": 0},
                      {"source": "a", "target": "b", "key": 1}]})",
        "a | b | a > b | a > b");
    row("D3 with ids", R"({"nodes": [{"id": "a", "name": "Web", "type": "web_server"},
                                     {"id": "b", "label": "Store", "kind": "database"}],
                           "links": [{"source": "a", "target": "b", "label": "SQL"}]})",
        "a \"Web\" web_server | b \"Store\" database | a > b \"SQL\"");
    row("old D3: nodes without id, ends by number",
        R"({"nodes": [{"name": "Web"}, {"name": "Store"}, {"name": "Web"}],
            "links": [{"source": 0, "target": 1}, {"source": 2, "target": 1}]})",
        "0 \"Web\" | 1 \"Store\" | 2 \"Web\" | 0 > 1 | 2 > 1");
    row("texts for ids, ends by number",
        R"({"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": 1, "target": 0}]})",
        "a | b | b > a");
    row("texts that are numbers, ends as numbers",
        R"({"nodes": [{"id": "1"}, {"id": "0"}], "links": [{"source": 1, "target": 0}]})",
        "1 | 0 | 1 > 0");
    row("ids that are numbers of any size",
        R"({"nodes": [{"id": 18446744073709551615}, {"id": -2}, {"id": 1.5}], "links": []})",
        "18446744073709551615 | -2 | 1.5");
    row("an empty graph", R"({"nodes": [], "edges": []})", "");
    row("a self-loop is dropped",
        R"({"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"}]})", "a");
    row("label before name", R"({"nodes": [{"id": "a", "name": "x", "label": "y"}], "links": []})",
        "a \"y\"");
    row("a kind that is not known",
        R"({"nodes": [{"id": "a", "kind": "gizmo", "type": "cache"}], "links": []})", "a cache");
    row("a version is no obstacle", R"({"version": 7, "nodes": [{"id": "a"}], "links": []})", "a");

    row("Cytoscape.js, sorted",
        R"({"elements": {"nodes": [{"data": {"id": "a", "name": "Web"}}, {"data": {"id": "b"}}],
                         "edges": [{"data": {"id": "e", "source": "a", "target": "b"}}]}})",
        "a \"Web\" | b | a > b");
    row("Cytoscape.js, one list with groups",
        R"({"elements": [{"group": "edges", "data": {"source": "a", "target": "b"}},
                         {"group": "nodes", "data": {"id": "a", "source": "imported"}},
                         {"group": "nodes", "data": {"id": "b"}}]})",
        "a | b | a > b");
    row("Cytoscape.js, one list told apart by ends",
        R"({"elements": [{"data": {"id": "a"}}, {"data": {"id": 2}},
                         {"data": {"id": "e", "source": "a", "target": 2, "label": "uses"}}]})",
        "a | 2 | a > 2 \"uses\"");
    row("Cytoscape.js from NetworkX, undirected",
        R"({"data": [], "directed": false, "multigraph": false,
            "elements": {"nodes": [{"data": {"id": "a"}}, {"data": {"id": "b"}}],
                         "edges": [{"data": {"source": "a", "target": "b"}}]}})",
        "a | b | a - b");
    row("Cytoscape.js without edges", R"({"elements": {"nodes": [{"data": {"id": "a"}}]}})", "a");

    row("JSON Graph Format 2, in file order",
        R"({"graph": {"nodes": {"z": {"label": "Last"}, "a/b": {}, "m": {"metadata": {"kind": "cache"}}},
                      "edges": [{"source": "z", "target": "a/b", "relation": "calls"}]}})",
        "z \"Last\" | a/b | m cache | z > a/b \"calls\"");
    row("JSON Graph Format 1",
        R"({"graph": {"directed": true, "nodes": [{"id": "a", "label": "A"}, {"id": "b"}],
                      "edges": [{"source": "a", "target": "b", "relation": "r", "label": "l"}]}})",
        "a \"A\" | b | a > b \"l\"");
    row("JSON Graph Format, an edge of its own direction",
        R"({"graph": {"directed": true, "nodes": {"a": {}, "b": {}},
                      "edges": [{"source": "a", "target": "b", "directed": false}]}})",
        "a | b | a - b");
    row("JSON Graph Format, the first of several",
        R"({"graphs": [{"nodes": {"b": {}, "a": {}}}, {"nodes": {"a": {}, "c": {}}}]})", "b | a");
    row("JSON Graph Format without edges", R"({"graph": {"nodes": {"a": {}}}})", "a");
    row("after a byte order mark", "\xEF\xBB\xBF{\"nodes\": [{\"id\": \"a\"}], \"links\": []}",
        "a");
}

void TestGraphFormats::readsGraphs()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, words);

    const ReadResult result = read(document);
    QCOMPARE(wordsFor(result), words);
    QVERIFY(!hasErrors(result.diagnostics));
    QVERIFY(!messageOf(result, "graph-format").isEmpty());
}

void TestGraphFormats::findsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char* name, const char* document, const QStringList& expected) {
        QTest::newRow(name) << QByteArray{document} << expected;
    };
    row("unknown ends",
        R"({"nodes": [{"id": "a"}], "links": [{"source": "x", "target": "a"},
                                              {"source": "a", "target": "y"}]})",
        {"error unknown-end /links/0/source", "error unknown-end /links/1/target"});
    row("a number beyond the nodes",
        R"({"nodes": [{}, {}], "links": [{"source": 0, "target": 2}]})",
        {"error unknown-end /links/0/target"});
    row("duplicate ids, one a number",
        R"({"nodes": [{"id": "7"}, {"id": "b"}, {"id": 7}], "edges": []})",
        {"error duplicate-id /nodes/2/id"});
    row("nodes without id", R"({"nodes": [{"id": "a"}, {"name": "b"}, {}], "links": []})",
        {"error missing-field /nodes/1", "error missing-field /nodes/2"});
    row("ids that are neither text nor number",
        R"({"nodes": [{"id": ""}, {"id": null}, {"id": [1]}, {"id": true}, 5], "links": []})",
        {"error invalid-value /nodes/0/id", "error wrong-type /nodes/1/id",
         "error wrong-type /nodes/2/id", "error wrong-type /nodes/3/id",
         "error wrong-type /nodes/4"});
    row("a link without ends", R"({"nodes": [{"id": "a"}], "links": [{"source": "a"}, "a", {}]})",
        {"error missing-field /links/0", "error wrong-type /links/1",
         "error missing-field /links/2", "error missing-field /links/2"});
    row("a self-loop", R"({"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"}]})",
        {"warning self-loop /links/0"});
    row("directed is no flag", R"({"directed": "yes", "nodes": [{"id": "a"}], "links": []})",
        {"warning wrong-type /directed"});
    row("the same id for two edges",
        R"({"nodes": [{"id": "a"}, {"id": "b"}], "links": [
            {"id": "e", "source": "a", "target": "b"}, {"id": "e", "source": "b", "target": "a"}]})",
        {"warning duplicate-id /links/1"});
    row("Cytoscape.js, sorted",
        R"({"elements": {"nodes": [{"data": {"id": "a"}}, {"data": {"id": "a"}}, {"data": {}}, {}],
                         "edges": [{"data": {"source": "a", "target": "b"}}]}})",
        {"error duplicate-id /elements/nodes/1/data/id",
         "error missing-field /elements/nodes/2/data", "error missing-field /elements/nodes/3",
         "error unknown-end /elements/edges/0/data/target"});
    row("Cytoscape.js, one list",
        R"({"elements": [{"data": {"id": "a"}}, {"data": {"source": "a"}}, {"data": 1}, null]})",
        {"error missing-field /elements/1/data", "error wrong-type /elements/2/data",
         "error wrong-type /elements/3"});
    row("JSON Graph Format 2",
        R"({"graph": {"nodes": {"a": {}, "b": 1, "": {}}, "edges": [
            {"source": "a", "target": "c"}, {"source": "a"}, {"source": "a", "target": "a"}]}})",
        {"error wrong-type /graph/nodes/b", "error invalid-value /graph/nodes/",
         "error unknown-end /graph/edges/0/target", "error missing-field /graph/edges/1",
         "warning self-loop /graph/edges/2"});
    row("JSON Graph Format 1",
        R"({"graph": {"nodes": [{"id": "a"}, {"label": "b"}, {"id": "a"}]}})",
        {"error missing-field /graph/nodes/1", "error duplicate-id /graph/nodes/2/id"});
    row("several graphs",
        R"({"graphs": [{"nodes": {"a": {}}, "hyperedges": [{"nodes": ["a"]}]}, {}]})",
        {"warning more-graphs /graphs", "warning hyperedges-left-out /graphs/0/hyperedges"});
}

void TestGraphFormats::findsWhatIsWrong()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QStringList, expected);

    const ReadResult result = read(document);
    QCOMPARE(findings(result, Severity::Warning), expected);
    QCOMPARE(result.topology.has_value(), expected.filter("error").isEmpty());
    for (const Diagnostic& diagnostic : result.diagnostics) {
        QVERIFY2(diagnostic.position.has_value(), diagnostic.where.c_str());
    }
}

void TestGraphFormats::refusesWhatIsNoGraph_data()
{
    QTest::addColumn<QByteArray>("document");

    const auto row = [](const char* name, const char* document) {
        QTest::newRow(name) << QByteArray{document};
    };
    row("an object without anything", "{}");
    row("a list", R"([{"data": {"id": "a"}}])");
    row("nodes alone", R"({"nodes": [{"id": "a"}]})");
    row("links alone", R"({"links": []})");
    row("nodes that are no array", R"({"nodes": 3, "links": []})");
    row("elements of another kind", R"({"elements": [{"name": "Hydrogen"}]})");
    row("elements without nodes", R"({"elements": {"fire": 1}})");
    row("a graph without nodes", R"({"graph": {"title": "Sales"}})");
    row("no graph of several", R"({"graphs": []})");
    row("a report of this program",
        R"({"format": "cutpoint-report", "nodes": [{"id": "a"}], "links": []})");
    row("a topology without components",
        R"({"format": "cutpoint-topology", "nodes": [{"id": "a"}], "links": []})");
}

void TestGraphFormats::refusesWhatIsNoGraph()
{
    QFETCH(const QByteArray, document);

    const ReadResult result = read(document);
    QVERIFY(!result.topology);
    QVERIFY(!messageOf(result, "not-a-topology").isEmpty());
    QVERIFY(messageOf(result, "graph-format").isEmpty());
}

void TestGraphFormats::saysWhatItAssumed_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("message");

    const auto row = [](const char* name, const char* document, const char* message) {
        QTest::newRow(name) << QByteArray{document} << QString{message};
    };
    row("NetworkX", R"({"directed": false, "nodes": [{"id": "a"}], "links": []})",
        "read as a NetworkX node-link graph: undirected, so every link is two-way; no entry is "
        "known");
    row("D3 with an entry", R"({"nodes": [{"id": "a", "entry": true}], "links": []})",
        "read as a D3 node-link graph: taken as directed, which it does not say, so every link is "
        "one-way");
    row("a client is an entry, and numbers",
        R"({"nodes": [{"kind": "client"}, {}], "links": [{"source": 0, "target": 1}]})",
        "read as a D3 node-link graph: taken as directed, which it does not say, so every link is "
        "one-way; the ends of links are taken as numbers of nodes, from 0");
    row("Cytoscape.js with a group", R"({"elements": [{"data": {"id": "a", "group": "web"}}]})",
        "read as a Cytoscape.js graph: taken as directed, which it does not say, so every link is "
        "one-way; members of a group are taken to stand in for each other; no entry is known");
    row("JSON Graph Format", R"({"graph": {"directed": true, "nodes": {"a": {}}}})",
        "read as a graph in JSON Graph Format: directed, so every link is one-way; no entry is "
        "known");
}

void TestGraphFormats::saysWhatItAssumed()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, message);

    QCOMPARE(messageOf(read(document), "graph-format"), message);
}

void TestGraphFormats::takesOverOurFields()
{
    QStringList warnings;
    const Component component = firstNode(
        R"("availability": 0.99, "mttr_hours": 4, "layer": "Web", "group": "web", "entry": true,
           "critical": false, "instances": 3, "required": 2)",
        &warnings);

    QCOMPARE(warnings, QStringList{});
    QVERIFY((component.rates == cutpoint::Rates{.statement = cutpoint::StatedAvailability{0.99},
                                                .mttr = cutpoint::Hours{4.0}}));
    QCOMPARE(component.layer, std::string{"Web"});
    QCOMPARE(component.group, std::string{"web"});
    QVERIFY(component.entry);
    QVERIFY(component.critical == false);
    QCOMPARE(component.instances, 3U);
    QCOMPARE(component.required, 2U);

    const cutpoint::Rates byTime{.statement =
                                     cutpoint::StatedTimeToFailure{cutpoint::Hours{4380.0}},
                                 .mttr = cutpoint::Hours{2.0}};
    QVERIFY(firstNode(R"("mttf_hours": 4380, "mttr_hours": 2)").rates == byTime);
    QVERIFY((firstNode(R"("unavailability": 1e-9)").rates.statement ==
             cutpoint::Rates::Statement{cutpoint::StatedUnavailability{1e-9}}));
    QVERIFY((firstNode(R"("availability": {"low": 0.9, "high": 0.99})").rates.statement ==
             cutpoint::Rates::Statement{cutpoint::StatedRange{0.9, 0.99}}));
}

void TestGraphFormats::takesOverFieldsOfConnections()
{
    const ReadResult result = read(
        R"({"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b", "id": 5,
            "kind": "replication", "two_way": true, "optional": true, "availability": 0.9}]})");
    QVERIFY(result.topology.has_value());

    const Connection connection = *result.topology->connections().front().connection;
    QCOMPARE(connection.id, std::string{"5"});
    QVERIFY(connection.kind == cutpoint::ConnectionKind::Replication);
    QVERIFY(connection.isTwoWay);
    QVERIFY(connection.isOptional);
    QVERIFY((connection.rates.statement ==
             cutpoint::Rates::Statement{cutpoint::StatedAvailability{0.9}}));
}

void TestGraphFormats::leavesOutWhatIsInvalid_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QStringList>("warnings");

    const auto row = [](const char* attributes, const char* warning) {
        QTest::newRow(attributes) << QByteArray{attributes}
                                  << (*warning == '\0' ? QStringList{} : QStringList{warning});
    };
    row(R"("availability": 99.9)", "warning out-of-range /nodes/0/availability");
    row(R"("availability": {"low": 1})", "warning invalid-value /nodes/0/availability");
    row(R"("unavailability": "0.1")", "warning wrong-type /nodes/0/unavailability");
    row(R"("availability": 2, "mttf_hours": 0)", "warning out-of-range /nodes/0/availability");
    row(R"("mttf_hours": 100)", "warning missing-mttr /nodes/0/mttf_hours");
    row(R"("layer": 3)", "warning wrong-type /nodes/0/layer");
    row(R"("group": 1)", "warning wrong-type /nodes/0/group");
    row(R"("entry": 1)", "warning wrong-type /nodes/0/entry");
    row(R"("critical": "no")", "warning wrong-type /nodes/0/critical");
    row(R"("instances": 0)", "warning out-of-range /nodes/0/instances");
    row(R"("instances": 1.5)", "warning out-of-range /nodes/0/instances");
    row(R"("required": 2)", "warning required-exceeds-instances /nodes/0/required");
    row(R"("position": "left")", "warning wrong-type /nodes/0/position");
    row(R"("position": {"x": 1})", "warning invalid-value /nodes/0/position");
    row(R"("layer": null)", "");
    row(R"("x": 1)", "");
}

void TestGraphFormats::leavesOutWhatIsInvalid()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QStringList, warnings);

    QStringList found;
    const Component component = firstNode(attributes, &found);
    if (warnings.isEmpty()) {
        QCOMPARE(found, warnings);
    } else {
        QVERIFY2(found.contains(warnings.front()), qPrintable(found.join(", ")));
    }
    QVERIFY((component == Component{.id = {"a"}}));
}

void TestGraphFormats::namesWhatIsLeftOutOnce()
{
    const ReadResult result =
        read(R"({"nodes": [{"id": "a", "color": "red", "weight": 2}, {"id": "b", "color": "blue"}],
                 "links": [{"source": "a", "target": "b", "value": 1}]})");

    QCOMPARE(findings(result, Severity::Info),
             (QStringList{"info graph-format /nodes", "info attributes-left-out /nodes/0/color"}));
    QCOMPARE(messageOf(result, "attributes-left-out"),
             QString{"attributes that a topology does not have are left out: color (2 times), "
                     "value, weight"});
}

void TestGraphFormats::takesOverPositions_data()
{
    QTest::addColumn<QByteArray>("document");

    QTest::newRow("x and y") << QByteArray{
        R"({"nodes": [{"id": "a", "x": 12, "y": -3.5}], "links": []})"};
    QTest::newRow("position") << QByteArray{
        R"({"nodes": [{"id": "a", "position": {"x": 12, "y": -3.5}}], "links": []})"};
    QTest::newRow("beside the data of Cytoscape.js")
        << QByteArray{R"({"elements": [{"data": {"id": "a"}, "position": {"x": 12, "y": -3.5}}]})"};
    QTest::newRow("in metadata") << QByteArray{
        R"({"graph": {"nodes": {"a": {"metadata": {"x": 12, "y": -3.5}}}}})"};
}

void TestGraphFormats::takesOverPositions()
{
    QFETCH(const QByteArray, document);

    const ReadResult result = read(document);
    QVERIFY(result.topology.has_value());
    QVERIFY((result.topology->find("a")->position == cutpoint::Position{.x = 12.0, .y = -3.5}));
}

void TestGraphFormats::readsTheNameOfTheGraph_data()
{
    QTest::addColumn<QByteArray>("document");

    QTest::newRow("NetworkX") << QByteArray{
        R"({"graph": {"name": "Shop"}, "nodes": [], "links": []})"};
    QTest::newRow("D3") << QByteArray{R"({"name": "Shop", "nodes": [], "links": []})"};
    QTest::newRow("Cytoscape.js") << QByteArray{
        R"({"data": {"name": "Shop"}, "elements": {"nodes": []}})"};
    QTest::newRow("JSON Graph Format")
        << QByteArray{R"({"graph": {"label": "Shop", "nodes": {}}})"};
}

void TestGraphFormats::readsTheNameOfTheGraph()
{
    QFETCH(const QByteArray, document);

    const ReadResult result = read(document);
    QVERIFY(result.topology.has_value());
    QCOMPARE(result.topology->properties().name, std::string{"Shop"});
}

void TestGraphFormats::placesFindings()
{
    const ReadResult result = read("{\n  \"nodes\": [\n    {\"id\": \"web\"}\n  ],\n"
                                   "  \"links\": [{\"source\": \"web\", \"target\": \"wed\"}]\n}");

    const auto found = std::ranges::find(result.diagnostics, "unknown-end", &Diagnostic::code);
    QVERIFY(found != result.diagnostics.end());
    QVERIFY((found->position == cutpoint::TextPosition{.line = 5, .column = 41}));
    QCOMPARE(QString::fromStdString(found->message),
             QString{"target is the id of a node, found \"wed\", which is none; did you mean "
                     "\"web\"?"});
}

void TestGraphFormats::keepsDuplicateKeysAnError()
{
    const ReadResult result = read(R"({"graph": {"nodes": {"a": {}, "a": {}}}})");

    QVERIFY(!result.topology);
    QCOMPARE(findings(result, Severity::Error), QStringList{"error duplicate-key /graph/nodes/a"});
}

void TestGraphFormats::refusesDeepNestingAlone()
{
    const auto nested = [](int levels) {
        return read(R"({"nodes": [{"id": "a", "note": "[[[", "tree": )" + QByteArray{levels, '['} +
                    QByteArray{levels, ']'} + R"(}], "links": []})");
    };
    // Three levels are around it.
    QCOMPARE(wordsFor(nested(997)), QString{"a"});
    QCOMPARE(wordsFor(nested(998)), QString{"refused"});
    QVERIFY(!messageOf(nested(100'000), "not-a-topology").isEmpty());
}

void TestGraphFormats::countsWhatIsTooMuch()
{
    QByteArray document = R"({"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"})";
    for (int link = 1; link < 250; ++link) {
        document += R"(, {"source": "a", "target": "a"})";
    }
    const ReadResult result = read(document + "]}");

    QVERIFY(result.topology.has_value());
    QCOMPARE(findings(result, Severity::Warning).filter("self-loop").size(), 100);
    QCOMPARE(messageOf(result, "more"), QString{"and 150 more"});
}

QTEST_APPLESS_MAIN(TestGraphFormats)
#include "tst_graph_formats.moc"
