#include "app/cli/documents.h"

#include <algorithm>
#include <utility>

namespace cutpoint::app {

std::string programVersion()
{
    return CUTPOINT_VERSION;
}

std::optional<std::vector<ReportDocument>> loadDocuments(const DocumentRequest& request,
                                                         const Console& console)
{
    if (std::ranges::count(request.files, "-") > 1) {
        complain(console, "standard input can be read once only: \"-\" stands there twice");
        return std::nullopt;
    }
    std::vector<ReportDocument> documents;
    documents.reserve(request.files.size());
    for (const std::string& path : request.files) {
        const auto loaded = loadTopology(path, console);
        auto report = loaded ? reportOn(*loaded, path, request.analysis, console) : std::nullopt;
        if (report) {
            documents.push_back(
                describeReport(loaded->topology, *std::move(report),
                               {.toolVersion = programVersion(),
                                .file = nameOfFile(path),
                                .text = loaded->text,
                                .date = request.hasDate ? console.surroundings.today : std::nullopt,
                                .hasPicture = request.hasPicture}));
        }
    }
    if (documents.size() < request.files.size()) {
        return std::nullopt;
    }
    return documents;
}

}  // namespace cutpoint::app
