#pragma once

#include "core/analysis/what_if.h"
#include "core/model/topology.h"

#include <QString>

#include <cstddef>

namespace cutpoint::ui {

/// The second line of a card in a what-if: "failed", "down with zone a", "behind App a", "needs
/// App a", "2 of 3 up · needs 2". Empty: as ever.
[[nodiscard]] QString fateSubtitle(const WhatIf& whatIf, const Topology& topology,
                                   std::size_t vertex);

/// What a what-if does to a component and why: "Cut off: needs App a, which failed with zone a".
/// Empty if it works.
[[nodiscard]] QString fateInWords(const WhatIf& whatIf, const Topology& topology,
                                  std::size_t vertex);

}  // namespace cutpoint::ui
