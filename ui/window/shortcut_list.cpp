#include "ui/window/shortcut_list.h"

#include "ui/canvas/gesture_table.h"
#include "ui/style/fonts.h"
#include "ui/window/action_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace cutpoint::ui {

namespace {

constexpr int nameColumn = 0;
constexpr int keysColumn = 1;
constexpr int rowHeight = 24;

bool hasAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

/// Hides the rows of a group that do not fit; those of a group whose title fits all do.
///
/// @return  whether any is left.
bool filter(QTreeWidgetItem& group, const QStringList& words)
{
    bool hasAny = false;
    for (int at = 0; at < group.childCount(); ++at) {
        QTreeWidgetItem& row = *group.child(at);
        const QString text = group.text(nameColumn) + QLatin1Char{'\n'} + row.text(nameColumn) +
                             QLatin1Char{'\n'} + row.text(keysColumn);
        row.setHidden(!hasAll(text, words));
        hasAny = hasAny || !row.isHidden();
    }
    group.setHidden(!hasAny);
    return hasAny;
}

}  // namespace

ShortcutList::ShortcutList(QMainWindow& window)
    : QDialog{&window}
    , m_query{new QLineEdit{this}}
    , m_rows{new QTreeWidget{this}}
    , m_empty{new QLabel{tr("Nothing of that name has keys."), this}}
{
    constexpr int margin = 12;
    constexpr int indent = 12;
    setWindowTitle(tr("Keyboard shortcuts"));
    m_query->setAccessibleName(tr("Search shortcuts"));
    m_query->setPlaceholderText(tr("Search by name or keys"));
    m_rows->setAccessibleName(tr("Shortcuts"));
    m_rows->setColumnCount(2);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setItemsExpandable(false);
    m_rows->setIndentation(indent);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(keysColumn, QHeaderView::ResizeToContents);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_query);
    column->addWidget(m_rows, 1);
    column->addWidget(m_empty, 1);
    fill(window);
    connect(m_query, &QLineEdit::textChanged, this, &ShortcutList::search);
    m_query->setFocus(Qt::OtherFocusReason);
}

void ShortcutList::fill(const QMainWindow& window)
{
    std::map<QString, QTreeWidgetItem*> groups;
    for (const ActionEntry& entry : actionsOf(window)) {
        if (entry.keys().isEmpty()) {
            continue;
        }
        QTreeWidgetItem*& group = groups[entry.group];
        if (group == nullptr) {
            group = addGroup(entry.group);
        }
        addRow(*group, entry.text, entry.keys());
    }
    QTreeWidgetItem& canvas = *addGroup(tr("On the canvas"));
    for (const GestureWords& words : gestureTable()) {
        addRow(canvas, words.effect, words.gesture);
    }
    m_rows->expandAll();
}

QTreeWidgetItem* ShortcutList::addGroup(const QString& title)
{
    auto* const group = new QTreeWidgetItem{m_rows, {title}};
    group->setSizeHint(nameColumn, {0, rowHeight});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFont(nameColumn, fontsFor(font()).label);
    group->setFirstColumnSpanned(true);
    group->setBackground(nameColumn, palette().alternateBase());
    return group;
}

void ShortcutList::addRow(QTreeWidgetItem& group, const QString& what, const QString& keys)
{
    auto* const row = new QTreeWidgetItem{&group, {what, keys}};
    row->setSizeHint(nameColumn, {0, rowHeight});
    row->setTextAlignment(keysColumn, Qt::AlignRight | Qt::AlignVCenter);
}

void ShortcutList::search(const QString& query)
{
    const QStringList words = query.simplified().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    bool hasAny = false;
    for (int at = 0; at < m_rows->topLevelItemCount(); ++at) {
        hasAny = filter(*m_rows->topLevelItem(at), words) || hasAny;
    }
    m_rows->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
}

}  // namespace cutpoint::ui
