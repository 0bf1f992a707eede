#include "ui/document/analysis_runner.h"

#include "ui/document/topology_document.h"

#include <QDate>

#include <chrono>
#include <exception>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds restAfterChange{15};

/// One that does not stop at once must not hold up its successor.
constexpr int threads = 2;

Date today()
{
    const QDate date = QDate::currentDate();
    return Date{std::chrono::year{date.year()},
                std::chrono::month(static_cast<unsigned>(date.month())),
                std::chrono::day(static_cast<unsigned>(date.day()))};
}

}  // namespace

AnalysisRunner::AnalysisRunner(const TopologyDocument& document, Analysis analysis, QObject* parent)
    : QObject{parent}
    , m_document{document}
    , m_analysis{std::move(analysis)}
{
    m_pool.setMaxThreadCount(threads);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterChange);
    connect(&m_rest, &QTimer::timeout, this, &AnalysisRunner::start);
    connect(&document, &TopologyDocument::contentChanged, this, &AnalysisRunner::schedule);
    connect(&document, &TopologyDocument::topologyReset, this, &AnalysisRunner::forget);
    schedule();
}

AnalysisRunner::~AnalysisRunner()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

bool AnalysisRunner::isCurrent() const
{
    return m_report && m_reportRevision == m_document.revision() && m_reportLost == m_lost;
}

void AnalysisRunner::setLost(std::vector<UnitName> lost)
{
    if (lost == m_lost) {
        return;
    }
    m_lost = std::move(lost);
    const bool isKnown = m_lost.empty() && m_asDrawn && !m_rest.isActive() &&
                         m_reportRevision == m_document.revision();
    emit started();
    if (isKnown) {
        m_stop.request_stop();
        ++m_job;
        receive(m_reportRevision, {.report = m_asDrawn});
    } else {
        start();
    }
}

void AnalysisRunner::start()
{
    m_rest.stop();
    m_stop.request_stop();
    m_stop = std::stop_source{};
    m_isBusy = true;
    AnalysisOptions options;
    options.today = today();
    options.stop = m_stop.get_token();
    const quint64 job = ++m_job;
    const quint64 revision = m_document.revision();
    const auto copy = std::make_shared<const Topology>(m_document.topology());
    // Only what is failed has changed: the report as drawn still holds.
    const bool isKnown = !m_lost.empty() && m_asDrawn && m_reportRevision == revision;
    const auto known = isKnown ? m_asDrawn : nullptr;
    m_pool.start([this, job, revision, options, copy, known, lost = m_lost, analysis = m_analysis] {
        const Outcome outcome = run(analysis, *copy, options, lost, known);
        QMetaObject::invokeMethod(
            this,
            [this, job, revision, outcome] {
                if (job == m_job) {
                    receive(revision, outcome);
                }
            },
            Qt::QueuedConnection);
    });
}

void AnalysisRunner::cancel()
{
    if (!m_isBusy) {
        return;
    }
    m_rest.stop();
    m_stop.request_stop();
    ++m_job;
    m_isBusy = false;
    emit stopped({});
}

void AnalysisRunner::schedule()
{
    m_stop.request_stop();
    ++m_job;
    m_isBusy = true;
    m_rest.start();
    emit started();
}

void AnalysisRunner::forget()
{
    m_report.reset();
    m_asDrawn.reset();
    m_whatIf.reset();
    m_lost.clear();
    schedule();
}

void AnalysisRunner::receive(quint64 revision, const Outcome& outcome)
{
    m_isBusy = false;
    if (!outcome.report) {
        emit stopped(outcome.problem);
        return;
    }
    m_asDrawn = outcome.report;
    m_whatIf = outcome.whatIf;
    // The report of a what-if lives in it.
    m_report = m_whatIf ? std::shared_ptr<const Report>{m_whatIf, &m_whatIf->report} : m_asDrawn;
    m_reportLost = m_lost;
    m_reportRevision = revision;
    emit finished(revision);
}

AnalysisRunner::Outcome AnalysisRunner::run(const Analysis& analysis, const Topology& topology,
                                            const AnalysisOptions& options,
                                            const std::vector<UnitName>& lost,
                                            std::shared_ptr<const Report> known)
{
    try {
        if (!known) {
            known = std::make_shared<const Report>(analysis(topology, options));
        }
        Outcome outcome{.report = std::move(known)};
        if (outcome.report->isCancelled || lost.empty()) {
            return outcome.report->isCancelled ? Outcome{} : outcome;
        }
        outcome.whatIf = std::make_shared<const WhatIf>(analyseWhatIf(topology, lost, options));
        return outcome.whatIf->report.isCancelled ? Outcome{} : outcome;
    } catch (const std::exception& error) {
        // Out of memory, most likely: the document is unharmed, so say it and go on.
        return {.problem = QString::fromUtf8(error.what())};
    }
}

}  // namespace cutpoint::ui
