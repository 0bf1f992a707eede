#include "core/report/json_report.h"
#include "tests/report/report_documents.h"

#include <QTest>

#include <algorithm>

using namespace cutpoint;

class TestStatements : public QObject {
    Q_OBJECT

private slots:
    void assumesOnlyWhatIsNotStated();
    void namesCommonCausesAndStandbys();
};

namespace {

bool assumes(const ReportDocument& document, const std::string& sentence)
{
    return std::ranges::find(document.assumptions, sentence) != document.assumptions.end();
}

}  // namespace

void TestStatements::assumesOnlyWhatIsNotStated()
{
    const auto reported = tests::reportedText(R"({"components": [
        {"id": "users", "kind": "client"},
        {"id": "db", "availability": 0.99, "common_cause_beta": 0.1,
         "standby": {"mode": "warm", "failover_seconds": 30}}],
        "connections": [{"from": "users", "to": "db"}]})");
    // A single instance has nothing in common with others, and no spare.
    QVERIFY(assumes(reported.document, "Parts fail independently of each other, save for the "
                                       "domains that they share."));
    QVERIFY(std::ranges::none_of(reported.document.assumptions, [](const std::string& sentence) {
        return sentence.starts_with("Spares");
    }));
}

void TestStatements::namesCommonCausesAndStandbys()
{
    const auto reported = tests::reportedText(R"({"components": [
        {"id": "users", "kind": "client"},
        {"id": "db", "instances": 2, "availability": 0.99, "common_cause_beta": 0.1,
         "standby": {"mode": "warm", "failover_seconds": 30}},
        {"id": "a", "group": "pair", "mttf_hours": 1000, "mttr_hours": 2},
        {"id": "b", "group": "pair", "mttf_hours": 1000, "mttr_hours": 2}],
        "groups": [{"id": "pair", "required": 1, "common_cause_beta": 0.05,
                    "standby": {"failover_seconds": 20}}],
        "connections": [{"from": "users", "to": "db"}, {"from": "users", "to": "a"},
                        {"from": "users", "to": "b"}]})");
    QVERIFY(assumes(reported.document,
                    "Parts fail independently of each other, save for the domains that they share "
                    "and the common causes that are stated: db, pair."));
    QVERIFY(assumes(reported.document, "Spares take over in the times and with the coverage that "
                                       "are stated: db, pair."));
    const std::string text = formatJson(reported.document);
    QVERIFY(text.find("that are stated: db, pair.\"") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestStatements)
#include "tst_statements.moc"
