#pragma once

#include "core/analysis/analyse.h"
#include "core/io/locate.h"
#include "core/io/read_topology.h"
#include "core/report/check.h"
#include "core/report/document.h"
#include "core/report/findings.h"

#include <QFile>
#include <QString>

#include <chrono>
#include <string>

namespace cutpoint::tests {

/// A topology with the document of its report, as the command line would make it.
struct Reported {
    Topology topology;
    ReportDocument document;
};

/// @param text  of a topology that can be analysed.
/// @throws std::invalid_argument  if it cannot be read.
inline Reported reportedText(const std::string& text, bool hasPicture = false)
{
    using namespace std::chrono_literals;
    ReadResult read = readTopology(text);
    if (!read.topology) {
        throw std::invalid_argument{"no topology: " + describe(read.diagnostics.front())};
    }
    AnalysisOptions options;
    options.today = 2026y / 11 / 1;
    Report report = analyse(*read.topology, options);
    report.findings = located(mergedFindings(read.diagnostics, report.findings), text);
    ReportDocument document = describeReport(*read.topology, std::move(report),
                                             {.toolVersion = "1.2.3",
                                              .file = "topology.json",
                                              .text = text,
                                              .date = std::nullopt,
                                              .hasPicture = hasPicture});
    return {.topology = *std::move(read.topology), .document = std::move(document)};
}

/// @param path  of a topology file, from the root of the project.
inline Reported reportedFile(const QString& path, bool hasPicture = false)
{
    QFile file{QStringLiteral(CUTPOINT_SOURCE_DIR "/") + path};
    return reportedText(
        file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{}, hasPicture);
}

/// The document as a check of it with nothing accepted but what the topology says.
inline CheckResult checked(const ReportDocument& document, const CheckOptions& options = {})
{
    CheckOptions all = options;
    all.places = document.places;
    all.statements = document.statements;
    return check(document.report, document.file, all);
}

}  // namespace cutpoint::tests
