#include "app/cli/documents.h"

#include <utility>

namespace cutpoint::app {

std::string programVersion()
{
    return CUTPOINT_VERSION;
}

std::optional<std::vector<ReportDocument>> loadDocuments(const DocumentRequest& request,
                                                         const Console& console)
{
    const auto loaded = loadTopologies(request.files, console);
    if (!loaded) {
        return std::nullopt;
    }
    if (!request.forOne.empty() && loaded->size() > 1) {
        complain(console, request.forOne + " takes one topology, and these files are " +
                              std::to_string(loaded->size()));
        return std::nullopt;
    }
    std::vector<ReportDocument> documents;
    documents.reserve(loaded->size());
    for (const LoadedTopology& each : *loaded) {
        auto report = reportOn(each, each.name, request.analysis, console);
        if (report) {
            documents.push_back(
                describeReport(each.topology, *std::move(report),
                               {.toolVersion = programVersion(),
                                .file = each.name,
                                .text = each.text,
                                .date = request.hasDate ? console.surroundings.today : std::nullopt,
                                .hasTables = request.hasTables,
                                .hasPicture = request.hasPicture}));
        }
    }
    if (documents.size() < loaded->size()) {
        return std::nullopt;
    }
    return documents;
}

}  // namespace cutpoint::app
