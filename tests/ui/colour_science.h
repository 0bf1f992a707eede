#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

/// Colour as eyes have it, for the tests of the themes.

enum class Vision { Normal, Protanopia, Deuteranopia };

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

inline Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * vector[column];
        }
    }
    return result;
}

inline Triple linear(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.red() / 255.0), channel(colour.green() / 255.0),
            channel(colour.blue() / 255.0)};
}

/// Contrast ratio. Source: WCAG 2.2, W3C, 2023.
inline double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& colour) {
        const Triple rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency", IEEE TVCG 15(6), 2009, doi:10.1109/TVCG.2009.113;
/// severity 1.0.
inline Triple seen(const Triple& rgb, Vision vision)
{
    constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                                 {0.114503, 0.786281, 0.099216},
                                 {-0.003882, -0.048116, 1.051998}}};
    constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                                   {0.280085, 0.672501, 0.047413},
                                   {-0.011820, 0.042940, 0.968881}}};
    return vision == Vision::Normal       ? rgb
           : vision == Vision::Protanopia ? times(protanopia, rgb)
                                          : times(deuteranopia, rgb);
}

/// CIELAB under D65.
inline Triple lab(Triple rgb)
{
    for (double& channel : rgb) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white{0.95047, 1.0, 1.08883};
    Triple xyz = times(toXyz, rgb);
    for (std::size_t at = 0; at < 3; ++at) {
        const double part = xyz[at] / white[at];
        xyz[at] = part > 216.0 / 24389.0 ? std::cbrt(part) : (24389.0 / 27.0 * part + 16.0) / 116.0;
    }
    return {116.0 * xyz[1] - 16.0, 500.0 * (xyz[0] - xyz[1]), 200.0 * (xyz[1] - xyz[2])};
}

/// CIEDE2000. Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula",
/// Color Research and Application 30(1), 2005, doi:10.1002/col.20070.
inline double difference(const Triple& one, const Triple& other)
{
    constexpr double degrees = std::numbers::pi / 180.0;
    const auto seventh = [](double value) {
        return std::sqrt(std::pow(value, 7) / (std::pow(value, 7) + std::pow(25.0, 7)));
    };
    const double meanRawChroma =
        (std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2.0;
    const double stretch = 1.0 + 0.5 * (1.0 - seventh(meanRawChroma));
    const double a1 = one[1] * stretch;
    const double a2 = other[1] * stretch;
    const double chroma1 = std::hypot(a1, one[2]);
    const double chroma2 = std::hypot(a2, other[2]);
    const auto hue = [&](double b, double a) {
        const double angle = std::atan2(b, a) / degrees;
        return angle < 0.0 ? angle + 360.0 : angle;
    };
    const double hue1 = chroma1 == 0.0 ? 0.0 : hue(one[2], a1);
    const double hue2 = chroma2 == 0.0 ? 0.0 : hue(other[2], a2);
    double hueStep = hue2 - hue1;
    double meanHue = (hue1 + hue2) / 2.0;
    if (chroma1 * chroma2 == 0.0) {
        hueStep = 0.0;
        meanHue = hue1 + hue2;
    } else if (std::abs(hue1 - hue2) > 180.0) {
        meanHue += hue1 + hue2 < 360.0 ? 180.0 : -180.0;
        hueStep += hueStep > 0.0 ? -360.0 : 360.0;
    }
    const double lightness = (one[0] + other[0]) / 2.0;
    const double chroma = (chroma1 + chroma2) / 2.0;
    const double weight = 1.0 - 0.17 * std::cos((meanHue - 30.0) * degrees) +
                          0.24 * std::cos(2.0 * meanHue * degrees) +
                          0.32 * std::cos((3.0 * meanHue + 6.0) * degrees) -
                          0.20 * std::cos((4.0 * meanHue - 63.0) * degrees);
    const double offset = std::pow(lightness - 50.0, 2);
    const double dl = (other[0] - one[0]) / (1.0 + 0.015 * offset / std::sqrt(20.0 + offset));
    const double dc = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    const double dh = 2.0 * std::sqrt(chroma1 * chroma2) * std::sin(hueStep / 2.0 * degrees) /
                      (1.0 + 0.015 * chroma * weight);
    const double turn = 30.0 * std::exp(-std::pow((meanHue - 275.0) / 25.0, 2));
    const double rotation = -std::sin(2.0 * turn * degrees) * 2.0 * seventh(chroma);
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

inline double distance(const QColor& one, const QColor& other, Vision vision)
{
    return difference(lab(seen(linear(one), vision)), lab(seen(linear(other), vision)));
}
