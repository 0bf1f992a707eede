#include "ui/commands/rename_component_command.h"

#include "ui/document/topology_document.h"

#include <utility>

namespace cutpoint::ui {

RenameComponentCommand::RenameComponentCommand(TopologyDocument& document, const ComponentId& id,
                                               const QString& name)
    : DocumentCommand{document, {}}
{
    const Component& present = *document.topology().find(id.value);
    Component renamed = present;
    renamed.name = name.trimmed().toStdString();
    if (renamed.name == id.value) {
        renamed.name.clear();
    }
    setText(tr("Rename %1").arg(QString::fromStdString(titleOf(present))));
    setObsolete(titleOf(renamed) == titleOf(present));
    m_other.push_back(std::move(renamed));
}

void RenameComponentCommand::swap()
{
    if (!isObsolete()) {
        m_other = exchange(std::move(m_other));
    }
}

}  // namespace cutpoint::ui
