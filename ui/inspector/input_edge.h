#pragma once

#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <functional>
#include <utility>

namespace cutpoint::ui {

/// Draws the edge of a refused value around a widget.
inline void paintRefusedEdge(QWidget& widget)
{
    constexpr double width = 2.0;
    constexpr double radius = 4.0;
    QPainter painter{&widget};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{themeFor(widget.palette()).failed, width});
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF{widget.rect()}.adjusted(inset, inset, -inset, -inset), radius,
                            radius);
}

/// A standard input that can be marked as refused, gives up what was typed on Esc, and leaves the
/// wheel to the panel around it while it has no focus.
template <typename Widget>
class Edged : public Widget {
public:
    using Widget::Widget;

    void setEdgeMarked(bool isMarked)
    {
        m_isMarked = isMarked;
        Widget::update();
    }

protected:
    /// @return  whether there was something to give up.
    virtual bool giveUp() = 0;

    void paintEvent(QPaintEvent* event) override
    {
        Widget::paintEvent(event);
        if (m_isMarked) {
            paintRefusedEdge(*this);
        }
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Escape) {
            event->setAccepted(giveUp());
            return;
        }
        Widget::keyPressEvent(event);
    }

    void wheelEvent(QWheelEvent* event) override
    {
        if (Widget::hasFocus()) {
            Widget::wheelEvent(event);
        } else {
            event->ignore();
        }
    }

private:
    bool m_isMarked = false;
};

/// Whether an event asks if a key for undo or redo belongs to the widget.
inline bool asksForHistoryKey(const QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

}  // namespace cutpoint::ui
