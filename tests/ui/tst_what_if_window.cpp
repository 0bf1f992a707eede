#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/panels/findings_view.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/main_window.h"
#include "ui/window/verdict_pill.h"
#include "ui/window/what_if_bar.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestWhatIfWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void xFailsAndRepairs();
    void greysOutWhatStopsAndSaysWhy();
    void failsSeveralAtOnce();
    void failsAConnection();
    void failsAZoneByItsTab();
    void failsADomainFromTheMenu();
    void escRestores();
    void escInTheDocksRestores();
    void offersTheWorstNextFailure();
    void leavesTheDocumentAlone();
    void followsEdits();
    void endsWithTheDocument();
    void refusesUsers();

private:
    void click(const char* id, Qt::KeyboardModifiers modifiers = {})
    {
        DiagramCanvas& canvas = m_window->canvas();
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, modifiers,
                          canvas.cardInView({id}).center().toPoint());
    }

    void press(Qt::Key key) { QTest::keyClick(&m_window->canvas(), key); }

    [[nodiscard]] bool isKnown() const
    {
        return m_window->analysis().isCurrent() &&
               (m_window->analysis().whatIf() != nullptr) == m_window->whatIf().isActive();
    }

    [[nodiscard]] Fate fateOf(const char* id) const
    {
        const DiagramScene& scene = m_window->canvas().scene();
        return scene.card(*scene.topology().vertexOf(id)).fate;
    }

    [[nodiscard]] WhatIfBar& bar() const { return *m_window->findChild<WhatIfBar*>(); }

    [[nodiscard]] QStringList rows() const
    {
        const auto* const list =
            m_window->findChild<QDockWidget*>("spofs")->findChild<FindingsView*>();
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            titles << list->model()->index(row, 0).data().toString();
        }
        return titles;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestWhatIfWindow::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new CutpointStyle);
}

void TestWhatIfWindow::init()
{
    // Two web servers in zones of their own, so that a zone can fail.
    TopologyParts parts = partsOf(tests::shop());
    parts.components[2].domains = {{.dimension = "zone", .names = {"a"}}};
    parts.components[3].domains = {{.dimension = "zone", .names = {"b"}}};
    QFile file{m_folder.filePath("shop.topology.json")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(writeTopology(assemble(parts))));
    file.close();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->open(file.fileName());
    QTRY_VERIFY(m_window->analysis().isCurrent());
}

void TestWhatIfWindow::cleanup()
{
    m_window.reset();
}

void TestWhatIfWindow::xFailsAndRepairs()
{
    QVERIFY(!bar().isVisible());
    click("web-1");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QVERIFY(bar().isVisible());
    QCOMPARE(bar().question(), QString{"What if Web 1 fails?"});
    QCOMPARE(bar().verdict(), QString{"It still works, with 1 new SPOF."});
    QVERIFY(fateOf("web-1") == Fate::Failed);
    QVERIFY(fateOf("web-2") == Fate::Works);
    QVERIFY(m_window->findChild<VerdictPill*>()->accessibleName().startsWith("3 SPOFs"));
    QVERIFY(rows().contains("New while Web 1 is down"));
    press(Qt::Key_X);
    QTRY_VERIFY(!m_window->whatIf().isActive() && isKnown());
    QVERIFY(!bar().isVisible());
    QVERIFY(fateOf("web-1") == Fate::Works);
    QVERIFY(m_window->findChild<VerdictPill*>()->accessibleName().startsWith("2 SPOFs"));
}

void TestWhatIfWindow::greysOutWhatStopsAndSaysWhy()
{
    click("lb");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QVERIFY(fateOf("lb") == Fate::Failed);
    for (const char* const id : {"web-1", "web-2", "db"}) {
        QVERIFY2(fateOf(id) == Fate::CutOff, id);
    }
    QVERIFY(fateOf("users") == Fate::Works);
    QCOMPARE(bar().verdict(), QString{"The system stops working."});
    QVERIFY(m_window->findChild<VerdictPill*>()->accessibleName().startsWith("Down"));
    m_window->selection().clear();  // Else only the row about it is copied.
    const auto* const list = m_window->findChild<QDockWidget*>("spofs")->findChild<FindingsView*>();
    QVERIFY(list->copyText().contains(
        "Orders DB · Cut off: behind Web 1 → Load balancer, which failed"));
    QVERIFY(m_window->canvas().scene().linkState(0).isDead);
}

void TestWhatIfWindow::failsSeveralAtOnce()
{
    click("web-1");
    click("web-2", Qt::ControlModifier);
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QCOMPARE(bar().question(), QString{"What if Web 1 and Web 2 fail?"});
    QVERIFY(fateOf("db") == Fate::CutOff);
    click("web-2");
    press(Qt::Key_X);  // Repairs one of them.
    QTRY_VERIFY(isKnown());
    QCOMPARE(bar().question(), QString{"What if Web 1 fails?"});
    QTRY_VERIFY(fateOf("db") == Fate::Works);
}

void TestWhatIfWindow::failsAConnection()
{
    const Topology& topology = m_window->document().topology();
    m_window->selection().selectOnly(topology.connections()[1].key);
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QCOMPARE(bar().question(), QString{"What if Load balancer → Web 1 fails?"});
    QVERIFY(fateOf("web-1") == Fate::CutOff);
    QVERIFY(m_window->canvas().scene().linkState(1).isDead);
    QVERIFY(!m_window->canvas().scene().linkState(0).isDead);
}

void TestWhatIfWindow::failsAZoneByItsTab()
{
    DiagramCanvas& canvas = m_window->canvas();
    const auto& frames = canvas.scene().diagram().frames;
    const auto zone = std::find_if(frames.begin(), frames.end(),
                                   [](const Frame& frame) { return frame.id == "zone:a"; });
    QVERIFY(zone != frames.end());
    const QPointF tab =
        canvas.view()
            .toView(QRectF{zone->area.x, zone->area.y, zone->area.width, zone->area.height})
            .topLeft();
    constexpr QPointF inside{12, 8};
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, (tab + inside).toPoint());
    QVERIFY(m_window->selection().domain() == "zone:a");
    QVERIFY(m_window->selection().contains({"web-1"}));
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QCOMPARE(bar().question(), QString{"What if zone a fails?"});
    QVERIFY(fateOf("web-1") == Fate::Failed);
    QVERIFY(canvas.scene().isLostDomain("zone:a"));
    click("web-2");
    QVERIFY(!m_window->selection().domain());
}

void TestWhatIfWindow::failsADomainFromTheMenu()
{
    for (QAction* const top : m_window->menuBar()->actions()) {
        for (QAction* const entry : top->menu()->actions()) {
            if (entry->menu() != nullptr && entry->text().contains("domain")) {
                emit entry->menu()->aboutToShow();
                QCOMPARE(entry->menu()->actions().size(), 2);
                entry->menu()->actions().last()->trigger();
            }
        }
    }
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QCOMPARE(bar().question(), QString{"What if zone b fails?"});
    QVERIFY(fateOf("web-2") == Fate::Failed);
}

void TestWhatIfWindow::escRestores()
{
    click("db");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->whatIf().isActive());
    QVERIFY(isKnown());  // At once: what was known before still holds.
    QVERIFY(m_window->selection().contains({"db"}));
    QVERIFY(fateOf("db") == Fate::Works);
    press(Qt::Key_Escape);
    QVERIFY(m_window->selection().isEmpty());
}

void TestWhatIfWindow::escInTheDocksRestores()
{
    click("db");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    auto* const list = m_window->findChild<QDockWidget*>("spofs")->findChild<FindingsView*>();
    m_window->activateWindow();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!m_window->whatIf().isActive());
}

void TestWhatIfWindow::offersTheWorstNextFailure()
{
    click("web-1");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QPushButton* worst = nullptr;
    for (QPushButton* const button : bar().findChildren<QPushButton*>()) {
        worst = button->text().startsWith("Worst next: ") ? button : worst;
    }
    QVERIFY(worst != nullptr && worst->isVisible());
    QTest::mouseClick(worst, Qt::LeftButton);
    QCOMPARE(m_window->whatIf().lost().size(), std::size_t{2});
    QTRY_VERIFY(isKnown());
    QCOMPARE(bar().verdict(), QString{"The system stops working."});
    QVERIFY(!worst->isVisible());
}

void TestWhatIfWindow::leavesTheDocumentAlone()
{
    const Topology before = m_window->document().topology();
    click("db");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    QVERIFY(m_window->document().topology() == before);
    QVERIFY(!m_window->document().isModified());
    QCOMPARE(m_window->document().history().count(), 0);
    const auto labels = m_window->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains("What-if: Orders DB failed. File not changed");
    }));
}

void TestWhatIfWindow::followsEdits()
{
    click("web-1");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    TopologyDocument& document = m_window->document();
    document.history().push(
        new RenameComponentCommand{document, {"web-1"}, QStringLiteral("Web one")});
    QVERIFY(!m_window->analysis().isCurrent());
    QTRY_VERIFY(isKnown());
    QCOMPARE(bar().question(), QString{"What if Web one fails?"});
    QVERIFY(fateOf("web-1") == Fate::Failed);
}

void TestWhatIfWindow::endsWithTheDocument()
{
    click("web-1");
    press(Qt::Key_X);
    QTRY_VERIFY(m_window->whatIf().isActive() && isKnown());
    m_window->document().reset(tests::shop());
    QVERIFY(!m_window->whatIf().isActive());
    QVERIFY(!bar().isVisible());
    QTRY_VERIFY(isKnown());
    QVERIFY(fateOf("web-1") == Fate::Works);
}

void TestWhatIfWindow::refusesUsers()
{
    click("users");
    press(Qt::Key_X);
    QVERIFY(!m_window->whatIf().isActive());
}

QTEST_MAIN(TestWhatIfWindow)
#include "tst_what_if_window.moc"
