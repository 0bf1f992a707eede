#include "core/io/write_topology.h"
#include "core/model/topology_parts.h"
#include "tests/ui/shop.h"
#include "ui/canvas/choice_popup.h"
#include "ui/canvas/connect_gesture.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/kind_choices.h"
#include "ui/canvas/snap_guides.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include <memory>

using namespace cutpoint;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::CardSide;
using cutpoint::ui::ChoicePopup;
using cutpoint::ui::ConnectGesture;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::SelectionModel;
using cutpoint::ui::SnapGuides;
using cutpoint::ui::TopologyDocument;

namespace {

/// Lanes Web (y 0 to 112) and App (112 to 224); in the latter zone a with two cards.
Topology tiers()
{
    TopologyParts parts;
    const auto add = [&](const char* id, const char* layer, double x, double y) -> Component& {
        Component& component = parts.components.emplace_back(Component{.id = {id}});
        component.layer = layer;
        component.position = Position{};
        component.position->x = x;
        component.position->y = y;
        return component;
    };
    add("web-1", "Web", 0, 30);
    add("web-2", "Web", 400, 30);
    add("app-1", "App", 0, 142).domains = {{"zone", {"a"}}};
    add("app-2", "App", 192, 142).domains = {{"zone", {"a"}}};
    add("app-3", "App", 440, 142);
    return assemble(std::move(parts));
}

}  // namespace

class TestCanvasDrawing : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void offersKinds_data();
    void offersKinds();
    void addsWhatIsTyped();
    void namesWhatIsNoKind();
    void remembersTheLastKind();
    void numbersEqualNames();
    void arrowsChooseAnotherKind();
    void choosesARowByMouse();
    void escapeAddsNothing();
    void leavingTheFieldAddsNothing();
    void addsIntoLaneAndZone();
    void addsToAnEmptyTopology();

    void connectsFromAHandle();
    void showsHandlesAfterAMoment();
    void keepsThePictureOfAFileWithoutPositions();
    void refusesToConnectACardToItself();
    void saysWhyItRefuses();
    void dropOnEmptyAddsAndConnects();
    void escapeDropsTheConnection();
    void clickOnAHandleSelects();

    void connectsByKeyboard();
    void escapeConnectsNothing();
    void addsBesideWithCtrlArrow();
    void movesOnWhereAPlaceIsTaken();
    void walksWithAltArrows();

    void reconnectsTheEndOfAConnection();
    void reconnectsTheCaller();
    void escapeLeavesTheConnection();
    void dropOnEmptyLeavesTheConnection();

    void dropsIntoAnotherLane();
    void dropsIntoAZoneAndOut();
    void keepsTheZoneOfAFrameMovedWhole();
    void snapsIntoLine();
    void altDoesNotSnap();
    void findsGuides();

private:
    void open(Topology topology);

    [[nodiscard]] QPoint at(double x, double y) const
    {
        return m_canvas->view().toView(QPointF{x, y}).toPoint();
    }

    [[nodiscard]] QPoint middle(const char* id) const
    {
        return m_canvas->cardInView(ComponentId{id}).center().toPoint();
    }

    [[nodiscard]] QPoint handle(const char* id, CardSide side) const
    {
        return (middleOf(m_canvas->cardInView(ComponentId{id}), side) + ui::directionOf(side) * 3.0)
            .toPoint();
    }

    [[nodiscard]] QPoint endOf(std::size_t link, bool isFrom) const
    {
        const auto& route = m_canvas->scene().diagram().routes[link];
        const Point& end = isFrom ? route.front() : route.back();
        return at(end.x, end.y);
    }

    void moveTo(const QPoint& to, Qt::MouseButtons buttons = Qt::LeftButton,
                Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event{QEvent::MouseMove, to,      m_canvas->viewport()->mapToGlobal(to),
                          Qt::NoButton,      buttons, modifiers};
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }

    void press(const QPoint& from)
    {
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, from);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        moveTo((from + to) / 2, Qt::LeftButton, modifiers);
        moveTo(to, Qt::LeftButton, modifiers);
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, modifiers, to);
    }

    void select(const char* id) { m_selection->selectOnly(ComponentId{id}); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_canvas.get(), key, modifiers);
    }

    [[nodiscard]] ChoicePopup* popup() const
    {
        const auto all = m_canvas->findChildren<ChoicePopup*>();
        const auto open = std::find_if(all.begin(), all.end(),
                                       [](const ChoicePopup* each) { return each->isVisible(); });
        return open == all.end() ? nullptr : *open;
    }

    void type(const QString& text, Qt::Key last = Qt::Key_Return)
    {
        QVERIFY(popup() != nullptr);
        auto* const field = popup()->findChild<QLineEdit*>();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, last);
    }

    [[nodiscard]] const Topology& topology() const { return m_document->topology(); }
    [[nodiscard]] std::string bytes() const { return writeTopology(topology()); }
    [[nodiscard]] bool isConnected(const char* from, const char* to) const;

    /// That there is one step of that name, and that undoing and redoing it changes no byte.
    void verifyOneStep(const QString& text);

    std::unique_ptr<TopologyDocument> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<AnalysisRunner> m_analysis;
    std::unique_ptr<DiagramCanvas> m_canvas;
    std::string m_before;
};

void TestCanvasDrawing::init()
{
    open(tests::shop());
}

void TestCanvasDrawing::open(Topology topology)
{
    cleanup();
    m_document = std::make_unique<TopologyDocument>(std::move(topology));
    m_selection = std::make_unique<SelectionModel>(*m_document);
    m_analysis = std::make_unique<AnalysisRunner>(*m_document);
    m_canvas = std::make_unique<DiagramCanvas>(*m_document, *m_selection, *m_analysis);
    m_canvas->resize(900, 600);
    m_canvas->show();
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->resetZoom();
    m_before = bytes();
}

void TestCanvasDrawing::cleanup()
{
    m_canvas.reset();
    m_analysis.reset();
    m_selection.reset();
    m_document.reset();
}

bool TestCanvasDrawing::isConnected(const char* from, const char* to) const
{
    const auto links = topology().connections();
    return std::any_of(links.begin(), links.end(), [&](const PlacedConnection& link) {
        return topology().component(link.from).id.value == from &&
               topology().component(link.to).id.value == to;
    });
}

void TestCanvasDrawing::verifyOneStep(const QString& text)
{
    QCOMPARE(m_document->history().count(), 1);
    QCOMPARE(m_document->history().undoText(), text);
    const std::string after = bytes();
    QVERIFY(after != m_before);
    m_document->history().undo();
    QCOMPARE(bytes(), m_before);
    m_document->history().redo();
    QCOMPARE(bytes(), after);
}

void TestCanvasDrawing::offersKinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("the beginning of a kind") << "web"
                                             << "Web server"
                                             << "Web server";
    QTest::newRow("capitals and spaces") << "  LOAD "
                                         << "Load balancer"
                                         << "Load balancer";
    QTest::newRow("the second word of a kind") << "store"
                                               << "Object store"
                                               << "Object store";
    QTest::newRow("another word for it") << "redis"
                                         << "Cache"
                                         << "Redis";
    QTest::newRow("the beginning of another word") << "postg"
                                                   << "Database"
                                                   << "Postgres";
    QTest::newRow("another word as people write it") << "HAProxy"
                                                     << "Load balancer"
                                                     << "HAProxy";
    QTest::newRow("its abbreviation") << "db"
                                      << "Database"
                                      << "Database";
    QTest::newRow("a name that holds a kind") << "Orders DB"
                                              << "Database"
                                              << "Orders DB";
    QTest::newRow("a name with a number") << "Web 1"
                                          << "Web server"
                                          << "Web 1";
    QTest::newRow("a name that says nothing") << "Billing"
                                              << "Queue"
                                              << "Billing";
    QTest::newRow("nothing") << ""
                             << "Queue"
                             << "Queue";
}

void TestCanvasDrawing::offersKinds()
{
    QFETCH(QString, typed);
    const auto choices = ui::kindChoices(typed, Kind::Queue);
    QVERIFY(!choices.empty());
    QTEST(choices.front().title, "kind");
    QTEST(ui::nameFor(typed, static_cast<Kind>(choices.front().value)), "name");
}

void TestCanvasDrawing::addsWhatIsTyped()
{
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(560, 60));
    type("web");
    QCOMPARE(topology().componentCount(), std::size_t{6});
    const Component& added = topology().component(5);
    QCOMPARE(added.name, std::string{"Web server"});
    QCOMPARE(added.kind, Kind::WebServer);
    QCOMPARE(added.position->x, 480.0);
    QCOMPARE(added.position->y, 32.0);
    QVERIFY(m_selection->components() == std::set{added.id});
    QVERIFY(m_canvas->hasFocus());
    verifyOneStep("Add Web server");
}

void TestCanvasDrawing::namesWhatIsNoKind()
{
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(560, 60));
    type("Orders DB 2");
    QCOMPARE(topology().component(5).name, std::string{"Orders DB 2"});
    QCOMPARE(topology().component(5).kind, Kind::Database);
    verifyOneStep("Add Orders DB 2");
}

void TestCanvasDrawing::remembersTheLastKind()
{
    m_canvas->addComponent();
    type("queue");
    m_canvas->addComponent();
    QCOMPARE(popup()->choices().front().title, QString{"Queue"});
    type("Billing");
    QCOMPARE(topology().component(6).name, std::string{"Billing"});
    QCOMPARE(topology().component(6).kind, Kind::Queue);
}

void TestCanvasDrawing::numbersEqualNames()
{
    m_canvas->addComponent();
    type("cache");
    m_canvas->addComponent();
    type("cache");
    QCOMPARE(topology().component(5).name, std::string{"Cache"});
    QCOMPARE(topology().component(6).name, std::string{"Cache 2"});
    const auto& cards = m_canvas->scene().diagram().cards;
    QCOMPARE(m_canvas->scene().index().cardsIn(cards[5]).size(), std::size_t{1});
    QCOMPARE(m_canvas->scene().index().cardsIn(cards[6]).size(), std::size_t{1});
}

void TestCanvasDrawing::arrowsChooseAnotherKind()
{
    m_canvas->addComponent();
    auto* const field = popup()->findChild<QLineEdit*>();
    QTest::keyClicks(field, "s");
    const int second = popup()->choices().at(1).value;
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Enter);
    QCOMPARE(static_cast<int>(topology().component(5).kind), second);
}

void TestCanvasDrawing::choosesARowByMouse()
{
    m_canvas->addComponent();
    auto* const list = popup()->findChild<QListWidget*>();
    const QString third = popup()->choices().at(2).title;
    QTest::mouseClick(popup(), Qt::LeftButton, {}, {3, 3});
    QVERIFY(popup() != nullptr);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(2)).center());
    QVERIFY(popup() == nullptr);
    QCOMPARE(QString::fromStdString(topology().component(5).name), third);
}

void TestCanvasDrawing::escapeAddsNothing()
{
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(560, 60));
    type("web", Qt::Key_Escape);
    QVERIFY(popup() == nullptr);
    QCOMPARE(m_document->history().count(), 0);
    QVERIFY(m_canvas->hasFocus());
}

void TestCanvasDrawing::leavingTheFieldAddsNothing()
{
    m_canvas->addComponent();
    QTRY_VERIFY(popup()->findChild<QLineEdit*>()->hasFocus());
    QTest::keyClicks(popup()->findChild<QLineEdit*>(), "web");
    m_canvas->setFocus(Qt::MouseFocusReason);
    QVERIFY(popup() == nullptr);
    QCOMPARE(m_document->history().count(), 0);
}

void TestCanvasDrawing::addsIntoLaneAndZone()
{
    open(tiers());
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(180, 205));
    type("app");
    const Component& added = topology().component(5);
    QCOMPARE(added.layer, std::string{"App"});
    QVERIFY((added.domains == std::vector<Placement>{{"zone", {"a"}}}));
    QCOMPARE(added.position->y, 168.0);
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
    verifyOneStep("Add App server");
}

void TestCanvasDrawing::addsToAnEmptyTopology()
{
    open({});
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, {300, 200});
    type("client");
    QCOMPARE(topology().componentCount(), std::size_t{1});
    verifyOneStep("Add Client");
}

void TestCanvasDrawing::connectsFromAHandle()
{
    select("lb");
    drag(handle("lb", CardSide::Bottom), middle("db"));
    QVERIFY(isConnected("lb", "db"));
    QCOMPARE(topology().connectionCount(), std::size_t{6});
    verifyOneStep("Connect Load balancer to Orders DB");
}

void TestCanvasDrawing::showsHandlesAfterAMoment()
{
    const QPoint left = handle("db", CardSide::Left);
    moveTo(middle("db"), Qt::NoButton);
    drag(left, middle("lb"));  // too early: nothing is there yet to be taken hold of
    QVERIFY(!isConnected("db", "lb"));
    m_selection->clear();
    moveTo(middle("db"), Qt::NoButton);
    QTest::qWait(250);
    moveTo(left, Qt::NoButton);
    QCOMPARE(m_canvas->viewport()->cursor().shape(), Qt::CrossCursor);
    drag(left, middle("lb"));
    QVERIFY(isConnected("db", "lb"));
}

void TestCanvasDrawing::keepsThePictureOfAFileWithoutPositions()
{
    TopologyParts parts = partsOf(tests::shop());
    for (Component& component : parts.components) {
        component.position.reset();
    }
    open(assemble(std::move(parts)));
    const std::vector<Rectangle> cards = m_canvas->scene().diagram().cards;
    select("db");
    drag(handle("db", CardSide::Left), middle("users"));
    QVERIFY(isConnected("db", "users"));
    QVERIFY(m_canvas->scene().diagram().cards == cards);
    verifyOneStep("Connect Orders DB to Users");
}

void TestCanvasDrawing::refusesToConnectACardToItself()
{
    select("lb");
    press(handle("lb", CardSide::Bottom));
    moveTo(middle("users"));
    moveTo(middle("lb"));
    QCOMPARE(m_canvas->viewport()->cursor().shape(), Qt::ForbiddenCursor);
    QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, middle("lb"));
    QCOMPARE(m_document->history().count(), 0);
    QVERIFY(popup() == nullptr);
}

void TestCanvasDrawing::saysWhyItRefuses()
{
    int drops = 0;
    ConnectGesture gesture{m_canvas->scene(),
                           {.card = 1},
                           [&](std::optional<std::size_t>, const QPointF&) { ++drops; }};
    gesture.move({.view = {}, .scene = {170, 130}, .modifiers = {}});
    QCOMPARE(gesture.refusal(), QString{"Load balancer cannot call itself."});
    gesture.finish();
    QCOMPARE(drops, 0);
    gesture.move({.view = {}, .scene = {170, 370}, .modifiers = {}});
    QVERIFY(gesture.refusal().isEmpty());
    gesture.finish();
    QCOMPARE(drops, 1);
}

void TestCanvasDrawing::dropOnEmptyAddsAndConnects()
{
    select("lb");
    drag(handle("lb", CardSide::Right), at(560, 60));
    QCOMPARE(m_document->history().count(), 0);
    type("cache");
    QCOMPARE(topology().component(5).kind, Kind::Cache);
    QVERIFY(isConnected("lb", "cache"));
    QVERIFY(m_selection->current() == ComponentId{"cache"});
    verifyOneStep("Add Cache, connect Load balancer to it");
}

void TestCanvasDrawing::escapeDropsTheConnection()
{
    select("lb");
    press(handle("lb", CardSide::Bottom));
    moveTo(middle("users"));
    moveTo(middle("db"));
    key(Qt::Key_Escape);
    QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, middle("db"));
    QCOMPARE(m_document->history().count(), 0);
    drag(handle("lb", CardSide::Bottom), at(560, 60));
    type("web", Qt::Key_Escape);
    QCOMPARE(m_document->history().count(), 0);
    QCOMPARE(bytes(), m_before);
}

void TestCanvasDrawing::clickOnAHandleSelects()
{
    select("lb");
    m_selection->add(ComponentId{"db"});
    moveTo(middle("lb"), Qt::NoButton);
    QTest::qWait(250);
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, handle("lb", CardSide::Right));
    QVERIFY(m_selection->components() == std::set{ComponentId{"lb"}});
}

void TestCanvasDrawing::connectsByKeyboard()
{
    select("lb");
    key(Qt::Key_C);
    type("ord");
    QVERIFY(isConnected("lb", "db"));
    QVERIFY(m_selection->current() == ComponentId{"lb"});
    verifyOneStep("Connect Load balancer to Orders DB");
}

void TestCanvasDrawing::escapeConnectsNothing()
{
    select("lb");
    key(Qt::Key_C);
    QCOMPARE(popup()->choices().size(), std::size_t{4});
    type("no such thing");
    QVERIFY(popup() != nullptr);
    type("", Qt::Key_Escape);
    QCOMPARE(m_document->history().count(), 0);
    m_selection->clear();
    key(Qt::Key_C);
    QVERIFY(popup() == nullptr);
}

void TestCanvasDrawing::addsBesideWithCtrlArrow()
{
    select("db");
    key(Qt::Key_Right, Qt::ControlModifier);
    type("cache");
    const Component& added = topology().component(5);
    QCOMPARE(added.position->x, 160.0 + 192.0);
    QCOMPARE(added.position->y, 360.0);
    QVERIFY(isConnected("db", "cache"));
    verifyOneStep("Add Cache, connect Orders DB to it");
}

void TestCanvasDrawing::movesOnWhereAPlaceIsTaken()
{
    select("users");
    for (int time = 0; time < 2; ++time) {
        key(Qt::Key_Down, Qt::ControlModifier);
        type("cache");
        select("users");
    }
    const auto place = [&](std::size_t vertex) {
        const Position& position = *topology().component(vertex).position;
        return QPointF{position.x, position.y};
    };
    QCOMPARE(place(5), QPointF(160 + 192, 112));
    QCOMPARE(place(6), QPointF(160 - 192, 112));
}

void TestCanvasDrawing::walksWithAltArrows()
{
    select("users");
    key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_selection->current() == ComponentId{"lb"});
    key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_selection->current() == ComponentId{"web-1"});
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_selection->current() == ComponentId{"web-2"});
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_selection->current() == ComponentId{"web-2"});
    key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(m_selection->current() == ComponentId{"lb"});
    QCOMPARE(bytes(), m_before);
}

void TestCanvasDrawing::reconnectsTheEndOfAConnection()
{
    const ConnectionKey link = m_canvas->scene().links()[1].key;
    m_selection->selectOnly(link);
    drag(endOf(1, false), middle("db"));
    QVERIFY(isConnected("lb", "db"));
    QVERIFY(!isConnected("lb", "web-1"));
    QVERIFY(m_selection->connection() == link);
    verifyOneStep("Reconnect Load balancer to Orders DB");
}

void TestCanvasDrawing::reconnectsTheCaller()
{
    m_selection->selectOnly(m_canvas->scene().links()[3].key);
    drag(endOf(3, true), middle("users"));
    QVERIFY(isConnected("users", "db"));
    QVERIFY(!isConnected("web-1", "db"));
    verifyOneStep("Reconnect Users to Orders DB");
}

void TestCanvasDrawing::escapeLeavesTheConnection()
{
    m_selection->selectOnly(m_canvas->scene().links()[1].key);
    press(endOf(1, false));
    moveTo(middle("users"));
    moveTo(middle("db"));
    key(Qt::Key_Escape);
    QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, middle("db"));
    QCOMPARE(bytes(), m_before);
}

void TestCanvasDrawing::dropOnEmptyLeavesTheConnection()
{
    m_selection->selectOnly(m_canvas->scene().links()[1].key);
    drag(endOf(1, false), at(560, 60));
    drag(endOf(1, false), middle("lb"));
    QCOMPARE(m_document->history().count(), 0);
    QVERIFY(popup() == nullptr);
    QVERIFY(m_selection->connection().has_value());
}

void TestCanvasDrawing::dropsIntoAnotherLane()
{
    open(tiers());
    drag(middle("web-2"), middle("web-2") + QPoint{220, 75});
    const Component& moved = *topology().find("web-2");
    QCOMPARE(moved.layer, std::string{"App"});
    QCOMPARE(moved.position->y, 112.0);
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
    verifyOneStep("Move web-2 to layer App");
}

void TestCanvasDrawing::dropsIntoAZoneAndOut()
{
    open(tiers());
    drag(middle("app-3"), at(230, 190));
    QVERIFY((topology().find("app-3")->domains == std::vector<Placement>{{"zone", {"a"}}}));
    QCOMPARE(m_document->history().undoText(), QString{"Move app-3 into zone a"});
    m_document->history().undo();
    QCOMPARE(bytes(), m_before);
    drag(middle("app-2"), at(560, 190));
    QVERIFY(topology().find("app-2")->domains.empty());
    verifyOneStep("Move app-2 out of zone a");
}

void TestCanvasDrawing::keepsTheZoneOfAFrameMovedWhole()
{
    open(tiers());
    select("app-1");
    m_selection->add(ComponentId{"app-2"});
    drag(middle("app-2"), middle("app-2") + QPoint{0, 160});
    QVERIFY(!topology().find("app-2")->domains.empty());
    QCOMPARE(topology().find("app-2")->layer, std::string{"App"});
    verifyOneStep("Move 2 components");
}

void TestCanvasDrawing::snapsIntoLine()
{
    TopologyParts parts = partsOf(tests::shop());
    parts.components[4].position->x = 163;
    open(assemble(std::move(parts)));
    drag(middle("users"), middle("users") + QPoint{5, 20});
    QCOMPARE(topology().find("users")->position->x, 163.0);
    QCOMPARE(topology().find("users")->position->y, 24.0);
}

void TestCanvasDrawing::altDoesNotSnap()
{
    drag(middle("lb"), middle("lb") + QPoint{3, 21}, Qt::AltModifier);
    QCOMPARE(topology().find("lb")->position->x, 163.0);
    QCOMPARE(topology().find("lb")->position->y, 141.0);
}

void TestCanvasDrawing::findsGuides()
{
    const SnapGuides guides{{{100, 0, 100, 50}, {120, 300, 100, 50}}, 5.0};
    QCOMPARE(guides.leftFor({103, 100, 100, 50}), std::optional{100.0});
    QCOMPARE(guides.leftFor({117, 100, 100, 50}), std::optional{120.0});
    QCOMPARE(guides.leftFor({110, 100, 100, 50}), std::nullopt);
    QCOMPARE(guides.topFor({400, 304, 100, 50}), std::optional{300.0});
    const auto found = guides.guidesOf({100, 100, 100, 50});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].line, QLineF(150, 50, 150, 100));
    QCOMPARE(found[0].distance, 50.0);
    const auto level = guides.guidesOf({300, 0, 100, 50});
    QCOMPARE(level.size(), std::size_t{1});
    QCOMPARE(level[0].line, QLineF(200, 25, 300, 25));
}

QTEST_MAIN(TestCanvasDrawing)
#include "tst_canvas_drawing.moc"
