#pragma once

#include "ui/commands/document_command.h"

#include <QString>

namespace cutpoint::ui {

/// Any edit that a function of core/edit carries out: the command keeps the difference it made.
///
/// Moving and renaming have commands of their own, which cost nothing in a large document.
class EditCommand final : public DocumentCommand {
public:
    /// @param text     what the history calls it: "Connect Web to Database".
    /// @param after    the document's parts as they are to be; `assemble` must take them. Equal to
    ///                 the present ones: the command is obsolete.
    /// @param gesture  equal for steps that fold into one, such as a number that is spun; 0: never.
    EditCommand(TopologyDocument& document, const QString& text, const TopologyParts& after,
                quint64 gesture = 0);

    /// The same for a difference that is known already.
    EditCommand(TopologyDocument& document, const QString& text, Difference difference);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* later) override;

private:
    Difference m_difference;
    quint64 m_gesture = 0;
};

}  // namespace cutpoint::ui
