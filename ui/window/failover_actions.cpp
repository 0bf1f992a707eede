#include "ui/window/failover_actions.h"

#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/window/runbook_dialog.h"
#include "ui/window/setups_dialog.h"
#include "ui/window/writers_dialog.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace cutpoint::ui {

FailoverActions::FailoverActions(const TopologyDocument& document, const SelectionModel& selection,
                                 QMainWindow& window)
    : QObject{&window}
    , m_document{document}
    , m_selection{selection}
    , m_window{window}
    , m_setups{make(tr("Which &setup?…"),
                    tr("Hot, warm, cold … side by side for what is selected"))}
    , m_runbook{make(tr("R&unbook…"),
                     tr("What operators follow to move the work of what is selected to a spare"))}
    , m_writers{make(tr("Two &writers…"), tr("What conflicting writes of several members leave"))}
{
    connect(m_setups, &QAction::triggered, this, [this] {
        (new SetupsDialog{m_document.topology(), chosen(), &m_window})->open();
    });
    connect(m_runbook, &QAction::triggered, this, [this] {
        (new RunbookDialog{m_document.topology(), chosen(), &m_window})->open();
    });
    connect(m_writers, &QAction::triggered, this, [this] {
        (new WritersDialog{m_document.topology(), chosen(), &m_window})->open();
    });
}

void FailoverActions::addTo(QMenu& menu) const
{
    menu.addActions({m_setups, m_runbook, m_writers});
}

QAction* FailoverActions::make(const QString& text, const QString& tip)
{
    auto* const action = new QAction{text, this};
    action->setToolTip(tip);
    m_window.addAction(action);
    return action;
}

std::string FailoverActions::chosen() const
{
    if (m_selection.group()) {
        return *m_selection.group();
    }
    return m_selection.current() ? m_selection.current()->value : std::string{};
}

}  // namespace cutpoint::ui
