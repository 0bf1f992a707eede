#pragma once

#include "core/model/availability.h"

#include <chrono>
#include <optional>
#include <ratio>
#include <variant>

namespace cutpoint {

/// Hours as a real number: the unit of every time between failures and time to repair.
using Hours = std::chrono::duration<double, std::ratio<3600>>;

/// "availability": fraction of time up, in [0, 1].
struct StatedAvailability {
    double up;
    friend bool operator==(const StatedAvailability&, const StatedAvailability&) = default;
};

/// "availability": { "low", "high" }, fractions of time up, 0 <= low <= high <= 1.
struct StatedRange {
    double low;
    double high;
    friend bool operator==(const StatedRange&, const StatedRange&) = default;
};

/// "unavailability": fraction of time down, in [0, 1].
struct StatedUnavailability {
    double down;
    friend bool operator==(const StatedUnavailability&, const StatedUnavailability&) = default;
};

/// "mttf_hours": mean time up between two failures, > 0; needs a time to repair beside it.
struct StatedTimeToFailure {
    Hours mttf;
    friend bool operator==(const StatedTimeToFailure&, const StatedTimeToFailure&) = default;
};

/// How often a component, connection or domain is down, in the words of its author, so that a file
/// is written back as it was read.
struct Rates {
    using Statement = std::variant<std::monostate, StatedAvailability, StatedRange,
                                   StatedUnavailability, StatedTimeToFailure>;

    Statement statement;        ///< Empty: nothing is known.
    std::optional<Hours> mttr;  ///< Mean time to repair, > 0; may stand beside any statement.

    friend bool operator==(const Rates&, const Rates&) = default;
};

/// What the rates come to for one instance: empty if nothing is stated, or a time to failure has no
/// time to repair. A range counts at its low end.
[[nodiscard]] std::optional<Availability> availabilityOf(const Rates& rates);

}  // namespace cutpoint
