#include "ui/window/runbook_dialog.h"

#include "core/report/runbook/runbook.h"

#include <QComboBox>
#include <QFormLayout>

#include <utility>

namespace cutpoint::ui {

RunbookDialog::RunbookDialog(Topology topology, const std::string& chosen, QWidget* parent)
    : PageDialog{tr("Runbook"), QStringLiteral("runbook.md"), parent}
    , m_topology{std::move(topology)}
    , m_sets{spareSetsOf(m_topology)}
    , m_choice{new QComboBox}
{
    offerSets(*m_choice, m_sets, m_topology, chosen);
    questions().addRow(tr("&Takes over"), m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RunbookDialog::fill);
    fill();
}

void RunbookDialog::fill()
{
    const int number = m_choice->currentIndex();
    if (number < 0) {
        tell(tr("Nothing here has a spare that could take over: give a component more instances "
                "than it requires, or group it with a stand-in."));
        return;
    }
    PageDialog::show(runbookPage(m_topology, m_sets.at(static_cast<std::size_t>(number))));
}

void offerSets(QComboBox& choice, const std::vector<SpareSet>& sets, const Topology& topology,
               const std::string& chosen)
{
    const SpareSet* const found = spareSetNamed(sets, topology, chosen);
    for (const SpareSet& spare : sets) {
        const QString title = QString::fromStdString(spare.set.title);
        const QString id = QString::fromStdString(spare.set.id);
        choice.addItem(title == id ? id : QStringLiteral("%1 (%2)").arg(title, id));
        if (&spare == found) {
            choice.setCurrentIndex(choice.count() - 1);
        }
    }
    choice.setEnabled(!sets.empty());
}

}  // namespace cutpoint::ui
