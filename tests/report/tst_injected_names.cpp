#include "core/report/csv_report.h"
#include "core/report/html/html_report.h"
#include "core/report/json_report.h"
#include "core/report/junit_report.h"
#include "core/report/markdown_report.h"
#include "core/report/plain_text.h"
#include "core/report/sarif_report.h"
#include "core/report/text_report.h"
#include "tests/report/report_documents.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <nlohmann/json.hpp>

using namespace cutpoint;
using tests::Reported;

namespace {

/// Names that some format or program would take for more than a name.
QStringList hostileNames()
{
    return {"<script>alert(1)</script>",
            "\"quoted\" & 'single' <b>",
            "a|b||c",
            "two\nlines\r\nand\ttabs",
            "=cmd|'/c calc'!A1",
            "+1",
            "-1",
            "@SUM(A1:A9)",
            QString::fromUtf8("abc\u202egnp.exe\u2066x\u200f"),
            QString::fromUtf8("bell\u0007 escape\u001b[31m delete\u007f"),
            QString::fromUtf8("עברית العربية"),
            "]]> <!-- --> <?php ?> <![CDATA[",
            "# heading *bold* _em_ `code` [a](javascript:alert(1)) ![x](y)",
            "1. one",
            "http://example.org www.example.org :smile: ~~gone~~ $x$",
            "\\",
            "back\\|slash",
            "${7*7} {{7*7}} %s %n",
            QString{10'000, 'x'},
            "</style></svg></title></table>",
            "&amp;&lt;&#60;"};
}

/// A chain of components with these names, each of which is a SPOF, every other one accepted.
Reported hostile(bool hasPicture)
{
    nlohmann::json topology;
    topology["name"] = hostileNames().first().toStdString();
    topology["currency"] = "<i>";
    topology["revenue_per_year"] = 1e6;
    topology["components"].push_back({{"id", "users"}, {"kind", "client"}});
    std::string before = "users";
    for (qsizetype i = 0; i < hostileNames().size(); ++i) {
        const std::string name = hostileNames().at(i).toStdString();
        const std::string id = i % 2 == 0 ? "c" + std::to_string(i) : name;
        nlohmann::json component{{"id", id},
                                 {"name", name},
                                 {"layer", name},
                                 {"availability", 0.999},
                                 {"domains", {{"zone", name}}}};
        if (i % 2 == 0) {
            component["accepted"] = {{"reason", name}, {"owner", name}, {"until", "2027-01-31"}};
        }
        topology["components"].push_back(component);
        topology["connections"].push_back({{"from", before}, {"to", id}, {"label", name}});
        before = id;
    }
    return tests::reportedText(topology.dump(), hasPicture);
}

/// Rows of fields as RFC 4180 has them; empty if it is none.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> rows{{}};
    QString field;
    bool isQuoted = false;
    bool wasQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (isQuoted) {
            if (letter != '"') {
                field += letter;
            } else if (text.mid(at, 2) == "\"\"") {
                field += '"';
                ++at;
            } else {
                isQuoted = false;
                wasQuoted = true;
            }
        } else if (letter == ',') {
            rows.last() << field;
            field.clear();
            wasQuoted = false;
        } else if (text.mid(at, 2) == "\r\n") {
            rows.last() << field;
            rows << QStringList{};
            field.clear();
            wasQuoted = false;
            ++at;
        } else if (letter == '"' && field.isEmpty() && !wasQuoted) {
            isQuoted = true;
        } else if (letter == '"' || letter == '\r' || letter == '\n' || wasQuoted) {
            return {};
        } else {
            field += letter;
        }
    }
    const bool isClosed = !isQuoted && rows.last().isEmpty() && field.isEmpty();
    rows.removeLast();
    return isClosed ? rows : QList<QStringList>{};
}

/// The text of all elements of that name; empty and a message if the document is no XML.
struct XmlTexts {
    QStringList texts;
    QStringList elements;
    QString problem;
};

XmlTexts readXml(const QByteArray& document)
{
    QXmlStreamReader reader{document};
    XmlTexts found;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            found.elements << reader.name().toString();
            for (const auto& attribute : reader.attributes()) {
                found.texts << attribute.value().toString();
            }
        } else if (reader.isCharacters()) {
            found.texts << reader.text().toString();
        }
    }
    found.problem = reader.hasError() ? reader.errorString() : QString{};
    return found;
}

QString shown(const QString& name)
{
    return QString::fromStdString(printable(name.toStdString()));
}

}  // namespace

class TestInjectedNames : public QObject {
    Q_OBJECT

private slots:
    void stayTextInHtml();
    void stayTextInJunit();
    void stayTextInJsonAndSarif();
    void stayFieldsInCsv();
    void stayCellsInMarkdown();
    void leaveATerminalAlone();
};

void TestInjectedNames::stayTextInHtml()
{
    const Reported reported = hostile(true);
    const std::string page = formatHtml(reported.document);
    const XmlTexts read = readXml(QByteArray::fromStdString(page));
    QVERIFY2(read.problem.isEmpty(), qUtf8Printable(read.problem));
    QCOMPARE(read.elements.count("script"), 1);
    QCOMPARE(read.elements.count("style"), 1);
    QVERIFY(!read.elements.contains("b") || read.elements.count("b") == 1);
    const QString all = read.texts.join('\n');
    for (const QString& name : hostileNames()) {
        QVERIFY2(all.contains(shown(name)), qUtf8Printable(name.left(80)));
    }
    // Nothing is fetched: what refers to anything refers into the page.
    for (const char* const reference : {" src=", "href=\"h", "url(", "@import"}) {
        QVERIFY2(page.find(reference) == std::string::npos, reference);
    }
}

void TestInjectedNames::stayTextInJunit()
{
    const Reported reported = hostile(false);
    const XmlTexts read =
        readXml(QByteArray::fromStdString(formatJunit({tests::checked(reported.document)})));
    QVERIFY2(read.problem.isEmpty(), qUtf8Printable(read.problem));
    const QSet<QString> elements{read.elements.begin(), read.elements.end()};
    const QSet<QString> known{"testsuites", "testsuite", "properties", "property",
                              "testcase",   "failure",   "skipped",    "system-out"};
    QVERIFY(known.contains(elements));
    QCOMPARE(read.elements.count("failure"), hostileNames().size() / 2);
    QVERIFY(read.elements.count("skipped") >= hostileNames().size() / 2);
}

void TestInjectedNames::stayTextInJsonAndSarif()
{
    const Reported reported = hostile(false);
    const auto json = nlohmann::json::parse(formatJson(reported.document));
    QCOMPARE(json.at("components").size(), std::size_t(hostileNames().size() + 1));
    const auto sarif =
        nlohmann::json::parse(formatSarif({tests::checked(reported.document)}, "1.2.3"));
    const auto& run = sarif.at("runs").at(0);
    const auto& rules = run.at("tool").at("driver").at("rules");
    for (const auto& result : run.at("results")) {
        const auto index = result.at("ruleIndex").get<std::size_t>();
        QVERIFY(rules.at(index).at("id") == result.at("ruleId"));
        QVERIFY(!result.at("message").at("text").get<std::string>().empty());
        const auto& region = result.at("locations").at(0).at("physicalLocation").at("region");
        QVERIFY(region.at("startLine").get<int>() >= 1);
    }
}

void TestInjectedNames::stayFieldsInCsv()
{
    const Reported reported = hostile(false);
    for (const Table& table : reported.document.tables) {
        const QString text = QString::fromStdString(formatCsv(table));
        const QList<QStringList> rows = readCsv(text);
        QCOMPARE(rows.size(), qsizetype(table.rows.size()) + 1);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QCOMPARE(rows.at(row).size(), rows.first().size());
            for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
                const QString& field = rows.at(row).at(column);
                bool isNumber = false;
                field.toDouble(&isNumber);
                QVERIFY2(isNumber || field.isEmpty() || !QString{"=+-@"}.contains(field.front()) ||
                             row == 0,
                         qUtf8Printable(field.left(80)));
            }
        }
    }
}

void TestInjectedNames::stayCellsInMarkdown()
{
    const QString program = QStandardPaths::findExecutable("cmark-gfm");
    if (program.isEmpty()) {
        QSKIP("cmark-gfm is not installed");
    }
    const Reported reported = hostile(false);
    QProcess parser;
    parser.start(program,
                 {"-e", "table", "-e", "autolink", "-e", "strikethrough", "-t", "xml", "--unsafe"});
    parser.write(QByteArray::fromStdString(formatMarkdown(reported.document)));
    parser.closeWriteChannel();
    QVERIFY(parser.waitForFinished());
    const QByteArray tree = parser.readAllStandardOutput();
    const XmlTexts read = readXml(tree);
    QVERIFY2(read.problem.isEmpty(), qUtf8Printable(read.problem));
    for (const char* const element : {"html_block", "html_inline", "link", "image", "code", "emph",
                                      "strikethrough", "code_block", "block_quote"}) {
        QVERIFY2(!read.elements.contains(element), element);
    }
    // One table for the key figures and one for each that has rows; each row whole.
    qsizetype tables = 1;
    qsizetype rows = qsizetype(reported.document.keyFigures.size());
    for (const Table& table : reported.document.tables) {
        const bool isShown = !table.rows.empty() && table.key != "summary";
        tables += isShown ? 1 : 0;
        rows += isShown ? qsizetype(table.rows.size()) : 0;
    }
    QCOMPARE(read.elements.count("table"), tables);
    QCOMPARE(read.elements.count("table_row"), rows);
    QCOMPARE(read.elements.count("heading"), tables + 1);
}

void TestInjectedNames::leaveATerminalAlone()
{
    const Reported reported = hostile(false);
    for (const char letter : formatText(reported.document)) {
        QVERIFY(static_cast<unsigned char>(letter) >= 0x20 || letter == '\n');
    }
}

QTEST_APPLESS_MAIN(TestInjectedNames)
#include "tst_injected_names.moc"
