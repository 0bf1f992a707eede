#pragma once

#include "core/edit/drop.h"
#include "core/model/component.h"

#include <QString>
#include <QtGlobal>

#include <set>

namespace cutpoint::ui {

class DiagramScene;
class TopologyDocument;

/// Moves cards as one step of the history; what comes to lie in another lane or zone belongs there.
///
/// @param scene    the picture as it is now.
/// @param ids      of the components to move.
/// @param by       how far, in pixels at 100 %.
/// @param targets  for these components.
/// @param text     of the step if one of them changes its lane or zone.
/// @param gesture  equal for steps that fold into one.
void pushMove(TopologyDocument& document, const DiagramScene& scene,
              const std::set<ComponentId>& ids, const Point& by, const DropTargets& targets,
              const QString& text, quint64 gesture);

/// How far a step of the arrow keys takes a card. Within a lane it ends at the lane's edge, so that
/// the card never lies across two; from there the next one takes it to the nearest place in the
/// lane beyond.
[[nodiscard]] Point nudgedBy(const Rectangle& card, const Point& by, const DropTargets& targets);

/// What the history calls the movement of that many components, of which that one counts.
[[nodiscard]] QString moveText(const Component& component, std::size_t count,
                               const HomeChange& change);

}  // namespace cutpoint::ui
