#include "tests/report/report_documents.h"
#include "ui/window/report_dialog.h"
#include "ui/window/report_export.h"

#include <QComboBox>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestReportExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void writesPdfWithTheVerdict();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void saysWhyAFileWasNotWritten();
    void previewsAndRemembersTheChoice();

private:
    QTemporaryDir m_folder;
    tests::Reported m_shop = tests::reportedFile("samples/web-shop.topology.json");
};

void TestReportExport::initTestCase()
{
    QCoreApplication::setOrganizationName("cutpoint-test");
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestReportExport::writesPdfWithTheVerdict()
{
    const QString path = m_folder.filePath("shop.pdf");
    const ReportChoice choice{.format = ReportFormat::Pdf};
    QCOMPARE(writeReport(m_shop.topology, m_shop.document.report, choice, path, QFont{}),
             QString{});
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray first = file.readAll();
    QVERIFY(first.startsWith("%PDF"));
    QCOMPARE(writeReport(m_shop.topology, m_shop.document.report, choice, path, QFont{}),
             QString{});
    QFile again{path};
    QVERIFY(again.open(QIODevice::ReadOnly));
    QVERIFY(again.readAll() == first);
    const QString reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        QSKIP("pdftotext is not installed");
    }
    QProcess process;
    process.start(reader, {path, "-"});
    QVERIFY(process.waitForFinished());
    const QByteArray text = process.readAllStandardOutput();
    for (const char* const part : {"2 single points of failure", "Orders DB", "99.937", "Page 1 of",
                                   "Checklist", "SHA-256"}) {
        QVERIFY2(text.contains(part), part);
    }
}

void TestReportExport::writesEveryFormat_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("holds");
    QTest::newRow("HTML") << "html"
                          << "<svg";
    QTest::newRow("Markdown") << "md"
                              << "](report.svg)";
    QTest::newRow("CSV") << "csv"
                         << "orders-db";
    QTest::newRow("JSON") << "json"
                          << "cutpoint-report";
    QTest::newRow("text") << "txt"
                          << "Checklist";
    QTest::newRow("SARIF") << "sarif"
                           << "2.1.0";
    QTest::newRow("JUnit") << "xml"
                           << "<testsuite ";
}

void TestReportExport::writesEveryFormat()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, holds);
    const auto format = formatOfSuffix(suffix);
    QVERIFY(format);
    const QString path = m_folder.filePath("report." + suffix);
    QCOMPARE(
        writeReport(m_shop.topology, m_shop.document.report, {.format = *format}, path, QFont{}),
        QString{});
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(holds));
    QCOMPARE(QFile::exists(m_folder.filePath("report.svg")) || suffix != "md", true);
}

void TestReportExport::saysWhyAFileWasNotWritten()
{
    QVERIFY(!writeReport(m_shop.topology, m_shop.document.report, {}, m_folder.path(), QFont{})
                 .isEmpty());
}

void TestReportExport::previewsAndRemembersTheChoice()
{
    const auto report = std::make_shared<const Report>(m_shop.document.report);
    {
        ReportDialog dialog{m_shop.topology, report};
        QVERIFY(dialog.preview().contains("2 single points of failure"));
        auto* const format = dialog.findChildren<QComboBox*>().first();
        format->setCurrentIndex(format->findData(static_cast<int>(ReportFormat::Csv)));
        QVERIFY(dialog.preview().startsWith("name,type,id,"));
        dialog.accept();
    }
    const ReportDialog again{m_shop.topology, report};
    QCOMPARE(again.choice().format, ReportFormat::Csv);
}

QTEST_MAIN(TestReportExport)
#include "tst_report_export.moc"
