#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// What opening a file came to.
struct LoadOutcome {
    bool isLoaded = false;
    std::vector<Diagnostic> diagnostics = {};  ///< Every problem, in document order.
};

/// What a file says, before it is any document's.
struct ReadFile {
    QString path;                              ///< Absolute.
    std::optional<Topology> topology = {};     ///< Empty if the file cannot be read.
    std::vector<Diagnostic> diagnostics = {};  ///< Every problem, in document order.
    bool isImported = false;                   ///< Another tool's.
};

/// Reads a file; on any thread.
[[nodiscard]] ReadFile readTopologyFile(const QString& path);

/// The topology being edited, its history, its file, and the news of its changes.
///
/// Views read through `topology()` and listen; they never write. Every change is a DocumentCommand
/// pushed on `history()`, so whatever a user can do, a user can undo.
class TopologyDocument : public QObject {
    Q_OBJECT

public:
    /// Empty and never saved.
    explicit TopologyDocument(QObject* parent = nullptr);
    explicit TopologyDocument(Topology topology, QObject* parent = nullptr);
    TopologyDocument(const TopologyDocument&) = delete;
    TopologyDocument& operator=(const TopologyDocument&) = delete;
    TopologyDocument(TopologyDocument&&) = delete;
    TopologyDocument& operator=(TopologyDocument&&) = delete;

    /// Tells nobody: that it ends does not mean that it is saved.
    ~TopologyDocument() override;

    [[nodiscard]] const Topology& topology() const noexcept { return m_topology; }
    [[nodiscard]] QUndoStack& history() noexcept { return m_history; }
    [[nodiscard]] const QUndoStack& history() const noexcept { return m_history; }

    /// Counts the changes that an analysis could notice: a moved card is none.
    [[nodiscard]] quint64 revision() const noexcept { return m_revision; }

    /// Counts the changes that another diagram could come of: a new name or availability is none.
    [[nodiscard]] quint64 diagramRevision() const noexcept { return m_diagramRevision; }

    /// The file it was read from or saved to; empty: none yet.
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

    /// Whether its file is another tool's: saved over it, the topology would destroy what Cutpoint
    /// does not read.
    [[nodiscard]] bool isImported() const noexcept { return m_isImported; }

    /// The name of the system, else of the file, else "Untitled".
    [[nodiscard]] QString title() const;

    /// Whether there is something that its file does not hold.
    [[nodiscard]] bool isModified() const { return !m_history.isClean(); }

    /// What reading its file had to say; empty after `reset`.
    [[nodiscard]] const std::vector<Diagnostic>& readingNotes() const noexcept { return m_notes; }

    /// Puts `topology` in the place of everything, history and file included.
    void reset(Topology topology);

    /// Puts rescued work in the place of everything, as changes that its file does not hold.
    ///
    /// @param path        of that file; empty: it was never saved.
    /// @param isImported  whether the file is another tool's.
    void recover(Topology topology, const QString& path, bool isImported);

    /// Opens a file in the place of everything. If it cannot be read, nothing changes.
    [[nodiscard]] LoadOutcome load(const QString& path);

    /// Puts what was read in the place of everything. If it could not be read, nothing changes.
    [[nodiscard]] LoadOutcome take(ReadFile file);

    /// Writes the file at once or not at all; then it is the document's file.
    ///
    /// @return  the reason it failed; empty on success.
    [[nodiscard]] std::optional<QString> save(const QString& path);

signals:
    /// Sent after every change of a component's own data, undone and redone ones included.
    void componentChanged(const cutpoint::ComponentId& id);

    /// Sent once after every change, however many components it touched.
    void pictureChanged();

    /// Sent after `pictureChanged` if components or connections came or went: what holds on to ids
    /// lets go of those that are no more.
    void structureChanged();

    /// Sent before `structureChanged` if a component has another id and is otherwise as it was.
    void componentRenamed(const cutpoint::ComponentId& from, const cutpoint::ComponentId& to);

    /// Sent once after every change that an analysis could notice.
    void contentChanged();

    /// Everything is new: nothing that was known of the components holds.
    void topologyReset();

    /// The file was written and holds the document as it is.
    void saved();

    /// Another file, name or state of being modified.
    void fileChanged();

private:
    friend class DocumentCommand;  // the only writer

    void replaceAll(Topology topology, const QString& path);

    Topology m_topology;
    QUndoStack m_history;
    QString m_path;
    bool m_isImported = false;
    std::vector<Diagnostic> m_notes;
    quint64 m_revision = 0;
    quint64 m_diagramRevision = 0;
};

}  // namespace cutpoint::ui
