#include "ui/canvas/route_path.h"
#include "ui/canvas/view_transform.h"

#include <QTest>

using cutpoint::ui::clipped;
using cutpoint::ui::ViewTransform;

class TestRoutePath : public QObject {
    Q_OBJECT

private slots:
    void cutsALineAtTheWindow();
    void leavesOutWhatIsElsewhere();
    void keepsCornersInOneRun();
    void beginsAnewWhereTheLineComesBack();
    void findsTheMiddle();
    void keepsThePointUnderThePointer_data();
    void keepsThePointUnderThePointer();
};

void TestRoutePath::cutsALineAtTheWindow()
{
    const auto runs = clipped({{-100, 5}, {300, 5}}, {0, 0, 100, 10});
    QCOMPARE(runs.size(), std::size_t{1});
    QCOMPARE(runs[0].points.front(), QPointF(0, 5));
    QCOMPARE(runs[0].points.back(), QPointF(100, 5));
    QCOMPARE(runs[0].skipped, 100.0);
}

void TestRoutePath::leavesOutWhatIsElsewhere()
{
    QVERIFY(clipped({{-100, 50}, {300, 50}}, {0, 0, 100, 10}).empty());
}

void TestRoutePath::keepsCornersInOneRun()
{
    const auto runs = clipped({{10, 10}, {50, 10}, {50, 90}}, {0, 0, 100, 100});
    QCOMPARE(runs.size(), std::size_t{1});
    QCOMPARE(runs[0].points.size(), std::size_t{3});
}

void TestRoutePath::beginsAnewWhereTheLineComesBack()
{
    const auto runs = clipped({{10, 10}, {200, 10}, {200, 90}, {10, 90}}, {0, 0, 100, 100});
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(runs[1].points.front(), QPointF(100, 90));
    QCOMPARE(runs[1].skipped, 190.0 + 80.0 + 100.0);
}

void TestRoutePath::findsTheMiddle()
{
    QCOMPARE(cutpoint::ui::middleOf({{0, 0}, {40, 0}, {40, 20}}), QPointF(30, 0));
    QCOMPARE(cutpoint::ui::longestSegment({{0, 0}, {40, 0}, {40, 100}}), QLineF(40, 0, 40, 100));
}

void TestRoutePath::keepsThePointUnderThePointer_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("in") << 1.7;
    QTest::newRow("out") << 0.31;
    QTest::newRow("beyond what is allowed") << 99.0;
}

void TestRoutePath::keepsThePointUnderThePointer()
{
    QFETCH(const double, zoom);
    const ViewTransform view{0.9, {-40, 70}};
    const QPointF pointer{321, 123};
    const ViewTransform zoomed = view.zoomed(zoom, pointer);
    QVERIFY(zoomed.zoom <= ViewTransform::mostZoom);
    const QPointF shift = zoomed.toView(view.toScene(pointer)) - pointer;
    QVERIFY(shift.manhattanLength() <= 1.0);
}

QTEST_APPLESS_MAIN(TestRoutePath)
#include "tst_route_path.moc"
