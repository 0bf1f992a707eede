#include "core/report/page.h"

#include "core/report/markdown_text.h"
#include "core/report/plain_text.h"

namespace cutpoint {
namespace {

constexpr std::size_t margin = 2;

bool isEmpty(const PageTable& table)
{
    return table.rows.empty();
}

void writeTable(TextWriter& writer, const PageTable& table)
{
    std::vector<std::vector<std::string>> rows{table.header};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    const std::vector<std::string> lines = alignColumns(rows, table.alignments);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 || !lines[i].empty()) {
            writer.line("  " + lines[i], i == 0 ? Emphasis::Muted : Emphasis::None);
        }
    }
}

std::string markdownRow(const std::vector<std::string>& cells, std::size_t columns)
{
    std::string line = "|";
    for (std::size_t column = 0; column < columns; ++column) {
        const std::string cell = column < cells.size() ? markdownText(cells[column]) : "";
        line += cell.empty() ? " |" : ' ' + cell + " |";
    }
    return line + '\n';
}

std::string markdownTable(const PageTable& table)
{
    const std::size_t columns = table.alignments.size();
    std::string text = markdownRow(table.header, columns) + '|';
    for (const Alignment alignment : table.alignments) {
        text += alignment == Alignment::Right ? " ---: |" : " --- |";
    }
    text += '\n';
    for (const auto& row : table.rows) {
        text += markdownRow(row, columns);
    }
    return text;
}

/// The commands between fences that none of them holds.
std::string markdownCommands(const std::vector<std::string>& commands)
{
    std::string fence = "```";
    std::string lines;
    for (const std::string& command : commands) {
        lines += printable(command) + '\n';
    }
    while (lines.find(fence) != std::string::npos) {
        fence += '`';
    }
    return fence + "sh\n" + lines + fence + '\n';
}

std::string markdownSection(const PageSection& section)
{
    std::string text;
    if (!section.heading.empty()) {
        text += (section.isPart ? "\n### " : "\n## ") + markdownText(section.heading) + '\n';
    }
    for (const std::string& paragraph : section.paragraphs) {
        text += '\n' + markdownText(paragraph) + '\n';
    }
    if (!section.commands.empty()) {
        text += '\n' + markdownCommands(section.commands);
    }
    if (!isEmpty(section.table)) {
        text += '\n' + markdownTable(section.table);
    }
    if (!section.remarks.empty()) {
        text += '\n';
    }
    for (const std::string& remark : section.remarks) {
        text += "- " + markdownText(remark) + '\n';
    }
    return text;
}

}  // namespace

void writeSection(TextWriter& writer, const PageSection& section)
{
    if (!section.heading.empty()) {
        writer.heading(section.heading);
    }
    for (const std::string& paragraph : section.paragraphs) {
        writer.paragraph(paragraph, margin);
    }
    for (const std::string& command : section.commands) {
        writer.line("      " + command);
    }
    if (!isEmpty(section.table)) {
        writeTable(writer, section.table);
    }
    for (const std::string& remark : section.remarks) {
        writer.paragraph(remark, margin, margin);
    }
}

std::string pageAsText(const Page& page, bool hasColour)
{
    TextWriter writer{hasColour};
    for (std::size_t i = 0; i < page.verdict.size(); ++i) {
        writer.line(page.verdict[i], i == 0 ? Emphasis::Strong : Emphasis::None);
    }
    for (const PageSection& section : page.sections) {
        writeSection(writer, section);
    }
    return writer.text();
}

std::string pageAsMarkdown(const Page& page)
{
    std::string text = "# " + markdownText(page.title) + '\n';
    for (std::size_t i = 0; i < page.verdict.size(); ++i) {
        const std::string line = markdownText(page.verdict[i]);
        text += i == 0 ? "\n**" + line + "**\n" : '\n' + line + '\n';
    }
    for (const PageSection& section : page.sections) {
        text += markdownSection(section);
    }
    return text;
}

}  // namespace cutpoint
