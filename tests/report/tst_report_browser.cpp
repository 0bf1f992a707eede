#include "core/report/html/html_report.h"
#include "tests/report/report_documents.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cutpoint;
using tests::Reported;

/// The page in a real browser, where there is one.
class TestReportBrowser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void loadsWithoutAComplaint();
    void sortsAndHighlights();
    void printsToPdf();

private:
    /// What the browser writes to its output and its error stream; empty: it did not end in time.
    struct Answer {
        QByteArray output;
        QByteArray errors;
    };

    Answer browse(const QStringList& options, const QString& file)
    {
        constexpr int patience = 60'000;
        QProcess process;
        process.start(m_browser, QStringList{"--headless=new", "--no-sandbox", "--disable-gpu",
                                             "--disable-dev-shm-usage", "--enable-logging=stderr",
                                             "--user-data-dir=" + m_folder.filePath("profile")} +
                                     options + QStringList{"file://" + file});
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {.output = process.readAllStandardOutput(),
                .errors = process.readAllStandardError()};
    }

    QString written(const QString& name, const QByteArray& page)
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::WriteOnly) && file.write(page) == page.size() ? file.fileName()
                                                                                  : QString{};
    }

    QString m_browser;
    QTemporaryDir m_folder;
    QByteArray m_page;
};

void TestReportBrowser::initTestCase()
{
    m_browser = QStandardPaths::findExecutable("chromium");
    if (m_browser.isEmpty()) {
        QSKIP("chromium is not installed");
    }
    m_page = QByteArray::fromStdString(
        formatHtml(tests::reportedFile("samples/web-shop.topology.json", true).document));
}

void TestReportBrowser::loadsWithoutAComplaint()
{
    const Answer answer = browse({"--dump-dom"}, written("page.html", m_page));
    QVERIFY(answer.output.contains("class=\"sort\""));  // The script ran under its policy.
    QVERIFY2(!answer.errors.contains("CONSOLE"), answer.errors);
}

void TestReportBrowser::sortsAndHighlights()
{
    // A second script, which the policy of the page would refuse, plays the reader.
    QByteArray page = m_page;
    const qsizetype policy = page.indexOf("<meta http-equiv");
    page.remove(policy, page.indexOf("/>", policy) + 2 - policy);
    page.replace("</body>", R"(<script>
        const order = function () {
            return Array.from(document.querySelectorAll("#layers tbody tr"), function (row) {
                return row.cells[0].textContent;
            }).join(" ");
        };
        const heads = document.querySelectorAll("#layers th");
        const before = order();
        heads[0].querySelector("button").click();
        const byName = order();
        heads[heads.length - 1].querySelector("button").click();
        heads[heads.length - 1].querySelector("button").click();
        const byTime = order();
        const row = document.getElementById("spof-1");
        row.dispatchEvent(new Event("mouseenter"));
        const cut = document.querySelectorAll(".picture .cut").length;
        row.dispatchEvent(new Event("mouseleave"));
        const left = document.querySelectorAll(".picture .cut").length;
        document.title = [before, byName, byTime, cut, left].join("; ");
        </script></body>)");
    const Answer answer = browse({"--dump-dom"}, written("played.html", page));
    const qsizetype from = answer.output.indexOf("<title>") + 7;
    const QByteArray title = answer.output.mid(from, answer.output.indexOf("</title>") - from);
    const QByteArrayList parts = title.split(';');
    QCOMPARE(parts.size(), 5);
    QCOMPARE(parts.at(0), "Edge Web App Data External");
    QCOMPARE(parts.at(1), " App Data Edge External Web");
    QCOMPARE(parts.at(2), " Data Edge External Web App");
    QVERIFY2(parts.at(3).toInt() > 10, title);  // Ten cards and what is connected to them.
    QCOMPARE(parts.at(4).toInt(), 0);
}

void TestReportBrowser::printsToPdf()
{
    const QString pdf = m_folder.filePath("page.pdf");
    browse({"--print-to-pdf=" + pdf, "--no-pdf-header-footer"}, written("page.html", m_page));
    QVERIFY(QFile{pdf}.size() > 1000);
    const QString reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        QSKIP("pdftotext is not installed");
    }
    QProcess process;
    process.start(reader, {pdf, "-"});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().contains("2 single points of failure"));
}

QTEST_GUILESS_MAIN(TestReportBrowser)
#include "tst_report_browser.moc"
