#include "ui/window/welcome_card.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

namespace cutpoint::ui {

namespace {

constexpr int cardHeight = 56;
constexpr int rowHeight = 48;
constexpr int leastWidth = 120;
constexpr double cardRadius = 8.0;
constexpr double rowRadius = 6.0;
constexpr double cardPadding = 12.0;
constexpr double rowPadding = 8.0;
constexpr double lineGap = 2.0;

QPen edgeOf(const Theme& theme, bool isCard, bool isHovered, bool hasFocus)
{
    if (hasFocus) {
        QPen pen{theme.focus, 2.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({1.0, 1.0});
        return pen;
    }
    if (!isCard) {
        return Qt::NoPen;
    }
    return QPen{isHovered ? theme.control : theme.border, 1.0};
}

}  // namespace

WelcomeCard::WelcomeCard(const QString& title, const QString& line, Frame frame, QWidget* parent)
    : QAbstractButton{parent}
    , m_line{line}
    , m_frame{frame}
{
    // An ampersand in a name is no mnemonic.
    setText(title);
    setAccessibleName(QStringLiteral("%1: %2").arg(title, line));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize WelcomeCard::sizeHint() const
{
    constexpr int usualWidth = 224;
    return {usualWidth, m_frame == Frame::Card ? cardHeight : rowHeight};
}

QSize WelcomeCard::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

void WelcomeCard::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    const bool isCard = m_frame == Frame::Card;
    const double padding = isCard ? cardPadding : rowPadding;
    const double radius = isCard ? cardRadius : rowRadius;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edgeOf(theme, isCard, underMouse(), hasFocus()));
    painter.setBrush(isDown()       ? theme.accentTint
                     : underMouse() ? theme.hover
                     : isCard       ? theme.surface
                                    : QColor{Qt::transparent});
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), radius, radius);
    const QFontMetricsF title{fonts.strong};
    const QFontMetricsF line{fonts.small};
    const double room = width() - 2.0 * padding;
    const double top = (height() - title.height() - lineGap - line.height()) / 2.0;
    painter.setFont(fonts.strong);
    painter.setPen(theme.text);
    painter.drawText(QPointF{padding, top + title.ascent()},
                     title.elidedText(text(), Qt::ElideRight, room));
    painter.setFont(fonts.small);
    painter.setPen(theme.muted);
    painter.drawText(QPointF{padding, top + title.height() + lineGap + line.ascent()},
                     line.elidedText(m_line, isCard ? Qt::ElideRight : Qt::ElideMiddle, room));
}

void WelcomeCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool WelcomeCard::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QAbstractButton::event(event);
}

}  // namespace cutpoint::ui
