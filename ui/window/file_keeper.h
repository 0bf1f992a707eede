#pragma once

#include "ui/document/background_work.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

class QMenu;
class QWidget;

namespace cutpoint::ui {

class DiskWatch;
class TopologyDocument;
struct ReadFile;
struct Sample;

/// New, open, save, and the questions that go with them.
class FileKeeper final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks and tells; owns the keeper.
    FileKeeper(TopologyDocument& document, QWidget& window);

    /// Asks what to do with unsaved changes, if there are any.
    ///
    /// @return  whether the document may go.
    [[nodiscard]] bool mayDiscard();

    /// Opens a file; says why if it cannot. Asks for unsaved changes before. A large file is read,
    /// and laid out if it states no positions, beside the window; the present document may be
    /// edited meanwhile.
    void open(const QString& path);

    /// Whether a file is being read or laid out.
    [[nodiscard]] bool isOpening() const { return m_opening.isBusy() || m_read; }

    /// Opens a sample, as a document without a file.
    ///
    /// @return  whether it is open now.
    bool open(const Sample& sample);

    /// The files opened last, the newest first.
    [[nodiscard]] static QStringList recentFiles();

    /// What others do to the document's file.
    [[nodiscard]] DiskWatch& watch() noexcept { return *m_watch; }

    /// Fills the menu with the files opened last, each time it is shown.
    void attachRecent(QMenu& menu);

public slots:
    void makeNew();
    void chooseAndOpen();

    /// Reads the document's file again; asks before changes get lost.
    void reload();

    /// @return  whether the document is saved now.
    bool save();
    bool saveAs();

    /// Gives up reading a file; in the place of a layout it takes plain rows.
    void cancelOpening();

signals:
    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

    /// A sentence on what became of it.
    void told(const QString& sentence);

    /// The file that was to be opened was not.
    void notOpened();

private:
    void load(const QString& path);
    void beginReading(const QString& path);
    void beginLayout(const std::shared_ptr<ReadFile>& file);
    void take(const std::shared_ptr<ReadFile>& file);
    void giveUpOpening();
    bool saveTo(const QString& path);
    [[nodiscard]] bool mayReplaceChanges();
    [[nodiscard]] bool mayOverwrite(const QString& path);
    void remember(const QString& path);
    void fillRecent(QMenu& menu);

    TopologyDocument& m_document;
    QWidget& m_window;
    DiskWatch* m_watch;
    BackgroundWork m_opening;
    QTimer m_whenFree;
    QString m_opened;                  ///< Name of the file that is being opened.
    std::shared_ptr<ReadFile> m_read;  ///< That waits until no dialog is open.
    bool m_isLayout = false;           ///< It was read, and is being laid out.
    bool m_isStale = false;            ///< The document changed since it was given up for the file.
};

}  // namespace cutpoint::ui
