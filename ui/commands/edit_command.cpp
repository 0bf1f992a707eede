#include "ui/commands/edit_command.h"

#include "ui/document/topology_document.h"

#include <utility>

namespace cutpoint::ui {

EditCommand::EditCommand(TopologyDocument& document, const QString& text,
                         const TopologyParts& after, quint64 gesture)
    : DocumentCommand{document, text}
    , m_difference{differenceBetween(partsOf(document.topology()), after)}
    , m_gesture{gesture}
{
    setObsolete(m_difference.isEmpty());
}

EditCommand::EditCommand(TopologyDocument& document, const QString& text, Difference difference)
    : DocumentCommand{document, text}
    , m_difference{std::move(difference)}
{
    setObsolete(m_difference.isEmpty());
}

void EditCommand::redo()
{
    if (!isObsolete()) {
        apply(m_difference);
    }
}

void EditCommand::undo()
{
    if (!isObsolete()) {
        apply(reversed(m_difference));
    }
}

int EditCommand::id() const
{
    return m_gesture == 0 ? -1 : static_cast<int>(CommandId::Edit);
}

bool EditCommand::mergeWith(const QUndoCommand* later)
{
    // Qt calls this only for equal ids, after `later` has been carried out.
    const auto* const edit = static_cast<const EditCommand*>(later);
    if (edit->m_gesture != m_gesture) {
        return false;
    }
    const TopologyParts after = partsOf(document().topology());
    TopologyParts before = after;
    cutpoint::apply(before, reversed(edit->m_difference));
    cutpoint::apply(before, reversed(m_difference));
    m_difference = differenceBetween(before, after);
    setObsolete(m_difference.isEmpty());
    return true;
}

}  // namespace cutpoint::ui
