#include "ui/window/editor_rest.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QWidgetAction>

#include <utility>

namespace cutpoint::ui {

EditorRest::EditorRest(QMainWindow& window)
    : m_window{window}
    , m_resting{new QActionGroup{&window}}
{
    m_resting->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
}

void EditorRest::setUseful(QList<QAction*> actions)
{
    m_useful = std::move(actions);
}

void EditorRest::begin()
{
    QList<QAction*> open = actionsOfWindow();
    while (!open.isEmpty()) {
        QAction* const action = open.takeLast();
        if (isUseful(action)) {
            continue;
        }
        if (action->menu() != nullptr) {
            open += action->menu()->actions();
        }
        if (!action->isSeparator() && action->actionGroup() == nullptr) {
            m_resting->addAction(action);
        }
    }
    m_resting->setEnabled(false);
    m_layout = m_window.saveState();
    for (QDockWidget* const dock :
         m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        dock->hide();
    }
}

void EditorRest::end()
{
    m_resting->setEnabled(true);
    m_window.restoreState(m_layout);
}

QList<QAction*> EditorRest::actionsOfWindow() const
{
    QList<QAction*> actions = m_window.actions();
    for (const QAction* const menu : m_window.menuBar()->actions()) {
        actions += menu->menu()->actions();
    }
    for (const QToolBar* const bar : m_window.findChildren<QToolBar*>()) {
        actions += bar->actions();
    }
    return actions;
}

bool EditorRest::isUseful(QAction* action) const
{
    // Of the widgets in a toolbar, buttons alone do something.
    const auto* const holder = qobject_cast<QWidgetAction*>(action);
    const bool isPlainWidget =
        holder != nullptr && qobject_cast<QToolButton*>(holder->defaultWidget()) == nullptr;
    return isPlainWidget || m_useful.contains(action);
}

}  // namespace cutpoint::ui
