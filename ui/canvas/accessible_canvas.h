#pragma once

#include "core/model/component.h"
#include "ui/canvas/diagram_scene.h"

#include <QAccessibleWidget>
#include <QString>

#include <map>

namespace cutpoint::ui {

class DiagramCanvas;

/// "DB primary, database, single point of failure, 99.5 %": what a screen reader says of a card.
[[nodiscard]] QString spokenName(const Component& component, const CardState& state);

/// "Calls Orders DB. Called by App a, App b.": whom the card is connected to; empty: nobody.
///
/// Cost: linear in connections.
[[nodiscard]] QString spokenConnections(const DiagramScene& scene, std::size_t card);

/// Makes screen readers see the components of canvases, and tells them of the current one as it
/// changes. Called by each canvas.
void makeAccessible(DiagramCanvas& canvas);

/// Takes the canvas from screen readers, before its parts are gone.
void forgetAccessible(DiagramCanvas& canvas);

/// The canvas as a list of its components, in file order; its widgets follow them.
class AccessibleCanvas final : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(DiagramCanvas& canvas);
    ~AccessibleCanvas() override;
    AccessibleCanvas(const AccessibleCanvas&) = delete;
    AccessibleCanvas& operator=(const AccessibleCanvas&) = delete;
    AccessibleCanvas(AccessibleCanvas&&) = delete;
    AccessibleCanvas& operator=(AccessibleCanvas&&) = delete;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

private:
    [[nodiscard]] QAccessibleInterface* card(std::size_t number) const;
    [[nodiscard]] int cardCount() const;
    void forgetRemoved() const;

    DiagramCanvas& m_canvas;
    QMetaObject::Connection m_pruning;
    mutable std::map<ComponentId, QAccessible::Id> m_cards;  ///< Of those asked for.
};

}  // namespace cutpoint::ui
