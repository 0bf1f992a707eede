#pragma once

#include "core/model/topology.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace cutpoint::ui {

/// What is known of work that was kept aside.
struct RecoveryNote {
    QString path;             ///< Of the document; empty: it was never saved.
    QString title;            ///< Of the document, for people.
    bool isImported = false;  ///< Its file is another tool's.
    QDateTime time = {};      ///< Of the last edit that is in it, about.
};

/// Work of a process that ended without saving or discarding it.
struct LeftOver {
    QString file;  ///< That holds it.
    RecoveryNote note;
};

/// The folder where unsaved work is kept aside, one file for each document that is open anywhere.
///
/// A process locks what is its own, so that nobody is offered work that is still being done; the
/// lock of a killed process counts no more.
class RecoveryStore {
public:
    explicit RecoveryStore(QString folder = usualFolder());

    /// In the place where the system keeps data of this program.
    [[nodiscard]] static QString usualFolder();

    [[nodiscard]] const QString& folder() const noexcept { return m_folder; }

    /// What ended processes have left, the newest first.
    [[nodiscard]] std::vector<LeftOver> leftOvers() const;

    /// The topology that was kept; empty if the file cannot be read, or holds none.
    [[nodiscard]] static std::optional<Topology> read(const LeftOver& leftOver);

    /// Removes it for good.
    static void discard(const LeftOver& leftOver);

private:
    QString m_folder;
};

/// The place of one document in the store, locked as long as this lives. May be used by one thread
/// at a time, whichever.
class RecoveryShelf {
public:
    explicit RecoveryShelf(const RecoveryStore& store);

    /// Keeps the topology in the place of what was kept before, at once or not at all.
    ///
    /// @return  the reason it failed; empty on success.
    [[nodiscard]] std::optional<QString> keep(const RecoveryNote& note, const Topology& topology);

    /// Keeps nothing any more.
    void clear();

private:
    [[nodiscard]] std::optional<QString> lock();

    QString m_folder;
    QString m_session;  ///< Of this process and shelf, unlike any other.
    std::unique_ptr<QLockFile> m_lock;
    QString m_file;  ///< That was written; empty: none.
};

}  // namespace cutpoint::ui
