#include "ui/style/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QScreen>

namespace cutpoint::ui {

namespace {

constexpr double basePixels = 12.0;
constexpr double pointsPerInch = 72.0;

Fonts scale(const QFont& base, double pointsPerPixel)
{
    const auto sized = [&](double pixels, QFont::Weight weight) {
        QFont font = base;
        font.setPointSizeF(pixels * pointsPerPixel);
        font.setWeight(weight);
        return font;
    };
    return {.display = sized(26, QFont::DemiBold),
            .heading = sized(16, QFont::DemiBold),
            .strong = sized(12.5, QFont::DemiBold),
            .body = sized(12, QFont::Normal),
            .small = sized(11, QFont::Normal),
            .label = sized(11, QFont::DemiBold),
            .badge = sized(10, QFont::Bold),
            .caption = sized(10.5, QFont::Normal)};
}

double dotsPerInch()
{
    constexpr double common = 96.0;
    const QScreen* const screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? common : screen->logicalDotsPerInchY();
}

}  // namespace

Fonts fontsFor(const QFont& base)
{
    const double points = base.pointSizeF() > 0.0
                              ? base.pointSizeF()
                              : base.pixelSize() * pointsPerInch / dotsPerInch();
    return scale(base, points / basePixels);
}

Fonts canvasFonts(const QFont& base)
{
    QFont font = base;
    font.setHintingPreference(QFont::PreferNoHinting);  // Else letters dance while zooming.
    return scale(font, pointsPerInch / dotsPerInch());
}

QFont interfaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const bool isOpen =
        font.family().compare(QLatin1String{"Sans Serif"}, Qt::CaseInsensitive) == 0;
    const QStringList families = isOpen ? QFontDatabase::families() : QStringList{};
    for (const char* const family : {"Inter", "Noto Sans", "DejaVu Sans"}) {
        if (families.contains(QLatin1String{family})) {
            font.setFamily(QLatin1String{family});
            break;
        }
    }
    return font;
}

}  // namespace cutpoint::ui
