#include "ui/canvas/edge_scroll.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double edgeWidth = 24.0;
constexpr double mostStep = 24.0;
constexpr std::chrono::milliseconds moment{200};
constexpr std::chrono::milliseconds interval{16};

/// @param before  how far the pointer is from the lesser edge; @p after from the greater one.
int stepAlong(double before, double after)
{
    const auto speed = [](double distance) {
        return std::clamp((edgeWidth - distance) / 3.0, 0.0, mostStep);
    };
    return static_cast<int>(std::lround(speed(after) - speed(before)));
}

}  // namespace

EdgeScroll::EdgeScroll(QObject* parent)
    : QObject{parent}
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(interval);
        emit stepped(m_step);
    });
}

QPoint EdgeScroll::stepFor(const QPointF& pointer, const QRectF& area)
{
    return {stepAlong(pointer.x() - area.left(), area.right() - pointer.x()),
            stepAlong(pointer.y() - area.top(), area.bottom() - pointer.y())};
}

void EdgeScroll::follow(const QPointF& pointer, const QRectF& area)
{
    m_step = stepFor(pointer, area);
    if (m_step.isNull()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start(moment);
    }
}

void EdgeScroll::stop()
{
    m_timer.stop();
}

}  // namespace cutpoint::ui
