#include "core/report/check.h"
#include "tests/report/sample_reports.h"
#include "tests/support/golden.h"

#include <functional>

using cutpoint::check;
using cutpoint::CheckFailure;
using cutpoint::CheckResult;
using cutpoint::formatChecksAsJson;
using cutpoint::formatChecksAsText;
using cutpoint::hasPassed;
using cutpoint::Report;
using cutpoint::Severity;
using cutpoint::SpofSeverity;
namespace tests = cutpoint::tests;

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void failsByWhatCannotStand_data();
    void failsByWhatCannotStand();
    void looksAsRecorded_data();
    void looksAsRecorded();
};

namespace {

void meetTarget(Report& report)
{
    report.system->meetsTarget = true;
}

void keepOnlyLast(Report& report)
{
    report.spofs.erase(report.spofs.begin(), report.spofs.end() - 1);
}

void leaveOut(Report& report, const std::string& code)
{
    report.system.reset();
    report.findings = {tests::finding(Severity::Error, code, "Something is missing.", "/x")};
}

}  // namespace

void TestCheck::failsByWhatCannotStand_data()
{
    QTest::addColumn<std::function<void(Report&)>>("change");
    QTest::addColumn<QString>("expected");

    using Change = std::function<void(Report&)>;
    const auto row = [](const char* name, const Change& change, const char* expected) {
        QTest::newRow(name) << change << QString{expected};
    };
    row(
        "nothing wrong", [](Report& report) { report = tests::emptyReport(); }, "");
    row(
        "SPOFs and a target", [](Report&) {}, "spof:orders-db spof:lb missed-target:");
    row("target met", meetTarget, "spof:orders-db spof:lb");
    row(
        "target not decided", [](Report& report) { report.system->meetsTarget.reset(); },
        "spof:orders-db spof:lb note");
    row(
        "no target stated",
        [](Report& report) {
            report.system->target.reset();
            report.system->meetsTarget.reset();
        },
        "spof:orders-db spof:lb");
    row(
        "accepted, expired and a notice", [](Report& report) { report = tests::acceptedReport(); },
        "acceptance-expired:cache spof:a->b spof:zone:a spof:pay note");
    row(
        "only a notice",
        [](Report& report) {
            meetTarget(report);
            keepOnlyLast(report);
            report.spofs.front().severity = SpofSeverity::Notice;
        },
        "");
    row(
        "no entry, though SPOFs are known",
        [](Report& report) {
            leaveOut(report, "no-entry");
            keepOnlyLast(report);
        },
        "no-entry: spof:lb");
    row(
        "no target",
        [](Report& report) {
            report.spofs.clear();
            leaveOut(report, "no-target");
        },
        "no-target:");
    row(
        "never works",
        [](Report& report) {
            report.spofs.clear();
            leaveOut(report, "never-works");
        },
        "never-works:");
    row(
        "other findings",
        [](Report& report) {
            report = tests::emptyReport();
            report.findings = {tests::finding(Severity::Warning, "unreachable-target", "…")};
        },
        "");
}

void TestCheck::failsByWhatCannotStand()
{
    QFETCH(const std::function<void(Report&)>, change);
    QFETCH(const QString, expected);

    Report report = tests::webShopReport();
    change(report);
    const CheckResult result = check(report, "file");

    QStringList failures;
    for (const CheckFailure& failure : result.failures) {
        failures << QString::fromStdString(failure.code + ':' + failure.id);
    }
    QCOMPARE(hasPassed(result), failures.isEmpty());
    if (!result.notes.empty()) {
        failures << "note";
    }
    QCOMPARE(failures.join(' '), expected);
}

void TestCheck::looksAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("actual");

    const std::vector<CheckResult> results{check(tests::webShopReport(), "shop.json"),
                                           check(tests::emptyReport(), "empty.json"),
                                           check(tests::acceptedReport(), "accepted.json"),
                                           check(tests::hostileReport(), "bad\nname.json")};
    QTest::newRow("text") << "report/check.txt"
                          << QByteArray::fromStdString(formatChecksAsText(results));
    QTest::newRow("JSON") << "report/check.json"
                          << QByteArray::fromStdString(formatChecksAsJson(results));
}

void TestCheck::looksAsRecorded()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, actual);

    const QByteArray wanted = tests::golden(file, actual);
    QVERIFY2(actual == wanted, tests::firstDifference(actual, wanted));
}

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
