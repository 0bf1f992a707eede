#include "core/analysis/critical_points.h"
#include "core/analysis/layers.h"
#include "core/analysis/system_probability.h"
#include "core/structure/compile.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <cmath>

using cutpoint::LayerFigures;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

struct Figures {
    std::vector<LayerFigures> layers;
    double system = 0.0;
};

Figures figuresOf(const Topology& topology)
{
    const cutpoint::StructureFunction function = cutpoint::compile(topology).function;
    const auto system =
        cutpoint::buildSystemDiagram(function, cutpoint::unitRatesOf(topology, function),
                                     cutpoint::findCriticalPoints(function).units, {});
    if (!system) {
        return {};
    }
    return {.layers = cutpoint::layerFigures(topology, *system),
            .system = cutpoint::unavailabilityOf(*system, [](const cutpoint::DiagramUnit& unit) {
                return unit.availability.down();
            })};
}

QByteArray text(const std::vector<LayerFigures>& layers)
{
    QByteArray text;
    for (const LayerFigures& layer : layers) {
        text += (text.isEmpty() ? "" : ", ") + QByteArray::fromStdString(layer.name) + ' ' +
                QByteArray::number(layer.availability.down(), 'g', 12) +
                (layer.isWeakest ? " weakest" : "");
    }
    return text;
}

/// Two webs in parallel before a database.
TopologyBuilder stack()
{
    return TopologyBuilder{}
        .client("users")
        .part("x", 0.1)
        .group("g")
        .layer("Web")
        .part("y", 0.1)
        .group("g")
        .layer("Web")
        .part("db", 0.05)
        .layer("Data")
        .call("users", "x")
        .call("users", "y")
        .call("x", "db")
        .call("y", "db");
}

}  // namespace

class TestLayers : public QObject {
    Q_OBJECT

private slots:
    void findsLayers_data();
    void findsLayers();
    void productIsTheTotalOfAPlainStack();
    void productIsNotTheTotalOfZonalStacks();
    void productOfNothingIsPerfect();
};

void TestLayers::findsLayers_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected) {
        QTest::newRow(title) << builder.build() << QByteArray{expected};
    };
    row("parallel inside a layer", stack(), "Web 0.01, Data 0.05 weakest");
    row("components without a layer", stack().part("mail", 0.5).call("users", "mail"),
        "Web 0.01, Data 0.05, (none) 0.5 weakest");
    row("connections and domains belong to no layer",
        stack()
            .in("zone", {"a"})
            .domain("zone", "a", 0.5)
            .part("mail", 0.2)
            .layer("Mail")
            .call("users", "mail")
            .failing(0.5),
        "Web 0.01, Data 0.05, Mail 0.2 weakest");
    row("perfect layers: none is the weakest",
        TopologyBuilder{}.client("users").part("db").layer("Data").call("users", "db"), "Data 0");
    row("a client's layer is a row",
        TopologyBuilder{}.client("users").layer("Edge").part("db", 0.1).layer("Data").call("users",
                                                                                           "db"),
        "Edge 0, Data 0.1 weakest");
}

void TestLayers::findsLayers()
{
    QFETCH(const Topology, topology);
    QFETCH(const QByteArray, expected);

    QCOMPARE(text(figuresOf(topology).layers), expected);
}

void TestLayers::productIsTheTotalOfAPlainStack()
{
    const Figures figures = figuresOf(stack().build());

    QCOMPARE(figures.system, 0.0595);  // 1 − 0.99 · 0.95
    QCOMPARE(cutpoint::productOf(figures.layers).down(), figures.system);
}

/// Each web has a database of its own: pairs fail, where the product lets any web use either.
void TestLayers::productIsNotTheTotalOfZonalStacks()
{
    const Figures figures = figuresOf(TopologyBuilder{}
                                          .client("users")
                                          .part("x", 0.1)
                                          .group("g")
                                          .layer("Web")
                                          .part("y", 0.1)
                                          .group("g")
                                          .layer("Web")
                                          .part("db x", 0.1)
                                          .group("h")
                                          .layer("Data")
                                          .part("db y", 0.1)
                                          .group("h")
                                          .layer("Data")
                                          .call("users", "x")
                                          .call("users", "y")
                                          .call("x", "db x")
                                          .call("y", "db y")
                                          .build());
    QCOMPARE(figures.system, 0.19 * 0.19);
    QCOMPARE(cutpoint::productOf(figures.layers).down(), 0.0199);  // 1 − 0.99 · 0.99
}

void TestLayers::productOfNothingIsPerfect()
{
    QCOMPARE(cutpoint::productOf({}).down(), 0.0);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
