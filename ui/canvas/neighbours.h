#pragma once

#include "ui/canvas/diagram_scene.h"
#include "ui/canvas/handles.h"

#include <functional>
#include <optional>

namespace cutpoint::ui {

/// The card that one comes to that way: of the connected ones the best placed, else of all.
/// Cost: the number of cards.
[[nodiscard]] std::optional<std::size_t> neighbourOf(const DiagramScene& scene, std::size_t card,
                                                     CardSide side);

/// A place for a new card beside another: straight that way, else the next to the sides of that
/// place, alternately, that no card covers; else further away.
///
/// @param seat  where a card that is put there comes to lie.
[[nodiscard]] Rectangle freePlace(const DiagramScene& scene, const Rectangle& beside, CardSide side,
                                  const std::function<Rectangle(const Rectangle&)>& seat);

}  // namespace cutpoint::ui
