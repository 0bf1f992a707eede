#pragma once

#include "ui/models/list_row.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

class QDockWidget;
class QMainWindow;
class QTabBar;

namespace cutpoint {
struct Report;
}

namespace cutpoint::ui {

class AnalysisRunner;
class AvailabilityView;
class ComponentView;
class FindingsView;
class SelectionModel;
class TabBadge;
class TopologyDocument;

/// The docks at the right: single points of failure, component, problems; availability below.
class ResultDocks final : public QObject {
    Q_OBJECT

public:
    /// @param window  gets the docks; owns this.
    ResultDocks(const TopologyDocument& document, SelectionModel& selection,
                const AnalysisRunner& analysis, QMainWindow& window);

    /// Puts the docks where they belong, in sizes that fit the window.
    void resetLayout();

    /// Brings the list of single points of failure to the front.
    void showSpofs();

    /// Sets titles and counts to how the docks are arranged now.
    void updateTitles();

    [[nodiscard]] QList<QDockWidget*> docks() const;

signals:
    /// The docks are where they belong; others may follow.
    void layoutReset();

    /// A row was chosen; what it is about is selected already.
    void targetChosen(const cutpoint::ui::RowTarget& target);

private:
    QDockWidget* makeDock(const QString& title, const char* name, QWidget* content);
    void showReport();
    void showProblems();
    void showSelection();
    void choose(const RowTarget& target);
    void updateTitleBar(QDockWidget& dock);
    void putBadge(QTabBar& tabs, QDockWidget& dock);

    const TopologyDocument& m_document;
    SelectionModel& m_selection;
    const AnalysisRunner& m_analysis;
    QMainWindow& m_window;
    FindingsView* m_spofs;
    ComponentView* m_component;
    FindingsView* m_problems;
    AvailabilityView* m_availability;
    QDockWidget* m_spofDock;
    QDockWidget* m_componentDock;
    QDockWidget* m_problemDock;
    QDockWidget* m_availabilityDock;
    std::map<QDockWidget*, std::pair<qsizetype, bool>> m_counts;  ///< With whether they alarm.
};

}  // namespace cutpoint::ui
