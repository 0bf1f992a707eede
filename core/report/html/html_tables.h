#pragma once

#include "core/report/document.h"

#include <string>

namespace cutpoint::html {

/// Appends a table with its heading; nothing if it has no rows.
void writeTable(std::string& page, const Table& table);

/// Appends the single points of failure, whose rows are "spof-0", "spof-1", … and name what they
/// cut off.
void writeSpofTable(std::string& page, const ReportDocument& document);

/// Appends the layers with bars of their downtime.
void writeLayerTable(std::string& page, const ReportDocument& document);

/// The sign of a single point of failure, as SVG.
[[nodiscard]] std::string spofGlyph();

}  // namespace cutpoint::html
