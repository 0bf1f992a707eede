#include "core/report/json_report.h"
#include "tests/support/random_topology.h"
#include "tests/ui/random_edits.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"

#include <QDate>
#include <QTest>

#include <atomic>
#include <memory>

using namespace cutpoint;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::TopologyDocument;

/// Edits, undoes, redoes, fails and cancels while the analysis runs, as fast as it can. Built with
/// the preset `thread` it shows whether the two threads touch anything at the same time.
class TestEditWhileAnalysing : public QObject {
    Q_OBJECT

private slots:
    void theLastReportIsThatOfTheLastRevision_data();
    void theLastReportIsThatOfTheLastRevision();
    void endsInTheMiddle();
};

namespace {

constexpr int patience = 60000;

std::vector<UnitName> somethingToFail(const TopologyDocument& document, std::mt19937& random)
{
    const std::size_t count = document.topology().componentCount();
    if (count == 0 || random() % 2 == 0) {
        return {};
    }
    return {{UnitType::Component, document.topology().component(random() % count).id.value}};
}

/// One thing that a user may do meanwhile.
void doSomething(TopologyDocument& document, AnalysisRunner& runner, std::mt19937& random)
{
    switch (random() % 12) {
    case 0:
        document.history().undo();
        return;
    case 1:
        document.history().redo();
        return;
    case 2:
        runner.cancel();
        return;
    case 3:
        runner.start();
        return;
    case 4:
        runner.setLost(somethingToFail(document, random));
        return;
    case 5:
        // As long as it takes, so that some results arrive on the slowest machine.
        QVERIFY(QTest::qWaitFor([&] { return !runner.isBusy(); }, patience));
        return;
    case 6:
    case 7:
        // Longer than the runner rests after a change, now and then.
        QTest::qWait(static_cast<int>(random() % 30));
        return;
    default:
        tests::pushRandomEdit(document, random);
    }
}

Date today()
{
    const QDate date = QDate::currentDate();
    return Date{std::chrono::year{date.year()},
                std::chrono::month(static_cast<unsigned>(date.month())),
                std::chrono::day(static_cast<unsigned>(date.day()))};
}

}  // namespace

void TestEditWhileAnalysing::theLastReportIsThatOfTheLastRevision_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestEditWhileAnalysing::theLastReportIsThatOfTheLastRevision()
{
    QFETCH(const unsigned, seed);
    constexpr int steps = 120;
    std::mt19937 random{seed};
    std::atomic<int> started = 0;
    int finished = 0;
    bool isAlwaysOfTheDocument = true;
    TopologyDocument document{tests::randomTopology(seed)};
    AnalysisRunner runner{document, [&](const Topology& topology, const AnalysisOptions& options) {
                              ++started;
                              return analyse(topology, options);
                          }};
    connect(&runner, &AnalysisRunner::finished, &runner, [&](quint64 revision) {
        ++finished;
        isAlwaysOfTheDocument =
            isAlwaysOfTheDocument && revision == document.revision() && runner.isCurrent() &&
            runner.reportAsDrawn()->componentCount == document.topology().componentCount();
    });
    for (int step = 0; step < steps; ++step) {
        doSomething(document, runner, random);
    }
    QVERIFY(isAlwaysOfTheDocument);
    tests::pushRandomEdit(document, random);
    runner.start();
    QTRY_VERIFY_WITH_TIMEOUT(runner.isCurrent(), patience);
    AnalysisOptions options;
    options.today = today();
    QCOMPARE(formatJson(*runner.reportAsDrawn()),
             formatJson(analyse(document.topology(), options)));
    QCOMPARE(runner.whatIf() != nullptr, !runner.lost().empty());
    if (runner.whatIf()) {
        QCOMPARE(formatJson(*runner.report()),
                 formatJson(analyseWhatIf(document.topology(), runner.lost(), options).report));
    }
    QVERIFY(finished > 2);
    QVERIFY(started > 2);
}

void TestEditWhileAnalysing::endsInTheMiddle()
{
    std::mt19937 random{99};
    constexpr int rounds = 30;
    std::atomic<int> started = 0;
    for (int round = 0; round < rounds; ++round) {
        TopologyDocument document{tests::randomTopology(static_cast<unsigned>(round))};
        const auto runner = std::make_unique<AnalysisRunner>(
            document, [&](const Topology& topology, const AnalysisOptions& options) {
                ++started;
                return analyse(topology, options);
            });
        runner->start();
        tests::pushRandomEdit(document, random);
        runner->start();
    }
    // What has not begun when its runner ends is not done at all.
    QVERIFY(started > 0 && started <= 2 * rounds);
}

QTEST_GUILESS_MAIN(TestEditWhileAnalysing)
#include "tst_edit_while_analysing.moc"
