#include "ui/window/palette_dock.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/panels/palette_view.h"
#include "ui/window/dock_tabs.h"

#include <QMainWindow>

namespace cutpoint::ui {

namespace {

/// Widths of LOOK.md section 4: of windows up to this width, and of wider ones; and of small ones,
/// where icons alone remain.
constexpr int wideWindow = 1600;
constexpr int smallWindow = 1100;
constexpr int wideDock = 176;
constexpr int usualDock = 140;
constexpr int foldedDock = 44;

}  // namespace

PaletteDock::PaletteDock(DiagramCanvas& canvas, QMainWindow& window)
    : QDockWidget{tr("Components"), &window}
    , m_window{window}
    , m_view{new PaletteView}
{
    setObjectName(QStringLiteral("components"));
    m_view->setMinimumWidth(foldedDock);
    setWidget(m_view);
    connect(m_view, &PaletteView::chosen, &canvas,
            [&canvas](const CatalogueEntry& entry) { canvas.addToView(entry); });
    connect(this, &QDockWidget::topLevelChanged, this, &PaletteDock::updateTitle);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, this);
    updateTitle();
}

void PaletteDock::resetLayout()
{
    setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, this);
    show();
    const int width = m_window.width() >= wideWindow    ? wideDock
                      : m_window.width() >= smallWindow ? usualDock
                                                        : foldedDock;
    m_window.resizeDocks({this}, {width}, Qt::Horizontal);
    updateTitle();
}

void PaletteDock::updateTitle()
{
    const QWidget* const present = titleBarWidget();
    if (isFloating() && present != nullptr) {
        setTitleBarWidget(nullptr);
        delete present;
    } else if (!isFloating() && present == nullptr) {
        setTitleBarWidget(new DockTitle{*this});
    }
}

}  // namespace cutpoint::ui
