#pragma once

#include "core/analysis/report.h"
#include "core/report/document.h"

#include <string>

namespace cutpoint {

/// The report file of FORMAT.md: JSON, 17 significant digits, keys in the order of the format,
/// stable bytes, ends in a newline. What is undefined or infinite is null.
[[nodiscard]] std::string formatJson(const Report& report);

/// The same with what it rests on: the program, the file and checksum of the topology, assumptions,
/// and the checklist.
[[nodiscard]] std::string formatJson(const ReportDocument& document);

}  // namespace cutpoint
