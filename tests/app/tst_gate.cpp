#include "app/cli/command_line.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <sstream>

using cutpoint::app::ExitCode;

namespace {

/// What one run came to.
struct Run {
    int code = -1;
    QString output;
    QString errors;
};

Run run(const QStringList& arguments)
{
    using namespace std::chrono_literals;
    std::vector<std::string> words;
    for (const QString& argument : arguments) {
        words.push_back(argument.toStdString());
    }
    std::ostringstream output;
    std::ostringstream errors;
    const ExitCode code =
        cutpoint::app::runCommandLine(words, output, errors, {.today = 2026y / 11 / 1});
    return {.code = static_cast<int>(code),
            .output = QString::fromStdString(output.str()),
            .errors = QString::fromStdString(errors.str())};
}

/// A chain of users and these components, with a target that it misses.
QByteArray chain(const QStringList& components)
{
    QByteArray text = R"({"name": "Chain", "target_availability": 0.9999,
        "components": [{"id": "users", "kind": "client"})";
    QByteArray links;
    QString before = "users";
    for (const QString& component : components) {
        const QString id = component.section(' ', 0, 0);
        text += ",\n{\"id\": \"" + id.toUtf8() + "\", \"availability\": 0.999 " +
                component.section(' ', 1).toUtf8() + "}";
        links += (links.isEmpty() ? "" : ",") + QByteArray{"{\"from\": \""} + before.toUtf8() +
                 "\", \"to\": \"" + id.toUtf8() + "\"}";
        before = id;
    }
    return text + "], \"connections\": [" + links + "]}";
}

}  // namespace

class TestGate : public QObject {
    Q_OBJECT

private slots:
    void failsOnWhatWasChosen_data();
    void failsOnWhatWasChosen();
    void failsWhenAnAcceptanceExpires();
    void failsOnlyOnWhatIsNew();
    void refusesABadBaseline_data();
    void refusesABadBaseline();
    void writesEveryFormatWhole();
    void refusesWhatDoesNotGoTogether_data();
    void refusesWhatDoesNotGoTogether();
    void leavesFilesAsTheyWere();

private:
    QString written(const QString& name, const QByteArray& content)
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                   ? file.fileName()
                   : QString{};
    }

    QTemporaryDir m_folder;
};

void TestGate::failsOnWhatWasChosen_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("codes");
    QTest::newRow("by default") << QStringList{} << "spof missed-target";
    QTest::newRow("spof") << QStringList{"--fail-on", "spof"} << "spof";
    QTest::newRow("target") << QStringList{"--fail-on", "target"} << "missed-target";
    QTest::newRow("warning") << QStringList{"--fail-on", "warning"} << "unknown-kind";
    QTest::newRow("two of them") << QStringList{"--fail-on", "target,warning"}
                                 << "missed-target unknown-kind";
    QTest::newRow("one after the other")
        << QStringList{"--fail-on", "spof", "--fail-on", "warning"} << "spof unknown-kind";
    QTest::newRow("a target that is met")
        << QStringList{"--fail-on", "target", "--target", "99"} << "";
}

void TestGate::failsOnWhatWasChosen()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, codes);
    const QString file = written("a.json", chain({R"(web , "kind": "toaster")"}));
    const Run result = run(QStringList{"check", file} + options);
    QStringList found;
    for (const QString& line : result.output.split('\n')) {
        if (line.startsWith("  [")) {
            found << line.mid(3).section(']', 0, 0);
        }
    }
    QCOMPARE(found.join(' '), codes);
    QCOMPARE(result.code, codes.isEmpty() ? 0 : 1);
}

void TestGate::failsWhenAnAcceptanceExpires()
{
    const QString until = R"(web , "accepted": {"owner": "ops", "reason": "r", "until": "%1"})";
    const QStringList options{"--fail-on", "spof"};
    const QString holds = written("holds.json", chain({until.arg("2026-11-01")}));
    QCOMPARE(run(QStringList{"check", holds} + options).code, 0);
    const QString expired = written("expired.json", chain({until.arg("2026-10-31")}));
    const Run result = run(QStringList{"check", expired} + options);
    QCOMPARE(result.code, 1);
    QVERIFY(result.output.contains("[acceptance-expired]"));
    QVERIFY(result.output.contains("ops"));
}

void TestGate::failsOnlyOnWhatIsNew()
{
    const QString old = written("old.json", chain({"web", "gone"}));
    const QString report = m_folder.filePath("report.json");
    QCOMPARE(run({"analyze", old, "--format", "json", "-o", report}).code, 0);
    const QString same = written("same.json", chain({"web"}));
    const Run known = run({"check", same, "--baseline", report});
    QCOMPARE(known.code, 0);
    QVERIFY(known.output.contains("known since the baseline: [spof] web"));
    QVERIFY(known.output.contains("gone since the baseline: gone"));
    const QString changed = written("changed.json", chain({"web", "db"}));
    const Run isNew = run({"check", changed, "--baseline", report});
    QCOMPARE(isNew.code, 1);
    QVERIFY(isNew.output.contains("[spof] db is"));
    QVERIFY(!isNew.output.contains("  [spof] web"));
}

void TestGate::refusesABadBaseline_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray{"{"};
    QTest::newRow("a topology") << chain({"web"});
    QTest::newRow("an array of something") << QByteArray{"[1]"};
}

void TestGate::refusesABadBaseline()
{
    QFETCH(const QByteArray, content);
    const QString file = written("a.json", chain({"web"}));
    const Run result = run({"check", file, "--baseline", written("b.json", content)});
    QCOMPARE(result.code, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY(result.errors.contains("--baseline"));
}

void TestGate::writesEveryFormatWhole()
{
    const QString file = written("a.json", chain({"web"}));
    for (const char* const format : {"text", "json", "markdown", "html", "sarif", "junit"}) {
        const QString path = m_folder.filePath(QStringLiteral("out.") + format);
        const Run result = run({"analyze", file, "--format", format, "-o", path});
        QCOMPARE(result.code, 0);
        QVERIFY2(QFile{path}.size() > 100, format);
        QVERIFY(run({"analyze", file, "--format", format}).output.size() > 100);
    }
    QCOMPARE(run({"analyze", file, "--format", "csv", "-o", m_folder.filePath("t.csv")}).code, 0);
    QVERIFY(QFile::exists(m_folder.filePath("t.spofs.csv")));
    QVERIFY(QFile::exists(m_folder.filePath("t.summary.csv")));
    const Run table = run({"analyze", file, "--format", "csv", "--table", "spofs"});
    QVERIFY(table.output.startsWith("name,type,id,"));
    const QString page = m_folder.filePath("r.md");
    QCOMPARE(run({"analyze", file, "--format", "markdown", "--picture", "-o", page}).code, 0);
    QVERIFY(QFile::exists(m_folder.filePath("r.svg")));
}

void TestGate::refusesWhatDoesNotGoTogether_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QStringList& arguments, const char* reason) {
        QTest::newRow(name) << arguments << QString{reason};
    };
    row("unknown format", {"analyze", "FILE", "--format", "docx"},
        "text, json, markdown, html, csv, sarif, junit");
    row("format of analyze alone", {"check", "FILE", "--format", "html"},
        "text, json, sarif, junit");
    row("unknown table", {"analyze", "FILE", "--format", "csv", "--table", "x"},
        "spofs, checklist");
    row("table of another format", {"analyze", "FILE", "--table", "spofs"}, "--format csv");
    row("all tables to the output", {"analyze", "FILE", "--format", "csv"}, "--table");
    row("picture of text", {"analyze", "FILE", "--picture"}, "--picture");
    row("two files as HTML", {"analyze", "FILE", "FILE", "--format", "html"}, "one topology");
    row("onto a directory", {"analyze", "FILE", "-o", "FOLDER"}, "was not written");
    row("CSV onto a directory", {"analyze", "FILE", "--format", "csv", "-o", "FOLDER"},
        "was not written");
    row("onto the topology", {"analyze", "FILE", "-o", "FILE"}, "the topology itself");
    row("unknown reason to fail", {"check", "FILE", "--fail-on", "x"}, "spof, target or warning");
}

void TestGate::refusesWhatDoesNotGoTogether()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, reason);
    const QString file = written("a.json", chain({"web"}));
    arguments.replaceInStrings("FILE", file).replaceInStrings("FOLDER", m_folder.path());
    const QStringList before = QDir{m_folder.path()}.entryList(QDir::Files);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.errors.contains(reason), qUtf8Printable(result.errors));
    QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), before);
}

void TestGate::leavesFilesAsTheyWere()
{
    const QString good = written("a.json", chain({"web"}));
    const QString bad = written("bad.json", "{");
    const QString output = written("out.json", "as it was");
    QCOMPARE(run({"analyze", good, bad, "--format", "json", "-o", output}).code, 2);
    QFile file{output};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray{"as it was"});
}

QTEST_APPLESS_MAIN(TestGate)
#include "tst_gate.moc"
