#include "ui/window/action_list.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

#include <algorithm>

namespace cutpoint::ui {

namespace {

struct ActionListText {
    Q_DECLARE_TR_FUNCTIONS(ActionListText)
};

QString plain(QString text)
{
    static const QRegularExpression mnemonic{QStringLiteral("&(.)")};
    text.replace(mnemonic, QStringLiteral("\\1"));
    if (text.endsWith(QChar{0x2026})) {
        text.chop(1);
    }
    return text;
}

class Collector {
public:
    void add(const QList<QAction*>& actions, const QString& group)
    {
        for (QAction* const action : actions) {
            if (action->menu() != nullptr) {
                const QString title = plain(action->text());
                add(action->menu()->actions(),
                    group.isEmpty() ? title : ActionListText::tr("%1 › %2").arg(group, title));
            } else {
                addOne(*action, group);
            }
        }
    }

    [[nodiscard]] std::vector<ActionEntry> take() { return std::move(m_entries); }

private:
    void addOne(QAction& action, const QString& group)
    {
        const bool isKnown =
            std::any_of(m_entries.begin(), m_entries.end(),
                        [&action](const ActionEntry& entry) { return entry.action == &action; });
        if (action.isSeparator() || action.text().isEmpty() || isKnown) {
            return;
        }
        m_entries.push_back({&action, plain(action.text()), group});
    }

    std::vector<ActionEntry> m_entries;
};

}  // namespace

QString ActionEntry::key() const
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

QString ActionEntry::keys() const
{
    QStringList keys;
    for (const QKeySequence& sequence : action->shortcuts()) {
        keys << sequence.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

std::vector<ActionEntry> actionsOf(const QMainWindow& window)
{
    Collector collector;
    if (const auto* const menus = qobject_cast<QMenuBar*>(window.menuWidget())) {
        collector.add(menus->actions(), {});
    }
    for (const QToolBar* const bar : window.findChildren<QToolBar*>()) {
        collector.add(bar->actions(), bar->windowTitle());
    }
    collector.add(window.actions(), ActionListText::tr("Other"));
    return collector.take();
}

}  // namespace cutpoint::ui
