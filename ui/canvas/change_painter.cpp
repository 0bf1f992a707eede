#include "ui/canvas/change_painter.h"

#include "ui/canvas/geometry.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double changeGap = 2.0;
constexpr double changeWidth = 2.5;
constexpr double changeRadius = 10.0;
constexpr QSizeF leastFromAfar{14.0, 9.0};

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

bool isRinged(ChangeMark mark)
{
    return mark == ChangeMark::Added || mark == ChangeMark::Changed || mark == ChangeMark::Moved;
}

Pill newsPill(const Theme& theme, const QString& text)
{
    return {.text = text, .icon = {}, .fill = theme.added, .edge = {}, .ink = theme.surface};
}

void paintRingAround(QPainter& painter, const PaintContext& context, const QRectF& area)
{
    const double unit = std::max(1.0, context.onScreen(1.0));
    const double out = changeGap * unit;
    painter.setPen(QPen{context.theme.added, changeWidth * unit});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(-out, -out, out, out), changeRadius, changeRadius);
}

}  // namespace

Pill changePill(const Theme& theme, ChangeMark mark)
{
    switch (mark) {
    case ChangeMark::None:
        return {};
    case ChangeMark::Added:
        return newsPill(theme, ChangeText::tr("Added"));
    case ChangeMark::Changed:
        return newsPill(theme, ChangeText::tr("Changed"));
    case ChangeMark::Moved:
        return newsPill(theme, ChangeText::tr("Moved"));
    case ChangeMark::Removed:
        break;
    }
    Pill pill = cutOffPill(theme);
    pill.text = ChangeText::tr("Removed");
    return pill;
}

void paintChangeRing(QPainter& painter, const PaintContext& context, std::size_t card,
                     const QRectF& area)
{
    if (isRinged(context.scene.card(card).change)) {
        paintRingAround(painter, context, area);
    }
}

void paintFarChanges(QPainter& painter, const PaintContext& context)
{
    const QSizeF least = leastFromAfar * context.onScreen(1.0);
    for (std::size_t card = 0; card < context.scene.cardCount(); ++card) {
        if (!isRinged(context.scene.card(card).change)) {
            continue;
        }
        const QRectF place = toQt(context.scene.diagram().cards[card]);
        QRectF area{QPointF{}, place.size().expandedTo(least)};
        area.moveCenter(place.center());
        if (area.intersects(context.window)) {
            paintRingAround(painter, context, area);
        }
    }
}

}  // namespace cutpoint::ui
