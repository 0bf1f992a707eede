#include "core/io/xml/read_xml.h"

#include "core/io/graphml/read_graphml.h"
#include "core/io/open_psa/read_open_psa.h"
#include "core/io/xml/findings.h"
#include "core/io/xml/tree.h"

#include <span>

namespace cutpoint {
namespace {

/// Why a document of another kind, or none at all, is not read.
ReadResult refused(std::string_view document)
{
    const SourceText source{.text = document};
    xml::Findings findings;
    const xml::ParseResult parsed = xml::parse(document);
    if (parsed.fault) {
        findings.add(Severity::Error, parsed.fault->code, {.offset = parsed.fault->offset},
                     parsed.fault->message);
    } else {
        findings.add(Severity::Error, "not-a-topology", {.offset = (*parsed.tree)[0].offset},
                     "this XML is no topology: its root element is <" +
                         std::string{(*parsed.tree)[0].name} +
                         ">; <graphml> and <opsa-mef> are read");
    }
    return {.topology = std::nullopt, .diagnostics = findings.describe(std::span{&source, 1})};
}

}  // namespace

ReadResult readXml(std::string_view document)
{
    if (isOpenPsa(document)) {
        const SourceText source{.text = document};
        return readOpenPsa(std::span{&source, 1});
    }
    return isGraphml(document) ? readGraphml(document) : refused(document);
}

}  // namespace cutpoint
