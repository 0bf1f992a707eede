#pragma once

#include "core/analysis/report.h"

#include <QString>

#include <optional>

namespace cutpoint::ui {

/// "99.937 %", as in every report.
[[nodiscard]] QString inWords(Availability availability);

/// "99.9 %": as someone would state it, without zeros at its end.
[[nodiscard]] QString statedInWords(Availability availability);

/// "5.5 h": the downtime of that unavailability in a year of so many days.
[[nodiscard]] QString downtimePerYear(double unavailability, double yearDays);

/// The system's availability with how sure it is: "99.937 %", "≤ 99.98 % (3 without figures)",
/// "≥ 99.9 %", "99.93 % ± 0.02".
[[nodiscard]] QString totalInWords(const SystemFigures& figures);

/// "31 Jan 2027".
[[nodiscard]] QString dayInWords(Date date);

/// With twelve significant digits, as many as the analysis is good for: for tooltips.
[[nodiscard]] QString precisely(double value);

/// With a capital at its beginning.
[[nodiscard]] QString capitalised(const QString& text);

/// "1 SPOF", "2 SPOFs".
[[nodiscard]] QString spofCountInWords(qsizetype count);

/// How many SPOFs of the report are not accepted, or no longer.
[[nodiscard]] qsizetype openSpofCount(const Report& report);

/// Whether the SPOF is known and carried, and still may be.
[[nodiscard]] inline bool isAccepted(const Spof& spof)
{
    return spof.accepted && !spof.isAcceptanceExpired;
}

}  // namespace cutpoint::ui
