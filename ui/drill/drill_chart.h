#pragma once

#include "ui/drill/drill_rows.h"
#include "ui/drill/drill_sheet.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// The lanes of a drill over a time axis, with the play head: to look at, to drag, to zoom.
class DrillChart final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DrillChart(QWidget* parent = nullptr);

    /// What is shown of a drill.
    struct Content {
        std::vector<DrillRow> rows = {};
        std::vector<DrillBar> outages = {};
        Seconds end{0};       ///< Of the drill; 0: there is none.
        Seconds eventful{0};  ///< What of it is seen at first.
        QString hint = {};    ///< In the place of lanes.
    };

    /// @param keepsView  whether the zoom and what is in view stay.
    void show(Content content, bool keepsView);
    [[nodiscard]] const Content& content() const noexcept { return m_content; }

    void setHead(Seconds head);

    /// Marks the lane of that component.
    void setCurrent(const std::optional<ComponentId>& component);

    /// Scrolls the axis so that the play head is in view.
    void followHead();

    /// Where a time is, in pixels of the viewport.
    [[nodiscard]] double xOf(Seconds time) const { return axis().x(time); }

    /// The lane with that number, in pixels of the viewport.
    [[nodiscard]] QRectF laneArea(std::size_t number) const;

    [[nodiscard]] double pixelsPerSecond() const noexcept { return m_scale; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The play head was moved here.
    void headDragged(cutpoint::Seconds time);

    /// The lane of a component was chosen.
    void componentChosen(const cutpoint::ComponentId& id);

    /// Keys: to the next or the last thing that happened, to the beginning or end, play or pause.
    void stepped(bool isForward);
    void jumped(bool isToEnd);
    void toggled();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] TimeAxis axis() const;
    [[nodiscard]] double barsWidth() const;
    [[nodiscard]] double fittingScale() const;
    [[nodiscard]] std::optional<std::size_t> rowAt(double y) const;
    [[nodiscard]] QString toolTipAt(const QPointF& spot) const;
    [[nodiscard]] bool isOnHead(const QPointF& spot) const;
    void zoomTo(double scale, double anchor);
    void updateScrollBars();
    void walk(bool isDown);

    Content m_content;
    Seconds m_head{0};
    std::optional<std::size_t> m_current;
    Fonts m_fonts;
    SheetMeasures m_measures;
    double m_scale = 1.0;    ///< Pixels per second.
    bool m_isFitted = true;  ///< What is eventful fills the width, and shall when that changes.
    bool m_isDragging = false;
};

}  // namespace cutpoint::ui
