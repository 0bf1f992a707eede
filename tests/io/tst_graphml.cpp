#include "core/io/graphml/spread.h"
#include "core/io/read_topology.h"
#include "core/io/write_topology.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>
#include <string>

using cutpoint::Component;
using cutpoint::Diagnostic;
using cutpoint::ReadResult;
using cutpoint::Severity;
using cutpoint::Topology;
using cutpoint::graphml::Point;

class TestGraphml : public QObject {
    Q_OBJECT

private slots:
    void readsGraphs_data();
    void readsGraphs();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void saysWhatItAssumed_data();
    void saysWhatItAssumed();
    void takesOverOurFields();
    void placesByMap();
    void placesByDrawing();
    void keepsCardsApart();
    void survivesDeepNesting();
    void survivesTruncation();
    void readsTheTopologyZoo();
    void survivesMalformedFiles();
};

namespace {

/// A document of one graph with these keys before it.
std::string document(const std::string& graph, const std::string& keys = {},
                     const std::string& direction = "undirected")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
           "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n" +
           keys + "<graph edgedefault=\"" + direction + "\">\n" + graph + "</graph></graphml>\n";
}

/// "a | b \"Name\" kind (layer) | a > b": ">" one-way, "-" two-way.
QString wordsFor(const ReadResult& result)
{
    if (!result.topology) {
        return "refused";
    }
    const Topology& topology = *result.topology;
    QStringList words;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        QString word = QString::fromStdString(component.id.value);
        word += component.name.empty() ? QString{}
                                       : " \"" + QString::fromStdString(component.name) + '"';
        word += component.kind == cutpoint::Kind::Network ? " network" : "";
        word += component.layer.empty() ? QString{}
                                        : " (" + QString::fromStdString(component.layer) + ')';
        words.append(word);
    }
    for (const auto& edge : topology.connections()) {
        QString word = QString::fromStdString(topology.component(edge.from).id.value) +
                       (edge.connection->isTwoWay ? " - " : " > ") +
                       QString::fromStdString(topology.component(edge.to).id.value);
        word += edge.connection->label.empty()
                    ? QString{}
                    : " \"" + QString::fromStdString(edge.connection->label) + '"';
        words.append(word);
    }
    return words.join(" | ");
}

QStringList findings(const ReadResult& result, Severity least)
{
    QStringList words;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity >= least) {
            words.append(
                QString::fromStdString(describe(diagnostic.severity) + ' ' + diagnostic.code) +
                QString{" %1:%2"}
                    .arg(diagnostic.position ? diagnostic.position->line : 0)
                    .arg(diagnostic.position ? diagnostic.position->column : 0));
        }
    }
    return words;
}

QString messageOf(const ReadResult& result, const QString& code)
{
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (QString::fromStdString(diagnostic.code) == code) {
            return QString::fromStdString(diagnostic.message);
        }
    }
    return {};
}

const std::string twoNodes = "<node id=\"a\"/><node id=\"b\"/>\n";

const std::string labelKeys = R"(<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="edge" attr.name="LinkLabel" attr.type="string"/>
<key id="d2" for="node" attr.name="hyperedge" attr.type="int"/>
)";

const std::string mapKeys = R"(<key id="x" for="node" attr.name="Longitude" attr.type="double"/>
<key id="y" for="node" attr.name="Latitude" attr.type="double"/>
)";

std::string nodeOnMap(const std::string& id, double longitude, double latitude)
{
    return "<node id=\"" + id + "\"><data key=\"x\">" + std::to_string(longitude) +
           "</data><data key=\"y\">" + std::to_string(latitude) + "</data></node>";
}

QStringList filesIn(const QString& folder)
{
    const QDir directory{QString{CUTPOINT_SHARED_DATA} + "/data/" + folder};
    QStringList paths;
    for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
        paths.append(directory.filePath(name));
    }
    return paths;
}

ReadResult readFile(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return cutpoint::readTopology(file.readAll().toStdString());
}

}  // namespace

void TestGraphml::readsGraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const std::string& text, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(text) << expected;
    };
    const std::string edge = R"(<edge source="a" target="b"/>)";
    row("undirected", document(twoNodes + edge), "a | b | a - b");
    row("directed", document(twoNodes + edge, {}, "directed"), "a | b | a > b");
    row("an edge of its own mind",
        document(twoNodes + R"(<edge source="a" target="b" directed="true"/>)"), "a | b | a > b");
    row("parallel edges", document(twoNodes + edge + edge), "a | b | a - b | a - b");
    row("a loop is left out", document(twoNodes + R"(<edge source="a" target="a"/>)" + edge),
        "a | b | a - b");
    row("edges before nodes", document(edge + twoNodes), "a | b | a - b");
    row("labels by the names of keys",
        document(R"(<node id="a"><data key="d0">New York</data></node><node id="b"/>
                    <edge source="a" target="b"><data key="d1">10 Gbps</data></edge>)",
                 labelKeys),
        "a \"New York\" | b | a - b \"10 Gbps\"");
    row("a node for a shared medium",
        document(R"(<node id="a"><data key="d2">1</data></node><node id="b"/>)" + edge, labelKeys),
        "a network | b | a - b");
    row("no label by its Python name",
        document(R"(<node id="a"><data key="d0">None</data></node>)", labelKeys), "a");
    row("a hyperedge",
        document(twoNodes +
                 R"(<node id="c"/><hyperedge id="bus"><endpoint node="a"/><endpoint node="b"/>
                    <endpoint node="c" port="p"/></hyperedge>)"),
        "a | b | c | bus network | bus - a | bus - b | bus - c");
    row("nested graphs become layers",
        document(R"(<node id="g"><data key="d0">Core</data><graph id="g:" edgedefault="directed">
                    <node id="a"/><node id="b"/><edge source="a" target="b"/></graph></node>
                    <node id="c"/><edge source="b" target="c"/>)",
                 labelKeys),
        "a (Core) | b (Core) | c | a > b | b - c");
    row("an outer node with an edge stays",
        document(R"(<node id="g"><graph edgedefault="undirected"><node id="a"/></graph></node>
                    <node id="c"/><edge source="g" target="c"/>)"),
        "g | a (g) | c | g - c");
    row("a key with a default",
        document(twoNodes, R"(<key id="k" for="node" attr.name="name" attr.type="string">
                              <default>Box</default></key>)"),
        "a \"Box\" | b \"Box\"");
    row("ports are passed over", document(R"(<node id="a"><port name="p"/></node><node id="b"/>
                    <edge source="a" sourceport="p" target="b"/>)"),
        "a | b | a - b");
    const std::string graphics = "<key id=\"g\" for=\"node\" yfiles.type=\"nodegraphics\"/>"
                                 "<key id=\"h\" for=\"edge\" yfiles.type=\"edgegraphics\"/>";
    const auto drawn = [](const char* source, const char* target) {
        return R"(<edge id="e)" + std::string{source} + target +
               R"(" source="a" target="b"><data key="h"><y:PolyLineEdge><y:Arrows source=")" +
               source + "\" target=\"" + target + "\"/></y:PolyLineEdge></data></edge>";
    };
    row("labels and arrowheads of yEd",
        document(R"(<node id="a"><data key="g"><y:ShapeNode><y:NodeLabel> Load
                    balancer<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
                    <node id="b"/>)" +
                     drawn("none", "standard") + drawn("standard", "none") + drawn("none", "none"),
                 graphics, "directed"),
        "a \"Load balancer\" | b | a > b | b > a | a - b");
    row("another prefix",
        R"(<g:graphml xmlns:g="x"><g:graph edgedefault="directed"><g:node id="a"/></g:graph></g:graphml>)",
        "a");
}

void TestGraphml::readsGraphs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ReadResult result = cutpoint::readTopology(text.toStdString());
    QCOMPARE(wordsFor(result), expected);
    QVERIFY(result.isImported);
}

void TestGraphml::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char* name, const std::string& text, const QStringList& expected) {
        QTest::newRow(name) << QString::fromStdString(text) << expected;
    };
    row("a loop", document(twoNodes + R"(<edge source="a" target="a"/>)"),
        {"warning self-loop 5:1"});
    row("an unknown end", document(twoNodes + R"(<edge source="a" target="c"/>)"),
        {"error unknown-end 5:1"});
    row("no end", document(twoNodes + R"(<edge source="a"/>)"), {"error missing-id 5:1"});
    row("no id", document("<node/>"), {"error missing-id 4:1"});
    row("an id twice", document(twoNodes + "<node id=\"b\"/>"), {"error duplicate-id 5:1"});
    row("a value out of range",
        document(R"(<node id="a"><data key="k">2</data></node>)",
                 R"(<key id="k" attr.name="availability" attr.type="double"/>)"),
        {"warning out-of-range 4:14"});
    row("two graphs", R"(<graphml><graph edgedefault="directed"/><graph/></graphml>)",
        {"warning more-graphs 1:10"});
    row("no graph", "<graphml/>", {"error not-a-topology 1:1"});
    row("cut off", document(twoNodes).substr(0, 200), {"error invalid-xml 4:28"});
    row("entities", R"(<!DOCTYPE graphml [<!ENTITY a "b">]><graphml/>)", {"error doctype 1:1"});
    row("no UTF-8", "<graphml>\xE9</graphml>", {"error not-utf8 1:10"});
}

void TestGraphml::findsWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    std::string bytes = text.toStdString();
    if (const auto at = bytes.find("\xEF\xBF\xBD"); at != std::string::npos) {
        bytes.replace(at, 3, "\xE9");  // no QString holds it
    }
    const ReadResult result = cutpoint::readTopology(bytes);
    QCOMPARE(findings(result, Severity::Warning), expected);
    QCOMPARE(result.topology.has_value(), !hasErrors(result.diagnostics));
}

void TestGraphml::saysWhatItAssumed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");

    const auto row = [](const char* name, const std::string& text, const char* code,
                        const char* says) {
        QTest::newRow(name) << QString::fromStdString(text) << code << says;
    };
    row("undirected", document(twoNodes), "graph-format",
        "read as GraphML: undirected, so every link is two-way; no entry is known");
    row("no direction stated", "<graphml><graph><node id=\"a\"/></graph></graphml>", "graph-format",
        "taken as undirected, which it does not say");
    row("parts", document(twoNodes + R"(<node id="c"/><edge source="a" target="c"/>)"),
        "disconnected", "the graph has 2 parts that no edge joins, of 2, 1 nodes");
    row("shared media", document(R"(<node id="a"><data key="d2">1</data></node>)", labelKeys),
        "shared-medium", "networks that their ends share: 1");
    row("left out",
        document(R"(<node id="a"><data key="k">x</data></node>)",
                 R"(<key id="k" attr.name="Country" attr.type="string"/>)"),
        "attributes-left-out", "left out: Country");
    row("folders",
        document(R"(<node id="g"><graph edgedefault="undirected"><node id="a"/></graph></node>)"),
        "folders", "read as layers: 1");
}

void TestGraphml::saysWhatItAssumed()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const QString message = messageOf(cutpoint::readTopology(text.toStdString()), code);
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestGraphml::takesOverOurFields()
{
    const ReadResult result = cutpoint::readTopology(document(
        R"(<node id="a"><data key="k">router</data><data key="i">3</data><data key="u">1e-3</data>
           <data key="e">true</data><data key="g">pair</data></node><node id="b"/>
           <edge id="link 1" source="a" target="b"><data key="u">0.25</data></edge>)",
        R"(<key id="k" for="node" attr.name="kind" attr.type="string"/>
           <key id="i" for="node" attr.name="instances" attr.type="int"/>
           <key id="u" for="all" attr.name="unavailability" attr.type="double"/>
           <key id="e" for="node" attr.name="entry" attr.type="boolean"/>
           <key id="g" for="node" attr.name="group" attr.type="string"/>)"));
    QVERIFY(result.topology);
    QCOMPARE(findings(result, Severity::Warning), QStringList{});
    const Component& component = result.topology->component(0);
    QCOMPARE(component.kind, cutpoint::Kind::Router);
    QCOMPARE(component.instances, 3U);
    QVERIFY(component.entry);
    QCOMPARE(component.group, std::string{"pair"});
    QCOMPARE(availabilityOf(component.rates)->down(), 1e-3);
    const auto connections = result.topology->connections();
    QCOMPARE(connections.front().connection->id, std::string{"link 1"});
    QCOMPARE(availabilityOf(connections.front().connection->rates)->down(), 0.25);
}

void TestGraphml::placesByMap()
{
    const ReadResult result =
        cutpoint::readTopology(document(nodeOnMap("west", -120, 40) + nodeOnMap("east", -70, 40) +
                                            nodeOnMap("south", -120, 30) + "<node id=\"nowhere\"/>",
                                        mapKeys));
    QVERIFY(result.topology);
    const auto placeOf = [&](const char* id) { return result.topology->find(id)->position; };
    QVERIFY(placeOf("west")->x < placeOf("east")->x);
    QCOMPARE(placeOf("west")->y, placeOf("east")->y);
    QVERIFY(placeOf("south")->y > placeOf("west")->y);
    QVERIFY(!placeOf("nowhere"));
}

void TestGraphml::placesByDrawing()
{
    const auto node = [](const char* id, const char* x, const char* y) {
        return "<node id=\"" + std::string{id} +
               R"("><data key="g"><y:ShapeNode><y:Geometry height="30" width="30" x=")" + x +
               "\" y=\"" + y + "\"/></y:ShapeNode></data></node>";
    };
    const ReadResult result =
        cutpoint::readTopology(document(node("a", "10.5", "-20") + node("b", "90", "-20") +
                                        node("c", "10.5", "1e308") + node("d", "-1e308", "0")));
    QVERIFY(result.topology);
    for (const char* id : {"a", "b", "c", "d"}) {
        const auto& position = result.topology->find(id)->position;
        QVERIFY(position && position->x >= 0 && position->y >= 0);
        QVERIFY(std::isfinite(position->x) && std::isfinite(position->y));
    }
}

void TestGraphml::keepsCardsApart()
{
    std::vector<std::optional<Point>> points(400, Point{.x = 5.0, .y = 5.0});
    points[7].reset();
    const auto spread = cutpoint::graphml::spreadPoints(points);
    std::set<std::pair<double, double>> places;
    for (const auto& place : spread) {
        if (place) {
            places.emplace(place->x, place->y);
        }
    }
    QCOMPARE(places.size(), std::size_t{399});
    QVERIFY(!spread[7]);
    QVERIFY(cutpoint::graphml::spreadPoints({}).empty());
}

void TestGraphml::survivesDeepNesting()
{
    constexpr int depth = 100'000;
    std::string open;
    std::string close;
    for (int level = 0; level < depth; ++level) {
        open += "<node id=\"n" + std::to_string(level) + "\"><graph>";
        close += "</graph></node>";
    }
    const ReadResult nodes = cutpoint::readTopology(document(open + close));
    QVERIFY(nodes.topology);
    const std::string data = QString{"<x>"}.repeated(depth).toStdString();
    const std::string dataEnd = QString{"</x>"}.repeated(depth).toStdString();
    const ReadResult deep = cutpoint::readTopology(
        document("<node id=\"a\"><data key=\"k\">" + data + dataEnd + "</data></node>"));
    QVERIFY(deep.topology);
    QVERIFY(!cutpoint::readTopology(document(open)).topology);
}

void TestGraphml::survivesTruncation()
{
    const std::string whole = document(
        R"(<node id="a"><data key="d0">A &amp; B</data></node><node id="b"/>
           <edge source="a" target="b"/>)",
        labelKeys);
    QVERIFY(cutpoint::readTopology(whole).topology);
    for (std::size_t length = 1; length < whole.size() - 1; ++length) {
        QVERIFY2(!cutpoint::readTopology(whole.substr(0, length)).topology,
                 qPrintable(QString::number(length)));
    }
}

void TestGraphml::readsTheTopologyZoo()
{
    const QStringList paths = filesIn("graphml-topologyzoo");
    if (paths.isEmpty()) {
        QSKIP("the networks are not here");
    }
    for (const QString& path : paths) {
        const ReadResult result = readFile(path);
        QVERIFY2(result.topology && result.topology->connectionCount() > 0, qPrintable(path));
        const ReadResult again = cutpoint::readTopology(cutpoint::writeTopology(*result.topology));
        QVERIFY2(again.topology == result.topology, qPrintable(path));
    }
}

void TestGraphml::survivesMalformedFiles()
{
    const QStringList paths = filesIn("malformed-xml");
    if (paths.isEmpty()) {
        QSKIP("the files are not here");
    }
    for (const QString& path : paths) {
        const ReadResult result = readFile(path);
        QVERIFY2(!result.topology && hasErrors(result.diagnostics), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestGraphml)
#include "tst_graphml.moc"
