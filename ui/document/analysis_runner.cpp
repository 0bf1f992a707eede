#include "ui/document/analysis_runner.h"

#include "core/analysis/glance.h"
#include "ui/document/today.h"
#include "ui/document/topology_document.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds restAfterChange{15};

/// One that does not stop at once must not hold up its successor.
constexpr int threads = 2;

/// From so many components and connections on, single points of failure are told of before the
/// figures; below, too, if the last analysis took so many milliseconds.
constexpr std::size_t manyUnits = 600;
constexpr qint64 longDuration = 40;

/// With the figures of the report before, until there are new ones.
Report withFiguresOf(const Report& before, Report first)
{
    first.system = before.system;
    first.layers = before.layers;
    first.layerProduct = before.layerProduct;
    first.advisories = before.advisories;
    first.cutSets = before.cutSets;
    first.cutSetOrder = before.cutSetOrder;
    const std::size_t count = std::min(first.components.size(), before.components.size());
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        if (first.components[vertex].id == before.components[vertex].id) {
            first.components[vertex] = before.components[vertex];
        }
    }
    return first;
}

/// Null if it was told to stop, or failed: then the whole analysis will say so.
std::shared_ptr<const Report> firstReport(const Topology& topology, const AnalysisOptions& options,
                                          const std::shared_ptr<const Report>& before)
{
    try {
        Report first = glance(topology, options);
        if (first.isCancelled) {
            return nullptr;
        }
        return std::make_shared<const Report>(before ? withFiguresOf(*before, std::move(first))
                                                     : std::move(first));
    } catch (const std::exception&) {
        return nullptr;
    }
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

bool AnalysisRunner::areSpofsCurrent() const
{
    return isCurrent() ||
           (m_report && m_lost.empty() && m_spofRevision == m_document.revision() && !m_whatIf);
}

bool AnalysisRunner::mayTakeLong() const
{
    const Topology& topology = m_document.topology();
    return m_lastDuration > longDuration ||
           topology.componentCount() + topology.connectionCount() > manyUnits;
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
    const bool looksFirst = m_lost.empty() && mayTakeLong();
    m_elapsed.start();
    m_pool.start([this, job, revision, options, copy, known, lost = m_lost, analysis = m_analysis,
                  looksFirst, before = m_asDrawn] {
        if (const auto first = looksFirst ? firstReport(*copy, options, before) : nullptr) {
            QMetaObject::invokeMethod(
                this, [this, job, revision, first] { receiveFirst(job, revision, first); },
                Qt::QueuedConnection);
        }
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

void AnalysisRunner::receiveFirst(quint64 job, quint64 revision,
                                  const std::shared_ptr<const Report>& first)
{
    if (job != m_job) {
        return;
    }
    m_report = first;
    m_whatIf.reset();
    m_spofRevision = revision;
    emit foundSpofs();
}

void AnalysisRunner::receive(quint64 revision, const Outcome& outcome)
{
    m_isBusy = false;
    m_lastDuration = m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
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
