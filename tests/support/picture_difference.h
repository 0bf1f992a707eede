#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPoint>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cutpoint::tests {

/// How two pictures differ, in levels of 0 to 255.
///
/// The pictures are compared in blocks of 4 × 4 pixels, each by its mean colour: two renderings of
/// the same letters are nearly the same grey. What counts is the tile of 8 × 8 blocks (32 pixels)
/// that differs most, so that a small mark that is missing in a large picture is not lost in the
/// mean of it.
struct PictureDifference {
    double worst = 0.0;  ///< Mean of the tile that differs most; 255 if the sizes are not equal.
    double mean = 0.0;   ///< Of the whole picture.
    QPoint place = {};   ///< Middle of that tile, in pixels.
    QImage shown = {};   ///< What was expected, pale, with what differs in red.
};

namespace detail {

constexpr int blockPixels = 4;
constexpr int tileBlocks = 8;

inline QImage inBlocks(const QImage& picture)
{
    const QSize size{picture.width() / blockPixels, picture.height() / blockPixels};
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

inline int levelsBetween(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

inline double meanOfTile(const QImage& levels, int left, int top)
{
    double sum = 0.0;
    for (int y = top; y < top + tileBlocks; ++y) {
        for (int x = left; x < left + tileBlocks; ++x) {
            sum += qRed(levels.pixel(x, y));
        }
    }
    return sum / (tileBlocks * tileBlocks);
}

/// The red of each pixel is by how much that block differs.
inline QImage levelsOf(const QImage& actual, const QImage& expected)
{
    const QImage one = inBlocks(actual);
    const QImage other = inBlocks(expected);
    QImage levels{one.size(), QImage::Format_RGB32};
    for (int y = 0; y < levels.height(); ++y) {
        for (int x = 0; x < levels.width(); ++x) {
            levels.setPixel(x, y, qRgb(levelsBetween(one.pixel(x, y), other.pixel(x, y)), 0, 0));
        }
    }
    return levels;
}

inline QImage shownDifference(const QImage& expected, const QImage& levels)
{
    constexpr double pale = 0.35;
    constexpr int visible = 8;
    QImage shown{expected.size(), QImage::Format_RGB32};
    shown.fill(Qt::white);
    QPainter painter{&shown};
    painter.setOpacity(pale);
    painter.drawImage(0, 0, expected);
    for (int y = 0; y < levels.height(); ++y) {
        for (int x = 0; x < levels.width(); ++x) {
            const int level = qRed(levels.pixel(x, y));
            painter.setOpacity(std::min(1.0, 0.2 + level / 100.0));
            if (level >= visible) {
                painter.fillRect(x * blockPixels, y * blockPixels, blockPixels, blockPixels,
                                 Qt::red);
            }
        }
    }
    return shown;
}

}  // namespace detail

inline PictureDifference differenceBetween(const QImage& actual, const QImage& expected)
{
    PictureDifference difference;
    if (actual.size() != expected.size() || actual.isNull()) {
        constexpr double all = 255.0;
        difference.worst = difference.mean = all;
        difference.shown = actual;
        return difference;
    }
    const QImage levels = detail::levelsOf(actual, expected);
    constexpr int step = detail::tileBlocks / 2;
    for (int top = 0; top + detail::tileBlocks <= levels.height(); top += step) {
        for (int left = 0; left + detail::tileBlocks <= levels.width(); left += step) {
            const double mean = detail::meanOfTile(levels, left, top);
            if (mean > difference.worst) {
                difference.worst = mean;
                difference.place = QPoint{left + step, top + step} * detail::blockPixels;
            }
        }
    }
    for (int y = 0; y < levels.height(); ++y) {
        for (int x = 0; x < levels.width(); ++x) {
            difference.mean += qRed(levels.pixel(x, y));
        }
    }
    difference.mean /= std::max(1, levels.width() * levels.height());
    difference.shown = detail::shownDifference(expected, levels);
    return difference;
}

/// The picture of that name under tests/data/golden.
///
/// Run the tests with CUTPOINT_UPDATE_GOLDEN set to write `actual` there instead; then look at it
/// before committing it.
inline QImage goldenPicture(const QString& name, const QImage& actual)
{
    const QString path = QStringLiteral(CUTPOINT_TEST_DATA "/golden/") + name;
    if (qEnvironmentVariableIsSet("CUTPOINT_UPDATE_GOLDEN")) {
        return actual.save(path) ? actual : QImage{};
    }
    return QImage{path};
}

}  // namespace cutpoint::tests
