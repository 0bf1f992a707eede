#include "tests/ui/drill_shop.h"
#include "tests/ui/shop_window.h"
#include "ui/window/runbook_dialog.h"
#include "ui/window/setups_dialog.h"
#include "ui/window/writers_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <stdexcept>
#include <string>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestFailoverDialogs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRunbookIsOfWhatIsSelected();
    void aRunbookCanBeCopiedAndSaved();
    void aRunbookNeedsASpare();
    void setupsStandSideBySide();
    void setupsFollowTheBudget();
    void setupsSayWhatTheyCannotRead();
    void setupsCanBeOfASingleComponent();
    void writersBeginWithTheTextbookCase();
    void writersFollowTheTable();
    void writersAddAndRemove();
    void writersSayWhatTheyCannotRead();
    void writersNeedDataInTwoPlaces();

private:
    [[nodiscard]] MainWindow& window() const { return m_shop.window(); }

    template <typename Dialog>
    [[nodiscard]] Dialog& opened(const QString& actionText) const
    {
        for (QAction* const each : window().findChildren<QAction*>()) {
            if (each->text().remove('&') == actionText) {
                each->trigger();
                return *window().findChild<Dialog*>();
            }
        }
        throw std::out_of_range{actionText.toStdString()};
    }

    [[nodiscard]] RunbookDialog& runbook() const
    {
        return opened<RunbookDialog>(QString::fromUtf8("Runbook…"));
    }
    [[nodiscard]] SetupsDialog& setups() const
    {
        return opened<SetupsDialog>(QString::fromUtf8("Which setup?…"));
    }
    [[nodiscard]] WritersDialog& writers() const
    {
        return opened<WritersDialog>(QString::fromUtf8("Two writers…"));
    }

    void select(const char* id) const { window().selection().selectOnly(ComponentId{id}); }

    [[nodiscard]] static QPushButton& button(const QDialog& dialog, const QString& text)
    {
        for (QPushButton* const each : dialog.findChildren<QPushButton*>()) {
            if (each->text().remove('&') == text) {
                return *each;
            }
        }
        throw std::out_of_range{text.toStdString()};
    }

    [[nodiscard]] static QString shown(const QDialog& dialog)
    {
        return dialog.findChild<QTextBrowser*>()->toPlainText();
    }

    static void typeInto(QLineEdit& field, const QString& text)
    {
        QTest::mouseClick(&field, Qt::LeftButton);
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Tab);
    }

    tests::ShopWindow m_shop;
};

void TestFailoverDialogs::init()
{
    QVERIFY(m_shop.open());
    window().document().reset(tests::drillShop());
    QTRY_VERIFY(window().analysis().isCurrent());
}

void TestFailoverDialogs::cleanup()
{
    m_shop.close();
}

void TestFailoverDialogs::aRunbookIsOfWhatIsSelected()
{
    select("users-db-2");
    const RunbookDialog& dialog = runbook();
    QVERIFY(dialog.isVisible());
    QVERIFY2(dialog.markdown().startsWith("# Runbook: Users DB"),
             qPrintable(dialog.markdown().left(60)));
    QVERIFY(dialog.markdown().contains("| primary | Users DB primary | users-db-1 | zone a |"));
    QVERIFY(shown(dialog).contains("Unplanned failover"));
}

void TestFailoverDialogs::aRunbookCanBeCopiedAndSaved()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("runbook.md");
    RunbookDialog& dialog = runbook();
    QTest::mouseClick(&button(dialog, "Copy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.markdown());

    QTimer::singleShot(0, this, [&] {
        auto* const files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(files != nullptr);
        files->selectFile(path);
        static_cast<QDialog*>(files)->accept();
    });
    QTest::mouseClick(&button(dialog, QString::fromUtf8("Save…")), Qt::LeftButton);
    QFile written{path};
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(written.readAll()), dialog.markdown());
}

void TestFailoverDialogs::aRunbookNeedsASpare()
{
    Topology single;
    single.add(Component{.id = {"db"}});
    window().document().reset(std::move(single));
    const RunbookDialog& dialog = runbook();
    QVERIFY(dialog.markdown().isEmpty());
    QVERIFY2(shown(dialog).contains("more instances"), qPrintable(shown(dialog)));
    QVERIFY(!button(dialog, "Copy").isEnabled());
}

void TestFailoverDialogs::setupsStandSideBySide()
{
    select("users-db-1");
    const SetupsDialog& dialog = setups();
    QTRY_VERIFY(!dialog.markdown().isEmpty());
    QVERIFY2(dialog.markdown().startsWith("# Which setup? Users DB"),
             qPrintable(dialog.markdown().left(60)));
    QVERIFY(dialog.markdown().contains("Active-passive"));
    // Cold takes 450 s, against an RTO of 30 s.
    QVERIFY(dialog.markdown().contains("| The RTO of 30 s | met | met | missed | met | met |"));
}

void TestFailoverDialogs::setupsFollowTheBudget()
{
    TopologyParts parts = partsOf(tests::drillShop());
    for (Component& component : parts.components) {
        component.costPerMonth = 100.0;
    }
    window().document().reset(assemble(std::move(parts)));
    select("users-db-1");
    SetupsDialog& dialog = setups();
    QTRY_VERIFY(!dialog.markdown().isEmpty());
    QVERIFY(!dialog.markdown().contains("budget of"));
    typeInto(*dialog.findChildren<QLineEdit*>()[0], "120");
    QTRY_VERIFY2(dialog.markdown().contains("The budget of 120"), qPrintable(dialog.markdown()));
}

void TestFailoverDialogs::setupsSayWhatTheyCannotRead()
{
    SetupsDialog& dialog = setups();
    QTRY_VERIFY(!dialog.markdown().isEmpty());
    QLineEdit& factors = *dialog.findChildren<QLineEdit*>()[1];
    typeInto(factors, "2; 0; 1");
    QVERIFY2(shown(dialog).contains("three factors above 0"), qPrintable(shown(dialog)));
    QVERIFY(!button(dialog, "Copy").isEnabled());
    typeInto(factors, "3; 2; 1");
    QTRY_VERIFY(dialog.markdown().contains(QString::fromUtf8("× 3")));
}

void TestFailoverDialogs::setupsCanBeOfASingleComponent()
{
    select("db");
    const SetupsDialog& dialog = setups();
    QTRY_VERIFY(dialog.markdown().startsWith("# Which setup? Orders DB"));
}

void TestFailoverDialogs::writersBeginWithTheTextbookCase()
{
    select("users-db-1");
    const WritersDialog& dialog = writers();
    QCOMPARE(dialog.findChild<QTableWidget*>()->rowCount(), 2);
    // 1000 - 500 and 1000 - 600: the later write leaves 400, merging both leaves -100.
    QVERIFY2(dialog.markdown().contains("| last write wins | 400 | 500 (1 write) | yes |"),
             qPrintable(dialog.markdown()));
    QVERIFY(
        dialog.markdown().contains(QString::fromUtf8("| merged logs | −100 | nothing | yes |")));
}

void TestFailoverDialogs::writersFollowTheTable()
{
    WritersDialog& dialog = writers();
    auto& table = *dialog.findChild<QTableWidget*>();
    constexpr int amounts = 2;
    table.item(1, amounts)->setText(QString::fromUtf8("−300"));
    QVERIFY2(dialog.markdown().contains("| last write wins | 700 | 500 (1 write) | yes |"),
             qPrintable(dialog.markdown()));
    QVERIFY(dialog.markdown().contains("| merged logs | 200 | nothing | yes |"));
    typeInto(*dialog.findChildren<QLineEdit*>()[0], "2000");
    QVERIFY(dialog.markdown().contains("| merged logs | 1,200 | nothing | yes |"));
}

void TestFailoverDialogs::writersAddAndRemove()
{
    WritersDialog& dialog = writers();
    auto& table = *dialog.findChild<QTableWidget*>();
    const QString before = dialog.markdown();
    QTest::mouseClick(&button(dialog, "Add"), Qt::LeftButton);
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.item(2, 0)->text(), QString{"115"});
    QVERIFY(dialog.markdown() != before);
    QTest::mouseClick(&button(dialog, "Remove"), Qt::LeftButton);
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(dialog.markdown(), before);
}

void TestFailoverDialogs::writersSayWhatTheyCannotRead()
{
    WritersDialog& dialog = writers();
    auto& table = *dialog.findChild<QTableWidget*>();
    table.item(1, 0)->setText("soon");
    QVERIFY2(shown(dialog).startsWith("Write 2 needs a time"), qPrintable(shown(dialog)));
    table.item(1, 0)->setText("120");
    QVERIFY(!dialog.markdown().isEmpty());
    typeInto(*dialog.findChildren<QLineEdit*>()[1], "a while");
    QVERIFY(dialog.markdown().isEmpty());
}

void TestFailoverDialogs::writersNeedDataInTwoPlaces()
{
    window().document().reset(tests::shop());
    const WritersDialog& dialog = writers();
    QVERIFY2(shown(dialog).contains("No members here keep the same data"),
             qPrintable(shown(dialog)));
    QVERIFY(!dialog.findChild<QTableWidget*>()->isEnabled());
}

QTEST_MAIN(TestFailoverDialogs)
#include "tst_failover_dialogs.moc"
