#include "core/report/drill_json.h"
#include "tests/simulation/drill_fixture.h"
#include "tests/support/schema_validator.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace cutpoint;
using tests::at;
using Events = std::vector<ScenarioEvent>;

Q_DECLARE_METATYPE(cutpoint::FailoverMechanism)
Q_DECLARE_METATYPE(Events)

class TestDrillReport : public QObject {
    Q_OBJECT

private slots:
    void keepsToTheSchema_data();
    void keepsToTheSchema();
};

void TestDrillReport::keepsToTheSchema_data()
{
    QTest::addColumn<FailoverMechanism>("mechanism");
    QTest::addColumn<Events>("events");
    using enum FailoverMechanism;
    QTest::newRow("nothing") << LoadBalanced << Events{};
    QTest::newRow("load-balanced") << LoadBalanced << Events{at(10, Fail{"a"})};
    QTest::newRow("split brain") << Heartbeat
                                 << Events{at(13, Partition{{{{"a"}}, {{"b"}}}}), at(99, Heal{})};
    QTest::newRow("nobody left") << Database << Events{at(5, Fail{"b"}), at(10, Fail{"a"})};
    QTest::newRow("planned") << HealthCheck << Events{at(10, PlannedFailover{"pair"})};
}

void TestDrillReport::keepsToTheSchema()
{
    QFETCH(const FailoverMechanism, mechanism);
    QFETCH(const Events, events);

    const Drill drill = tests::play(tests::groupOf(2, mechanism), events);

    QFile file{QStringLiteral(CUTPOINT_SOURCE_DIR "/resources/schema/drill.schema.json")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = nlohmann::json::parse(file.readAll().toStdString());
    const auto violations = tests::schemaViolations(
        schema, nlohmann::json::parse(formatDrillAsJson(drill, "A <pair>")));
    QVERIFY2(violations.empty(), violations.empty() ? "" : violations.front().message.c_str());
}

QTEST_APPLESS_MAIN(TestDrillReport)
#include "tst_drill_report.moc"
