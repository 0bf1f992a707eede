#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/autosave.h"
#include "ui/document/topology_document.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using cutpoint::ui::Autosave;
using cutpoint::ui::LeftOver;
using cutpoint::ui::MainWindow;
using cutpoint::ui::RecoveryDialog;
using cutpoint::ui::RecoveryNote;
using cutpoint::ui::RecoveryShelf;
using cutpoint::ui::RecoveryStore;
using cutpoint::ui::RenameComponentCommand;
using cutpoint::ui::TopologyDocument;
using namespace std::chrono_literals;

namespace {

constexpr auto childArgument = "--keep-and-wait";

/// What a child process does: keeps work aside, says so, and waits to be killed.
int keepAndWait(const QString& folder)
{
    RecoveryShelf shelf{RecoveryStore{folder}};
    const auto problem = shelf.keep({.path = "/somewhere/shop.json",
                                     .title = "Shop of the child",
                                     .time = QDateTime::currentDateTime()},
                                    cutpoint::tests::shop());
    std::puts(problem ? "failed" : "kept");
    std::fflush(stdout);
    for (;;) {
        pause();
    }
}

void rename(TopologyDocument& document, const char* name)
{
    document.history().push(new RenameComponentCommand{document, {"lb"}, name});
}

QStringList kept(const QString& folder)
{
    return QDir{folder}.entryList({"*.recovery"}, QDir::Files);
}

/// Clicks the button of that text in the dialog that is open next.
void click(const QString& text)
{
    QTimer::singleShot(0, qApp, [text] {
        auto* const dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        for (auto* const button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        dialog->reject();
        QFAIL("no such button");
    });
}

}  // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsAnEditAfterARest();
    void keepsNothingThatIsNotModified();
    void letsGoWhenSaved();
    void letsGoWhenUndoneToWhatIsSaved();
    void letsGoWhenDiscarded();
    void keepsOneFileUnderANewPath();
    void keepsItsWorkWhenItIsDestroyed();
    void keepsItsWorkWhenTheWindowIsDestroyed();
    void leavesRunningProcessesAlone();
    void offersWhatAKilledProcessLeft();
    void opensRecoveredWorkAsModified();
    void listsSeveralNewestFirst();
    void discardsWhatIsChosen();
    void leavesForLater();
    void ignoresWhatItCannotRead();
    void tellsOnceThatItCannotKeep();
    void windowKeepsAndLetsGoOnClose();

private:
    [[nodiscard]] RecoveryStore store() const { return RecoveryStore{m_folder->path()}; }

    /// Something that a process left which is no more.
    void leave(const QString& name, const RecoveryNote& note) const
    {
        {
            RecoveryShelf shelf{store()};
            QVERIFY(!shelf.keep(note, cutpoint::tests::shop()));
        }
        const QStringList files = kept(m_folder->path());
        QVERIFY(
            QFile::rename(m_folder->filePath(files.filter("-" + QString::number(getpid())).first()),
                          m_folder->filePath(name + "-1-00000000.recovery")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_settings;
};

void TestRecovery::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName("cutpoint-test");
    QStandardPaths::setTestModeEnabled(true);
    QSettings{}.setValue("welcome/isKnown", true);
}

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir{RecoveryStore::usualFolder()}.removeRecursively();
}

void TestRecovery::keepsAnEditAfterARest()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 20ms};
    rename(document, "HAProxy");
    QVERIFY(kept(m_folder->path()).isEmpty());
    QTRY_COMPARE(kept(m_folder->path()).size(), 1);
    QFile file{m_folder->filePath(kept(m_folder->path()).first())};
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    QCOMPARE(file.readAll().toStdString(), writeTopology(document.topology()));
}

void TestRecovery::keepsNothingThatIsNotModified()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 5ms};
    document.reset(cutpoint::tests::shop());
    QTest::qWait(50);
    QVERIFY(kept(m_folder->path()).isEmpty());
}

void TestRecovery::letsGoWhenSaved()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 5ms};
    rename(document, "HAProxy");
    QTRY_COMPARE(kept(m_folder->path()).size(), 1);
    QVERIFY(!document.save(m_folder->filePath("shop.json")));
    QTRY_VERIFY(kept(m_folder->path()).isEmpty());
}

void TestRecovery::letsGoWhenUndoneToWhatIsSaved()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 5ms};
    rename(document, "HAProxy");
    rename(document, "Envoy");
    QTRY_COMPARE(kept(m_folder->path()).size(), 1);
    document.history().undo();
    QTest::qWait(50);
    QCOMPARE(kept(m_folder->path()).size(), 1);
    document.history().undo();
    QTRY_VERIFY(kept(m_folder->path()).isEmpty());
}

void TestRecovery::letsGoWhenDiscarded()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 1h};
    rename(document, "HAProxy");
    QVERIFY(autosave.keepNow());
    QCOMPARE(kept(m_folder->path()).size(), 1);
    autosave.discard();
    QVERIFY(kept(m_folder->path()).isEmpty());
}

void TestRecovery::keepsOneFileUnderANewPath()
{
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, store(), 1h};
    rename(document, "HAProxy");
    QVERIFY(autosave.keepNow());
    const QStringList before = kept(m_folder->path());
    QVERIFY(!document.save(m_folder->filePath("shop.json")));
    rename(document, "Envoy");
    QVERIFY(autosave.keepNow());
    QCOMPARE(kept(m_folder->path()).size(), 1);
    QVERIFY(kept(m_folder->path()) != before);
}

void TestRecovery::keepsItsWorkWhenItIsDestroyed()
{
    TopologyDocument document{cutpoint::tests::shop()};
    {
        Autosave autosave{document, store(), 1h};
        rename(document, "HAProxy");
        QVERIFY(autosave.keepNow());
        QVERIFY(store().leftOvers().empty());
    }
    QCOMPARE(store().leftOvers().size(), std::size_t{1});
}

void TestRecovery::keepsItsWorkWhenTheWindowIsDestroyed()
{
    {
        MainWindow window;
        window.begin({});
        window.document().reset(cutpoint::tests::shop());
        rename(window.document(), "HAProxy");
        QTRY_COMPARE_WITH_TIMEOUT(kept(RecoveryStore::usualFolder()).size(), 1, 5000);
    }
    QCOMPARE(RecoveryStore{}.leftOvers().size(), std::size_t{1});
}

void TestRecovery::leavesRunningProcessesAlone()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {childArgument, m_folder->path()});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAllStandardOutput(), QByteArray{"kept\n"});
    QCOMPARE(kept(m_folder->path()).size(), 1);
    QVERIFY(store().leftOvers().empty());
    child.kill();
    QVERIFY(child.waitForFinished());
}

void TestRecovery::offersWhatAKilledProcessLeft()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {childArgument, m_folder->path()});
    QVERIFY(child.waitForReadyRead());
    child.kill();
    QVERIFY(child.waitForFinished());
    const auto left = store().leftOvers();
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left.front().note.path, QString{"/somewhere/shop.json"});
    QCOMPARE(left.front().note.title, QString{"Shop of the child"});
    QVERIFY(left.front().note.time.secsTo(QDateTime::currentDateTime()) < 60);
    QVERIFY(RecoveryStore::read(left.front()) == cutpoint::tests::shop());
    RecoveryStore::discard(left.front());
    QVERIFY(QDir{m_folder->path()}.isEmpty());
}

void TestRecovery::opensRecoveredWorkAsModified()
{
    const QString path = m_folder->filePath("shop.json");
    {
        RecoveryShelf shelf{RecoveryStore{}};
        QVERIFY(!shelf.keep({.path = path, .title = "shop.json"}, cutpoint::tests::shop()));
    }
    MainWindow window;
    click("&Recover");
    window.begin({});
    QCOMPARE(window.document().path(), path);
    QVERIFY(window.document().isModified());
    QVERIFY(window.document().topology() == cutpoint::tests::shop());
    // It is this process's now: nobody else is offered it, and it is not lost either.
    QCOMPARE(kept(RecoveryStore::usualFolder()).size(), 1);
    QVERIFY(RecoveryStore{}.leftOvers().empty());
    QVERIFY(!window.document().save(path));
    QTRY_VERIFY(kept(RecoveryStore::usualFolder()).isEmpty());
}

void TestRecovery::listsSeveralNewestFirst()
{
    const QDateTime now = QDateTime::currentDateTime();
    leave("a", {.title = "Older", .time = now.addSecs(-60)});
    leave("b", {.title = "Newer", .time = now});
    const RecoveryDialog dialog{store().leftOvers()};
    const auto* const list = dialog.findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().startsWith("Newer\n"));
    QVERIFY(list->item(1)->text().contains("never saved"));
    QVERIFY(!dialog.chosen());
}

void TestRecovery::discardsWhatIsChosen()
{
    leave("a", {.title = "One", .time = QDateTime::currentDateTime()});
    leave("b", {.title = "Two", .time = QDateTime::currentDateTime().addSecs(-60)});
    RecoveryDialog dialog{store().leftOvers()};
    dialog.show();
    for (auto* const button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == "&Discard") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(dialog.isVisible());
    QCOMPARE(store().leftOvers().size(), std::size_t{1});
    QCOMPARE(store().leftOvers().front().note.title, QString{"Two"});
    QTest::keyClick(dialog.findChild<QListWidget*>(), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.chosen()->note.title, QString{"Two"});
}

void TestRecovery::leavesForLater()
{
    {
        RecoveryShelf shelf{RecoveryStore{}};
        QVERIFY(!shelf.keep({.title = "shop"}, cutpoint::tests::shop()));
    }
    MainWindow window;
    click("&Later");
    window.begin({});
    QVERIFY(!window.document().isModified());
    QCOMPARE(RecoveryStore{}.leftOvers().size(), std::size_t{1});
}

void TestRecovery::ignoresWhatItCannotRead()
{
    for (const char* const content : {"", "{}\n", "not json", "{\"cutpoint-recovery\":99}\n{}"}) {
        QFile file{m_folder->filePath("a-1-00000000.recovery")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY2(store().leftOvers().empty(), content);
    }
}

void TestRecovery::tellsOnceThatItCannotKeep()
{
    QFile blocker{m_folder->filePath("file")};
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    TopologyDocument document{cutpoint::tests::shop()};
    Autosave autosave{document, RecoveryStore{m_folder->filePath("file/folder")}, 1h};
    const QSignalSpy failures{&autosave, &Autosave::failed};
    rename(document, "HAProxy");
    QVERIFY(!autosave.keepNow());
    QVERIFY(!autosave.keepNow());
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.front().front().toString().contains("folder"));
    QVERIFY(document.isModified());
}

void TestRecovery::windowKeepsAndLetsGoOnClose()
{
    MainWindow window;
    window.begin({});
    window.document().reset(cutpoint::tests::shop());
    rename(window.document(), "HAProxy");
    QTRY_COMPARE_WITH_TIMEOUT(kept(RecoveryStore::usualFolder()).size(), 1, 5000);
    window.document().history().undo();
    window.document().history().undo();
    QTRY_VERIFY(kept(RecoveryStore::usualFolder()).isEmpty());
    rename(window.document(), "Envoy");
    QTRY_COMPARE_WITH_TIMEOUT(kept(RecoveryStore::usualFolder()).size(), 1, 5000);
    QVERIFY(!window.document().save(m_folder->filePath("shop.json")));
    QVERIFY(window.close());
    QVERIFY(kept(RecoveryStore::usualFolder()).isEmpty());
}

int main(int argc, char** argv)
{
    QApplication application{argc, argv};
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == childArgument) {
        return keepAndWait(arguments.value(2));
    }
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
