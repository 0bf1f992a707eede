#include "ui/canvas/canvas_drawing.h"

#include "core/edit/drop.h"
#include "core/edit/insert.h"
#include "core/edit/reconnect.h"
#include "ui/canvas/choice_popup.h"
#include "ui/canvas/component_choices.h"
#include "ui/canvas/connect_gesture.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/kind_choices.h"
#include "ui/canvas/neighbours.h"
#include "ui/commands/edit_command.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/models/catalogue.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds handleDelay{150};

double onGrid(double place)
{
    return std::round(place / gridStep) * gridStep;
}

QString titleIn(const Topology& topology, const ComponentId& id)
{
    const Component* const component = topology.find(id.value);
    return QString::fromStdString(component == nullptr ? id.value : titleOf(*component));
}

/// The layer of a new component that no lane claims: that of its kind, unless that has a lane
/// elsewhere, which would then reach over others.
std::string usualLayer(Kind kind, const Diagram& diagram)
{
    const CatalogueEntry* const entry = catalogueEntry(kind);
    const std::string layer = entry == nullptr ? std::string{} : entry->component.layer;
    const bool hasLane = std::any_of(diagram.lanes.begin(), diagram.lanes.end(),
                                     [&layer](const Lane& lane) { return lane.layer == layer; });
    return hasLane ? std::string{} : layer;
}

bool isTitle(const Topology& topology, const QString& title)
{
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (QString::fromStdString(titleOf(topology.component(vertex))) == title) {
            return true;
        }
    }
    return false;
}

}  // namespace

CanvasDrawing::CanvasDrawing(TopologyDocument& document, SelectionModel& selection,
                             DiagramCanvas& canvas)
    : m_document{document}
    , m_selection{selection}
    , m_canvas{canvas}
{
    m_handleDelay.setSingleShot(true);
    m_handleDelay.setInterval(handleDelay);
    connect(&m_handleDelay, &QTimer::timeout, this, [this] {
        m_shown = m_hovered;
        m_canvas.viewport()->update();
    });
}

std::optional<std::size_t> CanvasDrawing::currentCard() const
{
    const auto& current = m_selection.current();
    return current ? m_canvas.scene().topology().vertexOf(current->value) : std::nullopt;
}

Rectangle CanvasDrawing::placeAt(const QPointF& scene) const
{
    const DropTargets targets{m_document.topology(), m_canvas.scene().diagram(), {}};
    Rectangle place{onGrid(scene.x() - cardWidth / 2.0), onGrid(scene.y() - cardHeight / 2.0),
                    cardWidth, cardHeight};
    place.y = targets.seatedTop(place);
    return place;
}

void CanvasDrawing::addAt(const QPointF& scene)
{
    askWhatToAdd({.place = placeAt(scene)});
}

void CanvasDrawing::addNear(const QPointF& scene)
{
    const Rectangle place = placeAt(scene);
    const bool isFree = m_canvas.scene().index().cardsIn(place).empty();
    askWhatToAdd({.place = isFree ? place : freePlaceBeside(place, CardSide::Bottom)});
}

void CanvasDrawing::addBeside(CardSide side)
{
    const auto card = currentCard();
    if (!card) {
        return;
    }
    const Rectangle place = freePlaceBeside(m_canvas.scene().diagram().cards[*card], side);
    askWhatToAdd({.place = place, .caller = *m_selection.current()});
}

Rectangle CanvasDrawing::freePlaceBeside(const Rectangle& card, CardSide side) const
{
    const DropTargets targets{m_document.topology(), m_canvas.scene().diagram(), {}};
    return freePlace(m_canvas.scene(), card, side, [&targets](const Rectangle& place) {
        Rectangle seated = place;
        seated.y = targets.seatedTop(place);
        return seated;
    });
}

void CanvasDrawing::askWhatToAdd(const Addition& addition)
{
    giveUp();
    m_addition = addition;
    auto* const popup =
        new ChoicePopup{tr("Name or kind"), tr("Nothing fits"),
                        [this](const QString& typed) { return kindChoices(typed, m_lastKind); },
                        m_canvas.viewport()};
    connect(popup, &ChoicePopup::chosen, this,
            [this](int kind, const QString& typed) { add(static_cast<Kind>(kind), typed); });
    open(popup, addition.place);
}

void CanvasDrawing::open(ChoicePopup* popup, const Rectangle& beside)
{
    m_popup = popup;
    const auto forget = [this] {
        m_addition.reset();
        m_canvas.viewport()->update();
    };
    connect(popup, &ChoicePopup::chosen, this, forget);
    connect(popup, &ChoicePopup::rejected, this, forget);
    m_canvas.reveal(toQt(beside));
    popup->open(m_canvas.view().toView(toQt(beside)).topLeft().toPoint());
    m_canvas.viewport()->update();
}

QString CanvasDrawing::nameForNew(const QString& typed, Kind kind) const
{
    QString stem = nameFor(typed, kind);
    if (stem != titleInWords(kind)) {
        return stem;
    }
    QString name = stem;
    for (int number = 2; isTitle(m_document.topology(), name); ++number) {
        name = QStringLiteral("%1 %2").arg(stem).arg(number);
    }
    return name;
}

void CanvasDrawing::add(Kind kind, const QString& typed)
{
    if (!m_addition) {
        return;
    }
    const Addition addition = *std::exchange(m_addition, std::nullopt);
    const Diagram& diagram = m_canvas.scene().diagram();
    const DropTargets targets{m_document.topology(), diagram, {}};
    const QString name = nameForNew(typed, kind);
    Component component;
    component.name = name.toStdString();
    component.kind = kind;
    rehome(component, targets.changeFor(component, std::nullopt, addition.place.centre()));
    if (component.layer.empty()) {
        component.layer = usualLayer(kind, diagram);
    }
    component.position = Position{};
    component.position->x = addition.place.x;
    component.position->y = addition.place.y;
    m_lastKind = kind;

    TopologyParts parts = partsOf(m_document.topology());
    statePositions(parts, diagram);
    const ComponentId id = addComponent(parts, std::move(component));
    QString text = tr("Add %1").arg(name);
    if (addition.caller) {
        addConnection(parts, addition.caller->value, id.value);
        text = tr("Add %1, connect %2 to it")
                   .arg(name, titleIn(m_document.topology(), *addition.caller));
    }
    m_document.history().push(new EditCommand{m_document, text, parts});
    m_selection.selectOnly(id);
    m_canvas.revealCard(id);
}

void CanvasDrawing::connectCurrent()
{
    const auto card = currentCard();
    if (!card) {
        return;
    }
    giveUp();
    const ComponentId from = *m_selection.current();
    auto* const popup = new ChoicePopup{
        tr("Connect %1 to").arg(titleIn(m_document.topology(), from)), tr("No component fits"),
        [this, from](const QString& typed) {
            const auto vertex = m_canvas.scene().topology().vertexOf(from.value);
            return vertex ? componentChoices(m_canvas.scene(), *vertex, typed)
                          : std::vector<Choice>{};
        },
        m_canvas.viewport()};
    connect(popup, &ChoicePopup::chosen, this, [this, from](int to) {
        connectCards(from, m_canvas.scene().component(static_cast<std::size_t>(to)).id);
    });
    Rectangle below = m_canvas.scene().diagram().cards[*card];
    below.y += cardHeight + gridStep;
    open(popup, below);
}

void CanvasDrawing::connectCards(const ComponentId& from, const ComponentId& to)
{
    const Topology& topology = m_document.topology();
    if (connectionRefusal(topology, from.value, to.value)) {
        return;
    }
    TopologyParts parts = partsOf(topology);
    statePositions(parts, m_canvas.scene().diagram());
    addConnection(parts, from.value, to.value);
    m_document.history().push(new EditCommand{
        m_document, tr("Connect %1 to %2").arg(titleIn(topology, from), titleIn(topology, to)),
        parts});
}

void CanvasDrawing::hang(ConnectionKey key, const ComponentId& from, const ComponentId& to)
{
    const Topology& topology = m_document.topology();
    TopologyParts parts = partsOf(topology);
    const TopologyParts before = parts;
    cutpoint::reconnect(parts, key, from.value, to.value);
    if (parts == before) {
        return;
    }
    statePositions(parts, m_canvas.scene().diagram());
    m_document.history().push(new EditCommand{
        m_document, tr("Reconnect %1 to %2").arg(titleIn(topology, from), titleIn(topology, to)),
        parts});
}

std::unique_ptr<CanvasGesture> CanvasDrawing::connectFrom(const CardHandle& handle)
{
    giveUp();
    const ComponentId from = m_canvas.scene().component(handle.card).id;
    return std::make_unique<ConnectGesture>(
        m_canvas.scene(), ConnectGesture::Fixed{.card = handle.card, .side = handle.side},
        [this, from](std::optional<std::size_t> card, const QPointF& scene) {
            if (card) {
                connectCards(from, m_canvas.scene().component(*card).id);
                return;
            }
            addAt(scene);
            m_addition->caller = from;
        });
}

std::unique_ptr<CanvasGesture> CanvasDrawing::reconnect(const LinkGrip& grip)
{
    giveUp();
    const PlacedConnection& link = m_canvas.scene().links()[grip.link];
    const std::size_t fixed = grip.isFrom ? link.to : link.from;
    const ComponentId other = m_canvas.scene().component(fixed).id;
    return std::make_unique<ConnectGesture>(
        m_canvas.scene(),
        ConnectGesture::Fixed{.card = fixed, .isFrom = !grip.isFrom, .link = grip.link},
        [this, other, grip, key = link.key](std::optional<std::size_t> card,
                                            const QPointF& /*scene*/) {
            if (card) {
                const ComponentId id = m_canvas.scene().component(*card).id;
                hang(key, grip.isFrom ? id : other, grip.isFrom ? other : id);
            }
        });
}

void CanvasDrawing::walk(CardSide side)
{
    const auto card = currentCard();
    const auto next = card ? neighbourOf(m_canvas.scene(), *card, side) : std::nullopt;
    if (next) {
        const ComponentId id = m_canvas.scene().component(*next).id;
        m_selection.selectOnly(id);
        m_canvas.revealCard(id);
    }
}

void CanvasDrawing::scroll(const QPoint& by)
{
    if (m_popup) {
        m_popup->move(m_popup->pos() + by);
    }
}

void CanvasDrawing::giveUp()
{
    if (m_popup) {
        m_popup->giveUp();
    }
    m_addition.reset();
}

}  // namespace cutpoint::ui
