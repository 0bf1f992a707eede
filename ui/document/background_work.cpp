#include "ui/document/background_work.h"

#include <exception>
#include <utility>

namespace cutpoint::ui {

namespace {

/// One that does not stop at once must not hold up its successor.
constexpr int threads = 2;

}  // namespace

BackgroundWork::BackgroundWork(QObject* parent)
    : QObject{parent}
{
    m_pool.setMaxThreadCount(threads);
}

BackgroundWork::~BackgroundWork()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void BackgroundWork::start(Work work)
{
    m_stop.request_stop();
    m_stop = std::stop_source{};
    m_isBusy = true;
    const quint64 job = ++m_job;
    m_pool.start([this, job, stop = m_stop.get_token(), work = std::move(work)] {
        Delivery delivery;
        QString problem;
        try {
            delivery = work(stop);
        } catch (const std::exception& error) {
            problem = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, job, delivery = std::move(delivery), problem] {
                receive(job, delivery, problem);
            },
            Qt::QueuedConnection);
    });
    emit started();
}

void BackgroundWork::hasten()
{
    m_stop.request_stop();
}

void BackgroundWork::wait()
{
    m_pool.waitForDone();
}

void BackgroundWork::giveUp()
{
    if (m_isBusy) {
        m_stop.request_stop();
        ++m_job;
        m_isBusy = false;
        emit ended();
    }
}

void BackgroundWork::receive(quint64 job, const Delivery& delivery, const QString& problem)
{
    if (job != m_job) {
        return;
    }
    m_isBusy = false;
    emit ended();
    if (!problem.isEmpty()) {
        emit failed(problem);
    } else if (delivery) {
        delivery();
    }
}

}  // namespace cutpoint::ui
