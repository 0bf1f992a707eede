#include "ui/window/canvas_menu.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/document/selection_model.h"

#include <QMenu>

#include <utility>

namespace cutpoint::ui {

CanvasMenu::CanvasMenu(DiagramCanvas& canvas, SelectionModel& selection, Choices choices,
                       QObject* parent)
    : QObject{parent}
    , m_canvas{canvas}
    , m_selection{selection}
    , m_choices{std::move(choices)}
{
    canvas.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&canvas, &QWidget::customContextMenuRequested, this, &CanvasMenu::open);
}

void CanvasMenu::selectAt(const QPoint& at)
{
    // The menu key means what is selected, whatever lies over it.
    if (!m_selection.isEmpty() && at == m_canvas.selectionPlace()) {
        return;
    }
    if (const auto id = m_canvas.componentAt(at)) {
        if (!m_selection.contains(*id)) {
            m_selection.selectOnly(*id);
        }
    } else if (const auto key = m_canvas.connectionAt(at)) {
        m_selection.selectOnly(*key);
    } else {
        m_selection.clear();
    }
}

void CanvasMenu::open(const QPoint& at)
{
    selectAt(at);
    auto* const menu = new QMenu{&m_canvas};
    menu->setObjectName(QStringLiteral("canvas-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<QAction*>& choices = !m_selection.components().empty() ? m_choices.components
                                           : m_selection.connection()        ? m_choices.connection
                                                                             : m_choices.canvas;
    for (QAction* const action : choices) {
        if (action == nullptr) {
            menu->addSeparator();
        } else {
            menu->addAction(action);
        }
    }
    menu->popup(m_canvas.viewport()->mapToGlobal(at));
}

}  // namespace cutpoint::ui
