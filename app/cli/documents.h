#pragma once

#include "app/cli/load.h"
#include "core/report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint::app {

/// What documents are to hold.
struct DocumentRequest {
    std::vector<std::string> files;  ///< One at least; "-" is standard input.
    AnalysisOptions analysis;
    bool hasPicture = false;
    bool hasDate = false;
};

/// Reads, analyses and describes each file; reasons why one cannot be are on the error stream.
///
/// @return  a document for each file, in their order; empty if one of them fails.
[[nodiscard]] std::optional<std::vector<ReportDocument>>
loadDocuments(const DocumentRequest& request, const Console& console);

/// The version of the program, as reports state it.
[[nodiscard]] std::string programVersion();

}  // namespace cutpoint::app
