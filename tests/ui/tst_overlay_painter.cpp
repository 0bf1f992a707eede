#include "tests/ui/shop.h"
#include "ui/canvas/overlay_painter.h"

#include <QPainter>
#include <QTest>

#include <functional>

using cutpoint::ui::DiagramScene;
using cutpoint::ui::PaintContext;

class TestOverlayPainter : public QObject {
    Q_OBJECT

private slots:
    void linesKeepTheirWidth_data();
    void linesKeepTheirWidth();
    void foundIsMarkedAtTheCornersOnly();

private:
    using Paint = std::function<void(QPainter&, const PaintContext&)>;

    /// A picture of 200 × 100 pixels with what is painted at a zoom.
    static QImage picture(double zoom, int ratio, const Paint& paint)
    {
        const cutpoint::Topology topology = cutpoint::tests::shop();
        const DiagramScene scene{topology};
        const cutpoint::ui::Fonts fonts = cutpoint::ui::canvasFonts({});
        const cutpoint::ui::ViewTransform view{.zoom = zoom};
        QImage image{QSize{200, 100} * ratio, QImage::Format_RGB32};
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter{&image};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(zoom, zoom);
        paint(painter, {.scene = scene,
                        .theme = theme(cutpoint::ui::ThemeId::Light),
                        .fonts = fonts,
                        .zoom = zoom,
                        .level = view.level(),
                        .window = {0, 0, 200 / zoom, 100 / zoom}});
        return image;
    }

    /// How much ink there is on a row of pixels, in whole dark pixels.
    static double ink(const QImage& image, int row, int from, int to)
    {
        const double full = 255.0 - theme(cutpoint::ui::ThemeId::Light).accent.red();
        double sum = 0.0;
        for (int x = from; x < to; ++x) {
            sum += (255 - image.pixelColor(x, row).red()) / full;
        }
        return sum;
    }
};

void TestOverlayPainter::linesKeepTheirWidth_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("ratio");
    for (const double zoom : {1.0, 0.99, 0.5, 0.1}) {
        for (const int ratio : {1, 2}) {
            QTest::addRow("zoom %g, ratio %d", zoom, ratio) << zoom << ratio;
        }
    }
}

void TestOverlayPainter::linesKeepTheirWidth()
{
    QFETCH(const double, zoom);
    QFETCH(const int, ratio);
    const QRectF area{40 / zoom, 20 / zoom, 120 / zoom, 60 / zoom};
    const QImage image = picture(zoom, ratio, [&](QPainter& painter, const PaintContext& context) {
        paintSelectionRing(painter, context, area);
    });
    const double width = ink(image, 50 * ratio, 0, 100 * ratio) / ratio;
    QVERIFY2(width > 1.8 && width < 2.2, qPrintable(QString::number(width)));
}

void TestOverlayPainter::foundIsMarkedAtTheCornersOnly()
{
    const QImage image = picture(0.5, 2, [](QPainter& painter, const PaintContext& context) {
        paintFoundMark(painter, context, {80, 40, 240, 120});
    });
    constexpr int middle = 100;
    constexpr int upper = 32;
    QCOMPARE(ink(image, middle, 0, image.width()), 0.0);
    QVERIFY(ink(image, upper, 60, 90) > 10.0);
    QCOMPARE(ink(image, upper, 180, 220), 0.0);
}

QTEST_MAIN(TestOverlayPainter)
#include "tst_overlay_painter.moc"
