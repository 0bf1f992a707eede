#pragma once

#include "ui/document/recovery_store.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace cutpoint::ui {

class TopologyDocument;

/// Keeps unsaved work aside shortly after every edit, off the thread of the window; lets go of it
/// when the document is saved, undone to how it was saved, or replaced.
///
/// What is kept outlives this: only `discard` says that the document ends in good order.
class Autosave final : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives this.
    /// @param rest      after the last edit.
    Autosave(const TopologyDocument& document, const RecoveryStore& store,
             std::chrono::milliseconds rest = std::chrono::seconds{2}, QObject* parent = nullptr);
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;
    Autosave(Autosave&&) = delete;
    Autosave& operator=(Autosave&&) = delete;

    /// Waits for what is being written.
    ~Autosave() override;

    /// Keeps the document as it is, without delay.
    ///
    /// @return  whether it is kept now.
    bool keepNow();

    /// Keeps nothing any more, until the next edit.
    void discard();

signals:
    /// Work could not be kept aside; told once until it can be again.
    void failed(const QString& reason);

private:
    void schedule();
    void follow();
    void keep();
    void clear();
    void receive(const std::optional<QString>& problem);

    const TopologyDocument& m_document;
    RecoveryShelf m_shelf;  ///< Used in the pool alone.
    QThreadPool m_pool;     ///< Of one thread: what is asked first is done first.
    QTimer m_rest;
    bool m_keeps = false;  ///< Something is kept, or about to be.
    bool m_hasFailed = false;
};

}  // namespace cutpoint::ui
