#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints a row of a pop-up: icon, title, and a muted word at the right.
class ChoiceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum Role { DetailRole = Qt::UserRole, IconRole };

    static constexpr int rowHeight = 26;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace cutpoint::ui
