#pragma once

#include "core/edit/plain_number.h"
#include "core/model/rates.h"
#include "core/model/standby.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

/// What a person wrote, as a value; or why it is none.
template <typename Value>
struct Written {
    std::optional<Value> value;
    std::string problem;  ///< "Write a number such as 3."; empty if there is a value.
};

/// Reads a whole number such as "3", from `least` to `most`.
[[nodiscard]] Written<std::uint32_t> countWritten(std::string_view text, std::uint32_t least,
                                                  std::uint32_t most);

/// Reads an amount >= 0 such as "90", "$10 M", "10,000,000", "1.5e6", "20k". A comma before three
/// digits parts thousands, else it is a decimal point.
[[nodiscard]] Written<double> amountWritten(std::string_view text);

/// Reads a part of a whole such as "95 %", "0.95", "0,95". A number above 1 is a percentage, and so
/// is none that could be either.
///
/// @return  a fraction in [0, 1], with all digits that were written: 0.9995 for "99.95 %".
[[nodiscard]] Written<double> fractionWritten(std::string_view text);

/// Reads a time > 0 such as "2 h", "30 d", "1 d 12 h", "90 min", "2 weeks"; a bare number is in
/// hours. Commas as in an amount.
[[nodiscard]] Written<Hours> hoursWritten(std::string_view text);

/// Reads a time >= 0 as above; a bare number is in seconds.
[[nodiscard]] Written<Seconds> secondsWritten(std::string_view text);

/// The shortest text that reads back as the same number, without exponent: "0.5", "4380".
[[nodiscard]] std::string numberText(double value);

/// The same with a space between thousands: "10 000 000".
[[nodiscard]] std::string amountText(double value);

/// A fraction as a percentage that reads back as the same fraction: "99.95 %" for 0.9995.
[[nodiscard]] std::string percentText(double fraction);

}  // namespace cutpoint
