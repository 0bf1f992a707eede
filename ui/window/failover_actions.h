#pragma once

#include <QObject>

#include <string>

class QAction;
class QMainWindow;
class QMenu;

namespace cutpoint::ui {

class SelectionModel;
class TopologyDocument;

/// What can be asked about taking over: the runbook, which setup to choose, what two writers do.
class FailoverActions final : public QObject {
    Q_OBJECT

public:
    /// @param window  gets the actions; owns this. The others outlive it.
    FailoverActions(const TopologyDocument& document, const SelectionModel& selection,
                    QMainWindow& window);

    void addTo(QMenu& menu) const;

private:
    QAction* make(const QString& text, const QString& tip);

    /// Id of the selected group, else of the current component; empty: nothing is selected.
    [[nodiscard]] std::string chosen() const;

    const TopologyDocument& m_document;
    const SelectionModel& m_selection;
    QMainWindow& m_window;
    QAction* m_setups;
    QAction* m_runbook;
    QAction* m_writers;
};

}  // namespace cutpoint::ui
