#pragma once

#include <QStyledItemDelegate>

namespace cutpoint::ui {

/// Paints the rows and headings of a SectionModel: glyph, title, figure at the right, details
/// below.
class RowDelegate final : public QStyledItemDelegate {
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
    bool m_isStale = false;
};

}  // namespace cutpoint::ui
