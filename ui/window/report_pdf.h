#pragma once

#include "core/report/document.h"

#include <QFont>
#include <QString>

#include <string>

namespace cutpoint::ui {

/// The report as the rich text that Qt's documents understand: verdict and key figures.
[[nodiscard]] QString openingAsRichText(const ReportDocument& document);

/// Its tables, checklist and what it rests on. Tables of more than 200 rows are cut, and say so.
[[nodiscard]] QString tablesAsRichText(const ReportDocument& document);

/// The report on A4 pages with their numbers: verdict, key figures and picture on the first, tables
/// on the others. The same document gives the same bytes.
[[nodiscard]] std::string pdfOf(const Topology& topology, const ReportDocument& document,
                                const QFont& font, bool hasPicture);

}  // namespace cutpoint::ui
