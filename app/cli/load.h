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
    std::string text;                 ///< The file as it was read; empty if there were several.
    std::string name;  ///< Of the file as messages have it: "a.json", "a.xml + b.xml" of several.
};

/// A report with the name of the file it is about.
struct LoadedReport {
    std::string name;  ///< As in `LoadedTopology`.
    Report report;
};

/// How messages name a file: its path, "<stdin>" for "-".
[[nodiscard]] std::string nameOfFile(const std::string& path);

/// One line a diagnostic, as compilers write them, so that editors jump to the place:
/// "FILE:LINE:COLUMN: error: message (/pointer) [code]".
///
/// @param path  of the file, unless a diagnostic names its own.
void printDiagnostics(const Console& console, const std::string& path,
                      const std::vector<Diagnostic>& diagnostics);

/// Reads a topology; reasons why it cannot be are on the error stream.
///
/// @param path  "-" is standard input.
[[nodiscard]] std::optional<LoadedTopology> loadTopology(const std::string& path,
                                                         const Console& console);

/// Reads files as topologies, each file one, save that all files of Open-PSA models are one model
/// together, which stands where the first of them does. Says what is wrong with each that cannot be
/// read.
///
/// @param paths  "-" is standard input, once at most.
/// @return  empty if one of them fails.
[[nodiscard]] std::optional<std::vector<LoadedTopology>>
loadTopologies(const std::vector<std::string>& paths, const Console& console);

/// As above, where they must come to a single topology.
[[nodiscard]] std::optional<LoadedTopology> loadOneTopology(const std::vector<std::string>& paths,
                                                            const Console& console);

/// Analyses what was read; the reasons why it means nothing are on the error stream. The remarks of
/// reading are among the findings.
[[nodiscard]] std::optional<Report> reportOn(const LoadedTopology& loaded, const std::string& path,
                                             const AnalysisOptions& options,
                                             const Console& console);

}  // namespace cutpoint::app
