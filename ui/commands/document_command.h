#pragma once

#include "core/edit/difference.h"
#include "core/model/topology.h"

#include <QUndoCommand>

#include <utility>
#include <vector>

namespace cutpoint::ui {

class TopologyDocument;

/// The values of `QUndoCommand::id` that commands of this program merge by.
enum class CommandId : int { MoveComponents = 1, Edit = 2 };

/// An undoable change of a document, and the only way to make one.
///
/// Commands refer to components by id, never by pointer or vertex, so that they stay valid while
/// other commands of the history come and go.
class DocumentCommand : public QUndoCommand {
protected:
    /// @param document  outlives the command: its history owns it.
    DocumentCommand(TopologyDocument& document, const QString& text);

    [[nodiscard]] const TopologyDocument& document() const noexcept { return m_document; }

    /// Puts the components into the document and tells the views, once for all of them.
    ///
    /// @return  the components that were there before, in the same order.
    std::vector<Component> exchange(std::vector<Component> components);

    /// Carries out a change of anything, and tells the views once.
    void apply(const Difference& difference);

private:
    void tell(bool changesContent, bool changesStructure,
              const std::vector<std::pair<ComponentId, ComponentId>>& renamings = {});

    TopologyDocument& m_document;
};

}  // namespace cutpoint::ui
