#include "ui/canvas/accessible_canvas.h"

#include "ui/canvas/accessible_card.h"
#include "ui/canvas/card_text.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/document/selection_model.h"

#include <QCoreApplication>

#include <set>

namespace cutpoint::ui {

namespace {

struct SpokenText {
    Q_DECLARE_TR_FUNCTIONS(SpokenText)
};

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object)
{
    auto* const canvas = qobject_cast<DiagramCanvas*>(object);
    return canvas == nullptr ? nullptr : new AccessibleCanvas{*canvas};
}

/// Tells what the current component is now.
void announce(DiagramCanvas& canvas)
{
    const auto& current = canvas.selection().current();
    const auto vertex = current ? canvas.scene().topology().vertexOf(current->value) : std::nullopt;
    if (!QAccessible::isActive() || !vertex || !canvas.hasFocus()) {
        return;
    }
    for (const auto type : {QAccessible::Focus, QAccessible::Selection}) {
        QAccessibleEvent event{&canvas, type};
        event.setChild(static_cast<int>(*vertex));
        QAccessible::updateAccessibility(&event);
    }
}

/// "Calls A, B": the first few names of a list, and how many more there are.
QString sentence(const QString& form, const std::set<QString>& names)
{
    constexpr std::size_t most = 5;
    QStringList said;
    for (const QString& name : names) {
        if (static_cast<std::size_t>(said.size()) == most) {
            said << SpokenText::tr("%1 more").arg(names.size() - most);
            break;
        }
        said << name;
    }
    return names.empty() ? QString{} : form.arg(said.join(QStringLiteral(", ")));
}

}  // namespace

QString spokenName(const Component& component, const CardState& state)
{
    const std::string_view kind = titleOf(component.kind);
    QStringList parts{QString::fromStdString(titleOf(component))};
    parts << (component.unknownKind.empty()
                  ? QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()))
                  : QString::fromStdString(component.unknownKind));
    for (const QString& words : stateWords(state)) {
        parts << words.left(1).toLower() + words.mid(1);
    }
    if (component.instances > 1) {
        parts << SpokenText::tr("needs %1 of %2").arg(component.required).arg(component.instances);
    }
    parts << statedFigure(component);
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(", "));
}

QString spokenConnections(const DiagramScene& scene, std::size_t card)
{
    std::set<QString> called;
    std::set<QString> callers;
    const auto titleAt = [&scene](std::size_t number) {
        return QString::fromStdString(titleOf(scene.component(number)));
    };
    for (const PlacedConnection& link : scene.links()) {
        if (link.from == card) {
            called.insert(titleAt(link.to));
        } else if (link.to == card) {
            callers.insert(titleAt(link.from));
        }
    }
    return (sentence(SpokenText::tr("Calls %1."), called) + QLatin1Char{' '} +
            sentence(SpokenText::tr("Called by %1."), callers))
        .trimmed();
}

void makeAccessible(DiagramCanvas& canvas)
{
    QAccessible::installFactory(&makeInterface);  // Once, however often it is called.
    QObject::connect(&canvas.selection(), &SelectionModel::changed, &canvas,
                     [&canvas] { announce(canvas); });
}

void forgetAccessible(DiagramCanvas& canvas)
{
    if (QAccessible::isActive()) {
        QAccessible::deleteAccessibleInterface(
            QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&canvas)));
    }
}

AccessibleCanvas::AccessibleCanvas(DiagramCanvas& canvas)
    : QAccessibleWidget{&canvas, QAccessible::List}
    , m_canvas{canvas}
    , m_pruning{QObject::connect(&canvas, &DiagramCanvas::sceneChanged, &canvas,
                                 [this] { forgetRemoved(); })}
{
}

AccessibleCanvas::~AccessibleCanvas()
{
    QObject::disconnect(m_pruning);
    for (const auto& [id, registered] : m_cards) {
        QAccessible::deleteAccessibleInterface(registered);
    }
}

int AccessibleCanvas::cardCount() const
{
    return static_cast<int>(m_canvas.scene().cardCount());
}

int AccessibleCanvas::childCount() const
{
    return cardCount() + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleCanvas::child(int index) const
{
    if (index < 0) {
        return nullptr;
    }
    return index < cardCount() ? card(static_cast<std::size_t>(index))
                               : QAccessibleWidget::child(index - cardCount());
}

QAccessibleInterface* AccessibleCanvas::childAt(int x, int y) const
{
    const QPointF view = m_canvas.viewport()->mapFromGlobal(QPointF(x, y));
    const auto number = m_canvas.scene().index().cardAt(fromQt(m_canvas.view().toScene(view)));
    return number ? card(*number) : QAccessibleWidget::childAt(x, y);
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* child) const
{
    if (const auto* const known = dynamic_cast<const AccessibleCard*>(child)) {
        const auto vertex = m_canvas.scene().topology().vertexOf(known->id().value);
        return vertex ? static_cast<int>(*vertex) : -1;
    }
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + cardCount();
}

QAccessibleInterface* AccessibleCanvas::focusChild() const
{
    const auto& current = m_canvas.selection().current();
    const auto vertex =
        current ? m_canvas.scene().topology().vertexOf(current->value) : std::nullopt;
    return m_canvas.hasFocus() && vertex ? card(*vertex) : QAccessibleWidget::focusChild();
}

QString AccessibleCanvas::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description) {
        return SpokenText::tr("%1 components").arg(cardCount());
    }
    return QAccessibleWidget::text(kind);
}

QAccessibleInterface* AccessibleCanvas::card(std::size_t number) const
{
    if (number >= m_canvas.scene().cardCount()) {
        return nullptr;
    }
    const ComponentId& id = m_canvas.scene().component(number).id;
    const auto known = m_cards.find(id);
    if (known != m_cards.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    auto* const made = new AccessibleCard{m_canvas, id};
    m_cards.emplace(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

void AccessibleCanvas::forgetRemoved() const
{
    std::erase_if(m_cards, [this](const auto& entry) {
        const bool isGone = m_canvas.scene().topology().find(entry.first.value) == nullptr;
        if (isGone) {
            QAccessible::deleteAccessibleInterface(entry.second);
        }
        return isGone;
    });
}

}  // namespace cutpoint::ui
