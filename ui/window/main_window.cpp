#include "ui/window/main_window.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/drill/drill_dock.h"
#include "ui/window/analysis_menu.h"
#include "ui/window/central_area.h"
#include "ui/window/compare_mode.h"
#include "ui/window/edit_actions.h"
#include "ui/window/file_keeper.h"
#include "ui/window/message_bar.h"
#include "ui/window/navigation.h"
#include "ui/window/palette_dock.h"
#include "ui/window/picture_export.h"
#include "ui/window/place_menus.h"
#include "ui/window/problem_dialog.h"
#include "ui/window/recovery.h"
#include "ui/window/report_export.h"
#include "ui/window/result_docks.h"
#include "ui/window/status_line.h"
#include "ui/window/verdict_pill.h"
#include "ui/window/welcome_page.h"
#include "ui/window/what_if_bar.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <string_view>

namespace cutpoint::ui {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto stateKey = "window/state";
constexpr auto lastKindKey = "quickAdd/lastKind";
constexpr QSize usualSize{1280, 800};
constexpr QSize leastSize{960, 600};

/// Whether a window of the usual size has room there, with the frame that a window manager adds.
bool fitsWithFrame(const QScreen& screen)
{
    constexpr QSize frame{16, 48};
    const QSize needed = usualSize + frame;
    const QSize there = screen.availableSize();
    return there.width() >= needed.width() && there.height() >= needed.height();
}

/// The one local file that is dragged; empty if it is something else.
QString draggedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString{};
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow{parent}
    , m_selection{m_document}
    , m_analysis{m_document}
    , m_whatIf{m_document}
    , m_actions{*this}
    , m_canvas{new DiagramCanvas{m_document, m_selection, m_analysis}}
    , m_edits{new EditActions{m_document, m_selection, *m_canvas, this}}
    , m_welcome{new WelcomePage}
    , m_central{new CentralArea{*m_canvas, *m_welcome, this}}
    , m_hint{new MessageBar{this}}
    , m_files{new FileKeeper{m_document, *this}}
    , m_pictures{new PictureExport{m_document, m_analysis, *this}}
    , m_reports{new ReportExport{m_document, m_analysis, *this}}
    , m_status{new StatusLine{m_document, m_selection, m_analysis, this}}
    , m_verdict{new VerdictPill{this}}
{
    setAcceptDrops(true);
    setMinimumSize(leastSize);
    resize(usualSize);
    setContextMenuPolicy(Qt::NoContextMenu);
    setCentralWidget(m_central);
    setStatusBar(m_status);
    m_docks = new ResultDocks{m_document, m_selection, m_analysis, *this};
    m_palette = new PaletteDock{*m_canvas, *this};
    m_analysisMenu =
        new AnalysisMenu{m_document, m_selection, m_analysis, m_whatIf, *m_docks, *this};
    m_drill = new DrillDock{m_document, m_selection, m_whatIf, *m_canvas, *this};
    m_places = new PlaceMenus{m_document, m_selection, *this};
    m_compare = new CompareMode{m_document, m_analysis, *this};
    m_navigation = new Navigation{*m_canvas, m_document.history(), m_analysis, *this};
    m_actions.undo = m_document.history().createUndoAction(this, tr("&Undo"));
    m_actions.redo = m_document.history().createRedoAction(this, tr("&Redo"));
    m_actions.undo->setShortcut(QKeySequence::Undo);
    m_actions.redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    m_actions.setIcons(palette());
    m_navigation->setIcons(palette());
    m_edits->setIcons(palette());
    makeMenus();
    makeToolBar();
    makeCanvasMenu();
    connectActions();
    connectWhatIf();
    connectDrill();
    connectPages();
    connectCompare();
    restoreLayout();
    showTitle();
    showVerdict();
    enableActions();
    m_canvas->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    // It hides with the window, and then clears a picture of a document that is there.
    delete m_drill;
}

void MainWindow::open(const QString& path)
{
    m_files->open(path);
}

void MainWindow::connectActions()
{
    // What is typed in the inspector is part of what is saved.
    for (const QAction* const action : {m_actions.save, m_actions.saveAs}) {
        connect(action, &QAction::triggered, m_docks, &ResultDocks::commitEdits);
    }
    connect(m_actions.makeNew, &QAction::triggered, m_files, &FileKeeper::makeNew);
    connect(m_actions.open, &QAction::triggered, m_files, &FileKeeper::chooseAndOpen);
    connect(m_actions.save, &QAction::triggered, m_files, &FileKeeper::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileKeeper::saveAs);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions.rename, &QAction::triggered, m_canvas, &DiagramCanvas::renameCurrent);
    for (QAction* const action : {m_actions.addComponent, m_actions.connectTo}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_canvas->addAction(action);
    }
    connect(m_actions.addComponent, &QAction::triggered, m_canvas, &DiagramCanvas::addComponent);
    connect(m_actions.connectTo, &QAction::triggered, m_canvas, &DiagramCanvas::connectCurrent);
    connect(m_actions.selectAll, &QAction::triggered, m_canvas, &DiagramCanvas::selectAll);
    connectZoom();
    connect(m_actions.zoomToSelection, &QAction::triggered, m_canvas,
            &DiagramCanvas::zoomToSelection);
    connect(m_actions.resetLayout, &QAction::triggered, m_docks, &ResultDocks::resetLayout);
    connect(m_actions.resetLayout, &QAction::triggered, m_palette, &PaletteDock::resetLayout);
    connect(m_navigation, &Navigation::dockMoved, m_docks, &ResultDocks::updateTitles);
    connect(m_docks, &ResultDocks::layoutReset, m_navigation, &Navigation::resetLayout);
    connect(m_docks, &ResultDocks::widthFollowed, m_navigation, &Navigation::fitMinimap);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_docks, &ResultDocks::targetChosen, m_canvas, [this](const RowTarget& target) {
        if (target.connection) {
            m_canvas->centreOn(*target.connection);
        } else {
            m_canvas->centreOn(target.components.front());
        }
    });
    const auto sayBriefly = [this](const QString& sentence) {
        constexpr std::chrono::seconds readingTime{4};
        m_status->say(sentence, readingTime);
    };
    connect(m_edits, &EditActions::told, m_status, sayBriefly);
    connect(m_analysisMenu, &AnalysisMenu::told, m_status, sayBriefly);
    connectWork();
    connect(&m_document, &TopologyDocument::fileChanged, this, &MainWindow::showTitle);
    connect(&m_document, &TopologyDocument::topologyReset, this, &MainWindow::showVerdict);
    connect(&m_document, &TopologyDocument::topologyReset, this, &MainWindow::enableActions);
    connect(&m_analysis, &AnalysisRunner::started, this, &MainWindow::showVerdict);
    connect(&m_analysis, &AnalysisRunner::foundSpofs, this, &MainWindow::showVerdict);
    connect(&m_analysis, &AnalysisRunner::finished, this, &MainWindow::showVerdict);
    connect(&m_selection, &SelectionModel::changed, this, &MainWindow::enableActions);
    m_status->setZoomActions(*m_actions.fit, *m_actions.zoomOut, *m_actions.resetZoom,
                             *m_actions.zoomIn);
    m_status->setZoom(m_canvas->zoom());
}

void MainWindow::connectWhatIf()
{
    connect(&m_whatIf, &WhatIfScenario::changed, &m_analysis,
            [this] { m_analysis.setLost(m_whatIf.lost()); });
    connect(m_canvas, &DiagramCanvas::whatIfEnded, &m_whatIf, &WhatIfScenario::end);
    connect(m_analysisMenu, &AnalysisMenu::findingReached, m_docks, &ResultDocks::choose);
    m_canvas->setBanner(*new WhatIfBar{m_document, m_analysis, m_whatIf});
}

void MainWindow::connectDrill()
{
    connect(m_drill, &DrillDock::told, m_status, &StatusLine::setDrill);
    connect(m_drill, &DrillDock::written, this, &MainWindow::tell);
    connect(m_drill, &DrillDock::refused, this,
            [this](const QString& file, const std::vector<Diagnostic>& problems) {
                auto* const dialog = new ProblemDialog{file, problems, this};
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
    connect(m_drill, &DrillDock::componentReached, m_canvas, &DiagramCanvas::revealCard);
    connect(m_drill, &QDockWidget::topLevelChanged, m_docks, &ResultDocks::updateTitles);
    connect(m_drill, &QDockWidget::dockLocationChanged, m_docks, &ResultDocks::updateTitles);
    connect(m_docks, &ResultDocks::layoutReset, m_drill, &DrillDock::resetLayout);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()) && !fitsWithFrame(*screen())) {
        setWindowState(windowState() | Qt::WindowMaximized);
    }
    m_needsLayout = !restoreState(settings.value(stateKey).toByteArray());
    m_docks->updateTitles();
    if (const auto kind = kindNamed(settings.value(lastKindKey).toString().toStdString())) {
        m_canvas->setLastKind(*kind);
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_needsLayout) {
        m_needsLayout = false;
        // The sizes of docks hold only once the window has its own.
        QTimer::singleShot(0, m_docks, &ResultDocks::resetLayout);
        QTimer::singleShot(0, m_palette, &PaletteDock::resetLayout);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_docks->commitEdits();
    if (!m_files->mayDiscard()) {
        event->ignore();
        return;
    }
    m_compare->end();  // The layout to be kept is that of the editor.
    if (m_recovery != nullptr) {
        m_recovery->autosave().discard();
    }
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState());
    const std::string_view kind = nameOf(m_canvas->lastKind());
    settings.setValue(lastKindKey,
                      QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(*event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        open(path);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_actions.undo != nullptr) {
        m_actions.setIcons(palette());
        m_analysisMenu->setIcons();
        m_drill->setIcons();
        m_navigation->setIcons(palette());
        m_edits->setIcons(palette());
        m_compare->setIcons();
    }
    if (event->type() == QEvent::ThemeChange) {
        m_theme.followSystem();
    }
}

void MainWindow::showTitle()
{
    setWindowFilePath(m_document.path());
    setWindowModified(m_document.isModified());
    setWindowTitle(m_compare->isActive() ? tr("%1[*], compare — Cutpoint").arg(m_document.title())
                                         : tr("%1[*] — Cutpoint").arg(m_document.title()));
}

void MainWindow::showVerdict()
{
    if (m_compare->isActive()) {
        m_verdict->setReport(&m_compare->pair()->comparison.after, {});
        return;
    }
    const auto& whatIf = m_analysis.whatIf();
    m_verdict->setReport(
        m_analysis.report().get(),
        {.count = !m_analysis.areSpofsCurrent(), .figure = !m_analysis.isCurrent()},
        whatIf && !whatIf->works && whatIf->report.system);
}

void MainWindow::enableActions()
{
    const bool hasSelection = !m_selection.components().empty();
    m_actions.rename->setEnabled(hasSelection);
    m_actions.zoomToSelection->setEnabled(hasSelection);
    m_actions.connectTo->setEnabled(hasSelection);
    const bool hasComponents = m_document.topology().componentCount() > 0;
    m_actions.selectAll->setEnabled(hasComponents);
    m_actions.exportPicture->setEnabled(hasComponents);
    m_actions.exportReport->setEnabled(hasComponents);
    m_actions.copyPicture->setEnabled(hasComponents);
    m_actions.print->setEnabled(hasComponents);
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Cutpoint"),
        tr("<b>Cutpoint %1</b><p>Draw a system. See what can take it down.</p>"
           "<p>Finds single points of failure and computes availability. MIT licence.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

}  // namespace cutpoint::ui
