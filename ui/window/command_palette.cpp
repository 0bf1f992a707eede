#include "ui/window/command_palette.h"

#include "ui/models/fuzzy_match.h"
#include "ui/style/theme.h"
#include "ui/window/command_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QSettings>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr auto recentKey = "palette/recent";
constexpr qsizetype mostRecent = 12;
constexpr int paletteWidth = 520;
constexpr int mostRows = 12;
constexpr int margin = 8;
constexpr int fromTop = 64;

QString nameOf(const ActionEntry& entry)
{
    return entry.group + QLatin1Char{'/'} + entry.text;
}

/// A command that fits a query.
struct Hit {
    std::size_t entry = 0;
    FuzzyMatch match;
};

}  // namespace

CommandPalette::CommandPalette(QMainWindow& window)
    : QFrame{&window}
    , m_window{window}
    , m_query{new QLineEdit{this}}
    , m_list{new QListView{this}}
    , m_empty{new QLabel{tr("No command of that name."), this}}
    , m_model{new QStandardItemModel{this}}
    , m_recent{QSettings{}.value(recentKey).toStringList()}
{
    setAccessibleName(tr("Command palette"));
    m_query->setAccessibleName(tr("Command"));
    m_query->setPlaceholderText(tr("Type a command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate{m_list});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_query);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    hide();
    m_query->installEventFilter(this);
    window.installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::open()
{
    if (isHidden()) {
        m_focusBefore = QApplication::focusWidget();
    }
    m_entries = actionsOf(m_window);
    m_query->clear();
    search();
    place();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden()) {
        return;
    }
    const bool hadFocus = m_query->hasFocus();
    hide();
    m_entries.clear();
    m_model->clear();
    if (hadFocus && !m_focusBefore.isNull()) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            dismiss();
        }
    }
    return false;
}

bool CommandPalette::handleKey(int key)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        leap(page);
        return true;
    case Qt::Key_PageUp:
        leap(-page);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

bool CommandPalette::canRun(int row) const
{
    return m_model->index(row, 0).flags().testFlag(Qt::ItemIsEnabled);
}

void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().row();
    for (int tried = 0; tried < rows; ++tried) {
        row = row < 0 && by < 0 ? rows - 1 : (row + by + rows) % rows;
        if (canRun(row)) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

void CommandPalette::leap(int by)
{
    const int last = m_model->rowCount() - 1;
    const int back = by > 0 ? -1 : 1;
    int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(last, 0));
    while (row >= 0 && row <= last && !canRun(row)) {
        row += back;
    }
    if (row >= 0 && row <= last) {
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void CommandPalette::search()
{
    std::vector<Hit> hits;
    for (const std::size_t entry : recentFirst()) {
        if (auto match = fuzzyMatch(m_query->text(), m_entries[entry].text)) {
            hits.push_back({entry, std::move(*match)});
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& one, const Hit& other) {
        return one.match.score > other.match.score;
    });
    m_model->clear();
    for (const Hit& hit : hits) {
        addRow(hit.entry, {hit.match.positions.begin(), hit.match.positions.end()});
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_empty->setVisible(hits.empty());
    m_list->setVisible(!hits.empty());
    place();
}

void CommandPalette::addRow(std::size_t entry, const QList<qsizetype>& positions)
{
    const ActionEntry& shown = m_entries[entry];
    auto* const item = new QStandardItem{shown.text};
    item->setData(shown.group, GroupRole);
    item->setData(shown.key(), KeysRole);
    item->setData(QVariant::fromValue(positions), PositionsRole);
    item->setData(static_cast<qulonglong>(entry), EntryRole);
    item->setData(shown.key().isEmpty()
                      ? tr("%1, %2").arg(shown.text, shown.group)
                      : tr("%1, %2, %3").arg(shown.text, shown.group, shown.key()),
                  Qt::AccessibleTextRole);
    item->setToolTip(shown.action->toolTip());
    const bool isEnabled = shown.action->isEnabled();
    item->setFlags(isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable);
    m_model->appendRow(item);
}

std::vector<std::size_t> CommandPalette::recentFirst() const
{
    std::vector<std::size_t> order(m_entries.size());
    std::generate(order.begin(), order.end(), [next = std::size_t{0}]() mutable { return next++; });
    std::stable_sort(order.begin(), order.end(), [this](std::size_t one, std::size_t other) {
        return recency(m_entries[one]) < recency(m_entries[other]);
    });
    return order;
}

qsizetype CommandPalette::recency(const ActionEntry& entry) const
{
    const qsizetype at = m_recent.indexOf(nameOf(entry));
    return at < 0 ? mostRecent : at;
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid()) {
        return;
    }
    const ActionEntry entry = m_entries[index.data(EntryRole).toULongLong()];
    if (!entry.action->isEnabled()) {
        return;
    }
    m_recent.removeAll(nameOf(entry));
    m_recent.prepend(nameOf(entry));
    m_recent = m_recent.mid(0, mostRecent);
    QSettings{}.setValue(recentKey, m_recent);
    m_query->setFocus(Qt::PopupFocusReason);
    dismiss();
    entry.action->trigger();
}

void CommandPalette::place()
{
    const int width = std::min(paletteWidth, m_window.width());
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int row = std::max(m_list->sizeHintForRow(0), m_empty->sizeHint().height());
    const int height = m_query->sizeHint().height() + rows * row + 3 * margin;
    setGeometry((m_window.width() - width) / 2, fromTop, width,
                std::min(height, m_window.height() - fromTop));
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.control);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace cutpoint::ui
