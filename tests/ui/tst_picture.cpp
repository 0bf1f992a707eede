#include "core/report/svg/colours.h"
#include "tests/ui/shop.h"
#include "ui/canvas/picture.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/picture_export.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

using cutpoint::Topology;
using cutpoint::ui::DiagramPicture;
using cutpoint::ui::MainWindow;
using cutpoint::ui::PictureExport;
using cutpoint::ui::theme;
using cutpoint::ui::ThemeId;

namespace {

/// Whether the image has a pixel of just that colour.
bool has(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

/// A topology that is so many pixels wide.
Topology wide(double pixels)
{
    Topology topology;
    for (const double x : {0.0, pixels - 216.0}) {
        cutpoint::Component component{.id = {std::to_string(x)}};
        component.position = cutpoint::Position{};
        component.position->x = x;
        topology.add(component);
    }
    return topology;
}

}  // namespace

class TestPicture : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void coloursOfTheCoreAreThoseOfTheTheme();
    void paintsTheWholeDiagramLight();
    void marksOnlyWhatAReportSays();
    void boundsTheSizeOfImages_data();
    void boundsTheSizeOfImages();
    void fitsOnAPage();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void saysThatALargeImageIsSmaller();
    void saysWhyItWasNotWritten_data();
    void saysWhyItWasNotWritten();
    void takesTheEndingFromTheChosenFormat();
    void copiesAsPicture();
    void drawsBesideTheWindowAndCanBeGivenUp();
    void writesWhatWasAskedForBeforeItCloses();
    void drawsOneAfterTheOther();
    void isOfferedOnlyWhereThereIsSomethingToDraw();

private:
    [[nodiscard]] PictureExport& pictures() const { return *m_window->findChild<PictureExport*>(); }

    [[nodiscard]] QByteArray written(const QString& name) const
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestPicture::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
}

void TestPicture::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->document().reset(cutpoint::tests::shop());
}

void TestPicture::coloursOfTheCoreAreThoseOfTheTheme()
{
    namespace colour = cutpoint::svg::colour;
    const cutpoint::ui::Theme& light = theme(ThemeId::Light);
    const auto same = [](std::string_view core, const QColor& ui) {
        return QColor{QString::fromUtf8(core.data(), static_cast<qsizetype>(core.size()))} == ui;
    };
    QVERIFY(same(colour::surface, light.surface));
    QVERIFY(same(colour::sunken, light.sunken));
    QVERIFY(same(colour::canvas, light.canvas));
    QVERIFY(same(colour::text, light.text));
    QVERIFY(same(colour::muted, light.muted));
    QVERIFY(same(colour::border, light.border));
    QVERIFY(same(colour::spof, light.spof));
    QVERIFY(same(colour::spofText, light.spofText));
    QVERIFY(same(colour::spofTint, light.spofTint));
    QVERIFY(same(colour::onSpof, light.onSpof));
    QVERIFY(same(colour::choke, light.choke));
    QVERIFY(same(colour::advisory, light.advisory));
    QVERIFY(same(colour::accepted, light.accepted));
    QVERIFY(same(colour::acceptedTint, light.acceptedTint));
    QVERIFY(same(colour::connection, light.connection));
    QVERIFY(same(colour::twoWay, light.twoWay));
    QVERIFY(same(colour::optional, light.optional));
    QVERIFY(same(colour::replication, light.replication));
    QVERIFY(same(colour::zone, light.zone));
    QVERIFY(same(colour::zoneFill, light.zoneFill));
    QVERIFY(same(colour::group, light.group));
    for (std::size_t lane = 0; lane < light.lanes.size(); ++lane) {
        QVERIFY(same(cutpoint::svg::laneColours.at(lane).first, light.lanes.at(lane).tint));
        QVERIFY(same(cutpoint::svg::laneColours.at(lane).second, light.lanes.at(lane).key));
    }
}

void TestPicture::paintsTheWholeDiagramLight()
{
    QApplication::setPalette(paletteFor(theme(ThemeId::Dark)));
    const Topology shop = cutpoint::tests::shop();
    const cutpoint::Report report = analyse(shop);
    const DiagramPicture picture{shop, &report, QApplication::font()};
    QCOMPARE(picture.size(), QSizeF(320 + 168 + 48, 360 + 56 + 48));
    const QImage image = picture.image(2.0);
    QCOMPARE(image.size(), picture.size().toSize() * 2);
    QVERIFY(has(image, theme(ThemeId::Light).canvas));
    QVERIFY(has(image, theme(ThemeId::Light).spof));
    QVERIFY(!has(image, theme(ThemeId::Dark).canvas));
    // Every card is there: its middle at the left is white surface, not canvas.
    for (const cutpoint::Rectangle& card : drawDiagram(shop).cards) {
        const QPointF inside{(card.x + 24 + 4) * 2.0, (card.y + 24 + 28) * 2.0};
        QCOMPARE(image.pixelColor(inside.toPoint()), theme(ThemeId::Light).surface);
    }
    QApplication::setPalette(paletteFor(theme(ThemeId::Light)));
}

void TestPicture::marksOnlyWhatAReportSays()
{
    const Topology shop = cutpoint::tests::shop();
    const DiagramPicture picture{shop, nullptr, QApplication::font()};
    QVERIFY(!has(picture.image(1.0), theme(ThemeId::Light).spof));
}

void TestPicture::boundsTheSizeOfImages_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");

    QTest::newRow("small") << 1000.0 << 2.0;
    QTest::newRow("just double") << 8000.0 << 2.0;
    QTest::newRow("too wide") << 32000.0 << 0.5;
}

void TestPicture::boundsTheSizeOfImages()
{
    QFETCH(const double, width);
    QFETCH(const double, scale);
    const Topology topology = wide(width);
    const DiagramPicture picture{topology, nullptr, QApplication::font()};
    QCOMPARE(picture.size().width(), width);
    QCOMPARE(picture.imageScale(2.0), scale);
}

void TestPicture::fitsOnAPage()
{
    const Topology topology = wide(5000.0);
    const DiagramPicture picture{topology, nullptr, QApplication::font()};
    QImage page{800, 600, QImage::Format_RGB32};
    page.fill(Qt::white);
    QPainter painter{&page};
    picture.paintPage(painter, QRectF{50, 50, 700, 500}, "Title of the page");
    painter.end();
    QVERIFY(has(page.copy(50, 50, 200, 24), theme(ThemeId::Light).text));
    QVERIFY(has(page.copy(50, 82, 700, 10), theme(ThemeId::Light).canvas));
    for (const QRect& margin :
         {QRect{0, 0, 800, 50}, QRect{0, 0, 50, 600}, QRect{751, 0, 49, 600}}) {
        const QImage outside = page.copy(margin);
        for (int y = 0; y < outside.height(); ++y) {
            for (int x = 0; x < outside.width(); ++x) {
                QCOMPARE(outside.pixelColor(x, y), QColor{Qt::white});
            }
        }
    }
}

void TestPicture::writesEveryFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");

    QTest::newRow("SVG") << "shop.svg" << QByteArray{"<svg "};
    QTest::newRow("PNG") << "shop.png" << QByteArray{"\x89PNG"};
    QTest::newRow("PDF") << "shop.pdf" << QByteArray{"%PDF-1."};
    QTest::newRow("capitals") << "shop.PNG" << QByteArray{"\x89PNG"};
}

void TestPicture::writesEveryFormat()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, beginning);
    const QSignalSpy news{&pictures(), &PictureExport::told};
    pictures().writeTo(m_folder.filePath(name));
    QTRY_COMPARE(news.size(), 1);
    QVERIFY(written(name).startsWith(beginning));
    QCOMPARE(news.front().front().toString(), name + " was written.");
    if (beginning.startsWith("<svg")) {
        QXmlStreamReader xml{written(name)};
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(written(name).contains("card spof"));
    } else if (beginning.startsWith("\x89PNG")) {
        const QImage image{m_folder.filePath(name)};
        QCOMPARE(image.size(), QSize(536 * 2, 464 * 2));
        QVERIFY(has(image, theme(ThemeId::Light).spof));
    }
}

void TestPicture::saysThatALargeImageIsSmaller()
{
    m_window->document().reset(wide(20000.0));
    const QSignalSpy news{&pictures(), &PictureExport::told};
    pictures().writeTo(m_folder.filePath("wide.png"));
    QTRY_COMPARE_WITH_TIMEOUT(news.size(), 1, 60'000);
    QVERIFY2(news.front().front().toString().startsWith("wide.png was written at 80 % instead"),
             qPrintable(news.front().front().toString()));
    QCOMPARE(QImage{m_folder.filePath("wide.png")}.width(), 16000);
}

void TestPicture::saysWhyItWasNotWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no such folder") << "none/shop.svg"
                                    << "shop.svg was not written: ";
    QTest::newRow("a folder") << "folder.svg"
                              << "folder.svg was not written: ";
    QTest::newRow("no such format")
        << "shop.gif"
        << "shop.gif was not written: pictures end in .svg, .png or .pdf.";
}

void TestPicture::saysWhyItWasNotWritten()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    QDir{m_folder.path()}.mkdir("folder.svg");
    QString told;
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&told] {
        auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box != nullptr) {
            told = box->text();
            box->accept();
        }
    });
    poll.start(10);
    pictures().writeTo(m_folder.filePath(name));
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.startsWith(reason), qPrintable(told));
    QVERIFY(!QFileInfo{m_folder.filePath(name)}.isFile());
}

void TestPicture::takesTheEndingFromTheChosenFormat()
{
    QTimer::singleShot(0, this, [this] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->selectNameFilter(dialog->nameFilters().filter("pdf").first());
        dialog->setDefaultSuffix({});
        dialog->selectFile(m_folder.filePath("chosen"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    pictures().chooseAndWrite();
    QTRY_VERIFY(written("chosen.pdf").startsWith("%PDF"));
}

void TestPicture::copiesAsPicture()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto copied = [] { return QApplication::clipboard()->mimeData(); };
    QTRY_VERIFY(copied() != nullptr && copied()->hasImage());
    const QMimeData* const data = copied();
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(536 * 2, 464 * 2));
    QVERIFY(data->data("image/svg+xml").startsWith("<svg "));
}

void TestPicture::drawsBesideTheWindowAndCanBeGivenUp()
{
    m_window->document().reset(wide(20000.0));
    const QSignalSpy news{&pictures(), &PictureExport::told};
    const QSignalSpy work{&pictures(), &PictureExport::working};
    pictures().writeTo(m_folder.filePath("given-up.png"));
    // It returns at once, with the file still to come.
    QCOMPARE(work.size(), 1);
    QVERIFY(work.front().front().toString().contains("given-up.png"));
    QVERIFY(news.isEmpty());
    pictures().cancel();
    QTRY_COMPARE_WITH_TIMEOUT(news.size(), 1, 60'000);
    QCOMPARE(work.back().front().toString(), QString{});
    QCOMPARE(news.front().front().toString(), QString{"given-up.png was not written: cancelled."});
    QVERIFY(!QFileInfo::exists(m_folder.filePath("given-up.png")));
}

void TestPicture::writesWhatWasAskedForBeforeItCloses()
{
    pictures().writeTo(m_folder.filePath("late.png"));
    pictures().writeTo(m_folder.filePath("later.pdf"));
    m_window.reset();
    QVERIFY(written("late.png").startsWith("\x89PNG"));
    QVERIFY(written("later.pdf").startsWith("%PDF"));
}

void TestPicture::drawsOneAfterTheOther()
{
    const QSignalSpy news{&pictures(), &PictureExport::told};
    pictures().writeTo(m_folder.filePath("first.png"));
    pictures().writeTo(m_folder.filePath("second.pdf"));
    QTRY_COMPARE(news.size(), 2);
    QVERIFY(written("first.png").startsWith("\x89PNG"));
    QVERIFY(written("second.pdf").startsWith("%PDF"));
}

void TestPicture::isOfferedOnlyWhereThereIsSomethingToDraw()
{
    const auto isEnabled = [this](const QString& text) {
        for (const auto* const action : m_window->actions()) {
            if (action->text() == text) {
                return action->isEnabled();
            }
        }
        return false;
    };
    QVERIFY(isEnabled("&Export picture…") && isEnabled("&Copy as picture") && isEnabled("&Print…"));
    m_window->document().reset({});
    QVERIFY(!isEnabled("&Export picture…") && !isEnabled("&Copy as picture") &&
            !isEnabled("&Print…"));
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
