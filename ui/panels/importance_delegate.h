#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints the rows of an ImportanceModel: the name, and a bar with its value at the right.
class ImportanceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether the figures are of an older document: they are muted then.
    void setStale(bool isStale) { m_isStale = isStale; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintValue(QPainter& painter, const QRectF& area, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;

    bool m_isStale = false;
};

}  // namespace cutpoint::ui
