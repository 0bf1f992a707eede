#pragma once

#include "core/report/document.h"

#include <string>

namespace cutpoint {

/// How a Markdown report is set.
struct MarkdownOptions {
    std::string picture;  ///< File name of an SVG beside it; empty: none.
};

/// The report in GitHub Flavored Markdown, as the usual forges render it: verdict, tables of what
/// people read. Tables of more than 200 rows are cut, and say so. Names are text whatever they
/// hold. Ends in a newline.
[[nodiscard]] std::string formatMarkdown(const ReportDocument& document,
                                         const MarkdownOptions& options = {});

}  // namespace cutpoint
