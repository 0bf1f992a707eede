#include "core/edit/drop.h"
#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/layout/diagram.h"
#include "tests/support/picture_difference.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace cutpoint;
using cutpoint::tests::differenceBetween;
using cutpoint::tests::PictureDifference;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::SelectionModel;
using cutpoint::ui::ThemeId;
using cutpoint::ui::TopologyDocument;

namespace {

/// The most that a tile of 32 × 32 pixels may differ, in levels of 0 to 255: letters without
/// antialiasing or set a little wider stay below, see `toleratesOtherLetters`; a missing mark or a
/// card one step of the grid aside are far above.
constexpr double mostInATile = 14.0;

/// The most that the whole picture may differ in the mean: else all of it has another shade.
constexpr double mostInTheMean = 1.5;

Topology sample(const QString& name)
{
    const QString path = QStringLiteral(CUTPOINT_SOURCE_DIR "/samples/%1.topology.json").arg(name);
    const FileContent content = readFile(path.toStdString());
    ReadResult read = readTopology(content.text.value_or(std::string{}));
    return read.topology ? *std::move(read.topology) : Topology{};
}

/// The topology with the first card that much aside.
Topology shifted(const Topology& topology, double by)
{
    TopologyParts parts = partsOf(topology);
    statePositions(parts, drawDiagram(topology));
    parts.components.front().position->x += by;
    return assemble(std::move(parts));
}

/// The report without the mark of one component.
Report withoutOneSpof(const Topology& topology, const AnalysisOptions& options)
{
    Report report = analyse(topology, options);
    const auto last = std::find_if(report.spofs.begin(), report.spofs.end(), [](const Spof& spof) {
        return spof.unit.type == UnitType::Component;
    });
    report.spofs.erase(last);
    return report;
}

struct Look {
    ThemeId theme = ThemeId::Light;
    QFont font = {};
    AnalysisRunner::Analysis analysis = &analyse;
};

/// The canvas as it first shows the topology, in a window of its own that no screen shows.
QImage painted(const Topology& topology, const Look& look)
{
    constexpr QSize size{1000, 640};
    QApplication::setPalette(paletteFor(theme(look.theme)));
    QApplication::setFont(look.font);
    TopologyDocument document{topology};
    SelectionModel selection{document};
    const AnalysisRunner analysis{document, look.analysis};
    DiagramCanvas canvas{document, selection, analysis};
    canvas.setAttribute(Qt::WA_DontShowOnScreen);
    canvas.resize(size);
    canvas.show();
    if (!QTest::qWaitFor([&] { return analysis.isCurrent(); })) {
        return {};
    }
    QImage picture = canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    picture.setDevicePixelRatio(1.0);
    return picture;
}

QString told(const PictureDifference& difference)
{
    return QStringLiteral("worst tile %1 (at %2, %3), mean %4")
        .arg(difference.worst, 0, 'f', 1)
        .arg(difference.place.x())
        .arg(difference.place.y())
        .arg(difference.mean, 0, 'f', 2);
}

bool isAlike(const PictureDifference& difference)
{
    return difference.worst <= mostInATile && difference.mean <= mostInTheMean;
}

}  // namespace

/// Pictures of the canvas, compared with those under tests/data/golden that somebody has looked at.
///
/// When one differs, the picture as it is and what differs in it are written to golden-pictures in
/// the working folder of the test. CUTPOINT_UPDATE_GOLDEN=1 writes the golden ones anew.
class TestGoldenPictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
    void noticesAMissingMark();
    void noticesAShiftedCard();
    void toleratesOtherLetters_data();
    void toleratesOtherLetters();

private:
    QFont m_font{QStringLiteral("DejaVu Sans"), 9};
};

void TestGoldenPictures::initTestCase()
{
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
    QCOMPARE(QFontInfo{m_font}.family(), QString{"DejaVu Sans"});
    if (qApp->devicePixelRatio() != 1.0) {
        QSKIP("the golden pictures are of screens of 96 dots per inch");
    }
}

void TestGoldenPictures::looksAsItDid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ThemeId>("look");
    for (const char* const name :
         {"web-shop", "campus-network", "complete-system", "two-regions-one-dns", "zonal-stacks"}) {
        QTest::newRow(name) << QString{name} << ThemeId::Light;
    }
    QTest::newRow("web-shop-dark") << QString{"web-shop"} << ThemeId::Dark;
}

void TestGoldenPictures::looksAsItDid()
{
    QFETCH(const QString, name);
    QFETCH(const ThemeId, look);
    const QString file = QString{QTest::currentDataTag()} + ".png";
    const QImage actual = painted(sample(name), {.theme = look, .font = m_font});
    const QImage expected = tests::goldenPicture(file, actual);
    QVERIFY2(!expected.isNull(), "no golden picture");
    const PictureDifference difference = differenceBetween(actual, expected);
    if (!isAlike(difference)) {
        QDir{}.mkpath("golden-pictures");
        actual.save("golden-pictures/actual-" + file);
        difference.shown.save("golden-pictures/difference-" + file);
        QFAIL(qPrintable(told(difference) + "; see " + QDir{"golden-pictures"}.absolutePath()));
    }
}

void TestGoldenPictures::noticesAMissingMark()
{
    const Topology shop = sample("web-shop");
    const QImage whole = painted(shop, {.font = m_font});
    const QImage marred = painted(shop, {.font = m_font, .analysis = &withoutOneSpof});
    const PictureDifference difference = differenceBetween(marred, whole);
    QVERIFY2(difference.worst > 1.4 * mostInATile, qPrintable(told(difference)));
    QVERIFY(differenceBetween(whole, whole).worst == 0.0);
}

void TestGoldenPictures::noticesAShiftedCard()
{
    const Topology shop = sample("web-shop");
    const QImage there = painted(shifted(shop, 0.0), {.font = m_font});
    const QImage aside = painted(shifted(shop, gridStep), {.font = m_font});
    const PictureDifference difference = differenceBetween(aside, there);
    QVERIFY2(difference.worst > 1.4 * mostInATile, qPrintable(told(difference)));
}

void TestGoldenPictures::toleratesOtherLetters_data()
{
    QTest::addColumn<QFont>("font");
    QFont font = m_font;
    font.setStyleStrategy(QFont::NoAntialias);
    QTest::newRow("without antialiasing") << font;
    font = m_font;
    constexpr double aLittleWider = 100.6;
    font.setLetterSpacing(QFont::PercentageSpacing, aLittleWider);
    QTest::newRow("a little wider") << font;
}

void TestGoldenPictures::toleratesOtherLetters()
{
    QFETCH(const QFont, font);
    const Topology shop = sample("web-shop");
    const PictureDifference difference =
        differenceBetween(painted(shop, {.font = font}), painted(shop, {.font = m_font}));
    QVERIFY2(difference.worst > 0.0, "it is another font");
    QVERIFY2(isAlike(difference), qPrintable(told(difference)));
}

QTEST_MAIN(TestGoldenPictures)
#include "tst_golden_pictures.moc"
