#include "core/io/write_topology.h"
#include "tests/ui/answer.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/window/central_area.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/samples.h"
#include "ui/window/welcome_card.h"
#include "ui/window/welcome_page.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using cutpoint::ui::CentralArea;
using cutpoint::ui::MainWindow;
using cutpoint::ui::MessageBar;
using cutpoint::ui::RenameComponentCommand;
using cutpoint::ui::Sample;
using cutpoint::ui::samples;
using cutpoint::ui::WelcomeCard;
using cutpoint::ui::WelcomePage;

class TestWelcome : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everySampleIsCarried();
    void theFirstStartOpensASample();
    void laterStartsWelcome();
    void aFileIsOpenedInstead();
    void everySampleIsOneClickAway();
    void aSampleOpensByKeyboard();
    void saysWhatToLookAt();
    void asksBeforeASampleReplacesChanges();
    void samplesAreInTheMenu();
    void listsRecentFiles();
    void newBeginsWithAnEmptyCanvas();
    void keepsTheDocumentWhenShown();

private:
    [[nodiscard]] CentralArea& central() const { return *m_window->findChild<CentralArea*>(); }
    [[nodiscard]] WelcomePage& page() const { return *m_window->findChild<WelcomePage*>(); }
    [[nodiscard]] WelcomeCard& card(const QString& sample) const
    {
        return *m_window->findChild<WelcomeCard*>("sample-" + sample);
    }

    [[nodiscard]] QString title() const
    {
        return QString::fromStdString(m_window->document().topology().properties().name);
    }

    /// What a bar says; empty if none does.
    [[nodiscard]] QString said() const
    {
        for (const auto* const bar : m_window->findChildren<MessageBar*>()) {
            if (bar->isVisible()) {
                return bar->message();
            }
        }
        return {};
    }

    [[nodiscard]] QAction* action(const QString& text) const
    {
        for (auto* const one : m_window->findChildren<QAction*>()) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestWelcome::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication::setOrganizationName("cutpoint-test");
    QStandardPaths::setTestModeEnabled(true);
}

void TestWelcome::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    QSettings{}.clear();
    QSettings{}.setValue("welcome/isKnown", true);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWelcome::cleanup()
{
    m_window.reset();
}

void TestWelcome::everySampleIsCarried()
{
    const QStringList files = QDir{CUTPOINT_SOURCE_DIR "/samples"}.entryList({"*.topology.json"});
    QCOMPARE(static_cast<qsizetype>(samples().size()), files.size());
    for (const Sample& sample : samples()) {
        QVERIFY2(files.contains(sample.name + ".topology.json"), qPrintable(sample.name));
        const cutpoint::Topology topology = topologyOf(sample);
        QVERIFY2(topology.componentCount() > 0, qPrintable(sample.name));
        const QString name = QString::fromStdString(topology.properties().name);
        QVERIFY2(name.startsWith(sample.title + ": "), qPrintable(name));
        QCOMPARE(name.mid(sample.title.size() + 2),
                 sample.line.at(0).toLower() + sample.line.mid(1));
        QVERIFY2(sample.hint.endsWith('.') && sample.hint.size() < 100, qPrintable(sample.hint));
    }
}

void TestWelcome::theFirstStartOpensASample()
{
    QSettings{}.remove("welcome/isKnown");
    m_window->begin({});
    QVERIFY(!central().showsWelcome());
    QVERIFY(title().startsWith("Web shop"));
    QCOMPARE(said(), QString{"Click a dashed card to see what it cuts off."});
    MainWindow next;
    next.begin({});
    QVERIFY(next.findChild<CentralArea*>()->showsWelcome());
}

void TestWelcome::laterStartsWelcome()
{
    QVERIFY(!central().showsWelcome());
    m_window->begin({});
    QVERIFY(central().showsWelcome());
    QVERIFY(page().isVisible());
    QVERIFY(!m_window->canvas().isVisible());
}

void TestWelcome::aFileIsOpenedInstead()
{
    QFile file{m_folder->filePath("shop.json")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(writeTopology(cutpoint::tests::shop())));
    file.close();
    m_window->begin(file.fileName());
    QVERIFY(!central().showsWelcome());
    QCOMPARE(m_window->document().path(), file.fileName());
}

void TestWelcome::everySampleIsOneClickAway()
{
    for (const Sample& sample : samples()) {
        m_window->showWelcome();
        page().ensureWidgetVisible(&card(sample.name));
        QTest::mouseClick(&card(sample.name), Qt::LeftButton);
        QVERIFY(title().startsWith(sample.title));
        QVERIFY(!central().showsWelcome());
        QVERIFY(m_window->document().path().isEmpty());
        QVERIFY(!m_window->document().isModified());
    }
}

void TestWelcome::aSampleOpensByKeyboard()
{
    m_window->showWelcome();
    card("shards").setFocus();
    QTest::keyClick(&card("shards"), Qt::Key_Return);
    QVERIFY(title().startsWith("Shards"));
    QVERIFY(m_window->canvas().hasFocus() || !m_window->isActiveWindow());
}

void TestWelcome::saysWhatToLookAt()
{
    m_window->open(samples().at(1));
    QCOMPARE(said(), samples().at(1).hint);
    m_window->open(samples().at(2));
    QCOMPARE(said(), samples().at(2).hint);
    m_window->document().reset({});
    QCOMPARE(said(), QString{});
}

void TestWelcome::asksBeforeASampleReplacesChanges()
{
    auto& document = m_window->document();
    document.reset(cutpoint::tests::shop());
    document.history().push(new RenameComponentCommand{document, {"lb"}, "Mine"});
    const auto question = cutpoint::tests::answerNext("&Cancel");
    m_window->open(samples().front());
    QVERIFY(question->startsWith("Save 1 change"));
    QVERIFY(document.topology().find("lb")->name == "Mine");
    QCOMPARE(said(), QString{});
}

void TestWelcome::samplesAreInTheMenu()
{
    action("Serial stack")->trigger();
    QVERIFY(title().startsWith("Serial stack"));
}

void TestWelcome::listsRecentFiles()
{
    for (const char* const name : {"old.json", "gone.json", "new & fine.json"}) {
        const QString path = m_folder->filePath(name);
        QVERIFY(!m_window->document().save(path));
        m_window->open(path);
    }
    QVERIFY(QFile::remove(m_folder->filePath("gone.json")));
    m_window->showWelcome();
    QStringList listed;
    WelcomeCard* second = nullptr;
    for (auto* const row : page().findChildren<WelcomeCard*>()) {
        if (!row->objectName().startsWith("sample-")) {
            listed << row->text();
            second = row;
        }
    }
    QCOMPARE(listed, (QStringList{"new & fine.json", "old.json"}));
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(m_window->document().path(), m_folder->filePath("old.json"));
}

void TestWelcome::newBeginsWithAnEmptyCanvas()
{
    m_window->open(samples().front());
    m_window->showWelcome();
    for (auto* const button : page().findChildren<QPushButton*>()) {
        if (button->text() == "&New") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(!central().showsWelcome());
    QCOMPARE(m_window->document().topology().componentCount(), std::size_t{0});
}

void TestWelcome::keepsTheDocumentWhenShown()
{
    m_window->open(samples().front());
    action("&Welcome")->trigger();
    QVERIFY(central().showsWelcome());
    QVERIFY(title().startsWith("Web shop"));
    QTest::keyClick(&card("shards"), Qt::Key_Escape);
    QVERIFY(!central().showsWelcome());
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
