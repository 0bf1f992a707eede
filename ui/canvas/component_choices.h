#pragma once

#include "ui/canvas/choice_popup.h"
#include "ui/canvas/diagram_scene.h"

#include <vector>

namespace cutpoint::ui {

/// The components that one may be connected to and that fit a text by name, id or kind: the best
/// first, then the nearest.
///
/// @return  at most 100 choices whose value is the card.
[[nodiscard]] std::vector<Choice> componentChoices(const DiagramScene& scene, std::size_t from,
                                                   const QString& typed);

}  // namespace cutpoint::ui
