#include "core/report/html/html_tables.h"

#include "core/report/json_text.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/icons.h"
#include "core/report/svg/svg_writer.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace cutpoint::html {

namespace {

using svg::escaped;

/// What stands in a row beside its cells, by its number.
struct RowDress {
    std::function<std::string(std::size_t)> attributes;  ///< Of the row.
    std::function<std::string(std::size_t)> mark;        ///< Before its first cell.
    std::function<std::string(std::size_t)> extra;       ///< A cell before the last column of
                                                         ///< figures; none: no such column.
};

std::string_view classOf(RowState state)
{
    switch (state) {
    case RowState::Danger:
        return "danger";
    case RowState::Accepted:
        return "accepted";
    case RowState::Plain:
        break;
    }
    return "";
}

void writeCell(std::string& page, const TableColumn& column, const TableCell& cell,
               const std::string& mark)
{
    page += column.isNumber ? "<td class=\"number\"" : "<td";
    if (cell.number) {
        page += " data-value=\"" + jsonNumber(*cell.number) + '"';
    }
    page += '>' + mark + escaped(cell.words) + "</td>";
}

bool isEmpty(const Table& table, std::size_t column)
{
    return std::ranges::all_of(
        table.rows, [column](const TableRow& row) { return row.cells[column].words.empty(); });
}

/// Columns for people that hold something.
std::vector<std::size_t> filledColumns(const Table& table)
{
    std::vector<std::size_t> columns = columnsForPeople(table);
    std::erase_if(columns, [&table](std::size_t column) { return isEmpty(table, column); });
    return columns;
}

void writeHead(std::string& page, const Table& table, const std::vector<std::size_t>& columns,
               std::size_t extraBefore)
{
    page += "<thead><tr>";
    for (const std::size_t column : columns) {
        page += column == extraBefore ? "<th></th>" : "";
        page += table.columns[column].isNumber ? "<th class=\"number\">" : "<th>";
        page += escaped(table.columns[column].title) + "</th>";
    }
    page += "</tr></thead>\n<tbody>\n";
}

void writeRows(std::string& page, const Table& table, const RowDress& dress)
{
    const std::vector<std::size_t> columns = filledColumns(table);
    const auto lastFigure = std::find_if(columns.rbegin(), columns.rend(), [&](std::size_t column) {
        return table.columns[column].isNumber;
    });
    const bool hasExtra = dress.extra && lastFigure != columns.rend();
    const std::size_t extraBefore = hasExtra ? *lastFigure : table.columns.size();
    page +=
        "<div class=\"scroll\"><table class=\"sortable\" id=\"" + std::string{table.key} + "\">\n";
    writeHead(page, table, columns, extraBefore);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const TableRow& row = table.rows[at];
        const std::string_view state = classOf(row.state);
        page += "<tr";
        if (dress.attributes) {
            page += dress.attributes(at);
        } else if (!state.empty()) {
            page.append(" class=\"").append(state).append("\"");
        }
        page += '>';
        for (const std::size_t column : columns) {
            const bool isFirst = column == columns.front();
            page += column == extraBefore ? dress.extra(at) : "";
            writeCell(page, table.columns[column], row.cells[column],
                      isFirst && dress.mark ? dress.mark(at) : std::string{});
        }
        page += "</tr>\n";
    }
    page += "</tbody></table></div>\n";
}

/// A cell with a bar as long as so much is of the most.
std::string barCell(double value, double most)
{
    constexpr double percent = 100.0;
    constexpr double least = 1.5;
    const double share = most > 0.0 ? std::max(least, percent * value / most) : 0.0;
    return "<td class=\"bar\"><i style=\"width:" + svg::number(share, 1) + "%\"></i></td>";
}

void writeHeading(std::string& page, const Table& table)
{
    page += "<h2>" + escaped(table.title) + "</h2>\n";
    page += table.note.empty() ? "" : "<p class=\"muted\">" + escaped(table.note) + "</p>\n";
}

using Vertices = std::unordered_map<std::string_view, std::size_t>;

std::string cardsOf(const Spof& spof, const Vertices& vertices)
{
    std::string ids;
    for (const std::string& id : spof.cutsOff) {
        const auto vertex = vertices.find(id);
        if (vertex != vertices.end()) {
            ids += (ids.empty() ? "c" : " c") + std::to_string(vertex->second);
        }
    }
    return ids;
}

/// The id of what a SPOF is in the picture; connections are found by their place in the file.
std::string selfOf(const Spof& spof, const SourcePlace& place, const Vertices& vertices)
{
    constexpr std::string_view connections = "/connections/";
    if (spof.unit.type == UnitType::Connection && place.where.starts_with(connections)) {
        return 'l' + place.where.substr(connections.size());
    }
    const auto vertex = vertices.find(spof.unit.id);
    const bool isCard = spof.unit.type == UnitType::Component && vertex != vertices.end();
    return isCard ? 'c' + std::to_string(vertex->second) : std::string{};
}

}  // namespace

std::string glyph(std::string_view name, std::string_view ink)
{
    svg::SvgWriter writer;
    writer.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                        {"class", "glyph"},
                        {"viewBox", "0 0 24 24"},
                        {"aria-hidden", "true"}});
    writer.icon(name, {0.0, 0.0, svg::iconSquare, svg::iconSquare}, ink, svg::colour::surface);
    writer.close("svg");
    std::string text = writer.take();
    std::erase(text, '\n');
    return text + ' ';
}

void writeTable(std::string& page, const Table& table)
{
    if (!table.rows.empty()) {
        writeHeading(page, table);
        writeRows(page, table, {});
    }
}

void writeSpofTable(std::string& page, const ReportDocument& document)
{
    const Report& report = document.report;
    const Table& table = tableOf(document, "spofs");
    writeHeading(page, table);
    if (table.rows.empty()) {
        page += "<p>None was found.</p>\n";
        return;
    }
    Vertices vertices;
    for (std::size_t vertex = 0; vertex < report.components.size(); ++vertex) {
        vertices.emplace(report.components[vertex].id, vertex);
    }
    const auto attributes = [&](std::size_t at) {
        const Spof& spof = report.spofs[at];
        std::string text = " id=\"spof-" + std::to_string(at) + "\" class=\"spof-row ";
        text.append(classOf(table.rows[at].state)).append("\"");
        const std::string self = selfOf(spof, document.places[at], vertices);
        text += self.empty() ? "" : " data-self=\"" + self + '"';
        return text + " data-cuts=\"" + cardsOf(spof, vertices) + '"';
    };
    const std::string sign = glyph("status-spof", svg::colour::spof);
    const auto mark = [&](std::size_t at) {
        return table.rows[at].state == RowState::Danger ? sign : std::string{};
    };
    writeRows(page, table, {.attributes = attributes, .mark = mark, .extra = {}});
}

void writeLayerTable(std::string& page, const ReportDocument& document)
{
    const Table& table = tableOf(document, "layers");
    if (table.rows.empty()) {
        return;
    }
    double most = 0.0;
    for (const LayerFigures& layer : document.report.layers) {
        most = std::max(most, layer.availability.down());
    }
    const auto bar = [&](std::size_t at) {
        return barCell(document.report.layers[at].availability.down(), most);
    };
    writeHeading(page, table);
    writeRows(page, table, {.attributes = {}, .mark = {}, .extra = bar});
}

void writeUncertaintyTable(std::string& page, const ReportDocument& document)
{
    Table table = tableOf(document, "uncertainty");
    if (table.rows.empty()) {
        return;
    }
    for (TableRow& row : table.rows) {
        row.cells.back() = {};  // Drawn here.
    }
    const std::vector<UncertaintyDriver>& drivers = document.report.uncertainty->drivers;
    const auto bar = [&](std::size_t at) {
        return barCell(swingOf(drivers[at]), swingOf(drivers.front()));
    };
    writeHeading(page, table);
    writeRows(page, table, {.attributes = {}, .mark = {}, .extra = bar});
}

}  // namespace cutpoint::html
