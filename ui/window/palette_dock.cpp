#include "ui/window/palette_dock.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/panels/palette_view.h"
#include "ui/window/dock_tabs.h"

#include <QEvent>
#include <QMainWindow>
#include <QTimer>

namespace cutpoint::ui {

namespace {

/// Widths of LOOK.md section 4.
constexpr int wideDock = 176;
constexpr int usualDock = 140;
constexpr int foldedDock = 44;
constexpr int foldedBelow = 72;

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
    m_window.installEventFilter(this);
    updateTitle();
}

bool PaletteDock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && widthOf(m_window) != m_windowWidth) {
        m_windowWidth = widthOf(m_window);
        // Not now: the window has yet to lay out its docks in the new size.
        QTimer::singleShot(0, this, &PaletteDock::fitWindow);
    }
    return QDockWidget::eventFilter(watched, event);
}

void PaletteDock::fitWindow()
{
    const WindowWidth window = widthOf(m_window);
    const int width = window == WindowWidth::Wide    ? wideDock
                      : window == WindowWidth::Usual ? usualDock
                                                     : foldedDock;
    m_window.resizeDocks({this}, {width}, Qt::Horizontal);
}

void PaletteDock::resetLayout()
{
    setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, this);
    show();
    fitWindow();
    updateTitle();
}

void PaletteDock::resizeEvent(QResizeEvent* event)
{
    QDockWidget::resizeEvent(event);
    // Not now: the layout is at work.
    QTimer::singleShot(0, this, &PaletteDock::updateTitle);
}

void PaletteDock::updateTitle()
{
    const QWidget* const present = titleBarWidget();
    const bool isFolded = width() < foldedBelow;
    const bool isRight = isFloating() ? present == nullptr
                         : isFolded   ? present != nullptr && present != m_title
                                      : present != nullptr && present == m_title;
    if (isRight) {
        return;
    }
    m_title = isFloating() || isFolded ? nullptr : new DockTitle{*this};
    setTitleBarWidget(isFloating() ? nullptr : isFolded ? new QWidget{this} : m_title);
    delete present;
}

}  // namespace cutpoint::ui
