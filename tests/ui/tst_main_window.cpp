#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/panels/availability_view.h"
#include "ui/panels/component_view.h"
#include "ui/panels/findings_view.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/problem_dialog.h"
#include "ui/window/result_docks.h"
#include "ui/window/verdict_pill.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using cutpoint::ComponentId;
using cutpoint::ui::AvailabilityView;
using cutpoint::ui::ComponentView;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::FileKeeper;
using cutpoint::ui::FindingsView;
using cutpoint::ui::MainWindow;
using cutpoint::ui::ProblemDialog;
using cutpoint::ui::RenameComponentCommand;
using cutpoint::ui::ResultDocks;
using cutpoint::ui::VerdictPill;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheVerdict();
    void listsTheSpofs();
    void aRowSelectsAndCentres();
    void aSelectedCardChoosesItsRow();
    void showsTheFiguresOfTheSelected();
    void copiesAsText();
    void titleTellsOfChanges();
    void listsEveryProblemOfAFileAndKeepsTheDocument();
    void asksBeforeItDiscardsChanges_data();
    void asksBeforeItDiscardsChanges();
    void asksWhereToSaveWhatAnotherToolWrote();
    void opensADroppedFile();
    void docksFollowTheWidthOfTheWindow();
    void docksKeepTheWidthThatWasChosen();

private:
    [[nodiscard]] FindingsView& spofs() const
    {
        return *m_window->findChild<QDockWidget*>("spofs")->findChild<FindingsView*>();
    }

    [[nodiscard]] QString row(int number) const
    {
        return spofs().model()->index(number, 0).data().toString();
    }

    /// Writes a file and gives its path.
    [[nodiscard]] QString file(const char* name, const std::string& text) const
    {
        QFile written{m_folder.filePath(name)};
        if (written.open(QIODevice::WriteOnly)) {
            written.write(text.data(), static_cast<qint64>(text.size()));
        }
        return written.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
}

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->open(file("shop.json", writeTopology(cutpoint::tests::shop())));
    QTRY_VERIFY(m_window->analysis().isCurrent());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::showsTheVerdict()
{
    const auto* const pill = m_window->findChild<VerdictPill*>();
    QVERIFY(pill->isVisible() && pill->isEnabled());
    QVERIFY(pill->accessibleName().startsWith("2 SPOFs 99."));
    const auto labels = m_window->findChildren<QLabel*>();
    const bool isInStatusBar = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains("5 components") && label->text().contains("2 SPOFs");
    });
    QVERIFY(isInStatusBar);
}

void TestMainWindow::listsTheSpofs()
{
    QCOMPARE(row(0), QString{"Single points of failure"});
    const QStringList listed{row(1), row(2)};
    QVERIFY(listed.contains("Load balancer"));
    QVERIFY(listed.contains("Orders DB"));
    QCOMPARE(row(3), QString{"Choke points"});
}

void TestMainWindow::aRowSelectsAndCentres()
{
    for (int step = 0; step < 8; ++step) {
        m_window->canvas().zoomIn();
    }
    const QModelIndex first = spofs().model()->index(1, 0);
    const ComponentId id{first.data().toString() == "Orders DB" ? "db" : "lb"};
    QTest::mouseClick(spofs().viewport(), Qt::LeftButton, {}, spofs().visualRect(first).center());
    QVERIFY(m_window->selection().current() == id);
    const QPointF centre = m_window->canvas().cardInView(id).center();
    const QPointF middle = QRectF{m_window->canvas().viewport()->rect()}.center();
    QVERIFY((centre - middle).manhattanLength() < 100.0);
}

void TestMainWindow::aSelectedCardChoosesItsRow()
{
    DiagramCanvas& canvas = m_window->canvas();
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {},
                      canvas.cardInView({"db"}).center().toPoint());
    QCOMPARE(spofs().currentIndex().data().toString(), QString{"Orders DB"});
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {},
                      canvas.cardInView({"web-1"}).center().toPoint());
    QVERIFY(!spofs().currentIndex().isValid());
}

void TestMainWindow::showsTheFiguresOfTheSelected()
{
    const auto* const view = m_window->findChild<ComponentView*>();
    QVERIFY(view->copyText().startsWith("Select a component"));
    m_window->selection().selectOnly(ComponentId{"lb"});
    QVERIFY(view->copyText().startsWith("Load balancer\n"));
    QVERIFY(view->copyText().contains("Birnbaum"));
    QVERIFY(view->copyText().contains("Single point of failure"));
}

void TestMainWindow::copiesAsText()
{
    auto* const view = m_window->findChild<AvailabilityView*>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith("Availability\t99."));
    spofs().setCurrentIndex(spofs().model()->index(1, 0));
    QTest::keyClick(&spofs(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains("per year"));
}

void TestMainWindow::titleTellsOfChanges()
{
    QCOMPARE(m_window->windowTitle(), QString{"shop.json[*] — Cutpoint"});
    QVERIFY(!m_window->isWindowModified());
    auto& document = m_window->document();
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    QVERIFY(m_window->isWindowModified());
    document.history().undo();
    QVERIFY(!m_window->isWindowModified());
}

void TestMainWindow::listsEveryProblemOfAFileAndKeepsTheDocument()
{
    const QString path = file("bad.json", R"({"components": [
        {"id": "a", "availability": 1.5},
        {"id": "a", "instances": 0}]})");
    QString listed;
    QTimer::singleShot(0, this, [&listed] {
        auto* const dialog = qobject_cast<ProblemDialog*>(QApplication::activeModalWidget());
        if (dialog != nullptr) {
            listed = dialog->findChild<QPlainTextEdit*>()->toPlainText();
            dialog->reject();
        }
    });
    m_window->open(path);
    QVERIFY2(listed.contains("line 2"), qPrintable(listed));
    QVERIFY2(listed.contains("line 3"), qPrintable(listed));
    QCOMPARE(m_window->document().topology().componentCount(), std::size_t{5});
}

void TestMainWindow::asksBeforeItDiscardsChanges_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");

    QTest::newRow("save") << "&Save" << true << true;
    QTest::newRow("discard") << "&Discard" << true << false;
    QTest::newRow("cancel") << "&Cancel" << false << false;
}

void TestMainWindow::asksBeforeItDiscardsChanges()
{
    QFETCH(const QString, button);
    QFETCH(const bool, closes);
    QFETCH(const bool, saves);
    auto& document = m_window->document();
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    QString question;
    QTimer::singleShot(0, this, [&] {
        auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        question = box->text();
        for (QAbstractButton* const choice : box->buttons()) {
            if (choice->text() == button) {
                choice->click();
            }
        }
    });
    QCOMPARE(m_window->close(), closes);
    QCOMPARE(question, QString{"Save 1 change to shop.json?"});
    QFile saved{document.path()};
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().contains("HAProxy"), saves);
    document.history().setClean();
}

void TestMainWindow::asksWhereToSaveWhatAnotherToolWrote()
{
    const std::string source = R"({"nodes": [{"id": "a", "x-owner": "net team"}], "links": []})";
    const QString path = file("net.json", source);
    m_window->open(path);
    QString proposed;
    QTimer::singleShot(0, this, [&proposed] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog != nullptr) {
            proposed = dialog->selectedFiles().value(0);
            dialog->reject();
        }
    });
    m_window->findChild<FileKeeper*>()->save();
    QCOMPARE(proposed, m_folder.filePath("net.topology.json"));
    QFile untouched{path};
    QVERIFY(untouched.open(QIODevice::ReadOnly));
    QCOMPARE(untouched.readAll(), QByteArray::fromStdString(source));
}

void TestMainWindow::opensADroppedFile()
{
    cutpoint::Topology topology;
    topology.add(cutpoint::Component{.id = {"only"}});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("only.json", writeTopology(topology)))});
    QDragEnterEvent enter{{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop{{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->document().topology().componentCount(), std::size_t{1});
}

void TestMainWindow::docksFollowTheWidthOfTheWindow()
{
    auto* const spofs = m_window->findChild<QDockWidget*>("spofs");
    auto* const minimap = m_window->findChild<QDockWidget*>("minimap");
    m_window->resize(1280, 800);
    m_window->findChild<ResultDocks*>()->resetLayout();
    QTRY_COMPARE(spofs->width(), 292);
    QVERIFY(!minimap->isVisible());
    m_window->resize(1800, 1000);
    QTRY_COMPARE(spofs->width(), 360);
    QTRY_VERIFY(minimap->isVisible());
    m_window->resize(1280, 800);
    QTRY_COMPARE(spofs->width(), 292);
    QTRY_VERIFY(!minimap->isVisible());
}

void TestMainWindow::docksKeepTheWidthThatWasChosen()
{
    auto* const spofs = m_window->findChild<QDockWidget*>("spofs");
    m_window->resize(1280, 800);
    m_window->findChild<ResultDocks*>()->resetLayout();
    QTRY_COMPARE(spofs->width(), 292);
    m_window->resizeDocks({spofs}, {333}, Qt::Horizontal);
    QTRY_COMPARE(spofs->width(), 333);
    m_window->resize(1800, 1000);
    QTest::qWait(50);
    QCOMPARE(spofs->width(), 333);
    QVERIFY(!m_window->findChild<QDockWidget*>("minimap")->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
