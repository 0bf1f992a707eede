#include "core/report/svg/svg_writer.h"
#include "ui/window/report_pdf.h"

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostRows = 200;
constexpr const char* spofText = "#A34400";
constexpr const char* muted = "#56616E";

QString escaped(std::string_view text)
{
    return QString::fromStdString(svg::escaped(text));
}

QString coloured(const QString& text, const char* colour)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(QString::fromLatin1(colour), text);
}

QString cell(const char* tag, const QString& text, bool isNumber)
{
    return QStringLiteral("<%1 align=\"%2\">%3</%1>")
        .arg(QString::fromLatin1(tag), isNumber ? QStringLiteral("right") : QStringLiteral("left"),
             text);
}

QString rowOf(const TableRow& row, const Table& table, const std::vector<std::size_t>& columns)
{
    QString line = QStringLiteral("<tr>");
    for (const std::size_t column : columns) {
        QString text = escaped(row.cells[column].words);
        if (row.state == RowState::Danger && column == columns.front()) {
            text = QStringLiteral("<b>%1</b>").arg(coloured(text, spofText));
        }
        line += cell("td", text, table.columns[column].isNumber);
    }
    return line + QStringLiteral("</tr>");
}

QString tableAsRichText(const Table& table)
{
    const std::vector<std::size_t> columns = columnsForPeople(table);
    const std::size_t shown = std::min(table.rows.size(), mostRows);
    QString text = QStringLiteral("<h2>%1</h2>").arg(escaped(table.title));
    if (!table.note.empty()) {
        text += QStringLiteral("<p>%1</p>").arg(coloured(escaped(table.note), muted));
    }
    text += QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\"><thead><tr>");
    for (const std::size_t column : columns) {
        text += cell("th", coloured(escaped(table.columns[column].title), muted),
                     table.columns[column].isNumber);
    }
    text += QStringLiteral("</tr></thead>");
    for (std::size_t row = 0; row < shown; ++row) {
        text += rowOf(table.rows[row], table, columns);
    }
    text += QStringLiteral("</table>");
    if (shown < table.rows.size()) {
        text += QStringLiteral("<p>The first %1 of %2; the others are in the CSV report.</p>")
                    .arg(shown)
                    .arg(table.rows.size());
    }
    return text;
}

}  // namespace

QString openingAsRichText(const ReportDocument& document)
{
    const QString headline = QStringLiteral("<b>%1</b>").arg(escaped(document.headline));
    const QString date =
        document.date.empty() ? QString{} : QStringLiteral(" · ") + escaped(document.date);
    QString text =
        QStringLiteral("<h1>%1</h1><p>%2</p><p>%3 %4</p>")
            .arg(escaped(document.title),
                 coloured(QStringLiteral("Availability report") + date + QStringLiteral(" · ") +
                              escaped(document.subject),
                          muted),
                 document.isBad ? coloured(headline, spofText) : headline, escaped(document.lead));
    text += QStringLiteral("<table width=\"100%\" cellpadding=\"4\" cellspacing=\"0\"><tr>");
    for (const KeyFigure& figure : document.keyFigures) {
        const bool isCount = figure.title == "Single points of failure";
        const QString value = escaped(figure.value);
        const char* const remark = figure.isBad && !isCount ? spofText : muted;
        text += QStringLiteral("<td>%1<br/><span style=\"font-size:large\"><b>%2</b></span><br/>%3"
                               "</td>")
                    .arg(coloured(escaped(figure.title), muted),
                         figure.isBad && isCount ? coloured(value, spofText) : value,
                         coloured(escaped(figure.remark), remark));
    }
    return text + QStringLiteral("</tr></table>");
}

QString tablesAsRichText(const ReportDocument& document)
{
    QString text;
    for (const Table& table : document.tables) {
        if (!table.rows.empty() && table.key != "summary") {
            text += tableAsRichText(table);
        }
    }
    text += QStringLiteral("<h2>About this report</h2>");
    for (const Statement& statement : document.statements) {
        text += QStringLiteral("<p><b>%1</b>: %2</p>")
                    .arg(escaped(statement.title), escaped(statement.text));
    }
    return text;
}

}  // namespace cutpoint::ui
