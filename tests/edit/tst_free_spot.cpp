#include "core/edit/free_spot.h"

#include <QTest>

using namespace cutpoint;

class TestFreeSpot : public QObject {
    Q_OBJECT

private slots:
    void takesTheWantedPlaceOnTheGrid();
    void evadesCardsOneAfterTheOther();
    void statesPositionsWhereNoneIs();
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

QTEST_APPLESS_MAIN(TestFreeSpot)
#include "tst_free_spot.moc"
