#include "core/analysis/analyse.h"
#include "core/io/file.h"
#include "core/report/long_run_json.h"
#include "core/report/long_run_page.h"
#include "core/report/long_run_words.h"
#include "core/simulation/long_run.h"
#include "tests/support/schema_validator.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cutpoint;
using cutpoint::tests::TopologyBuilder;

class TestLongRunReport : public QObject {
    Q_OBJECT

private slots:
    void readsWell();
    void fitsItsSchema_data();
    void fitsItsSchema();
    void saysWhatEndedIt_data();
    void saysWhatEndedIt();
    void putsPartsIntoWords_data();
    void putsPartsIntoWords();
    void agreesWithWhatIsInside_data();
    void agreesWithWhatIsInside();
    void hasNothingToShowOfNoYears();
};

namespace {

const Report& report()
{
    static const Report analysed = [] {
        Report result;
        result.topologyName = "Shop";
        result.system = SystemFigures{.availability = Availability::fromDown(0.001)};
        return result;
    }();
    return analysed;
}

/// Two outages in ten years.
LongRun twoOutages()
{
    LongRun run;
    run.seed = 7;
    run.yearsAsked = 10.0;
    run.years = 10.0;
    run.events = 1234;
    run.availability = Availability::fromDown(0.001);
    run.interval = {Availability::fromDown(0.002), Availability::fromDown(0.0005)};
    run.batches = 64;
    run.outages = 2;
    run.downtime = Hours{87.6};
    for (std::size_t cause = 0; cause < outageCauseCount; ++cause) {
        run.causes.at(cause).cause = static_cast<OutageCause>(cause);
    }
    run.causes.at(0).outages = 1;
    run.causes.at(0).downtime = Hours{80.0};
    run.causes.at(3).outages = 1;
    run.causes.at(3).downtime = Hours{7.6};
    run.longest = {{.seed = 7,
                    .begin = Hours{8760.0 * 3 + 24.0 * 36 + 5},
                    .duration = Hours{80.0},
                    .cause = OutageCause::SingleFault,
                    .lost = {{.id = "db", .title = "Orders DB", .lost = 1, .instances = 1}}},
                   {.seed = 7,
                    .begin = Hours{1.0},
                    .duration = Hours{7.6},
                    .cause = OutageCause::Domain,
                    .lost = {{.type = LostPart::Type::Domain, .id = "zone:a", .title = "zone a"},
                             {.id = "web", .title = "Web", .lost = 2, .instances = 3}}}};
    return run;
}

Topology shop()
{
    return TopologyBuilder{}
        .client("users")
        .part("web", 0.05)
        .instances(3, 2)
        .in("zone", {"a", "b"})
        .part("db", 0.01)
        .call("users", "web")
        .call("web", "db")
        .failing(0.001)
        .domain("zone", "a", 0.01)
        .build();
}

}  // namespace

void TestLongRunReport::readsWell()
{
    QString text = QString::fromStdString(pageAsText(longRunPage(report(), twoOutages())));
    text.replace(QChar{0x202f}, u' ');
    const QString expected = QStringLiteral(
        "99.90 % available in 10 years · 2 outages · 8.76 h down per year\n"
        "Shop · seed 7 · exponential repair times\n"
        "\n"
        "Availability\n"
        "                      Available  Down per year\n"
        "  simulated             99.90 %         8.76 h\n"
        "  95 % interval from    99.80 %         17.5 h  from 64 batches\n"
        "  to                   99.950 %         4.38 h\n"
        "  exact                 99.90 %         8.76 h  inside the interval (decision diagram)\n"
        "\n"
        "Outages\n"
        "  2 outages: 1,823 d up between two, 43.8 h down each, on average.\n"
        "  Cause         Outages  Down per year   Share\n"
        "  single fault        1         8.00 h  91.3 %\n"
        "  domain              1       45.6 min   8.7 %\n"
        "\n"
        "Longest outages (2 of 2)\n"
        "  Lasted  Began           Cause         What was down\n"
        "  3.33 d  year 4, day 37  single fault  Orders DB\n"
        "  7.60 h  year 1, day 1   domain        zone a, Web (2 of 3)\n"
        "\n"
        "How it was run\n"
        "  It began with everything up; 1,234 events followed: failures, repairs and ends of "
        "switches. A\n"
        "  switch that hits part of the users counts as a shorter one of all of them.\n");
    QCOMPARE(text, expected);
}

void TestLongRunReport::fitsItsSchema_data()
{
    QTest::addColumn<Report>("analysed");
    QTest::addColumn<LongRun>("run");

    QTest::newRow("worked out by hand") << report() << twoOutages();
    QTest::newRow("nothing") << Report{} << LongRun{};
    const Topology topology = shop();
    QTest::newRow("of a topology") << analyse(topology) << simulate(topology, {.years = 10.0});
    QTest::newRow("log-normal repair times")
        << analyse(topology)
        << simulate(topology, {.years = 10.0, .runs = 3, .repair = RepairShape::LogNormal});
}

void TestLongRunReport::fitsItsSchema()
{
    QFETCH(const Report, analysed);
    QFETCH(const LongRun, run);

    const FileContent file = readFile(CUTPOINT_SOURCE_DIR "/resources/schema/long-run.schema.json");
    QVERIFY(file.text.has_value());
    const auto violations =
        tests::schemaViolations(nlohmann::json::parse(*file.text),
                                nlohmann::json::parse(formatLongRunAsJson(analysed, run)));
    QVERIFY2(violations.empty(),
             violations.empty()
                 ? ""
                 : (violations.front().where + ' ' + violations.front().message).c_str());
}

void TestLongRunReport::saysWhatEndedIt_data()
{
    QTest::addColumn<LongRunEnd>("end");
    QTest::addColumn<QString>("words");

    QTest::newRow("time limit")
        << LongRunEnd::TimeLimit
        << "The time limit ended it after 10 years of 40 years: the figures are of these.";
    QTest::newRow("events")
        << LongRunEnd::EventLimit
        << "The limit of events ended it after 10 years of 40 years: the figures are of these.";
    QTest::newRow("Ctrl-C")
        << LongRunEnd::Stopped
        << "Ctrl-C ended it after 10 years of 40 years: the figures are of these.";
}

void TestLongRunReport::saysWhatEndedIt()
{
    QFETCH(const LongRunEnd, end);
    QFETCH(const QString, words);

    LongRun run = twoOutages();
    run.yearsAsked = 40.0;
    run.end = end;
    const Page page = longRunPage(report(), run);
    QCOMPARE(QString::fromStdString(page.verdict.back()), words);
}

void TestLongRunReport::putsPartsIntoWords_data()
{
    QTest::addColumn<LostPart>("part");
    QTest::addColumn<QString>("words");

    using Type = LostPart::Type;
    const auto row = [](const LostPart& part, const char* words) {
        QTest::newRow(words) << part << words;
    };
    row({.title = "DB", .lost = 1, .instances = 1}, "DB");
    row({.title = "DB", .lost = 2, .instances = 3}, "DB (2 of 3)");
    row({.type = Type::Connection, .title = "Web → DB"}, "Web → DB");
    row({.type = Type::CommonCause, .title = "DB"}, "DB: common cause");
    row({.type = Type::Switchover, .title = "DB"}, "DB: switchover");
    row({.type = Type::MissedFailover, .title = "DB"}, "DB: failover by hand");
    row({.type = Type::Failback, .title = "DB"}, "DB: failback");
}

void TestLongRunReport::putsPartsIntoWords()
{
    QFETCH(const LostPart, part);
    QFETCH(const QString, words);
    QCOMPARE(QString::fromStdString(inWords(part)), words);
}

void TestLongRunReport::agreesWithWhatIsInside_data()
{
    QTest::addColumn<double>("worst");
    QTest::addColumn<double>("best");
    QTest::addColumn<bool>("isInside");

    QTest::newRow("inside") << 0.001 << 0.001 << true;
    QTest::newRow("at the worse end") << 0.002 << 0.002 << true;
    QTest::newRow("worse") << 0.0021 << 0.0021 << false;
    QTest::newRow("better") << 0.0004 << 0.0004 << false;
    QTest::newRow("an interval that reaches in") << 0.0006 << 0.0001 << true;
    QTest::newRow("an interval around it") << 0.01 << 0.0 << true;
    QTest::newRow("an interval beside it") << 0.01 << 0.003 << false;
}

void TestLongRunReport::agreesWithWhatIsInside()
{
    QFETCH(const double, worst);
    QFETCH(const double, best);
    QFETCH(const bool, isInside);

    SystemFigures figures{.availability = Availability::fromDown(worst)};
    if (worst != best) {
        figures.interval = {Availability::fromDown(worst), Availability::fromDown(best)};
    }
    QCOMPARE(agrees(figures, twoOutages()), isInside);
}

void TestLongRunReport::hasNothingToShowOfNoYears()
{
    const Page page = longRunPage(report(), LongRun{});
    QCOMPARE(page.verdict.size(), std::size_t{1});
    QVERIFY(page.sections.empty());
}

QTEST_APPLESS_MAIN(TestLongRunReport)
#include "tst_long_run_report.moc"
