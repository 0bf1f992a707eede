#include "core/model/topology_parts.h"
#include "tests/ui/shop_window.h"
#include "ui/window/nines_dialog.h"
#include "ui/window/report_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>

#include <functional>
#include <memory>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestReportDialogs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ninesStartWithTheSystem();
    void ninesFollowWhatIsTyped();
    void ninesSayWhatTheyCannotRead();
    void ninesCloseWithTheirButton();
    void exportShowsThePreviewOfTheFormat();
    void exportAsksForTheTableOfCsvAlone();
    void exportWritesPdfBesideTheWindow();
    void exportWritesWhatRangesComeTo();
    void cancelWritesNothing();

private:
    [[nodiscard]] QAction& action(const QString& text) const
    {
        for (QAction* const each : m_shop->window().findChildren<QAction*>()) {
            if (each->text().remove('&') == text) {
                return *each;
            }
        }
        qFatal("no action %s", qPrintable(text));
    }

    [[nodiscard]] static QPushButton& button(const QDialog& dialog, const QString& text)
    {
        for (QPushButton* const each : dialog.findChildren<QPushButton*>()) {
            if (each->text().remove('&') == text) {
                return *each;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    [[nodiscard]] NinesDialog& nines() const
    {
        action(QString::fromUtf8("Nines and money…")).trigger();
        return *m_shop->window().findChild<NinesDialog*>();
    }

    /// Row of the availability that stands in the field: it is bold.
    [[nodiscard]] static int givenRow(const QTableWidget& table)
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, 0)->font().bold()) {
                return row;
            }
        }
        return -1;
    }

    static void typeInto(QLineEdit& field, const QString& text)
    {
        QTest::mouseClick(&field, Qt::LeftButton);
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClicks(&field, text);
    }

    /// Opens the export dialog by its key and does something with it while it is open.
    void withExportDialog(const std::function<void(ReportDialog&)>& what)
    {
        bool wasOpen = false;
        QTimer::singleShot(0, this, [&] {
            auto* const dialog = qobject_cast<ReportDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            wasOpen = true;
            what(*dialog);
        });
        m_shop->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(wasOpen);
    }

    /// Chooses a format by the keyboard, as people do.
    static void chooseFormat(const ReportDialog& dialog, ReportFormat format)
    {
        auto* const box = dialog.findChildren<QComboBox*>().first();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        const int wanted = box->findData(static_cast<int>(format));
        for (int step = 0; step < wanted; ++step) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QCOMPARE(dialog.choice().format, format);
    }

    /// Presses "Export…" and names the file.
    void exportTo(ReportDialog& dialog, const QString& path)
    {
        QTimer::singleShot(0, this, [path] {
            auto* const files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(files != nullptr);
            files->selectFile(path);
            static_cast<QDialog*>(files)->accept();
        });
        QTest::mouseClick(&button(dialog, QString::fromUtf8("Export…")), Qt::LeftButton);
    }

    [[nodiscard]] QByteArray written(const QString& path) const
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<tests::ShopWindow> m_shop;
};

void TestReportDialogs::init()
{
    m_shop = std::make_unique<tests::ShopWindow>();
    QVERIFY(m_shop->open());
}

void TestReportDialogs::cleanup()
{
    m_shop.reset();
}

void TestReportDialogs::ninesStartWithTheSystem()
{
    NinesDialog& dialog = nines();
    QVERIFY(dialog.isVisible());
    const auto fields = dialog.findChildren<QLineEdit*>();
    QVERIFY2(fields[0]->text().startsWith("99.80"), qPrintable(fields[0]->text()));
    const auto& table = *dialog.findChild<QTableWidget*>();
    const int given = givenRow(table);
    QVERIFY(given >= 0);
    QVERIFY(table.item(given, 1)->text().startsWith("99.80"));
}

void TestReportDialogs::ninesFollowWhatIsTyped()
{
    NinesDialog& dialog = nines();
    const auto fields = dialog.findChildren<QLineEdit*>();
    const auto& table = *dialog.findChild<QTableWidget*>();
    typeInto(*fields[0], "99.9 %");
    typeInto(*fields[1], "10 M");
    const int row = givenRow(table);
    QVERIFY(row >= 0);
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column) {
        cells << table.item(row, column)->text().replace(QChar{0x202f}, ' ');
    }
    // One in a thousand of a year of 365 days, and of ten million.
    QVERIFY2(cells.contains("8.76 h"), qPrintable(cells.join(" | ")));
    QVERIFY2(cells.contains("10,000"), qPrintable(cells.join(" | ")));
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains("e-commerce"); }));
    typeInto(*fields[1], {});
    QVERIFY(!table.item(givenRow(table), table.columnCount() - 1)->text().contains("10,000"));
}

void TestReportDialogs::ninesSayWhatTheyCannotRead()
{
    NinesDialog& dialog = nines();
    const auto fields = dialog.findChildren<QLineEdit*>();
    const auto& table = *dialog.findChild<QTableWidget*>();
    const int rows = table.rowCount();
    const auto note = [&] {
        QStringList texts;
        for (const QLabel* const label : dialog.findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join(' ');
    };
    typeInto(*fields[0], "often");
    const QString first = note();
    QVERIFY2(!first.contains("Usually enough"), qPrintable(first));
    QCOMPARE(table.rowCount(), rows);
    typeInto(*fields[0], "99.99 %");
    QVERIFY2(note().contains("Usually enough"), qPrintable(note()));
}

void TestReportDialogs::ninesCloseWithTheirButton()
{
    NinesDialog& dialog = nines();
    QTest::mouseClick(&button(dialog, "Close"), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    NinesDialog& again = nines();
    QTest::keyClick(&again, Qt::Key_Escape);
    QVERIFY(!again.isVisible());
}

void TestReportDialogs::exportShowsThePreviewOfTheFormat()
{
    withExportDialog([](ReportDialog& dialog) {
        chooseFormat(dialog, ReportFormat::Html);
        QVERIFY(dialog.preview().contains("2 single points of failure"));
        chooseFormat(dialog, ReportFormat::Markdown);
        QVERIFY2(dialog.preview().startsWith("# "), qPrintable(dialog.preview().left(40)));
        chooseFormat(dialog, ReportFormat::Json);
        QVERIFY(dialog.preview().contains("cutpoint-report"));
        chooseFormat(dialog, ReportFormat::Junit);
        QVERIFY(dialog.preview().contains("<testsuite "));
        QTest::mouseClick(&button(dialog, "Cancel"), Qt::LeftButton);
    });
}

void TestReportDialogs::exportAsksForTheTableOfCsvAlone()
{
    withExportDialog([](ReportDialog& dialog) {
        const auto boxes = dialog.findChildren<QComboBox*>();
        auto* const picture = dialog.findChildren<QCheckBox*>().first();
        chooseFormat(dialog, ReportFormat::Csv);
        QVERIFY(boxes[1]->isVisible());
        QVERIFY(!picture->isEnabled());
        boxes[1]->setCurrentIndex(boxes[1]->findData(QStringLiteral("components")));
        QVERIFY2(dialog.preview().contains("Load balancer"), qPrintable(dialog.preview()));
        chooseFormat(dialog, ReportFormat::Pdf);
        QVERIFY(!boxes[1]->isVisible());
        QVERIFY(picture->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
}

void TestReportDialogs::exportWritesPdfBesideTheWindow()
{
    const QString path = m_folder.filePath("shop.pdf");
    withExportDialog([&](ReportDialog& dialog) {
        chooseFormat(dialog, ReportFormat::Pdf);
        exportTo(dialog, path);
    });
    QTRY_VERIFY(written(path).startsWith("%PDF"));
    const auto labels = m_shop->window().statusBar()->findChildren<QLabel*>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains("shop.pdf was written");
    }));
}

void TestReportDialogs::exportWritesWhatRangesComeTo()
{
    TopologyParts parts = partsOf(tests::shop());
    parts.components[4].rates.statement = StatedRange{.low = 0.99, .high = 0.9999};
    m_shop->window().document().reset(assemble(std::move(parts)));
    QTRY_VERIFY(m_shop->window().analysis().isCurrent());
    const QString path = m_folder.filePath("ranged.md");
    withExportDialog([&](ReportDialog& dialog) {
        chooseFormat(dialog, ReportFormat::Markdown);
        exportTo(dialog, path);
    });
    QTRY_VERIFY(!written(path).isEmpty());
    const QString text = QString::fromUtf8(written(path));
    QVERIFY2(text.contains("## Uncertainty (1)"), qPrintable(text));
    QVERIFY(text.contains("| Orders DB |"));
}

void TestReportDialogs::cancelWritesNothing()
{
    const QString path = m_folder.filePath("none.json");
    withExportDialog([&](ReportDialog& dialog) {
        chooseFormat(dialog, ReportFormat::Json);
        QTimer::singleShot(0, this, [] {
            auto* const files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(files != nullptr);
            files->reject();
        });
        QTest::mouseClick(&button(dialog, QString::fromUtf8("Export…")), Qt::LeftButton);
    });
    QTest::qWait(50);
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(TestReportDialogs)
#include "tst_report_dialogs.moc"
