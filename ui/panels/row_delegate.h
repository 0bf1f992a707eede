#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints the rows and headings of a SectionModel: glyph, title, figure at the right, details
/// below.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace cutpoint::ui
