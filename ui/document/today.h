#pragma once

#include "core/model/acceptance.h"

namespace cutpoint::ui {

/// The day that acceptances are held against, by the clock of this computer.
[[nodiscard]] Date today();

}  // namespace cutpoint::ui
