#pragma once

#include "core/io/diagnostic.h"
#include "ui/drill/drill_session.h"

#include <QDockWidget>

#include <vector>

class QAction;
class QMainWindow;

namespace cutpoint::ui {

class DiagramCanvas;
class DrillPanel;
class SelectionModel;
class WhatIfScenario;

/// The dock "Drill": plays a failure through, with the picture of the topology as its stage. The
/// picture is as ever again when the drill is closed, or the dock.
class DrillDock final : public QDockWidget {
    Q_OBJECT

public:
    /// @param window  gets the dock; owns it. The others outlive it.
    DrillDock(const TopologyDocument& document, SelectionModel& selection, WhatIfScenario& whatIf,
              DiagramCanvas& canvas, QMainWindow& window);

    DrillDock(const DrillDock&) = delete;
    DrillDock& operator=(const DrillDock&) = delete;
    DrillDock(DrillDock&&) = delete;
    DrillDock& operator=(DrillDock&&) = delete;
    ~DrillDock() override;

    /// Opens and closes the dock: for menu and toolbar.
    [[nodiscard]] QAction& action() noexcept { return *m_action; }

    /// All there is to do with drills: for the menu.
    [[nodiscard]] QList<QAction*> menuActions() const
    {
        return {m_action, m_openScenario, m_export};
    }

    /// Plays the scenario of a file; says why if it cannot.
    void openScenario(const QString& path);

    /// Writes the drill that is open as the ending of the path says; says why if it cannot.
    void writeTo(const QString& path);

    [[nodiscard]] DrillSession& session() noexcept { return m_session; }
    [[nodiscard]] DrillPanel& panel() noexcept { return *m_panel; }

    /// Puts the dock where it belongs, closed.
    void resetLayout();

    /// Draws the icon in the colours of the window.
    void setIcons();

signals:
    /// What is played and where the head is, for the status bar: "Drill: zone a fails, 00:13.2".
    /// Empty: nothing.
    void told(const QString& words);

    /// What became of a file, in a line.
    void written(const QString& line);

    /// A scenario was not opened, for these reasons.
    void refused(const QString& file, const std::vector<cutpoint::Diagnostic>& problems);

    /// A component was chosen in the lanes; it is selected already.
    void componentReached(const cutpoint::ComponentId& id);

private:
    void open();
    void closeDrill();
    void chooseAtOnce();
    void chooseScenario();
    void chooseAndWrite();
    void enableActions();
    void offer();
    void showOnStage();
    void showTraffic();
    void followSelection();
    void followWhatIf();
    void tell();

    const TopologyDocument& m_document;
    SelectionModel& m_selection;
    WhatIfScenario& m_whatIf;
    DiagramCanvas& m_canvas;
    QMainWindow& m_window;
    DrillSession m_session;
    DrillPanel* m_panel;
    QAction* m_action;
    QAction* m_openScenario;
    QAction* m_export;
    QElapsedTimer m_played;  ///< Since it has been playing.
};

}  // namespace cutpoint::ui
