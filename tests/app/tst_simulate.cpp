#include "app/cli/command_line.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <sstream>

using cutpoint::app::ExitCode;

/// The command that runs a topology for long.
class TestSimulate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void givesTheSameBytesForTheSameSeed();
    void runsWithTheSeedsThatFollow();
    void writesToAFile();
    void endsAtTheTimeLimit();

private:
    QString written(const QString& name, const QByteArray& content)
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                   ? file.fileName()
                   : QString{};
    }

    QTemporaryDir m_folder;
    QString m_shop;
};

namespace {

/// What one run came to.
struct Run {
    int code = -1;
    QString output;
    QString errors;
};

Run run(const QStringList& arguments)
{
    std::vector<std::string> words{"simulate"};
    for (const QString& argument : arguments) {
        words.push_back(argument.toStdString());
    }
    std::ostringstream output;
    std::ostringstream errors;
    const ExitCode code = cutpoint::app::runCommandLine(words, output, errors);
    return {.code = static_cast<int>(code),
            .output = QString::fromStdString(output.str()),
            .errors = QString::fromStdString(errors.str())};
}

nlohmann::json jsonOf(const QStringList& arguments)
{
    return nlohmann::json::parse(
        run(arguments + QStringList{"--format", "json"}).output.toStdString());
}

}  // namespace

void TestSimulate::initTestCase()
{
    m_shop = written("shop.json", R"({"name": "Shop", "components": [
        {"id": "users", "kind": "client"},
        {"id": "db", "instances": 2, "mttf_hours": 100, "mttr_hours": 4,
         "standby": {"mode": "warm", "failover_seconds": 60}}],
        "connections": [{"from": "users", "to": "db"}]})");
    QVERIFY(!m_shop.isEmpty());
}

void TestSimulate::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");

    const auto row = [](const QString& arguments, const char* says) {
        QTest::newRow(qUtf8Printable(arguments)) << arguments.split(u' ') << QString{says};
    };
    row("FILE --years 0", "--years: expected more than 0 and at most 1000000 years, found 0");
    row("FILE --years -3", "found -3");
    row("FILE --years nan", "found nan");
    row("FILE --years 2e6", "found 2e+06; for more of them, --runs runs with several seeds");
    row("FILE --years many", "many");
    row("FILE --runs 0", "--runs");
    row("FILE --runs 1001", "--runs");
    row("FILE --seed x", "--seed");
    row("FILE --time-limit -1", "--time-limit");
    row("FILE --repair weibull",
        "there is no distribution \"weibull\"; the distributions are: exponential, lognormal");
    row("FILE --format html", "there is no format \"html\"");
    row("FILE -o FILE", "FILE");
    row("missing.json", "missing.json cannot be read");
    row("NOBODY", "cannot be simulated: ");
}

void TestSimulate::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);

    const QString nobody = written("nobody.json", R"({"components": [{"id": "a"}, {"id": "b"}],
                "connections": [{"from": "a", "to": "b", "two_way": true}]})");
    arguments.replaceInStrings("FILE", m_shop).replaceInStrings("NOBODY", nobody);
    says.replace("FILE", m_shop);
    const Run done = run(arguments);
    QCOMPARE(done.code, static_cast<int>(ExitCode::BadInput));
    QVERIFY2(done.errors.contains(says), qUtf8Printable(done.errors));
    QVERIFY(done.output.isEmpty());
}

void TestSimulate::givesTheSameBytesForTheSameSeed()
{
    for (const char* format : {"text", "markdown", "json"}) {
        const QStringList arguments{m_shop, "--years", "100", "--runs", "3", "--format", format};
        const Run done = run(arguments + QStringList{"--seed", "5"});
        QCOMPARE(done.code, 0);
        QVERIFY(done.errors.isEmpty());
        QCOMPARE(run(arguments + QStringList{"--seed", "5"}).output, done.output);
        QVERIFY(run(arguments + QStringList{"--seed", "6"}).output != done.output);
    }
}

void TestSimulate::runsWithTheSeedsThatFollow()
{
    const auto both = jsonOf({m_shop, "--years", "50", "--seed", "5", "--runs", "2"});
    const auto one = jsonOf({m_shop, "--years", "50", "--seed", "5"});
    const auto other = jsonOf({m_shop, "--years", "50", "--seed", "6"});

    QCOMPARE(both["years"].get<double>(), 100.0);
    QCOMPARE(both["outages"].get<int>(), one["outages"].get<int>() + other["outages"].get<int>());
    QVERIFY(both["analysis"]["bound"] == "exact");
    QVERIFY(both["agrees"].is_boolean());
    QVERIFY(jsonOf({m_shop, "--years", "50", "--repair", "lognormal"})["repair"]["sigma"] == 1.0);
}

void TestSimulate::writesToAFile()
{
    const QString path = m_folder.filePath("run.md");
    const Run done = run({m_shop, "--years", "10", "--format", "markdown", "-o", path});
    QCOMPARE(done.code, 0);
    QVERIFY(done.output.isEmpty());
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("# Long run: Shop\n"));
}

void TestSimulate::endsAtTheTimeLimit()
{
    const QString restless = written("restless.json", R"({"components": [
        {"id": "users", "kind": "client"}, {"id": "db", "mttf_hours": 1e-9, "mttr_hours": 1e-9}],
        "connections": [{"from": "users", "to": "db"}]})");
    const Run done = run({restless, "--time-limit", "0"});
    QCOMPARE(done.code, 0);
    QVERIFY(done.output.contains("The time limit ended it after"));
}

QTEST_APPLESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
