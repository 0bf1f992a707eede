#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints the rows of a PaletteModel: groups with a chevron, entries with their icon; icons alone
/// where there is no room for names.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace cutpoint::ui
