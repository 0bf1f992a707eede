#include "ui/canvas/choice_popup.h"

#include "ui/canvas/choice_delegate.h"
#include "ui/style/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int popupWidth = 288;
constexpr int visibleRows = 7;
constexpr int padding = 8;
constexpr int fieldHeight = 28;

/// How many rows a key goes down; 0: it is no key that walks.
int stepOf(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return visibleRows;
    case Qt::Key_PageUp:
        return -visibleRows;
    default:
        return 0;
    }
}

bool isOwnKey(int key)
{
    return stepOf(key) != 0 || key == Qt::Key_Return || key == Qt::Key_Enter ||
           key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

}  // namespace

ChoicePopup::ChoicePopup(const QString& label, QString nothing, Filter filter, QWidget* parent)
    : QWidget{parent}
    , m_filter{std::move(filter)}
    , m_nothing{std::move(nothing)}
    , m_field{new QLineEdit{this}}
    , m_list{new QListWidget{this}}
{
    setAccessibleName(label);
    // What happens in here is not for the canvas below, and a click must not take the focus away.
    setAttribute(Qt::WA_NoMousePropagation);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_field);
    m_field->setPlaceholderText(label);
    m_field->setAccessibleName(label);
    m_field->setToolTip(tr("Enter takes the chosen row, Up and Down choose, Esc cancels"));
    m_field->setMinimumHeight(fieldHeight);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new ChoiceDelegate{m_list});
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(padding / 2);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePopup::refill);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { choose(m_list->row(item)); });
    refill();
}

void ChoicePopup::open(const QPoint& at)
{
    const QSize room = parentWidget()->size();
    resize(std::min(popupWidth, room.width()), sizeHint().height());
    move(std::clamp(at.x(), 0, std::max(0, room.width() - width())),
         std::clamp(at.y(), 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ChoicePopup::refill()
{
    m_choices = m_filter(m_field->text());
    m_list->clear();
    for (const Choice& choice : m_choices) {
        auto* const item = new QListWidgetItem{choice.title, m_list};
        item->setData(ChoiceDelegate::DetailRole, choice.detail);
        item->setData(ChoiceDelegate::IconRole, choice.icon);
        item->setData(Qt::AccessibleTextRole,
                      choice.detail.isEmpty()
                          ? choice.title
                          : QStringLiteral("%1, %2").arg(choice.title, choice.detail));
    }
    if (m_choices.empty()) {
        auto* const item = new QListWidgetItem{m_nothing, m_list};
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    const int rows = std::min(visibleRows, m_list->count());
    m_list->setFixedHeight(rows * ChoiceDelegate::rowHeight);
    layout()->activate();
    resize(width(), sizeHint().height());
}

void ChoicePopup::step(int by)
{
    if (!m_choices.empty()) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    }
}

bool ChoicePopup::press(int key)
{
    if (!isOwnKey(key)) {
        return false;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentRow());
    } else if (key == Qt::Key_Escape) {
        giveUp();
    } else {
        step(stepOf(key));
    }
    return true;
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || m_isClosed) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride &&
        isOwnKey(static_cast<QKeyEvent*>(event)->key())) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        return press(static_cast<QKeyEvent*>(event)->key());
    }
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            giveUp();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChoicePopup::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.setPen(theme.control);
    painter.setBrush(theme.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChoicePopup::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}

void ChoicePopup::choose(int row)
{
    if (m_isClosed || row < 0 || row >= static_cast<int>(m_choices.size())) {
        return;
    }
    const int value = m_choices[static_cast<std::size_t>(row)].value;
    close();
    emit chosen(value, m_field->text().trimmed());
}

void ChoicePopup::giveUp()
{
    if (!m_isClosed) {
        close();
        emit rejected();
    }
}

void ChoicePopup::close()
{
    m_isClosed = true;
    if (m_field->hasFocus()) {
        parentWidget()->setFocus(Qt::OtherFocusReason);
    }
    hide();
    deleteLater();
}

}  // namespace cutpoint::ui
