#include "ui/drill/drill_chart.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double rightMargin = 20.0;
constexpr double mostScale = 400.0;  ///< Pixels per second.

}  // namespace

DrillChart::DrillChart(QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_fonts{fontsFor(font())}
    , m_measures{measuresFor(m_fonts)}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Lanes of the drill"));
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(),
            [this] { viewport()->update(); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(),
            [this] { viewport()->update(); });
}

void DrillChart::show(Content content, bool keepsView)
{
    m_content = std::move(content);
    if (m_current && *m_current >= m_content.rows.size()) {
        m_current.reset();
    }
    if (!keepsView) {
        m_isFitted = true;
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    if (m_isFitted) {
        m_scale = fittingScale();
    }
    updateScrollBars();
    viewport()->update();
}

void DrillChart::setHead(Seconds head)
{
    m_head = head;
    viewport()->update();
}

void DrillChart::setCurrent(const std::optional<ComponentId>& component)
{
    const auto& rows = m_content.rows;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const DrillRow& row) {
        return component && row.component == component;
    });
    m_current = found == rows.end() ? std::nullopt
                                    : std::optional{static_cast<std::size_t>(found - rows.begin())};
    viewport()->update();
}

void DrillChart::followHead()
{
    constexpr double margin = 24.0;
    const double x = xOf(m_head);
    const double right = viewport()->width() - margin;
    if (x > right || x < m_measures.header) {
        const double wanted = m_head.count() * m_scale - margin;
        horizontalScrollBar()->setValue(static_cast<int>(std::lround(wanted)));
    }
}

QRectF DrillChart::laneArea(std::size_t number) const
{
    return {0.0,
            m_measures.axis + static_cast<double>(number) * m_measures.row -
                verticalScrollBar()->value(),
            static_cast<double>(viewport()->width()), m_measures.row};
}

QSize DrillChart::sizeHint() const
{
    constexpr QSize usual{640, 210};
    return usual;
}

QSize DrillChart::minimumSizeHint() const
{
    constexpr int leastWidth = 280;
    constexpr int leastRows = 2;
    return {leastWidth, static_cast<int>(m_measures.axis + leastRows * m_measures.row)};
}

TimeAxis DrillChart::axis() const
{
    return {.left = m_measures.header,
            .begin = Seconds{horizontalScrollBar()->value() / m_scale},
            .pixelsPerSecond = m_scale};
}

double DrillChart::barsWidth() const
{
    return std::max(1.0, viewport()->width() - m_measures.header - rightMargin);
}

double DrillChart::fittingScale() const
{
    return m_content.eventful > Seconds{0} ? barsWidth() / m_content.eventful.count() : 1.0;
}

std::optional<std::size_t> DrillChart::rowAt(double y) const
{
    const double row = (y - m_measures.axis + verticalScrollBar()->value()) / m_measures.row;
    if (y < m_measures.axis || row < 0.0 || row >= static_cast<double>(m_content.rows.size())) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(row);
}

void DrillChart::updateScrollBars()
{
    const double width = m_content.end.count() * m_scale;
    constexpr double mostPixels = 2e9;
    QScrollBar& across = *horizontalScrollBar();
    across.setPageStep(static_cast<int>(barsWidth()));
    across.setRange(0, static_cast<int>(std::clamp(width - barsWidth(), 0.0, mostPixels)));
    constexpr int lineStep = 40;
    across.setSingleStep(lineStep);
    const double height = static_cast<double>(m_content.rows.size()) * m_measures.row;
    const double room = viewport()->height() - m_measures.axis;
    QScrollBar& down = *verticalScrollBar();
    down.setPageStep(static_cast<int>(room));
    down.setSingleStep(static_cast<int>(m_measures.row));
    down.setRange(0, static_cast<int>(std::max(0.0, std::ceil(height - room))));
}

void DrillChart::zoomTo(double scale, double anchor)
{
    if (m_content.end <= Seconds{0}) {
        return;
    }
    const double least = std::min(barsWidth() / m_content.end.count(), mostScale);
    const Seconds fixed = axis().timeAt(anchor);
    m_scale = std::clamp(scale, least, mostScale);
    m_isFitted = false;
    updateScrollBars();
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(fixed.count() * m_scale - (anchor - m_measures.header))));
    viewport()->update();
}

void DrillChart::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{viewport()};
    const QRectF area = QRectF{viewport()->rect()};
    painter.fillRect(area, theme.surface);
    if (m_content.end <= Seconds{0}) {
        painter.setFont(m_fonts.body);
        painter.setPen(theme.muted);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_content.hint);
        return;
    }
    const DrillSheet sheet{.rows = m_content.rows,
                           .outages = m_content.outages,
                           .axis = axis(),
                           .end = m_content.end,
                           .head = m_head,
                           .current = m_current,
                           .measures = m_measures,
                           .theme = theme,
                           .fonts = m_fonts};
    const QRectF lanes = area.adjusted(0, m_measures.axis, 0, 0);
    painter.save();
    painter.setClipRect(lanes);
    paintLanes(painter, sheet, m_measures.axis - verticalScrollBar()->value(), lanes);
    painter.restore();
    paintSheetAxis(painter, sheet, QRectF{area.topLeft(), QSizeF{area.width(), m_measures.axis}});
    if (hasFocus()) {
        painter.setPen(QPen{theme.focus, 1.0, Qt::DotLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void DrillChart::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isFitted) {
        m_scale = fittingScale();
    }
    updateScrollBars();
}

void DrillChart::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DrillChart::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_isDragging = false;
    viewport()->update();
}

void DrillChart::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fonts = fontsFor(font());
        m_measures = measuresFor(m_fonts);
        updateScrollBars();
    }
}

}  // namespace cutpoint::ui
