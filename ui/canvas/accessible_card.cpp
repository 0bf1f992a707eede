#include "ui/canvas/accessible_card.h"

#include "ui/canvas/accessible_canvas.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/document/selection_model.h"

#include <QWidget>
#include <QWindow>

#include <utility>

namespace cutpoint::ui {

AccessibleCard::AccessibleCard(DiagramCanvas& canvas, ComponentId id)
    : m_canvas{&canvas}
    , m_id{std::move(id)}
{
}

std::optional<std::size_t> AccessibleCard::number() const
{
    if (m_canvas.isNull()) {
        return std::nullopt;
    }
    const auto vertex = m_canvas->scene().topology().vertexOf(m_id.value);
    return vertex && *vertex < m_canvas->scene().cardCount() ? vertex : std::nullopt;
}

bool AccessibleCard::isValid() const
{
    return number().has_value();
}

QWindow* AccessibleCard::window() const
{
    return m_canvas.isNull() ? nullptr : m_canvas->window()->windowHandle();
}

QAccessibleInterface* AccessibleCard::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas.data());
}

QString AccessibleCard::text(QAccessible::Text kind) const
{
    const auto card = number();
    if (!card) {
        return {};
    }
    const DiagramScene& scene = m_canvas->scene();
    switch (kind) {
    case QAccessible::Name:
        return spokenName(scene.component(*card), scene.card(*card));
    case QAccessible::Description:
        return spokenConnections(scene, *card);
    default:
        return {};
    }
}

QRect AccessibleCard::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect area = m_canvas->cardInView(m_id).toAlignedRect();
    return {m_canvas->viewport()->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State AccessibleCard::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const SelectionModel& selection = m_canvas->selection();
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.movable = true;
    state.selected = selection.contains(m_id);
    state.focused = m_canvas->hasFocus() && selection.current() == m_id;
    state.offscreen = !m_canvas->cardInView(m_id).intersects(QRectF{m_canvas->viewport()->rect()});
    return state;
}

void* AccessibleCard::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
}

QStringList AccessibleCard::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void AccessibleCard::doAction(const QString& name)
{
    const bool isKnown = name == pressAction() || name == setFocusAction();
    if (!isKnown || !isValid()) {
        return;
    }
    m_canvas->setFocus(Qt::OtherFocusReason);
    m_canvas->choose(m_id);
}

QStringList AccessibleCard::keyBindingsForAction(const QString& /*name*/) const
{
    return {};
}

}  // namespace cutpoint::ui
