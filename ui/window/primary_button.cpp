#include "ui/window/primary_button.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace cutpoint::ui {

PrimaryButton::PrimaryButton(const QString& text, QWidget* parent)
    : QPushButton{text, parent}
{
    setAttribute(Qt::WA_Hover);
}

void PrimaryButton::paintEvent(QPaintEvent* /*event*/)
{
    constexpr double radius = 5.0;
    constexpr double pressed = 0.2;
    constexpr double hovered = 0.1;
    const Theme& theme = themeFor(palette());
    const double shade = isDown() ? pressed : underMouse() ? hovered : 0.0;
    const QRectF area = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.accent, theme.text, shade));
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(theme.onAccent);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        QPen pen{theme.onAccent, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2.0, 2.0});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(3.0, 3.0, -3.0, -3.0), radius - 2.0, radius - 2.0);
    }
}

}  // namespace cutpoint::ui
