#include "app/cli/command_line.h"
#include "tests/support/golden.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <sstream>

using cutpoint::app::ExitCode;

namespace {

/// What one run came to.
struct Run {
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Run run(const QStringList& arguments, bool hasColour = false)
{
    using namespace std::chrono_literals;
    std::vector<std::string> words;
    for (const QString& argument : arguments) {
        words.push_back(argument.toStdString());
    }
    std::ostringstream output;
    std::ostringstream errors;
    const ExitCode code = cutpoint::app::runCommandLine(
        words, output, errors, {.hasColour = hasColour, .today = 2026y / 11 / 1});
    return {.code = static_cast<int>(code),
            .output = QByteArray::fromStdString(output.str()),
            .errors = QByteArray::fromStdString(errors.str())};
}

QString data(const QString& name)
{
    return QStringLiteral(CUTPOINT_TEST_DATA "/cli/") + name;
}

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// A file of that content in the folder.
QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file{folder.filePath(name)};
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
               ? file.fileName()
               : QString{};
}

}  // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void answersAsRecorded_data();
    void answersAsRecorded();
    void hardensUntilTheTargetIsMet();
    void writesOneReportOrAnArrayAsJson();
    void findsTheAvailabilityAsAskedFor_data();
    void findsTheAvailabilityAsAskedFor();
    void answersBetweenGivenEnds();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void refusesBadInputWithItsPlace_data();
    void refusesBadInputWithItsPlace();
    void saysWhatIsWrongWithEveryFile();
    void judgesTheTarget_data();
    void judgesTheTarget();
    void writesNothingUnlessAllWentWell();
    void replacesAFileAsAWhole();
    void saysWhyAFileWasNotWritten();
    void coloursATerminalButNoFile();
    void convertsWhatAnotherToolWrote();
    void convertsInPlaceAndAlwaysAlike();
    void readsTheFilesOfAModelAsOne();
    void writesFaultTrees();
    void drawsAPictureAlwaysAlike();
    void drawsWithoutFindingsWhatCannotBeAnalysed();
    void endsBadlyWhenTheOutputIsFull();
};

void TestCommandLine::answersAsRecorded_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("expected");

    const QString shop = data("shop.topology.json");
    const QString sturdy = data("sturdy.topology.json");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode) {
        QTest::newRow(name) << arguments << exitCode << QString{name}.replace(u' ', u'-') + ".txt";
    };
    row("help", {"--help"}, 0);
    row("help analyze", {"analyze", "--help"}, 0);
    row("help check", {"check", "--help"}, 0);
    row("help nines", {"nines", "--help"}, 0);
    row("help convert", {"convert", "--help"}, 0);
    row("help render", {"render", "--help"}, 0);
    row("help compare", {"compare", "--help"}, 0);
    row("help harden", {"harden", "--help"}, 0);
    row("help simulate", {"simulate", "--help"}, 0);
    row("analyze", {"analyze", shop}, 0);
    row("analyze several", {"analyze", sturdy, shop, "--order", "0"}, 0);
    row("analyze without entry", {"analyze", data("no-entry.topology.json")}, 0);
    row("all pairs", {"analyze", data("ring.topology.json"), "--all-pairs"}, 0);
    row("all pairs of one-way calls", {"analyze", sturdy, "--all-pairs"}, 2);
    row("all pairs of several files", {"analyze", sturdy, shop, "--all-pairs"}, 2);
    row("compare", {"compare", shop, sturdy}, 0);
    row("compare markdown",
        {"compare", shop, data("shop-hardened.topology.json"), "--format", "markdown"}, 0);
    row("compare json", {"compare", shop, data("shop-hardened.topology.json"), "--format", "json"},
        0);
    row("compare with nothing", {"compare", "-", "-"}, 2);
    row("harden", {"harden", data("priced.topology.json"), "--target", "99.9"}, 0);
    row("harden json",
        {"harden", data("priced.topology.json"), "--target", "99.9", "--format", "json"}, 0);
    row("harden within a budget",
        {"harden", data("priced.topology.json"), "--target", "99.999", "--budget", "150",
         "--format", "markdown"},
        0);
    row("harden without a target", {"harden", sturdy, "-o", "nowhere.json"}, 2);
    row("harden unknown format", {"harden", shop, "--format", "pdf"}, 2);
    const QString takeover = data("takeover.topology.json");
    const QString played = data("takeover.scenario.json");
    row("drill", {"drill", takeover, played}, 0);
    row("drill markdown", {"drill", takeover, played, "--format", "markdown"}, 0);
    row("drill json", {"drill", takeover, played, "--format", "json"}, 0);
    row("drill csv", {"drill", takeover, "--fail", "db-1@10.5", "--format", "csv"}, 0);
    row("drill every loss", {"drill", takeover, "--all-single"}, 0);
    row("drill nothing", {"drill", takeover}, 2);
    row("drill a stranger", {"drill", takeover, "--fail", "moon@10"}, 2);
    row("drill without a moment", {"drill", takeover, "--fail", "db-1"}, 2);
    row("drill a topology as scenario", {"drill", takeover, shop}, 2);
    row("help drill", {"drill", "--help"}, 0);
    const QString writes = data("two-writers.writes.json");
    row("conflicts", {"drill", takeover, "--conflicts"}, 0);
    row("conflicts json",
        {"drill", takeover, "--conflicts", "--writes", writes, "--format", "json"}, 0);
    row("conflicts of nobody", {"drill", shop, "--conflicts"}, 2);
    row("conflicts with a failure", {"drill", takeover, "--conflicts", "--fail", "db-1@10"}, 2);
    row("conflicts of a topology", {"drill", takeover, "--conflicts", "--writes", shop}, 2);
    row("writes without conflicts", {"drill", takeover, "--writes", writes}, 2);
    row("runbook", {"runbook", takeover, "db", "--format", "text"}, 0);
    row("runbook of a stranger", {"runbook", takeover, "moon"}, 2);
    row("runbook as json", {"runbook", takeover, "db", "--format", "json"}, 2);
    row("help runbook", {"runbook", "--help"}, 0);
    row("setups", {"setups", takeover, "db", "--budget", "100"}, 0);
    row("setups json", {"setups", takeover, "db-2", "--format", "json"}, 0);
    row("setups of a stranger", {"setups", takeover, "moon"}, 2);
    row("setups with two factors", {"setups", takeover, "db", "--cost-factors", "2,1.5"}, 2);
    row("help setups", {"setups", "--help"}, 0);
    row("check fails", {"check", shop}, 1);
    row("check passes", {"check", sturdy}, 0);
    row("check json", {"check", sturdy, shop, "--format", "json"}, 1);
    row("check without entry", {"check", data("no-entry.topology.json")}, 1);
    row("model error", {"analyze", data("group-too-small.topology.json")}, 2);
    row("model error in check", {"check", data("group-too-small.topology.json")}, 2);
}

void TestCommandLine::answersAsRecorded()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, expected);

    const Run result = run(arguments);

    QCOMPARE(result.code, exitCode);
    QByteArray actual = result.output + result.errors;
    actual.replace(CUTPOINT_TEST_DATA "/", "");
    const QByteArray wanted = cutpoint::tests::golden("cli/" + expected, actual);
    QVERIFY2(actual == wanted, cutpoint::tests::firstDifference(actual, wanted));
}

/// What harden writes is what compare finds, and what check is then content with.
void TestCommandLine::hardensUntilTheTargetIsMet()
{
    const QTemporaryDir folder;
    const QString hardened = folder.filePath("hardened.json");
    const QString priced = data("priced.topology.json");

    QCOMPARE(run({"harden", priced, "--target", "99.9", "-o", hardened}).code, 0);

    QCOMPARE(run({"check", priced, "--target", "99.9"}).code, 1);
    const Run check = run({"check", hardened, "--target", "99.9", "--format", "json"});
    QVERIFY(!check.output.contains("missed-target"));
    QVERIFY(run({"compare", priced, hardened}).output.contains("instances 1 → 2"));
}

void TestCommandLine::writesOneReportOrAnArrayAsJson()
{
    const QString shop = data("shop.topology.json");
    const QString sturdy = data("sturdy.topology.json");

    const Run single = run({"analyze", shop, "--format", "json", "--order", "1"});
    QCOMPARE(single.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(single.output).object();
    QCOMPARE(report["format"].toString(), QString{"cutpoint-report"});
    const double perfect =
        0.9999 * (3 * 0.999 * 0.999 - 2 * 0.999 * 0.999 * 0.999) * 0.9995 * 0.999;
    QVERIFY(std::abs(report["system"]["availability"].toDouble() - perfect) < 1e-12);
    QCOMPARE(report["spofs"].toArray().size(), 3);
    QCOMPARE(report["cut_sets"].toArray().size(), 4);

    const Run several = run({"analyze", sturdy, shop, "--format", "json"});
    QCOMPARE(several.code, 0);
    const QJsonArray reports = QJsonDocument::fromJson(several.output).array();
    QCOMPARE(reports.size(), 2);
    QCOMPARE(reports[0]["topology"]["name"].toString(), QString{"Sturdy"});
    QCOMPARE(reports[1]["topology"]["name"].toString(), QString{"Small shop"});
}

void TestCommandLine::findsTheAvailabilityAsAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("bound");

    const auto row = [](const char* name, const QStringList& options, const char* method,
                        const char* bound) {
        QTest::newRow(name) << options << QString{method} << QString{bound};
    };
    row("by itself", {}, "frontier", "exact");
    row("by diagram", {"--method", "diagram"}, "diagram", "exact");
    row("simulated", {"--method", "monte-carlo", "--seed", "3"}, "monte-carlo", "estimate");
    row("in no time", {"--time-limit", "0"}, "bounds", "interval");
}

void TestCommandLine::findsTheAvailabilityAsAskedFor()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, method);
    QFETCH(const QString, bound);

    const QStringList all{"analyze", data("sturdy.topology.json"), "--format", "json"};
    const Run result = run(all + options);

    QCOMPARE(result.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(result.output).object();
    QCOMPARE(report["system"]["method"].toString(), method);
    QCOMPARE(report["system"]["bound"].toString(), bound);
    QCOMPARE(report["system"]["interval"].isArray(), bound != "exact");
}

void TestCommandLine::answersBetweenGivenEnds()
{
    const Run result = run({"analyze", data("no-entry.topology.json"), "--format", "json"});
    QVERIFY(QJsonDocument::fromJson(result.output).object()["system"].isNull());
    const QJsonArray components = QJsonDocument::fromJson(result.output)["components"].toArray();
    const QString from = components.first()["id"].toString();
    const QString to = components.last()["id"].toString();

    const Run between = run({"analyze", data("no-entry.topology.json"), "--format", "json",
                             "--from", from, "--to", to});

    QCOMPARE(between.code, 0);
    QVERIFY(QJsonDocument::fromJson(between.output).object()["system"].isObject());
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");

    const QString shop = data("shop.topology.json");
    const auto row = [](const char* name, const QStringList& arguments, const char* message) {
        QTest::newRow(name) << arguments << QString{message};
    };
    row("nothing", {}, "Usage: cutpoint [OPTIONS] SUBCOMMAND");
    row("no such command", {"analyse"},
        "there is no command \"analyse\"; the commands are: analyze, check, nines, convert, "
        "render");
    row("no file", {"analyze"}, "FILE is required");
    row("no such option", {"analyze", shop, "--depth", "2"}, "--depth");
    row("no such format", {"analyze", shop, "--format", "xml"},
        "there is no format \"xml\"; the formats are: text, json");
    row("no such format of check", {"check", shop, "--format", "yaml"},
        "there is no format \"yaml\"; the formats are: text, json");
    row("order too high", {"analyze", shop, "--order", "5"}, "not in range 0 to 4");
    row("no such method", {"analyze", shop, "--method", "guess"},
        "there is no method \"guess\"; the methods are: auto, diagram, frontier, monte-carlo");
    row("no such method of check", {"check", shop, "--method", "guess"}, "there is no method");
    row("time runs backwards", {"analyze", shop, "--time-limit", "-1"},
        "--time-limit: expected 0 or more, found -1");
    row("a seed below 0", {"simulate", shop, "--seed", "-1"},
        "--seed: expected 0 or more, found -1");
    row("no memory", {"analyze", shop, "--memory-limit", "0"}, "--memory-limit");
    row("from nowhere", {"analyze", shop, "--from", "moon"}, "there is no component \"moon\"");
    row("target as a fraction", {"check", shop, "--target", "0.9995"}, "99.95, not 0.9995");
    row("target in words", {"check", shop, "--target", "high"}, "found \"high\"");
    row("standard input twice", {"analyze", "-", "-"}, "standard input can be read once only");
    row("no availability", {"nines"}, "AVAILABILITY is required");
    row("nines as a fraction", {"nines", "0.999"}, "99.95, not 0.9995");
    row("revenue in words", {"nines", "99.9", "--revenue", "much"}, "--revenue: expected");
    row("nowhere to convert to", {"convert", shop}, "--output is required");
    row("nowhere to draw to", {"render", shop}, "--output is required");
    row("no such format to draw in", {"render", shop, "-o", "shop.png"},
        "there is no format \".png\" to draw in; the formats are: .svg");
    row("no such format to convert to", {"convert", shop, "-o", "shop.dot"},
        "there is no format \".dot\"");
    row("a format that convert does not know", {"convert", shop, "--to", "dot", "-o", "-"},
        "there is no format \"dot\"");
    row("a fault tree into a topology file",
        {"convert", shop, "--to", "open-psa", "-o", "shop.json"}, "there is no format \".json\"");
    row("two topologies into one", {"convert", shop, shop, "-o", "-"},
        "these files are 2 topologies");
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, message);

    const Run result = run(arguments);

    QCOMPARE(result.code, 2);
    QCOMPARE(result.output, QByteArray{});
    QVERIFY2(QString::fromUtf8(result.errors).contains(message), result.errors);
}

void TestCommandLine::refusesBadInputWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");

    const auto row = [](const char* name, const QByteArray& content, const char* place) {
        QTest::newRow(name) << content << QString{place};
    };
    row("empty", "", ":1:1: error: ");
    row("not JSON", "components:\n  - id: a\n", ":1:1: error: ");
    row("truncated", "{\n  \"components\": [\n    {\"id\": \"a\"", ":3:15: error: ");
    row("not a topology", "[1, 2]", ":1:1: error: ");
    row("availability beyond one", R"({"components": [{"id": "a", "availability": 1.5}]})",
        ":1:45: error: ");
    row("deep nesting", QByteArray(100'000, '['), ":1:");
    row("unknown end",
        R"({"components": [{"id": "a"}], "connections": [{"from": "a", "to": "b"}]})", ":1:");
    row("hostile key", "{\"components\": [], \"components\": \"\x1b[2J\"}", ":1:");
}

void TestCommandLine::refusesBadInputWithItsPlace()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, place);

    const QTemporaryDir folder;
    const QString file = written(folder, "bad.json", content);
    for (const char* command : {"analyze", "check"}) {
        const Run result = run({command, file});

        QCOMPARE(result.code, 2);
        QCOMPARE(result.output, QByteArray{});
        QVERIFY2(QString::fromUtf8(result.errors).startsWith(file + place), result.errors);
        QVERIFY(!result.errors.contains('\x1b'));
    }
}

void TestCommandLine::saysWhatIsWrongWithEveryFile()
{
    const QTemporaryDir folder;
    const QString bad = written(folder, "bad.json", "{");
    const QString absent = folder.filePath("absent.json");

    const Run result = run({"analyze", bad, data("shop.topology.json"), absent, folder.path()});

    QCOMPARE(result.code, 2);
    QCOMPARE(result.output, QByteArray{});
    const QString errors = QString::fromUtf8(result.errors);
    QVERIFY2(errors.contains(bad + ":1:"), result.errors);
    QVERIFY2(errors.contains("cutpoint: " + absent + " cannot be read: no such file"),
             result.errors);
    QVERIFY2(errors.contains("cutpoint: " + folder.path() + " cannot be read: is a directory"),
             result.errors);
}

void TestCommandLine::judgesTheTarget_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("exitCode");

    QTest::newRow("met") << "sturdy.topology.json"
                         << "99.9" << 0;
    QTest::newRow("missed") << "sturdy.topology.json"
                            << "99.99999" << 1;
    QTest::newRow("missed, in nines") << "sturdy.topology.json"
                                      << "7 nines" << 1;
    QTest::newRow("met, but a SPOF") << "shop.topology.json"
                                     << "90" << 1;
    QTest::newRow("nothing can be met without an entry") << "no-entry.topology.json"
                                                         << "90" << 1;
}

void TestCommandLine::judgesTheTarget()
{
    QFETCH(const QString, file);
    QFETCH(const QString, target);
    QFETCH(const int, exitCode);

    QCOMPARE(run({"check", data(file), "--target", target}).code, exitCode);
}

void TestCommandLine::writesNothingUnlessAllWentWell()
{
    const QTemporaryDir folder;
    const QString kept = written(folder, "report.txt", "as it was");
    const QString bad = written(folder, "bad.json", "{");

    QCOMPARE(run({"analyze", data("shop.topology.json"), bad, "-o", kept}).code, 2);
    QCOMPARE(contentOf(kept), QByteArray{"as it was"});
    QCOMPARE(run({"convert", bad, "-o", kept + ".json"}).code, 2);
    QVERIFY(!QFile::exists(kept + ".json"));
}

void TestCommandLine::replacesAFileAsAWhole()
{
    const QTemporaryDir folder;
    const QString file = written(folder, "report.txt", "as it was");
    const QString shop = data("shop.topology.json");

    const Run result = run({"analyze", shop, "-o", file});

    QCOMPARE(result.code, 0);
    QCOMPARE(result.output + result.errors, QByteArray{});
    QCOMPARE(contentOf(file), run({"analyze", shop}).output);
}

void TestCommandLine::saysWhyAFileWasNotWritten()
{
    const QTemporaryDir folder;
    const QString shop = data("shop.topology.json");

    const Run intoFolder = run({"analyze", shop, "-o", folder.path()});
    QCOMPARE(intoFolder.code, 2);
    QVERIFY2(intoFolder.errors.contains(" was not written: "), intoFolder.errors);

    const Run nowhere = run({"analyze", shop, "-o", folder.filePath("no/such/folder.txt")});
    QCOMPARE(nowhere.code, 2);
    QVERIFY2(nowhere.errors.contains(" was not written: "), nowhere.errors);
}

void TestCommandLine::coloursATerminalButNoFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("report.txt");
    const QString shop = data("shop.topology.json");

    QVERIFY(run({"analyze", shop}, true).output.contains('\x1b'));
    QVERIFY(run({"check", shop}, true).output.contains('\x1b'));
    QVERIFY(!run({"analyze", shop, "--format", "json"}, true).output.contains('\x1b'));
    QCOMPARE(run({"analyze", shop, "-o", file}, true).code, 0);
    QVERIFY(!contentOf(file).contains('\x1b'));
}

void TestCommandLine::convertsWhatAnotherToolWrote()
{
    const QTemporaryDir folder;
    const QString source = written(folder, "net.json", R"({"directed": true,
        "nodes": [{"id": "a", "kind": "load_balancer"}, {"id": "b", "availability": 0.999}],
        "links": [{"source": "a", "target": "b"}]})");
    const QString target = folder.filePath("net.topology.json");

    const auto result = run({"convert", source, "-o", target});
    QCOMPARE(result.code, 0);
    QVERIFY2(result.errors.contains("[graph-format]"), result.errors);
    const QByteArray converted = contentOf(target);
    QVERIFY(converted.contains("\"format\": \"cutpoint-topology\""));
    QVERIFY(converted.contains("\"from\": \"a\", \"to\": \"b\""));
}

void TestCommandLine::readsTheFilesOfAModelAsOne()
{
    const QTemporaryDir folder;
    const QString tree = written(folder, "tree.xml", R"(<opsa-mef><define-fault-tree name="t">
        <define-gate name="top"><basic-event name="x"/></define-gate>
        </define-fault-tree></opsa-mef>)");
    const QString events = written(folder, "events.xml", R"(<opsa-mef><model-data>
        <define-basic-event name="x"><float value="0.25"/></define-basic-event>
        </model-data></opsa-mef>)");

    const Run alone = run({"analyze", tree});
    QCOMPARE(alone.code, 2);
    QVERIFY2(alone.errors.contains("tree.xml:2:33: error: event \"x\" is not defined"),
             alone.errors);
    const QString shop = data("shop.topology.json");
    const Run both = run({"analyze", tree, shop, events});
    QCOMPARE(both.code, 0);
    QVERIFY(both.output.contains(tree.toUtf8() + " + " + events.toUtf8() + " =="));
    QVERIFY2(both.output.contains("unavailability 2.5000e-1"), both.output);
    QCOMPARE(both.output.count(" ==\n"), 2);
    QCOMPARE(run({"check", tree, events}).code, 1);
    QCOMPARE(run({"convert", tree, events, "-o", folder.filePath("t.json")}).code, 0);

    const Run page = run({"analyze", tree, events, "--format", "html"});
    QCOMPARE(page.code, 0);
    QVERIFY(page.output.startsWith("<!DOCTYPE html>"));
    const Run table = run({"analyze", tree, events, "--format", "csv", "--table", "spofs"});
    QCOMPARE(table.code, 0);
    QVERIFY2(table.output.contains("x"), table.output);
    const Run two = run({"analyze", tree, shop, events, "--format", "html"});
    QCOMPARE(two.code, 2);
    QVERIFY2(two.errors.contains("html takes one topology, and these files are 2"), two.errors);
}

void TestCommandLine::writesFaultTrees()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath("shop.xml");
    const QString shop = data("shop.topology.json");
    QCOMPARE(run({"convert", shop, "--to", "open-psa", "-o", target}).code, 0);
    const QByteArray here = run({"analyze", shop, "--format", "json"}).output;
    const QByteArray there = run({"analyze", target, "--format", "json"}).output;
    const auto unavailability = [](const QByteArray& report) {
        return QJsonDocument::fromJson(report)["system"]["unavailability"].toDouble(-1);
    };
    QVERIFY(unavailability(here) > 0.0);
    QVERIFY(std::abs(unavailability(here) - unavailability(there)) <= 1e-12 * unavailability(here));
}

void TestCommandLine::convertsInPlaceAndAlwaysAlike()
{
    const QTemporaryDir folder;
    const QString file =
        written(folder, "shop.json", contentOf(data("shop.topology.json")).replace("\n", "\r\n"));

    QCOMPARE(run({"convert", file, "-o", file}).code, 0);
    const QByteArray once = contentOf(file);
    QVERIFY(once.contains("\"format\": \"cutpoint-topology\""));
    QCOMPARE(run({"convert", file, "-o", file}).code, 0);
    QCOMPARE(contentOf(file), once);
    const QStringList asJson{"--format", "json"};
    QCOMPARE(run(QStringList{"analyze", file} + asJson).output,
             run(QStringList{"analyze", data("shop.topology.json")} + asJson).output);
}

void TestCommandLine::drawsAPictureAlwaysAlike()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath("shop.svg");
    const Run result = run({"render", data("shop.topology.json"), "-o", target});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.output + result.errors, QByteArray{});
    const QByteArray picture = contentOf(target);
    QVERIFY(picture.startsWith("<svg "));
    QVERIFY(picture.contains("card spof"));
    QCOMPARE(run({"render", data("shop.topology.json"), "-o", "-"}).output, picture);
    const QByteArray plain =
        run({"render", data("shop.topology.json"), "-o", "-", "--no-findings"}).output;
    QVERIFY(plain.startsWith("<svg ") && !plain.contains("spof"));
}

void TestCommandLine::drawsWithoutFindingsWhatCannotBeAnalysed()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath("bad.svg");
    const QString source = data("group-too-small.topology.json");
    QCOMPARE(run({"render", source, "-o", target}).code, 2);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(run({"render", source, "-o", target, "--no-findings"}).code, 0);
    QVERIFY(QFile::exists(target));
}

void TestCommandLine::endsBadlyWhenTheOutputIsFull()
{
    /// Takes nothing, as a full disk does.
    class Full : public std::streambuf {};
    Full full;
    std::ostream output{&full};
    std::ostringstream errors;

    const ExitCode code = cutpoint::app::runCommandLine({"nines", "99.95"}, output, errors);

    QVERIFY(code == ExitCode::BadInput);
    QVERIFY(errors.str().starts_with("cutpoint: the output could not be written"));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
