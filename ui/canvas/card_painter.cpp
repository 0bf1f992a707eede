#include "ui/canvas/card_painter.h"

#include "ui/canvas/badge_painter.h"
#include "ui/canvas/card_text.h"
#include "ui/canvas/change_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/document/what_if_words.h"
#include "ui/style/icons.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr QRectF iconBox{8, 12, 32, 32};
constexpr double iconBoxRadius = 7.0;
constexpr QRectF iconArea{13, 17, 22, 22};
constexpr double textLeft = 47.0;
constexpr double textRight = 8.0;
constexpr double titleBaseline = 25.0;
constexpr double subtitleBaseline = 42.0;
constexpr double badgeTop = 13.0;
constexpr double badgeHeight = 16.0;
constexpr double badgeRight = 7.0;
constexpr double pillHeight = 18.0;
constexpr double glyphSize = 18.0;
constexpr double chipHeight = 14.0;
constexpr double chipWidth = 17.0;
constexpr qsizetype mostChips = 4;
constexpr double spofBorder = 2.5;

QPen bodyPen(const Theme& theme, const CardState& state)
{
    if (state.fate == Fate::Failed) {
        return QPen{theme.failed, 1.5};
    }
    if (state.fate == Fate::CutOff) {
        QPen pen{theme.cut, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2.0, 3.0});
        return pen;
    }
    if (state.isSpof) {
        QPen pen{theme.spof, spofBorder, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({7.0 / spofBorder, 4.0 / spofBorder});
        return pen;
    }
    return state.isAccepted ? QPen{theme.accepted, 1.5} : QPen{theme.border, 1.0};
}

const QColor& bodyFill(const Theme& theme, const CardState& state)
{
    return state.fate == Fate::Works ? theme.surface : theme.cutFill;
}

/// What the icon is drawn in, and the box behind it.
struct IconInk {
    QColor icon;
    QColor box;
};

IconInk iconInk(const Theme& theme, const CardState& state)
{
    switch (state.fate) {
    case Fate::Failed:
        return {theme.onFailed, theme.failed};
    case Fate::CutOff:
        return {theme.cutText, theme.cutFill};
    case Fate::Works:
        break;
    }
    return state.isSpof ? IconInk{theme.spofText, theme.spofTint}
                        : IconInk{theme.text, theme.sunken};
}

/// The pill of a card: the first that applies. Without text: none.
Pill statePill(const Theme& theme, const CardState& state)
{
    if (state.change == ChangeMark::Removed) {
        return changePill(theme, state.change);
    }
    if (state.fate != Fate::Works) {
        return state.fate == Fate::Failed ? failedPill(theme) : cutOffPill(theme);
    }
    if (state.isSpof) {
        return state.isNewSpof ? newSpofPill(theme) : spofPill(theme);
    }
    return state.isAccepted ? acceptedPill(theme) : changePill(theme, state.change);
}

void paintBody(QPainter& painter, const PaintContext& context, std::size_t card, const QRectF& area)
{
    const CardState& state = context.scene.card(card);
    const Theme& theme = context.theme;
    painter.setBrush(bodyFill(theme, state));
    const QRectF outline = area.adjusted(0.5, 0.5, -0.5, -0.5);
    if (context.scene.component(card).instances > 1) {
        painter.setPen(QPen{theme.border, 1.0});
        painter.drawRoundedRect(outline.translated(3, 4), cardRadius, cardRadius);
    }
    painter.setPen(bodyPen(theme, state));
    painter.drawRoundedRect(state.isSpof ? area : outline, cardRadius, cardRadius);
}

void paintCardIcon(QPainter& painter, const PaintContext& context, std::size_t card,
                   const QPointF& corner)
{
    const Theme& theme = context.theme;
    const IconInk ink = iconInk(theme, context.scene.card(card));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.box);
    painter.drawRoundedRect(iconBox.translated(corner), iconBoxRadius, iconBoxRadius);
    paintIcon(painter, iconArea.translated(corner), iconOf(context.scene.component(card).kind),
              {ink.icon});
}

/// @return  the left edge of the badge, or of the room it leaves.
double paintInstanceBadge(QPainter& painter, const PaintContext& context,
                          const Component& component, const QRectF& area)
{
    if (component.instances <= 1) {
        return area.right() - textRight;
    }
    const QString text = QStringLiteral("%1/%2").arg(component.required).arg(component.instances);
    const QFontMetricsF metrics{context.fonts.badge};
    const double width = metrics.horizontalAdvance(text) + 10.0;
    const QRectF badge{area.right() - badgeRight - width, area.top() + badgeTop, width,
                       badgeHeight};
    painter.setPen(QPen{context.theme.border, 1.0});
    painter.setBrush(context.theme.sunken);
    painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(context.theme.text);
    painter.setFont(context.fonts.badge);
    painter.drawText(badge, Qt::AlignCenter, text);
    return badge.left() - 4.0;
}

void paintTexts(QPainter& painter, const PaintContext& context, std::size_t card,
                const QRectF& area)
{
    const Component& component = context.scene.component(card);
    const double right = paintInstanceBadge(painter, context, component, area);
    const double left = area.left() + textLeft;
    const QFontMetricsF titleMetrics{context.fonts.strong};
    const Fate fate = context.scene.card(card).fate;
    QFont titleFont = context.fonts.strong;
    titleFont.setStrikeOut(fate == Fate::Failed);
    painter.setFont(titleFont);
    painter.setPen(fate == Fate::CutOff ? context.theme.cutText : context.theme.text);
    painter.drawText(QPointF{left, area.top() + titleBaseline},
                     titleMetrics.elidedText(QString::fromStdString(titleOf(component)),
                                             Qt::ElideRight, right - left));
    painter.setFont(context.fonts.small);
    painter.setPen(fate == Fate::Works ? context.theme.muted : context.theme.cutText);
    const QFontMetricsF metrics{context.fonts.small};
    const WhatIf* const whatIf = context.scene.whatIf();
    const QString fateText =
        whatIf == nullptr ? QString{} : fateSubtitle(*whatIf, context.scene.topology(), card);
    const QString subtitle = fateText.isEmpty() ? cardSubtitle(component, context.scene.card(card),
                                                               metrics, area.width())
                                                : fateText;
    painter.drawText(QPointF{left, area.top() + subtitleBaseline},
                     metrics.elidedText(subtitle, Qt::ElideRight, area.right() - textRight - left));
}

void paintChips(QPainter& painter, const PaintContext& context, const Component& component,
                const QRectF& area)
{
    QStringList chips = cardChips(component);
    if (chips.isEmpty()) {
        return;
    }
    if (chips.size() > mostChips) {
        const qsizetype more = chips.size() - mostChips + 1;
        chips = chips.first(mostChips - 1) << QStringLiteral("+%1").arg(more);
    }
    const std::string dimension = chipPlacement(component)->dimension;
    const QFontMetricsF metrics{context.fonts.badge};
    double right = area.right() - 10.0;
    std::reverse(chips.begin(), chips.end());
    for (const QString& chip : std::as_const(chips)) {
        const QString text = metrics.elidedText(chip, Qt::ElideLeft, 40.0);
        const double width = std::max(chipWidth, metrics.horizontalAdvance(text) + 8.0);
        const QRectF box{right - width, area.bottom() - chipHeight / 2.0, width, chipHeight};
        const bool isLost = context.scene.isLostDomain(dimension + ':' + chip.toStdString());
        painter.setPen(QPen{isLost ? context.theme.failed : context.theme.zone, 1.0});
        painter.setBrush(isLost ? context.theme.failed : context.theme.surface);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(isLost ? context.theme.onFailed : context.theme.text);
        QFont font = context.fonts.badge;
        font.setStrikeOut(isLost);
        painter.setFont(font);
        painter.drawText(box, Qt::AlignCenter, text);
        right -= width + 2.0;
    }
}

}  // namespace

void paintCardState(QPainter& painter, const PaintContext& context, std::size_t card,
                    const QRectF& area)
{
    const CardState& state = context.scene.card(card);
    const Theme& theme = context.theme;
    double glyphLeft = area.right() - glyphSize / 2.0 - 1.0;
    const Pill pill = statePill(theme, state);
    if (!pill.text.isEmpty()) {
        const double width = pillWidth(pill, context.fonts.badge, pillHeight);
        const QPointF leftMiddle{area.right() + 4.0 - width, area.top() - 10.0 + pillHeight / 2.0};
        paintPill(painter, leftMiddle, pill, context.fonts.badge, pillHeight);
        glyphLeft = leftMiddle.x() - glyphSize - 3.0;
    }
    const auto paintGlyph = [&](const char* name, const QColor& colour) {
        paintIcon(painter, {glyphLeft, area.top() - glyphSize / 2.0, glyphSize, glyphSize},
                  QLatin1String{name}, {colour, theme.surface});
        glyphLeft -= glyphSize + 3.0;
    };
    if (state.isChoke) {
        paintGlyph("status-choke", theme.choke);
    }
    if (state.isAdvisory) {
        paintGlyph("status-advisory", theme.advisory);
    }
}

void paintCard(QPainter& painter, const PaintContext& context, std::size_t card, const QRectF& area)
{
    paintBody(painter, context, card, area);
    paintCardIcon(painter, context, card, area.topLeft());
    paintTexts(painter, context, card, area);
    paintChips(painter, context, context.scene.component(card), area);
    paintChangeRing(painter, context, card, area);
    paintCardState(painter, context, card, area);
}

void paintPlainCard(QPainter& painter, const PaintContext& context, std::size_t card,
                    const QRectF& area)
{
    const CardState& state = context.scene.card(card);
    const Theme& theme = context.theme;
    QPen pen = bodyPen(theme, state);
    if (state.isSpof) {
        context.keepOnScreen(pen);
    } else {
        pen.setCosmetic(true);  // Many times faster.
    }
    if (state.isSpof) {
        pen.setDashPattern({5.0 / spofBorder, 3.0 / spofBorder});
    }
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(bodyFill(theme, state));
    painter.drawRect(area);
    paintChangeRing(painter, context, card, area);
    const QPointF corner = area.topLeft();
    painter.fillRect(iconBox.translated(corner), state.fate == Fate::Failed ? theme.failed
                                                 : state.isSpof
                                                     ? theme.spof
                                                     : mixed(theme.surface, theme.muted, 0.55));
    const double room = area.width() - textLeft - textRight;
    painter.fillRect(QRectF{corner.x() + textLeft, corner.y() + 16.0, room * 0.8, 10.0},
                     mixed(theme.surface, theme.muted, 0.6));
    painter.fillRect(QRectF{corner.x() + textLeft, corner.y() + 33.0, room * 0.5, 7.0},
                     mixed(theme.surface, theme.muted, 0.35));
    if (state.isSpof) {
        const double size = context.onScreen(16.0);
        paintIcon(painter, {area.right() - size / 2.0, area.top() - size * 0.6, size, size},
                  QStringLiteral("status-spof"), {theme.spof, theme.surface});
    }
}

}  // namespace cutpoint::ui
