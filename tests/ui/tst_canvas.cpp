#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/rename_editor.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using cutpoint::ComponentId;
using cutpoint::Topology;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::RenameEditor;
using cutpoint::ui::SelectionModel;
using cutpoint::ui::TopologyDocument;

class TestCanvas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void selectsWhatIsClicked();
    void togglesWithCtrlAndAddsWithShift();
    void clearsOnAClickBeside();
    void selectsAConnection();
    void marqueeSelectsWhatItTouches();
    void escapeTakesAMarqueeBack();
    void dragsACardOntoTheGrid();
    void dragsAllThatIsSelected();
    void shiftKeepsADragToOneAxis();
    void altLetsACardLieAnywhere();
    void escapeGivesUpADrag();
    void arrowsMoveInOneStepOfTheHistory();
    void renamesWithF2();
    void escapeLeavesTheName();
    void renamesOnDoubleClick();
    void zoomsAtThePointer();
    void pansWithTheWheelAndTheMouse();
    void fitsTheWholeDiagram();
    void tabWalksInReadingOrder();
    void marksSpofsOnceTheyAreKnown();
    void showsNothingForAnEmptyTopology();
    void shiftedLayersEqualFreshOnes();

private:
    [[nodiscard]] QPoint middle(const char* id) const
    {
        return m_canvas->cardInView(ComponentId{id}).center().toPoint();
    }

    [[nodiscard]] QPointF place(const char* id) const
    {
        const auto& position = m_document->topology().find(id)->position;
        return {position->x, position->y};
    }

    void press(const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, modifiers, at);
    }

    void moveTo(const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event{
            QEvent::MouseMove, at,       m_canvas->viewport()->mapToGlobal(at), Qt::NoButton,
            Qt::LeftButton,    modifiers};
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }

    void release(const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, modifiers, at);
    }

    void drag(const QPoint& from, const QPoint& by, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        moveTo(from + by / 2, modifiers);
        moveTo(from + by, modifiers);
        release(from + by, modifiers);
    }

    void click(const QPoint& at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, modifiers, at);
    }

    void wheel(const QPoint& at, const QPoint& turn, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event{at,
                          m_canvas->viewport()->mapToGlobal(at),
                          {},
                          turn,
                          Qt::NoButton,
                          modifiers,
                          Qt::NoScrollPhase,
                          false};
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }

    [[nodiscard]] std::set<ComponentId> selected() const { return m_selection->components(); }

    std::unique_ptr<TopologyDocument> m_document;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<AnalysisRunner> m_analysis;
    std::unique_ptr<DiagramCanvas> m_canvas;
};

void TestCanvas::initTestCase()
{
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
    QApplication::setPalette(paletteFor(cutpoint::ui::theme(cutpoint::ui::ThemeId::Light)));
}

void TestCanvas::init()
{
    m_document = std::make_unique<TopologyDocument>(cutpoint::tests::shop());
    m_selection = std::make_unique<SelectionModel>(*m_document);
    m_analysis = std::make_unique<AnalysisRunner>(*m_document);
    m_canvas = std::make_unique<DiagramCanvas>(*m_document, *m_selection, *m_analysis);
    m_canvas->resize(800, 600);
    m_canvas->show();
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->resetZoom();
    QTRY_VERIFY(m_analysis->isCurrent());
}

void TestCanvas::cleanup()
{
    m_canvas.reset();
    m_analysis.reset();
    m_selection.reset();
    m_document.reset();
}

void TestCanvas::selectsWhatIsClicked()
{
    click(middle("lb"));
    QVERIFY(selected() == std::set{ComponentId{"lb"}});
    QVERIFY(m_selection->current() == ComponentId{"lb"});
    click(middle("db"));
    QVERIFY(selected() == std::set{ComponentId{"db"}});
}

void TestCanvas::togglesWithCtrlAndAddsWithShift()
{
    click(middle("lb"));
    click(middle("db"), Qt::ControlModifier);
    QCOMPARE(selected().size(), std::size_t{2});
    click(middle("web-1"), Qt::ShiftModifier);
    click(middle("web-1"), Qt::ShiftModifier);
    QCOMPARE(selected().size(), std::size_t{3});
    click(middle("lb"), Qt::ControlModifier);
    QVERIFY((selected() == std::set{ComponentId{"db"}, ComponentId{"web-1"}}));
}

void TestCanvas::clearsOnAClickBeside()
{
    click(middle("lb"));
    click(m_canvas->viewport()->rect().topLeft() + QPoint{90, 3});
    QVERIFY(m_selection->isEmpty());
}

void TestCanvas::selectsAConnection()
{
    const auto& route = m_canvas->scene().diagram().routes.front();
    const QPointF half{(route[0].x + route[1].x) / 2, (route[0].y + route[1].y) / 2};
    click(m_canvas->view().toView(half).toPoint());
    QVERIFY(m_selection->connection().has_value());
    QVERIFY(selected().empty());
}

void TestCanvas::marqueeSelectsWhatItTouches()
{
    const QRectF one = m_canvas->cardInView({"web-1"});
    const QRectF other = m_canvas->cardInView({"web-2"});
    const QPoint from = (one.topLeft() - QPointF{8, 8}).toPoint();
    drag(from, (other.center() - from).toPoint());
    QVERIFY((selected() == std::set{ComponentId{"web-1"}, ComponentId{"web-2"}}));
    QVERIFY(m_selection->current().has_value());
}

void TestCanvas::escapeTakesAMarqueeBack()
{
    click(middle("users"));
    const QPoint from = (m_canvas->cardInView({"web-1"}).topLeft() - QPointF{8, 8}).toPoint();
    press(from);
    moveTo(from + QPoint{40, 40});
    moveTo(from + QPoint{60, 60});
    QVERIFY(selected().contains(ComponentId{"web-1"}));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(selected() == std::set{ComponentId{"users"}});
}

void TestCanvas::dragsACardOntoTheGrid()
{
    drag(middle("lb"), {37, 21});
    QCOMPARE(place("lb"), QPointF(160 + 40, 120 + 24));
    QCOMPARE(m_document->history().count(), 1);
    m_document->history().undo();
    QCOMPARE(place("lb"), QPointF(160, 120));
}

void TestCanvas::dragsAllThatIsSelected()
{
    click(middle("web-1"));
    click(middle("web-2"), Qt::ControlModifier);
    drag(middle("web-2"), {0, 40});
    QCOMPARE(place("web-1"), QPointF(0, 280));
    QCOMPARE(place("web-2"), QPointF(320, 280));
    QCOMPARE(m_document->history().count(), 1);
    QCOMPARE(selected().size(), std::size_t{2});
}

void TestCanvas::shiftKeepsADragToOneAxis()
{
    drag(middle("lb"), {64, 20}, Qt::ShiftModifier);
    QCOMPARE(place("lb"), QPointF(224, 120));
}

void TestCanvas::altLetsACardLieAnywhere()
{
    drag(middle("lb"), {37, 21}, Qt::AltModifier);
    QCOMPARE(place("lb"), QPointF(197, 141));
}

void TestCanvas::escapeGivesUpADrag()
{
    press(middle("lb"));
    moveTo(middle("lb") + QPoint{30, 30});
    moveTo(middle("lb") + QPoint{60, 60});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    release(middle("lb") + QPoint{60, 60});
    QCOMPARE(place("lb"), QPointF(160, 120));
    QCOMPARE(m_document->history().count(), 0);
}

void TestCanvas::arrowsMoveInOneStepOfTheHistory()
{
    click(middle("lb"));
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(place("lb"), QPointF(176, 160));
    QCOMPARE(m_document->history().count(), 1);
    m_document->history().undo();
    QCOMPARE(place("lb"), QPointF(160, 120));
}

void TestCanvas::renamesWithF2()
{
    click(middle("lb"));
    m_canvas->renameCurrent();
    auto* const editor = m_canvas->findChild<RenameEditor*>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QString{"Load balancer"});
    QTest::keyClicks(editor, "HAProxy");
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_document->topology().find("lb")->name, std::string{"HAProxy"});
    QCOMPARE(m_document->history().count(), 1);
}

void TestCanvas::escapeLeavesTheName()
{
    click(middle("lb"));
    m_canvas->renameCurrent();
    auto* const editor = m_canvas->findChild<RenameEditor*>();
    QTest::keyClicks(editor, "HAProxy");
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(m_document->topology().find("lb")->name, std::string{"Load balancer"});
    QCOMPARE(m_document->history().count(), 0);
}

void TestCanvas::renamesOnDoubleClick()
{
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, middle("db"));
    auto* const editor = m_canvas->findChild<RenameEditor*>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QString{"Orders DB"});
}

void TestCanvas::zoomsAtThePointer()
{
    const QPoint pointer = middle("web-1");
    const QPointF before = m_canvas->view().toScene(QPointF{pointer});
    wheel(pointer, {0, 120}, Qt::ControlModifier);
    wheel(pointer, {0, 120}, Qt::ControlModifier);
    QVERIFY(m_canvas->zoom() > 1.3);
    const QPointF shift = m_canvas->view().toView(before) - pointer;
    QVERIFY(shift.manhattanLength() <= 2.0);
}

void TestCanvas::pansWithTheWheelAndTheMouse()
{
    m_canvas->resize(300, 200);
    m_canvas->resetZoom();
    const QPointF before = m_canvas->cardInView({"lb"}).topLeft();
    wheel({100, 100}, {0, -120});
    const QPointF scrolled = m_canvas->cardInView({"lb"}).topLeft();
    QVERIFY(scrolled.y() < before.y());
    QCOMPARE(scrolled.x(), before.x());
    QTest::mousePress(m_canvas->viewport(), Qt::MiddleButton, {}, {100, 100});
    moveTo({160, 120});
    QTest::mouseRelease(m_canvas->viewport(), Qt::MiddleButton, {}, {160, 120});
    QCOMPARE(m_canvas->cardInView({"lb"}).topLeft(), scrolled + QPointF(60, 20));
}

void TestCanvas::fitsTheWholeDiagram()
{
    m_canvas->resize(300, 200);
    m_canvas->fit();
    const QRectF view = m_canvas->viewport()->rect();
    for (const char* const id : {"users", "lb", "web-1", "web-2", "db"}) {
        QVERIFY(view.contains(m_canvas->cardInView(ComponentId{id})));
    }
    QVERIFY(m_canvas->zoom() < 1.0);
}

void TestCanvas::tabWalksInReadingOrder()
{
    QStringList walked;
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
        walked << QString::fromStdString(m_selection->current()->value);
    }
    QCOMPARE(walked.join(' '), QString{"users lb web-1 web-2 db"});
    QTest::keyClick(m_canvas.get(), Qt::Key_Backtab);
    QVERIFY(m_selection->current() == ComponentId{"web-2"});
}

void TestCanvas::marksSpofsOnceTheyAreKnown()
{
    const auto& scene = m_canvas->scene();
    QVERIFY(scene.card(1).isSpof);
    QVERIFY(!scene.card(2).isSpof);
    QVERIFY(scene.card(4).isSpof);
    QCOMPARE(scene.spofCards().size(), std::size_t{2});
    const QImage image = m_canvas->viewport()->grab().toImage();
    const QRect card = m_canvas->cardInView({"lb"}).toRect();
    const QColor spof = cutpoint::ui::theme(cutpoint::ui::ThemeId::Light).spof;
    int marked = 0;
    for (int x = card.left(); x <= card.right(); ++x) {
        marked += image.pixelColor(x, card.bottom()) == spof ? 1 : 0;
    }
    QVERIFY(marked > card.width() / 3);
}

void TestCanvas::showsNothingForAnEmptyTopology()
{
    m_document->reset({});
    m_canvas->fit();
    QVERIFY(!m_canvas->viewport()->grab().isNull());
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    m_canvas->selectAll();
    m_canvas->renameCurrent();
    QVERIFY(m_selection->isEmpty());
}

void TestCanvas::shiftedLayersEqualFreshOnes()
{
    m_canvas->resize(300, 260);
    m_canvas->resetZoom();
    static_cast<void>(m_canvas->viewport()->grab());
    m_canvas->horizontalScrollBar()->setValue(m_canvas->horizontalScrollBar()->value() + 17);
    m_canvas->verticalScrollBar()->setValue(m_canvas->verticalScrollBar()->value() + 23);
    const QImage shifted = m_canvas->viewport()->grab().toImage();
    QEvent paletteChange{QEvent::PaletteChange};
    QApplication::sendEvent(m_canvas.get(), &paletteChange);
    const QImage fresh = m_canvas->viewport()->grab().toImage();
    int different = 0;
    for (int y = 0; y < fresh.height(); ++y) {
        for (int x = 0; x < fresh.width(); ++x) {
            const QColor one = shifted.pixelColor(x, y);
            const QColor other = fresh.pixelColor(x, y);
            different += std::abs(one.lightness() - other.lightness()) > 24 ? 1 : 0;
        }
    }
    QVERIFY2(different < fresh.width() / 4, qPrintable(QString::number(different)));
}

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
