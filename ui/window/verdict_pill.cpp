#include "ui/window/verdict_pill.h"

#include "ui/panels/availability_words.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

#include <QFontMetrics>
#include <QPainter>

namespace cutpoint::ui {

namespace {

constexpr int pillHeight = 28;
constexpr int padding = 12;
constexpr int glyphSize = 16;
constexpr int gap = 8;

QFont countFont(const QFont& base)
{
    return fontsFor(base).strong;
}

/// How a verdict looks: the pill, the words on it, and its icon.
struct Look {
    QColor ground;
    QColor words;
    QString icon;
    IconLook iconLook;
};

Look lookOf(const Theme& theme, bool isDown, bool isGood, bool isOpen)
{
    if (isOpen) {
        return {theme.hover,
                theme.muted,
                QStringLiteral("status-advisory"),
                {theme.advisory, theme.surface}};
    }
    if (isDown) {
        return {theme.failed,
                theme.onFailed,
                QStringLiteral("status-failed"),
                {theme.onFailed, theme.failed}};
    }
    if (isGood) {
        return {theme.healthyTint,
                theme.healthy,
                QStringLiteral("status-healthy"),
                {theme.healthy, theme.surface}};
    }
    return {
        theme.spofTint, theme.spofText, QStringLiteral("status-spof"), {theme.spof, theme.surface}};
}

}  // namespace

VerdictPill::VerdictPill(QWidget* parent)
    : QAbstractButton{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Show the single points of failure"));
    setReport(nullptr, {});
}

void VerdictPill::setReport(const Report* report, Staleness stale, bool isDown)
{
    const bool isKnown = report != nullptr && report->componentCount > 0;
    m_stale = stale;
    m_isDown = isKnown && isDown;
    const bool hasNone = isKnown && !isDown && openSpofCount(*report) == 0;
    m_isOpen = hasNone && !hasVerdict(*report);
    m_isGood = hasNone && !m_isOpen;
    m_count = !isKnown   ? QString{}
              : isDown   ? tr("Down")
              : m_isOpen ? tr("No verdict yet")
                         : spofCountInWords(openSpofCount(*report));
    m_figure =
        isKnown && !isDown && hasFigures(*report) ? totalInWords(*report->system) : QString{};
    setAccessibleName(m_count + QLatin1Char{' '} + m_figure);
    setEnabled(isKnown);
    updateGeometry();
    update();
}

QSize VerdictPill::sizeHint() const
{
    const int count = QFontMetrics{countFont(font())}.horizontalAdvance(m_count);
    const int figure = QFontMetrics{font()}.horizontalAdvance(m_figure);
    return {2 * padding + glyphSize + gap + count + (figure > 0 ? gap + figure : 0), pillHeight};
}

void VerdictPill::paintEvent(QPaintEvent* /*event*/)
{
    if (m_count.isEmpty()) {
        return;
    }
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen{theme.focus, 1.0, Qt::DotLine} : QPen{Qt::NoPen});
    const Look look = lookOf(theme, m_isDown, m_isGood, m_isOpen);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    paintIcon(
        painter,
        {double{padding}, (pillHeight - glyphSize) / 2.0, double{glyphSize}, double{glyphSize}},
        look.icon, look.iconLook);
    const QRect text = rect().adjusted(padding + glyphSize + gap, 0, -padding, 0);
    painter.setFont(countFont(font()));
    painter.setPen(m_stale.count && !m_isDown ? theme.muted : look.words);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_count);
    painter.setFont(font());
    painter.setPen(m_stale.figure ? theme.muted : theme.text);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, m_figure);
}

}  // namespace cutpoint::ui
