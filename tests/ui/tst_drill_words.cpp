#include "tests/simulation/drill_fixture.h"
#include "tests/ui/drill_shop.h"
#include "ui/canvas/traffic_painter.h"
#include "ui/document/drill_moment.h"
#include "ui/drill/drill_choices.h"
#include "ui/drill/drill_files.h"
#include "ui/drill/drill_picture.h"
#include "ui/drill/drill_rows.h"
#include "ui/drill/drill_words.h"
#include "ui/drill/time_axis.h"

#include <QFile>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cutpoint;
using namespace cutpoint::ui;

namespace {

DrillRequest zoneA()
{
    return {.choice = {.kind = DrillKind::Domain,
                       .title = "Zone a fails at 10 s",
                       .icon = "kind-power",
                       .events = {tests::at(10, FailDomain{{"zone", "a"}})},
                       .scenario = {}},
            .other = {}};
}

PlayedDrill played(const DrillRequest& request)
{
    return playedDrillOf(tests::drillShop(), request, {}).value();
}

Drill withService(std::vector<ServiceSpan> service)
{
    Drill drill;
    drill.scenario.duration = service.back().to;
    drill.users = usersViewOf(service, 100);
    drill.service = std::move(service);
    return drill;
}

}  // namespace

class TestDrillWords : public QObject {
    Q_OBJECT

private slots:
    void saysHowLongUsersWereWithoutService();
    void saysThatSomeRequestsFail();
    void saysThatServiceStaysAway();
    void saysThatNobodyNoticed();
    void writesClocks_data();
    void writesClocks();
    void choosesRoundTicks_data();
    void choosesRoundTicks();
    void joinsUsersSpansThatLookAlike();
    void aMomentShowsWhatComesAfterAChange();
    void requestsTakeWhatWorks();
    void requestsFailBeforeAnybodyNotices();
    void lastsAsLongAsSomethingHappens();
    void followsRenamesAndRemovals();
    void pointsLieOnTheRoute();
    void writesPicturesAndReports_data();
    void writesPicturesAndReports();
    void refusesOtherEndings();
    void readsScenarios();
    void saysWhyAScenarioIsRefused();
};

void TestDrillWords::saysHowLongUsersWereWithoutService()
{
    const DrillHeadline headline = headlineOf(
        withService({{.from = Seconds{0}, .to = Seconds{10}},
                     {.from = Seconds{10}, .to = Seconds{15.2}, .lostFirst = 1, .lostLast = 1},
                     {.from = Seconds{15.2}, .to = Seconds{60}}}));
    QVERIFY(headline.tone == DrillTone::Outage);
    QCOMPARE(headline.text, QString{"Users without service 5.2 s"});
    QCOMPARE(headline.time, QString::fromUtf8("10.0–15.2 s"));
}

void TestDrillWords::saysThatSomeRequestsFail()
{
    const DrillHeadline headline = headlineOf(
        withService({{.from = Seconds{0}, .to = Seconds{10}},
                     {.from = Seconds{10}, .to = Seconds{12}, .lostFirst = 0.5, .lostLast = 0.5},
                     {.from = Seconds{12}, .to = Seconds{60}}}));
    QVERIFY(headline.tone == DrillTone::Trouble);
    QCOMPARE(headline.text, QString{"Some requests fail for 2.0 s"});
    QCOMPARE(headline.time, QString::fromUtf8("10.0–12.0 s"));
}

void TestDrillWords::saysThatServiceStaysAway()
{
    const DrillHeadline headline = headlineOf(
        withService({{.from = Seconds{0}, .to = Seconds{10}},
                     {.from = Seconds{10}, .to = Seconds{60}, .lostFirst = 1, .lostLast = 1}}));
    QCOMPARE(headline.text, QString{"Users stay without service"});
    QCOMPARE(headline.time, QString{"from 10.0 s on"});
}

void TestDrillWords::saysThatNobodyNoticed()
{
    const DrillHeadline headline =
        headlineOf(withService({{.from = Seconds{0}, .to = Seconds{60}}}));
    QVERIFY(headline.tone == DrillTone::Served);
    QCOMPARE(headline.text, QString{"Users notice nothing"});
}

void TestDrillWords::writesClocks_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("clock");
    QTest::newRow("the beginning") << 0.0 << "00:00.0";
    QTest::newRow("tenths are cut, not rounded") << 13.29 << "00:13.2";
    QTest::newRow("a tenth that no double holds") << 13.2 << "00:13.2";
    QTest::newRow("minutes") << 75.0 << "01:15.0";
    QTest::newRow("hours") << 3725.5 << "1:02:05.5";
}

void TestDrillWords::writesClocks()
{
    QFETCH(double, seconds);
    QTEST(clockWords(Seconds{seconds}), "clock");
}

void TestDrillWords::choosesRoundTicks_data()
{
    QTest::addColumn<double>("pixelsPerSecond");
    QTest::addColumn<double>("step");
    QTest::newRow("half a minute over the width") << 25.0 << 5.0;
    QTest::newRow("an hour over the width") << 0.2 << 600.0;
    QTest::newRow("a second over the width") << 400.0 << 0.5;
    QTest::newRow("centuries") << 1e-9 << 31536000.0;
}

void TestDrillWords::choosesRoundTicks()
{
    QFETCH(double, pixelsPerSecond);
    QFETCH(double, step);
    QCOMPARE(tickStep(pixelsPerSecond), Seconds{step});
}

void TestDrillWords::joinsUsersSpansThatLookAlike()
{
    PlayedDrill drill{.request = zoneA(), .drill = {}, .other = {}, .eventful = Seconds{30}};
    drill.drill =
        withService({{.from = Seconds{0}, .to = Seconds{10}},
                     {.from = Seconds{10}, .to = Seconds{12}, .lostFirst = 0.5, .lostLast = 0.5},
                     {.from = Seconds{12}, .to = Seconds{14}, .lostFirst = 0.5, .lostLast = 0.25},
                     {.from = Seconds{14}, .to = Seconds{16}, .lostFirst = 0.25, .lostLast = 0.0},
                     {.from = Seconds{16}, .to = Seconds{60}, .slow = 1.0}});
    const std::vector<DrillRow> rows = drillRowsOf(drill, tests::drillShop());
    QStringList bars;
    for (const DrillBar& bar : rows.front().bars) {
        bars << QString{"%1-%2 %3"}.arg(bar.from.count()).arg(bar.to.count()).arg(bar.label);
    }
    QCOMPARE(bars, (QStringList{"0-10 served", "10-12 50 % fail", "12-16 fewer and fewer fail",
                                "16-60 slow"}));
}

void TestDrillWords::aMomentShowsWhatComesAfterAChange()
{
    const Topology topology = tests::drillShop();
    const Drill drill = played(zoneA()).drill;
    const std::size_t web = *topology.vertexOf("web-1");
    QVERIFY(momentOf(drill, topology, Seconds{9.99}).components[web].state == LaneState::Up);
    const DrillMoment moment = momentOf(drill, topology, Seconds{10});
    QVERIFY(moment.components[web].state == LaneState::Down);
    QCOMPARE(moment.components[web].words, QString{"down since 10.0 s"});
    QCOMPARE(moment.lostDomains, std::set<std::string>{"zone:a"});
}

void TestDrillWords::requestsTakeWhatWorks()
{
    const Topology topology = tests::drillShop();
    const DrillMoment moment = momentOf(played(zoneA()).drill, topology, Seconds{0});
    const std::vector<PlacedConnection> links = topology.connections();
    for (std::size_t link = 0; link < links.size(); ++link) {
        const std::string& to = topology.component(links[link].to).id.value;
        const bool isReplica = to == "users-db-2";
        QVERIFY2(moment.traffic[link] == (isReplica ? Traffic::None : Traffic::Passing),
                 to.c_str());
    }
}

void TestDrillWords::requestsFailBeforeAnybodyNotices()
{
    const Topology topology = tests::drillShop();
    const Drill drill = played(zoneA()).drill;
    const DrillMoment moment = momentOf(drill, topology, Seconds{10.5});
    QVERIFY(moment.isDead[1]);  // Load balancer to Web 1.
    QVERIFY(moment.traffic[1] == Traffic::Failing);
    QVERIFY(momentOf(drill, topology, drill.scenario.duration).traffic[1] == Traffic::None);
}

void TestDrillWords::lastsAsLongAsSomethingHappens()
{
    const PlayedDrill drill = played(zoneA());
    QCOMPARE(drill.drill.scenario.duration, Seconds{60});
    QVERIFY(lastChangeOf(drill.drill) < drill.eventful);
    DrillRequest cold = zoneA();
    cold.other = OtherMechanism{.set = "users-db",
                                .isGroup = true,
                                .mechanism = FailoverMechanism::ColdStandby,
                                .title = "Users DB: cold standby"};
    const PlayedDrill both = played(cold);
    QCOMPARE(both.drill.scenario.duration, Seconds{600});  // 450 s, and a little.
    QCOMPARE(both.other->scenario.duration, Seconds{600});
    QVERIFY(both.other->users.noService > both.drill.users.noService);
}

void TestDrillWords::followsRenamesAndRemovals()
{
    Topology topology = tests::drillShop();
    const std::vector<DrillChoice> choices = drillChoicesOf(topology, {});
    const auto web = choiceFor({UnitType::Component, "web-1"}, choices);
    QVERIFY(web);
    TopologyParts parts = partsOf(topology);
    parts.components[2].name = "Web one";
    const auto renamed = renewed(*web, assemble(parts));
    QVERIFY(renamed);
    QCOMPARE(renamed->title, QString{"Web one fails at 10 s"});
    QVERIFY(!renewed(*web, Topology{}));
}

void TestDrillWords::pointsLieOnTheRoute()
{
    const std::vector<Point> route{{0, 0}, {10, 0}, {10, 20}};
    QCOMPARE(pointAlong(route, 0), (QPointF{0, 0}));
    QCOMPARE(pointAlong(route, 10), (QPointF{10, 0}));
    QCOMPARE(pointAlong(route, 15), (QPointF{10, 5}));
    QCOMPARE(pointAlong(route, 99), (QPointF{10, 20}));
}

void TestDrillWords::writesPicturesAndReports_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("svg") << QByteArray{"Users DB replica"};
    QTest::newRow("png") << QByteArray{"PNG"};
    QTest::newRow("md") << QByteArray{"Users DB replica"};
    QTest::newRow("txt") << QByteArray{"Users DB replica"};
    QTest::newRow("json") << QByteArray{"cutpoint-drill"};
}

void TestDrillWords::writesPicturesAndReports()
{
    QFETCH(QByteArray, words);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString{"drill."} + QTest::currentDataTag());
    QCOMPARE(writeDrill(played(zoneA()), tests::drillShop(), QFont{}, path), QString{});
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(words));
    if (path.endsWith("svg")) {
        QVERIFY(QSvgRenderer{bytes}.isValid());
    }
}

void TestDrillWords::refusesOtherEndings()
{
    const QTemporaryDir folder;
    const QString problem =
        writeDrill(played(zoneA()), tests::drillShop(), QFont{}, folder.filePath("drill.exe"));
    QCOMPARE(problem, QString{"drills end in .svg, .png, .md, .txt or .json"});
    QVERIFY(!QFile::exists(folder.filePath("drill.exe")));
}

void TestDrillWords::readsScenarios()
{
    const QTemporaryDir folder;
    QFile file{folder.filePath("one.scenario.json")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "cutpoint-scenario", "version": 1, "duration_seconds": 90,
                   "events": [{"at": 5, "fail": "web-1"}]})");
    file.close();
    const OpenedScenario opened = openScenario(file.fileName(), tests::drillShop());
    QVERIFY(opened.choice);
    QCOMPARE(opened.choice->title, QString{"one.scenario.json"});
    const PlayedDrill drill = played({.choice = *opened.choice, .other = {}});
    QCOMPARE(drill.drill.scenario.duration, Seconds{90});
    QCOMPARE(drill.drill.timeline.front().at, Seconds{5});
}

void TestDrillWords::saysWhyAScenarioIsRefused()
{
    const OpenedScenario missing = openScenario("/nowhere/at/all.json", tests::drillShop());
    QVERIFY(!missing.choice);
    QCOMPARE(missing.problems.size(), std::size_t{1});
    QVERIFY(!missing.problems.front().message.empty());
}

QTEST_MAIN(TestDrillWords)
#include "tst_drill_words.moc"
