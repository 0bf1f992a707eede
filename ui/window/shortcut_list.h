#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QMainWindow;
class QTreeWidget;
class QTreeWidgetItem;

namespace cutpoint::ui {

/// Help > Keyboard shortcuts: the keys of every action by menu, and what mouse and keys do on the
/// canvas; to be searched.
class ShortcutList final : public QDialog {
    Q_OBJECT

public:
    /// @param window  whose actions are listed, as they are now; parent of the dialog.
    explicit ShortcutList(QMainWindow& window);

    [[nodiscard]] QSize sizeHint() const override { return {520, 560}; }

private:
    void fill(const QMainWindow& window);
    QTreeWidgetItem* addGroup(const QString& title);
    void addRow(QTreeWidgetItem& group, const QString& what, const QString& keys);
    void search(const QString& query);

    QLineEdit* m_query;
    QTreeWidget* m_rows;
    QLabel* m_empty;
};

}  // namespace cutpoint::ui
