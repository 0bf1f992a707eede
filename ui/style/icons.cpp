#include "ui/style/icons.h"

#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QThread>

#include <cmath>

// Resources of a static library are found only after this; outside of any namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace cutpoint::ui {

namespace {

/// The colours in the files, which stand for those wanted.
constexpr auto strokeInFile = "#1B2129";
constexpr auto innerInFile = "#FFFFFF";

QByteArray recoloured(const QString& name, const IconLook& look)
{
    loadIconResources();
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray svg = file.readAll();
    if (look.inner.isValid()) {
        svg.replace(innerInFile, look.inner.name().toLatin1());
    }
    svg.replace(strokeInFile, look.colour.name().toLatin1());
    return svg;
}

QPixmap rendered(const QString& name, int pixels, const IconLook& look)
{
    QPixmap pixmap{pixels, pixels};
    pixmap.fill(Qt::transparent);
    const QByteArray svg = recoloured(name, look);
    if (svg.isEmpty()) {
        return pixmap;
    }
    QSvgRenderer renderer{svg};
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return pixmap;
}

}  // namespace

QString iconOf(Kind kind)
{
    const std::string_view name = nameOf(kind);
    return QLatin1String{"kind-"} + QLatin1String{name.data(), static_cast<qsizetype>(name.size())};
}

QPixmap iconPixmap(const QString& name, double size, const IconLook& look, double ratio)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size * ratio)));
    const QString key = QStringLiteral("cutpoint/%1/%2/%3/%4")
                            .arg(name)
                            .arg(pixels)
                            .arg(look.colour.rgba())
                            .arg(look.inner.isValid() ? look.inner.rgba() : 0);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, pixels, look);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& area, const QString& name, const IconLook& look)
{
    // Sharp on paper; and pixmaps are for the thread of the windows alone.
    if (painter.paintEngine()->type() == QPaintEngine::Pdf ||
        QThread::currentThread() != QCoreApplication::instance()->thread()) {
        QSvgRenderer{recoloured(name, look)}.render(&painter, area);
        return;
    }
    const QTransform scaled = painter.deviceTransform();
    const QPointF corner = scaled.map(area.topLeft());
    const QPointF aligned{std::round(corner.x()), std::round(corner.y())};
    painter.save();
    painter.resetTransform();
    const QTransform plain = painter.deviceTransform();
    QPixmap pixmap = iconPixmap(name, area.width() * scaled.m11(), look, 1.0);
    pixmap.setDevicePixelRatio(plain.m11());
    painter.drawPixmap(plain.inverted().map(aligned), pixmap);
    painter.restore();
}

QIcon actionIcon(const QString& name, const QPalette& palette)
{
    constexpr int size = 20;
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        icon.addPixmap(
            iconPixmap(name, size, {palette.color(QPalette::Active, QPalette::ButtonText)}, ratio),
            QIcon::Normal);
        icon.addPixmap(iconPixmap(name, size,
                                  {palette.color(QPalette::Disabled, QPalette::ButtonText)}, ratio),
                       QIcon::Disabled);
    }
    return icon;
}

QIcon programIcon()
{
    loadIconResources();
    return QIcon{QStringLiteral(":/icons/cutpoint.svg")};
}

}  // namespace cutpoint::ui
