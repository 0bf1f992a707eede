#include "ui/panels/row_delegate.h"

#include "ui/models/section_model.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace cutpoint::ui {

namespace {

constexpr double padding = 12.0;
constexpr double textLeft = 36.0;
constexpr double glyphSize = 16.0;
constexpr double gap = 8.0;
constexpr double selectedEdge = 3.0;

/// Heights for the base font of the look; they grow with the system's.
constexpr int headingHeight = 24;
constexpr auto rowHeights = std::to_array<int>({27, 48, 62});

struct Glyph {
    const char* icon;
    QColor Theme::*colour;
};

Glyph glyphOf(RowTone tone)
{
    switch (tone) {
    case RowTone::Spof:
        return {"status-spof", &Theme::spof};
    case RowTone::Accepted:
        return {"status-accepted", &Theme::accepted};
    case RowTone::Choke:
        return {"status-choke", &Theme::choke};
    case RowTone::Advisory:
        return {"status-advisory", &Theme::advisory};
    case RowTone::Error:
        return {"status-failed", &Theme::failed};
    case RowTone::Warning:
        return {"status-advisory", &Theme::advisory};
    case RowTone::Info:
        return {"status-advisory", &Theme::muted};
    case RowTone::Healthy:
        return {"status-healthy", &Theme::healthy};
    case RowTone::Failed:
        return {"status-failed", &Theme::failed};
    case RowTone::CutOff:
        return {"status-cut", &Theme::cut};
    }
    return {"status-advisory", &Theme::muted};
}

double scaleOf(const Fonts& fonts)
{
    constexpr double bodyHeight = 15.0;
    return std::max(1.0, QFontMetricsF{fonts.body}.height() / bodyHeight * 0.95);
}

void drawRight(QPainter& painter, double right, double baseline, const QString& text)
{
    const double width = QFontMetricsF{painter.font()}.horizontalAdvance(text);
    painter.drawText(QPointF{right - width, baseline}, text);
}

void drawElided(QPainter& painter, double left, double right, double baseline, const QString& text)
{
    painter.drawText(QPointF{left, baseline},
                     QFontMetricsF{painter.font()}.elidedText(text, Qt::ElideRight, right - left));
}

void paintHeading(QPainter& painter, const QRectF& area, const QModelIndex& index,
                  const Theme& theme, const Fonts& fonts)
{
    constexpr double chevron = 14.0;
    painter.fillRect(area, theme.sunken);
    const bool isFolded = index.data(SectionModel::FoldedRole).toBool();
    paintIcon(painter, {area.left() + gap, area.center().y() - chevron / 2.0, chevron, chevron},
              isFolded ? QStringLiteral("action-right") : QStringLiteral("action-down"),
              {theme.muted});
    painter.setFont(fonts.label);
    const double baseline = area.center().y() + QFontMetricsF{fonts.label}.capHeight() / 2.0;
    painter.setPen(theme.muted);
    drawRight(painter, area.right() - padding, baseline,
              index.data(SectionModel::CountRole).toString());
    painter.setPen(theme.text);
    drawElided(painter, area.left() + padding + chevron, area.right() - padding * 3, baseline,
               index.data().toString());
}

void paintBadge(QPainter& painter, const QRectF& area, const ListRow& row, const Theme& theme,
                const Fonts& fonts)
{
    const bool isSpof = row.tone == RowTone::Spof;
    painter.setPen(QPen{isSpof ? theme.spof : theme.border, 1.0});
    painter.setBrush(isSpof ? theme.spofTint : theme.sunken);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(fonts.badge);
    painter.setPen(isSpof ? theme.spofText : theme.text);
    painter.drawText(area, Qt::AlignCenter, row.badge);
}

void paintRow(QPainter& painter, const QRectF& area, const ListRow& row, const Theme& theme,
              const Fonts& fonts, bool isStale)
{
    const double scale = scaleOf(fonts);
    const bool isLong = !row.details.isEmpty();
    const double right = area.right() - padding;
    const double first = area.top() + (isLong ? 22.0 : 18.0) * scale;
    const QRectF glyphArea{area.left() + padding, first - glyphSize * 0.78, glyphSize, glyphSize};
    if (row.badge.isEmpty()) {
        const Glyph glyph = glyphOf(row.tone);
        paintIcon(painter, glyphArea, QLatin1String{glyph.icon},
                  {theme.*glyph.colour, theme.surface});
    } else {
        paintBadge(painter, glyphArea, row, theme, fonts);
    }

    const bool isSpof = row.tone == RowTone::Spof;
    painter.setFont(isSpof ? fonts.strong : fonts.body);
    painter.setPen(isStale ? theme.muted : isSpof ? theme.spofText : theme.text);
    drawRight(painter, right, first, row.figure);
    const double figureWidth =
        row.figure.isEmpty() ? 0.0
                             : QFontMetricsF{painter.font()}.horizontalAdvance(row.figure) + gap;
    const bool isMessage =
        row.tone == RowTone::Error || row.tone == RowTone::Warning || row.tone == RowTone::Info;
    painter.setFont(isMessage ? fonts.body : fonts.strong);
    painter.setPen(theme.text);
    const double left = area.left() + textLeft;
    drawElided(painter, left, right - figureWidth, first, row.title);
    const double noteLeft = left + QFontMetricsF{painter.font()}.horizontalAdvance(row.title) + gap;
    painter.setFont(fonts.small);
    painter.setPen(theme.muted);
    if (!row.note.isEmpty() && noteLeft < right - figureWidth) {
        drawElided(painter, noteLeft, right - figureWidth, first, row.note);
    }
    double baseline = first + 17.0 * scale;
    double unitWidth = 0.0;
    if (isLong && !row.unit.isEmpty()) {
        drawRight(painter, right, baseline, row.unit);
        unitWidth = QFontMetricsF{fonts.small}.horizontalAdvance(row.unit) + gap;
    }
    for (const QString& line : row.details) {
        drawElided(painter, left, right - unitWidth, baseline, line);
        baseline += 14.0 * scale;
        unitWidth = 0.0;
    }
}

}  // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const Theme& theme = themeFor(option.palette);
    const Fonts fonts = fontsFor(option.font);
    const QRectF area = option.rect;
    const QVariant row = index.data(SectionModel::RowRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!row.isValid()) {
        paintHeading(*painter, area, index, theme, fonts);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(area, theme.accentTint);
        painter->fillRect(QRectF{area.topLeft(), QSizeF{selectedEdge, area.height()}},
                          theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(area, theme.hover);
    }
    paintRow(*painter, area, row.value<ListRow>(), theme, fonts, m_isStale);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        QPen pen{theme.focus, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2.0, 2.0});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(area.adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const double scale = scaleOf(fontsFor(option.font));
    const QVariant row = index.data(SectionModel::RowRole);
    const auto lines =
        row.isValid() ? std::min<qsizetype>(row.value<ListRow>().details.size(), 2) : 0;
    const int height = row.isValid() ? rowHeights[static_cast<std::size_t>(lines)] : headingHeight;
    return {static_cast<int>(textLeft * 4), static_cast<int>(height * scale)};
}

}  // namespace cutpoint::ui
