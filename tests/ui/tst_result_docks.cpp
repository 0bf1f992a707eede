#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/panels/findings_view.h"
#include "ui/panels/importance_view.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/accept_dialog.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestResultDocks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void sortsByImportance();
    void choosesAMeasure();
    void aBarSelectsAndCentres();
    void copiesImportanceAsText();
    void listsCutSetsMostProbableFirst();
    void aCutSetSelectsItsMembers();
    void acceptsASpof();
    void withdrawsAnAcceptance();
    void f8GoesRoundTheFindings();
    void keepsSelectionAndScrollPosition();
    void followsAnEditOfAThousandComponents();

private:
    [[nodiscard]] QDockWidget& dock(const char* name) const
    {
        auto* const found = m_window->findChild<QDockWidget*>(name);
        found->show();
        found->raise();
        QCoreApplication::processEvents();
        return *found;
    }

    [[nodiscard]] FindingsView& list(const char* name) const
    {
        return *dock(name).findChild<FindingsView*>();
    }

    [[nodiscard]] QTreeView& bars() const { return *dock("importance").findChild<QTreeView*>(); }

    [[nodiscard]] static QStringList titlesIn(const QAbstractItemView& view)
    {
        QStringList titles;
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            titles << view.model()->index(row, 0).data().toString();
        }
        return titles;
    }

    void chooseSpof(const QString& title)
    {
        FindingsView& spofs = list("spofs");
        const auto row = static_cast<int>(titlesIn(spofs).indexOf(title));
        QVERIFY(row >= 0);
        QTest::mouseClick(spofs.viewport(), Qt::LeftButton, {},
                          spofs.visualRect(spofs.model()->index(row, 0)).center());
    }

    void pressButton(const QString& text)
    {
        for (QToolButton* const button : dock("spofs").findChildren<QToolButton*>()) {
            if (button->text().remove(QLatin1Char{'&'}) == text && button->isVisible()) {
                QVERIFY(button->isEnabled());
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("there is no such button");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

/// The shop with a database that fails five times as often as the load balancer.
Topology unevenShop()
{
    TopologyParts parts = partsOf(tests::shop());
    parts.components[4].rates.statement = StatedAvailability{0.995};
    return assemble(parts);
}

/// Users → many services, each of which calls the next.
Topology chain(int length)
{
    Topology topology;
    topology.add(Component{.id = {"users"}, .kind = Kind::Client});
    std::string last = "users";
    for (int number = 0; number < length; ++number) {
        Component component{.id = {"s" + std::to_string(number)}, .kind = Kind::Service};
        component.rates.statement = StatedAvailability{0.9999};
        component.instances = number % 10 == 0 ? 1 : 2;
        const std::string id = component.id.value;
        topology.add(std::move(component));
        topology.connect(last, id, {});
        last = id;
    }
    return topology;
}

}  // namespace

void TestResultDocks::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new CutpointStyle);
}

void TestResultDocks::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->document().reset(unevenShop());
    QTRY_VERIFY(m_window->analysis().isCurrent());
}

void TestResultDocks::cleanup()
{
    m_window.reset();
}

void TestResultDocks::sortsByImportance()
{
    QTreeView& view = bars();
    QCOMPARE(titlesIn(view), (QStringList{"Orders DB", "Load balancer", "Web 1", "Web 2"}));
    QHeaderView& header = *view.header();
    const auto clickHeading = [&](int section) {
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          {header.sectionViewportPosition(section) + 20, header.height() / 2});
    };
    clickHeading(1);
    QCOMPARE(titlesIn(view).last(), QString{"Orders DB"});
    clickHeading(0);
    QCOMPARE(titlesIn(view), (QStringList{"Load balancer", "Orders DB", "Web 1", "Web 2"}));
}

void TestResultDocks::choosesAMeasure()
{
    QTreeView& view = bars();
    auto* const measures = dock("importance").findChild<QComboBox*>();
    QVERIFY(measures->isVisible());
    measures->setFocus();
    QTest::keyClick(measures, Qt::Key_Down);  // Birnbaum: that of the database is less.
    QCOMPARE(measures->currentText(), QString{"Birnbaum"});
    QCOMPARE(titlesIn(view).first(), QString{"Orders DB"});
    const QString figure = view.model()->index(0, 1).data().toString();
    QVERIFY2(figure.toDouble() > 0.998 && figure.toDouble() < 1.0, qPrintable(figure));
}

void TestResultDocks::aBarSelectsAndCentres()
{
    for (int step = 0; step < 8; ++step) {
        m_window->canvas().zoomIn();
    }
    QTreeView& view = bars();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(1, 1)).center());
    QVERIFY(m_window->selection().current() == ComponentId{"lb"});
    const QPointF centre = m_window->canvas().cardInView({"lb"}).center();
    const QPointF middle = QRectF{m_window->canvas().viewport()->rect()}.center();
    QVERIFY((centre - middle).manhattanLength() < 100.0);
    m_window->selection().selectOnly(ComponentId{"db"});
    QCOMPARE(view.currentIndex().data().toString(), QString{"Orders DB"});
}

void TestResultDocks::copiesImportanceAsText()
{
    QTest::keyClick(&bars(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char{'\n'});
    QCOMPARE(lines.value(0), QString{"Component\tSaved per year"});
    QVERIFY(lines.value(1).startsWith("Orders DB\t"));
}

void TestResultDocks::listsCutSetsMostProbableFirst()
{
    const QStringList titles = titlesIn(list("cut-sets"));
    QCOMPARE(titles, (QStringList{"Cut sets up to order 2", "Orders DB", "Load balancer",
                                  "Web 1 + Web 2"}));
    const QString text = list("cut-sets").copyText();
    QVERIFY2(text.contains("5.0e-3 83") && text.contains("of downtime"), qPrintable(text));
}

void TestResultDocks::aCutSetSelectsItsMembers()
{
    FindingsView& sets = list("cut-sets");
    QTest::mouseClick(sets.viewport(), Qt::LeftButton, {},
                      sets.visualRect(sets.model()->index(3, 0)).center());
    QVERIFY((m_window->selection().components() == std::set<ComponentId>{{"web-1"}, {"web-2"}}));
}

void TestResultDocks::acceptsASpof()
{
    chooseSpof("Orders DB");
    pressButton("Accept…");
    auto* const dialog = m_window->findChild<AcceptDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const auto fields = dialog->findChildren<QLineEdit*>(QString{}, Qt::FindDirectChildrenOnly);
    QCOMPARE(fields.size(), 2);
    QTest::keyClicks(fields[0], "One region is fine");
    QTest::keyClicks(fields[1], "ops");
    dialog->findChild<QCheckBox*>()->setChecked(true);
    dialog->findChild<QDateEdit*>()->setDate(QDate{2999, 1, 31});
    QTest::keyClick(fields[1], Qt::Key_Return);
    const auto accepted = [this] {
        return std::optional<Acceptance>{m_window->document().topology().find("db")->accepted};
    };
    QVERIFY(accepted());
    QCOMPARE(accepted()->reason, std::string{"One region is fine"});
    QCOMPARE(accepted()->owner, std::string{"ops"});
    QVERIFY((accepted()->until ==
             Date{std::chrono::year{2999}, std::chrono::January, std::chrono::day{31}}));
    QCOMPARE(m_window->document().history().count(), 1);
    QCOMPARE(m_window->document().history().undoText(), QString{"Accept Orders DB"});
    QTRY_VERIFY(m_window->analysis().isCurrent());
    const QStringList titles = titlesIn(list("spofs"));
    QVERIFY(titles.indexOf("Orders DB") > titles.indexOf("Accepted"));
    m_window->document().history().undo();
    QVERIFY(!accepted());
}

void TestResultDocks::withdrawsAnAcceptance()
{
    TopologyParts parts = partsOf(unevenShop());
    parts.components[4].accepted =
        Acceptance{.reason = "cheap", .owner = {}, .until = {}, .extra = {}};
    m_window->document().reset(assemble(parts));
    QTRY_VERIFY(m_window->analysis().isCurrent());
    chooseSpof("Orders DB");
    pressButton("Withdraw acceptance");
    QVERIFY(!m_window->document().topology().find("db")->accepted);
    QCOMPARE(m_window->document().history().count(), 1);
}

void TestResultDocks::f8GoesRoundTheFindings()
{
    DiagramCanvas& canvas = m_window->canvas();
    canvas.setFocus();
    QStringList reached;
    const auto press = [&](Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, Qt::Key_F8, modifiers);
        reached << QString::fromStdString(m_window->selection().current()->value);
    };
    press();
    press();
    press();
    press(Qt::ShiftModifier);
    press(Qt::ShiftModifier);
    QCOMPARE(reached, (QStringList{"db", "lb", "db", "lb", "db"}));
}

void TestResultDocks::keepsSelectionAndScrollPosition()
{
    m_window->document().reset(chain(400));
    QTRY_VERIFY(m_window->analysis().isCurrent());
    FindingsView& spofs = list("spofs");
    spofs.setCurrentIndex(spofs.model()->index(20, 0));
    const QString chosen = spofs.currentIndex().data().toString();
    spofs.verticalScrollBar()->setValue(333);
    QTreeView& view = bars();
    view.verticalScrollBar()->setValue(100);
    TopologyDocument& document = m_window->document();
    document.history().push(new RenameComponentCommand{document, {"s3"}, QStringLiteral("Other")});
    QVERIFY(!m_window->analysis().isCurrent());
    QTRY_VERIFY(m_window->analysis().isCurrent());
    QCOMPARE(spofs.currentIndex().data().toString(), chosen);
    QCOMPARE(spofs.verticalScrollBar()->value(), 333);
    QCOMPARE(view.verticalScrollBar()->value(), 100);
}

void TestResultDocks::followsAnEditOfAThousandComponents()
{
    m_window->document().reset(chain(1000));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->analysis().isCurrent(), 20000);
    TopologyDocument& document = m_window->document();
    std::vector<qint64> times;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        document.history().push(
            new RenameComponentCommand{document, {"s3"}, QString::number(round)});
        while (!m_window->analysis().isCurrent() && timer.elapsed() < 20000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    qInfo("from the edit to the docks: %lld ms (median of 5)", times[2]);
    // The goal is 100 ms on a machine that does nothing else; this only tells a collapse.
    QVERIFY(times[2] < 2000);
}

QTEST_MAIN(TestResultDocks)
#include "tst_result_docks.moc"
