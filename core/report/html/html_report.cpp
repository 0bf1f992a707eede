#include "core/report/html/html_report.h"

#include "core/report/checksum.h"
#include "core/report/html/assets.h"
#include "core/report/html/html_sections.h"
#include "core/report/html/html_tables.h"
#include "core/report/svg/svg_writer.h"

namespace cutpoint {

namespace {

/// Beyond so many components the picture takes the whole width.
constexpr std::size_t mostBesideTables = 40;

void writeHead(std::string& page, const ReportDocument& document)
{
    // Nothing is fetched, whatever a name holds, and no script runs but this one.
    const std::string policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" +
        sha256InBase64(html::script()) + '\'';
    page += "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
            "<meta charset=\"utf-8\"/>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
            policy + "\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n" +
            "<meta name=\"generator\" content=\"Cutpoint " + svg::escaped(document.toolVersion) +
            "\"/>\n<title>" + svg::escaped(document.title) + ": availability report</title>\n" +
            "<link rel=\"icon\" href=\"data:,\"/>\n<style>";
    page.append(html::styleSheet()).append("</style>\n</head>\n<body>\n<main>\n");
}

void writeTablesBeside(std::string& page, const ReportDocument& document)
{
    html::writeSpofTable(page, document);
    html::writeLayerTable(page, document);
    html::writeUncertaintyTable(page, document);
    html::writeTable(page, tableOf(document, "recommendations"));
}

}  // namespace

std::string formatHtml(const ReportDocument& document)
{
    std::string page;
    writeHead(page, document);
    html::writeOpening(page, document);
    const bool isBeside =
        !document.picture.empty() && document.report.componentCount <= mostBesideTables;
    page += isBeside ? "<div class=\"two\">\n<div>\n" : "";
    html::writePicture(page, document);
    page += isBeside ? "</div>\n<div>\n" : "";
    writeTablesBeside(page, document);
    page += isBeside ? "</div>\n</div>\n" : "";
    html::writeChecklist(page, document);
    for (const char* key : {"choke-points", "advisories", "components", "cut-sets", "findings"}) {
        html::writeTable(page, tableOf(document, key));
    }
    html::writeStatements(page, document);
    page.append("</main>\n<script>").append(html::script()).append("</script>\n</body>\n</html>\n");
    return page;
}

}  // namespace cutpoint
