#include "ui/canvas/canvas_drawing.h"
#include "ui/canvas/card_text.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/rename_editor.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/unit_words.h"
#include "ui/document/what_if_words.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double linkReach = 6.0;

}  // namespace

std::optional<ComponentId> DiagramCanvas::componentAt(const QPoint& view) const
{
    const auto card = m_scene->index().cardAt(fromQt(m_view.toScene(view)));
    return card ? std::optional{m_scene->component(*card).id} : std::nullopt;
}

std::optional<ConnectionKey> DiagramCanvas::connectionAt(const QPoint& view) const
{
    const auto link = linkAt(fromQt(m_view.toScene(view)));
    return link ? std::optional{m_scene->links()[*link].key} : std::nullopt;
}

QString DiagramCanvas::toolTipAt(const QPointF& view) const
{
    if (QString words = m_drawing->toolTipAt(view); !words.isEmpty()) {
        return words;
    }
    const Point point = fromQt(m_view.toScene(view));
    if (const auto card = m_scene->index().cardAt(point)) {
        const Component& component = m_scene->component(*card);
        const Report* const report = m_analysis.report().get();
        const bool isKnown = report != nullptr && *card < report->components.size() &&
                             report->components[*card].id == component.id.value;
        QString text = cardToolTip(component, m_scene->card(*card),
                                   isKnown ? &report->components[*card] : nullptr);
        if (m_scene->card(*card).fate != Fate::Works) {
            text += QLatin1String{"<br>"} +
                    fateInWords(*m_scene->whatIf(), m_scene->topology(), *card).toHtmlEscaped();
        }
        return text;
    }
    return linkToolTip(*m_scene, linksAt(point));
}

std::vector<std::size_t> DiagramCanvas::linksAt(const Point& point) const
{
    return m_scene->index().routesNear(point, linkReach / m_view.zoom);
}

std::optional<std::size_t> DiagramCanvas::linkAt(const Point& point) const
{
    const std::vector<std::size_t> links = linksAt(point);
    if (links.empty()) {
        return std::nullopt;
    }
    const auto selected = std::ranges::find(links, selectedLink());
    return selected == links.end() ? links.front() : *selected;
}

std::optional<std::size_t> DiagramCanvas::selectedLink() const
{
    const auto& key = m_selection.connection();
    return key ? m_scene->linkOf(*key) : std::nullopt;
}

void DiagramCanvas::selectFrame(std::size_t frame)
{
    const Frame& chosen = m_scene->diagram().frames[frame];
    if (chosen.type == Frame::Type::Zone) {
        const UnitPlace place =
            targetOf(UnitName{UnitType::Domain, chosen.id}, m_scene->topology());
        m_selection.selectDomain(chosen.id, {place.components.begin(), place.components.end()});
        return;
    }
    std::set<ComponentId> members;
    for (std::size_t card = 0; card < m_scene->cardCount(); ++card) {
        if (m_scene->component(card).group == chosen.id) {
            members.insert(m_scene->component(card).id);
        }
    }
    m_selection.selectGroup(chosen.id, std::move(members));
}

void DiagramCanvas::scrollAtEdge(const QPoint& by)
{
    if (!m_gesture) {
        m_edgeScroll.stop();
        return;
    }
    setOrigin(m_view.origin + by);
    m_pointer.scene = m_view.toScene(m_pointer.view);
    m_gesture->move(m_pointer);
}

Kind DiagramCanvas::lastKind() const
{
    return m_drawing->lastKind();
}

void DiagramCanvas::setLastKind(Kind kind)
{
    m_drawing->setLastKind(kind);
}

QPoint DiagramCanvas::selectionPlace() const
{
    QPointF place = QRectF{viewport()->rect()}.center();
    if (const auto& current = m_selection.current()) {
        place = cardInView(*current).center();
    } else if (const auto& key = m_selection.connection()) {
        const auto link = m_scene->linkOf(*key);
        if (link && *link < m_scene->diagram().routes.size()) {
            const auto& route = m_scene->diagram().routes[*link];
            place = m_view.toView(toQt(route[route.size() / 2]));
        }
    }
    const QRect area = viewport()->rect();
    return {std::clamp(qRound(place.x()), area.left(), area.right()),
            std::clamp(qRound(place.y()), area.top(), area.bottom())};
}

QVariant DiagramCanvas::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Where the menu key opens its menu, and a magnifier looks.
    return query == Qt::ImCursorRectangle ? QVariant{QRect{selectionPlace(), QSize{1, 1}}}
                                          : QAbstractScrollArea::inputMethodQuery(query);
}

}  // namespace cutpoint::ui
