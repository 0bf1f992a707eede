#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/rename_editor.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <memory>

using cutpoint::Component;
using cutpoint::ComponentId;
using cutpoint::Topology;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::MainWindow;
using cutpoint::ui::RenameEditor;
using cutpoint::ui::StatusLine;

class TestEditActions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void duplicatesWithCtrlD();
    void aDuplicateOfASpofEndsIt();
    void deletesWithEitherKey_data();
    void deletesWithEitherKey();
    void deletesAConnection();
    void cutsAndPastes();
    void pastesACopyBesideIt();
    void pastesIntoAnotherWindow();
    void refusesToPasteWhatIsNoTopology();
    void selectsNone();
    void groupsAndUngroups();
    void alignsWithCtrlShiftArrow();
    void distributesFromTheKeyboard();
    void laysAllOutInOneStep();
    void laysTheSelectionOut();
    void textFieldsKeepTheirKeys();
    void enablesWhatCanBeDone();
    void rightClickSelectsAndOffers_data();
    void rightClickSelectsAndOffers();
    void menuKeyKeepsTheSelection();

private:
    [[nodiscard]] DiagramCanvas& canvas() const { return m_window->canvas(); }
    [[nodiscard]] const Topology& topology() const { return m_window->document().topology(); }
    [[nodiscard]] QString step() const { return m_window->document().history().undoText(); }
    [[nodiscard]] QString status() const { return m_window->findChild<StatusLine*>()->sentence(); }
    [[nodiscard]] const QAction& action(const char* name) const
    {
        return *m_window->findChild<QAction*>(name);
    }

    [[nodiscard]] QPoint middle(const char* id) const
    {
        return canvas().cardInView(ComponentId{id}).center().toPoint();
    }

    [[nodiscard]] QPoint inWindow(const QPoint& view) const
    {
        return canvas().viewport()->mapTo(m_window.get(), view);
    }

    void click(const char* id, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, modifiers, middle(id));
    }

    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&canvas(), pressed, modifiers);
    }

    /// The texts of the open menu, without mnemonics; closes it.
    static QStringList closeMenu()
    {
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList texts;
        if (menu != nullptr) {
            for (const QAction* const action : menu->actions()) {
                texts << action->text().remove(QLatin1Char{'&'});
            }
            menu->close();
        }
        return texts;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr auto ctrl = Qt::ControlModifier;
constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

}  // namespace

void TestEditActions::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
}

void TestEditActions::init()
{
    QApplication::clipboard()->clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->document().reset(cutpoint::tests::shop());
    canvas().setFocus();
}

void TestEditActions::cleanup()
{
    m_window->document().history().setClean();
    m_window.reset();
}

void TestEditActions::duplicatesWithCtrlD()
{
    click("web-1");
    key(Qt::Key_D, ctrl);
    const Component* const copy = topology().find("web-3");
    QVERIFY(copy != nullptr);
    QCOMPARE(copy->name, std::string{"Web 3"});
    QCOMPARE(copy->group, topology().find("web-1")->group);
    QCOMPARE(copy->group, topology().find("web-2")->group);
    QCOMPARE(copy->position->y, 240.0);
    QVERIFY(copy->position->x > 320.0);
    QCOMPARE(topology().connectionCount(), std::size_t{7});
    QVERIFY(m_window->selection().components() == std::set{ComponentId{"web-3"}});
    QCOMPARE(step(), QString{"Duplicate Web 1"});
    QCOMPARE(status(), QString{"Web 3 stands in for Web 1."});
    key(Qt::Key_Z, ctrl);
    QVERIFY(topology() == cutpoint::tests::shop());
}

void TestEditActions::aDuplicateOfASpofEndsIt()
{
    QTRY_VERIFY(m_window->analysis().isCurrent());
    const std::size_t before = m_window->analysis().report()->spofs.size();
    click("lb");
    key(Qt::Key_D, ctrl);
    QTRY_VERIFY(m_window->analysis().isCurrent());
    QCOMPARE(m_window->analysis().report()->spofs.size(), before - 1);
}

void TestEditActions::deletesWithEitherKey_data()
{
    QTest::addColumn<Qt::Key>("pressed");
    QTest::newRow("Delete") << Qt::Key_Delete;
    QTest::newRow("Backspace") << Qt::Key_Backspace;
}

void TestEditActions::deletesWithEitherKey()
{
    QFETCH(const Qt::Key, pressed);
    click("web-1");
    key(pressed);
    QVERIFY(topology().find("web-1") == nullptr);
    QCOMPARE(topology().connectionCount(), std::size_t{3});
    QCOMPARE(step(), QString{"Delete Web 1"});
    QCOMPARE(status(), QString{"Deleted Web 1 with 2 connections."});
    key(pressed);
    QCOMPARE(topology().componentCount(), std::size_t{4});
    key(Qt::Key_Z, ctrl);
    QVERIFY(topology() == cutpoint::tests::shop());
}

void TestEditActions::deletesAConnection()
{
    m_window->selection().selectOnly(topology().connections().front().key);
    key(Qt::Key_Delete);
    QCOMPARE(topology().componentCount(), std::size_t{5});
    QCOMPARE(topology().connectionCount(), std::size_t{4});
    QCOMPARE(step(), QString{"Delete Users → Load balancer"});
}

void TestEditActions::cutsAndPastes()
{
    click("web-1");
    click("db", ctrl);
    key(Qt::Key_X, ctrl);
    QCOMPARE(topology().componentCount(), std::size_t{3});
    QCOMPARE(step(), QString{"Cut Orders DB and Web 1"});
    QVERIFY(QApplication::clipboard()->text().contains("\"Orders DB\""));
    key(Qt::Key_V, ctrl);
    QCOMPARE(topology().componentCount(), std::size_t{5});
    QCOMPARE(topology().connectionCount(), std::size_t{3});
    QVERIFY(*topology().find("db") == *cutpoint::tests::shop().find("db"));
    QVERIFY((m_window->selection().components() == std::set<ComponentId>{{"db"}, {"web-1"}}));
    QCOMPARE(step(), QString{"Paste Orders DB and Web 1"});
    key(Qt::Key_Z, ctrl);
    key(Qt::Key_Z, ctrl);
    QVERIFY(topology() == cutpoint::tests::shop());
}

void TestEditActions::pastesACopyBesideIt()
{
    click("db");
    key(Qt::Key_C, ctrl);
    QCOMPARE(status(), QString{"Copied Orders DB."});
    const auto labels = m_window->findChild<StatusLine*>()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains("5 components") &&
               label->text().contains("Copied Orders DB.");
    }));
    key(Qt::Key_V, ctrl);
    key(Qt::Key_V, ctrl);
    const Component* const second = topology().find("db-3");
    QVERIFY(second != nullptr);
    QCOMPARE(second->name, std::string{"Orders DB 3"});
    QCOMPARE(second->position->x, 160.0 + 2 * 192.0);
    QCOMPARE(topology().connectionCount(), std::size_t{5});
}

void TestEditActions::pastesIntoAnotherWindow()
{
    key(Qt::Key_A, ctrl);
    key(Qt::Key_C, ctrl);
    MainWindow other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    other.canvas().setFocus();
    QTest::keyClick(&other.canvas(), Qt::Key_V, ctrl);
    QVERIFY(other.document().topology() == cutpoint::tests::shop());
    other.document().history().setClean();
}

void TestEditActions::refusesToPasteWhatIsNoTopology()
{
    QApplication::clipboard()->setText("Orders DB, please");
    key(Qt::Key_V, ctrl);
    QCOMPARE(status(), QString{"The clipboard holds no topology."});
    QVERIFY(topology() == cutpoint::tests::shop());
    QVERIFY(!m_window->document().isModified());
    QVERIFY(!m_window->document().history().canUndo());
}

void TestEditActions::selectsNone()
{
    key(Qt::Key_A, ctrl);
    QCOMPARE(m_window->selection().components().size(), std::size_t{5});
    key(Qt::Key_A, ctrlShift);
    QVERIFY(m_window->selection().isEmpty());
}

void TestEditActions::groupsAndUngroups()
{
    click("web-1");
    click("web-2", ctrl);
    key(Qt::Key_G, ctrl);
    QCOMPARE(topology().find("web-1")->group, std::string{"web-group"});
    QCOMPARE(topology().find("web-2")->group, std::string{"web-group"});
    QCOMPARE(status(), QString{"Web 1 and Web 2 stand in for one another."});
    QVERIFY(!action("group").isEnabled());
    key(Qt::Key_G, ctrlShift);
    QVERIFY(topology().find("web-1")->group != topology().find("web-2")->group);
    QCOMPARE(step(), QString{"Ungroup Web 1 and Web 2"});
    QVERIFY(action("group").isEnabled());
    key(Qt::Key_Z, ctrl);
    key(Qt::Key_Z, ctrl);
    QVERIFY(topology() == cutpoint::tests::shop());
}

void TestEditActions::alignsWithCtrlShiftArrow()
{
    click("web-1");
    click("db", ctrl);
    key(Qt::Key_Left, ctrlShift);
    QCOMPARE(topology().find("db")->position->x, 0.0);
    QCOMPARE(topology().find("db")->position->y, 360.0);
    QCOMPARE(step(), QString{"Align Orders DB and Web 1"});
    key(Qt::Key_Down, ctrlShift);
    QCOMPARE(topology().find("web-1")->position->y, 360.0);
    QCOMPARE(m_window->document().history().count(), 2);
}

void TestEditActions::distributesFromTheKeyboard()
{
    click("users");
    click("lb", ctrl);
    click("db", ctrl);
    key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(topology().find("lb")->position->y, 180.0);
    QCOMPARE(step(), QString{"Distribute 3 components"});
}

void TestEditActions::laysAllOutInOneStep()
{
    key(Qt::Key_L, ctrlShift);
    QVERIFY(!(topology() == cutpoint::tests::shop()));
    QCOMPARE(m_window->document().history().count(), 1);
    QCOMPARE(step(), QString{"Lay out"});
    key(Qt::Key_L, ctrlShift);
    QCOMPARE(m_window->document().history().count(), 1);
    key(Qt::Key_Z, ctrl);
    QVERIFY(topology() == cutpoint::tests::shop());
}

void TestEditActions::laysTheSelectionOut()
{
    click("web-2");
    click("db", ctrl);
    key(Qt::Key_L, ctrlShift);
    QCOMPARE(step(), QString{"Lay out Orders DB and Web 2"});
    for (const char* const id : {"users", "lb", "web-1"}) {
        QVERIFY(*topology().find(id) == *cutpoint::tests::shop().find(id));
    }
    QVERIFY(topology().find("web-2")->position->y < topology().find("db")->position->y);
}

void TestEditActions::textFieldsKeepTheirKeys()
{
    click("lb");
    key(Qt::Key_C, ctrl);
    key(Qt::Key_F2);
    auto* const field = canvas().findChild<RenameEditor*>();
    QVERIFY(field != nullptr);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_End);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Home);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_D, ctrl);
    QTest::keyClick(field, Qt::Key_L, ctrlShift);
    // On X11 it deletes in text fields, as it does in a shell.
    const bool deletes =
        QKeySequence::keyBindings(QKeySequence::Delete).contains(QKeySequence{ctrl | Qt::Key_D});
    const QString left = deletes ? "ad balance" : "oad balance";
    QCOMPARE(field->text(), left);
    QCOMPARE(topology().componentCount(), std::size_t{5});
    QTest::keyClick(field, Qt::Key_Left, ctrlShift);
    QTest::keyClick(field, Qt::Key_A, ctrl);
    QTest::keyClick(field, Qt::Key_X, ctrl);
    QCOMPARE(QApplication::clipboard()->text(), left);
    QTest::keyClick(field, Qt::Key_V, ctrl);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(topology().componentCount(), std::size_t{5});
    QCOMPARE(topology().find("lb")->name, left.toStdString());
    QCOMPARE(m_window->document().history().count(), 1);
}

void TestEditActions::enablesWhatCanBeDone()
{
    for (const char* const name : {"cut", "copy", "duplicate", "delete", "select-none", "group",
                                   "ungroup", "align-left", "distribute-across"}) {
        QVERIFY2(!action(name).isEnabled(), name);
    }
    QVERIFY(action("lay-out").isEnabled());
    QVERIFY(!action("paste").isEnabled());
    click("lb");
    QVERIFY(action("duplicate").isEnabled());
    QVERIFY(!action("align-left").isEnabled());
    QVERIFY(!action("ungroup").isEnabled());
    key(Qt::Key_C, ctrl);
    QVERIFY(action("paste").isEnabled());
    click("db", ctrl);
    QVERIFY(action("align-left").isEnabled());
    QVERIFY(!action("distribute-across").isEnabled());
    m_window->selection().selectOnly(topology().connections().front().key);
    QVERIFY(action("delete").isEnabled());
    QVERIFY(!action("cut").isEnabled());
    m_window->document().reset(Topology{});
    QVERIFY(!action("lay-out").isEnabled());
}

void TestEditActions::rightClickSelectsAndOffers_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("offers");
    QTest::addColumn<QString>("lacks");
    QTest::newRow("a card") << "card"
                            << "Duplicate"
                            << "Select all";
    QTest::newRow("a connection") << "connection"
                                  << "Delete"
                                  << "Duplicate";
    QTest::newRow("nothing") << "nothing"
                             << "Select all"
                             << "Delete";
}

void TestEditActions::rightClickSelectsAndOffers()
{
    QFETCH(const QString, on);
    QFETCH(const QString, offers);
    QFETCH(const QString, lacks);
    click("web-1");
    const QPoint between = (middle("users") + middle("lb")) / 2;
    const QPoint place = on == "card" ? middle("db")
                         : on == "connection"
                             ? between
                             : canvas().viewport()->rect().bottomRight() - QPoint{4, 4};
    QTest::mousePress(m_window->windowHandle(), Qt::RightButton, {}, inWindow(place));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    const QStringList texts = closeMenu();
    QTest::mouseRelease(m_window->windowHandle(), Qt::RightButton, {}, inWindow(place));
    QVERIFY2(texts.contains(offers), qPrintable(texts.join(", ")));
    QVERIFY2(!texts.contains(lacks), qPrintable(texts.join(", ")));
    QCOMPARE(m_window->selection().contains(ComponentId{"db"}), on == "card");
    QCOMPARE(m_window->selection().connection().has_value(), on == "connection");
    QVERIFY(!m_window->selection().contains(ComponentId{"web-1"}));
}

void TestEditActions::menuKeyKeepsTheSelection()
{
    click("web-1");
    click("db", ctrl);
    // As the platform tells of the menu key.
    const QPoint place = canvas().inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event{QContextMenuEvent::Keyboard, place, canvas().mapToGlobal(place)};
    QApplication::sendEvent(&canvas(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QVERIFY(canvas().cardInView(ComponentId{"db"}).contains(place));
    QVERIFY(closeMenu().contains("Group as stand-ins"));
    QCOMPARE(m_window->selection().components().size(), std::size_t{2});
}

QTEST_MAIN(TestEditActions)
#include "tst_edit_actions.moc"
