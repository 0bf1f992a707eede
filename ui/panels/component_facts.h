#pragma once

#include "core/analysis/report.h"
#include "core/model/component.h"

#include <QString>

#include <utility>
#include <vector>

namespace cutpoint::ui {

/// Names and values; an empty value makes the name the heading of what follows.
using Facts = std::vector<std::pair<QString, QString>>;

/// What is stated of a component, and what the report says of it, if it says anything.
[[nodiscard]] Facts factsOf(const Component& component, const ComponentFigures* figures,
                            const Report* report);

}  // namespace cutpoint::ui
