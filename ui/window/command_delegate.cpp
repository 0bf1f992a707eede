#include "ui/window/command_delegate.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/window/command_palette.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double padding = 12.0;
constexpr double gap = 12.0;
constexpr double selectedEdge = 3.0;
constexpr int rowHeight = 28;

/// Paints a text whose letters at some positions are bold.
///
/// @return  the right edge of it.
double paintMatched(QPainter& painter, const QPointF& baseline, const QString& text,
                    const QList<qsizetype>& bold, const Fonts& fonts)
{
    QPointF at = baseline;
    for (qsizetype from = 0; from < text.size();) {
        const bool isBold = bold.contains(from);
        qsizetype to = from + 1;
        while (to < text.size() && bold.contains(to) == isBold) {
            ++to;
        }
        const QString run = text.mid(from, to - from);
        const QFont font = isBold ? fonts.strong : fonts.body;
        painter.setFont(font);
        painter.drawText(at, run);
        at.rx() += QFontMetricsF{font}.horizontalAdvance(run);
        from = to;
    }
    return at.x();
}

}  // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const Fonts fonts = fontsFor(option.font);
    const QRectF area = option.rect;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(area, theme.accentTint);
        painter->fillRect(QRectF{area.topLeft(), QSizeF{selectedEdge, area.height()}},
                          theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(area, theme.hover);
    }
    const double baseline = area.center().y() + QFontMetricsF{fonts.body}.capHeight() / 2.0;
    painter->setFont(fonts.small);
    painter->setPen(isEnabled ? theme.muted : theme.disabled);
    const QString keys = index.data(CommandPalette::KeysRole).toString();
    const double keysWidth = QFontMetricsF{fonts.small}.horizontalAdvance(keys);
    const double right = area.right() - padding - keysWidth;
    painter->drawText(QPointF{right, baseline}, keys);
    painter->setPen(isEnabled ? theme.text : theme.disabled);
    const double end =
        paintMatched(*painter, {area.left() + padding, baseline}, index.data().toString(),
                     index.data(CommandPalette::PositionsRole).value<QList<qsizetype>>(), fonts);
    painter->setFont(fonts.small);
    painter->setPen(isEnabled ? theme.muted : theme.disabled);
    painter->drawText(QPointF{end + gap, baseline},
                      QFontMetricsF{fonts.small}.elidedText(
                          index.data(CommandPalette::GroupRole).toString(), Qt::ElideRight,
                          std::max(0.0, right - end - 2.0 * gap)));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& /*index*/) const
{
    const int text = QFontMetrics{fontsFor(option.font).strong}.height();
    constexpr int room = 8;
    return {static_cast<int>(padding) * 4, std::max(rowHeight, text + room)};
}

}  // namespace cutpoint::ui
