#pragma once

#include "core/model/availability.h"

#include <optional>
#include <string>
#include <string_view>

namespace cutpoint::app {

/// What a person wrote for an availability, or why it is none.
struct ParsedAvailability {
    std::optional<Availability> availability;
    std::string problem;  ///< Such as "expected a percentage such as 99.95, found …".
};

/// Reads "99.95", "99.95%", "99.95 %", "3 nines", "3.5nines". A number up to 1 is refused, since it
/// is a fraction more often than a percentage.
[[nodiscard]] ParsedAvailability parseAvailability(std::string_view text);

/// Reads an amount such as "10e6" or "10000000".
///
/// @return  empty unless it is a number >= 0 that is not infinite.
[[nodiscard]] std::optional<double> parseAmount(std::string_view text);

}  // namespace cutpoint::app
