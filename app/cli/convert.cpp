#include "app/cli/convert.h"

#include "app/cli/load.h"
#include "app/cli/output_format.h"
#include "core/io/locate.h"
#include "core/io/write_topology.h"
#include "core/report/findings.h"
#include "core/report/open_psa/export.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace cutpoint::app {

namespace {

enum class TargetFormat : std::uint8_t { Json, OpenPsa };

/// Says on the error stream which there are if the format is none of them, or not the one that the
/// name of the file says.
std::optional<TargetFormat> targetFormat(const ConvertRequest& request, const Console& console)
{
    const bool isOpenPsa = request.format == "open-psa";
    if (!isOpenPsa && request.format != "json") {
        complain(console, "there is no format \"" + request.format +
                              "\" to convert to; the formats are: json, open-psa");
        return std::nullopt;
    }
    const std::string extension = std::filesystem::path{request.destination}.extension().string();
    if (!extension.empty() && extension != (isOpenPsa ? ".xml" : ".json")) {
        complain(console, request.destination + ": there is no format \"" + extension +
                              "\" to convert to; the formats are: .json (Cutpoint's own), .xml "
                              "(Open-PSA, with --to open-psa)");
        return std::nullopt;
    }
    return isOpenPsa ? TargetFormat::OpenPsa : TargetFormat::Json;
}

}  // namespace

ExitCode runConvert(const ConvertRequest& request, const Console& console)
{
    const auto format = targetFormat(request, console);
    if (!format) {
        return ExitCode::BadInput;
    }
    const auto loaded = loadOneTopology(request.sources, console);
    if (!loaded) {
        return ExitCode::BadInput;
    }
    if (*format == TargetFormat::Json) {
        printDiagnostics(console, loaded->name, loaded->remarks);
        return writeResult(request.destination, writeTopology(loaded->topology), console);
    }
    const OpenPsaExport exported = exportOpenPsa(loaded->topology);
    printDiagnostics(console, loaded->name,
                     located(mergedFindings(loaded->remarks, exported.problems), loaded->text));
    return exported.text ? writeResult(request.destination, *exported.text, console)
                         : ExitCode::BadInput;
}

}  // namespace cutpoint::app
