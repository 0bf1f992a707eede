#pragma once

#include "core/analysis/analyse.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>

namespace cutpoint::ui {

class TopologyDocument;

/// Keeps a report of the document up to date, off the thread of the window.
///
/// A change is answered after a short rest, so that a burst of them costs one analysis. The
/// analysis works on a copy; one that a later change has made stale is told to stop, and its result
/// is dropped.
class AnalysisRunner : public QObject {
    Q_OBJECT

public:
    using Analysis = std::function<Report(const Topology&, const AnalysisOptions&)>;

    /// @param document  outlives the runner. A first analysis starts by itself.
    /// @param analysis  called on another thread.
    explicit AnalysisRunner(const TopologyDocument& document, Analysis analysis = &analyse,
                            QObject* parent = nullptr);
    AnalysisRunner(const AnalysisRunner&) = delete;
    AnalysisRunner& operator=(const AnalysisRunner&) = delete;
    AnalysisRunner(AnalysisRunner&&) = delete;
    AnalysisRunner& operator=(AnalysisRunner&&) = delete;

    /// Stops what is under way and waits for it.
    ~AnalysisRunner() override;

    /// The newest report of this document; null until there is one.
    [[nodiscard]] const std::shared_ptr<const Report>& report() const noexcept { return m_report; }

    /// Whether the report tells of the document as it is now.
    [[nodiscard]] bool isCurrent() const;

    /// Whether an analysis is due or under way.
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

    /// Analyses the document as it is now, without delay.
    void start();

    /// Gives up the analysis under way; the report stays as old as it is.
    void cancel();

signals:
    /// An analysis is due: what `report` says is of an older document from now on.
    void started();

    /// `report` is new and current.
    void finished(quint64 revision);

    /// The analysis ended without a report.
    ///
    /// @param problem  why; empty if it was cancelled.
    void stopped(const QString& problem);

private:
    struct Outcome {
        std::shared_ptr<const Report> report = {};
        QString problem = {};
    };

    void schedule();
    void forget();
    void receive(quint64 revision, const Outcome& outcome);
    [[nodiscard]] static Outcome run(const Analysis& analysis, const Topology& topology,
                                     const AnalysisOptions& options);

    const TopologyDocument& m_document;
    Analysis m_analysis;
    QThreadPool m_pool;
    QTimer m_rest;
    std::stop_source m_stop;
    std::shared_ptr<const Report> m_report;
    quint64 m_reportRevision = 0;
    quint64 m_job = 0;  ///< Number of the newest analysis; results of others are dropped.
    bool m_isBusy = false;
};

}  // namespace cutpoint::ui
