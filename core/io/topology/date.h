#pragma once

#include "core/model/acceptance.h"

#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

/// "2027-01-31". The year is from 0 to 9999.
[[nodiscard]] std::string dateText(Date date);

/// The day that a text of the form YYYY-MM-DD names; empty if it has another form, or names a day
/// that no calendar has.
[[nodiscard]] std::optional<Date> dateNamed(std::string_view text);

}  // namespace cutpoint
