#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/result_docks.h"
#include "ui/window/verdict_pill.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QToolBar>

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
    file->addActions({m_actions.exportPicture, m_actions.copyPicture, m_actions.print});
    file->addSeparator();
    file->addAction(m_actions.quit);

    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addActions({m_actions.rename, m_actions.selectAll});

    QMenu* const view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.resetZoom, m_actions.fit,
                      m_actions.zoomToSelection});
    view->addSeparator();
    for (QDockWidget* const dock : m_docks->docks()) {
        view->addAction(dock->toggleViewAction());
    }
    view->addAction(m_actions.resetLayout);
    view->addSeparator();
    m_theme.addTo(*view->addMenu(tr("&Theme")));

    QMenu* const help = menuBar()->addMenu(tr("&Help"));
    addSamples(*help->addMenu(tr("&Samples")));
    help->addSeparator();
    help->addAction(m_actions.about);
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
    bar->addAction(m_actions.fit);
    bar->addSeparator();
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

}  // namespace cutpoint::ui
