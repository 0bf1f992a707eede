#pragma once

#include "ui/canvas/view_options.h"
#include "ui/canvas/view_transform.h"
#include "ui/style/fonts.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace cutpoint::ui {

class DiagramCanvas;

/// The whole diagram, small, with a frame around what the canvas shows. Dragging the frame moves
/// the view; a click elsewhere puts it there, and so do the arrow keys.
class Minimap final : public QWidget {
    Q_OBJECT

public:
    /// @param canvas  outlives the minimap.
    explicit Minimap(DiagramCanvas& canvas, QWidget* parent = nullptr);

    /// The frame, in pixels of the widget.
    [[nodiscard]] QRectF frame() const;

    /// Where a point of the diagram is, in pixels of the widget.
    [[nodiscard]] QPointF toWidget(const QPointF& scene) const { return m_map.toView(scene); }

    [[nodiscard]] QSize sizeHint() const override { return {260, 168}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void invalidate();
    void updateMap();
    void paintPicture();
    void moveFrame(const QPointF& pointer);

    DiagramCanvas& m_canvas;
    Fonts m_fonts;
    QPixmap m_picture;      ///< Of the whole diagram; null: to be painted anew.
    ViewOptions m_options;  ///< That the picture was painted with.
    ViewTransform m_map;
    std::optional<QPointF> m_grip;  ///< Of a drag: from the pointer to the middle of the frame.
};

}  // namespace cutpoint::ui
