#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace cutpoint::ui {

class DiskWatch;
class TopologyDocument;
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

    /// Opens a file; says why if it cannot. Asks for unsaved changes before.
    void open(const QString& path);

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

private:
    void load(const QString& path);
    bool saveTo(const QString& path);
    [[nodiscard]] bool mayReplaceChanges();
    [[nodiscard]] bool mayOverwrite(const QString& path);
    void remember(const QString& path);
    void fillRecent(QMenu& menu);

    TopologyDocument& m_document;
    QWidget& m_window;
    DiskWatch* m_watch;
};

}  // namespace cutpoint::ui
