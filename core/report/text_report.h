#pragma once

#include "core/analysis/report.h"
#include "core/report/document.h"

#include <string>

namespace cutpoint {

/// How a text report is set.
struct TextReportOptions {
    bool hasColour = false;  ///< ANSI colours, for a terminal. Never the only bearer of a meaning.
};

/// The report of the document as below, with the checklist and what it rests on.
[[nodiscard]] std::string formatText(const ReportDocument& document,
                                     const TextReportOptions& options = {});

/// The report as an engineer would paste it into a review: verdict first, then the single points of
/// failure with category, reason, what they cut off and what fixing each saves per year, the
/// layers, the total, downtime, cost and findings. UTF-8, about 100 columns, ends in a newline.
[[nodiscard]] std::string formatText(const Report& report, const TextReportOptions& options = {});

}  // namespace cutpoint
