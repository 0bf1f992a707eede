#include "ui/document/hardening_runner.h"

#include "ui/document/today.h"
#include "ui/document/topology_document.h"

#include <exception>
#include <utility>

namespace cutpoint::ui {

HardeningRunner::HardeningRunner(const TopologyDocument& document, QObject* parent)
    : QObject{parent}
    , m_document{document}
{
    m_pool.setMaxThreadCount(1);
    connect(&document, &TopologyDocument::contentChanged, this, &HardeningRunner::outdate);
    connect(&document, &TopologyDocument::topologyReset, this, &HardeningRunner::forget);
}

HardeningRunner::~HardeningRunner()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

bool HardeningRunner::isCurrent() const
{
    return m_advice && m_adviceRevision == m_document.revision();
}

void HardeningRunner::start(std::optional<double> target)
{
    m_stop.request_stop();
    m_stop = std::stop_source{};
    m_isBusy = true;
    const quint64 job = ++m_job;
    const quint64 revision = m_document.revision();
    HardenOptions options;
    options.target = target;
    options.today = today();
    options.stop = m_stop.get_token();
    // Told once for every hundredth: the window has other things to do.
    options.progress = [this, job, told = -1](double share) mutable {
        constexpr double percent = 100.0;
        const int now = static_cast<int>(share * percent);
        if (now != std::exchange(told, now)) {
            QMetaObject::invokeMethod(
                this,
                [this, job, share] {
                    if (job == m_job) {
                        emit progressed(share);
                    }
                },
                Qt::QueuedConnection);
        }
    };
    const auto copy = std::make_shared<const Topology>(m_document.topology());
    m_pool.start([this, job, revision, options, copy] {
        std::shared_ptr<const HardeningAdvice> advice;
        QString problem;
        try {
            advice = std::make_shared<const HardeningAdvice>(harden(*copy, options));
        } catch (const std::exception& error) {
            problem = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, job, revision, advice, problem] {
                if (job != m_job) {
                    return;
                }
                m_isBusy = false;
                if (advice && !advice->isCancelled) {
                    m_advice = advice;
                    m_adviceRevision = revision;
                } else if (!problem.isEmpty()) {
                    emit failed(problem);
                }
                emit changed();
            },
            Qt::QueuedConnection);
    });
    emit changed();
}

void HardeningRunner::cancel()
{
    if (!m_isBusy) {
        return;
    }
    m_stop.request_stop();
    ++m_job;
    m_isBusy = false;
    emit changed();
}

void HardeningRunner::outdate()
{
    if (m_isBusy) {
        cancel();
    } else {
        emit changed();
    }
}

void HardeningRunner::forget()
{
    m_advice.reset();
    outdate();
}

}  // namespace cutpoint::ui
