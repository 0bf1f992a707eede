#pragma once

#include "core/model/topology.h"

#include <QString>

#include <cstddef>
#include <set>

namespace cutpoint::ui {

/// How the history and the status bar name some components: "Web", "Web and Web 2", "3 components".
///
/// @param ids  of components of the topology, one at least.
[[nodiscard]] QString namesInWords(const Topology& topology, const std::set<ComponentId>& ids);

/// "Web → Orders DB". @param key  of a connection of the topology.
[[nodiscard]] QString connectionInWords(const Topology& topology, ConnectionKey key);

/// "1 connection", "3 connections".
[[nodiscard]] QString connectionCountInWords(std::size_t count);

}  // namespace cutpoint::ui
