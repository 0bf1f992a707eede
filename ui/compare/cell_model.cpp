#include "ui/compare/cell_model.h"

#include <QStringList>

#include <utility>

namespace cutpoint::ui {

void CellModel::setRows(std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int CellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Cell& cell =
        m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return asText(index.row());
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? asText(index.row()) : cell.text;
    case CellRole:
        return QVariant::fromValue(cell);
    case NumberRole:
        return m_columns[static_cast<std::size_t>(index.column())].isNumber;
    default:
        return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount()) {
        return {};
    }
    const CellColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    default:
        return {};
    }
}

QString CellModel::asText(int row) const
{
    QStringList parts;
    for (const Cell& cell : m_rows[static_cast<std::size_t>(row)]) {
        if (!cell.text.isEmpty()) {
            parts << cell.text;
        }
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace cutpoint::ui
