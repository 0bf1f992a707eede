#include "ui/drill/drill_dock.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/document/drill_moment.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/document/what_if_scenario.h"
#include "ui/drill/drill_files.h"
#include "ui/drill/drill_panel.h"
#include "ui/drill/drill_words.h"
#include "ui/style/icons.h"
#include "ui/style/window_width.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStyle>

#include <memory>
#include <utility>

namespace cutpoint::ui {

namespace {

/// Heights of LOOK.md section 4, the tab included: of windows up to this width, and of wider ones.
constexpr int usualHeight = 314;
constexpr int wideHeight = 360;

}  // namespace

DrillDock::DrillDock(const TopologyDocument& document, SelectionModel& selection,
                     WhatIfScenario& whatIf, DiagramCanvas& canvas, QMainWindow& window)
    : QDockWidget{tr("Drill"), &window}
    , m_document{document}
    , m_selection{selection}
    , m_whatIf{whatIf}
    , m_canvas{canvas}
    , m_window{window}
    , m_session{document}
    , m_panel{new DrillPanel{document, m_session}}
    , m_action{new QAction{tr("&Drill"), this}}
    , m_openScenario{new QAction{tr("Open drill &scenario…"), this}}
    , m_export{new QAction{tr("Ex&port drill…"), this}}
{
    setObjectName(QStringLiteral("drill"));
    setWidget(m_panel);
    m_action->setCheckable(true);
    m_action->setIconText(tr("Drill"));
    m_action->setShortcut(Qt::Key_D);
    m_action->setToolTip(tr("Play a failure through, second by second (D)"));
    m_openScenario->setToolTip(tr("Play what a scenario file says"));
    m_export->setToolTip(tr("Write the drill as a picture or report"));
    window.addActions(menuActions());
    connect(m_openScenario, &QAction::triggered, this, &DrillDock::chooseScenario);
    connect(m_export, &QAction::triggered, this, &DrillDock::chooseAndWrite);
    connect(m_panel, &DrillPanel::scenarioWanted, this, &DrillDock::chooseScenario);
    connect(m_panel, &DrillPanel::exportWanted, this, &DrillDock::chooseAndWrite);
    auto* const leave = new QAction{tr("Close the drill"), this};
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(leave);
    connect(leave, &QAction::triggered, &m_session, &DrillSession::close);
    connect(m_action, &QAction::triggered, this, [this](bool isOpen) {
        if (isOpen) {
            open();
        } else {
            hide();
        }
    });
    connect(toggleViewAction(), &QAction::toggled, m_action, &QAction::setChecked);
    connect(toggleViewAction(), &QAction::toggled, this, [this](bool isOpen) {
        if (isOpen) {
            offer();
        } else {
            m_session.close();
        }
    });
    connect(&canvas, &DiagramCanvas::drillEnded, &m_session, &DrillSession::close);
    connect(&m_session, &DrillSession::changed, this, &DrillDock::showOnStage);
    connect(&m_session, &DrillSession::headMoved, this, &DrillDock::showOnStage);
    connect(&m_session, &DrillSession::playingChanged, this, &DrillDock::showTraffic);
    connect(m_panel, &DrillPanel::componentChosen, this, [this](const ComponentId& id) {
        m_selection.selectOnly(id);
        emit componentReached(id);
    });
    connect(&selection, &SelectionModel::changed, this, &DrillDock::followSelection);
    connect(&whatIf, &WhatIfScenario::changed, this, &DrillDock::followWhatIf);
    connect(&document, &TopologyDocument::contentChanged, this, &DrillDock::offer);
    connect(&document, &TopologyDocument::topologyReset, this, &DrillDock::offer);
    setIcons();
    enableActions();
    resetLayout();
}

DrillDock::~DrillDock()
{
    // What is open ends with its dock: nobody is told.
    m_session.disconnect();
    toggleViewAction()->disconnect(this);
}

void DrillDock::resetLayout()
{
    setFloating(false);
    m_window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, this);
    hide();
}

void DrillDock::setIcons()
{
    m_action->setIcon(actionIcon(QStringLiteral("action-drill"), m_window.palette()));
    m_action->setIconVisibleInMenu(false);
}

void DrillDock::open()
{
    show();
    raise();
    m_window.resizeDocks(
        {this}, {widthOf(m_window) == WindowWidth::Wide ? wideHeight : usualHeight}, Qt::Vertical);
    offer();
    chooseAtOnce();
    m_panel->choiceBox().setFocus(Qt::ShortcutFocusReason);
}

void DrillDock::chooseAtOnce()
{
    if (m_session.request() != nullptr) {
        return;
    }
    const std::vector<DrillChoice>& choices = m_panel->choices();
    if (m_whatIf.isActive() && !choices.empty()) {
        m_session.open(choices.front());
        return;
    }
    const std::vector<UnitName> units = selectedUnits(m_document, m_selection);
    if (units.size() == 1) {
        if (const auto choice = choiceFor(units.front(), choices)) {
            m_session.open(*choice);
        }
    }
}

void DrillDock::chooseScenario()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open a scenario"), QFileInfo{m_document.path()}.path(),
        tr("Scenarios (*.scenario.json *.json);;All files (*)"));
    if (!path.isEmpty()) {
        openScenario(path);
    }
}

void DrillDock::openScenario(const QString& path)
{
    OpenedScenario opened = cutpoint::ui::openScenario(path, m_document.topology());
    if (!opened.choice) {
        emit refused(QFileInfo{path}.fileName(), opened.problems);
        return;
    }
    if (isHidden()) {
        open();
    }
    m_panel->openFile(*std::move(opened.choice));
}

void DrillDock::chooseAndWrite()
{
    const QFileInfo file{m_document.path()};
    const QString name = (m_document.path().isEmpty() ? m_document.title() : file.baseName()) +
                         QStringLiteral("-drill.svg");
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export the drill"), file.dir().filePath(name),
                                     drillFileFilters().join(QLatin1String{";;"}), &filter);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo{path}.suffix().isEmpty()) {
        const auto chosen =
            QRegularExpression{QStringLiteral("\\*(\\.\\w+)\\)")}.match(filter).captured(1);
        path += chosen.isEmpty() ? QStringLiteral(".svg") : chosen;
    }
    writeTo(path);
}

void DrillDock::writeTo(const QString& path)
{
    const auto played = m_session.drill();
    if (!played) {
        return;
    }
    const QString file = QFileInfo{path}.fileName();
    const QString problem = writeDrill(*played, m_document.topology(), m_window.font(), path);
    if (problem.isEmpty()) {
        emit written(tr("%1 was written.").arg(file));
        return;
    }
    QMessageBox::warning(&m_window, tr("Not written"),
                         tr("%1 was not written: %2.").arg(file, problem));
}

void DrillDock::enableActions()
{
    m_export->setEnabled(m_session.drill() != nullptr);
}

void DrillDock::offer()
{
    if (!isHidden()) {
        m_panel->offer(m_whatIf.lost());
    }
}

void DrillDock::showOnStage()
{
    const auto& played = m_session.drill();
    if (played && m_whatIf.isActive()) {
        m_whatIf.end();
    }
    m_canvas.showDrill(played ? std::make_shared<const DrillMoment>(momentOf(
                                    played->drill, m_document.topology(), m_session.head()))
                              : nullptr);
    showTraffic();
    followSelection();
    enableActions();
    tell();
}

void DrillDock::showTraffic()
{
    const bool mayMove =
        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!m_session.isPlaying() || !m_session.drill() || !mayMove) {
        m_played.invalidate();
        m_canvas.showTraffic({});
        return;
    }
    if (!m_played.isValid()) {
        m_played.start();
    }
    constexpr double millisecondsPerSecond = 1000.0;
    m_canvas.showTraffic(static_cast<double>(m_played.elapsed()) / millisecondsPerSecond);
}

void DrillDock::followSelection()
{
    const auto& components = m_selection.components();
    m_panel->setCurrent(components.size() == 1 ? m_selection.current() : std::nullopt);
}

void DrillDock::followWhatIf()
{
    if (m_whatIf.isActive()) {
        m_session.close();
        offer();
    }
}

void DrillDock::tell()
{
    const DrillRequest* const request = m_session.request();
    emit told(request == nullptr || !m_session.drill()
                  ? QString{}
                  : tr("Drill: %1, %2").arg(request->choice.title, clockWords(m_session.head())));
}

}  // namespace cutpoint::ui
