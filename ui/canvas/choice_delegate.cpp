#include "ui/canvas/choice_delegate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double iconSize = 18.0;
constexpr double iconLeft = 4.0;
constexpr int textLeft = 30;
constexpr int gap = 8;
constexpr double radius = 4.0;

}  // namespace

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const Fonts fonts = fontsFor(option.font);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QString icon = index.data(IconRole).toString();
    const QString detail = index.data(DetailRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen{theme.accent, 1.0});
        painter->setBrush(theme.accentTint);
        painter->drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), radius,
                                 radius);
    }
    if (!icon.isEmpty()) {
        paintIcon(*painter,
                  {option.rect.left() + iconLeft, option.rect.center().y() - iconSize / 2.0 + 0.5,
                   iconSize, iconSize},
                  icon, {theme.text});
    }
    const QFontMetrics small{fonts.small};
    const QFontMetrics body{fonts.body};
    const QRect text = option.rect.adjusted(icon.isEmpty() ? gap : textLeft, 0, -gap, 0);
    const QString title = index.data().toString();
    const int titleWidth = std::min(body.horizontalAdvance(title), text.width());
    painter->setFont(fonts.body);
    painter->setPen(isEnabled ? theme.text : theme.muted);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      body.elidedText(title, Qt::ElideRight, text.width()));
    painter->setFont(fonts.small);
    painter->setPen(theme.muted);
    const int room = text.width() - titleWidth - gap;
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                      room > gap ? small.elidedText(detail, Qt::ElideRight, room) : QString{});
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                               const QModelIndex& /*index*/) const
{
    return {0, rowHeight};
}

}  // namespace cutpoint::ui
