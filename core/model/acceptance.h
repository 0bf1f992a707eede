#pragma once

#include "core/model/extra.h"

#include <chrono>
#include <optional>
#include <string>

namespace cutpoint {

/// A day of the calendar, without time or zone.
using Date = std::chrono::year_month_day;

/// "This single point of failure is known and carried", by whom, why and until when.
struct Acceptance {
    std::string reason;
    std::string owner;
    std::optional<Date> until;  ///< The last day it holds; empty: for good.
    ExtraFields extra;

    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// Whether the acceptance has lapsed on `today`: it still holds on its last day.
[[nodiscard]] inline bool isExpired(const Acceptance& acceptance, Date today)
{
    return acceptance.until && *acceptance.until < today;
}

}  // namespace cutpoint
