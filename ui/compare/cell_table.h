#pragma once

#include <QTreeView>

namespace cutpoint::ui {

class CellModel;

/// A table of cells under a header: a row is chosen whole, Ctrl+C copies it, or all of them if none
/// is chosen.
class CellTable final : public QTreeView {
    Q_OBJECT

public:
    /// @param model  outlives the table.
    explicit CellTable(CellModel& model, QWidget* parent = nullptr);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void copy() const;

    CellModel& m_model;
};

}  // namespace cutpoint::ui
