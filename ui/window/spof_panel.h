#pragma once

#include "core/analysis/report.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace cutpoint::ui {

class FindingsView;

/// The list of single points of failure with what can be done about the chosen one: accept it, take
/// the acceptance back, see what happens if it fails. The same is in its context menu.
class SpofPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SpofPanel(QWidget* parent = nullptr);

    [[nodiscard]] FindingsView& list() noexcept { return *m_list; }

signals:
    void acceptanceWanted(const cutpoint::UnitName& unit);
    void withdrawalWanted(const cutpoint::UnitName& unit);
    void failureWanted(const cutpoint::UnitName& unit);

private:
    void showActions();
    void showMenu(const QPoint& place);
    [[nodiscard]] QToolButton* makeButton(QAction& action);

    FindingsView* m_list;
    QAction* m_accept;
    QAction* m_withdraw;
    QAction* m_fail;
    QAction* m_copy;
};

}  // namespace cutpoint::ui
