#include "core/compare/compare.h"
#include "core/model/topology_parts.h"
#include "tests/ui/shop_window.h"
#include "ui/compare/compare_canvas.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_panel.h"
#include "ui/panels/findings_view.h"
#include "ui/window/command_palette.h"
#include "ui/window/compare_mode.h"
#include "ui/window/message_bar.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestCompareWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAChosenFileAsBefore();
    void listsChangesWithTheirFindings();
    void marksCardsByRingAndWord();
    void aRowShowsItsItemInBothPictures();
    void aCardChoosesItsRow();
    void picturesPanAndZoomTogether();
    void zoomActionsAndFitActOnBoth();
    void nothingCanBeEditedMeanwhile();
    void escapeGivesTheEditorBackAsItWas();
    void comparesWithTheSavedVersion();
    void swapsTheSides();
    void saysThatTwoAreUnrelated();
    void refusesAFileItCannotRead();
    void exportsInEveryFormat_data();
    void exportsInEveryFormat();
    void theCommandPaletteKnowsIt();
    void anotherDocumentEndsIt();
    void findingsAndLayersHaveTabs();
    void cancelledBeforeItIsDone();

private:
    [[nodiscard]] CompareMode& mode() const { return m_shop->window().comparing(); }
    [[nodiscard]] ComparePage& page() const { return mode().page(); }
    [[nodiscard]] QTreeView& changes() const
    {
        for (QTreeView* const table : page().findChildren<QTreeView*>()) {
            if (table->accessibleName() == "Changes") {
                return *table;
            }
        }
        qFatal("no table of changes");
    }

    [[nodiscard]] QStringList rows(int column) const
    {
        QStringList texts;
        for (int row = 0; row < changes().model()->rowCount(); ++row) {
            texts << changes().model()->index(row, column).data().toString();
        }
        return texts;
    }

    void clickRow(const QString& title) const
    {
        const auto row = static_cast<int>(rows(1).indexOf(title));
        QVERIFY2(row >= 0, qPrintable(rows(1).join(", ")));
        const QModelIndex index = changes().model()->index(row, 1);
        changes().scrollTo(index);
        QTest::mouseClick(changes().viewport(), Qt::LeftButton, {},
                          changes().visualRect(index).center());
    }

    static void clickCard(CompareCanvas& canvas, std::size_t card)
    {
        const QRectF area = canvas.view().toView(canvas.areaOf({.cards = {card}}));
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, area.center().toPoint());
    }

    [[nodiscard]] QToolButton& button(const QString& text) const
    {
        for (QToolButton* const each : m_shop->window().findChildren<QToolButton*>()) {
            if (each->text().remove('&') == text && each->isVisible()) {
                return *each;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    [[nodiscard]] QAction& action(const QString& text) const
    {
        for (QAction* const each : m_shop->window().findChildren<QAction*>()) {
            if (each->text().remove('&') == text) {
                return *each;
            }
        }
        qFatal("no action %s", qPrintable(text));
    }

    [[nodiscard]] QString write(const char* name, const Topology& topology) const
    {
        const QString path = m_folder.filePath(name);
        QFile file{path};
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray::fromStdString(writeTopology(topology)));
        }
        return path;
    }

    /// Chooses the file by key and dialog, and waits until it is shown.
    void compareWith(const QString& path)
    {
        QTimer::singleShot(0, this, [path] {
            auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->selectFile(path);
            static_cast<QDialog*>(dialog)->accept();
        });
        m_shop->key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(mode().isActive());
        m_shop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_shop->window()));
        QTest::qWait(10);  // The pictures have found their sizes.
    }

    [[nodiscard]] QString status() const
    {
        const auto labels = m_shop->window().statusBar()->findChildren<QLabel*>();
        const auto found = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->accessibleName() == "Summary";
        });
        return (*found)->text();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<tests::ShopWindow> m_shop;
};

namespace {

/// The shop of an earlier day: one web server that calls a cache, and a worse database.
Topology olderShop()
{
    TopologyParts parts = partsOf(tests::shop());
    std::erase_if(parts.components, [](const Component& each) { return each.id.value == "web-2"; });
    std::erase_if(parts.connections, [](const NamedConnection& each) {
        return each.from == "web-2" || each.to == "web-2";
    });
    parts.components.back().rates.statement = StatedAvailability{0.99};
    Component cache{.id = {"cache"}, .kind = Kind::Cache};
    cache.name = "Cache";
    cache.rates.statement = StatedAvailability{0.999};
    cache.position = Position{};
    cache.position->x = 320;
    cache.position->y = 240;
    parts.components.push_back(std::move(cache));
    Topology topology = assemble(std::move(parts));
    topology.connect("web-1", "cache", {});
    return topology;
}

}  // namespace

void TestCompareWindow::init()
{
    m_shop = std::make_unique<tests::ShopWindow>();
    QVERIFY(m_shop->open());
}

void TestCompareWindow::cleanup()
{
    m_shop.reset();
}

void TestCompareWindow::showsAChosenFileAsBefore()
{
    compareWith(write("older.json", olderShop()));
    QVERIFY(page().isVisible());
    QVERIFY(!m_shop->canvas().isVisible());
    QCOMPARE(mode().pair()->before.source.name, QString{"older.json"});
    QCOMPARE(mode().pair()->after.source.name, QString{"shop.json"});
    QVERIFY(m_shop->window().windowTitle().contains("compare"));
    QVERIFY2(status().contains("2 SPOFs gone, none new"), qPrintable(status()));
    QVERIFY2(status().contains("1 component added, 1 removed, 1 changed"), qPrintable(status()));
    QVERIFY(button("Compare").isChecked());
}

void TestCompareWindow::listsChangesWithTheirFindings()
{
    compareWith(write("older.json", olderShop()));
    const QStringList titles = rows(1);
    for (const char* const title : {"Web 2 added", "Cache removed", "Orders DB changed"}) {
        QVERIFY2(titles.contains(title), qPrintable(titles.join(", ")));
    }
    const auto at = [&](const char* title) { return titles.indexOf(title); };
    QVERIFY(rows(2)[at("Orders DB changed")].contains("availability"));
    QCOMPARE(rows(3)[at("Cache removed")], QString{"SPOF gone"});
    QVERIFY(!rows(4)[at("Cache removed")].isEmpty());
    QVERIFY2(titles.contains("Web 1"), "a SPOF that is gone by what changed around it");
    QCOMPARE(rows(3)[at("Web 1")], QString{"SPOF gone"});
}

void TestCompareWindow::marksCardsByRingAndWord()
{
    compareWith(write("older.json", olderShop()));
    const DiagramScene& before = *mode().pair()->before.scene;
    const DiagramScene& after = *mode().pair()->after.scene;
    const auto mark = [](const DiagramScene& scene, const char* id) {
        return scene.card(*scene.topology().vertexOf(id)).change;
    };
    QCOMPARE(mark(before, "cache"), ChangeMark::Removed);
    QCOMPARE(mark(before, "web-1"), ChangeMark::None);
    QCOMPARE(mark(after, "web-2"), ChangeMark::Added);
    QCOMPARE(mark(after, "db"), ChangeMark::Changed);
    QCOMPARE(mark(after, "lb"), ChangeMark::None);

    // The ring of what was added is there in its colour, and around nothing else.
    CompareCanvas& canvas = page().after();
    const QImage shot = canvas.viewport()->grab().toImage();
    const QColor ring = themeFor(canvas.palette()).added;
    const auto colourAbove = [&](const char* id) {
        const std::size_t card = *after.topology().vertexOf(id);
        const QRectF area = canvas.areaOf({.cards = {card}});
        const QPointF spot = canvas.view().toView(QPointF{area.left() + 40.0, area.top() - 2.0});
        return shot.pixelColor((spot * shot.devicePixelRatio()).toPoint());
    };
    const auto isRing = [&](const QColor& colour) {
        return std::abs(colour.red() - ring.red()) < 40 &&
               std::abs(colour.blue() - ring.blue()) < 40;
    };
    QVERIFY2(isRing(colourAbove("web-2")), qPrintable(colourAbove("web-2").name()));
    QVERIFY2(!isRing(colourAbove("lb")), qPrintable(colourAbove("lb").name()));
}

void TestCompareWindow::aRowShowsItsItemInBothPictures()
{
    compareWith(write("older.json", olderShop()));
    clickRow("Orders DB changed");
    const Topology& before = *mode().pair()->before.source.topology;
    const Topology& after = *mode().pair()->after.source.topology;
    QCOMPARE(page().before().chosen().cards, std::vector{*before.vertexOf("db")});
    QCOMPARE(page().after().chosen().cards, std::vector{*after.vertexOf("db")});
    clickRow("Cache removed");
    QCOMPARE(page().before().chosen().cards, std::vector{*before.vertexOf("cache")});
    QVERIFY(page().after().chosen().isEmpty());
    clickRow(QString::fromUtf8("Web 2 → Orders DB"));
    QVERIFY(page().before().chosen().isEmpty());
    QVERIFY(page().after().chosen().link.has_value());

    // By key too, and what is out of view is brought into it.
    page().resetZoom();
    page().after().setView({3.0, {5000, 5000}});
    changes().setFocus();
    changes().setCurrentIndex({});
    QTest::keyClick(&changes(), Qt::Key_Home);
    const QRectF seen = QRectF{page().after().viewport()->rect()};
    const ItemPlace& place = page().after().chosen();
    const QRectF shown = place.isEmpty() ? page().before().areaOf(page().before().chosen())
                                         : page().after().areaOf(place);
    QVERIFY(seen.contains(page().after().view().toView(shown.center())));
}

void TestCompareWindow::aCardChoosesItsRow()
{
    compareWith(write("older.json", olderShop()));
    const Topology& after = *mode().pair()->after.source.topology;
    const Topology& before = *mode().pair()->before.source.topology;
    clickCard(page().after(), *after.vertexOf("db"));
    QCOMPARE(changes().currentIndex().siblingAtColumn(1).data().toString(),
             QString{"Orders DB changed"});
    QCOMPARE(page().before().chosen().cards, std::vector{*before.vertexOf("db")});
    clickCard(page().before(), *before.vertexOf("cache"));
    QCOMPARE(changes().currentIndex().siblingAtColumn(1).data().toString(),
             QString{"Cache removed"});
    QTest::mouseClick(page().after().viewport(), Qt::LeftButton, {},
                      QPoint{page().after().viewport()->width() - 4, 4});
    QVERIFY(page().before().chosen().isEmpty());
    QVERIFY(!changes().currentIndex().isValid());
}

void TestCompareWindow::picturesPanAndZoomTogether()
{
    compareWith(write("older.json", olderShop()));
    QCOMPARE(page().before().view(), page().after().view());
    const ViewTransform whole = page().after().view();
    QWidget& viewport = *page().before().viewport();
    const QPoint from = viewport.rect().center();
    QTest::mousePress(&viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(&viewport, from + QPoint{30, 20});
    QTest::mouseMove(&viewport, from + QPoint{60, 40});
    QTest::mouseRelease(&viewport, Qt::LeftButton, {}, from + QPoint{60, 40});
    QCOMPARE(page().before().view().origin, whole.origin - QPoint(60, 40));
    QCOMPARE(page().after().view(), page().before().view());
    QVERIFY(page().before().chosen().isEmpty());

    QWheelEvent turn{QPointF{100, 100},
                     page().after().viewport()->mapToGlobal(QPointF{100, 100}),
                     {},
                     QPoint{0, 120},
                     Qt::NoButton,
                     Qt::ControlModifier,
                     Qt::NoScrollPhase,
                     false};
    QCoreApplication::sendEvent(page().after().viewport(), &turn);
    QVERIFY(page().after().view().zoom > whole.zoom);
    QCOMPARE(page().after().view(), page().before().view());
    page().after().verticalScrollBar()->setValue(page().after().verticalScrollBar()->maximum());
    QCOMPARE(page().after().view(), page().before().view());
}

void TestCompareWindow::zoomActionsAndFitActOnBoth()
{
    const double editing = m_shop->canvas().zoom();
    compareWith(write("older.json", olderShop()));
    const double whole = page().zoom();
    m_shop->key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(page().zoom() > whole);
    QCOMPARE(page().before().view(), page().after().view());
    m_shop->key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(page().zoom(), 1.0);
    m_shop->key(Qt::Key_1, Qt::ShiftModifier);
    QCOMPARE(page().zoom(), whole);
    QCOMPARE(m_shop->canvas().zoom(), editing);
}

void TestCompareWindow::nothingCanBeEditedMeanwhile()
{
    m_shop->window().selection().selectOnly(ComponentId{"db"});
    const std::string before = writeTopology(m_shop->window().document().topology());
    compareWith(write("older.json", olderShop()));
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_X, Qt::Key_A, Qt::Key_C}) {
        m_shop->key(key);
    }
    m_shop->key(Qt::Key_D, Qt::ControlModifier);
    m_shop->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(writeTopology(m_shop->window().document().topology()), before);
    QVERIFY(m_shop->window().whatIf().lost().empty());
    QVERIFY(!action("Delete").isEnabled());
    QVERIFY(action("Quit").isEnabled());
    m_shop->key(Qt::Key_Escape);
    QVERIFY(action("Delete").isEnabled());
}

void TestCompareWindow::escapeGivesTheEditorBackAsItWas()
{
    const auto shownDocks = [&] {
        QStringList names;
        for (const QDockWidget* const dock : m_shop->window().findChildren<QDockWidget*>()) {
            if (dock->isVisible()) {
                names << dock->objectName();
            }
        }
        names.sort();
        return names;
    };
    const QStringList docks = shownDocks();
    const QSize size = m_shop->canvas().size();
    QVERIFY(!docks.isEmpty());
    compareWith(write("older.json", olderShop()));
    QCOMPARE(shownDocks(), QStringList{});
    m_shop->key(Qt::Key_Escape);
    QVERIFY(!mode().isActive());
    QVERIFY(m_shop->canvas().isVisible());
    QCOMPARE(shownDocks(), docks);
    QTRY_COMPARE(m_shop->canvas().size(), size);
    QCOMPARE(m_shop->focused(), &m_shop->canvas());
    QVERIFY(!m_shop->window().windowTitle().contains("compare"));
    QVERIFY(!status().contains("gone"));

    compareWith(write("older.json", olderShop()));
    QTest::mouseClick(&button("Back to editing"), Qt::LeftButton);
    QVERIFY(!mode().isActive());
    compareWith(write("older.json", olderShop()));
    QTest::mouseClick(&button("Compare"), Qt::LeftButton);
    QVERIFY(!mode().isActive());
    QVERIFY(!button("Compare").isChecked());
}

void TestCompareWindow::comparesWithTheSavedVersion()
{
    QVERIFY(!action("Compare with saved version").isEnabled());
    m_shop->window().selection().selectOnly(ComponentId{"web-2"});
    m_shop->canvas().setFocus();
    m_shop->key(Qt::Key_Delete);
    QVERIFY(action("Compare with saved version").isEnabled());
    action("Compare with saved version").trigger();
    QTRY_VERIFY(mode().isActive());
    QVERIFY(rows(1).contains("Web 2 removed"));
    QVERIFY(mode().pair()->after.source.name.contains("not saved"));
    m_shop->window().document().history().undo();
}

void TestCompareWindow::swapsTheSides()
{
    compareWith(write("older.json", olderShop()));
    const auto gone = mode().pair()->comparison.spofsGone;
    QTest::mouseClick(&button("Swap"), Qt::LeftButton);
    QTRY_COMPARE(mode().pair()->before.source.name, QString{"shop.json"});
    QVERIFY(rows(1).contains("Web 2 removed"));
    QVERIFY(rows(1).contains("Cache added"));
    QCOMPARE(mode().pair()->comparison.spofsNew.size(), gone.size());
}

void TestCompareWindow::saysThatTwoAreUnrelated()
{
    auto* const warning = page().findChild<MessageBar*>();
    compareWith(write("older.json", olderShop()));
    QVERIFY(!warning->isVisible());
    m_shop->key(Qt::Key_Escape);
    Topology other;
    other.add(Component{.id = {"x"}, .kind = Kind::Switch});
    other.add(Component{.id = {"y"}, .kind = Kind::Router});
    other.connect("x", "y", {});
    compareWith(write("other.json", other));
    QVERIFY(warning->isVisible());
    QVERIFY(warning->message().contains("next to nothing in common"));
}

void TestCompareWindow::refusesAFileItCannotRead()
{
    const QString path = m_folder.filePath("broken.json");
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"components\": [ { \"id\": \"\" } ] }");
    file.close();
    bool wasTold = false;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&wasTold] {
        if (auto* const dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            wasTold = true;
            dialog->reject();
        }
    });
    closer.start(20);
    mode().compareWith(path);
    QTRY_VERIFY(wasTold);
    QVERIFY(!mode().isActive());
}

void TestCompareWindow::exportsInEveryFormat_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("holds");
    QTest::newRow("Markdown") << "md"
                              << "| added | component | Web 2";
    QTest::newRow("JSON") << "json"
                          << "\"cutpoint-comparison\"";
    QTest::newRow("text") << "txt"
                          << "Before and after";
}

void TestCompareWindow::exportsInEveryFormat()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, holds);
    compareWith(write("older.json", olderShop()));
    const QString path = m_folder.filePath("changes." + suffix);
    QTimer::singleShot(0, this, [path] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    QTest::mouseClick(&button(QString::fromUtf8("Export…")), Qt::LeftButton);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(holds), qPrintable(text));
    QVERIFY2(status().contains("was written"), qPrintable(status()));
}

void TestCompareWindow::theCommandPaletteKnowsIt()
{
    m_shop->key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    m_shop->type("compare with");
    auto* const palette = m_shop->window().findChild<CommandPalette*>();
    const auto* const list = palette->findChild<QListView*>();
    QCOMPARE(list->model()->index(0, 0).data().toString(), QString{"Compare with"});
    m_shop->key(Qt::Key_Escape);
}

void TestCompareWindow::anotherDocumentEndsIt()
{
    const QString older = write("older.json", olderShop());
    compareWith(older);
    m_shop->window().open(older);
    QTRY_VERIFY(!mode().isActive());
    QVERIFY(m_shop->canvas().isVisible());
}

void TestCompareWindow::findingsAndLayersHaveTabs()
{
    compareWith(write("older.json", olderShop()));
    auto* const tabs = page().panel().findChild<QTabBar*>();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    auto* const findings = page().panel().findChild<FindingsView*>();
    QVERIFY(findings->isVisible());
    QStringList titles;
    for (int row = 0; row < findings->model()->rowCount(); ++row) {
        titles << findings->model()->index(row, 0).data().toString();
    }
    QVERIFY2(titles.contains("Single points of failure gone"), qPrintable(titles.join(", ")));
    const auto row = static_cast<int>(titles.indexOf("Cache"));
    QVERIFY(row > 0);
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {},
                      findings->visualRect(findings->model()->index(row, 0)).center());
    const Topology& before = *mode().pair()->before.source.topology;
    QCOMPARE(page().before().chosen().cards, std::vector{*before.vertexOf("cache")});
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QVERIFY(!findings->isVisible());
}

void TestCompareWindow::cancelledBeforeItIsDone()
{
    mode().compareWith(write("older.json", olderShop()));
    mode().cancel();
    QTest::qWait(50);
    QVERIFY(!mode().isActive());
    QVERIFY2(status().contains("cancelled"), qPrintable(status()));
}

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
