#include "core/io/open_psa/read_open_psa.h"

#include "core/io/open_psa/build.h"
#include "core/io/open_psa/definitions.h"
#include "core/io/open_psa/resolve.h"
#include "core/io/xml/tree.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::string_view rootElement = "opsa-mef";

/// All files, or what is wrong with those that are no XML.
std::vector<xml::Tree> parseAll(std::span<const SourceText> files, xml::Findings& findings)
{
    std::vector<xml::Tree> trees;
    trees.reserve(files.size());
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        xml::ParseResult parsed = xml::parse(files[file].text);
        if (parsed.fault) {
            findings.add(Severity::Error, parsed.fault->code,
                         {.file = file, .offset = parsed.fault->offset}, parsed.fault->message);
        } else {
            trees.push_back(*std::move(parsed.tree));
        }
    }
    return trees;
}

bool hasGates(const open_psa::Model& model)
{
    return std::ranges::any_of(model.events, [](const open_psa::Event& event) {
        return event.kind == open_psa::EventKind::Gate;
    });
}

std::optional<Topology> readModel(std::span<const SourceText> files, xml::Findings& findings)
{
    const std::vector<xml::Tree> trees = parseAll(files, findings);
    if (findings.hasErrors()) {
        return std::nullopt;
    }
    open_psa::Model model = open_psa::readDefinitions(trees, findings);
    if (!hasGates(model) && !findings.hasErrors()) {
        findings.add(Severity::Error, "no-fault-tree", {},
                     "there is no gate in this model; give the file that defines the fault tree "
                     "together with this one");
    }
    open_psa::resolveReferences(model, files.size(), findings);
    if (findings.hasErrors()) {
        return std::nullopt;
    }
    const std::vector<std::uint32_t> bottomUp = open_psa::bottomUp(model, findings);
    if (findings.hasErrors()) {
        return std::nullopt;
    }
    return open_psa::buildTopology(model, bottomUp, findings);
}

}  // namespace

bool isOpenPsa(std::string_view document)
{
    return xml::rootName(document) == rootElement;
}

ReadResult readOpenPsa(std::span<const SourceText> files)
{
    xml::Findings findings;
    ReadResult result{.topology = readModel(files, findings), .isImported = true};
    result.diagnostics = findings.describe(files);
    return result;
}

}  // namespace cutpoint
