#include "ui/canvas/badge_painter.h"

#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace cutpoint::ui {

namespace {

struct Badge {
    Q_DECLARE_TR_FUNCTIONS(Badge)
};

/// Parts of a pill as fractions of its height: 18 px high, it has a glyph of 12 at 5.
constexpr double iconPart = 12.0 / 18.0;
constexpr double iconLeft = 5.0 / 18.0;
constexpr double gapPart = 3.0 / 18.0;
constexpr double paddingPart = 8.0 / 18.0;

double textLeft(const Pill& pill, double height)
{
    return pill.icon.isEmpty() ? paddingPart * height : (iconLeft + iconPart + gapPart) * height;
}

}  // namespace

double pillWidth(const Pill& pill, const QFont& font, double height)
{
    return textLeft(pill, height) + QFontMetricsF{font}.horizontalAdvance(pill.text) +
           paddingPart * height;
}

QRectF paintPill(QPainter& painter, const QPointF& leftMiddle, const Pill& pill, const QFont& font,
                 double height)
{
    const QRectF area{leftMiddle.x(), leftMiddle.y() - height / 2.0, pillWidth(pill, font, height),
                      height};
    painter.setBrush(pill.fill);
    painter.setPen(pill.edge.isValid() ? QPen{pill.edge, 1.0} : QPen{Qt::NoPen});
    const QRectF outline = pill.edge.isValid() ? area.adjusted(0.5, 0.5, -0.5, -0.5) : area;
    painter.drawRoundedRect(outline, outline.height() / 2.0, outline.height() / 2.0);
    if (!pill.icon.isEmpty()) {
        const double size = iconPart * height;
        paintIcon(painter,
                  {area.left() + iconLeft * height, area.center().y() - size / 2.0, size, size},
                  pill.icon, {pill.ink, pill.fill});
    }
    painter.setFont(font);
    painter.setPen(pill.ink);
    const QFontMetricsF metrics{font};
    painter.drawText(QPointF{area.left() + textLeft(pill, height),
                             area.center().y() + metrics.capHeight() / 2.0},
                     pill.text);
    return area;
}

Pill spofPill(const Theme& theme)
{
    return {.text = Badge::tr("SPOF"),
            .icon = QStringLiteral("status-spof"),
            .fill = theme.spofText,
            .edge = {},
            .ink = theme.onSpof};
}

Pill acceptedPill(const Theme& theme)
{
    return {.text = Badge::tr("Accepted SPOF"),
            .icon = QStringLiteral("status-accepted"),
            .fill = theme.acceptedTint,
            .edge = theme.accepted,
            .ink = theme.accepted};
}

Pill newSpofPill(const Theme& theme)
{
    Pill pill = spofPill(theme);
    pill.text = Badge::tr("SPOF now");
    return pill;
}

Pill failedPill(const Theme& theme)
{
    return {.text = Badge::tr("Failed"),
            .icon = QStringLiteral("status-failed"),
            .fill = theme.failed,
            .edge = {},
            .ink = theme.onFailed};
}

Pill cutOffPill(const Theme& theme)
{
    return {.text = Badge::tr("Cut off"),
            .icon = QStringLiteral("status-cut"),
            .fill = theme.cutFill,
            .edge = theme.cut,
            .ink = theme.cutText};
}

Pill promotingPill(const Theme& theme)
{
    return {.text = Badge::tr("Promoting"),
            .icon = {},
            .fill = theme.replication,
            .edge = {},
            .ink = theme.surface};
}

Pill idlePill(const Theme& theme, const QString& word)
{
    return {
        .text = word, .icon = {}, .fill = theme.surface, .edge = theme.control, .ink = theme.muted};
}

}  // namespace cutpoint::ui
