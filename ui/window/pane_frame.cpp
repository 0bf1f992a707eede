#include "ui/window/pane_frame.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace cutpoint::ui {

PaneFrame::PaneFrame(QWidget& pane)
    : QWidget{&pane}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(pane.rect());
    show();
    raise();
    pane.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* /*old*/, QWidget* now) {
        if (now != parentWidget() && !parentWidget()->isAncestorOf(now)) {
            deleteLater();
        }
    });
}

bool PaneFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    } else if (event->type() == QEvent::MouseButtonPress) {
        deleteLater();
    }
    return QWidget::eventFilter(watched, event);
}

void PaneFrame::paintEvent(QPaintEvent* /*event*/)
{
    QPen pen{themeFor(palette()).focus, 2.0, Qt::CustomDashLine, Qt::FlatCap};
    pen.setDashPattern({1.0, 1.0});
    QPainter painter{this};
    painter.setPen(pen);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}  // namespace cutpoint::ui
