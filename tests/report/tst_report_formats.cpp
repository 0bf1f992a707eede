#include "core/analysis/uncertainty.h"
#include "core/report/csv_report.h"
#include "core/report/html/html_report.h"
#include "core/report/json_report.h"
#include "core/report/junit_report.h"
#include "core/report/markdown_report.h"
#include "core/report/sarif_report.h"
#include "core/report/tables.h"
#include "core/report/text_report.h"
#include "core/report/wording.h"
#include "tests/report/report_documents.h"
#include "tests/support/golden.h"
#include "tests/support/schema_validator.h"

#include <nlohmann/json.hpp>

using namespace cutpoint;
using tests::Reported;

namespace {

constexpr const char* samples[] = {
    "samples/web-shop.topology.json", "samples/shared-zone.topology.json",
    "samples/campus-network.topology.json", "samples/queue-as-dependency.topology.json",
    "tests/data/cli/no-entry.topology.json"};

/// All tables of a document as CSV, one below the other.
std::string allCsv(const ReportDocument& document)
{
    std::string text;
    for (const Table& table : document.tables) {
        text += "# " + std::string{table.key} + "\r\n" + formatCsv(table);
    }
    return text;
}

std::string formatted(const ReportDocument& document, const QString& format)
{
    if (format == "txt") {
        return formatText(document);
    }
    if (format == "json") {
        return formatJson(document);
    }
    if (format == "md") {
        return formatMarkdown(document, {.picture = "a picture.svg"});
    }
    if (format == "html") {
        return formatHtml(document);
    }
    if (format == "csv") {
        return allCsv(document);
    }
    return format == "sarif" ? formatSarif({tests::checked(document)}, "1.2.3")
                             : formatJunit({tests::checked(document)});
}

}  // namespace

class TestReportFormats : public QObject {
    Q_OBJECT

private slots:
    void looksAsRecorded_data();
    void looksAsRecorded();
    void showsTheSameFigures_data();
    void showsTheSameFigures();
    void statesWhatItRestsOn();
    void givesTheSameBytesTwice();
    void fitsTheSchemaOfReports_data();
    void fitsTheSchemaOfReports();
    void cutsLongTablesOfMarkdown();
    void leavesOutAPictureThatIsTooLarge();
    void chartsWhatDrivesTheUncertainty();
};

void TestReportFormats::looksAsRecorded_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("format");
    for (const char* const sample : samples) {
        for (const char* const format : {"txt", "json", "md", "html", "csv", "sarif", "xml"}) {
            QTest::addRow("%s as %s", sample, format) << QString{sample} << QString{format};
        }
    }
}

void TestReportFormats::looksAsRecorded()
{
    QFETCH(const QString, sample);
    QFETCH(const QString, format);
    const Reported reported = tests::reportedFile(sample);
    const QByteArray actual = QByteArray::fromStdString(formatted(reported.document, format));
    const QString name = sample.section('/', -1).section('.', 0, 0);
    const QByteArray expected = tests::golden("golden-reports/" + name + '.' + format, actual);
    QVERIFY2(actual == expected, tests::firstDifference(actual, expected));
}

void TestReportFormats::showsTheSameFigures_data()
{
    QTest::addColumn<QString>("sample");
    for (const char* const sample : samples) {
        QTest::newRow(sample) << QString{sample};
    }
}

void TestReportFormats::showsTheSameFigures()
{
    QFETCH(const QString, sample);
    const Reported reported = tests::reportedFile(sample);
    const ReportDocument& document = reported.document;
    const auto json = nlohmann::json::parse(formatJson(document));
    const QString markdown = QString::fromStdString(formatMarkdown(document));
    const QString html = QString::fromStdString(formatHtml(document));
    const QString text = QString::fromStdString(formatText(document));

    // The exact figures of JSON, put into words, stand in every format that has words.
    for (const auto& layer : json.at("layers")) {
        const auto words = QString::fromStdString(
            availabilityInWords(Availability::fromDown(layer.at("unavailability").get<double>())));
        QVERIFY2(markdown.contains(words), qUtf8Printable(words));
        QVERIFY2(html.contains(words), qUtf8Printable(words));
    }
    if (!json.at("system").is_null()) {
        const double down = json.at("system").at("unavailability").get<double>();
        const auto words =
            QString::fromStdString(availabilityInWords(Availability::fromDown(down)));
        for (const QString& report : {markdown, html, text}) {
            QVERIFY2(report.contains(words), qUtf8Printable(words));
        }
    }
    const Table& spofs = tableOf(document, "spofs");
    QCOMPARE(spofs.rows.size(), json.at("spofs").size());
    const QStringList lines = QString::fromStdString(formatCsv(spofs)).split("\r\n");
    QCOMPARE(lines.size(), qsizetype(spofs.rows.size()) + 2);
    for (std::size_t row = 0; row < spofs.rows.size(); ++row) {
        const auto& spof = json.at("spofs").at(row);
        const auto& saved = spof.at("saved_unavailability");
        const auto figure = QString::fromStdString(saved.is_null() ? "" : saved.dump());
        QVERIFY(lines.at(qsizetype(row) + 1)
                    .contains(QString::fromStdString(spof.at("id").get<std::string>())));
        QVERIFY2(figure.isEmpty() ||
                     lines.at(qsizetype(row) + 1).split(',').filter(figure.left(12)).size() >= 1,
                 qUtf8Printable(figure + " in " + lines.at(qsizetype(row) + 1)));
        const auto title = QString::fromStdString(spofs.rows[row].cells.front().words);
        QVERIFY2(html.contains(title.toHtmlEscaped()), qUtf8Printable(title));
    }
}

void TestReportFormats::statesWhatItRestsOn()
{
    const Reported reported = tests::reportedFile("samples/web-shop.topology.json");
    for (const char* const format : {"txt", "md", "html", "csv", "sarif", "xml", "json"}) {
        const std::string text = formatted(reported.document, format);
        QVERIFY2(text.find("1.2.3") != std::string::npos, format);
        QVERIFY2(text.find("Web shop") != std::string::npos, format);
        QVERIFY2(text.find(reported.document.checksum.substr(0, 60)) != std::string::npos, format);
        QVERIFY2(text.find("diagram") != std::string::npos, format);
        QVERIFY2(text.find("xact") != std::string::npos, format);
        QVERIFY2(text.find("fail independently") != std::string::npos, format);
    }
}

void TestReportFormats::givesTheSameBytesTwice()
{
    for (const char* const format : {"txt", "json", "md", "html", "csv", "sarif", "xml"}) {
        const Reported one = tests::reportedFile("samples/web-shop.topology.json", true);
        const Reported other = tests::reportedFile("samples/web-shop.topology.json", true);
        QVERIFY(formatted(one.document, format) == formatted(other.document, format));
    }
}

void TestReportFormats::fitsTheSchemaOfReports_data()
{
    showsTheSameFigures_data();
}

void TestReportFormats::fitsTheSchemaOfReports()
{
    QFETCH(const QString, sample);
    QFile file{QStringLiteral(CUTPOINT_SOURCE_DIR "/resources/schema/report.schema.json")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = nlohmann::json::parse(file.readAll().toStdString());
    const Reported reported = tests::reportedFile(sample);
    const auto violations =
        tests::schemaViolations(schema, nlohmann::json::parse(formatJson(reported.document)));
    QVERIFY2(violations.empty(),
             violations.empty()
                 ? ""
                 : (violations.front().where + ' ' + violations.front().message).c_str());
}

void TestReportFormats::cutsLongTablesOfMarkdown()
{
    std::string text = R"({"components": [{"id": "u", "kind": "client"})";
    std::string links;
    for (int i = 0; i < 300; ++i) {
        text += R"(, {"id": "s)" + std::to_string(i) + "\"}";
        links += (i == 0 ? "" : ", ") + std::string{R"({"from": "u", "to": "s)"} +
                 std::to_string(i) + "\"}";
    }
    const Reported reported = tests::reportedText(text + "], \"connections\": [" + links + "]}");
    const std::string markdown = formatMarkdown(reported.document);
    QVERIFY(markdown.find("The first 200 of 301") != std::string::npos);
    QVERIFY(formatHtml(reported.document).find("s299") != std::string::npos);
}

void TestReportFormats::leavesOutAPictureThatIsTooLarge()
{
    std::string text = R"({"components": [{"id": "u", "kind": "client"})";
    for (std::size_t i = 0; i < mostInPicture; ++i) {
        text += R"(,{"id":"s)" + std::to_string(i) + "\"}";
    }
    const Reported reported = tests::reportedText(text + "], \"connections\": []}", true);
    QVERIFY(reported.document.picture.empty());
    QVERIFY(formatHtml(reported.document).find("Too many components") != std::string::npos);
}

/// web swings between 1e-2 and 1e-3, db between 2e-3 and 1e-3: nine to one.
void TestReportFormats::chartsWhatDrivesTheUncertainty()
{
    const Reported plain = tests::reportedText(R"({"components": [
        {"id": "u", "kind": "client"},
        {"id": "web", "availability": {"low": 0.99, "high": 0.999}},
        {"id": "db", "availability": {"low": 0.998, "high": 0.999}}],
        "connections": [{"from": "u", "to": "web"}, {"from": "web", "to": "db"}]})");
    QVERIFY(tableOf(plain.document, "uncertainty").rows.empty());
    QVERIFY(formatMarkdown(plain.document).find("Uncertainty") == std::string::npos);
    QVERIFY(formatHtml(plain.document).find("id=\"uncertainty\"") == std::string::npos);

    Report report = plain.document.report;
    report.uncertainty = uncertaintyOf(plain.topology);
    const ReportDocument document = describeReport(plain.topology, report);
    const auto markdown = QString::fromStdString(formatMarkdown(document));
    const auto web = markdown.indexOf("| web |", markdown.indexOf("## Uncertainty (2)"));
    QVERIFY2(web > 0, qPrintable(markdown));
    const QString longest = QString::fromUtf8("█").repeated(20);
    QVERIFY2(markdown.mid(web).section('\n', 0, 0).contains(longest),
             qPrintable(markdown.mid(web)));
    const QString second = markdown.mid(web).section('\n', 1, 1);
    QVERIFY2(second.startsWith("| db |") && second.count(QString::fromUtf8("█")) == 2,
             qPrintable(second));
    // From 1 − 0.99 × 0.998 to 1 − 0.999².
    QVERIFY(markdown.contains(QString::fromUtf8("Between 98.80\u202f% and 99.80\u202f%")));

    const auto html = QString::fromStdString(formatHtml(document));
    const QString table = html.mid(html.indexOf("id=\"uncertainty\"")).section("</table>", 0, 0);
    QVERIFY2(table.contains("width:100%"), qPrintable(table));
    QVERIFY2(table.contains("width:11.1%"), qPrintable(table));
    QVERIFY(!table.contains(QString::fromUtf8("█")));
    const auto csv = QString::fromStdString(formatCsv(tableOf(document, "uncertainty")));
    QVERIFY2(csv.startsWith("name,type,id,availability_at_low"), qPrintable(csv));
    QVERIFY(!csv.contains(QString::fromUtf8("█")));
}

QTEST_APPLESS_MAIN(TestReportFormats)
#include "tst_report_formats.moc"
