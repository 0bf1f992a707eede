#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {

/// Who a column is for.
enum class Readers : std::uint8_t { Everyone, People, Machines };

/// A column of a table.
struct TableColumn {
    std::string_view key;  ///< As programs name it, stable: "downtime_seconds_per_year".
    std::string title;     ///< As people name it; empty for machines alone.
    bool isNumber = false;
    Readers readers = Readers::Everyone;

    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

/// A cell: the same figure in words and exactly.
struct TableCell {
    TableCell() = default;

    /// A text.
    TableCell(std::string text)
        : words{std::move(text)}
    {
    }

    /// A figure; the words are for people.
    TableCell(std::string text, std::optional<double> figure)
        : words{std::move(text)}
        , number{figure}
    {
    }

    std::string words;
    std::optional<double> number;  ///< Of a column of numbers; empty: not known.

    friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// What a row is about, so that formats make it stand out. Never the only bearer of a meaning.
enum class RowState : std::uint8_t { Plain, Danger, Accepted };

/// A row of a table.
struct TableRow {
    std::vector<TableCell> cells;  ///< One for each column.
    RowState state = RowState::Plain;

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// A table of a report. Every format shows the same tables, so that they show the same figures.
struct Table {
    std::string_view key;  ///< As options name it: "spofs", "cut-sets".
    std::string title;     ///< "Single points of failure".
    std::string note;      ///< A sentence below the title; may be empty.
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

/// Places of the columns that people read, in their order.
[[nodiscard]] std::vector<std::size_t> columnsForPeople(const Table& table);

}  // namespace cutpoint
