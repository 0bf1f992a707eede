#pragma once

#include "core/harden/harden.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>

namespace cutpoint::ui {

class TopologyDocument;

/// Looks for changes that make the document fail less, on demand and off the thread of the window.
/// An edit on the way stops the search; what was found before is of an older document then.
class HardeningRunner : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives the runner.
    explicit HardeningRunner(const TopologyDocument& document, QObject* parent = nullptr);
    HardeningRunner(const HardeningRunner&) = delete;
    HardeningRunner& operator=(const HardeningRunner&) = delete;
    HardeningRunner(HardeningRunner&&) = delete;
    HardeningRunner& operator=(HardeningRunner&&) = delete;

    /// Stops what is under way and waits for it.
    ~HardeningRunner() override;

    /// Null until something was asked for.
    [[nodiscard]] const std::shared_ptr<const HardeningAdvice>& advice() const noexcept
    {
        return m_advice;
    }

    /// Whether the advice is for the document as it is now.
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

    /// Looks for changes in the document as it is now.
    ///
    /// @param target  fraction of time up; empty: the document's own, or none.
    void start(std::optional<double> target);

    void cancel();

signals:
    /// Something about `isBusy`, `isCurrent` or `advice` is new.
    void changed();

    /// @param share  of the work that is done, 0 to 1.
    void progressed(double share);

    /// The search ended without advice.
    void failed(const QString& problem);

private:
    void forget();
    void outdate();
    void tell(quint64 job, double share);
    void finish(quint64 job, quint64 revision, const std::shared_ptr<const HardeningAdvice>& advice,
                const QString& problem);

    const TopologyDocument& m_document;
    QThreadPool m_pool;
    std::stop_source m_stop;
    std::shared_ptr<const HardeningAdvice> m_advice;
    quint64 m_adviceRevision = 0;
    quint64 m_job = 0;  ///< Number of the newest search; results of others are dropped.
    bool m_isBusy = false;
};

}  // namespace cutpoint::ui
