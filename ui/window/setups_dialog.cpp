#include "ui/window/setups_dialog.h"

#include "core/edit/written_numbers.h"
#include "core/report/setups_page.h"
#include "ui/window/runbook_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStringList>

#include <array>
#include <utility>

namespace cutpoint::ui {

SetupsDialog::SetupsDialog(const Topology& topology, const std::string& chosen, QWidget* parent)
    : PageDialog{tr("Which setup?"), QStringLiteral("setups.md"), parent}
    , m_topology{std::make_shared<const Topology>(topology)}
    , m_sets{spareSetsOf(topology)}
    , m_choice{new QComboBox}
    , m_budget{new QLineEdit}
    , m_factors{new QLineEdit{QStringLiteral("2; 1.5; 1.1")}}
{
    if (spareSetNamed(m_sets, topology, chosen) == nullptr) {
        if (auto added = setToCompare(topology, chosen)) {
            m_sets.push_back(*std::move(added));
        }
    }
    offerSets(*m_choice, m_sets, topology, chosen);
    m_budget->setPlaceholderText(tr("Per month, such as 500; empty: none"));
    m_factors->setToolTip(tr("What hot, warm and cold cost, as multiples of what serves"));
    questions().addRow(tr("&For"), m_choice);
    questions().addRow(tr("&Budget"), m_budget);
    questions().addRow(tr("Cost &factors"), m_factors);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SetupsDialog::fill);
    connect(m_budget, &QLineEdit::editingFinished, this, &SetupsDialog::fill);
    connect(m_factors, &QLineEdit::editingFinished, this, &SetupsDialog::fill);
    connect(&m_work, &BackgroundWork::failed, this, [this](const QString& problem) {
        tell(tr("The setups could not be compared: %1.").arg(problem));
    });
    fill();
}

std::optional<SetupOptions> SetupsDialog::options()
{
    SetupOptions options;
    if (!m_budget->text().trimmed().isEmpty()) {
        const auto budget = amountWritten(m_budget->text().toStdString());
        if (!budget.value) {
            tell(QString::fromStdString(budget.problem));
            return std::nullopt;
        }
        options.budgetPerMonth = budget.value;
    }
    std::array<double*, 3> factors{&options.factors.hot, &options.factors.warm,
                                   &options.factors.cold};
    const QStringList words = m_factors->text().split(QLatin1Char{';'});
    for (std::size_t number = 0; number < factors.size(); ++number) {
        const auto factor = amountWritten(words.value(static_cast<int>(number)).toStdString());
        if (!factor.value || *factor.value <= 0.0 || words.size() != 3) {
            tell(tr("Write three factors above 0, of hot, warm and cold, such as 2; 1.5; 1.1."));
            return std::nullopt;
        }
        *factors.at(number) = *factor.value;
    }
    return options;
}

void SetupsDialog::fill()
{
    m_work.giveUp();
    const int number = m_choice->currentIndex();
    if (number < 0) {
        tell(tr("Select a component that can fail, or a group of stand-ins."));
        return;
    }
    auto chosen = options();
    if (!chosen) {
        return;
    }
    tell(tr("Comparing…"));
    m_work.start([this, topology = m_topology, asked = *std::move(chosen),
                  spare = m_sets.at(static_cast<std::size_t>(number))](
                     const std::stop_token& stop) -> BackgroundWork::Delivery {
        SetupOptions options = asked;
        options.analysis.stop = stop;
        const Page page = setupsPage(compareSetups(*topology, spare, options));
        return [this, page] { PageDialog::show(page); };
    });
}

}  // namespace cutpoint::ui
