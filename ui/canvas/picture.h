#pragma once

#include "ui/canvas/diagram_scene.h"
#include "ui/style/fonts.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace cutpoint::ui {

/// The whole diagram as a picture by itself, for files, the clipboard and paper: painted by the
/// painters of the canvas, whole, in the light theme, with nothing selected.
class DiagramPicture {
public:
    /// @param topology  outlives the picture, unchanged.
    /// @param report    of this topology; null: nothing is marked.
    DiagramPicture(const Topology& topology, const Report* report, const QFont& base);

    /// In pixels at 100 %; whole numbers.
    [[nodiscard]] QSizeF size() const { return m_page.size(); }

    /// Paints it with its top left corner at the painter's origin. The device has the resolution of
    /// the screen, on which the sizes of fonts rest.
    void paint(QPainter& painter) const;

    /// Paints a title and the picture below it into `page`, at most at 100 %.
    void paintPage(QPainter& painter, const QRectF& page, const QString& title) const;

    /// The greatest scale up to `wanted` at which an image stays within bounds that programs open.
    [[nodiscard]] double imageScale(double wanted) const;

    /// @param scale  at most `imageScale` of it.
    [[nodiscard]] QImage image(double scale) const;

    /// A page of its own size; smaller where PDF has no such page.
    [[nodiscard]] QByteArray pdf(const QString& title) const;

private:
    DiagramScene m_scene;
    Fonts m_fonts;
    QRectF m_page;  ///< Of the diagram, with margins and the headers of the lanes.
};

}  // namespace cutpoint::ui
