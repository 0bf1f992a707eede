#include "tests/ui/drill_shop.h"
#include "tests/ui/shop_window.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/drill_moment.h"
#include "ui/drill/drill_chart.h"
#include "ui/drill/drill_dock.h"
#include "ui/drill/drill_panel.h"
#include "ui/drill/happened_view.h"
#include "ui/drill/outcome_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestDrillWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensFromTheToolbarAndCloses();
    void asksWhatFailsFirst();
    void playsWhatIsSelectedAtOnce();
    void offersAllThatCanFail();
    void chosenByKeysItShowsTheLanes();
    void thePictureFollowsTheHead();
    void dragsTheHeadOnTheAxis();
    void stepsFromEventToEvent();
    void playsAndPauses();
    void playsFasterAtAnotherSpeed();
    void endsAtTheEnd();
    void aClickInTheListMovesTheHead();
    void mutesWhatIsStillToCome();
    void aClickOnALaneSelects();
    void zoomsTheAxisWithTheWheel();
    void escRestoresThePicture();
    void closingTheDockRestoresThePicture();
    void takesTheWhatIf();
    void aWhatIfEndsIt();
    void editsPlayItAnew();
    void closesWhenWhatFailsIsRemoved();
    void closesWithTheDocument();
    void saysWhenThereIsNothingToPlay();
    void comparesTwoMechanisms();
    void tellsTheStatusBar();

private:
    [[nodiscard]] MainWindow& window() const { return m_shop.window(); }
    [[nodiscard]] DrillDock& dock() const { return *window().findChild<DrillDock*>(); }
    [[nodiscard]] DrillSession& session() const { return dock().session(); }
    [[nodiscard]] DrillChart& chart() const { return dock().panel().chart(); }
    [[nodiscard]] HappenedView& list() const { return *dock().findChild<HappenedView*>(); }

    [[nodiscard]] QPushButton& button(const char* name) const
    {
        for (QPushButton* const button : dock().findChildren<QPushButton*>()) {
            if (button->accessibleName() == name) {
                return *button;
            }
        }
        throw std::out_of_range{name};
    }

    /// Opens the dock with its key and plays the loss of a unit.
    void open(const UnitName& unit)
    {
        m_shop.canvas().setFocus();
        QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
        QVERIFY(dock().isVisible());
        const auto choice = choiceFor(unit, dock().panel().choices());
        QVERIFY(choice);
        session().open(*choice);
        QVERIFY(session().drill() != nullptr);
    }

    void openZoneA() { open({UnitType::Domain, "zone:a"}); }

    [[nodiscard]] const CardState& card(const char* id) const
    {
        const DiagramScene& scene = m_shop.canvas().scene();
        return scene.card(*scene.topology().vertexOf(id));
    }

    [[nodiscard]] std::optional<Seconds> timeOf(const char* words) const
    {
        for (const TimelineEntry& entry : session().drill()->drill.timeline) {
            if (QString::fromStdString(entry.what).contains(words)) {
                return entry.at;
            }
        }
        return std::nullopt;
    }

    tests::ShopWindow m_shop;
};

void TestDrillWindow::init()
{
    QVERIFY(m_shop.open());
    window().document().reset(tests::drillShop());
    QTRY_VERIFY(window().analysis().isCurrent());
}

void TestDrillWindow::cleanup()
{
    m_shop.close();
}

void TestDrillWindow::opensFromTheToolbarAndCloses()
{
    QVERIFY(!dock().isVisible());
    QToolButton* button = nullptr;
    for (QToolButton* const each : window().findChildren<QToolButton*>()) {
        button = each->defaultAction() == &dock().action() ? each : button;
    }
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dock().isVisible());
    QVERIFY(dock().action().isChecked());
    QCOMPARE(window().dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!dock().isVisible());
    QVERIFY(!dock().action().isChecked());
}

void TestDrillWindow::asksWhatFailsFirst()
{
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    QVERIFY(session().request() == nullptr);
    QCOMPARE(chart().content().hint, QString{"Choose what fails, then press Play."});
    QCOMPARE(dock().panel().choiceBox().currentIndex(), -1);
    QVERIFY(!button("Play").isEnabled());
    QVERIFY(m_shop.canvas().scene().drill() == nullptr);
}

void TestDrillWindow::playsWhatIsSelectedAtOnce()
{
    window().selection().selectOnly(ComponentId{"web-1"});
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    QVERIFY(session().drill() != nullptr);
    QCOMPARE(dock().panel().choiceBox().currentText(), QString{"Web 1 fails at 10 s"});
    QCOMPARE(session().head(), Seconds{0});
    QVERIFY(card("web-1").fate == Fate::Works);
}

void TestDrillWindow::offersAllThatCanFail()
{
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    QStringList titles;
    for (const DrillChoice& choice : dock().panel().choices()) {
        titles << choice.title;
    }
    QCOMPARE(
        titles,
        (QStringList{"Zone a fails at 10 s", "Zone b fails at 10 s", "Load balancer fails at 10 s",
                     "Web 1 fails at 10 s", "Web 2 fails at 10 s", "Orders DB fails at 10 s",
                     "Users DB primary fails at 10 s", "Users DB replica fails at 10 s",
                     "Planned failover of Users DB at 10 s"}));
}

void TestDrillWindow::chosenByKeysItShowsTheLanes()
{
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    QComboBox& box = dock().panel().choiceBox();
    QTRY_VERIFY(box.hasFocus());
    QTest::keyClick(&box, Qt::Key_Down);
    QVERIFY(session().request() != nullptr);
    QCOMPARE(session().request()->choice.title, QString{"Zone a fails at 10 s"});
    QStringList rows;
    for (const DrillRow& row : chart().content().rows) {
        rows << row.title;
    }
    QCOMPARE(rows, (QStringList{"Users", "Web 1", "Users DB primary", "Users DB replica"}));
    QVERIFY(dock().findChild<OutcomeView*>()->headline().startsWith("Users without service"));
}

void TestDrillWindow::thePictureFollowsTheHead()
{
    openZoneA();
    QVERIFY(card("users-db-1").fate == Fate::Works);
    QVERIFY(card("users-db-2").drill == LaneState::Standby);
    session().moveTo(Seconds{10});
    QVERIFY(card("users-db-1").fate == Fate::Failed);
    QVERIFY(card("web-1").fate == Fate::Failed);
    QVERIFY(card("web-2").fate == Fate::Works);
    QVERIFY(m_shop.canvas().scene().isLostDomain("zone:a"));
    session().moveTo(Seconds{13.2});
    QVERIFY(card("users-db-2").drill == LaneState::Promoting);
    QVERIFY(m_shop.canvas().scene().drill()->components.back().words.startsWith("promoting, "));
    QVERIFY(m_shop.canvas().scene().linkState(1).isDead);
    session().moveTo(session().duration());
    QVERIFY(card("users-db-2").drill == LaneState::Up);
    QVERIFY(card("users-db-1").fate == Fate::Failed);
}

void TestDrillWindow::dragsTheHeadOnTheAxis()
{
    openZoneA();
    const auto at = [&](double seconds) {
        return QPoint{static_cast<int>(std::lround(chart().xOf(Seconds{seconds}))), 8};
    };
    QTest::mousePress(chart().viewport(), Qt::LeftButton, {}, at(12));
    QVERIFY(std::abs(session().head().count() - 12) < 0.1);
    QTest::mouseMove(chart().viewport(), at(5));
    QVERIFY(std::abs(session().head().count() - 5) < 0.1);
    QVERIFY(card("web-1").fate == Fate::Works);
    QTest::mouseRelease(chart().viewport(), Qt::LeftButton, {}, at(5));
    QTest::mouseMove(chart().viewport(), at(20));
    QVERIFY(std::abs(session().head().count() - 5) < 0.1);
}

void TestDrillWindow::stepsFromEventToEvent()
{
    openZoneA();
    QTest::keyClick(&chart(), Qt::Key_Right);
    QCOMPARE(session().head(), Seconds{10});
    QTest::keyClick(&chart(), Qt::Key_Right);
    QVERIFY(session().head() > Seconds{10});
    QVERIFY(session().head() < Seconds{20});
    QTest::keyClick(&chart(), Qt::Key_Left);
    QCOMPARE(session().head(), Seconds{10});
    QTest::keyClick(&chart(), Qt::Key_End);
    QCOMPARE(session().head(), session().duration());
    QTest::keyClick(&chart(), Qt::Key_Home);
    QCOMPARE(session().head(), Seconds{0});
}

void TestDrillWindow::playsAndPauses()
{
    openZoneA();
    QTest::mouseClick(&button("Play"), Qt::LeftButton);
    QVERIFY(session().isPlaying());
    QTRY_VERIFY(session().head() > Seconds{0.1});
    QTest::mouseClick(&button("Pause"), Qt::LeftButton);
    QVERIFY(!session().isPlaying());
    const Seconds head = session().head();
    QTest::qWait(100);
    QCOMPARE(session().head(), head);
    QTest::keyClick(&chart(), Qt::Key_Space);
    QVERIFY(session().isPlaying());
}

void TestDrillWindow::playsFasterAtAnotherSpeed()
{
    openZoneA();
    for (QComboBox* const box : dock().findChildren<QComboBox*>()) {
        if (box->accessibleName() == "Speed") {
            QTest::keyClick(box, Qt::Key_End);
        }
    }
    QCOMPARE(session().speed(), 20.0);
}

void TestDrillWindow::endsAtTheEnd()
{
    openZoneA();
    session().setSpeed(20.0);
    session().moveTo(session().duration() - Seconds{1});
    session().play();
    QTRY_VERIFY(!session().isPlaying());
    QCOMPARE(session().head(), session().duration());
    session().play();  // From the beginning again.
    QVERIFY(session().head() < Seconds{1});
}

void TestDrillWindow::aClickInTheListMovesTheHead()
{
    openZoneA();
    const QModelIndex row = list().model()->index(list().model()->rowCount() - 1, 0);
    list().scrollTo(row);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(row).center());
    QCOMPARE(session().head(), session().drill()->drill.timeline.back().at);
}

void TestDrillWindow::mutesWhatIsStillToCome()
{
    openZoneA();
    session().moveTo(Seconds{10});
    list().scrollToTop();
    const QImage before = list().grab().toImage();
    session().moveTo(session().duration());
    list().scrollToTop();
    QVERIFY(list().grab().toImage() != before);
}

void TestDrillWindow::aClickOnALaneSelects()
{
    openZoneA();
    QTest::mouseClick(chart().viewport(), Qt::LeftButton, {},
                      chart().laneArea(1).center().toPoint());
    QCOMPARE(m_shop.current(), QString{"web-1"});
    QTest::keyClick(&chart(), Qt::Key_Down);
    QCOMPARE(m_shop.current(), QString{"users-db-1"});
}

void TestDrillWindow::zoomsTheAxisWithTheWheel()
{
    openZoneA();
    const double scale = chart().pixelsPerSecond();
    const QPointF spot{chart().xOf(Seconds{10}), 60};
    QWheelEvent wheel{spot,
                      chart().viewport()->mapToGlobal(spot),
                      {},
                      {0, 360},
                      Qt::NoButton,
                      Qt::ControlModifier,
                      Qt::NoScrollPhase,
                      false};
    QApplication::sendEvent(chart().viewport(), &wheel);
    QVERIFY(chart().pixelsPerSecond() > scale * 1.5);
    QVERIFY(std::abs(chart().xOf(Seconds{10}) - spot.x()) < 2.0);
    QVERIFY(chart().horizontalScrollBar()->maximum() > 0);
}

void TestDrillWindow::escRestoresThePicture()
{
    openZoneA();
    session().moveTo(Seconds{12});
    m_shop.canvas().setFocus();
    QTest::keyClick(&m_shop.canvas(), Qt::Key_Escape);
    QVERIFY(session().request() == nullptr);
    QVERIFY(dock().isVisible());
    QVERIFY(m_shop.canvas().scene().drill() == nullptr);
    QVERIFY(card("web-1").fate == Fate::Works);
    QVERIFY(!m_shop.canvas().scene().isLostDomain("zone:a"));
}

void TestDrillWindow::closingTheDockRestoresThePicture()
{
    openZoneA();
    session().moveTo(Seconds{12});
    dock().close();
    QVERIFY(session().request() == nullptr);
    QVERIFY(card("web-1").fate == Fate::Works);
}

void TestDrillWindow::takesTheWhatIf()
{
    window().whatIf().toggle({{UnitType::Component, "web-1"}, {UnitType::Component, "web-2"}});
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    QVERIFY(session().drill() != nullptr);
    QCOMPARE(session().request()->choice.title, QString{"What-if at 10 s: Web 1 and Web 2"});
    QVERIFY(!window().whatIf().isActive());
    session().moveTo(Seconds{10});
    QVERIFY(card("web-1").fate == Fate::Failed);
    QVERIFY(card("web-2").fate == Fate::Failed);
    QVERIFY(card("db").fate == Fate::CutOff);
}

void TestDrillWindow::aWhatIfEndsIt()
{
    openZoneA();
    session().moveTo(Seconds{12});
    window().whatIf().fail({UnitType::Component, "db"});
    QVERIFY(session().request() == nullptr);
    QVERIFY(m_shop.canvas().scene().drill() == nullptr);
    QTRY_VERIFY(card("db").fate == Fate::Failed);
    QVERIFY(dock().panel().choices().front().kind == DrillKind::WhatIf);
}

void TestDrillWindow::editsPlayItAnew()
{
    openZoneA();
    session().moveTo(Seconds{12});
    const auto before = session().drill();
    window().document().history().push(
        new RenameComponentCommand{window().document(), {"web-1"}, QStringLiteral("Web one")});
    QVERIFY(session().drill() != nullptr);
    QVERIFY(session().drill() != before);
    QCOMPARE(session().head(), Seconds{12});
    QCOMPARE(chart().content().rows[1].title, QString{"Web one"});
    QVERIFY(card("web-1").fate == Fate::Failed);
}

void TestDrillWindow::closesWhenWhatFailsIsRemoved()
{
    open({UnitType::Component, "web-1"});
    session().moveTo(Seconds{12});
    window().selection().selectOnly(ComponentId{"web-1"});
    m_shop.canvas().setFocus();
    QTest::keyClick(&window(), Qt::Key_Delete);
    QTRY_VERIFY(window().document().topology().find("web-1") == nullptr);
    QVERIFY(session().request() == nullptr);
    QVERIFY(m_shop.canvas().scene().drill() == nullptr);
}

void TestDrillWindow::closesWithTheDocument()
{
    openZoneA();
    session().moveTo(Seconds{12});
    window().document().reset(tests::shop());
    QVERIFY(session().request() == nullptr);
    QVERIFY(card("web-1").fate == Fate::Works);
    QVERIFY(!dock().panel().choices().empty());
    QCOMPARE(dock().panel().choices().front().title, QString{"Load balancer fails at 10 s"});
}

void TestDrillWindow::saysWhenThereIsNothingToPlay()
{
    Topology lonely;
    Component box{.id = {"box"}};
    box.group = "boxes";
    lonely.add(box);
    Group boxes{.id = "boxes"};
    boxes.required = 5;  // More than there are: nothing can be said of it.
    lonely.add(boxes);
    window().document().reset(lonely);
    QTest::keyClick(&m_shop.canvas(), Qt::Key_D);
    session().open(dock().panel().choices().front());
    QVERIFY(session().drill() == nullptr);
    QVERIFY(chart().content().hint.startsWith("There is nothing to play"));
}

void TestDrillWindow::comparesTwoMechanisms()
{
    openZoneA();
    QComboBox* others = nullptr;
    for (QComboBox* const box : dock().findChildren<QComboBox*>()) {
        others = box->accessibleName().startsWith("Compare") ? box : others;
    }
    QVERIFY(others != nullptr && others->isVisible());
    const int cold = others->findText("Users DB: cold standby");
    QVERIFY(cold > 0);
    QCOMPARE(others->findText("Users DB: database failover"), -1);
    others->setFocus();
    for (int step = 0; step < cold; ++step) {
        QTest::keyClick(others, Qt::Key_Down);
    }
    QVERIFY(session().drill()->other.has_value());
    QVERIFY(session().drill()->other->users.noService > session().drill()->drill.users.noService);
    QStringList rows;
    for (const DrillRow& row : chart().content().rows) {
        rows << row.title + (row.note.isEmpty() ? "" : " / " + row.note);
    }
    QCOMPARE(rows, (QStringList{"Users", "Users / cold standby", "Users DB primary",
                                "Users DB primary / cold standby", "Users DB replica",
                                "Users DB replica / cold standby", "Web 1"}));
    const auto labels = dock().findChild<OutcomeView*>()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains("With cold standby: ") && label->text().contains(" more");
    }));
    QTest::keyClick(others, Qt::Key_Home);
    QVERIFY(!session().drill()->other.has_value());
}

void TestDrillWindow::tellsTheStatusBar()
{
    openZoneA();
    session().moveTo(Seconds{13.2});
    const auto says = [&](const char* words) {
        const auto labels = window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    };
    QVERIFY(says("Drill: Zone a fails at 10 s, 00:13.2"));
    session().close();
    QVERIFY(!says("Drill: "));
}

QTEST_MAIN(TestDrillWindow)
#include "tst_drill_window.moc"
