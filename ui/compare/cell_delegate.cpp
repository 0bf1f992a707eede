#include "ui/compare/cell_delegate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double rowHeight = 26.0;
constexpr double padding = 8.0;
constexpr double iconPadding = 19.0;
constexpr double lastPadding = 10.0;
constexpr double iconSize = 16.0;
constexpr double iconGap = 5.0;
constexpr double selectedEdge = 3.0;

bool isLast(const QModelIndex& index)
{
    return index.column() + 1 == index.model()->columnCount();
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                 const Theme& theme)
{
    const QRectF area = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(area, theme.accentTint);
        if (index.column() == 0) {
            painter.fillRect(QRectF{area.topLeft(), QSizeF{selectedEdge, area.height()}},
                             theme.accent);
        }
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(area, theme.hover);
    }
    painter.fillRect(QRectF{area.left(), area.bottom() - 1.0, area.width(), 1.0}, theme.hover);
}

}  // namespace

QColor inkOf(const Theme& theme, CellTone tone)
{
    switch (tone) {
    case CellTone::Plain:
        break;
    case CellTone::Muted:
        return theme.muted;
    case CellTone::Good:
        return theme.healthy;
    case CellTone::Bad:
        return theme.spofText;
    case CellTone::Change:
        return theme.added;
    }
    return theme.text;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const Cell cell = index.data(CellModel::CellRole).value<Cell>();
    const bool isNumber = index.data(CellModel::NumberRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index, theme);
    const bool isIconAlone = cell.text.isEmpty() && !cell.icon.isEmpty();
    QRectF room = QRectF{option.rect}.adjusted(isIconAlone ? iconPadding : padding, 0.0,
                                               isLast(index) ? -lastPadding : -padding, 0.0);
    if (!cell.icon.isEmpty()) {
        paintIcon(*painter,
                  {room.left(), room.center().y() - iconSize / 2.0 - 0.5, iconSize, iconSize},
                  cell.icon, {inkOf(theme, cell.iconTone), theme.surface});
        room.setLeft(room.left() + iconSize + iconGap);
    }
    QFont font = fontsFor(option.font).body;
    font.setWeight(cell.isStrong ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(inkOf(theme, cell.tone));
    painter->drawText(
        room, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
        QFontMetricsF{font}.elidedText(cell.text, Qt::ElideRight, std::max(0.0, room.width())));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const double text = QFontMetricsF{fontsFor(option.font).body}.height();
    return {0, static_cast<int>(std::max(rowHeight, text + padding))};
}

}  // namespace cutpoint::ui
