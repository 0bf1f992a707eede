#include "core/report/findings.h"
#include "tests/report/sample_reports.h"

#include <QTest>

using cutpoint::Diagnostic;
using cutpoint::findFinding;
using cutpoint::hasModelError;
using cutpoint::mergedFindings;
using cutpoint::Report;
using cutpoint::Severity;
namespace tests = cutpoint::tests;

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void mergesBySeverityWithoutRepeating();
    void tellsModelErrorsFromFindings_data();
    void tellsModelErrorsFromFindings();
    void findsByCode();
};

void TestFindings::mergesBySeverityWithoutRepeating()
{
    const auto remark = tests::finding(Severity::Info, "unknown-key", "from reading", "/a");
    const auto warning = tests::finding(Severity::Warning, "unknown-kind", "from reading", "/b");
    const auto again = tests::finding(Severity::Warning, "unknown-kind", "from analysis", "/b");
    const auto elsewhere = tests::finding(Severity::Warning, "unknown-kind", "analysis", "/c");
    const auto error = tests::finding(Severity::Error, "no-entry", "from analysis");

    const auto merged = mergedFindings({remark, warning}, {error, again, elsewhere});

    const std::vector<Diagnostic> expected{error, warning, elsewhere, remark};
    QVERIFY(merged == expected);
}

void TestFindings::tellsModelErrorsFromFindings_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("expected");

    const int error = static_cast<int>(Severity::Error);
    QTest::newRow("a group too small") << error << "group-too-small" << true;
    QTest::newRow("no entry") << error << "no-entry" << false;
    QTest::newRow("no target") << error << "no-target" << false;
    QTest::newRow("never works") << error << "never-works" << false;
    QTest::newRow("a warning") << static_cast<int>(Severity::Warning) << "unreachable-target"
                               << false;
}

void TestFindings::tellsModelErrorsFromFindings()
{
    QFETCH(const int, severity);
    QFETCH(const QString, code);
    QFETCH(const bool, expected);

    Report report;
    report.findings = {tests::finding(static_cast<Severity>(severity), code.toStdString(), "…")};
    QCOMPARE(hasModelError(report), expected);
}

void TestFindings::findsByCode()
{
    const Report report = tests::webShopReport();
    QVERIFY(findFinding(report, "no-entry") == nullptr);
    QCOMPARE(findFinding(report, "inferred-group"), &report.findings.back());
}

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
