#pragma once

#include "core/report/document.h"

#include <QFont>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint::ui {

/// What a report can be written as.
enum class ReportFormat : std::uint8_t { Html, Pdf, Markdown, Csv, Json, Text, Sarif, Junit };

/// A format as it is offered.
struct OfferedFormat {
    ReportFormat format = ReportFormat::Html;
    QString title;   ///< "HTML page, for a browser".
    QString suffix;  ///< "html".
};

/// All formats, in the order in which they are offered.
[[nodiscard]] const std::vector<OfferedFormat>& offeredFormats();

/// The format that files of that suffix have; empty if there is none.
[[nodiscard]] std::optional<ReportFormat> formatOfSuffix(const QString& suffix);

/// What is to be written.
struct ReportChoice {
    ReportFormat format = ReportFormat::Html;
    QString table = QStringLiteral("spofs");  ///< Of CSV: a key of `tableKeys`.
    bool hasPicture = true;                   ///< HTML and PDF: within; Markdown: an SVG beside it.
    bool hasDate = false;                     ///< States the day.
};

/// The files of a report.
struct ReportContent {
    std::string bytes;
    std::string picture;  ///< SVG beside it; empty: none.
};

/// Whether the choice of a picture means something for it.
[[nodiscard]] bool canHavePicture(ReportFormat format);

/// Puts the report of a topology into words for that choice.
[[nodiscard]] ReportDocument describeFor(const Topology& topology, const Report& report,
                                         const ReportChoice& choice);

/// Formats a document; on any thread.
///
/// @param pictureName  of the SVG beside it, as Markdown refers to it.
[[nodiscard]] ReportContent contentOf(const Topology& topology, const ReportDocument& document,
                                      const ReportChoice& choice, const QString& pictureName,
                                      const QFont& font);

}  // namespace cutpoint::ui
