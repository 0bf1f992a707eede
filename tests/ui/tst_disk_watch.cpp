#include "core/io/write_topology.h"
#include "tests/ui/answer.h"
#include "tests/ui/shop.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/disk_watch.h"
#include "ui/document/topology_document.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using cutpoint::ui::DiskState;
using cutpoint::ui::FileKeeper;
using cutpoint::ui::MainWindow;
using cutpoint::ui::MessageBar;
using cutpoint::ui::RenameComponentCommand;

class TestDiskWatch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysThatTheFileChanged();
    void noticesAReplacedFile();
    void noticesChangesAfterAReplacement();
    void saysThatTheFileIsGone();
    void forgetsWhenTheFileIsBack();
    void leavesOwnSavesAlone();
    void leavesATouchedFileAlone();
    void reloads();
    void reloadsOnlyWithoutChangesOrAfterAQuestion();
    void keepsMine();
    void asksBeforeItOverwrites_data();
    void asksBeforeItOverwrites();

private:
    void write(const QByteArray& content) const
    {
        QFile file{m_path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file{m_path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    /// The shop as another would have changed it.
    [[nodiscard]] static QByteArray changed(const char* name)
    {
        cutpoint::Topology topology = cutpoint::tests::shop();
        cutpoint::Component balancer = *topology.find("lb");
        balancer.name = name;
        topology.replace(balancer);
        return QByteArray::fromStdString(writeTopology(topology));
    }

    /// The bar that speaks; null if none does.
    [[nodiscard]] MessageBar* bar() const
    {
        for (auto* const one : m_window->findChildren<MessageBar*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    void click(const QString& text) const
    {
        for (auto* const button : bar()->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                QVERIFY(button->isVisible());
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("no such button");
    }

    void edit() const
    {
        auto& document = m_window->document();
        document.history().push(new RenameComponentCommand{document, {"lb"}, "Mine"});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_settings;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
};

void TestDiskWatch::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName("cutpoint-test");
}

void TestDiskWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("web.json");
    write(changed("Load balancer"));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->open(m_path);
}

void TestDiskWatch::cleanup()
{
    m_window.reset();
}

void TestDiskWatch::saysThatTheFileChanged()
{
    QVERIFY(bar() == nullptr);
    write(changed("Theirs"));
    QTRY_VERIFY(bar() != nullptr);
    QCOMPARE(bar()->message(), QString{"web.json changed on disk."});
    QVERIFY(!m_window->document().isModified());
    QVERIFY(m_window->document().topology().find("lb")->name == "Load balancer");
}

void TestDiskWatch::noticesAReplacedFile()
{
    QFile other{m_folder->filePath("other.json")};
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(changed("Theirs"));
    other.close();
    QCOMPARE(std::rename(qPrintable(other.fileName()), qPrintable(m_path)), 0);
    QTRY_VERIFY(bar() != nullptr);
    QCOMPARE(bar()->message(), QString{"web.json changed on disk."});
}

void TestDiskWatch::noticesChangesAfterAReplacement()
{
    noticesAReplacedFile();
    click("&Keep mine");
    QVERIFY(bar() == nullptr);
    write(changed("Theirs again"));
    QTRY_VERIFY(bar() != nullptr);
}

void TestDiskWatch::saysThatTheFileIsGone()
{
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(bar() != nullptr);
    QCOMPARE(bar()->message(),
             QString{"web.json is no longer on disk. What it held is still here."});
    click("&Save");
    QVERIFY(bar() == nullptr);
    QCOMPARE(onDisk(), changed("Load balancer"));
}

void TestDiskWatch::forgetsWhenTheFileIsBack()
{
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(bar() != nullptr);
    write(changed("Load balancer"));
    QTRY_VERIFY(bar() == nullptr);
}

void TestDiskWatch::leavesOwnSavesAlone()
{
    const QSignalSpy news{&m_window->findChild<FileKeeper*>()->watch(),
                          &cutpoint::ui::DiskWatch::changed};
    edit();
    QVERIFY(m_window->findChild<FileKeeper*>()->save());
    QVERIFY(onDisk() == changed("Mine"));
    QTest::qWait(400);
    QCOMPARE(news.size(), 0);
    QVERIFY(bar() == nullptr);
    write(changed("Theirs"));
    QTRY_VERIFY(bar() != nullptr);
}

void TestDiskWatch::leavesATouchedFileAlone()
{
    write(changed("Load balancer"));
    QTest::qWait(400);
    QVERIFY(bar() == nullptr);
}

void TestDiskWatch::reloads()
{
    write(changed("Theirs"));
    QTRY_VERIFY(bar() != nullptr);
    click("&Reload");
    QVERIFY(m_window->document().topology().find("lb")->name == "Theirs");
    QVERIFY(bar() == nullptr);
}

void TestDiskWatch::reloadsOnlyWithoutChangesOrAfterAQuestion()
{
    edit();
    write(changed("Theirs"));
    QTRY_VERIFY(bar() != nullptr);
    QCOMPARE(bar()->message(), QString{"web.json changed on disk, and you have changes here."});
    const auto question = cutpoint::tests::answerNext("&Keep editing");
    click("&Reload");
    QVERIFY(question->startsWith("Discard your changes"));
    QVERIFY(m_window->document().topology().find("lb")->name == "Mine");
    cutpoint::tests::answerNext("&Discard");
    click("&Reload");
    QVERIFY(m_window->document().topology().find("lb")->name == "Theirs");
}

void TestDiskWatch::keepsMine()
{
    write(changed("Theirs"));
    QTRY_VERIFY(bar() != nullptr);
    click("&Keep mine");
    QVERIFY(bar() == nullptr);
    QVERIFY(m_window->document().topology().find("lb")->name == "Load balancer");
    QCOMPARE(onDisk(), changed("Theirs"));
}

void TestDiskWatch::asksBeforeItOverwrites_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isWritten");

    QTest::newRow("overwrite") << "&Overwrite" << true;
    QTest::newRow("cancel") << "&Cancel" << false;
}

void TestDiskWatch::asksBeforeItOverwrites()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, isWritten);
    edit();
    // Not even the bar had the time to say it.
    write(changed("Theirs"));
    const auto question = cutpoint::tests::answerNext(answer);
    QCOMPARE(m_window->findChild<FileKeeper*>()->save(), isWritten);
    QCOMPARE(*question,
             QString{"web.json changed on disk since it was opened here. Overwrite it?"});
    QCOMPARE(onDisk(), changed(isWritten ? "Mine" : "Theirs"));
    QCOMPARE(m_window->document().isModified(), !isWritten);
}

QTEST_MAIN(TestDiskWatch)
#include "tst_disk_watch.moc"
