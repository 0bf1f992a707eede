#pragma once

#include "core/report/document.h"

#include <string>
#include <string_view>

namespace cutpoint::html {

/// Appends a table with its heading; nothing if it has no rows.
void writeTable(std::string& page, const Table& table);

/// Appends the single points of failure, whose rows are "spof-0", "spof-1", … and name what they
/// cut off.
void writeSpofTable(std::string& page, const ReportDocument& document);

/// Appends the layers with bars of their downtime.
void writeLayerTable(std::string& page, const ReportDocument& document);

/// Appends what drives the uncertainty, with bars; nothing if no range is stated.
void writeUncertaintyTable(std::string& page, const ReportDocument& document);

/// An icon of resources/icons as SVG within a line, with the space after it.
[[nodiscard]] std::string glyph(std::string_view name, std::string_view ink);

}  // namespace cutpoint::html
