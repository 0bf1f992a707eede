#include "core/report/markdown_report.h"

#include "core/report/markdown_text.h"

#include <algorithm>

namespace cutpoint {

namespace {

constexpr std::size_t mostRows = 200;

std::string cellOf(const TableCell& cell)
{
    return cell.words.empty() ? " " : ' ' + markdownText(cell.words) + ' ';
}

void writeHead(std::string& text, const Table& table, const std::vector<std::size_t>& columns)
{
    std::string rule = "|";
    text += '|';
    for (const std::size_t column : columns) {
        text += ' ' + markdownText(table.columns[column].title) + " |";
        rule += table.columns[column].isNumber ? " ---: |" : " --- |";
    }
    text += '\n' + rule + '\n';
}

void writeTable(std::string& text, const Table& table)
{
    if (table.rows.empty() || table.key == "summary") {
        return;
    }
    text += "\n## " + table.title + " (" + std::to_string(table.rows.size()) + ")\n\n";
    text += table.note.empty() ? "" : markdownText(table.note) + "\n\n";
    const std::vector<std::size_t> columns = columnsForPeople(table);
    writeHead(text, table, columns);
    const std::size_t shown = std::min(table.rows.size(), mostRows);
    for (std::size_t row = 0; row < shown; ++row) {
        text += '|';
        for (const std::size_t column : columns) {
            text += cellOf(table.rows[row].cells[column]) + '|';
        }
        text += '\n';
    }
    if (shown < table.rows.size()) {
        text += "\n*The first " + std::to_string(shown) + " of " +
                std::to_string(table.rows.size()) + "; the others are in the CSV report.*\n";
    }
}

void writeKeyFigures(std::string& text, const ReportDocument& document)
{
    text += "\n| Figure | Value | |\n| --- | ---: | --- |\n";
    for (const KeyFigure& figure : document.keyFigures) {
        const std::string remark = markdownText(figure.remark);
        text += "| " + figure.title + " | " + markdownText(figure.value) + " | " +
                (figure.isBad ? "**" + remark + "**" : remark) + " |\n";
    }
}

void writePicture(std::string& text, const std::string& picture)
{
    if (picture.empty()) {
        return;
    }
    std::string place;
    for (const char letter : picture) {
        constexpr std::string_view hex = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(letter);
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' ||
                             letter == '_';
        place +=
            isPlain ? std::string{letter} : std::string{'%', hex[byte >> 4U], hex[byte & 0xFU]};
    }
    text += "\n![Picture of the topology](" + place + ")\n";
}

}  // namespace

std::string formatMarkdown(const ReportDocument& document, const MarkdownOptions& options)
{
    std::string text = "# " + markdownText(document.title) + "\n\nAvailability report";
    text += document.date.empty() ? "" : " · " + document.date;
    text += " · " + document.subject + "\n\n";
    text += (document.isBad ? "⚠ **" : "**") + document.headline + "**";
    text += document.lead.empty() ? "\n" : ' ' + markdownText(document.lead) + '\n';
    writeKeyFigures(text, document);
    writePicture(text, options.picture);
    for (const Table& table : document.tables) {
        writeTable(text, table);
    }
    text += "\n## About this report\n\n";
    for (const Statement& statement : document.statements) {
        text += "* **" + statement.title + "**: " + markdownText(statement.text) + '\n';
    }
    return text;
}

}  // namespace cutpoint
