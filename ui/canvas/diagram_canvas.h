#pragma once

#include "ui/canvas/cached_layer.h"
#include "ui/canvas/canvas_gesture.h"
#include "ui/canvas/cut_off_painter.h"
#include "ui/canvas/diagram_scene.h"
#include "ui/canvas/edge_scroll.h"
#include "ui/canvas/handles.h"
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
class CanvasDrawing;
class LayoutAnimation;
class RenameEditor;
struct CatalogueEntry;
class SelectionModel;
class TopologyDocument;

/// The picture of the topology, and the hand on it: shows, selects, moves, renames, draws.
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

    /// What is drawn there, in pixels of the viewport; connections count a little beside their
    /// line.
    [[nodiscard]] std::optional<ComponentId> componentAt(const QPoint& view) const;
    [[nodiscard]] std::optional<ConnectionKey> connectionAt(const QPoint& view) const;

    /// A point of what is selected, in pixels of the viewport and within it; the middle of the view
    /// without a selection.
    [[nodiscard]] QPoint selectionPlace() const;

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    /// Shows it in the middle of the view, or as near as the edges of the diagram allow.
    void centreOn(const ComponentId& id);
    void centreOn(ConnectionKey key);

    /// Adds what the catalogue holds in the middle of the view, or the next free spot, and selects
    /// it.
    ComponentId addToView(const CatalogueEntry& entry);

    /// Scrolls so that the area of the diagram, or the card, is in view, if it is not.
    void reveal(const QRectF& scene);
    void revealCard(const ComponentId& id);

    /// Shows a strip above the diagram, which makes room for it while it is visible.
    void setBanner(QWidget& banner);

    /// The same with a point of the diagram.
    void centreOnPoint(const QPointF& scene);

    /// Selects the component alone and shows it in the middle.
    void choose(const ComponentId& id);
    void choose(ConnectionKey key);

    /// Selects the zone or group of that frame and shows it.
    void chooseFrame(std::size_t frame);

    /// The part of the diagram that is in view.
    [[nodiscard]] QRectF seenArea() const;

    /// What of the ground is shown.
    [[nodiscard]] const ViewOptions& viewOptions() const noexcept { return m_options; }
    void setViewOptions(const ViewOptions& options);

    /// The kind that quick-add offers first: the one added last.
    [[nodiscard]] Kind lastKind() const;
    void setLastKind(Kind kind);

    /// Marks the cards of these numbers as found, and no others, until the scene changes.
    void setFound(const std::vector<std::size_t>& cards);

    [[nodiscard]] const SelectionModel& selection() const noexcept { return m_selection; }

    /// Shows a moment of a drill in the place of what-ifs; null: the topology as it is.
    void showDrill(std::shared_ptr<const DrillMoment> moment);

    /// Shows requests on their way through that moment.
    ///
    /// @param phase  how many seconds they have been on their way; empty: none are shown.
    void showTraffic(std::optional<double> phase);

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fit();
    void zoomToSelection();
    void selectAll();
    void renameCurrent();

    /// Lets the cards glide to their new places with the next change of the document, if they are
    /// not too many and the system does not ask for less motion.
    void animateNextChange() { m_animatesNext = true; }

    /// Asks what to add in the middle of the view.
    void addComponent();

    /// Asks which component to connect the current one to.
    void connectCurrent();

signals:
    void zoomChanged(double zoom);

    /// Esc asks for the end of a what-if.
    void whatIfEnded();

    /// Esc asks for the end of a drill.
    void drillEnded();

    /// Another part of the diagram is in view.
    void viewChanged();

    /// `scene` is new, or what it says of its cards is.
    void sceneChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
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
        std::optional<CardHandle> handle = {};  ///< Of that card.
        std::optional<LinkGrip> grip = {};
    };

    /// Where something from the palette would be dropped.
    struct DropPreview {
        const CatalogueEntry* entry = nullptr;
        Point corner;
    };

    void placeBanner();
    void rebuildScene();
    void openScene();
    void beginAnimation(const DiagramScene& before);
    void showReport();
    void showSelection();
    void updateCutOff();
    [[nodiscard]] std::optional<std::size_t> currentCard() const;
    [[nodiscard]] std::optional<std::size_t> selectedLink() const;

    /// The connections whose lines lie nearest to a point; none if that is too far.
    [[nodiscard]] std::vector<std::size_t> linksAt(const Point& point) const;

    /// Of these the selected one, else the first.
    [[nodiscard]] std::optional<std::size_t> linkAt(const Point& point) const;

    void setView(const ViewTransform& view);
    void setOrigin(const QPoint& origin);
    void zoomTo(double zoom, const QPointF& anchor);
    void updateScrollBars();
    [[nodiscard]] QRectF contentBounds() const;
    [[nodiscard]] QRectF drawingArea() const;

    [[nodiscard]] PaintContext contextFor(const QRectF& window) const;
    void invalidateLayers();
    void updateLayers();
    void beginPreview();
    void endPreview();
    void paintGroundLayer(QPainter& painter, const QRect& part) const;
    void paintCardLayer(QPainter& painter, const QRect& part) const;
    void paintAnimation(QPainter& painter) const;
    void paintOverlay(QPainter& painter);
    void paintLinkMarks(QPainter& painter, const PaintContext& context) const;
    void paintFoundMarks(QPainter& painter, const PaintContext& context) const;
    void paintSelectionRings(QPainter& painter, const PaintContext& context) const;
    [[nodiscard]] bool keepsRings() const;
    void paintCardMarks(QPainter& painter, const PaintContext& context) const;
    void paintEmptyState(QPainter& painter) const;
    void paintDropPreview(QPainter& painter) const;
    ComponentId add(const Component& component);

    [[nodiscard]] GesturePoint pointAt(const QPointF& view, Qt::KeyboardModifiers modifiers) const;
    void beginGesture(std::unique_ptr<CanvasGesture> gesture);
    void endGesture(bool isFinished);
    void startDrag(const GesturePoint& point);
    void pressOnCard(std::size_t card, Qt::KeyboardModifiers modifiers);
    bool pressOnDrawing(const GesturePoint& point);
    bool draw(int key, Qt::KeyboardModifiers modifiers);
    void selectFrame(std::size_t frame);
    void hover(const QPointF& view);
    void setHovered(std::optional<std::size_t> card, std::optional<std::size_t> link);
    void nudge(int key, Qt::KeyboardModifiers modifiers);
    void nudgeSelected(const Point& by);
    void scrollAtEdge(const QPoint& by);
    void updateCursor();
    [[nodiscard]] QString toolTipAt(const QPointF& view) const;
    [[nodiscard]] std::vector<std::size_t> readingOrder() const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    const AnalysisRunner& m_analysis;
    Fonts m_fonts;

    std::unique_ptr<DiagramScene> m_scene;
    quint64 m_diagramRevision = 0;             ///< Of the document when the scene was drawn.
    std::vector<bool> m_isSelected;            ///< By card.
    std::vector<std::size_t> m_selectedCards;  ///< Ascending.
    std::vector<bool> m_isFound;               ///< By card; empty: nothing is searched for.
    ViewOptions m_options;
    CutOff m_cutOff;
    ViewTransform m_view;
    bool m_isUntouched = true;  ///< The whole diagram is shown, and shall be when the size changes.

    std::unique_ptr<LayoutAnimation> m_animation;  ///< While cards are on their way, or null.
    bool m_animatesNext = false;

    CachedLayer m_ground;
    CachedLayer m_wash;
    CachedLayer m_cards;
    CachedLayer
        m_rings;  ///< Around what is selected, where that is much; else they are painted over.
    double m_paintMilliseconds = 0.0;  ///< That the layers took last time.

    QPixmap m_preview;  ///< What was in view when the wheel began to turn; null: no preview.
    ViewTransform m_previewView;
    QTimer m_previewEnd;

    std::optional<Press> m_press;
    GesturePoint m_pointer;  ///< Where the gesture was moved to last.
    EdgeScroll m_edgeScroll;
    std::unique_ptr<CanvasGesture> m_gesture;
    quint64 m_gestureNumber = 0;
    std::optional<std::size_t> m_hoveredCard;
    std::optional<std::size_t> m_hoveredLink;
    bool m_isSpaceDown = false;
    bool m_showsFocus = false;  ///< The keyboard is in use.
    QPointer<RenameEditor> m_editor;
    std::optional<DropPreview> m_drop;  ///< While something hovers over the canvas.
    std::unique_ptr<CanvasDrawing> m_drawing;
    bool m_isOnHandle = false;  ///< The pointer is, or on a grip.
    QPointer<QWidget> m_banner;
    std::shared_ptr<const DrillMoment> m_drill;  ///< Null: none.
    std::optional<double> m_trafficPhase;        ///< In seconds; empty: no requests are shown.
};

}  // namespace cutpoint::ui
