#include "ui/window/analysis_menu.h"
#include "ui/window/canvas_menu.h"
#include "ui/window/compare_mode.h"
#include "ui/window/edit_actions.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/navigation.h"
#include "ui/window/palette_dock.h"
#include "ui/window/place_menus.h"
#include "ui/window/result_docks.h"
#include "ui/window/verdict_pill.h"

#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace cutpoint::ui {

void MainWindow::makeMenus()
{
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions.makeNew, m_actions.open});
    QMenu* const recent = file->addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true);
    m_files->attachRecent(*recent);
    file->addAction(m_actions.welcome);
    file->addSeparator();
    file->addActions({m_actions.save, m_actions.saveAs});
    file->addSeparator();
    file->addActions(
        {m_actions.exportReport, m_actions.exportPicture, m_actions.copyPicture, m_actions.print});
    file->addSeparator();
    file->addAction(m_actions.quit);

    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    m_edits->addToEditMenu(*edit);
    edit->addSeparator();
    edit->addActions({m_actions.rename, m_actions.selectAll, m_edits->selectNone()});
    m_navigation->addToEdit(*edit);

    QMenu* const insert = menuBar()->addMenu(tr("&Insert"));
    insert->addActions({m_actions.addComponent, m_actions.connectTo});

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.resetZoom, m_actions.fit,
                      m_actions.zoomToSelection});
    m_navigation->addToView(*view, QList<QDockWidget*>{m_palette} + m_docks->docks());
    view->addAction(m_actions.resetLayout);
    view->addSeparator();
    QMenu* const theme = view->addMenu(tr("&Theme"));
    m_theme.addTo(*theme);

    QMenu* const arrange = menuBar()->addMenu(tr("&Arrange"));
    m_edits->addToArrangeMenu(*arrange);
    arrange->addSeparator();
    arrange->addActions({m_places->actions().begin(), m_places->actions().end()});
    QMenu* const analyse = menuBar()->addMenu(tr("Anal&yse"));
    m_analysisMenu->addTo(*analyse);
    m_compare->addTo(*analyse);

    QMenu* const help = menuBar()->addMenu(tr("&Help"));
    m_navigation->addToHelp(*help);
    QMenu* const samples = help->addMenu(tr("&Samples"));
    addSamples(*samples);
    help->addSeparator();
    help->addAction(m_actions.about);
    m_compare->setUseful(QList<QAction*>{m_actions.makeNew, m_actions.open, m_actions.save,
                                         m_actions.saveAs, m_actions.quit, m_actions.about,
                                         m_actions.zoomIn, m_actions.zoomOut, m_actions.resetZoom,
                                         m_actions.fit, recent->menuAction(), theme->menuAction(),
                                         samples->menuAction()} +
                         m_navigation->useful());
}

void MainWindow::makeToolBar()
{
    QToolBar* const bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addActions({m_actions.makeNew, m_actions.open, m_actions.save});
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_actions.redo});
    bar->addSeparator();
    m_edits->addToToolBar(*bar);
    bar->addAction(m_actions.fit);
    bar->addSeparator();
    bar->addAction(&m_analysisMenu->failSelected());
    if (auto* const button =
            qobject_cast<QToolButton*>(bar->widgetForAction(&m_analysisMenu->failSelected()))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_compare->addTo(*bar);
    m_navigation->addToToolBar(*bar);
    bar->addAction(m_actions.exportPicture);
    auto* const spring = new QWidget{bar};
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(m_verdict);
    auto* const edge = new QWidget{bar};
    constexpr int margin = 8;
    edge->setFixedWidth(margin);
    bar->addWidget(edge);
}

void MainWindow::makeCanvasMenu()
{
    CanvasMenu::Choices choices{.components = m_edits->forComponents(),
                                .connection = m_edits->forConnection(),
                                .canvas = m_edits->forCanvas()};
    QAction* const fail = &m_analysisMenu->failSelected();
    choices.components.insert(choices.components.begin(),
                              {m_actions.rename, m_actions.connectTo, fail, nullptr});
    choices.components.insert(choices.components.end(), {nullptr});
    choices.components.insert(choices.components.end(), m_places->actions().begin(),
                              m_places->actions().end());
    choices.connection.insert(choices.connection.begin(), fail);
    choices.canvas.insert(choices.canvas.end(), {nullptr, m_actions.selectAll, m_actions.fit});
    new CanvasMenu{*m_canvas, m_selection, std::move(choices), this};
}

}  // namespace cutpoint::ui
