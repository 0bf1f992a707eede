#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace cutpoint::ui {

/// One piece of work at a time off the thread of the window, whose result comes back to it.
class BackgroundWork final : public QObject {
    Q_OBJECT

public:
    /// What the window does with a result; empty: nothing.
    using Delivery = std::function<void()>;

    /// Called on another thread: holds copies of all that it looks at. Told to stop, it may return
    /// early, with what it has.
    using Work = std::function<Delivery(const std::stop_token&)>;

    explicit BackgroundWork(QObject* parent = nullptr);
    BackgroundWork(const BackgroundWork&) = delete;
    BackgroundWork& operator=(const BackgroundWork&) = delete;
    BackgroundWork(BackgroundWork&&) = delete;
    BackgroundWork& operator=(BackgroundWork&&) = delete;

    /// Stops what is under way and waits for it.
    ~BackgroundWork() override;

    /// Whether something is under way whose result is still wanted.
    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }

    /// Starts it; what was under way is given up.
    void start(Work work);

    /// Tells the work to make an end; what it returns then is delivered as ever.
    void hasten();

    /// Waits for what is under way, without stopping it: for work that leaves something behind.
    void wait();

    /// Gives up what is under way: its result is dropped.
    void giveUp();

signals:
    void started();

    /// Nothing is under way any more: the result is about to be delivered, or it was given up.
    void ended();

    /// The work could not be done, for lack of memory most likely; sent after `ended`.
    void failed(const QString& problem);

private:
    void receive(quint64 job, const Delivery& delivery, const QString& problem);

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;  ///< Number of the newest; results of others are dropped.
    bool m_isBusy = false;
};

}  // namespace cutpoint::ui
