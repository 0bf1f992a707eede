#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/models/catalogue.h"
#include "ui/panels/palette_view.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>
#include <set>

using namespace cutpoint;
using cutpoint::ui::Catalogue;
using cutpoint::ui::catalogue;
using cutpoint::ui::CatalogueEntry;
using cutpoint::ui::CatalogueGroup;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::MainWindow;
using cutpoint::ui::PaletteView;
using cutpoint::ui::ThemeId;

class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void catalogueHoldsEveryKind();
    void catalogueEntriesAreComplete();
    void iconsAreLegible_data();
    void iconsAreLegible();
    void leavesOutWhatItDoesNotKnow();
    void listsAllGroups();
    void filtersByNameKindAndProduct_data();
    void filtersByNameKindAndProduct();
    void aClickAddsInTheView();
    void enterAddsTheChosen();
    void enterInTheFilterAddsTheFirst();
    void whatIsAddedOverlapsNothing();
    void undoRestoresTheBytes();
    void headingsFold();
    void dropsAtThePointer();
    void ignoresOtherDrags();

private:
    [[nodiscard]] PaletteView& palette() const { return *m_window->findChild<PaletteView*>(); }
    [[nodiscard]] const Topology& topology() const { return m_window->document().topology(); }
    [[nodiscard]] QModelIndex row(const QString& name) const;
    void click(const QString& name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestPalette::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
}

void TestPalette::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->document().reset(cutpoint::tests::shop());
    QVERIFY(palette().isVisible());
}

void TestPalette::cleanup()
{
    m_window->document().history().setClean();
    m_window.reset();
}

QModelIndex TestPalette::row(const QString& name) const
{
    const QAbstractItemModel& model = *palette().list().model();
    const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole, name, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex{} : found.first();
}

void TestPalette::click(const QString& name) const
{
    QTreeView& list = palette().list();
    list.scrollTo(row(name));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row(name)).center());
}

void TestPalette::catalogueHoldsEveryKind()
{
    std::set<Kind> kinds;
    for (const CatalogueGroup& group : catalogue()) {
        for (const CatalogueEntry& entry : group.entries) {
            kinds.insert(entry.component.kind);
        }
    }
    for (const Kind kind : allKinds()) {
        QVERIFY2(kinds.contains(kind), nameOf(kind).data());
    }
}

void TestPalette::catalogueEntriesAreComplete()
{
    std::set<QString> names;
    for (const CatalogueGroup& group : catalogue()) {
        QVERIFY(!group.name.isEmpty() && !group.entries.empty());
        for (const CatalogueEntry& entry : group.entries) {
            QVERIFY2(names.insert(entry.name).second, qPrintable(entry.name));
            QVERIFY2(entry.help.endsWith('.'), qPrintable(entry.name));
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(entry.icon)),
                     qPrintable(entry.icon));
            QVERIFY(entry.component.required <= entry.component.instances);
        }
    }
}

void TestPalette::iconsAreLegible_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(ThemeId::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeId::Dark);
    QTest::newRow("high contrast") << static_cast<int>(ThemeId::HighContrast);
}

void TestPalette::iconsAreLegible()
{
    QFETCH(const int, theme);
    constexpr int size = 24;
    constexpr int leastDifference = 120;
    constexpr int leastPixels = 24;
    const auto& colours = cutpoint::ui::theme(static_cast<ThemeId>(theme));
    for (const CatalogueGroup& group : catalogue()) {
        for (const CatalogueEntry& entry : group.entries) {
            QImage image{size, size, QImage::Format_RGB32};
            image.fill(colours.surface);
            QPainter painter{&image};
            painter.drawPixmap(0, 0,
                               cutpoint::ui::iconPixmap(entry.icon, size, {colours.text}, 1.0));
            painter.end();
            int distinct = 0;
            for (int pixel = 0; pixel < size * size; ++pixel) {
                const int grey = qGray(image.pixel(pixel % size, pixel / size));
                distinct +=
                    std::abs(grey - qGray(colours.surface.rgb())) >= leastDifference ? 1 : 0;
            }
            QVERIFY2(distinct >= leastPixels, qPrintable(entry.icon));
        }
    }
}

void TestPalette::leavesOutWhatItDoesNotKnow()
{
    const Catalogue read = cutpoint::ui::readCatalogue(
        R"({"groups": [{"name": "G", "entries": [{"name": "X", "kind": "warp_drive"},
                                                 {"name": "Y", "kind": "queue"}]}]})");
    QCOMPARE(read.size(), std::size_t{1});
    QCOMPARE(read[0].entries.size(), std::size_t{1});
    QVERIFY(cutpoint::ui::readCatalogue("no JSON").empty());
}

void TestPalette::listsAllGroups()
{
    QCOMPARE(palette().list().model()->rowCount(), static_cast<int>(catalogue().size()));
    QVERIFY(palette().list().visualRect(row("DNS")).height() >= 24);
}

void TestPalette::filtersByNameKindAndProduct_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("name") << "web s"
                          << "Web server"
                          << "Queue";
    QTest::newRow("kind") << "third party"
                          << "Mail service"
                          << "Web server";
    QTest::newRow("product") << "kafka"
                             << "Queue"
                             << "Database";
    QTest::newRow("case") << "dns"
                          << "DNS"
                          << "CDN";
}

void TestPalette::filtersByNameKindAndProduct()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    QFETCH(const QString, hidden);
    QTest::keyClicks(&palette().filter(), typed);
    QVERIFY(row(found).isValid());
    QVERIFY(!row(hidden).isValid());
    QTest::keyClick(&palette().filter(), Qt::Key_Escape);
    QVERIFY(row(hidden).isValid());
}

void TestPalette::aClickAddsInTheView()
{
    click("Web server");
    QCOMPARE(topology().componentCount(), std::size_t{6});
    const Component& added = topology().component(5);
    QCOMPARE(added.id.value, std::string{"web-server"});
    QCOMPARE(added.layer, std::string{"Web"});
    QCOMPARE(m_window->document().history().undoText(), QString{"Add Web server"});
    QVERIFY(m_window->selection().current() == added.id);
    const QRectF card = m_window->canvas().cardInView(added.id);
    QVERIFY(QRectF{m_window->canvas().viewport()->rect()}.contains(card));
    QCOMPARE(m_window->document().history().count(), 1);
}

void TestPalette::enterAddsTheChosen()
{
    QTreeView& list = palette().list();
    list.setCurrentIndex(row("Queue"));
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(topology().find("queue") != nullptr);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(topology().find("search") != nullptr);
}

void TestPalette::enterInTheFilterAddsTheFirst()
{
    QTest::keyClick(&palette().filter(), Qt::Key_Return);
    QCOMPARE(topology().componentCount(), std::size_t{5});
    QTest::keyClicks(&palette().filter(), "redis clu");
    QTest::keyClick(&palette().filter(), Qt::Key_Return);
    QCOMPARE(topology().componentCount(), std::size_t{6});
    QCOMPARE(topology().component(5).instances, 3U);
    QCOMPARE(topology().component(5).required, 2U);
}

void TestPalette::whatIsAddedOverlapsNothing()
{
    for (int number = 0; number < 6; ++number) {
        click("Service");
    }
    QVERIFY(topology().find("service-6") != nullptr);
    QCOMPARE(topology().find("service-6")->name, std::string{"Service 6"});
    const auto& cards = m_window->canvas().scene().diagram().cards;
    for (std::size_t one = 0; one < cards.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const bool isApart =
                cards[one].right() <= cards[other].x || cards[other].right() <= cards[one].x ||
                cards[one].bottom() <= cards[other].y || cards[other].bottom() <= cards[one].y;
            QVERIFY2(isApart, qPrintable(QString::number(one)));
        }
    }
}

void TestPalette::undoRestoresTheBytes()
{
    Topology loose = cutpoint::tests::shop();
    Component component = *loose.find("lb");
    component.position.reset();
    loose.replace(component);
    m_window->document().reset(loose);
    const std::string before = writeTopology(topology());
    click("Database");
    QVERIFY(writeTopology(topology()) != before);
    QVERIFY(topology().find("lb")->position.has_value());
    m_window->document().history().undo();
    QCOMPARE(writeTopology(topology()), before);
    m_window->document().history().redo();
    QVERIFY(topology().find("database") != nullptr);
}

void TestPalette::headingsFold()
{
    QTreeView& list = palette().list();
    QVERIFY(list.isExpanded(row("Traffic")));
    click("Traffic");
    QVERIFY(!list.isExpanded(row("Traffic")));
    QCOMPARE(topology().componentCount(), std::size_t{5});
    list.setCurrentIndex(row("Traffic"));
    QTest::keyClick(&list, Qt::Key_Space);
    QVERIFY(list.isExpanded(row("Traffic")));
}

void TestPalette::dropsAtThePointer()
{
    DiagramCanvas& canvas = m_window->canvas();
    const std::unique_ptr<QMimeData> data{palette().list().model()->mimeData({row("Cache")})};
    const QPoint at = canvas.viewport()->rect().center() + QPoint{200, 0};
    const QPointF wanted = canvas.view().toScene(at);
    QDragEnterEvent enter{at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(canvas.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    const QImage preview = canvas.viewport()->grab().toImage();
    QDragLeaveEvent leave;
    QApplication::sendEvent(canvas.viewport(), &leave);
    QVERIFY(canvas.viewport()->grab().toImage() != preview);
    QDragEnterEvent back{at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(canvas.viewport(), &back);
    QDropEvent drop{at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(canvas.viewport(), &drop);
    const Component* const added = topology().find("cache");
    QVERIFY(added != nullptr);
    QVERIFY(std::abs(added->position->x + cardWidth / 2 - wanted.x()) <= gridStep);
    QVERIFY(std::abs(added->position->y + cardHeight / 2 - wanted.y()) <= gridStep);
    QCOMPARE(std::fmod(added->position->x, gridStep), 0.0);
    QVERIFY(m_window->selection().current() == added->id);
}

void TestPalette::ignoresOtherDrags()
{
    QMimeData data;
    data.setText("hello");
    QDragEnterEvent enter{QPoint{60, 60}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(m_window->canvas().viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
