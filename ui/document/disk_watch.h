#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace cutpoint::ui {

class TopologyDocument;

/// How the document's file is, beside how the document last read or wrote it.
enum class DiskState { Same, Changed, Missing };

/// Watches the file of the document for changes that others make, by writing into it, putting
/// another in its place, or removing it. A file that was only touched is the same.
class DiskWatch final : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives this.
    explicit DiskWatch(const TopologyDocument& document, QObject* parent = nullptr);

    /// As last found.
    [[nodiscard]] DiskState state() const noexcept { return m_state; }

    /// Looks now. A document without a file is `Same`.
    DiskState check();

signals:
    /// The file became another, once more too, or is as the document knows it again.
    void changed(cutpoint::ui::DiskState state);

private:
    /// What a file was when somebody looked.
    struct Stamp {
        bool exists = false;
        QByteArray hash = {};  ///< Of its bytes; empty if it cannot be read.
    };

    [[nodiscard]] static Stamp stampOf(const QString& path);
    void begin();
    void watch();

    const TopologyDocument& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;   ///< Several changes in a row are one.
    QString m_path;  ///< That is watched; empty: none.
    Stamp m_known;   ///< As the document read or wrote it.
    Stamp m_seen;    ///< As last found.
    DiskState m_state = DiskState::Same;
};

}  // namespace cutpoint::ui
