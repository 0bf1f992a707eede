#include "tests/ui/shop_window.h"
#include "ui/panels/history_view.h"
#include "ui/panels/minimap.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QListView>
#include <QMouseEvent>

#include <algorithm>
#include <functional>

using cutpoint::ComponentId;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::HistoryView;
using cutpoint::ui::Minimap;

class TestMinimap : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_shop.close(); }
    void isHiddenAtFirstInNarrowWindows();
    void framesWhatIsSeen();
    void aClickCentres();
    void draggingTheFrameMovesTheView();
    void arrowsMoveTheView();
    void showsSpofs();
    void isNotPaintedAnewWhenTheViewMoves();
    void hidesLanesZonesAndGrid_data();
    void hidesLanesZonesAndGrid();
    void goesRoundThePanes();
    void showsAndHidesDocksByKey();
    void historyGoesToAStep();
    void fullScreenByKey();

private:
    [[nodiscard]] Minimap& map() const { return *m_shop.window().findChild<Minimap*>(); }
    [[nodiscard]] DiagramCanvas& canvas() const { return m_shop.canvas(); }

    [[nodiscard]] QDockWidget& dock(const char* name) const
    {
        return *m_shop.window().findChild<QDockWidget*>(name);
    }

    [[nodiscard]] QAction& action(const QString& text) const
    {
        for (QAction* const action : m_shop.window().actions()) {
            if (action->text() == text) {
                return *action;
            }
        }
        qFatal("no action %s", qPrintable(text));
    }

    [[nodiscard]] QPoint cardOnMap(const char* id) const
    {
        const QRectF card = canvas().view().toScene(canvas().cardInView(ComponentId{id}));
        return map().toWidget(card.center()).toPoint();
    }

    cutpoint::tests::ShopWindow m_shop;
};

void TestMinimap::init()
{
    QSettings{}.clear();
    QVERIFY(m_shop.open());
    dock("minimap").show();
    QVERIFY(QTest::qWaitFor([this] { return map().width() > 100 && map().isVisible(); }));
    canvas().setFocus();
    while (canvas().zoom() < 2.0) {
        canvas().zoomIn();
    }
}

void TestMinimap::isHiddenAtFirstInNarrowWindows()
{
    QVERIFY(m_shop.open());
    QTRY_VERIFY(dock("minimap").isHidden());
    QVERIFY(dock("history").isHidden());
}

void TestMinimap::framesWhatIsSeen()
{
    const QRectF before = map().frame();
    QVERIFY(QRectF{map().rect()}.contains(before));
    canvas().zoomIn();
    const QRectF after = map().frame();
    QVERIFY2(after.width() < before.width() * 0.9, qPrintable(QString::number(after.width())));
    const QPointF shift = after.center() - map().toWidget(canvas().seenArea().center());
    QVERIFY(shift.manhattanLength() < 1.0);
}

void TestMinimap::aClickCentres()
{
    for (const char* const id : {"web-1", "db", "web-2"}) {
        QTest::mouseClick(&map(), Qt::LeftButton, {}, cardOnMap(id));
        QVERIFY2(canvas().seenArea().contains(
                     canvas().view().toScene(canvas().cardInView(ComponentId{id})).center()),
                 id);
    }
}

void TestMinimap::draggingTheFrameMovesTheView()
{
    const QPointF before = canvas().seenArea().center();
    const QPointF frameBefore = map().frame().center();
    const QPoint from = frameBefore.toPoint() + QPoint{3, 2};
    QTest::mousePress(&map(), Qt::LeftButton, {}, from);
    QVERIFY((canvas().seenArea().center() - before).manhattanLength() < 1.0);
    const QPoint to = from + QPoint{-9, -6};
    QMouseEvent move{QEvent::MouseMove, to, map().mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton,    {}};
    QApplication::sendEvent(&map(), &move);
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, to);
    const QPointF moved = map().frame().center() - frameBefore;
    QVERIFY2((moved - QPointF{-9, -6}).manhattanLength() < 2.0,
             qPrintable(QString{"%1 %2"}.arg(moved.x()).arg(moved.y())));
    QVERIFY(canvas().seenArea().center().x() < before.x());
}

void TestMinimap::arrowsMoveTheView()
{
    map().setFocus();
    const QPointF before = canvas().seenArea().center();
    QTest::keyClick(&map(), Qt::Key_Left);
    QVERIFY(canvas().seenArea().center().x() < before.x());
    QCOMPARE(canvas().seenArea().center().y(), before.y());
}

void TestMinimap::showsSpofs()
{
    const QImage image = map().grab().toImage();
    const auto& theme = cutpoint::ui::themeFor(map().palette());
    QCOMPARE(image.pixelColor(cardOnMap("db")), theme.spof);
    QVERIFY(image.pixelColor(cardOnMap("web-1")) != theme.spof);
    QVERIFY(image.pixelColor(cardOnMap("web-1")) != theme.canvas);
}

void TestMinimap::isNotPaintedAnewWhenTheViewMoves()
{
    cutpoint::Topology topology;
    constexpr int count = 10'000;
    for (int number = 0; number < count; ++number) {
        cutpoint::Component component{.id = {"c" + std::to_string(number)}};
        component.position = cutpoint::Position{};
        component.position->x = number % 100 * 200.0;
        const int row = number / 100;
        component.position->y = row * 100.0;
        topology.add(std::move(component));
    }
    for (std::size_t from = 0; from < count; ++from) {
        topology.connect(from, (from + 1) % count, {});
        topology.connect(from, (from * 7 + 3) % count, {});
    }
    m_shop.window().document().reset(std::move(topology));
    const auto timeOf = [this](const std::function<void(int)>& change) {
        constexpr int steps = 20;
        QElapsedTimer timer;
        timer.start();
        for (int step = 0; step < steps; ++step) {
            change(step);
            static_cast<void>(map().grab());
        }
        return timer.nsecsElapsed();
    };
    const qint64 whole = timeOf([this](int /*step*/) {
        QEvent change{QEvent::PaletteChange};
        QApplication::sendEvent(&map(), &change);
    });
    const qint64 moves = timeOf([this](int step) {
        canvas().centreOnPoint({step * 500.0, step * 250.0});
    });
    QVERIFY2(moves * 2 < whole, qPrintable(QString{"%1 of %2"}.arg(moves).arg(whole)));
}

void TestMinimap::hidesLanesZonesAndGrid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("setting");
    QTest::newRow("lanes") << "&Lanes"
                           << "view/lanes";
    QTest::newRow("zones") << "&Zones"
                           << "view/zones";
    QTest::newRow("grid") << "&Grid"
                          << "view/grid";
}

void TestMinimap::hidesLanesZonesAndGrid()
{
    QFETCH(const QString, text);
    QFETCH(const QString, setting);
    cutpoint::Topology topology = cutpoint::tests::shop();
    std::vector<cutpoint::Component> components;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        components.push_back(topology.component(vertex));
        components.back().layer = vertex == 0 ? "users" : vertex == 1 ? "edge" : "rest";
        components.back().domains = {{.dimension = "zone", .names = {"a"}}};
    }
    cutpoint::Topology layered;
    layered.addAll(components);
    m_shop.window().document().reset(std::move(layered));
    canvas().fit();
    QVERIFY(!canvas().scene().diagram().lanes.empty());
    const QImage shown = canvas().viewport()->grab().toImage();
    action(text).trigger();
    QVERIFY(canvas().viewport()->grab().toImage() != shown);
    QCOMPARE(QSettings{}.value(setting).toBool(), false);
    QVERIFY(m_shop.open());
    QVERIFY(!action(text).isChecked());
    const auto& options = canvas().viewOptions();
    QCOMPARE(int{options.lanes} + int{options.zones} + int{options.grid}, 2);
}

void TestMinimap::goesRoundThePanes()
{
    QList<QWidget*> visited;
    do {
        visited << m_shop.focused();
        m_shop.key(Qt::Key_F6);
    } while (m_shop.focused() != visited.first() && visited.size() < 10);
    QStringList names;
    for (const QWidget* const widget : visited) {
        names << widget->metaObject()->className();
    }
    QVERIFY2(visited.size() >= 4, qPrintable(names.join(' ')));
    QVERIFY(visited.contains(&canvas()));
    QVERIFY(visited.contains(&map()));
    const auto isVisited = [&](const char* name) {
        return std::any_of(visited.begin(), visited.end(),
                           [&](const QWidget* widget) { return dock(name).isAncestorOf(widget); });
    };
    QVERIFY2(isVisited("components"), qPrintable(names.join(' ')));
    QVERIFY2(isVisited("spofs") || isVisited("availability"), qPrintable(names.join(' ')));
    m_shop.key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_shop.focused(), visited.last());
}

void TestMinimap::showsAndHidesDocksByKey()
{
    const QKeySequence keys = action("History").shortcut();
    QVERIFY(!keys.isEmpty());
    const auto press = [&] {
        m_shop.key(static_cast<Qt::Key>(keys[0].key()), keys[0].keyboardModifiers());
    };
    QVERIFY(dock("history").isHidden());
    press();
    QVERIFY(dock("history").isVisible());
    QVERIFY(dock("history").isAncestorOf(m_shop.focused()));
    QVERIFY(action("History").isChecked());
    QTRY_VERIFY(dock("history").geometry().right() > 0);
    press();
    QVERIFY(dock("history").isHidden());
    QVERIFY(canvas().hasFocus());
    QVERIFY(!action("History").isChecked());
}

void TestMinimap::historyGoesToAStep()
{
    dock("history").show();
    canvas().setFocus();
    m_shop.window().selection().selectOnly(ComponentId{"db"});
    for (const char letter : {'X', 'Y', 'Z'}) {
        m_shop.key(Qt::Key_F2);
        m_shop.type(QString{letter});
        m_shop.key(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return canvas().hasFocus(); }));
        QTest::qWait(0);
    }
    auto& view = *m_shop.window().findChild<HistoryView*>();
    QCOMPARE(view.model()->rowCount(), 4);
    QCOMPARE(view.model()->index(0, 0).data().toString(), QString{"As opened"});
    QVERIFY(!view.model()->index(1, 0).data().toString().isEmpty());
    const QPoint first = view.visualRect(view.model()->index(1, 0)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(m_shop.window().document().topology().find("db")->name, std::string{"X"});
}

void TestMinimap::fullScreenByKey()
{
    m_shop.key(Qt::Key_F11);
    QVERIFY(m_shop.window().isFullScreen());
    m_shop.key(Qt::Key_F11);
    QVERIFY(!m_shop.window().isFullScreen());
}

QTEST_MAIN(TestMinimap)
#include "tst_minimap.moc"
