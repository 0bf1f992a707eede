#include "core/io/write_topology.h"
#include "core/layout/place_in_rows.h"
#include "core/layout/place_layered.h"
#include "tests/support/structured_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/analysis_runner.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/window/work_line.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QProxyStyle>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace cutpoint;
using ui::AnalysisRunner;
using ui::FileKeeper;
using ui::MainWindow;
using ui::StatusLine;
using ui::WorkLine;

/// Layouts and files that take longer than a moment, in a window that stays usable meanwhile.
class TestLongWork : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void laysOutBesideTheWindowInOneStep();
    void laysASelectionOut();
    void aChangeMeanwhileEndsTheLayout();
    void cancelLeavesAllAsItWas();
    void opensALargeFileLaidOut();
    void theDocumentStaysWhenOpeningIsCancelled();
    void takesPlainRowsWhenTheLayoutIsCancelled();
    void asksBeforeItReplacesWhatWasEditedMeanwhile();
    void aNewDocumentEndsTheOpening();
    void saysAfterASecondHowToCancel();
    void cardsGlideToTheirPlaces_data();
    void cardsGlideToTheirPlaces();

private:
    static Topology large() { return tests::layeredServices(8, 100); }

    /// Where every card of the document stands.
    [[nodiscard]] std::vector<Point> places() const
    {
        std::vector<Point> places;
        const Topology& topology = m_window->document().topology();
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            const auto& position = topology.component(vertex).position;
            places.push_back(position ? Point{position->x, position->y} : Point{-1, -1});
        }
        return places;
    }

    /// Opens the large topology, its cards in plain rows, and analyses nothing.
    void openInRows()
    {
        TopologyParts parts = partsOf(large());
        const std::vector<Point> rows = placeInRows(large());
        for (std::size_t vertex = 0; vertex < rows.size(); ++vertex) {
            parts.components[vertex].position = Position{.x = rows[vertex].x, .y = rows[vertex].y};
        }
        m_window->document().reset(assemble(std::move(parts)));
        m_window->analysis().cancel();
        m_window->canvas().setFocus();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&m_window->canvas(), key, modifiers);
    }

    [[nodiscard]] QString file() const { return m_folder.filePath("large.json"); }
    [[nodiscard]] FileKeeper& files() const { return *m_window->findChild<FileKeeper*>(); }
    [[nodiscard]] QString told() const { return m_window->findChild<StatusLine*>()->sentence(); }
    [[nodiscard]] int steps() const { return m_window->document().history().count(); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLongWork::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new ui::CutpointStyle);
    QFile file{this->file()};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(writeTopology(large())));
}

void TestLongWork::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLongWork::laysOutBesideTheWindowInOneStep()
{
    openInRows();
    const std::vector<Point> before = places();
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(steps(), 0);
    QCOMPARE(places(), before);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(places(), placeLayered(large()));
    QCOMPARE(told(), QString{"Laid out the diagram."});
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(places(), before);
}

void TestLongWork::laysASelectionOut()
{
    openInRows();
    const std::vector<Point> before = places();
    m_window->selection().select({{"l3s1"}, {"l3s5"}, {"l4s9"}, {"l4s40"}});
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(steps(), 0);
    QTRY_COMPARE(steps(), 1);
    std::size_t moved = 0;
    for (std::size_t vertex = 0; vertex < before.size(); ++vertex) {
        moved += places()[vertex] == before[vertex] ? 0 : 1;
    }
    QVERIFY(moved > 0 && moved <= 4);
}

void TestLongWork::aChangeMeanwhileEndsTheLayout()
{
    openInRows();
    m_window->selection().selectOnly(ComponentId{"l3s7"});
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Right);
    const std::vector<Point> moved = places();
    QCOMPARE(steps(), 1);
    QCOMPARE(told(), QString{"Not laid out: the diagram changed meanwhile."});
    QTest::qWait(300);
    QCOMPARE(steps(), 1);
    QCOMPARE(places(), moved);
}

void TestLongWork::cancelLeavesAllAsItWas()
{
    openInRows();
    const std::vector<Point> before = places();
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    for (const WorkLine* const line : m_window->findChildren<WorkLine*>()) {
        line->findChild<QPushButton*>()->click();
    }
    QCOMPARE(told(), QString{"The layout was cancelled: nothing moved."});
    QTest::qWait(300);
    QCOMPARE(steps(), 0);
    QCOMPARE(places(), before);
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(steps(), 1);
}

void TestLongWork::opensALargeFileLaidOut()
{
    m_window->open(file());
    QVERIFY(files().isOpening());
    QCOMPARE(m_window->document().topology().componentCount(), std::size_t{0});
    QTRY_COMPARE(m_window->document().path(), file());
    QVERIFY(!files().isOpening());
    QCOMPARE(places(), placeLayered(large()));
    QVERIFY(!m_window->document().isModified());
}

void TestLongWork::theDocumentStaysWhenOpeningIsCancelled()
{
    m_window->document().reset(tests::shop());
    m_window->open(file());
    files().cancelOpening();
    QVERIFY(!files().isOpening());
    QCOMPARE(told(), QString{"large.json was not opened: cancelled."});
    QTest::qWait(300);
    QVERIFY(m_window->document().topology() == tests::shop());
}

void TestLongWork::takesPlainRowsWhenTheLayoutIsCancelled()
{
    connect(&files(), &FileKeeper::working, this, [this](const QString& words) {
        if (words.startsWith("Laying out")) {
            files().cancelOpening();
        }
    });
    m_window->open(file());
    QTRY_COMPARE(m_window->document().path(), file());
    QCOMPARE(places(), placeInRows(large()));
    QCOMPARE(told(), QString{"The layout of large.json was cancelled: its cards stand in plain "
                             "rows."});
}

void TestLongWork::asksBeforeItReplacesWhatWasEditedMeanwhile()
{
    m_window->document().reset(tests::shop());
    m_window->open(file());
    m_window->document().history().push(
        new ui::RenameComponentCommand{m_window->document(), {"lb"}, "Edited"});
    QString question;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        if (auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            question = box->text();
            box->reject();
        }
    });
    answer.start(10);
    QTRY_VERIFY(!question.isEmpty());
    QTRY_VERIFY(!files().isOpening());
    QCOMPARE(titleOf(*m_window->document().topology().find("lb")), std::string{"Edited"});
    QVERIFY(m_window->document().path().isEmpty());
}

void TestLongWork::aNewDocumentEndsTheOpening()
{
    m_window->open(file());
    m_window->document().reset(tests::shop());
    QVERIFY(!files().isOpening());
    QTest::qWait(300);
    QVERIFY(m_window->document().topology() == tests::shop());
}

void TestLongWork::saysAfterASecondHowToCancel()
{
    QWidget window;
    WorkLine line{&window};
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto* const cancel = line.findChild<QPushButton*>();
    line.setWork("Laying out…");
    QVERIFY(!line.isVisible());
    QTRY_VERIFY(line.isVisible());
    QCOMPARE(line.findChild<QLabel*>()->text(), QString{"Laying out…"});
    QTRY_VERIFY(cancel->isVisible());
    QVERIFY(line.findChild<QProgressBar*>()->isVisible());
    line.setWork({});
    QVERIFY(!line.isVisible());
}

/// A style that wants less motion, or not.
class Motion : public QProxyStyle {
public:
    explicit Motion(bool isWanted)
        : m_isWanted{isWanted}
    {
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override
    {
        return hint == SH_Widget_Animation_Duration
                   ? (m_isWanted ? 200 : 0)
                   : QProxyStyle::styleHint(hint, option, widget, result);
    }

private:
    bool m_isWanted;
};

void TestLongWork::cardsGlideToTheirPlaces_data()
{
    QTest::addColumn<bool>("isMotionWanted");
    QTest::newRow("motion") << true;
    QTest::newRow("less motion") << false;
}

void TestLongWork::cardsGlideToTheirPlaces()
{
    QFETCH(const bool, isMotionWanted);
    auto& canvas = m_window->canvas();
    auto* const style = new Motion{isMotionWanted};
    style->setParent(m_window.get());
    canvas.setStyle(style);
    openInRows();
    m_window->selection().select({{"l3s1"}, {"l3s5"}, {"l4s9"}, {"l4s40"}});
    QImage atOnce;
    const QObject whileHere;
    connect(&m_window->document().history(), &QUndoStack::indexChanged, &whileHere,
            [&] { atOnce = canvas.viewport()->grab().toImage(); });
    // What the analysis finds would change the picture, too.
    AnalysisRunner& analysis = m_window->analysis();
    connect(
        &analysis, &AnalysisRunner::started, &whileHere, [&] { analysis.cancel(); },
        Qt::QueuedConnection);
    key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(steps(), 1);
    QTest::qWait(500);
    const QImage after = canvas.viewport()->grab().toImage();
    QCOMPARE(atOnce != after, isMotionWanted);
    QCOMPARE(canvas.viewport()->grab().toImage(), after);
}

QTEST_MAIN(TestLongWork)
#include "tst_long_work.moc"
