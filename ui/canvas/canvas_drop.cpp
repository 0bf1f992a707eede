#include "core/edit/place_new.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/commands/add_component.h"
#include "ui/document/selection_model.h"
#include "ui/models/catalogue.h"
#include "ui/style/icons.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace cutpoint::ui {

namespace {

constexpr double cardRadius = 8.0;
constexpr double iconPlace = 13.0;
constexpr double iconTop = 17.0;
constexpr double iconSize = 22.0;
constexpr double titleLeft = 47.0;
constexpr double titlePadding = 8.0;

/// What is dragged; nullptr: something else.
const CatalogueEntry* draggedEntry(const QMimeData& data)
{
    return data.hasFormat(catalogueMimeType())
               ? catalogueEntry(QString::fromUtf8(data.data(catalogueMimeType())))
               : nullptr;
}

/// The corner of a card whose middle is there.
Point cornerAround(const QPointF& middle)
{
    return {.x = middle.x() - cardWidth / 2, .y = middle.y() - cardHeight / 2};
}

}  // namespace

ComponentId DiagramCanvas::addToView(const CatalogueEntry& entry)
{
    Component component = entry.component;
    placeNear(component, m_scene->diagram(), cornerAround(m_view.toScene(drawingArea().center())));
    return add(component);
}

ComponentId DiagramCanvas::add(const Component& component)
{
    ComponentId id = ui::addComponent(m_document, m_scene->diagram(), component);
    m_selection.selectOnly(id);
    if (const auto card = currentCard()) {
        reveal(toQt(m_scene->diagram().cards[*card]));
    }
    return id;
}

void DiagramCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void DiagramCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    const CatalogueEntry* const entry = draggedEntry(*event->mimeData());
    if (entry == nullptr) {
        event->ignore();
        return;
    }
    Component component = entry->component;
    placeAt(component, m_scene->diagram(), cornerAround(m_view.toScene(event->position())));
    m_drop = DropPreview{.entry = entry,
                         .corner = {.x = component.position->x, .y = component.position->y}};
    event->setDropAction(Qt::CopyAction);
    event->accept();
    viewport()->update();
}

void DiagramCanvas::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_drop.reset();
    viewport()->update();
}

void DiagramCanvas::dropEvent(QDropEvent* event)
{
    const CatalogueEntry* const entry = draggedEntry(*event->mimeData());
    m_drop.reset();
    if (entry == nullptr) {
        event->ignore();
        return;
    }
    Component component = entry->component;
    placeAt(component, m_scene->diagram(), cornerAround(m_view.toScene(event->position())));
    add(component);
    setFocus(Qt::OtherFocusReason);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DiagramCanvas::paintDropPreview(QPainter& painter) const
{
    if (!m_drop) {
        return;
    }
    const Theme& theme = themeFor(palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_view.origin);
    painter.scale(m_view.zoom, m_view.zoom);
    const QRectF card{m_drop->corner.x, m_drop->corner.y, cardWidth, cardHeight};
    painter.setPen(QPen{theme.accent, 2.0});
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(card, cardRadius, cardRadius);
    paintIcon(painter, {card.left() + iconPlace, card.top() + iconTop, iconSize, iconSize},
              m_drop->entry->icon, {theme.text});
    painter.setFont(m_fonts.strong);
    painter.setPen(theme.text);
    painter.drawText(card.adjusted(titleLeft, 0, -titlePadding, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, m_drop->entry->name);
    painter.restore();
}

}  // namespace cutpoint::ui
