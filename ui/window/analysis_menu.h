#pragma once

#include "ui/models/list_row.h"

#include <QObject>

#include <optional>

class QAction;
class QMainWindow;
class QMenu;

namespace cutpoint::ui {

class AnalysisRunner;
class FailoverActions;
class ResultDocks;
class SelectionModel;
class TopologyDocument;
class WhatIfScenario;

/// What can be asked of the analysis: walk through its findings, fail things to see what follows,
/// accept single points of failure.
class AnalysisMenu final : public QObject {
    Q_OBJECT

public:
    /// @param window  gets the keys; owns this. The others outlive it.
    AnalysisMenu(TopologyDocument& document, SelectionModel& selection,
                 const AnalysisRunner& analysis, WhatIfScenario& scenario, ResultDocks& docks,
                 QMainWindow& window);

    /// Fills the menu of the window.
    void addTo(QMenu& menu);

    /// Fails what is selected, or repairs it: for the toolbar.
    [[nodiscard]] QAction& failSelected() noexcept { return *m_fail; }

    /// Accepts the selected single point of failure: for context menus.
    [[nodiscard]] QAction& acceptSelected() noexcept { return *m_accept; }

    /// Draws the icons in the colours of the window.
    void setIcons();

signals:
    /// A finding is selected and wants to be seen.
    void findingReached(const cutpoint::ui::RowTarget& target);

    /// A sentence for the status bar.
    void told(const QString& sentence);

private:
    QAction* make(const QString& text, const QKeySequence& key);
    void enableActions();
    void walk(bool isForward);
    void toggleSelected();
    void failWorst();
    void fillDomains(QMenu& menu);
    [[nodiscard]] const Spof* selectedSpof() const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    const AnalysisRunner& m_analysis;
    WhatIfScenario& m_scenario;
    ResultDocks& m_docks;
    QMainWindow& m_window;
    QAction* m_next;
    QAction* m_previous;
    QAction* m_fail;
    QAction* m_worst;
    QAction* m_end;
    QAction* m_accept;
    QAction* m_withdraw;
    QAction* m_recommend;
    QAction* m_nines;
    FailoverActions* m_failover;
    std::optional<std::size_t> m_reached;  ///< Number of the finding that the walk is at.
};

}  // namespace cutpoint::ui
