#include "core/io/write_topology.h"
#include "core/model/topology_parts.h"
#include "ui/canvas/choice_popup.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/edge_scroll.h"
#include "ui/canvas/move_cards.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/inspector/inspector_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

using namespace cutpoint;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::ChoicePopup;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::EdgeScroll;
using cutpoint::ui::InspectorView;
using cutpoint::ui::SelectionModel;
using cutpoint::ui::TopologyDocument;

namespace {

/// Lanes Web (y 0 to 112) and App (112 to 224); zone a and the group "apps" around two cards each.
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
    add("app-3", "App", 440, 142).group = "apps";
    add("app-4", "App", 632, 142).group = "apps";
    return assemble(std::move(parts));
}

}  // namespace

/// Lanes, frames and the edge of the view.
class TestCanvasPlaces : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nudgesStopAtTheEdgeOfTheLaneAndThenPassIt();
    void nudgesBeyondAllLanesAreFree();
    void nudgesWithoutLanes();
    void altDragsChangeTheLaneAndNeverLieAcross();
    void selectsAZoneByItsOutline();
    void selectsAGroupByItsOutlineAndPill();
    void newComponentsTakeTheLayerOfTheirKind();
    void scrollsFasterFurtherOut_data();
    void scrollsFasterFurtherOut();
    void dragsScrollAtTheEdge();
    void passingTheEdgeScrollsNothing();

private:
    [[nodiscard]] QPoint at(double x, double y) const
    {
        return m_canvas->view().toView(QPointF{x, y}).toPoint();
    }

    [[nodiscard]] QPoint middle(const char* id) const
    {
        return m_canvas->cardInView(ComponentId{id}).center().toPoint();
    }

    void moveTo(const QPoint& to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* const target = m_canvas->viewport();
        QMouseEvent event{QEvent::MouseMove, to,       target->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton,    modifiers};
        QApplication::sendEvent(target, &event);
    }

    void press(const QPoint& at) const
    {
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, at);
    }

    void release(const QPoint& at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, modifiers, at);
    }

    void click(const QPoint& at) const
    {
        press(at);
        release(at);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_canvas.get(), key, modifiers);
    }

    [[nodiscard]] const Component& component(const char* id) const
    {
        return *m_document->topology().find(id);
    }

    std::unique_ptr<TopologyDocument> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<AnalysisRunner> m_analysis;
    std::unique_ptr<DiagramCanvas> m_canvas;
};

void TestCanvasPlaces::init()
{
    m_document = std::make_unique<TopologyDocument>(tiers());
    m_selection = std::make_unique<SelectionModel>(*m_document);
    m_analysis = std::make_unique<AnalysisRunner>(*m_document);
    m_canvas = std::make_unique<DiagramCanvas>(*m_document, *m_selection, *m_analysis);
    m_canvas->resize(1000, 600);
    m_canvas->show();
    m_canvas->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->resetZoom();
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
    QCOMPARE(m_canvas->scene().diagram().frames.size(), std::size_t{2});
}

void TestCanvasPlaces::cleanup()
{
    m_canvas.reset();
    m_analysis.reset();
    m_selection.reset();
    m_document.reset();
}

void TestCanvasPlaces::nudgesStopAtTheEdgeOfTheLaneAndThenPassIt()
{
    const std::string before = writeTopology(m_document->topology());
    m_selection->selectOnly(ComponentId{"web-1"});
    double last = 0.0;
    int steps = 0;
    while (component("web-1").layer == "Web" && steps < 12) {
        last = component("web-1").position->y;
        key(Qt::Key_Down);
        ++steps;
        QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
    }
    // The lane grows with it until the card meets the row below, whose cards begin at 142.
    QCOMPARE(last, 72.0);
    QCOMPARE(component("web-1").layer, std::string{"App"});
    QCOMPARE(component("web-1").position->y, 136.0);
    QCOMPARE(m_document->history().undoText(), QString{"Move web-1 to layer App"});
    for (int step = 0; step < 12 && component("web-1").layer == "App"; ++step) {
        key(Qt::Key_Up);
    }
    QCOMPARE(component("web-1").layer, std::string{"Web"});
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
    while (m_document->history().canUndo()) {
        m_document->history().undo();
    }
    QCOMPARE(writeTopology(m_document->topology()), before);
}

void TestCanvasPlaces::nudgesBeyondAllLanesAreFree()
{
    m_selection->selectOnly(ComponentId{"web-1"});
    for (int step = 0; step < 6; ++step) {
        key(Qt::Key_Up);
    }
    QCOMPARE(component("web-1").position->y, 30.0 - 6 * 8.0);
    QCOMPARE(component("web-1").layer, std::string{"Web"});
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(component("web-1").position->x, 40.0);
}

void TestCanvasPlaces::nudgesWithoutLanes()
{
    const DropTargets none{{}, {}, {}};
    const Point by = ui::nudgedBy({0, 0, 168, 56}, {0, 8}, none);
    QCOMPARE(by.y, 8.0);
}

void TestCanvasPlaces::altDragsChangeTheLaneAndNeverLieAcross()
{
    const QPoint from = middle("web-2");
    press(from);
    moveTo(from + QPoint{3, 20}, Qt::AltModifier);
    moveTo(from + QPoint{3, 45}, Qt::AltModifier);
    release(from + QPoint{3, 45}, Qt::AltModifier);
    QCOMPARE(component("web-2").position->x, 403.0);
    QCOMPARE(component("web-2").position->y, 56.0);
    QCOMPARE(component("web-2").layer, std::string{"Web"});
    const QPoint again = middle("web-2");
    press(again);
    moveTo(again + QPoint{0, 20}, Qt::AltModifier);
    moveTo(again + QPoint{0, 61}, Qt::AltModifier);
    release(again + QPoint{0, 61}, Qt::AltModifier);
    QCOMPARE(component("web-2").layer, std::string{"App"});
    QCOMPARE(component("web-2").position->y, 128.0);
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{2});
}

void TestCanvasPlaces::selectsAZoneByItsOutline()
{
    InspectorView inspector{*m_document, *m_selection};
    const Rectangle zone = m_canvas->scene().diagram().frames[0].area;
    click(at(zone.centre().x, zone.bottom()));
    QCOMPARE(m_selection->domain().value_or("none"), std::string{"zone:a"});
    QCOMPARE(m_selection->components().size(), std::size_t{2});
    QCOMPARE(inspector.findChild<QLabel*>("inspectorTitle")->text(), QString{"zone a"});
    click(at(zone.x + 12, zone.y + 8));
    QVERIFY(m_selection->domain().has_value());
    click(at(zone.x + 3, zone.bottom() + 60));
    QVERIFY(m_selection->isEmpty());
}

void TestCanvasPlaces::selectsAGroupByItsOutlineAndPill()
{
    InspectorView inspector{*m_document, *m_selection};
    const Rectangle group = m_canvas->scene().diagram().frames[1].area;
    click(at(group.right(), group.centre().y));
    QCOMPARE(m_selection->group().value_or("none"), std::string{"apps"});
    QVERIFY((m_selection->components() == std::set{ComponentId{"app-3"}, ComponentId{"app-4"}}));
    QCOMPARE(inspector.findChild<QLabel*>("inspectorTitle")->text(), QString{"apps"});
    m_selection->clear();
    click(at(group.centre().x, group.bottom() + 3));
    QVERIFY(m_selection->group().has_value());
    m_selection->selectOnly(ComponentId{"app-3"});
    QVERIFY(!m_selection->group().has_value());
}

void TestCanvasPlaces::newComponentsTakeTheLayerOfTheirKind()
{
    const auto add = [this](const QPoint& place, const QString& typed) {
        QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, place);
        const auto popups = m_canvas->findChildren<ChoicePopup*>();
        QVERIFY(!popups.isEmpty() && popups.last()->isVisible());
        auto* const field = popups.last()->findChild<QLineEdit*>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    };
    add(at(300, 300), "database");
    QCOMPARE(component("database").layer, std::string{"Data"});
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{3});
    // Its own layer has a lane elsewhere, which would then reach over the others.
    add(at(300, -80), "web");
    QCOMPARE(component("web-server").layer, std::string{});
    QCOMPARE(m_canvas->scene().diagram().lanes.size(), std::size_t{3});
}

void TestCanvasPlaces::scrollsFasterFurtherOut_data()
{
    QTest::addColumn<QPointF>("pointer");
    QTest::addColumn<QPoint>("step");
    QTest::newRow("in the middle") << QPointF{500, 300} << QPoint{0, 0};
    QTest::newRow("where the edge begins") << QPointF{976, 300} << QPoint{0, 0};
    QTest::newRow("near the right edge") << QPointF{991, 300} << QPoint{5, 0};
    QTest::newRow("near the top edge") << QPointF{500, 9} << QPoint{0, -5};
    QTest::newRow("at a corner") << QPointF{0, 600} << QPoint{-8, 8};
    QTest::newRow("far outside") << QPointF{5000, 300} << QPoint{24, 0};
}

void TestCanvasPlaces::scrollsFasterFurtherOut()
{
    QFETCH(const QPointF, pointer);
    QTEST(EdgeScroll::stepFor(pointer, {0, 0, 1000, 600}), "step");
}

void TestCanvasPlaces::dragsScrollAtTheEdge()
{
    const QPoint origin = m_canvas->view().origin;
    const double x = component("web-1").position->x;
    const QPoint edge{m_canvas->viewport()->width() - 4, middle("web-1").y()};
    press(middle("web-1"));
    moveTo({500, middle("web-1").y()});
    moveTo(edge);
    QTRY_VERIFY(m_canvas->view().origin.x() > origin.x() + 60);
    moveTo({500, edge.y()});
    const QPoint reached = m_canvas->view().origin;
    QTest::qWait(300);
    QCOMPARE(m_canvas->view().origin, reached);
    release({500, edge.y()});
    QVERIFY(component("web-1").position->x > x + 60.0);
}

void TestCanvasPlaces::passingTheEdgeScrollsNothing()
{
    const QPoint origin = m_canvas->view().origin;
    press(at(300, 400));
    moveTo(at(320, 420));
    moveTo({4, 300});
    release({4, 300});
    QTest::qWait(300);
    QCOMPARE(m_canvas->view().origin, origin);
}

QTEST_MAIN(TestCanvasPlaces)
#include "tst_canvas_places.moc"
