#pragma once

#include "core/layout/diagram.h"
#include "ui/commands/document_command.h"

#include <QCoreApplication>

#include <set>

namespace cutpoint::ui {

/// Moves cards on the canvas.
///
/// Steps of one gesture fold into one entry of the history, such as a key held down; if they end
/// where they began, the entry disappears. In a document where some components have no position,
/// the first move states the positions of all as they are drawn: else the layout would place the
/// others anew around the moved ones.
class MoveComponentsCommand final : public DocumentCommand {
    Q_DECLARE_TR_FUNCTIONS(MoveComponentsCommand)

public:
    /// @param diagram  the picture as it is now, one card for each component.
    /// @param ids      of the components to move; others than the document's do not count.
    /// @param by       how far, in pixels at 100 %.
    /// @param gesture  equal for steps that fold into one.
    MoveComponentsCommand(TopologyDocument& document, const Diagram& diagram,
                          const std::set<ComponentId>& ids, Point by, quint64 gesture);

    void redo() override { swap(); }
    void undo() override { swap(); }
    [[nodiscard]] int id() const override { return static_cast<int>(CommandId::MoveComponents); }
    bool mergeWith(const QUndoCommand* later) override;

private:
    void swap();
    [[nodiscard]] bool isWhereItBegan() const;

    /// @param moved  in file order, as ours are.
    [[nodiscard]] bool holdsAll(const std::vector<Component>& moved) const;

    std::vector<Component> m_other;  ///< Those not in the document: new before redo, old after.
    quint64 m_gesture;
};

}  // namespace cutpoint::ui
