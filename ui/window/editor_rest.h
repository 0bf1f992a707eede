#pragma once

#include <QByteArray>
#include <QList>

class QAction;
class QActionGroup;
class QMainWindow;

namespace cutpoint::ui {

/// Lets all that edits the document rest while the window shows something else: actions are
/// disabled, whoever enables them meanwhile, and docks are hidden. Afterwards all is as it was.
class EditorRest final {
public:
    /// @param window  outlives this, and owns what it makes.
    explicit EditorRest(QMainWindow& window);

    /// Says which actions and menus stay of use; those in exclusive groups do too.
    void setUseful(QList<QAction*> actions);

    void begin();
    void end();

private:
    [[nodiscard]] QList<QAction*> actionsOfWindow() const;
    [[nodiscard]] bool isUseful(QAction* action) const;

    QMainWindow& m_window;
    QActionGroup* m_resting;
    QList<QAction*> m_useful;
    QByteArray m_layout;  ///< Of the docks before.
};

}  // namespace cutpoint::ui
