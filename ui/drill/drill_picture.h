#pragma once

#include "ui/drill/drill_rows.h"
#include "ui/style/fonts.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

class QPainter;

namespace cutpoint::ui {

/// The lanes of a drill as a picture by itself, for files: headline, time axis and all lanes, in
/// the light theme.
class DrillPicture {
public:
    DrillPicture(const PlayedDrill& played, const Topology& topology, const QFont& base);

    /// In pixels at 100 %; whole numbers.
    [[nodiscard]] QSizeF size() const;

    /// Paints it with its top left corner at the painter's origin. The device has the resolution of
    /// the screen, on which the sizes of fonts rest.
    void paint(QPainter& painter) const;

    /// At double size, smaller where it would be too large to open everywhere.
    [[nodiscard]] QImage image() const;

    [[nodiscard]] QByteArray svg() const;

private:
    QString m_title;
    QString m_subtitle;
    std::vector<DrillRow> m_rows;
    std::vector<DrillBar> m_outages;
    Seconds m_end;
    Fonts m_fonts;
};

}  // namespace cutpoint::ui
