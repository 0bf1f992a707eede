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
    for (const Component& component : components) {
        before.push_back(m_document.m_topology.replace(component));
        changesContent = changesContent || !isMoveOnly(before.back(), component);
    }
    m_document.m_revision += changesContent ? 1 : 0;
    for (const Component& component : components) {
        emit m_document.componentChanged(component.id);
    }
    emit m_document.pictureChanged();
    if (changesContent) {
        emit m_document.contentChanged();
    }
    return before;
}

}  // namespace cutpoint::ui
