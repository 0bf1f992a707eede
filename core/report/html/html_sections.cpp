#include "core/report/html/html_sections.h"

#include "core/report/html/html_tables.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/svg_writer.h"
#include "core/report/wording.h"

namespace cutpoint::html {

namespace {

using svg::escaped;

constexpr std::size_t shownAtOnce = 12;

std::string classOf(const std::string& verdict)
{
    return verdict == "not judged" ? "unjudged" : verdict;
}

void writeEntries(std::string& page, const std::vector<ChecklistEntry>& entries, std::size_t from,
                  std::size_t to)
{
    page += "<ul>\n";
    for (std::size_t at = from; at < to; ++at) {
        page += "<li>" + escaped(entries[at].what) +
                "<span class=\"muted\">: " + escaped(entries[at].why) + "</span></li>\n";
    }
    page += "</ul>\n";
}

void writeList(std::string& page, const ChecklistList& list)
{
    const std::vector<ChecklistEntry>& entries = *list.entries;
    // A few more than usual need no fold of their own.
    const std::size_t shown = entries.size() <= shownAtOnce + 2 ? entries.size() : shownAtOnce;
    std::string title = list.verdict;
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    page += "<h4 class=\"" + classOf(list.verdict) + "\">" + title + " (" +
            std::to_string(entries.size()) + ")</h4>\n";
    writeEntries(page, entries, 0, shown);
    if (shown < entries.size()) {
        page += "<details><summary>" + std::to_string(entries.size() - shown) + " more</summary>\n";
        writeEntries(page, entries, shown, entries.size());
        page += "</details>\n";
    }
}

}  // namespace

void writeOpening(std::string& page, const ReportDocument& document)
{
    page +=
        "<header><h1>" + escaped(document.title) + "</h1><span class=\"muted\">Availability report";
    page += document.date.empty() ? "" : " · " + escaped(document.date);
    page += " · " + escaped(document.subject) + "</span></header>\n<p class=\"lead\">";
    page += document.isBad ? glyph("status-spof", svg::colour::spof) + "<b class=\"bad\">" : "<b>";
    page += escaped(document.headline) + "</b> " + escaped(document.lead) + "</p>\n";
    page += "<section class=\"figures\" aria-label=\"Key figures\">\n";
    for (const KeyFigure& figure : document.keyFigures) {
        const bool isCount = figure.title == "Single points of failure";
        const std::string_view valueClass = figure.isBad && isCount ? "value bad" : "value";
        const std::string_view remarkClass = figure.isBad && !isCount ? "remark bad" : "remark";
        page += "<div><div class=\"title\">" + escaped(figure.title) + "</div><div class=\"";
        page.append(valueClass).append("\">").append(escaped(figure.value));
        page.append("</div><div class=\"").append(remarkClass).append("\">");
        page += escaped(figure.remark) + "</div></div>\n";
    }
    page += "</section>\n";
}

void writePicture(std::string& page, const ReportDocument& document)
{
    if (document.picture.empty()) {
        page += document.report.componentCount > mostInPicture
                    ? "<p class=\"muted\">Too many components for a picture here; cutpoint render "
                      "draws them.</p>\n"
                    : "";
        return;
    }
    page += "<h2>Topology</h2>\n<figure>\n<div class=\"picture\">\n" + document.picture +
            "</div>\n<figcaption><span>";
    page += glyph("status-spof", svg::colour::spof) + "single point of failure, dashed border";
    page += document.report.chokePoints.empty()
                ? ""
                : "</span> <span>" + glyph("status-choke", svg::colour::choke) + "choke point";
    page += document.report.advisories.empty()
                ? ""
                : "</span> <span>" + glyph("status-advisory", svg::colour::advisory) + "advisory";
    page += "</span> <span><input type=\"checkbox\" id=\"actual-size\"/>"
            "<label for=\"actual-size\">Actual size</label></span></figcaption>\n</figure>\n";
}

void writeChecklist(std::string& page, const ReportDocument& document)
{
    page += "<h2>Checklist</h2>\n<div class=\"checklist\" id=\"checklist\">\n";
    for (const ChecklistSection& section : document.checklist) {
        std::string title = nameOf(section.category);
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
        page += "<section><h3>" + title + "</h3>\n";
        for (const ChecklistList& list : listsOf(section)) {
            writeList(page, list);
        }
        page += "</section>\n";
    }
    page += "</div>\n";
}

void writeStatements(std::string& page, const ReportDocument& document)
{
    page += "<h2>About this report</h2>\n<dl>\n";
    for (const Statement& statement : document.statements) {
        page +=
            "<dt>" + escaped(statement.title) + "</dt><dd>" + escaped(statement.text) + "</dd>\n";
    }
    page += "</dl>\n";
}

}  // namespace cutpoint::html
