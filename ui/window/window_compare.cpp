#include "ui/canvas/diagram_canvas.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_panel.h"
#include "ui/compare/compare_rows.h"
#include "ui/window/central_area.h"
#include "ui/window/compare_mode.h"
#include "ui/window/main_window.h"
#include "ui/window/navigation.h"
#include "ui/window/result_docks.h"
#include "ui/window/status_line.h"
#include "ui/window/verdict_pill.h"

namespace cutpoint::ui {

void MainWindow::connectCompare()
{
    m_central->addPage(m_compare->page());
    connect(m_compare, &CompareMode::told, this, &MainWindow::tell);
    connect(m_compare, &CompareMode::begun, this, &MainWindow::showComparison);
    connect(m_compare, &CompareMode::ended, this, [this] {
        m_central->showCanvas();
        m_status->showComparison({});
        m_status->setZoom(m_canvas->zoom());
        showTitle();
        showVerdict();
    });
    connect(m_verdict, &VerdictPill::clicked, this, [this] {
        if (m_compare->isActive()) {
            m_compare->page().panel().showFindings();
        } else {
            m_docks->showSpofs();
        }
    });
}

void MainWindow::connectZoom()
{
    const auto toEither = [this](QAction* action, void (DiagramCanvas::*onCanvas)(),
                                 void (ComparePage::*onPage)()) {
        connect(action, &QAction::triggered, this, [this, onCanvas, onPage] {
            if (m_compare->isActive()) {
                (m_compare->page().*onPage)();
            } else {
                (m_canvas->*onCanvas)();
            }
        });
    };
    toEither(m_actions.zoomIn, &DiagramCanvas::zoomIn, &ComparePage::zoomIn);
    toEither(m_actions.zoomOut, &DiagramCanvas::zoomOut, &ComparePage::zoomOut);
    toEither(m_actions.resetZoom, &DiagramCanvas::resetZoom, &ComparePage::resetZoom);
    toEither(m_actions.fit, &DiagramCanvas::fit, &ComparePage::fit);
    connect(m_canvas, &DiagramCanvas::zoomChanged, this, [this](double zoom) {
        if (!m_compare->isActive()) {
            m_status->setZoom(zoom);
        }
    });
    connect(&m_compare->page(), &ComparePage::zoomChanged, this, [this](double zoom) {
        if (m_compare->isActive()) {
            m_status->setZoom(zoom);
        }
    });
}

void MainWindow::showComparison()
{
    m_navigation->closeFind();
    m_central->showPage(m_compare->page());
    m_status->showComparison(compareSummary(m_compare->pair()->comparison));
    m_status->setZoom(m_compare->page().zoom());
    showTitle();
    showVerdict();
}

}  // namespace cutpoint::ui
