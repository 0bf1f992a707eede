#include "ui/window/message_bar.h"

#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace cutpoint::ui {

namespace {

constexpr int barHeight = 40;
constexpr int edgeWidth = 4;
constexpr int spacing = 8;
constexpr int padding = 16;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget{parent}
    , m_message{new QLabel{this}}
    , m_layout{new QHBoxLayout{this}}
{
    m_layout->setContentsMargins(padding, 0, spacing, 1);
    m_layout->setSpacing(spacing);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(m_message, 1);
    setMinimumHeight(barHeight);
    hide();
}

QPushButton* MessageBar::makeButton(const QString& text, const QString& toolTip)
{
    auto* const button = new QPushButton{text, this};
    button->setToolTip(toolTip);
    button->hide();
    return button;
}

void MessageBar::say(const QString& message, const QList<QPushButton*>& buttons)
{
    for (QPushButton* const button : std::as_const(m_buttons)) {
        m_layout->removeWidget(button);
        button->hide();
    }
    m_buttons = buttons;
    for (QPushButton* const button : buttons) {
        m_layout->addWidget(button);
        button->show();
    }
    m_message->setText(message);
    setAccessibleName(message);
    setVisible(true);
}

QString MessageBar::message() const
{
    return m_message->text();
}

void MessageBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect{0, 0, edgeWidth, this->height()}, theme.accent);
    painter.fillRect(QRect{0, this->height() - 1, width(), 1}, theme.border);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace cutpoint::ui
