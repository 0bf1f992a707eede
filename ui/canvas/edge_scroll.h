#pragma once

#include <QObject>
#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QTimer>

namespace cutpoint::ui {

/// Scrolls while the pointer of a drag rests at the edge of the view or beyond it: the further out,
/// the faster. It begins after a moment, so that a drag that only passes the edge scrolls nothing.
class EdgeScroll final : public QObject {
    Q_OBJECT

public:
    explicit EdgeScroll(QObject* parent = nullptr);

    /// The pointer is there.
    ///
    /// @param area  the part of the view in which the diagram is seen.
    void follow(const QPointF& pointer, const QRectF& area);

    void stop();

    /// How far to scroll at once, in pixels.
    [[nodiscard]] static QPoint stepFor(const QPointF& pointer, const QRectF& area);

signals:
    /// Scroll by so much now.
    void stepped(const QPoint& by);

private:
    QTimer m_timer;
    QPoint m_step;
};

}  // namespace cutpoint::ui
