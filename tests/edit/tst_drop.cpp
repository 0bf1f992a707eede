#include "core/edit/drop.h"
#include "core/edit/reconnect.h"

#include <QTest>

#include <stdexcept>

using namespace cutpoint;

class TestDrop : public QObject {
    Q_OBJECT

private slots:
    void setsTheLayerOfTheLane();
    void keepsTheLayerInItsOwnLaneAndBeyondAll();
    void putsIntoAZoneAndTakesOut();
    void keepsAZoneThatMovesWhole();
    void keepsALaneThatMovesWhole();
    void goesIntoAnEmptyLane();
    void changesNothingWhenEverythingMoves();
    void seatsACardInItsLane();
    void seatsWhatChangesItsLayer();
    void statesThePositionsOfAll();
    void replacesOneDimensionOnly();
    void reconnectsAndKeepsTheRest();
};

namespace {

Component card(const char* id, const char* layer, const char* zone, double x, double y)
{
    Component component{.id = {id}};
    component.layer = layer;
    if (*zone != '\0') {
        component.domains = {{"zone", {zone}}};
    }
    component.position = Position{};
    component.position->x = x;
    component.position->y = y;
    return component;
}

/// Lanes Web (y 0 to 112) and App (112 to 224); in the latter a zone of two, and one of none.
Topology tiers()
{
    TopologyParts parts;
    parts.components = {card("web-1", "Web", "", 0, 30), card("web-2", "Web", "", 400, 30),
                        card("app-1", "App", "a", 0, 142), card("app-2", "App", "a", 192, 142),
                        card("app-3", "App", "", 600, 142)};
    return assemble(std::move(parts));
}

HomeChange moved(const char* id, double x, double y, const std::set<ComponentId>& with = {})
{
    const Topology topology = tiers();
    const Diagram diagram = drawDiagram(topology);
    std::set<ComponentId> ids = with;
    ids.insert({id});
    const Point from = diagram.cards[*topology.vertexOf(id)].centre();
    return DropTargets{topology, diagram, ids}.changeFor(*topology.find(id), from,
                                                         {from.x + x, from.y + y});
}

}  // namespace

void TestDrop::setsTheLayerOfTheLane()
{
    QCOMPARE(moved("web-2", 0, 112).layer, std::optional<std::string>{"App"});
    QCOMPARE(moved("app-3", 0, -112).layer, std::optional<std::string>{"Web"});
}

void TestDrop::keepsTheLayerInItsOwnLaneAndBeyondAll()
{
    QVERIFY(moved("web-2", 40, 16).isEmpty());
    QVERIFY(moved("web-2", 0, -200).isEmpty());
    QVERIFY(moved("app-3", 0, 200).isEmpty());
}

void TestDrop::putsIntoAZoneAndTakesOut()
{
    const HomeChange in = moved("app-3", -400, 0);
    QVERIFY(in.into == (DomainKey{"zone", "a"}));
    QVERIFY(!in.layer);
    const HomeChange out = moved("app-2", 300, 0);
    QVERIFY(out.outOf == (DomainKey{"zone", "a"}));
    QVERIFY(moved("app-2", 60, 0).isEmpty());
}

void TestDrop::keepsAZoneThatMovesWhole()
{
    QVERIFY(moved("app-2", 800, 0, {{"app-1"}}).isEmpty());
    QVERIFY(moved("app-3", -400, 0, {{"app-1"}, {"app-2"}}).isEmpty());
}

void TestDrop::keepsALaneThatMovesWhole()
{
    QVERIFY(moved("app-3", 0, -112, {{"web-1"}, {"web-2"}}).isEmpty());
    QVERIFY(!moved("app-3", 0, -112, {{"web-1"}}).isEmpty());
}

void TestDrop::goesIntoAnEmptyLane()
{
    TopologyParts parts = partsOf(tiers());
    parts.properties.layers = {"Web", "App", "Data"};
    const Topology topology = assemble(parts);
    const Diagram diagram = drawDiagram(topology);
    const std::set<ComponentId> moving{{"app-3"}};
    moveCards(parts, diagram, moving, {0, 90}, DropTargets{topology, diagram, moving});
    QCOMPARE(parts.components[4].layer, std::string{"Data"});
    QCOMPARE(drawDiagram(assemble(parts)).lanes.size(), std::size_t{3});
}

void TestDrop::changesNothingWhenEverythingMoves()
{
    QVERIFY(moved("web-1", 0, 112, {{"web-2"}, {"app-1"}, {"app-2"}, {"app-3"}}).isEmpty());
}

void TestDrop::seatsACardInItsLane()
{
    const Topology topology = tiers();
    const DropTargets targets{topology, drawDiagram(topology), {}};
    QCOMPARE(targets.seatedTop({0, 76, cardWidth, cardHeight}), 56.0);
    QCOMPARE(targets.seatedTop({0, 90, cardWidth, cardHeight}), 112.0);
    QCOMPARE(targets.seatedTop({0, 150, cardWidth, cardHeight}), 150.0);
    QCOMPARE(targets.seatedTop({0, 900, cardWidth, cardHeight}), 900.0);
}

void TestDrop::seatsWhatChangesItsLayer()
{
    const Topology topology = tiers();
    const std::set<ComponentId> moving{{"web-2"}, {"app-3"}};
    const Diagram diagram = drawDiagram(topology);
    TopologyParts parts = partsOf(topology);
    moveCards(parts, diagram, moving, {0, 64}, DropTargets{topology, diagram, moving});
    QCOMPARE(parts.components[1].layer, std::string{"App"});
    QCOMPARE(parts.components[1].position->y, 112.0);
    QCOMPARE(parts.components[4].position->y, 206.0);
    QCOMPARE(drawDiagram(assemble(parts)).lanes.size(), std::size_t{2});
}

void TestDrop::statesThePositionsOfAll()
{
    TopologyParts parts = partsOf(tiers());
    parts.components[4].position.reset();
    const Topology topology = assemble(parts);
    const Diagram diagram = drawDiagram(topology);
    moveCards(parts, diagram, {{"web-2"}}, {8, 0}, DropTargets{topology, diagram, {{"web-2"}}});
    QCOMPARE(parts.components[1].position->x, 408.0);
    QVERIFY(parts.components[4].position.has_value());
    QCOMPARE(parts.components[4].position->x, diagram.cards[4].x);
    QCOMPARE(drawDiagram(assemble(parts)).cards[4], diagram.cards[4]);
}

void TestDrop::replacesOneDimensionOnly()
{
    Component component;
    component.domains = {{"region", {"eu"}}, {"zone", {"a", "b"}}};
    rehome(component, {.layer = "Data", .into = DomainKey{"zone", "c"}, .outOf = {}});
    QCOMPARE(component.layer, std::string{"Data"});
    QVERIFY((component.domains == std::vector<Placement>{{"region", {"eu"}}, {"zone", {"c"}}}));
    rehome(component, {.layer = {}, .into = {}, .outOf = DomainKey{"region", "eu"}});
    QVERIFY((component.domains == std::vector<Placement>{{"zone", {"c"}}}));
}

void TestDrop::reconnectsAndKeepsTheRest()
{
    TopologyParts parts = partsOf(tiers());
    parts.connections = {{.from = "web-1", .to = "app-1", .key = {4}, .connection = {}}};
    parts.connections[0].connection.label = "reads";
    parts.nextKey = 5;
    reconnect(parts, {4}, "web-1", "app-3");
    QCOMPARE(parts.connections[0].to, std::string{"app-3"});
    QCOMPARE(parts.connections[0].connection.label, std::string{"reads"});
    QVERIFY_EXCEPTION_THROWN(reconnect(parts, {9}, "web-1", "app-3"), std::out_of_range);
}

QTEST_APPLESS_MAIN(TestDrop)
#include "tst_drop.moc"
