#include "ui/canvas/picture.h"

#include "core/report/svg/topology_svg.h"
#include "ui/canvas/card_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double longestEdge = 16000.0;
constexpr double mostPixels = 100e6;

/// PDF 1.7, annex C: a page is at most 200 inches long.
constexpr double longestPageInches = 200.0;
constexpr double pointsPerInch = 72.0;

double screenResolution()
{
    constexpr double common = 96.0;
    const QScreen* const screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? common : screen->logicalDotsPerInchY();
}

}  // namespace

DiagramPicture::DiagramPicture(const Topology& topology, const Report* report, const QFont& base)
    : m_scene{topology}
    , m_fonts{canvasFonts(base)}
    , m_page{toQt(pageOf(m_scene.diagram())).toAlignedRect()}
{
    m_scene.show(report);
}

void DiagramPicture::paint(QPainter& painter) const
{
    const PaintContext context{.scene = m_scene,
                               .theme = theme(ThemeId::Light),
                               .fonts = m_fonts,
                               .zoom = 1.0,
                               .level = LevelOfDetail::Near,
                               .window = m_page};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_page.topLeft());
    paintGround(painter, context);
    paintFrames(painter, context);
    paintConnections(painter, context);
    paintFrameLabels(painter, context);
    for (std::size_t card = 0; card < m_scene.cardCount(); ++card) {
        paintCard(painter, context, card, toQt(m_scene.diagram().cards[card]));
    }
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLaneHeaders(painter, context, {.zoom = 1.0, .origin = m_page.topLeft().toPoint()},
                     {QPointF{}, m_page.size()});
    painter.restore();
}

void DiagramPicture::paintPage(QPainter& painter, const QRectF& page, const QString& title) const
{
    constexpr double titleRoom = 32.0;
    painter.setFont(m_fonts.heading);
    painter.setPen(theme(ThemeId::Light).text);
    const QString shown =
        QFontMetricsF{m_fonts.heading}.elidedText(title, Qt::ElideRight, page.width());
    painter.drawText(QRectF{page.topLeft(), QSizeF{page.width(), titleRoom}},
                     Qt::AlignLeft | Qt::AlignTop, shown);
    const QRectF room = page.adjusted(0.0, titleRoom, 0.0, 0.0);
    const double scale =
        std::min({1.0, room.width() / size().width(), room.height() / size().height()});
    painter.save();
    painter.translate(room.topLeft());
    painter.scale(scale, scale);
    painter.setClipRect(QRectF{QPointF{}, size()});
    paint(painter);
    painter.restore();
}

double DiagramPicture::imageScale(double wanted) const
{
    const double longest = std::max(size().width(), size().height());
    return std::min({wanted, longestEdge / longest,
                     std::sqrt(mostPixels / (size().width() * size().height()))});
}

QImage DiagramPicture::image(double scale) const
{
    const QSize pixels{std::max(1, static_cast<int>(size().width() * scale)),
                       std::max(1, static_cast<int>(size().height() * scale))};
    QImage image{pixels, QImage::Format_RGB32};
    if (image.isNull()) {
        return image;
    }
    image.fill(theme(ThemeId::Light).canvas);
    QPainter painter{&image};
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return image;
}

QByteArray DiagramPicture::pdf(const QString& title) const
{
    const double resolution = screenResolution();
    const double longest = std::max(size().width(), size().height()) / resolution;
    const double scale = std::min(1.0, longestPageInches / longest);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setResolution(static_cast<int>(std::lround(resolution)));
    writer.setPageSize(QPageSize{size() * (scale * pointsPerInch / resolution),
                                 QPageSize::Point,
                                 {},
                                 QPageSize::ExactMatch});
    writer.setPageMargins({});
    QPainter painter{&writer};
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return bytes;
}

}  // namespace cutpoint::ui
