#pragma once

#include "ui/canvas/cached_layer.h"
#include "ui/canvas/canvas_gesture.h"
#include "ui/canvas/cut_off_painter.h"
#include "ui/canvas/diagram_scene.h"
#include "ui/canvas/view_transform.h"
#include "ui/style/fonts.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace cutpoint::ui {

class AnalysisRunner;
class RenameEditor;
struct CatalogueEntry;
class SelectionModel;
class TopologyDocument;

/// The picture of the topology, and the hand on it: shows, selects, moves, renames.
///
/// What is shown is kept in layers that are painted anew only when the topology, the report or the
/// zoom change; panning shifts them, and pointer, selection and drags are painted over them.
class DiagramCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// All outlive the canvas.
    DiagramCanvas(TopologyDocument& document, SelectionModel& selection,
                  const AnalysisRunner& analysis, QWidget* parent = nullptr);
    ~DiagramCanvas() override;

    [[nodiscard]] double zoom() const noexcept { return m_view.zoom; }
    [[nodiscard]] const ViewTransform& view() const noexcept { return m_view; }
    [[nodiscard]] const DiagramScene& scene() const noexcept { return *m_scene; }

    /// Where the card of a component is, in pixels of the viewport; empty if there is none.
    [[nodiscard]] QRectF cardInView(const ComponentId& id) const;

    /// Shows it in the middle of the view, or as near as the edges of the diagram allow.
    void centreOn(const ComponentId& id);
    void centreOn(ConnectionKey key);

    /// Adds what the catalogue holds in the middle of the view, or the next free spot, and selects
    /// it.
    ComponentId addToView(const CatalogueEntry& entry);

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fit();
    void zoomToSelection();
    void selectAll();
    void renameCurrent();

signals:
    void zoomChanged(double zoom);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// A press that may become a click or a drag.
    struct Press {
        GesturePoint at;
        std::optional<std::size_t> card;
    };

    /// Where something from the palette would be dropped.
    struct DropPreview {
        const CatalogueEntry* entry = nullptr;
        Point corner;
    };

    void rebuildScene();
    void openScene();
    void showReport();
    void showSelection();
    void updateCutOff();
    [[nodiscard]] std::optional<std::size_t> currentCard() const;

    void setView(const ViewTransform& view);
    void setOrigin(const QPoint& origin);
    void zoomTo(double zoom, const QPointF& anchor);
    void updateScrollBars();
    [[nodiscard]] QRectF contentBounds() const;
    [[nodiscard]] QRectF drawingArea() const;
    void reveal(const QRectF& scene);
    void centreOnPoint(const QPointF& scene);

    [[nodiscard]] PaintContext contextFor(const QRectF& window) const;
    void invalidateLayers();
    void updateLayers();
    void beginPreview();
    void endPreview();
    void paintGroundLayer(QPainter& painter, const QRect& part) const;
    void paintCardLayer(QPainter& painter, const QRect& part) const;
    void paintOverlay(QPainter& painter);
    void paintLinkMarks(QPainter& painter, const PaintContext& context) const;
    void paintCardMarks(QPainter& painter, const PaintContext& context) const;
    void paintEmptyState(QPainter& painter) const;
    void paintDropPreview(QPainter& painter) const;
    ComponentId add(const Component& component);

    [[nodiscard]] GesturePoint pointAt(const QPointF& view, Qt::KeyboardModifiers modifiers) const;
    void beginGesture(std::unique_ptr<CanvasGesture> gesture);
    void endGesture(bool isFinished);
    void startDrag(const GesturePoint& point);
    void pressOnCard(std::size_t card, Qt::KeyboardModifiers modifiers);
    void hover(const QPointF& view);
    void setHovered(std::optional<std::size_t> card, std::optional<std::size_t> link);
    void nudge(int key, Qt::KeyboardModifiers modifiers);
    void updateCursor();
    [[nodiscard]] QString toolTipAt(const QPointF& view) const;
    [[nodiscard]] std::vector<std::size_t> readingOrder() const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    const AnalysisRunner& m_analysis;
    Fonts m_fonts;

    std::unique_ptr<DiagramScene> m_scene;
    std::vector<bool> m_isSelected;  ///< By card.
    CutOff m_cutOff;
    ViewTransform m_view;
    bool m_isUntouched = true;  ///< The whole diagram is shown, and shall be when the size changes.

    CachedLayer m_ground;
    CachedLayer m_wash;
    CachedLayer m_cards;
    double m_paintMilliseconds = 0.0;  ///< That the layers took last time.

    QPixmap m_preview;  ///< What was in view when the wheel began to turn; null: no preview.
    ViewTransform m_previewView;
    QTimer m_previewEnd;

    std::optional<Press> m_press;
    std::unique_ptr<CanvasGesture> m_gesture;
    quint64 m_gestureNumber = 0;
    std::optional<std::size_t> m_hoveredCard;
    std::optional<std::size_t> m_hoveredLink;
    bool m_isSpaceDown = false;
    bool m_showsFocus = false;  ///< The keyboard is in use.
    QPointer<RenameEditor> m_editor;
    std::optional<DropPreview> m_drop;  ///< While something hovers over the canvas.
};

}  // namespace cutpoint::ui
