#include "core/report/text_writer.h"

#include "core/report/plain_text.h"

#include <algorithm>
#include <array>

namespace cutpoint {

namespace {

constexpr std::size_t reportWidth = 100;
constexpr std::size_t widestColumn = 44;
constexpr std::string_view gap = "  ";

std::string_view codeOf(Emphasis emphasis)
{
    constexpr std::array<std::string_view, 5> codes{"", "\x1b[1m", "\x1b[1;31m", "\x1b[33m",
                                                    "\x1b[2m"};
    return codes.at(static_cast<std::size_t>(emphasis));
}

using Row = std::vector<std::string>;

std::vector<std::size_t> columnWidths(const std::vector<Row>& rows, std::size_t columns)
{
    std::vector<std::size_t> widths(columns, 0);
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::size_t width = displayWidth(row[column]);
            if (width <= widestColumn) {
                widths.at(column) = std::max(widths.at(column), width);
            }
        }
    }
    return widths;
}

std::string alignedLine(const Row& row, const std::vector<std::size_t>& widths,
                        const std::vector<Alignment>& alignments)
{
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::size_t width = displayWidth(row[column]);
        const std::string padding(widths[column] - std::min(width, widths[column]), ' ');
        line += column == 0 ? "" : gap;
        line +=
            alignments[column] == Alignment::Left ? row[column] + padding : padding + row[column];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

std::vector<std::string> alignColumns(const std::vector<std::vector<std::string>>& rows,
                                      const std::vector<Alignment>& alignments)
{
    std::vector<Row> shown = rows;
    for (Row& row : shown) {
        std::ranges::transform(row, row.begin(), printable);
    }
    const std::vector<std::size_t> widths = columnWidths(shown, alignments.size());
    std::vector<std::string> lines;
    lines.reserve(shown.size());
    for (const Row& row : shown) {
        lines.push_back(alignedLine(row, widths, alignments));
    }
    return lines;
}

void TextWriter::line(std::string_view text, Emphasis emphasis)
{
    emphasised(printable(text), emphasis);
}

void TextWriter::heading(std::string_view text)
{
    m_text += '\n';
    line(text, Emphasis::Strong);
}

void TextWriter::paragraph(std::string_view text, std::size_t indent, std::size_t hang,
                           Emphasis emphasis)
{
    const std::string lines = wrapped(printable(text), reportWidth - indent, indent + hang);
    emphasised(std::string(indent, ' ') + lines, emphasis);
}

void TextWriter::emphasised(std::string_view text, Emphasis emphasis)
{
    const bool isColoured = m_hasColour && emphasis != Emphasis::None;
    m_text += isColoured ? codeOf(emphasis) : "";
    m_text += text;
    m_text += isColoured ? "\x1b[0m\n" : "\n";
}

}  // namespace cutpoint
