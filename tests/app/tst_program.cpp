#include <QFile>
#include <QProcess>
#include <QTest>

/// The program as a shell sees it: streams, exit codes, environment.
class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void readsStandardInput();
    void namesStandardInputInMessages();
    void endsBadlyWhenItsOutputIsGone_data();
    void endsBadlyWhenItsOutputIsGone();
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

    const Ended ended = run("sh", {"-c", "\"$0\" analyze \"$1\" " + redirection, program, shop});

    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.startsWith("cutpoint: the output could not be written: "), ended.errors);
}

void TestProgram::linksNoQt()
{
    const Ended ended = run("ldd", {program});
    QCOMPARE(ended.code, 0);
    QVERIFY2(!ended.output.contains("Qt"), ended.output);
}

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
