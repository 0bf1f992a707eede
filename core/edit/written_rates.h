#pragma once

#include "core/edit/written_numbers.h"
#include "core/model/rates.h"

#include <string>
#include <string_view>

namespace cutpoint {

/// Reads how often something is down, as people write it: "99.95 %", "0.9995", "3 nines", "three
/// nines", a range "99.9 % to 99.99 %", a time up and a time to repair "4380 h / 2 h", and what is
/// down: "0.05 % down". Nothing written: nothing stated.
///
/// @param before  what was stated: its time to repair stays beside an availability, and completes a
///                time up that stands alone.
[[nodiscard]] Written<Rates> ratesWritten(std::string_view text, const Rates& before);

/// The same back: a text that reads as these rates. Empty if nothing is stated.
[[nodiscard]] std::string ratesText(const Rates& rates);

/// Reads a time to repair and puts it beside what is stated; nothing written: takes it away.
[[nodiscard]] Written<Rates> repairWritten(std::string_view text, const Rates& before);

/// Reads an availability that is one number: a percentage, a fraction or nines.
///
/// @return  the fraction of time up, in [0, 1].
[[nodiscard]] Written<double> availabilityWritten(std::string_view text);

}  // namespace cutpoint
