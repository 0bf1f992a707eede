#include "app/gui/export_report.h"

#include "core/analysis/analyse.h"
#include "core/analysis/uncertainty.h"
#include "core/io/file.h"
#include "core/io/locate.h"
#include "core/io/read_topology.h"
#include "core/report/findings.h"
#include "core/report/plain_text.h"
#include "ui/document/today.h"
#include "ui/window/report_export.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QString>

#include <cstdio>
#include <filesystem>
#include <utility>

namespace cutpoint::app {

namespace {

constexpr int done = 0;
constexpr int badInput = 2;

int refuse(const std::string& reason)
{
    const std::string line = "cutpoint-gui: " + printable(reason) + '\n';
    std::fputs(line.c_str(), stderr);
    return badInput;
}

int refuse(const std::string& file, const std::vector<Diagnostic>& diagnostics)
{
    for (const Diagnostic& diagnostic : diagnostics) {
        refuse(file + ": " + describe(diagnostic));
    }
    return badInput;
}

}  // namespace

int exportReport(const QString& source, const QString& destination)
{
    const auto format = ui::formatOfSuffix(QFileInfo{destination}.suffix());
    if (destination.isEmpty() || !format) {
        return refuse("--export needs -o with a name that ends in .pdf, .html, .md, .csv, .json, "
                      ".txt, .sarif or .xml");
    }
    const std::string file = source.toStdString();
    const FileContent content =
        readFile(std::filesystem::path{QFile::encodeName(source).toStdString()});
    if (!content.text) {
        return refuse(file + " cannot be read: " + content.problem);
    }
    const ReadResult read = readTopology(*content.text);
    if (!read.topology) {
        return refuse(file, read.diagnostics);
    }
    AnalysisOptions options;
    options.today = ui::today();
    Report report = analyse(*read.topology, options);
    report.findings = located(mergedFindings(read.diagnostics, report.findings), *content.text);
    report.uncertainty = uncertaintyOf(*read.topology, options);
    if (hasModelError(report)) {
        return refuse(file, report.findings);
    }
    const QString problem = ui::writeReport(*read.topology, report, {.format = *format},
                                            destination, QGuiApplication::font());
    return problem.isEmpty()
               ? done
               : refuse(destination.toStdString() + " was not written: " + problem.toStdString());
}

}  // namespace cutpoint::app
