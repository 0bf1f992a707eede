#pragma once

#include "ui/compare/cell_model.h"

#include <QStyledItemDelegate>

namespace cutpoint::ui {

struct Theme;

/// The colour of the words of that tone.
[[nodiscard]] QColor inkOf(const Theme& theme, CellTone tone);

/// Draws the cells of a CellModel: rows of 26 px with a line below.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace cutpoint::ui
