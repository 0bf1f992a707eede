#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints a row of the command palette: the name with the letters that match in bold, its menu, and
/// its keys at the right.
class CommandDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace cutpoint::ui
