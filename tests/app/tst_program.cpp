#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/types.h>

/// The program as a shell sees it: streams, exit codes, environment.
class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void readsStandardInput();
    void namesStandardInputInMessages();
    void endsBadlyWhenItsOutputIsGone_data();
    void endsBadlyWhenItsOutputIsGone();
    void stopsCleanlyWhenInterrupted();
    void linksNoQt();
};

namespace {

constexpr const char* program = CUTPOINT_PROGRAM;
constexpr const char* shop = CUTPOINT_TEST_DATA "/cli/shop.topology.json";

struct Ended {
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Ended run(const QString& command, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(command, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    return {.code = hasEnded ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

}  // namespace

void TestProgram::readsStandardInput()
{
    QFile file{shop};
    QVERIFY(file.open(QIODevice::ReadOnly));

    const Ended piped = run(program, {"analyze", "-"}, file.readAll());

    QCOMPARE(piped.code, 0);
    QCOMPARE(piped.output, run(program, {"analyze", shop}).output);
    QVERIFY(!piped.output.contains('\x1b'));
}

void TestProgram::namesStandardInputInMessages()
{
    const Ended ended = run(program, {"check", "-"}, "{\n]");
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.startsWith("<stdin>:2:1: error: "), ended.errors);
}

void TestProgram::endsBadlyWhenItsOutputIsGone_data()
{
    QTest::addColumn<QString>("redirection");

    QTest::newRow("full") << ">/dev/full";
    QTest::newRow("closed") << ">&-";
}

void TestProgram::endsBadlyWhenItsOutputIsGone()
{
    QFETCH(const QString, redirection);

    const Ended ended = run("sh", {"-c", R"("$0" analyze "$1" )" + redirection, program, shop});

    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.startsWith("cutpoint: the output could not be written: "), ended.errors);
}

/// A grid of two-way links, corner to corner, that takes any engine far longer than the test waits.
QByteArray largeGrid()
{
    constexpr int side = 40;
    QByteArray components;
    QByteArray connections;
    const auto id = [](int row, int column) {
        return '"' + QByteArray::number(row) + '-' + QByteArray::number(column) + '"';
    };
    const auto link = [&](const QByteArray& from, const QByteArray& to) {
        connections += QByteArray{connections.isEmpty() ? "" : ","} + R"({"from":)" + from +
                       R"(,"to":)" + to + R"(,"two_way":true,"availability":0.99})";
    };
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            components += QByteArray{components.isEmpty() ? "" : ","} + R"({"id":)" +
                          id(row, column) + R"(,"availability":0.99})";
            if (row > 0) {
                link(id(row - 1, column), id(row, column));
            }
            if (column > 0) {
                link(id(row, column - 1), id(row, column));
            }
        }
    }
    return R"({"components":[)" + components + R"(],"connections":[)" + connections + "]}";
}

void TestProgram::stopsCleanlyWhenInterrupted()
{
    QProcess process;
    process.start(program, {"analyze", "-", "--from", "0-0", "--to", "39-39", "--format", "json",
                            "--order", "0", "--method", "diagram"});
    process.write(largeGrid());
    process.closeWriteChannel();
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(1500));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);

    QVERIFY(process.waitForFinished());
    QVERIFY(process.exitStatus() == QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(report["system"]["bound"].toString(), QString{"interval"});
    QVERIFY(process.readAllStandardError().isEmpty());
}

void TestProgram::linksNoQt()
{
    const Ended ended = run("ldd", {program});
    QCOMPARE(ended.code, 0);
    QVERIFY2(!ended.output.contains("Qt"), ended.output);
}

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
