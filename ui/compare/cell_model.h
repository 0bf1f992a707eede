#pragma once

#include <QAbstractTableModel>
#include <QMetaType>
#include <QString>

#include <cstdint>
#include <vector>

namespace cutpoint::ui {

/// What the words of a cell mean to whoever reads it.
enum class CellTone : std::uint8_t { Plain, Muted, Good, Bad, Change };

/// One cell of a table: an icon, words, or both.
struct Cell {
    QString text = {};
    QString icon = {};  ///< Before the words; empty: none.
    CellTone tone = CellTone::Plain;
    CellTone iconTone = CellTone::Plain;
    bool isStrong = false;
};

/// A column of a table.
struct CellColumn {
    QString title;
    bool isNumber = false;  ///< Right-aligned.
};

/// A table of cells to be read, not edited. Rows are numbered as given.
class CellModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int CellRole = Qt::UserRole;        ///< The Cell.
    static constexpr int NumberRole = Qt::UserRole + 1;  ///< Whether the column holds numbers.

    using QAbstractTableModel::QAbstractTableModel;

    /// @param rows  each with one cell for each column.
    void setRows(std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// A row as one line of text: "Orders DB changed, instances 1 → 2".
    [[nodiscard]] QString asText(int row) const;

private:
    std::vector<CellColumn> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

}  // namespace cutpoint::ui

Q_DECLARE_METATYPE(cutpoint::ui::Cell)
