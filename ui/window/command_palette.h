#pragma once

#include "ui/window/action_list.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;
class QMainWindow;
class QModelIndex;
class QStandardItemModel;

namespace cutpoint::ui {

/// Runs any action of the window by a few letters of its name.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    /// What the rows hold beside the text.
    enum Role {
        GroupRole = Qt::UserRole + 1,
        KeysRole,
        PositionsRole,  ///< QList<qsizetype>: of the letters that match.
        EntryRole       ///< Number among the entries.
    };

    /// @param window  whose actions it runs; owns it.
    explicit CommandPalette(QMainWindow& window);

    /// Shows every action, those run last first.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dismiss();
    void search();
    void run(const QModelIndex& index);
    void place();
    bool handleKey(int key);

    /// Goes so many rows on, over those that cannot be run: round the end, or as far as there are.
    void step(int by);
    void leap(int by);
    [[nodiscard]] bool canRun(int row) const;
    void addRow(std::size_t entry, const QList<qsizetype>& positions);
    [[nodiscard]] std::vector<std::size_t> recentFirst() const;
    [[nodiscard]] qsizetype recency(const ActionEntry& entry) const;

    QMainWindow& m_window;
    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_empty;
    QStandardItemModel* m_model;
    std::vector<ActionEntry> m_entries;  ///< While it is open.
    QStringList m_recent;                ///< Names of actions, the last run first.
    QPointer<QWidget> m_focusBefore;
};

}  // namespace cutpoint::ui
