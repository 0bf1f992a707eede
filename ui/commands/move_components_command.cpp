#include "ui/commands/move_components_command.h"

#include "ui/document/topology_document.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cutpoint::ui {

namespace {

bool haveAllPositions(const Topology& topology)
{
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (!topology.component(vertex).position) {
            return false;
        }
    }
    return true;
}

Component placedAt(const Component& component, const Rectangle& card, Point by)
{
    Component placed = component;
    Position position = component.position.value_or(Position{});
    position.x = card.x + by.x;
    position.y = card.y + by.y;
    placed.position = std::move(position);
    return placed;
}

}  // namespace

MoveComponentsCommand::MoveComponentsCommand(TopologyDocument& document, const Diagram& diagram,
                                             const std::set<ComponentId>& ids, Point by,
                                             quint64 gesture)
    : DocumentCommand{document, {}}
    , m_gesture{gesture}
{
    const Topology& topology = document.topology();
    if (diagram.cards.size() != topology.componentCount()) {
        throw std::domain_error{"a diagram of another topology"};
    }
    const bool movesOnly = haveAllPositions(topology);
    int moved = 0;
    QString title;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        const bool isMoved = ids.contains(component.id);
        if (isMoved) {
            title = QString::fromStdString(titleOf(component));
            ++moved;
        }
        if (isMoved || !movesOnly) {
            m_other.push_back(placedAt(component, diagram.cards[vertex], isMoved ? by : Point{}));
        }
    }
    setText(moved == 1 ? tr("Move %1").arg(title) : tr("Move %n components", nullptr, moved));
    setObsolete(moved == 0 || by == Point{});
}

bool MoveComponentsCommand::mergeWith(const QUndoCommand* later)
{
    // Qt calls this only for equal ids. `later` has been applied, and we still hold the state from
    // before the first step: there is nothing to copy, as long as we hold all that it moved.
    const auto* const move = static_cast<const MoveComponentsCommand*>(later);
    if (move->m_gesture != m_gesture || !holdsAll(move->m_other)) {
        return false;
    }
    setObsolete(isWhereItBegan());
    return true;
}

bool MoveComponentsCommand::holdsAll(const std::vector<Component>& moved) const
{
    auto mine = m_other.begin();
    return std::all_of(moved.begin(), moved.end(), [&](const Component& component) {
        mine = std::find_if(mine, m_other.end(),
                            [&](const Component& held) { return held.id == component.id; });
        return mine != m_other.end();
    });
}

bool MoveComponentsCommand::isWhereItBegan() const
{
    return std::all_of(m_other.begin(), m_other.end(), [this](const Component& before) {
        return document().topology().find(before.id.value)->position == before.position;
    });
}

void MoveComponentsCommand::swap()
{
    if (!isObsolete()) {
        m_other = exchange(std::move(m_other));
    }
}

}  // namespace cutpoint::ui
