#include "ui/panels/importance_delegate.h"

#include "ui/models/importance_model.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double padding = 12.0;
constexpr double figureColumn = 54.0;
constexpr double barHeight = 12.0;
constexpr double selectedEdge = 3.0;
constexpr double rowHeight = 26.0;

}  // namespace

void ImportanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const QRectF area = option.rect;
    const bool isName = index.column() == ImportanceModel::Name;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(area, theme.accentTint);
        if (isName) {
            painter->fillRect(QRectF{area.topLeft(), QSizeF{selectedEdge, area.height()}},
                              theme.accent);
        }
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(area, theme.hover);
    }
    if (isName) {
        painter->setFont(fontsFor(option.font).body);
        painter->setPen(m_isStale ? theme.muted : theme.text);
        const QRectF room = area.adjusted(padding, 0.0, -4.0, 0.0);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF{painter->font()}.elidedText(index.data().toString(),
                                                                    Qt::ElideRight, room.width()));
    } else {
        paintValue(*painter, area, option, index);
    }
    painter->restore();
}

void ImportanceDelegate::paintValue(QPainter& painter, const QRectF& area,
                                    const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const bool isSpof = index.data(Qt::DecorationRole).toBool();
    const QRectF bar{area.left() + 4.0, area.center().y() - barHeight / 2.0,
                     std::max(8.0, area.width() - figureColumn - padding - 8.0), barHeight};
    const double part = index.data(ImportanceModel::PartRole).toDouble();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(bar, 2, 2);
    if (part > 0.0) {
        painter.setBrush(isSpof ? theme.spof : theme.zone);
        painter.drawRoundedRect(
            QRectF{bar.topLeft(), QSizeF{std::max(2.0, bar.width() * part), barHeight}}, 2, 2);
    }
    const Fonts fonts = fontsFor(option.font);
    painter.setFont(fonts.body);
    painter.setPen(m_isStale ? theme.muted : isSpof ? theme.spofText : theme.text);
    painter.drawText(area.adjusted(0.0, 0.0, -padding, 0.0), Qt::AlignVCenter | Qt::AlignRight,
                     index.data().toString());
}

QSize ImportanceDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& /*index*/) const
{
    const double text = QFontMetricsF{fontsFor(option.font).body}.height();
    return {0, static_cast<int>(std::max(rowHeight, text + 8.0))};
}

}  // namespace cutpoint::ui
