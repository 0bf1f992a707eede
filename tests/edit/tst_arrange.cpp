#include "core/edit/arrange.h"
#include "core/edit/free_place.h"
#include "core/edit/lay_out.h"
#include "core/edit/positions.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_builder.h"

#include <QTest>

using namespace cutpoint;
using tests::component;
using tests::ids;

Q_DECLARE_METATYPE(std::vector<cutpoint::Point>)

class TestArrange : public QObject {
    Q_OBJECT

private slots:
    void aligns_data();
    void aligns();
    void changesNothingThatIsAligned();
    void distributes_data();
    void distributes();
    void statesAllPositions();
    void findsRoomToTheRight_data();
    void findsRoomToTheRight();
    void laysAllOut();
    void laysASelectionOutWhereItStood();
    void keepsASelectionInItsLayers();
    void leavesWhatCanBeAssembled();
};

namespace {

/// Three cards, the last one 120 wide, and one that is never chosen.
TopologyParts cards(const std::vector<Point>& corners)
{
    TopologyParts parts;
    parts.components = {{.id = {"a"}}, {.id = {"b"}}, {.id = {"c"}}, {.id = {"other"}}};
    for (std::size_t number = 0; number < corners.size(); ++number) {
        parts.components[number].position =
            Position{.x = corners[number].x, .y = corners[number].y};
    }
    parts.components[2].position->width = 120;
    parts.components[3].position = Position{.x = 1000, .y = 1000};
    return parts;
}

std::vector<Point> cornersOf(const TopologyParts& parts)
{
    std::vector<Point> corners;
    for (std::size_t number = 0; number < 3; ++number) {
        corners.push_back(
            {parts.components[number].position->x, parts.components[number].position->y});
    }
    return corners;
}

bool overlap(const Rectangle& one, const Rectangle& other)
{
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() &&
           other.y < one.bottom();
}

}  // namespace

void TestArrange::aligns_data()
{
    QTest::addColumn<CardAlignment>("alignment");
    QTest::addColumn<std::vector<Point>>("after");
    using Corners = std::vector<Point>;
    // Before: (0, 0), (100, 80), (300, 40); 168, 168 and 120 wide, 56 high.
    QTest::newRow("left") << CardAlignment::Left << Corners{{0, 0}, {0, 80}, {0, 40}};
    QTest::newRow("right") << CardAlignment::Right << Corners{{252, 0}, {252, 80}, {300, 40}};
    QTest::newRow("top") << CardAlignment::Top << Corners{{0, 0}, {100, 0}, {300, 0}};
    QTest::newRow("bottom") << CardAlignment::Bottom << Corners{{0, 80}, {100, 80}, {300, 80}};
    QTest::newRow("across") << CardAlignment::CentreAcross
                            << Corners{{126, 0}, {126, 80}, {150, 40}};
    QTest::newRow("down") << CardAlignment::CentreDown << Corners{{0, 40}, {100, 40}, {300, 40}};
}

void TestArrange::aligns()
{
    QFETCH(const CardAlignment, alignment);
    QFETCH(const std::vector<Point>, after);
    TopologyParts parts = cards({{0, 0}, {100, 80}, {300, 40}});
    QVERIFY(alignCards(parts, ids({"a", "b", "c"}), alignment));
    QVERIFY(cornersOf(parts) == after);
    QCOMPARE(parts.components[3].position->x, 1000.0);
    QCOMPARE(*parts.components[2].position->width, 120.0);
}

void TestArrange::changesNothingThatIsAligned()
{
    TopologyParts parts = cards({{0, 0}, {0, 80}, {300, 40}});
    const TopologyParts before = parts;
    QVERIFY(!alignCards(parts, ids({"a", "b"}), CardAlignment::Left));
    QVERIFY(!alignCards(parts, ids({"c"}), CardAlignment::Left));
    QVERIFY(!distributeCards(parts, ids({"a", "b"}), Direction::Across));
    QVERIFY(parts == before);
}

void TestArrange::distributes_data()
{
    QTest::addColumn<std::vector<Point>>("before");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<std::vector<Point>>("after");
    using Corners = std::vector<Point>;
    // From 0 to 720; 456 of it are cards: two gaps of 132.
    QTest::newRow("across") << Corners{{0, 0}, {200, 80}, {600, 40}} << Direction::Across
                            << Corners{{0, 0}, {300, 80}, {600, 40}};
    QTest::newRow("in another order") << Corners{{552, 0}, {200, 80}, {0, 40}} << Direction::Across
                                      << Corners{{552, 0}, {252, 80}, {0, 40}};
    QTest::newRow("down, overlapping") << Corners{{0, 0}, {200, 10}, {600, 41}} << Direction::Down
                                       << Corners{{0, 0}, {200, 21}, {600, 41}};
}

void TestArrange::distributes()
{
    QFETCH(const std::vector<Point>, before);
    QFETCH(const Direction, direction);
    QFETCH(const std::vector<Point>, after);
    TopologyParts parts = cards(before);
    QVERIFY(distributeCards(parts, ids({"a", "b", "c"}), direction));
    QVERIFY(cornersOf(parts) == after);
    QVERIFY(!distributeCards(parts, ids({"a", "b", "c"}), direction));
}

void TestArrange::statesAllPositions()
{
    auto parts = partsOf(tests::TopologyBuilder{}
                             .part("a")
                             .part("b")
                             .part("c")
                             .call("a", "b")
                             .call("b", "c")
                             .build());
    const auto drawn = cardsOf(parts);
    QVERIFY(alignCards(parts, ids({"a", "b"}), CardAlignment::Bottom));
    QVERIFY(parts.components[2].position);
    QCOMPARE(parts.components[2].position->x, drawn[2].x);
    QCOMPARE(parts.components[2].position->y, drawn[2].y);
}

void TestArrange::findsRoomToTheRight_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("least");
    QTest::addColumn<double>("by");
    QTest::newRow("free already") << 600.0 << 0 << 0.0;
    QTest::newRow("next to it") << 0.0 << 0 << 384.0;
    QTest::newRow("beside itself") << 0.0 << 1 << 384.0;
    QTest::newRow("at least one") << 600.0 << 1 << 192.0;
}

void TestArrange::findsRoomToTheRight()
{
    QFETCH(const double, x);
    QFETCH(const int, least);
    QFETCH(const double, by);
    const std::vector<Rectangle> taken{{0, 0, 168, 56}, {192, 0, 168, 56}, {384, 100, 168, 56}};
    const std::vector<Rectangle> moved{{x, 0, 168, 56}};
    QCOMPARE(freeOffset(taken, moved, least).x, by);
    QCOMPARE(freeOffset(taken, {}, least).x, 0.0);
}

void TestArrange::laysAllOut()
{
    TopologyParts parts = cards({{0, 0}, {0, 0}, {0, 0}});
    QVERIFY(layOut(parts));
    const auto drawn = cardsOf(parts);
    QVERIFY(!overlap(drawn[0], drawn[1]));
    QVERIFY(!overlap(drawn[1], drawn[2]));
    QCOMPARE(*parts.components[2].position->width, 120.0);
    QVERIFY(!layOut(parts));
}

void TestArrange::laysASelectionOutWhereItStood()
{
    TopologyParts parts = cards({{400, 400}, {500, 500}, {0, 0}});
    parts.connections = {{.from = "a", .to = "b", .key = {0}, .connection = {}}};
    parts.nextKey = 1;
    QVERIFY(layOut(parts, ids({"a", "b"})));
    QVERIFY((cornersOf(parts)[0] == Point{400, 400}));
    QVERIFY((cornersOf(parts)[1] == Point{400, 512}));
    QVERIFY((cornersOf(parts)[2] == Point{0, 0}));
}

void TestArrange::keepsASelectionInItsLayers()
{
    // "web" has a and b, "data" has c and the other one.
    TopologyParts parts = cards({{0, 0}, {300, 0}, {500, 400}});
    parts.components[3].position = Position{.x = 300, .y = 400};
    for (std::size_t number = 0; number < 4; ++number) {
        parts.components[number].layer = number < 2 ? "web" : "data";
    }
    parts.connections = {{.from = "b", .to = "c", .key = {0}, .connection = {}}};
    parts.nextKey = 1;
    QVERIFY(layOut(parts, ids({"b", "c"})));
    QVERIFY((cornersOf(parts)[0] == Point{0, 0}));
    QCOMPARE(parts.components[1].position->y, 0.0);
    QCOMPARE(parts.components[2].position->y, 400.0);
    const auto drawn = cardsOf(parts);
    QVERIFY(!overlap(drawn[2], drawn[3]));
    QVERIFY(areApart(drawn));
    QVERIFY(!areApart(std::vector{drawn[0], drawn[0]}));
    // In rows of its layer that have no room for one below the other, each finds room by itself.
    parts.connections.push_back({.from = "a", .to = "b", .key = {1}, .connection = {}});
    parts.nextKey = 2;
    layOut(parts, ids({"a", "b", "c"}));
    QVERIFY(areApart(cardsOf(parts)));
    QCOMPARE(parts.components[2].position->y, 400.0);
}

void TestArrange::leavesWhatCanBeAssembled()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random{seed};
        auto parts = partsOf(tests::randomTopology(seed));
        const auto chosen = tests::someOf(parts, random);
        alignCards(parts, chosen, static_cast<CardAlignment>(random() % 6));
        distributeCards(parts, chosen, static_cast<Direction>(random() % 2));
        layOut(parts, chosen);
        const auto drawn = cardsOf(parts);
        QCOMPARE(drawn.size(), assemble(parts).componentCount());
        layOut(parts);
        for (const Component& component : parts.components) {
            QVERIFY(component.position.has_value());
        }
    }
}

QTEST_APPLESS_MAIN(TestArrange)
#include "tst_arrange.moc"
