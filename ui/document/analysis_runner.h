#pragma once

#include "core/analysis/what_if.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

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

    /// The newest report: of this document, or of what is left of it in a what-if. Null until there
    /// is one.
    [[nodiscard]] const std::shared_ptr<const Report>& report() const noexcept { return m_report; }

    /// The newest report of the document with nothing failed; null until there is one.
    [[nodiscard]] const std::shared_ptr<const Report>& reportAsDrawn() const noexcept
    {
        return m_asDrawn;
    }

    /// What `report` is the report of, if it is that of a what-if; else null.
    [[nodiscard]] const std::shared_ptr<const WhatIf>& whatIf() const noexcept { return m_whatIf; }

    /// Fails units in what is analysed, not in the document; none: as drawn again. A reset of the
    /// document ends it.
    void setLost(std::vector<UnitName> lost);
    [[nodiscard]] const std::vector<UnitName>& lost() const noexcept { return m_lost; }

    /// Whether the report tells of the document as it is now, and of what is failed now.
    [[nodiscard]] bool isCurrent() const;

    /// Whether the single points of failure in `report` are those of the document as it is now,
    /// even if its figures are not yet.
    [[nodiscard]] bool areSpofsCurrent() const;

    /// Whether an analysis is due or under way.
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

    /// Analyses the document as it is now, without delay.
    void start();

    /// Gives up the analysis under way; the report stays as old as it is.
    void cancel();

signals:
    /// An analysis is due: what `report` says is of an older document from now on.
    void started();

    /// The single points of failure in `report` are new and current; its figures are still those of
    /// before, or unknown. Sent only of what may take longer than a moment; `finished` follows.
    void foundSpofs();

    /// `report` is new and current.
    void finished(quint64 revision);

    /// The analysis ended without a report.
    ///
    /// @param problem  why; empty if it was cancelled.
    void stopped(const QString& problem);

private:
    struct Outcome {
        std::shared_ptr<const Report> report = {};  ///< As drawn.
        std::shared_ptr<const WhatIf> whatIf = {};
        QString problem = {};
    };

    void schedule();
    void forget();
    void receive(quint64 revision, const Outcome& outcome);
    void receiveFirst(quint64 job, quint64 revision, const std::shared_ptr<const Report>& first);
    [[nodiscard]] bool mayTakeLong() const;

    /// @param known  the report as drawn, if it is known already; else null.
    [[nodiscard]] static Outcome run(const Analysis& analysis, const Topology& topology,
                                     const AnalysisOptions& options,
                                     const std::vector<UnitName>& lost,
                                     std::shared_ptr<const Report> known);

    const TopologyDocument& m_document;
    Analysis m_analysis;
    QThreadPool m_pool;
    QTimer m_rest;
    std::stop_source m_stop;
    std::shared_ptr<const Report> m_report;
    std::shared_ptr<const Report> m_asDrawn;
    std::shared_ptr<const WhatIf> m_whatIf;
    std::vector<UnitName> m_lost;
    std::vector<UnitName> m_reportLost;  ///< That `m_report` is without.
    quint64 m_reportRevision = 0;
    quint64 m_spofRevision = 0;  ///< Of the single points of failure in `m_report`.
    QElapsedTimer m_elapsed;     ///< Since the analysis under way began.
    qint64 m_lastDuration = 0;   ///< Of the last analysis, in milliseconds.
    quint64 m_job = 0;           ///< Number of the newest analysis; results of others are dropped.
    bool m_isBusy = false;
};

}  // namespace cutpoint::ui
