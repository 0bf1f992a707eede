#pragma once

#include "core/io/graph/attribute_reader.h"
#include "core/model/component.h"
#include "core/model/connection.h"

namespace cutpoint {

/// The component that a node's attributes describe; without its id.
[[nodiscard]] Component readComponent(AttributeReader& attributes);

/// The connection that an edge's attributes describe.
///
/// @param isTwoWay  unless an attribute says otherwise.
[[nodiscard]] Connection readConnection(AttributeReader& attributes, bool isTwoWay);

}  // namespace cutpoint
