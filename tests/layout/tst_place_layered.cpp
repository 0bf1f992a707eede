#include "core/layout/layout_graph.h"
#include "core/layout/place_layered.h"
#include "tests/layout/checks.h"
#include "tests/layout/topologies.h"

#include <QTest>

#include <random>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): checks by their names
using cutpoint::placeLayered;
using cutpoint::Point;
using cutpoint::Rectangle;
using cutpoint::Topology;

namespace {

using Points = std::vector<Point>;

std::vector<Rectangle> cardsAt(const Points& corners, const Topology& topology)
{
    std::vector<Rectangle> cards;
    for (const Point& corner : corners) {
        const auto& component = topology.component(cards.size());
        cards.push_back({corner.x, corner.y, cutpoint::layout::cardWidthOf(component), 56});
    }
    return cards;
}

}  // namespace

class TestPlaceLayered : public QObject {
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void makesATidyGridOfWhatIsNotConnected();
    void leavesRoomForEmptyLayers();
    void leavesRoomForWideCards();
    void walksALongPath();
    void comesNearSixteenToTen();
};

void TestPlaceLayered::places_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Points>("expected");

    const auto row = [](const char* name, const Topology& topology, const Points& expected) {
        QTest::newRow(name) << topology << expected;
    };
    row("nothing", Topology{}, {});
    row("one", topologyOf({{.id = "a"}}, {}), {{96, 32}});
    row("a caller above what it calls", topologyOf({{.id = "a"}, {.id = "b"}}, {"b>a"}),
        {{96, 144}, {96, 32}});
    row("two replicas beside each other, in file order",
        topologyOf({{.id = "a", .layer = "App"},
                    {.id = "p", .layer = "Data", .group = "db"},
                    {.id = "r", .layer = "Data", .group = "db"}},
                   {"a>p", "a>r", "p~r"}),
        {{288, 32}, {96, 144}, {288, 144}});
    row("a circle", topologyOf({{.id = "a"}, {.id = "b"}, {.id = "c"}}, {"a>b", "b>c", "c>a"}),
        {{96, 32}, {96, 144}, {96, 256}});
    row("crossed calls are uncrossed",
        topologyOf({{.id = "a"}, {.id = "b"}, {.id = "c"}, {.id = "d"}}, {"a>d", "b>c"}),
        {{96, 32}, {288, 32}, {288, 144}, {96, 144}});
    row("a zone is one block of columns",
        topologyOf({{.id = "a", .layer = "App", .zone = "1"},
                    {.id = "b", .layer = "App", .zone = "2"},
                    {.id = "c", .layer = "App", .zone = "1"},
                    {.id = "d", .layer = "Data", .zone = "2"}},
                   {"b>d"}),
        {{96, 32}, {480, 32}, {288, 32}, {480, 144}});
}

void TestPlaceLayered::places()
{
    QFETCH(const Topology, topology);
    QFETCH(const Points, expected);

    QCOMPARE(placeLayered(topology), expected);
}

void TestPlaceLayered::makesATidyGridOfWhatIsNotConnected()
{
    Topology topology;
    for (int number = 0; number < 9; ++number) {
        add(topology, {.id = std::to_string(number)});
    }
    const Points corners = placeLayered(topology);

    for (int number = 0; number < 9; ++number) {
        const int column = number % 3;
        const int row = number / 3;
        QCOMPARE(corners[static_cast<std::size_t>(number)],
                 (Point{96.0 + 192 * column, 32.0 + 112 * row}));
    }
}

void TestPlaceLayered::leavesRoomForEmptyLayers()
{
    Topology topology =
        topologyOf({{.id = "w", .layer = "Web"}, {.id = "d", .layer = "Data"}}, {"w>d"});
    cutpoint::TopologyProperties properties;
    properties.layers = {"Web", "App", "Cache", "Data"};
    topology.replaceProperties(properties);

    QCOMPARE(placeLayered(topology), (Points{{96, 32}, {96, 256}}));
}

void TestPlaceLayered::leavesRoomForWideCards()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random{seed};
        Topology topology = randomTopology(random, 40);
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            cutpoint::Component component = topology.component(vertex);
            component.position = at(0, 0, 120.0 + randomBelow(random, 200));
            topology.replace(component);
        }
        const std::vector<Rectangle> cards = cardsAt(placeLayered(topology), topology);
        const std::string wrong = overlappingCards(cards) + offGrid(cards);
        QVERIFY2(
            wrong.empty(),
            qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(wrong))));
    }
}

void TestPlaceLayered::walksALongPath()
{
    constexpr std::size_t size = 10'000;
    Topology topology;
    for (std::size_t number = 0; number < size; ++number) {
        add(topology, {.id = std::to_string(number)});
    }
    for (std::size_t number = 1; number < size; ++number) {
        topology.connect(number - 1, number, {});
    }

    QCOMPARE(placeLayered(topology).back(), (Point{96, 32.0 + 112 * (size - 1)}));
}

void TestPlaceLayered::comesNearSixteenToTen()
{
    for (const int size : {300, 1000, 3000}) {
        std::mt19937 random{1};
        Topology topology;
        for (int number = 0; number < size; ++number) {
            add(topology,
                {.id = std::to_string(number), .layer = "layer " + std::to_string(number % 6)});
        }
        for (int count = 0; count < 2 * size; ++count) {
            const std::size_t from = randomBelow(random, static_cast<unsigned>(size));
            const std::size_t to =
                (from + 1 + std::size_t{6} * randomBelow(random, 8)) % static_cast<unsigned>(size);
            topology.connect(from, to, {});
        }
        const std::vector<Rectangle> cards = cardsAt(placeLayered(topology), topology);
        Rectangle bounds = cards.front();
        for (const Rectangle& card : cards) {
            bounds = unitedWith(bounds, card);
        }
        const double aspect = bounds.width / bounds.height;
        QVERIFY2(aspect > 1.2 && aspect < 2.2,
                 qPrintable(QStringLiteral("%1 components: %2").arg(size).arg(aspect)));
    }
}

QTEST_APPLESS_MAIN(TestPlaceLayered)
#include "tst_place_layered.moc"
