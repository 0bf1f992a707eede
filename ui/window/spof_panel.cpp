#include "ui/window/spof_panel.h"

#include "ui/panels/findings_view.h"
#include "ui/window/spof_remedy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace cutpoint::ui {

SpofPanel::SpofPanel(TopologyDocument& document, QWidget* parent)
    : QWidget{parent}
    , m_list{new FindingsView}
    , m_remedy{new SpofRemedy{document}}
    , m_accept{new QAction{tr("&Accept…"), this}}
    , m_withdraw{new QAction{tr("&Withdraw acceptance"), this}}
    , m_fail{new QAction{tr("What &if it fails"), this}}
    , m_copy{new QAction{tr("&Copy"), this}}
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_accept->setToolTip(tr("Accept this single point of failure, with a reason"));
    m_withdraw->setToolTip(tr("Let it count as a single point of failure again"));
    m_fail->setToolTip(tr("Fail it, to see what stops working (X)"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);  // The list has the key itself.
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* const buttons = new QHBoxLayout;
    constexpr int margin = 8;
    buttons->setContentsMargins(margin, margin / 2, margin, margin / 2);
    buttons->addWidget(makeButton(*m_accept));
    buttons->addWidget(makeButton(*m_withdraw));
    buttons->addWidget(makeButton(*m_fail));
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    auto* const remedy = new QHBoxLayout;
    remedy->setContentsMargins(margin, margin / 2, margin, 0);
    remedy->addWidget(m_remedy);
    column->addLayout(remedy);
    column->addLayout(buttons);
    connect(m_list, &FindingsView::currentRowChanged, this, &SpofPanel::showActions);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SpofPanel::showMenu);
    const auto unit = [this] { return m_list->currentRow()->target.unit; };
    connect(m_accept, &QAction::triggered, this, [=, this] { emit acceptanceWanted(*unit()); });
    connect(m_withdraw, &QAction::triggered, this, [=, this] { emit withdrawalWanted(*unit()); });
    connect(m_fail, &QAction::triggered, this, [=, this] { emit failureWanted(*unit()); });
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_list->copyText()); });
    showActions();
}

void SpofPanel::showActions()
{
    const auto row = m_list->currentRow();
    const bool hasUnit = row && row->target.unit;
    const bool isAccepted = hasUnit && row->tone == RowTone::Accepted;
    m_accept->setVisible(!isAccepted);
    m_accept->setEnabled(hasUnit && row->tone == RowTone::Spof);
    m_withdraw->setVisible(isAccepted);
    m_fail->setEnabled(hasUnit);
    const bool needsRemedy = hasUnit && row->tone == RowTone::Spof && m_offersRemedies;
    m_remedy->setUnit(needsRemedy ? row->target.unit : std::nullopt);
    for (QToolButton* const button : findChildren<QToolButton*>()) {
        button->setVisible(button->defaultAction() == nullptr ||
                           button->defaultAction()->isVisible());
    }
}

void SpofPanel::offerRemedies(bool isOffered)
{
    if (isOffered != m_offersRemedies) {
        m_offersRemedies = isOffered;
        showActions();
    }
}

void SpofPanel::showMenu(const QPoint& place)
{
    auto* const menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_accept, m_withdraw, m_fail});
    menu->addSeparator();
    menu->addAction(m_copy);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

QToolButton* SpofPanel::makeButton(QAction& action)
{
    auto* const button = new QToolButton{this};
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

}  // namespace cutpoint::ui
