#include "ui/commands/document_command.h"

#include "ui/document/topology_document.h"

#include <utility>

namespace cutpoint::ui {

namespace {

bool isMoveOnly(const Component& before, Component after)
{
    after.position = before.position;
    return after == before;
}

using Renaming = std::pair<ComponentId, ComponentId>;

/// Components that were taken out and put in again at the same place with another id.
std::vector<Renaming> renamingsIn(const ListDifference<Component>& components)
{
    std::vector<Renaming> renamings;
    auto added = components.added.begin();
    for (const auto& [number, before] : components.removed) {
        while (added != components.added.end() && added->number < number) {
            ++added;
        }
        if (added == components.added.end() || added->number != number) {
            continue;
        }
        Component after = added->item;
        after.id = before.id;
        if (after == before && added->item.id != before.id) {
            renamings.emplace_back(before.id, added->item.id);
        }
    }
    return renamings;
}

}  // namespace

DocumentCommand::DocumentCommand(TopologyDocument& document, const QString& text)
    : QUndoCommand{text}
    , m_document{document}
{
}

std::vector<Component> DocumentCommand::exchange(std::vector<Component> components)
{
    std::vector<Component> before;
    before.reserve(components.size());
    bool changesContent = false;
    bool changesDiagram = false;
    for (Component& component : components) {
        const std::string id = component.id.value;
        before.push_back(m_document.m_topology.replace(std::move(component)));
        const Component& after = *m_document.m_topology.find(id);
        changesContent = changesContent || !isMoveOnly(before.back(), after);
        changesDiagram = changesDiagram || !areDrawnAlike(before.back(), after);
    }
    m_document.m_revision += changesContent ? 1 : 0;
    m_document.m_diagramRevision += changesDiagram ? 1 : 0;
    for (const Component& component : before) {
        emit m_document.componentChanged(component.id);
    }
    tell(changesContent, false);
    return before;
}

void DocumentCommand::apply(const Difference& difference)
{
    TopologyParts parts = takeApart(std::move(m_document.m_topology));
    cutpoint::apply(parts, difference);
    m_document.m_topology = assemble(std::move(parts));
    const bool changesContent = !difference.isMoveOnly();
    m_document.m_revision += changesContent ? 1 : 0;
    m_document.m_diagramRevision += difference.keepsDiagram() ? 0 : 1;
    for (const auto& changed : difference.components.changed) {
        emit m_document.componentChanged(changed.after.id);
    }
    tell(changesContent,
         !difference.components.keepsPlaces() || !difference.connections.keepsPlaces(),
         renamingsIn(difference.components));
}

void DocumentCommand::tell(bool changesContent, bool changesStructure,
                           const std::vector<std::pair<ComponentId, ComponentId>>& renamings)
{
    emit m_document.pictureChanged();
    for (const auto& [from, to] : renamings) {
        emit m_document.componentRenamed(from, to);
    }
    if (changesStructure) {
        emit m_document.structureChanged();
    }
    if (changesContent) {
        emit m_document.contentChanged();
    }
}

}  // namespace cutpoint::ui
