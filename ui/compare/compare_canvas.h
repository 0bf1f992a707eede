#pragma once

#include "ui/canvas/cached_layer.h"
#include "ui/canvas/paint_context.h"
#include "ui/canvas/view_transform.h"
#include "ui/compare/compared_pair.h"
#include "ui/style/fonts.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace cutpoint::ui {

/// One of two pictures that are compared: shows, pans, zooms and chooses, and changes nothing.
///
/// Where it is panned or zoomed it tells of it, so that the other picture can follow.
class CompareCanvas final : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// @param isBefore  which of the two pictures it shows.
    explicit CompareCanvas(bool isBefore, QWidget* parent = nullptr);

    /// Shows its picture of the pair; null: nothing.
    void setPair(std::shared_ptr<const ComparedPair> pair);

    [[nodiscard]] const ViewTransform& view() const noexcept { return m_view; }

    /// Shows that part, and tells of it if it is another.
    void setView(const ViewTransform& view);

    /// What there is to be seen in both pictures, which can be scrolled to in either.
    void setBounds(const QRectF& bounds);

    /// The picture with its margins; empty without one.
    [[nodiscard]] QRectF contentBounds() const;

    /// The viewport without the headers of the lanes.
    [[nodiscard]] QRectF drawingArea() const;

    /// Marks an item as chosen; an empty place: none.
    void setChosen(const ItemPlace& place);
    [[nodiscard]] const ItemPlace& chosen() const noexcept { return m_chosen; }

    /// Where an item is in the diagram; null: it is not in this picture.
    [[nodiscard]] QRectF areaOf(const ItemPlace& place) const;

signals:
    void viewChanged(const cutpoint::ui::ViewTransform& view);

    /// An item was clicked; an empty place: the ground.
    void itemClicked(const cutpoint::ui::ItemPlace& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A press that may become a click, or shifts the view.
    struct Press {
        QPointF at;
        QPoint origin;  ///< Of the view then.
        bool isDrag = false;
    };

    [[nodiscard]] const DiagramScene* scene() const;
    [[nodiscard]] PaintContext contextFor(const QRectF& window) const;
    [[nodiscard]] ItemPlace itemAt(const QPointF& view) const;
    [[nodiscard]] QString toolTipAt(const QPointF& view) const;
    void invalidate();
    void updateScrollBars();
    void paintLayer(QPainter& painter, const QRect& part) const;
    void paintChosen(QPainter& painter) const;

    bool m_isBefore;
    std::shared_ptr<const ComparedPair> m_pair;
    Fonts m_fonts;
    ViewTransform m_view;
    QRectF m_bounds;
    CachedLayer m_layer;
    ItemPlace m_chosen;
    std::optional<Press> m_press;
    bool m_showsFocus = false;  ///< The keyboard brought it here.
};

}  // namespace cutpoint::ui
