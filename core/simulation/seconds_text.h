#pragma once

#include "core/model/standby.h"

#include <string>

namespace cutpoint {

/// "2 s", "0.25 s", "450 s": to the millisecond, without zeros at the end.
[[nodiscard]] std::string inSeconds(Seconds time);

/// "14.250": to the millisecond, as in a column of times.
[[nodiscard]] std::string clockText(Seconds time);

}  // namespace cutpoint
