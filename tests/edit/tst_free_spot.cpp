#include "core/edit/free_spot.h"
#include "core/edit/place_new.h"

#include <QTest>

using namespace cutpoint;

class TestFreeSpot : public QObject {
    Q_OBJECT

private slots:
    void takesTheWantedPlaceOnTheGrid();
    void evadesCardsOneAfterTheOther();
    void staysInTheRow();
    void statesPositionsWhereNoneIs();
    void aDropTakesTheLaneAndTheZone();
    void aDropOutsideOfLanesHasNoLayer();
    void findsTheLaneOfItsLayer();
    void clientsStandAboveTheLanes();

private:
    /// A lane "Web" from 0 to 112 with a card at (0, 30), a lane "Data" below it with zone a.
    [[nodiscard]] static Diagram diagram()
    {
        return {.cards = {{.x = 0, .y = 30, .width = cardWidth, .height = cardHeight}},
                .routes = {},
                .lanes = {{.layer = "Web", .top = 0, .height = laneHeight},
                          {.layer = "Data", .top = laneHeight, .height = laneHeight}},
                .frames = {{.id = "zone:a", .label = {}, .area = {400, 112, 400, 112}}},
                .bounds = {0, 0, 800, 224}};
    }
};

void TestFreeSpot::takesTheWantedPlaceOnTheGrid()
{
    QVERIFY((freeSpotNear({}, {.x = 101, .y = -3}) == Point{.x = 104, .y = 0}));
}

void TestFreeSpot::evadesCardsOneAfterTheOther()
{
    std::vector<Rectangle> cards;
    for (int number = 0; number < 40; ++number) {
        const Point spot = freeSpotNear(cards, {.x = 4, .y = 4});
        for (const Rectangle& card : cards) {
            const bool isApart = spot.x >= card.right() || spot.x + cardWidth <= card.x ||
                                 spot.y >= card.bottom() || spot.y + cardHeight <= card.y;
            QVERIFY(isApart);
        }
        cards.push_back({.x = spot.x, .y = spot.y, .width = cardWidth, .height = cardHeight});
    }
    // Near, not in a line to the horizon.
    for (const Rectangle& card : cards) {
        QVERIFY(std::abs(card.x) < 1000 && std::abs(card.y) < 1000);
    }
}

void TestFreeSpot::statesPositionsWhereNoneIs()
{
    TopologyParts parts;
    parts.components = {{.id = {"a"}}, {.id = {"b"}, .position = Position{.x = 8, .y = 8}}};
    statePositions(parts, {{.x = 16, .y = 24}, {.x = 0, .y = 0}});
    QCOMPARE(parts.components[0].position->y, 24.0);
    QCOMPARE(parts.components[1].position->x, 8.0);
}

void TestFreeSpot::staysInTheRow()
{
    const Point spot = freeSpotInRow(diagram().cards, {.x = 8, .y = 30});
    QCOMPARE(spot.y, 32.0);
    QVERIFY(spot.x >= cardWidth);
}

void TestFreeSpot::aDropTakesTheLaneAndTheZone()
{
    Component component{.kind = Kind::AppServer, .layer = "App"};
    placeAt(component, diagram(), {.x = 500, .y = 190});
    QCOMPARE(component.layer, std::string{"Data"});
    QCOMPARE(component.domains.size(), std::size_t{1});
    QCOMPARE(component.domains[0].names[0], std::string{"a"});
    QVERIFY(component.position->y + cardHeight <= 2 * laneHeight);
}

void TestFreeSpot::aDropOutsideOfLanesHasNoLayer()
{
    Component component{.kind = Kind::AppServer, .layer = "Web"};
    placeAt(component, diagram(), {.x = 0, .y = 400});
    QVERIFY(component.layer.empty());
    Component loose{.layer = "Web"};
    placeAt(loose, {}, {.x = 0, .y = 400});
    QCOMPARE(loose.layer, std::string{"Web"});
}

void TestFreeSpot::findsTheLaneOfItsLayer()
{
    Component component{.kind = Kind::Database, .layer = "Data"};
    placeNear(component, diagram(), {.x = 500, .y = 30});
    QVERIFY(component.position->y > laneHeight);
    QVERIFY(component.domains.empty());
    QVERIFY(component.position->x + cardWidth <= 400 || component.position->x >= 800);
    Component stranger{.kind = Kind::Router, .layer = "Network"};
    placeNear(stranger, diagram(), {.x = 8, .y = 30});
    QCOMPARE(stranger.layer, std::string{"Web"});
    QVERIFY(std::abs(stranger.position->x) >= cardWidth);
}

void TestFreeSpot::clientsStandAboveTheLanes()
{
    Component client{.kind = Kind::Client};
    placeNear(client, diagram(), {.x = 500, .y = 30});
    QVERIFY(client.position->y + cardHeight <= 0);
    QVERIFY(client.layer.empty());
}

QTEST_APPLESS_MAIN(TestFreeSpot)
#include "tst_free_spot.moc"
