#pragma once

#include "core/analysis/report.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace cutpoint::ui {

class FindingsView;
class SpofRemedy;
class TopologyDocument;

/// The list of single points of failure with what can be done about the chosen one: the change that
/// helps most, accept it, take the acceptance back, see what happens if it fails. All but the first
/// are in its context menu too.
class SpofPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param document  outlives the panel.
    explicit SpofPanel(TopologyDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] FindingsView& list() noexcept { return *m_list; }

    /// Whether a change is offered: not while the list is that of a what-if.
    void offerRemedies(bool isOffered);

signals:
    void acceptanceWanted(const cutpoint::UnitName& unit);
    void withdrawalWanted(const cutpoint::UnitName& unit);
    void failureWanted(const cutpoint::UnitName& unit);

private:
    void showActions();
    void showMenu(const QPoint& place);
    [[nodiscard]] QToolButton* makeButton(QAction& action);

    FindingsView* m_list;
    SpofRemedy* m_remedy;
    QAction* m_accept;
    QAction* m_withdraw;
    QAction* m_fail;
    QAction* m_copy;
    bool m_offersRemedies = true;
};

}  // namespace cutpoint::ui
