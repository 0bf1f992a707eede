#include "ui/window/recommendations_panel.h"

#include "core/edit/written_numbers.h"
#include "core/edit/written_rates.h"
#include "core/model/topology_parts.h"
#include "core/report/harden_page.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"
#include "ui/panels/findings_view.h"
#include "ui/style/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cutpoint::ui {

namespace {

/// "99.937 % → 99.987 % · 5.5 h → 1.1 h down per year"
QString changeInWords(const Report& before, double downAfter)
{
    if (!before.system) {
        return {};
    }
    const double down = before.system->availability.down();
    return RecommendationsPanel::tr("%1 → %2 · %3 → %4 down per year")
        .arg(inWords(before.system->availability),
             inWords(Availability::fromDown(std::clamp(downAfter, 0.0, 1.0))),
             downtimePerYear(down, before.yearDays), downtimePerYear(downAfter, before.yearDays));
}

std::vector<ListRow> rowsOf(std::vector<RecommendationRow> rows)
{
    std::vector<ListRow> list;
    list.reserve(rows.size());
    for (RecommendationRow& each : rows) {
        list.push_back(std::move(each.row));
    }
    return list;
}

}  // namespace

RecommendationsPanel::RecommendationsPanel(TopologyDocument& document, QWidget* parent)
    : QWidget{parent}
    , m_document{document}
    , m_runner{document}
    , m_target{new QLineEdit}
    , m_search{new QPushButton{tr("&Look for changes")}}
    , m_summary{new QLabel}
    , m_list{new FindingsView}
    , m_apply{new QPushButton{tr("&Apply")}}
    , m_applyAll{new QPushButton{tr("Apply a&ll")}}
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setAccessibleName(tr("Recommendations"));
    m_target->setAccessibleName(tr("Target availability"));
    m_target->setToolTip(tr("The availability to reach; empty: that of the system, if it has one"));
    m_apply->setToolTip(tr("Make the chosen change in the diagram"));
    m_applyAll->setToolTip(tr("Make all changes that reach the target"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    constexpr int margin = 8;
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(margin, margin / 2, margin, 0);
    top->addWidget(m_target, 1);
    top->addWidget(m_search);
    auto* const bottom = new QHBoxLayout;
    bottom->setContentsMargins(margin, margin / 2, margin, margin / 2);
    bottom->addWidget(m_apply);
    bottom->addWidget(m_applyAll);
    bottom->addStretch(1);
    m_summary->setContentsMargins(margin, margin / 2, margin, margin / 2);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
    connect(m_search, &QPushButton::clicked, this, &RecommendationsPanel::toggleSearch);
    connect(m_target, &QLineEdit::returnPressed, this, &RecommendationsPanel::toggleSearch);
    connect(m_apply, &QPushButton::clicked, this, &RecommendationsPanel::applyChosen);
    connect(m_applyAll, &QPushButton::clicked, this, &RecommendationsPanel::applyAll);
    connect(m_list, &FindingsView::currentRowChanged, this, [this] {
        showActions();
        showEffect();
    });
    connect(m_list, &FindingsView::targetChosen, this, [this] {
        m_applied.clear();
        showEffect();
    });
    connect(&m_runner, &HardeningRunner::changed, this, &RecommendationsPanel::show);
    connect(&m_runner, &HardeningRunner::progressed, this, [this](double share) {
        constexpr double percent = 100.0;
        m_summary->setText(tr("Looking for changes… %1 %").arg(share * percent, 0, 'f', 0));
    });
    connect(&m_runner, &HardeningRunner::failed, m_summary, &QLabel::setText);
    show();
}

std::optional<double> RecommendationsPanel::writtenTarget()
{
    return m_target->text().trimmed().isEmpty()
               ? std::nullopt
               : availabilityWritten(m_target->text().toStdString()).value;
}

void RecommendationsPanel::toggleSearch()
{
    if (m_runner.isBusy()) {
        m_runner.cancel();
        return;
    }
    const auto written = availabilityWritten(m_target->text().toStdString());
    if (!m_target->text().trimmed().isEmpty() && !written.value) {
        m_summary->setText(QString::fromStdString(written.problem));
        return;
    }
    m_applied.clear();
    m_runner.start(writtenTarget());
}

void RecommendationsPanel::applyChosen()
{
    const HardeningProposal* const proposal = chosen();
    if (proposal == nullptr || !m_runner.isCurrent()) {
        return;
    }
    const auto advice = m_runner.advice();  // outlives the edit
    const double after = advice->before.system->availability.down() - proposal->savedUnavailability;
    m_applied = tr("Applied: %1").arg(changeInWords(advice->before, after));
    apply(QString::fromStdString(proposal->words), {proposal->change});
}

void RecommendationsPanel::applyAll()
{
    const auto advice = m_runner.advice();
    if (!m_runner.isCurrent() || !advice->plan || !advice->plan->after.system) {
        return;
    }
    std::vector<Hardening> changes;
    changes.reserve(advice->plan->changes.size());
    for (const HardeningProposal& change : advice->plan->changes) {
        changes.push_back(change.change);
    }
    m_applied =
        tr("Applied: %1")
            .arg(changeInWords(advice->before, advice->plan->after.system->availability.down()));
    apply(tr("Harden: %n changes", nullptr, static_cast<int>(changes.size())), changes);
}

void RecommendationsPanel::apply(const QString& text, const std::vector<Hardening>& changes)
{
    m_document.history().push(
        new EditCommand{m_document, text, hardened(partsOf(m_document.topology()), changes)});
    m_runner.start(writtenTarget());
}

const HardeningProposal* RecommendationsPanel::chosen() const
{
    const auto row = m_list->currentRow();
    const auto& advice = m_runner.advice();
    if (!row || !advice) {
        return nullptr;
    }
    // Each change has words of its own; what it does alone is what applying it does.
    const auto isMeant = [&](const HardeningProposal& each) {
        return !row->details.isEmpty() &&
               QString::fromStdString(each.words) == row->details.front();
    };
    const auto found = std::find_if(advice->proposals.begin(), advice->proposals.end(), isMeant);
    return found == advice->proposals.end() ? nullptr : &*found;
}

void RecommendationsPanel::show()
{
    const auto& advice = m_runner.advice();
    std::vector<ListSection> sections;
    if (advice) {
        std::vector<ListRow> plan = rowsOf(planRows(*advice, m_document.topology()));
        const auto planCount = static_cast<qsizetype>(plan.size());
        if (planCount > 0) {
            sections.push_back({.title = advice->plan->reachesTarget ? tr("To reach the target")
                                                                     : tr("The best to be had"),
                                .rows = std::move(plan),
                                .count = planCount});
        }
        std::vector<ListRow> rows = rowsOf(proposalRows(*advice, m_document.topology()));
        const auto count = static_cast<qsizetype>(rows.size());
        sections.push_back({.title = tr("One by one"), .rows = std::move(rows), .count = count});
    }
    const bool isEmpty = !advice || advice->proposals.empty();
    m_list->setSections(isEmpty ? std::vector<ListSection>{} : std::move(sections));
    m_list->setEmptyText(!advice   ? QString{}
                         : isEmpty ? tr("No single change makes it better.")
                                   : QString{});
    m_list->setStale(!m_runner.isCurrent());
    m_search->setText(m_runner.isBusy() ? tr("&Cancel") : tr("&Look for changes"));
    const auto& target = m_document.topology().properties().targetAvailability;
    m_target->setPlaceholderText(
        target ? tr("Target, %1 if empty").arg(QString::fromStdString(percentText(*target)))
               : tr("Target, such as 99.99 %"));
    showActions();
    showEffect();
}

void RecommendationsPanel::showActions()
{
    const bool isReady = m_runner.isCurrent() && !m_runner.isBusy();
    const auto& advice = m_runner.advice();
    m_apply->setEnabled(isReady && chosen() != nullptr);
    m_applyAll->setEnabled(isReady && advice->plan && !advice->plan->changes.empty());
}

void RecommendationsPanel::showEffect()
{
    const auto& advice = m_runner.advice();
    if (m_runner.isBusy()) {
        m_summary->setText(tr("Looking for changes…"));
    } else if (!advice) {
        m_summary->setText(tr("What would make it fail less, and at what cost."));
    } else if (!m_runner.isCurrent()) {
        m_summary->setText(tr("The diagram has changed: look again."));
    } else if (!m_applied.isEmpty()) {
        m_summary->setText(m_applied);
    } else if (const HardeningProposal* const proposal = chosen();
               proposal != nullptr && advice->before.system) {
        m_summary->setText(
            changeInWords(advice->before, advice->before.system->availability.down() -
                                              proposal->savedUnavailability));
    } else if (advice->plan) {
        m_summary->setText(capitalised(QString::fromStdString(planInWords(*advice))));
    } else {
        m_summary->setText(tr("State a target to find the way to it."));
    }
}

}  // namespace cutpoint::ui
