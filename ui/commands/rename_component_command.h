#pragma once

#include "ui/commands/document_command.h"

#include <QCoreApplication>

namespace cutpoint::ui {

/// Gives a component another name. An empty one, or one equal to its id, leaves the id to serve.
class RenameComponentCommand final : public DocumentCommand {
    Q_DECLARE_TR_FUNCTIONS(RenameComponentCommand)

public:
    /// @param id  of a component of the document.
    /// @param name  spaces around it do not count. The present one: the command is obsolete.
    RenameComponentCommand(TopologyDocument& document, const ComponentId& id, const QString& name);

    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap();

    std::vector<Component> m_other;  ///< The one not in the document: new before redo, old after.
};

}  // namespace cutpoint::ui
