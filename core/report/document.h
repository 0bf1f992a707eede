#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"
#include "core/report/checklist.h"
#include "core/report/places.h"
#include "core/report/statement.h"
#include "core/report/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// A picture within a report holds no more components: browsers would not open it.
inline constexpr std::size_t mostInPicture = 3000;

/// What a report is told of its making.
struct DocumentOptions {
    std::string toolVersion;   ///< Of the program; empty: not stated.
    std::string file;          ///< The topology's, as messages name it; empty: none.
    std::string_view text;     ///< The file as it was read, for the lines of findings.
    std::optional<Date> date;  ///< Stated in the report; empty: none, so that the same input gives
                               ///< the same bytes.
    bool hasTables =
        true;  ///< Without them for formats that have no tables: text, JSON, SARIF, JUnit.
    bool hasPicture = false;  ///< Draws the topology, if it has no more than `mostInPicture`.
};

/// A figure of the first glance.
struct KeyFigure {
    std::string title;   ///< "Availability".
    std::string value;   ///< "99.937 %".
    std::string remark;  ///< "exact, 3.2 nines".
    bool isBad = false;

    friend bool operator==(const KeyFigure&, const KeyFigure&) = default;
};

/// Everything that a report says, put into words and tables once, so that every format says the
/// same. A value; no text in it is escaped.
struct ReportDocument {
    Report report;
    std::string toolVersion;
    std::string file;
    std::string checksum;  ///< SHA-256 of the topology as Cutpoint writes it, in hexadecimal.
    std::string title;     ///< Of the topology, else its file; "Topology" where neither is known.
    std::string subject;   ///< "15 components, 20 connections · flow semantics".
    std::string date;      ///< "2026-10-14", or empty.
    std::string headline;  ///< "2 single points of failure."
    std::string lead;      ///< What follows from them, in a sentence or two; may be empty.
    bool isBad = false;    ///< Whether a check would fail for a SPOF.
    std::vector<KeyFigure> keyFigures;
    std::vector<std::string> assumptions;  ///< What the figures assume, a sentence each.
    std::vector<Statement> statements;  ///< Tool, checksum, method, bound, assumptions, accepted.
    std::vector<ChecklistSection> checklist;
    std::vector<Table> tables;        ///< See `tableKeys`; none if they are not asked for.
    std::vector<SourcePlace> places;  ///< One for each SPOF.
    std::string picture;              ///< SVG, linked to the SPOFs; empty: none.
};

/// Puts a report into words and tables.
///
/// @param report  of this topology.
[[nodiscard]] ReportDocument describeReport(const Topology& topology, Report report,
                                            const DocumentOptions& options = {});

/// The table of that key, or nullptr if there is none; valid as long as the document.
[[nodiscard]] const Table* findTable(const ReportDocument& document, std::string_view key);

/// The table of that key, which is one of `tableKeys`.
///
/// @throws std::out_of_range  if there is none.
[[nodiscard]] const Table& tableOf(const ReportDocument& document, std::string_view key);

}  // namespace cutpoint
