#include "ui/compare/compare_strip.h"

#include "ui/compare/compared_pair.h"
#include "ui/panels/availability_words.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int stripHeight = 30;
constexpr int padding = 14;
constexpr int gap = 8;
constexpr int wideGap = 14;
constexpr int glyphSize = 15;
constexpr int leastWidth = 200;

}  // namespace

CompareStrip::CompareStrip(QString title, QWidget* parent)
    : QWidget{parent}
    , m_title{std::move(title)}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CompareStrip::show(const NamedTopology& side)
{
    const Report& report = *side.report;
    const qsizetype spofs = openSpofCount(report);
    m_file = side.name;
    m_isBad = spofs > 0;
    m_isGood = spofs == 0 && hasVerdict(report);
    m_count = m_isBad || m_isGood ? spofCountInWords(spofs) : tr("No verdict");
    m_figure = hasFigures(report) ? totalInWords(*report.system) : QString{};
    setToolTip(side.toolTip);
    setAccessibleName(QStringList{m_title, m_file, m_count, m_figure}.join(QStringLiteral(", ")));
    update();
}

QSize CompareStrip::sizeHint() const
{
    return {leastWidth, stripHeight};
}

QSize CompareStrip::minimumSizeHint() const
{
    return sizeHint();
}

void CompareStrip::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, theme.border);
    const QFontMetrics strong{fonts.strong};
    QRect room = rect().adjusted(padding, 0, -padding, -1);

    painter.setFont(fonts.strong);
    painter.setPen(theme.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, m_title);
    room.setLeft(room.left() + strong.horizontalAdvance(m_title) + gap);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_figure);
    if (!m_figure.isEmpty()) {
        room.setRight(room.right() - strong.horizontalAdvance(m_figure) - wideGap);
    }
    painter.setPen(m_isBad ? theme.spofText : m_isGood ? theme.healthy : theme.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_count);
    room.setRight(room.right() - strong.horizontalAdvance(m_count) - gap / 2 - glyphSize);
    const QRectF glyph{room.right() + 1.0, (stripHeight - glyphSize) / 2.0, glyphSize, glyphSize};
    paintIcon(painter, glyph,
              m_isBad    ? QStringLiteral("status-spof")
              : m_isGood ? QStringLiteral("status-healthy")
                         : QStringLiteral("status-advisory"),
              {m_isBad    ? theme.spof
               : m_isGood ? theme.healthy
                          : theme.advisory,
               theme.surface});
    room.setRight(room.right() - gap);
    painter.setFont(fonts.body);
    painter.setPen(theme.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics{fonts.body}.elidedText(m_file, Qt::ElideMiddle, room.width()));
}

}  // namespace cutpoint::ui
