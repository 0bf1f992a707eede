#pragma once

#include "app/cli/console.h"
#include "core/analysis/analyse.h"
#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint::app {

/// A topology that could be read, with what was remarked on the way.
struct LoadedTopology {
    Topology topology;
    std::vector<Diagnostic> remarks;  ///< Warnings and infos, in document order.
    std::string text;                 ///< The file as it was read.
};

/// How messages name a file: its path, "<stdin>" for "-".
[[nodiscard]] std::string nameOfFile(const std::string& path);

/// One line a diagnostic, as compilers write them, so that editors jump to the place:
/// "FILE:LINE:COLUMN: error: message (/pointer) [code]".
void printDiagnostics(const Console& console, const std::string& path,
                      const std::vector<Diagnostic>& diagnostics);

/// Reads a topology; reasons why it cannot be are on the error stream.
///
/// @param path  "-" is standard input.
[[nodiscard]] std::optional<LoadedTopology> loadTopology(const std::string& path,
                                                         const Console& console);

/// Analyses what was read; the reasons why it means nothing are on the error stream. The remarks of
/// reading are among the findings.
[[nodiscard]] std::optional<Report> reportOn(const LoadedTopology& loaded, const std::string& path,
                                             const AnalysisOptions& options,
                                             const Console& console);

}  // namespace cutpoint::app
