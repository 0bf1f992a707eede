#pragma once

#include "core/layout/diagram.h"
#include "core/model/component.h"

#include <QString>

namespace cutpoint::ui {

class TopologyDocument;

/// Adds a component as one step of the history: "Add Web server".
///
/// A name that is taken gets a number: "Web server 2". If other components have no position, theirs
/// are stated as they are drawn, or the layout would place them anew around the new one.
///
/// @param diagram    as the document is drawn now.
/// @param component  without id, at its place.
/// @return  its id.
ComponentId addComponent(TopologyDocument& document, const Diagram& diagram, Component component);

}  // namespace cutpoint::ui
