#pragma once

#include "core/report/document.h"

#include <string>

namespace cutpoint {

/// The report as one self-contained page: HTML and well-formed XML at once, with the picture, dark
/// colours where the reader's system is dark, and a style for print. It fetches nothing and runs
/// nothing but its own script, by which tables can be sorted and what a single point of failure
/// cuts off is shown; it can be read without. Names are text whatever they hold. Ends in a newline.
///
/// @param document  with a picture, unless there is to be none.
[[nodiscard]] std::string formatHtml(const ReportDocument& document);

}  // namespace cutpoint
