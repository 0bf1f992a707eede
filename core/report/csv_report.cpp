#include "core/report/csv_report.h"

#include "core/report/json_text.h"
#include "core/report/plain_text.h"

namespace cutpoint {

namespace {

constexpr std::string_view lineEnd = "\r\n";

std::string fieldOf(std::string_view text)
{
    std::string shown = printable(text);
    constexpr std::string_view formulaMarks = "=+-@|";
    const std::size_t first = shown.find_first_not_of(" \"'");
    if (first != std::string::npos && formulaMarks.find(shown[first]) != std::string_view::npos) {
        shown.insert(0, 1, '\'');
    }
    if (shown.find_first_of(",\"") == std::string::npos && !shown.starts_with(' ') &&
        !shown.ends_with(' ')) {
        return shown;
    }
    std::string quoted = "\"";
    for (const char letter : shown) {
        quoted += letter == '"' ? "\"\"" : std::string{letter};
    }
    return quoted + '"';
}

std::string fieldOf(const TableColumn& column, const TableCell& cell)
{
    if (!column.isNumber) {
        return fieldOf(cell.words);
    }
    return cell.number ? jsonNumber(*cell.number) : std::string{};
}

}  // namespace

std::string formatCsv(const Table& table)
{
    std::string text;
    std::string_view separator;
    for (const TableColumn& column : table.columns) {
        if (column.readers != Readers::People) {
            text.append(separator).append(column.key);
            separator = ",";
        }
    }
    text += lineEnd;
    for (const TableRow& row : table.rows) {
        separator = {};
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            const TableColumn& column = table.columns[place];
            if (column.readers != Readers::People) {
                text.append(separator).append(fieldOf(column, row.cells[place]));
                separator = ",";
            }
        }
        text += lineEnd;
    }
    return text;
}

}  // namespace cutpoint
