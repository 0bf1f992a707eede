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
    std::string forOne{};  ///< What is for a single topology, such as "html"; empty: not so.
    AnalysisOptions analysis;
    bool hasTables = true;
    bool hasPicture = false;
    bool hasDate = false;
};

/// Reads, analyses and describes the topologies that files come to; reasons why one cannot be are
/// on the error stream.
///
/// @return  a document for each topology, as in `loadTopologies`; empty if one of them fails.
[[nodiscard]] std::optional<std::vector<ReportDocument>>
loadDocuments(const DocumentRequest& request, const Console& console);

/// The version of the program, as reports state it.
[[nodiscard]] std::string programVersion();

}  // namespace cutpoint::app
