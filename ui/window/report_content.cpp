#include "ui/window/report_content.h"

#include "core/report/check.h"
#include "core/report/csv_report.h"
#include "core/report/html/html_report.h"
#include "core/report/json_report.h"
#include "core/report/junit_report.h"
#include "core/report/markdown_report.h"
#include "core/report/sarif_report.h"
#include "core/report/text_report.h"
#include "ui/document/today.h"
#include "ui/window/report_pdf.h"

#include <QCoreApplication>

namespace cutpoint::ui {

namespace {

struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

std::vector<CheckResult> checked(const ReportDocument& document)
{
    const std::string name = document.file.empty() ? document.title : document.file;
    return {check(document.report, name,
                  {.places = document.places, .statements = document.statements})};
}

}  // namespace

const std::vector<OfferedFormat>& offeredFormats()
{
    static const std::vector<OfferedFormat> formats{
        {ReportFormat::Html, FormatText::tr("HTML page, for a browser"), QStringLiteral("html")},
        {ReportFormat::Pdf, FormatText::tr("PDF, for paper"), QStringLiteral("pdf")},
        {ReportFormat::Markdown, FormatText::tr("Markdown, for a forge"), QStringLiteral("md")},
        {ReportFormat::Csv, FormatText::tr("CSV, one table for a spreadsheet"),
         QStringLiteral("csv")},
        {ReportFormat::Json, FormatText::tr("JSON, everything for programs"),
         QStringLiteral("json")},
        {ReportFormat::Text, FormatText::tr("Text"), QStringLiteral("txt")},
        {ReportFormat::Sarif, FormatText::tr("SARIF, for code scanning"), QStringLiteral("sarif")},
        {ReportFormat::Junit, FormatText::tr("JUnit XML, for pipelines"), QStringLiteral("xml")}};
    return formats;
}

std::optional<ReportFormat> formatOfSuffix(const QString& suffix)
{
    for (const OfferedFormat& offered : offeredFormats()) {
        if (offered.suffix.compare(suffix, Qt::CaseInsensitive) == 0) {
            return offered.format;
        }
    }
    return std::nullopt;
}

bool canHavePicture(ReportFormat format)
{
    return format == ReportFormat::Html || format == ReportFormat::Pdf ||
           format == ReportFormat::Markdown;
}

ReportDocument describeFor(const Topology& topology, const Report& report,
                           const ReportChoice& choice)
{
    const bool isDrawn =
        choice.hasPicture && choice.format != ReportFormat::Pdf && canHavePicture(choice.format);
    return describeReport(topology, report,
                          {.toolVersion = QCoreApplication::applicationVersion().toStdString(),
                           .file = {},
                           .text = {},
                           .date = choice.hasDate ? std::optional{today()} : std::nullopt,
                           .hasPicture = isDrawn});
}

ReportContent contentOf(const Topology& topology, const ReportDocument& document,
                        const ReportChoice& choice, const QString& pictureName, const QFont& font)
{
    const std::string version = document.toolVersion;
    switch (choice.format) {
    case ReportFormat::Html:
        break;
    case ReportFormat::Pdf:
        return {.bytes = pdfOf(topology, document, font, choice.hasPicture), .picture = {}};
    case ReportFormat::Markdown: {
        const bool isDrawn = !document.picture.empty();
        return {.bytes = formatMarkdown(
                    document, {.picture = isDrawn ? pictureName.toStdString() : std::string{}}),
                .picture = document.picture};
    }
    case ReportFormat::Csv:
        return {.bytes = formatCsv(tableOf(document, choice.table.toStdString())), .picture = {}};
    case ReportFormat::Json:
        return {.bytes = formatJson(document), .picture = {}};
    case ReportFormat::Text:
        return {.bytes = formatText(document), .picture = {}};
    case ReportFormat::Sarif:
        return {.bytes = formatSarif(checked(document), version), .picture = {}};
    case ReportFormat::Junit:
        return {.bytes = formatJunit(checked(document)), .picture = {}};
    }
    return {.bytes = formatHtml(document), .picture = {}};
}

}  // namespace cutpoint::ui
