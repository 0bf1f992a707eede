#include "ui/commands/add_component.h"

#include "core/edit/free_spot.h"
#include "core/edit/insert.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"

#include <QCoreApplication>

#include <set>
#include <utility>

namespace cutpoint::ui {

namespace {

std::string freshName(const TopologyParts& parts, const std::string& name)
{
    std::set<std::string> taken;
    for (const Component& component : parts.components) {
        taken.insert(titleOf(component));
    }
    std::string fresh = name;
    for (std::size_t number = 2; taken.contains(fresh); ++number) {
        fresh = name + ' ' + std::to_string(number);
    }
    return fresh;
}

}  // namespace

ComponentId addComponent(TopologyDocument& document, const Diagram& diagram, Component component)
{
    TopologyParts parts = partsOf(document.topology());
    const QString text = QCoreApplication::translate("AddComponent", "Add %1")
                             .arg(QString::fromStdString(component.name));
    statePositions(parts, diagram.cards);
    component.name = freshName(parts, component.name);
    ComponentId id = cutpoint::addComponent(parts, std::move(component));
    document.history().push(new EditCommand{document, text, parts});
    return id;
}

}  // namespace cutpoint::ui
