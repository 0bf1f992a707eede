#include "core/layout/bends.h"
#include "core/layout/diagram.h"
#include "tests/layout/checks.h"

#include <QTest>

#include <random>

using cutpoint::Point;
using cutpoint::Rectangle;
using cutpoint::routeBetween;
using cutpoint::layout::simplified;

namespace {

using Points = std::vector<Point>;

}  // namespace

class TestBends : public QObject {
    Q_OBJECT

private slots:
    void routesBetween_data();
    void routesBetween();
    void routesBetweenAnyTwoCards();
    void simplifies();
};

void TestBends::routesBetween_data()
{
    QTest::addColumn<Point>("to");
    QTest::addColumn<Points>("expected");

    // From a card of 168 x 56 at 0, 0.
    QTest::newRow("below") << Point{0, 112} << Points{{84, 56}, {84, 112}};
    QTest::newRow("below and right")
        << Point{192, 112} << Points{{84, 56}, {84, 84}, {276, 84}, {276, 112}};
    QTest::newRow("above") << Point{0, -112} << Points{{84, 0}, {84, -56}};
    QTest::newRow("right") << Point{192, 0} << Points{{168, 28}, {192, 28}};
    QTest::newRow("left, a little lower")
        << Point{-192, 16} << Points{{0, 28}, {-12, 28}, {-12, 44}, {-24, 44}};
}

void TestBends::routesBetween()
{
    QFETCH(const Point, to);
    QFETCH(const Points, expected);

    QCOMPARE(routeBetween({0, 0, 168, 56}, {to.x, to.y, 168, 56}), expected);
}

void TestBends::routesBetweenAnyTwoCards()
{
    std::mt19937 random{1};
    std::uniform_int_distribution<int> place{-30, 30};
    for (int count = 0; count < 2000; ++count) {
        const Rectangle from{8.0 * place(random), 8.0 * place(random), 168, 56};
        const Rectangle to{8.0 * place(random), 8.0 * place(random), 200, 56};
        const Points route = routeBetween(from, to);
        QVERIFY(route.size() >= 2);
        QVERIFY(cutpoint::tests::isOnEdge(route.front(), from));
        QVERIFY(cutpoint::tests::isOnEdge(route.back(), to));
        for (std::size_t at = 1; at < route.size(); ++at) {
            QVERIFY(route[at - 1].x == route[at].x || route[at - 1].y == route[at].y);
        }
    }
}

void TestBends::simplifies()
{
    QCOMPARE(simplified({{0, 0}, {0, 5}, {0, 9}, {0, 9}, {4, 9}}),
             (Points{{0, 0}, {0, 9}, {4, 9}}));
    QCOMPARE(simplified({{1, 1}, {1, 1}}), (Points{{1, 1}, {1, 1}}));
}

QTEST_APPLESS_MAIN(TestBends)
#include "tst_bends.moc"
