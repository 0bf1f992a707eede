#pragma once

#include "core/model/component.h"
#include "core/model/connection.h"
#include "ui/canvas/diagram_scene.h"

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

namespace cutpoint::ui {

/// "99.9 %": what is stated of one instance, without zeros at its end; empty if nothing is.
[[nodiscard]] QString statedFigure(const Component& component);

/// The second line of a card: what fits of it, the figure alone if need be.
///
/// @param width  of the card, in pixels at 100 %.
[[nodiscard]] QString cardSubtitle(const Component& component, const CardState& state,
                                   const QFontMetricsF& metrics, double width);

/// The placement whose names are on the chips of a card, see `cardChips`; null: no chips.
[[nodiscard]] const Placement* chipPlacement(const Component& component);

/// The names on the chips of a card whose instances are spread over several domains of one
/// dimension (zones before others); empty otherwise.
[[nodiscard]] QStringList cardChips(const Component& component);

/// What the component is said to be, in a word: "Single point of failure", "Choke point" …; empty
/// if nothing is.
[[nodiscard]] QStringList stateWords(const CardState& state);

/// The tooltip of a card: everything that it may have had no room for.
///
/// @param figures  what the report says of the component, or null.
[[nodiscard]] QString cardToolTip(const Component& component, const CardState& state,
                                  const ComponentFigures* figures);

/// The tooltip of a connection.
[[nodiscard]] QString linkToolTip(const DiagramScene& scene, std::size_t link);

/// The tooltip of connections that lie upon one another: from where to where each goes. Empty for
/// none.
[[nodiscard]] QString linkToolTip(const DiagramScene& scene, const std::vector<std::size_t>& links);

}  // namespace cutpoint::ui
