#include "ui/window/analysis_menu.h"

#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/document/unit_words.h"
#include "ui/document/what_if_scenario.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"
#include "ui/window/accept_dialog.h"
#include "ui/window/failover_actions.h"
#include "ui/window/finding_walk.h"
#include "ui/window/nines_dialog.h"
#include "ui/window/result_docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>

namespace cutpoint::ui {

AnalysisMenu::AnalysisMenu(TopologyDocument& document, SelectionModel& selection,
                           const AnalysisRunner& analysis, WhatIfScenario& scenario,
                           ResultDocks& docks, QMainWindow& window)
    : QObject{&window}
    , m_document{document}
    , m_selection{selection}
    , m_analysis{analysis}
    , m_scenario{scenario}
    , m_docks{docks}
    , m_window{window}
    , m_next{make(tr("&Next finding"), Qt::Key_F8)}
    , m_previous{make(tr("&Previous finding"), Qt::SHIFT | Qt::Key_F8)}
    , m_fail{make(tr("&What if it fails"), Qt::Key_X)}
    , m_worst{make(tr("Worst ne&xt failure"), Qt::SHIFT | Qt::Key_X)}
    , m_end{make(tr("&End what-if"), {})}
    , m_accept{make(tr("&Accept single point of failure…"), {})}
    , m_withdraw{make(tr("Wi&thdraw acceptance"), {})}
    , m_recommend{make(tr("&Recommendations"), {})}
    , m_nines{make(tr("Nines and &money…"), {})}
    , m_failover{new FailoverActions{document, selection, window}}
{
    m_fail->setToolTip(tr("Fail what is selected, or repair it, to see what follows (X)"));
    m_fail->setIconText(tr("What-if"));
    m_worst->setToolTip(tr("Fail what is to be feared most now (Shift+X)"));
    // Esc is the canvas's own key: it cancels drags first.
    m_end->setShortcut(Qt::Key_Escape);
    m_end->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    window.removeAction(m_end);
    for (QDockWidget* const dock : docks.docks()) {
        dock->addAction(m_end);
    }
    m_recommend->setToolTip(tr("What would make it fail less, and at what cost"));
    connect(m_recommend, &QAction::triggered, &docks, &ResultDocks::showRecommendations);
    m_nines->setToolTip(tr("What availabilities come to in downtime and money"));
    connect(m_nines, &QAction::triggered, this, [this] {
        auto* const dialog = new NinesDialog{m_document.topology().properties(),
                                             m_analysis.report().get(), &m_window};
        dialog->show();
    });
    connect(m_next, &QAction::triggered, this, [this] { walk(true); });
    connect(m_previous, &QAction::triggered, this, [this] { walk(false); });
    connect(m_fail, &QAction::triggered, this, &AnalysisMenu::toggleSelected);
    connect(m_worst, &QAction::triggered, this, &AnalysisMenu::failWorst);
    connect(m_end, &QAction::triggered, &scenario, &WhatIfScenario::end);
    connect(m_accept, &QAction::triggered, this, [this] {
        if (const Spof* const spof = selectedSpof()) {
            askToAccept(m_document, spof->unit, m_window);
        }
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        if (const Spof* const spof = selectedSpof()) {
            withdrawAcceptance(m_document, UnitName{spof->unit});
        }
    });
    connect(&docks, &ResultDocks::acceptanceWanted, this,
            [this](const UnitName& unit) { askToAccept(m_document, unit, m_window); });
    connect(&docks, &ResultDocks::withdrawalWanted, this,
            [this](const UnitName& unit) { withdrawAcceptance(m_document, unit); });
    connect(&docks, &ResultDocks::failureWanted, &scenario,
            [&scenario](const UnitName& unit) { scenario.toggle({unit}); });
    connect(&selection, &SelectionModel::changed, this, &AnalysisMenu::enableActions);
    connect(&scenario, &WhatIfScenario::changed, this, &AnalysisMenu::enableActions);
    connect(&analysis, &AnalysisRunner::started, this, &AnalysisMenu::enableActions);
    connect(&analysis, &AnalysisRunner::finished, this, &AnalysisMenu::enableActions);
    setIcons();
    enableActions();
}

QAction* AnalysisMenu::make(const QString& text, const QKeySequence& key)
{
    auto* const action = new QAction{text, this};
    action->setShortcut(key);
    if (!key.isEmpty()) {
        action->setToolTip(action->toolTip() +
                           QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText)));
    }
    m_window.addAction(action);
    return action;
}

void AnalysisMenu::addTo(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    menu.addActions({m_next, m_previous});
    menu.addSeparator();
    menu.addAction(m_fail);
    QMenu* const domains = menu.addMenu(tr("What if a &domain fails"));
    connect(domains, &QMenu::aboutToShow, this, [this, domains] { fillDomains(*domains); });
    menu.addActions({m_worst, m_end});
    menu.addSeparator();
    menu.addActions({m_accept, m_withdraw});
    menu.addSeparator();
    menu.addActions({m_recommend, m_nines});
    menu.addSeparator();
    m_failover->addTo(menu);
}

void AnalysisMenu::setIcons()
{
    m_fail->setIcon(actionIcon(QStringLiteral("action-whatif"), m_window.palette()));
    m_fail->setIconVisibleInMenu(false);
}

void AnalysisMenu::enableActions()
{
    const Spof* const spof = selectedSpof();
    const bool isKnown = m_analysis.whatIf() && m_analysis.isCurrent();
    m_fail->setEnabled(!m_selection.isEmpty());
    m_worst->setEnabled(m_analysis.isCurrent() &&
                        (isKnown ? m_analysis.whatIf()->worstNext.has_value()
                                 : worstNextFailure(*m_analysis.report()).has_value()));
    m_end->setEnabled(m_scenario.isActive());
    m_accept->setEnabled(spof != nullptr);
    m_withdraw->setEnabled(spof != nullptr && spof->accepted);
}

void AnalysisMenu::walk(bool isForward)
{
    const Report* const report = m_analysis.report().get();
    if (report == nullptr) {
        return;
    }
    const std::vector<RowTarget> findings = findingsToWalk(m_document, *report);
    m_reached = nextFinding(findings, m_selection, m_reached, isForward);
    if (!m_reached) {
        emit told(tr("There is nothing to fix."));
        return;
    }
    emit findingReached(findings[*m_reached]);
    emit told(tr("Finding %1 of %2").arg(*m_reached + 1).arg(findings.size()));
}

void AnalysisMenu::toggleSelected()
{
    const std::vector<UnitName> units = selectedUnits(m_document, m_selection);
    if (units.empty()) {
        emit told(tr("Users never fail: select what they use."));
        return;
    }
    m_scenario.toggle(units);
}

void AnalysisMenu::failWorst()
{
    if (!m_analysis.isCurrent()) {
        return;
    }
    const auto worst = m_analysis.whatIf() ? m_analysis.whatIf()->worstNext
                                           : worstNextFailure(*m_analysis.report());
    if (worst) {
        m_scenario.fail(*worst);
    }
}

void AnalysisMenu::fillDomains(QMenu& menu)
{
    menu.clear();
    for (const UnitName& domain : domainsOf(m_document.topology())) {
        QAction* const action = menu.addAction(titleOf(domain, m_document.topology()));
        action->setCheckable(true);
        action->setChecked(m_scenario.isLost(domain));
        connect(action, &QAction::triggered, &m_scenario,
                [this, domain] { m_scenario.toggle({domain}); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("No component says where it lives"))->setEnabled(false);
    }
}

const Spof* AnalysisMenu::selectedSpof() const
{
    const Report* const report = m_analysis.report().get();
    if (report == nullptr || !m_analysis.isCurrent()) {
        return nullptr;
    }
    const std::vector<UnitName> units = selectedUnits(m_document, m_selection);
    if (units.size() != 1) {
        return nullptr;
    }
    const auto found = std::find_if(report->spofs.begin(), report->spofs.end(),
                                    [&](const Spof& spof) { return spof.unit == units.front(); });
    return found == report->spofs.end() ? nullptr : &*found;
}

}  // namespace cutpoint::ui
