#include "ui/inspector/line_inputs.h"

#include <QFontMetrics>
#include <QSignalBlocker>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int unitGap = 6;
constexpr int textLines = 3;

}  // namespace

bool HistoryLine::event(QEvent* event)
{
    if (asksForHistoryKey(*event) && !isModified()) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

LineInput::LineInput(const FieldForm& form, QWidget* parent)
    : Edged<HistoryLine>{parent}
    , m_unit{form.unit}
    , m_placeholder{form.placeholder}
{
    if (!m_unit.isEmpty()) {
        setTextMargins(0, 0, fontMetrics().horizontalAdvance(m_unit) + unitGap, 0);
    }
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (finished) {
            finished(0);
        }
    });
}

void LineInput::showText(const std::optional<QString>& text)
{
    setPlaceholderText(text ? m_placeholder : mixedMark());
    setText(text.value_or(QString{}));
    setModified(false);
    setCursorPosition(0);
    if (hasFocus()) {
        selectAll();
    }
}

void LineInput::paintEvent(QPaintEvent* event)
{
    Edged<HistoryLine>::paintEvent(event);
    if (!m_unit.isEmpty()) {
        QPainter painter{this};
        painter.setPen(themeFor(palette()).muted);
        painter.drawText(rect().adjusted(0, 0, -unitGap, 0), Qt::AlignRight | Qt::AlignVCenter,
                         m_unit);
    }
}

CountInput::CountInput(const FieldForm& form, QWidget* parent)
    : Edged<QAbstractSpinBox>{parent}
    , m_placeholder{form.placeholder}
{
    setLineEdit(new HistoryLine{this});
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        if (finished) {
            finished(0);
        }
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        m_gesture = 0;
        m_isTouched = true;
    });
}

void CountInput::showText(const std::optional<QString>& text)
{
    lineEdit()->setPlaceholderText(text ? m_placeholder : mixedMark());
    lineEdit()->setText(text.value_or(QString{}));
    m_isTouched = false;
}

void CountInput::stepBy(int steps)
{
    bool isNumber = false;
    const int present = lineEdit()->text().toInt(&isNumber);
    const int start = isNumber ? present : m_placeholder.toInt();
    m_gesture = m_gesture == 0 ? nextGesture() : m_gesture;
    lineEdit()->setText(QString::number(std::max(1, start + steps)));
    lineEdit()->selectAll();
    m_isTouched = true;
    if (finished) {
        finished(m_gesture);
    }
}

QAbstractSpinBox::StepEnabled CountInput::stepEnabled() const
{
    return lineEdit()->text() == QLatin1String{"1"} ? StepUpEnabled
                                                    : StepUpEnabled | StepDownEnabled;
}

void CountInput::focusInEvent(QFocusEvent* event)
{
    m_gesture = 0;
    Edged<QAbstractSpinBox>::focusInEvent(event);
}

TextInput::TextInput(const FieldForm& form, QWidget* parent)
    : Edged<QPlainTextEdit>{parent}
    , m_placeholder{form.placeholder}
{
    setTabChangesFocus(true);
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    setFixedHeight(textLines * fontMetrics().lineSpacing() + margins);
}

void TextInput::showText(const std::optional<QString>& text)
{
    setPlaceholderText(text ? m_placeholder : mixedMark());
    setPlainText(text.value_or(QString{}));
    document()->setModified(false);
}

void TextInput::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    viewport()->update();
}

bool TextInput::event(QEvent* event)
{
    if (asksForHistoryKey(*event) && !document()->isModified()) {
        event->ignore();
        return true;
    }
    return Edged<QPlainTextEdit>::event(event);
}

void TextInput::paintEvent(QPaintEvent* event)
{
    // What is painted here goes to the viewport, so the edge of all others is passed over.
    QPlainTextEdit::paintEvent(event);  // NOLINT(bugprone-parent-virtual-call): as it says
    if (m_isMarked) {
        paintRefusedEdge(*viewport());
    }
}

void TextInput::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (finished) {
            finished(0);
        }
        return;
    }
    Edged<QPlainTextEdit>::keyPressEvent(event);
}

void TextInput::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (finished && event->reason() != Qt::PopupFocusReason) {
        finished(0);
    }
}

}  // namespace cutpoint::ui
