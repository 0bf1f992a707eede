#pragma once

#include "core/analysis/report.h"
#include "ui/models/list_row.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

class QDockWidget;
class QMainWindow;
class QTabBar;

namespace cutpoint::ui {

class AnalysisRunner;
class AvailabilityView;
class ComponentView;
class FindingsView;
class ImportanceView;
class InspectorView;
class RecommendationsPanel;
class SelectionModel;
class SpofPanel;
class TabBadge;
class TopologyDocument;

/// The docks at the right: single points of failure, inspector, problems; availability, importance,
/// cut sets, recommendations below.
class ResultDocks final : public QObject {
    Q_OBJECT

public:
    /// @param window  gets the docks; owns this.
    ResultDocks(TopologyDocument& document, SelectionModel& selection,
                const AnalysisRunner& analysis, QMainWindow& window);

    /// Puts the docks where they belong, in sizes that fit the window.
    void resetLayout();

    /// Brings the list of single points of failure to the front.
    void showSpofs();

    /// Brings the recommendations to the front and looks for some.
    void showRecommendations();

    /// Writes what was typed in the inspector and not yet written.
    void commitEdits();

    /// Selects what a row or a finding is about, and tells that it wants to be seen.
    void choose(const RowTarget& target);

    /// Sets titles and counts to how the docks are arranged now.
    void updateTitles();

    [[nodiscard]] QList<QDockWidget*> docks() const;

signals:
    /// The docks are where they belong; others may follow.
    void layoutReset();

    /// The docks are about to take the width that goes with the new one of the window.
    void widthFollowed();

    /// A row was chosen; what it is about is selected already.
    void targetChosen(const cutpoint::ui::RowTarget& target);

    /// Asked for in the list of single points of failure.
    void acceptanceWanted(const cutpoint::UnitName& unit);
    void withdrawalWanted(const cutpoint::UnitName& unit);
    void failureWanted(const cutpoint::UnitName& unit);

protected:
    /// Follows the window when it becomes wide, or no longer is, as long as nobody has set another
    /// width.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitWindow();
    QDockWidget* makeDock(const QString& title, const char* name, QWidget* content);
    void showReport();
    void showProblems();
    void showSelection();
    void showFoundSpofs();
    void showSpofSections();
    void markStale();
    void updateTitleBar(QDockWidget& dock);
    void putBadge(QTabBar& tabs, QDockWidget& dock);

    const TopologyDocument& m_document;
    SelectionModel& m_selection;
    const AnalysisRunner& m_analysis;
    QMainWindow& m_window;
    SpofPanel* m_spofPanel;
    FindingsView* m_spofs;
    ComponentView* m_component;
    FindingsView* m_problems;
    AvailabilityView* m_availability;
    InspectorView* m_inspector;
    ImportanceView* m_importance;
    FindingsView* m_cutSets;
    RecommendationsPanel* m_recommendations;
    QDockWidget* m_spofDock;
    QDockWidget* m_componentDock;
    QDockWidget* m_problemDock;
    QDockWidget* m_availabilityDock;
    QDockWidget* m_importanceDock;
    QDockWidget* m_cutSetDock;
    QDockWidget* m_recommendationDock;
    bool m_isInWideWindow = false;
    std::map<QDockWidget*, std::pair<qsizetype, bool>> m_counts;  ///< With whether they alarm.
};

}  // namespace cutpoint::ui
