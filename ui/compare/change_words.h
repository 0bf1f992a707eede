#pragma once

#include "ui/compare/compared_pair.h"

#include <QString>

namespace cutpoint::ui {

/// "Orders DB changed", "Group Payments added", "CDN → Load balancer 2".
[[nodiscard]] QString changeTitle(const Change& change);

/// How it changed: "instances 1 → 2"; of what came or went, what it is or was: "99.99 %, in group
/// Load balancers". Groups by their names.
[[nodiscard]] QString changeDetail(const Change& change, const ComparedPair& pair);

}  // namespace cutpoint::ui
