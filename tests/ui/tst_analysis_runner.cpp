#include "core/analysis/glance.h"
#include "tests/support/structured_topology.h"
#include "tests/ui/shop.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using cutpoint::AnalysisOptions;
using cutpoint::Report;
using cutpoint::Topology;
using cutpoint::ui::AnalysisRunner;
using cutpoint::ui::RenameComponentCommand;
using cutpoint::ui::TopologyDocument;

class TestAnalysisRunner : public QObject {
    Q_OBJECT

private slots:
    void reportsOnTheDocument();
    void answersABurstOfChangesOnce();
    void dropsAResultThatCameTooLate();
    void forgetsTheReportOfAnotherDocument();
    void stopsWhenCancelled();
    void saysWhyItStopped();
    void endsWithTheAnalysisUnderWay();
    void analysesWhatIsLeft();
    void tellsOfSpofsBeforeTheFigures();

private:
    static Report titled(const Topology& topology)
    {
        Report report;
        report.topologyName = titleOf(*topology.find("lb"));
        return report;
    }

    static void rename(TopologyDocument& document, const QString& name)
    {
        document.history().push(new RenameComponentCommand{document, {"lb"}, name});
    }
};

void TestAnalysisRunner::reportsOnTheDocument()
{
    const TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document};
    QVERIFY(runner.isBusy());
    QTRY_VERIFY(runner.isCurrent());
    QVERIFY(!runner.isBusy());
    QCOMPARE(runner.report()->spofs.size(), std::size_t{2});
}

void TestAnalysisRunner::answersABurstOfChangesOnce()
{
    std::atomic<int> runs = 0;
    TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document, [&](const Topology& topology, const AnalysisOptions&) {
                              ++runs;
                              return titled(topology);
                          }};
    rename(document, "one");
    rename(document, "two");
    rename(document, "three");
    QTRY_VERIFY(runner.isCurrent());
    QCOMPARE(runner.report()->topologyName, std::string{"three"});
    QCOMPARE(runs.load(), 1);
}

void TestAnalysisRunner::dropsAResultThatCameTooLate()
{
    QSemaphore isRunning;
    QSemaphore mayEnd;
    std::atomic<int> runs = 0;
    TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document, [&](const Topology& topology, const AnalysisOptions&) {
                              if (runs++ == 0) {
                                  isRunning.release();
                                  mayEnd.acquire();  // Does not listen to being stopped.
                              }
                              return titled(topology);
                          }};
    const QSignalSpy finished{&runner, &AnalysisRunner::finished};
    QTRY_VERIFY(isRunning.available() > 0);
    rename(document, "newer");
    QTRY_VERIFY(runner.isCurrent());
    mayEnd.release();
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(runner.report()->topologyName, std::string{"newer"});
}

void TestAnalysisRunner::forgetsTheReportOfAnotherDocument()
{
    TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document};
    QTRY_VERIFY(runner.isCurrent());
    document.reset({});
    QVERIFY(!runner.report());
    QTRY_VERIFY(runner.isCurrent());
    QCOMPARE(runner.report()->componentCount, std::size_t{0});
}

void TestAnalysisRunner::stopsWhenCancelled()
{
    std::atomic<bool> wasAsked = false;
    QSemaphore isRunning;
    const TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document, [&](const Topology&, const AnalysisOptions& options) {
                              isRunning.release();
                              while (!options.stop.stop_requested()) {
                                  std::this_thread::yield();
                              }
                              wasAsked = true;
                              Report report;
                              report.isCancelled = true;
                              return report;
                          }};
    const QSignalSpy stopped{&runner, &AnalysisRunner::stopped};
    QTRY_VERIFY(isRunning.available() > 0);
    runner.cancel();
    QTRY_VERIFY(wasAsked.load());
    QCOMPARE(stopped.count(), 1);
    QVERIFY(!runner.isBusy());
    QVERIFY(!runner.report());
}

void TestAnalysisRunner::saysWhyItStopped()
{
    const TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document, [](const Topology&, const AnalysisOptions&) -> Report {
                              throw std::runtime_error{"out of luck"};
                          }};
    QSignalSpy stopped{&runner, &AnalysisRunner::stopped};
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().first().toString(), QString{"out of luck"});
}

void TestAnalysisRunner::endsWithTheAnalysisUnderWay()
{
    QSemaphore isRunning;
    std::atomic<bool> hasEnded = false;
    const TopologyDocument document{cutpoint::tests::shop()};
    {
        const AnalysisRunner runner{document, [&](const Topology&, const AnalysisOptions& options) {
                                        isRunning.release();
                                        while (!options.stop.stop_requested()) {
                                            std::this_thread::yield();
                                        }
                                        hasEnded = true;
                                        return Report{};
                                    }};
        QTRY_VERIFY(isRunning.available() > 0);
    }
    QVERIFY(hasEnded.load());
}

void TestAnalysisRunner::analysesWhatIsLeft()
{
    std::atomic<int> runs = 0;
    TopologyDocument document{cutpoint::tests::shop()};
    AnalysisRunner runner{document, [&](const Topology& topology, const AnalysisOptions& options) {
                              ++runs;
                              return cutpoint::analyse(topology, options);
                          }};
    QTRY_VERIFY(runner.isCurrent());
    const auto asDrawn = runner.report();
    runner.setLost({{cutpoint::UnitType::Component, "web-1"}});
    QVERIFY(!runner.isCurrent());
    QCOMPARE(runner.report(), asDrawn);
    QTRY_VERIFY(runner.isCurrent());
    QVERIFY(runner.whatIf());
    QCOMPARE(runner.report()->spofs.size(), std::size_t{3});
    QCOMPARE(runner.reportAsDrawn(), asDrawn);
    rename(document, "other");
    QVERIFY(!runner.isCurrent());
    QTRY_VERIFY(runner.isCurrent());
    QVERIFY(runner.reportAsDrawn() != asDrawn);
    runner.setLost({});
    QVERIFY(runner.isCurrent() && !runner.whatIf());
    QCOMPARE(runner.report(), runner.reportAsDrawn());
    QCOMPARE(runs.load(), 2);  // Of the document before and after it changed.
}

void TestAnalysisRunner::tellsOfSpofsBeforeTheFigures()
{
    QSemaphore mayEnd;
    std::atomic<int> runs = 0;
    TopologyDocument document{cutpoint::tests::layeredServices(4, 100)};
    AnalysisRunner runner{document, [&](const Topology& topology, const AnalysisOptions&) {
                              if (runs++ > 0) {
                                  mayEnd.acquire();
                              }
                              Report report = cutpoint::glance(topology);
                              report.system = cutpoint::SystemFigures{};
                              return report;
                          }};
    QTRY_VERIFY(runner.isCurrent());
    const QSignalSpy found{&runner, &AnalysisRunner::foundSpofs};
    const QSignalSpy finished{&runner, &AnalysisRunner::finished};
    document.history().push(new RenameComponentCommand{document, {"l0s0"}, "other"});
    QVERIFY(!runner.areSpofsCurrent());
    QTRY_COMPARE(found.count(), 1);
    QVERIFY(runner.areSpofsCurrent());
    QVERIFY(!runner.isCurrent());
    QVERIFY(runner.isBusy());
    QVERIFY(runner.report()->system);  // Of before, until there are new ones.
    QCOMPARE(finished.count(), 0);
    mayEnd.release();
    QTRY_VERIFY(runner.isCurrent());
    QCOMPARE(finished.count(), 1);
}

QTEST_GUILESS_MAIN(TestAnalysisRunner)
#include "tst_analysis_runner.moc"
