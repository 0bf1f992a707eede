#pragma once

class QString;

namespace cutpoint::app {

/// Writes the report of a topology file in the format that the ending of `destination` names; says
/// on standard error why it cannot.
///
/// @return  the exit code: 0, or 2 with nothing written.
[[nodiscard]] int exportReport(const QString& source, const QString& destination);

}  // namespace cutpoint::app
