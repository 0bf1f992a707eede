#include "ui/window/result_docks.h"

#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/inspector/inspector_view.h"
#include "ui/models/report_rows.h"
#include "ui/panels/availability_view.h"
#include "ui/panels/component_view.h"
#include "ui/panels/findings_view.h"
#include "ui/panels/importance_view.h"
#include "ui/style/window_width.h"
#include "ui/style/words.h"
#include "ui/window/dock_tabs.h"
#include "ui/window/recommendations_panel.h"
#include "ui/window/spof_panel.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace cutpoint::ui {

namespace {

/// Sizes of LOOK.md section 4: in windows of usual width, and in wide ones.
constexpr int narrowDock = 292;
constexpr int wideDock = 360;
constexpr int narrowTop = 320;
constexpr int wideTop = 440;

bool isWide(const QWidget& window)
{
    return widthOf(window) == WindowWidth::Wide;
}

int dockWidth(bool isWide)
{
    return isWide ? wideDock : narrowDock;
}

}  // namespace

ResultDocks::ResultDocks(TopologyDocument& document, SelectionModel& selection,
                         const AnalysisRunner& analysis, QMainWindow& window)
    : QObject{&window}
    , m_document{document}
    , m_selection{selection}
    , m_analysis{analysis}
    , m_window{window}
    , m_spofPanel{new SpofPanel{document}}
    , m_spofs{&m_spofPanel->list()}
    , m_component{new ComponentView}
    , m_problems{new FindingsView}
    , m_availability{new AvailabilityView}
    , m_inspector{new InspectorView{document, selection}}
    , m_importance{new ImportanceView}
    , m_cutSets{new FindingsView}
    , m_recommendations{new RecommendationsPanel{document}}
    , m_spofDock{makeDock(tr("SPOFs"), "spofs", m_spofPanel)}
    , m_componentDock{makeDock(tr("Inspector"), "component", m_inspector)}
    , m_problemDock{makeDock(tr("Problems"), "problems", m_problems)}
    , m_availabilityDock{makeDock(tr("Availability"), "availability", m_availability)}
    , m_importanceDock{makeDock(tr("Importance"), "importance", m_importance)}
    , m_cutSetDock{makeDock(tr("Cut sets"), "cut-sets", m_cutSets)}
    , m_recommendationDock{makeDock(tr("Advice"), "recommendations", m_recommendations)}
{
    m_spofs->setAccessibleName(tr("Single points of failure"));
    m_problems->setAccessibleName(tr("Problems"));
    m_component->growWithContent();
    m_inspector->setComponentFooter(*m_component);
    m_cutSets->setAccessibleName(tr("Cut sets"));
    resetLayout();
    connect(m_spofs, &FindingsView::targetChosen, this, &ResultDocks::choose);
    connect(m_problems, &FindingsView::targetChosen, this, &ResultDocks::choose);
    connect(m_cutSets, &FindingsView::targetChosen, this, &ResultDocks::choose);
    connect(&m_recommendations->list(), &FindingsView::targetChosen, this, &ResultDocks::choose);
    connect(m_importance, &ImportanceView::componentChosen, this,
            [this](const ComponentId& id) { choose({.components = {id}}); });
    connect(m_spofPanel, &SpofPanel::acceptanceWanted, this, &ResultDocks::acceptanceWanted);
    connect(m_spofPanel, &SpofPanel::withdrawalWanted, this, &ResultDocks::withdrawalWanted);
    connect(m_spofPanel, &SpofPanel::failureWanted, this, &ResultDocks::failureWanted);
    connect(&selection, &SelectionModel::changed, this, &ResultDocks::showSelection);
    connect(&document, &TopologyDocument::pictureChanged, this, &ResultDocks::showSelection);
    connect(&document, &TopologyDocument::topologyReset, this, &ResultDocks::showReport);
    connect(&analysis, &AnalysisRunner::started, this, &ResultDocks::markStale);
    connect(&analysis, &AnalysisRunner::foundSpofs, this, &ResultDocks::showFoundSpofs);
    connect(&analysis, &AnalysisRunner::finished, this, &ResultDocks::showReport);
    connect(&window, &QMainWindow::tabifiedDockWidgetActivated, this, &ResultDocks::updateTitles);
    window.installEventFilter(this);
    showReport();
}

QDockWidget* ResultDocks::makeDock(const QString& title, const char* name, QWidget* content)
{
    auto* const dock = new QDockWidget{title, &m_window};
    dock->setObjectName(QLatin1String{name});
    dock->setWidget(content);
    connect(dock, &QDockWidget::topLevelChanged, this, &ResultDocks::updateTitles);
    connect(dock, &QDockWidget::dockLocationChanged, this, &ResultDocks::updateTitles);
    connect(dock, &QDockWidget::visibilityChanged, this, &ResultDocks::updateTitles);
    return dock;
}

QList<QDockWidget*> ResultDocks::docks() const
{
    return {m_spofDock,       m_componentDock, m_problemDock,       m_availabilityDock,
            m_importanceDock, m_cutSetDock,    m_recommendationDock};
}

void ResultDocks::resetLayout()
{
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (QDockWidget* const dock : docks()) {
        dock->setFloating(false);
        m_window.addDockWidget(Qt::RightDockWidgetArea, dock);
        dock->show();
    }
    m_window.splitDockWidget(m_spofDock, m_availabilityDock, Qt::Vertical);
    m_window.tabifyDockWidget(m_spofDock, m_componentDock);
    m_window.tabifyDockWidget(m_componentDock, m_problemDock);
    m_window.tabifyDockWidget(m_availabilityDock, m_importanceDock);
    m_window.tabifyDockWidget(m_importanceDock, m_cutSetDock);
    m_window.tabifyDockWidget(m_cutSetDock, m_recommendationDock);
    fitWindow();
    m_spofDock->raise();
    m_availabilityDock->raise();
    emit layoutReset();
    updateTitles();
}

void ResultDocks::fitWindow()
{
    m_isInWideWindow = isWide(m_window);
    const int width = dockWidth(m_isInWideWindow);
    const int top = m_isInWideWindow ? wideTop : narrowTop;
    const int rest = m_window.centralWidget()->height() - top;
    m_window.resizeDocks({m_spofDock, m_availabilityDock}, {width, width}, Qt::Horizontal);
    m_window.resizeDocks({m_spofDock, m_availabilityDock}, {top, std::max(top / 2, rest)},
                         Qt::Vertical);
}

bool ResultDocks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isWide(m_window) != m_isInWideWindow) {
        const bool hasOwnWidth = m_spofDock->width() == dockWidth(m_isInWideWindow);
        m_isInWideWindow = isWide(m_window);
        if (hasOwnWidth) {  // Nobody has chosen another.
            // Not now: the window has yet to lay out its docks in the new size.
            QTimer::singleShot(0, this, [this] {
                emit widthFollowed();
                fitWindow();
            });
        }
    }
    return QObject::eventFilter(watched, event);
}

void ResultDocks::showSpofs()
{
    m_spofDock->show();
    m_spofDock->raise();
    m_spofs->setFocus(Qt::ShortcutFocusReason);
}

void ResultDocks::showRecommendations()
{
    m_recommendationDock->show();
    m_recommendationDock->raise();
    if (!m_recommendations->runner().isBusy()) {
        m_recommendations->toggleSearch();
    }
}

void ResultDocks::commitEdits()
{
    m_inspector->commit();
}

void ResultDocks::updateTitles()
{
    // Tab bars change after the docks have told of it.
    QTimer::singleShot(0, this, [this] {
        const auto all = m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly);
        for (QDockWidget* const dock : all) {
            updateTitleBar(*dock);
        }
        for (QTabBar* const tabs : m_window.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly)) {
            tabs->setDrawBase(false);
            for (QDockWidget* const dock : docks()) {
                putBadge(*tabs, *dock);
            }
        }
    });
}

void ResultDocks::updateTitleBar(QDockWidget& dock)
{
    QWidget* const present = dock.titleBarWidget();
    if (dock.isFloating()) {
        dock.setTitleBarWidget(nullptr);
        delete present;
        return;
    }
    const bool isTabbed = !m_window.tabifiedDockWidgets(&dock).isEmpty();
    const bool hasTitle = qobject_cast<DockTitle*>(present) != nullptr;
    if (present == nullptr || hasTitle == isTabbed) {
        dock.setTitleBarWidget(isTabbed ? new QWidget{&dock} : new DockTitle{dock});
        delete present;
    }
}

void ResultDocks::putBadge(QTabBar& tabs, QDockWidget& dock)
{
    const auto count = m_counts.find(&dock);
    if (count == m_counts.end()) {
        return;
    }
    for (int tab = 0; tab < tabs.count(); ++tab) {
        if (tabs.tabText(tab) != dock.windowTitle()) {
            continue;
        }
        auto* badge = qobject_cast<TabBadge*>(tabs.tabButton(tab, QTabBar::RightSide));
        if (badge == nullptr) {
            badge = new TabBadge{&tabs};
            tabs.setTabButton(tab, QTabBar::RightSide, badge);
        }
        const QSize before = badge->size();
        badge->setCount(count->second.first, count->second.second);
        if (badge->size() != before) {
            tabs.setTabButton(tab, QTabBar::RightSide, nullptr);
            tabs.setTabButton(tab, QTabBar::RightSide, badge);
            badge->show();
        }
    }
}

void ResultDocks::showReport()
{
    const Report* const report = m_analysis.report().get();
    const Topology& topology = m_document.topology();
    m_availability->show(m_analysis.report(), !m_analysis.isCurrent());
    m_importance->show(report, topology, !m_analysis.isCurrent());
    const bool hasCutSets = report != nullptr && !report->cutSets.empty();
    m_cutSets->setSections(hasCutSets ? cutSetSections(*report, topology)
                                      : std::vector<ListSection>{});
    m_cutSets->setEmptyText(hasCutSets          ? QString{}
                            : report == nullptr ? tr("Analysing…")
                                                : tr("No small set of parts stops the system."));
    showSpofSections();
    showProblems();
    for (FindingsView* const list : {m_problems, m_cutSets}) {
        list->setStale(!m_analysis.isCurrent());
    }
    showSelection();
    updateTitles();
}

void ResultDocks::showFoundSpofs()
{
    showSpofSections();
    updateTitles();
}

void ResultDocks::showSpofSections()
{
    const Report* const report = m_analysis.report().get();
    const Topology& topology = m_document.topology();
    const bool hasComponents = report != nullptr && report->componentCount > 0;
    const auto& whatIf = m_analysis.whatIf();
    m_spofPanel->offerRemedies(!whatIf);
    m_spofs->setSections(!hasComponents ? std::vector<ListSection>{}
                         : whatIf
                             ? whatIfSections(*whatIf, m_analysis.reportAsDrawn().get(), topology)
                             : spofSections(*report, topology));
    const bool isGood =
        hasComponents && report->spofs.empty() && report->system && (!whatIf || whatIf->works);
    m_spofs->setEmptyText(isGood ? tr("No single point of failure. Any one part can fail.")
                          : report == nullptr ? tr("Analysing…")
                                              : QString{},
                          isGood ? QStringLiteral("status-healthy") : QString{});
    const qsizetype open = report == nullptr ? 0 : openSpofCount(*report);
    m_counts[m_spofDock] = {open, open > 0};
    m_spofs->setStale(!m_analysis.areSpofsCurrent());
}

void ResultDocks::markStale()
{
    m_availability->show(m_analysis.report(), !m_analysis.isCurrent());
    m_importance->setStale(!m_analysis.isCurrent());
    m_spofs->setStale(!m_analysis.areSpofsCurrent());
    for (FindingsView* const list : {m_problems, m_cutSets}) {
        list->setStale(!m_analysis.isCurrent());
    }
}

void ResultDocks::showProblems()
{
    const Report* const report = m_analysis.report().get();
    const std::vector<Diagnostic> findings =
        report == nullptr ? std::vector<Diagnostic>{} : report->findings;
    const qsizetype count = problemCount(m_document.readingNotes()) + problemCount(findings);
    m_problems->setSections(
        problemSections(m_document.readingNotes(), findings, m_document.topology()));
    m_problems->setEmptyText(count == 0 ? tr("No problems found.") : QString{});
    m_counts[m_problemDock] = {count, false};
}

void ResultDocks::showSelection()
{
    const auto& components = m_selection.components();
    const std::optional<ComponentId> only =
        components.size() == 1 ? m_selection.current() : std::nullopt;
    m_spofs->showAbout(only, m_selection.connection());
    m_problems->showAbout(only, m_selection.connection());
    m_importance->showAbout(only);
    if (!only) {
        m_component->showHint(components.empty()
                                  ? tr("Select a component to see its figures.")
                                  : tr("%1 components selected.").arg(components.size()));
        return;
    }
    const auto vertex = m_document.topology().vertexOf(only->value);
    if (!vertex) {
        return;
    }
    const Report* const report = m_analysis.report().get();
    const bool isKnown = report != nullptr && m_analysis.isCurrent() &&
                         *vertex < report->components.size() &&
                         report->components[*vertex].id == only->value;
    m_component->showComponent(m_document.topology().component(*vertex),
                               isKnown ? &report->components[*vertex] : nullptr, report);
}

void ResultDocks::choose(const RowTarget& target)
{
    if (target.connection) {
        m_selection.selectOnly(*target.connection);
    } else if (target.unit && target.unit->type == UnitType::Domain) {
        m_selection.selectDomain(target.unit->id,
                                 {target.components.begin(), target.components.end()});
    } else {
        m_selection.select({target.components.begin(), target.components.end()},
                           target.components.front());
    }
    emit targetChosen(target);
}

}  // namespace cutpoint::ui
