#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace cutpoint::ui {

class TopologyDocument;

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

    /// Fills the menu with the files opened last, each time it is shown.
    void attachRecent(QMenu& menu);

public slots:
    void makeNew();
    void chooseAndOpen();

    /// @return  whether the document is saved now.
    bool save();
    bool saveAs();

private:
    bool saveTo(const QString& path);
    void remember(const QString& path);
    void fillRecent(QMenu& menu);

    TopologyDocument& m_document;
    QWidget& m_window;
};

}  // namespace cutpoint::ui
