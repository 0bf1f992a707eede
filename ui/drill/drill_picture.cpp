#include "ui/drill/drill_picture.h"

#include "ui/drill/drill_sheet.h"
#include "ui/drill/drill_words.h"
#include "ui/style/theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double barsWidth = 800.0;
constexpr double margin = 12.0;
constexpr double headHeight = 44.0;

}  // namespace

DrillPicture::DrillPicture(const PlayedDrill& played, const Topology& topology, const QFont& base)
    : m_title{played.request.choice.title}
    , m_rows{drillRowsOf(played, topology)}
    , m_outages{outagesOf(played.drill)}
    , m_end{played.eventful}
    , m_fonts{canvasFonts(base)}
{
    const DrillHeadline headline = headlineOf(played.drill);
    QStringList parts{headline.time.isEmpty()
                          ? headline.text
                          : headline.text + QStringLiteral(" ") + headline.time};
    parts << outcomeOf(played);
    m_subtitle = parts.join(QStringLiteral(" · "));
}

QSizeF DrillPicture::size() const
{
    const SheetMeasures measures = measuresFor(m_fonts);
    return {measures.header + barsWidth + 2.0 * margin,
            headHeight + measures.axis + static_cast<double>(m_rows.size()) * measures.row +
                margin};
}

void DrillPicture::paint(QPainter& painter) const
{
    const Theme& look = theme(ThemeId::Light);
    const SheetMeasures measures = measuresFor(m_fonts);
    const QRectF area{QPointF{}, size()};
    painter.fillRect(area, look.surface);
    painter.setRenderHint(QPainter::TextAntialiasing);
    constexpr double titleBaseline = 18.0;
    constexpr double subtitleBaseline = 35.0;
    painter.setFont(m_fonts.strong);
    painter.setPen(look.text);
    painter.drawText(QPointF{margin, titleBaseline}, m_title);
    painter.setFont(m_fonts.small);
    painter.setPen(look.muted);
    painter.drawText(QPointF{margin, subtitleBaseline},
                     QFontMetricsF{m_fonts.small}.elidedText(m_subtitle, Qt::ElideRight,
                                                             area.width() - 2.0 * margin));
    const DrillSheet sheet{.rows = m_rows,
                           .outages = m_outages,
                           .axis = {.left = measures.header,
                                    .begin = Seconds{0},
                                    .pixelsPerSecond = barsWidth / std::max(1.0, m_end.count())},
                           .end = m_end,
                           .head = {},
                           .current = {},
                           .measures = measures,
                           .theme = look,
                           .fonts = m_fonts};
    const double top = headHeight + measures.axis;
    paintSheetAxis(painter, sheet, {0.0, headHeight, area.width(), measures.axis});
    paintLanes(
        painter, sheet, top,
        {0.0, top, measures.header + barsWidth, static_cast<double>(m_rows.size()) * measures.row});
}

QImage DrillPicture::image() const
{
    constexpr double doubled = 2.0;
    constexpr double longestEdge = 16'000.0;
    const double scale = std::min(doubled, longestEdge / std::max(size().width(), size().height()));
    QImage image{(size() * scale).toSize(), QImage::Format_RGB32};
    if (image.isNull()) {
        return image;
    }
    image.fill(theme(ThemeId::Light).surface);
    QPainter painter{&image};
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return image;
}

QByteArray DrillPicture::svg() const
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size().toSize());
    generator.setViewBox(QRectF{QPointF{}, size()});
    generator.setTitle(m_title);
    generator.setDescription(m_subtitle);
    const QScreen* const screen = QGuiApplication::primaryScreen();
    constexpr double common = 96.0;
    generator.setResolution(
        static_cast<int>(std::lround(screen == nullptr ? common : screen->logicalDotsPerInchY())));
    QPainter painter{&generator};
    paint(painter);
    painter.end();
    return bytes;
}

}  // namespace cutpoint::ui
