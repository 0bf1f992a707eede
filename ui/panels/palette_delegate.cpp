#include "ui/panels/palette_delegate.h"

#include "ui/panels/palette_model.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int rowHeight = 25;
constexpr int headingHeight = 27;
constexpr int linePadding = 8;
constexpr double iconSize = 18.0;
constexpr double chevronSize = 12.0;
constexpr double iconLeft = 13.0;
constexpr double textLeft = 41.0;
constexpr double headingLeft = 22.0;
constexpr double chevronLeft = 6.0;
constexpr int narrow = 72;

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) &&
                            option.state.testFlag(QStyle::State_Active);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, isSelected ? theme.accentTint : theme.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QPen pen{theme.focus, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// Whether there is room for icons alone.
bool isFolded(const QStyleOptionViewItem& option)
{
    const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget);
    return (view != nullptr ? view->viewport()->width() : option.rect.width()) < narrow;
}

/// The middle of what is in view.
double middleOf(const QStyleOptionViewItem& option)
{
    const auto* const view = qobject_cast<const QAbstractItemView*>(option.widget);
    return (view != nullptr ? view->viewport()->width() : option.rect.width()) / 2.0;
}

void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
               double left)
{
    QRectF area = option.rect;
    area.setLeft(left);
    area.adjust(0, 0, -2, 0);
    const QFontMetrics metrics{painter.font()};
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, static_cast<int>(area.width())));
}

}  // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const bool isNarrow = isFolded(option);
    const double middle = option.rect.center().y() + 1.0;
    painter->save();
    paintGround(*painter, option, theme);
    painter->setPen(theme.text);
    const CatalogueEntry* const entry = PaletteModel::entryAt(index);
    if (entry == nullptr) {
        const bool isOpen = option.state.testFlag(QStyle::State_Open);
        paintIcon(*painter, {chevronLeft, middle - chevronSize / 2, chevronSize, chevronSize},
                  isOpen ? QStringLiteral("action-down") : QStringLiteral("action-right"),
                  {theme.muted});
        if (!isNarrow) {
            QFont font = option.font;
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            paintText(*painter, option, index.data().toString(), headingLeft);
        }
    } else {
        const double left = isNarrow ? middleOf(option) - iconSize / 2 : iconLeft;
        paintIcon(*painter, {left, middle - iconSize / 2, iconSize, iconSize}, entry->icon,
                  {theme.text});
        if (!isNarrow) {
            painter->setFont(option.font);
            paintText(*painter, option, entry->name, textLeft);
        }
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int least = index.parent().isValid() ? rowHeight : headingHeight;
    return {0, std::max(least, option.fontMetrics.height() + linePadding)};
}

}  // namespace cutpoint::ui
