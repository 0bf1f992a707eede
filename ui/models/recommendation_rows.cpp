#include "ui/models/recommendation_rows.h"

#include "core/report/harden_page.h"
#include "ui/style/words.h"

#include <QCoreApplication>

namespace cutpoint::ui {

namespace {

struct RecommendationText {
    Q_DECLARE_TR_FUNCTIONS(RecommendationText)
};

bool isAboutComponent(HardeningKind kind)
{
    return kind != HardeningKind::SecondLink && kind != HardeningKind::ActiveGroup;
}

QString subjectOf(const Hardening& change, const Topology& topology)
{
    const Component* const component = topology.find(change.subject);
    return QString::fromStdString(component == nullptr ? change.subject : titleOf(*component));
}

QString costOf(const HardeningAdvice& advice, const HardeningProposal& proposal)
{
    if (!proposal.costPerMonth) {
        return RecommendationText::tr("Cost not stated");
    }
    return *proposal.costPerMonth == 0.0
               ? RecommendationText::tr("Costs nothing")
               : RecommendationText::tr("Costs %1 a month")
                     .arg(QString::fromStdString(costInWords(advice, proposal.costPerMonth)));
}

RecommendationRow rowOf(const HardeningAdvice& advice, const HardeningProposal& proposal,
                        const Topology& topology)
{
    const bool removesSpof = !proposal.removedSpofs.empty();
    ListRow row{.tone = removesSpof ? RowTone::Healthy : RowTone::Info,
                .title = subjectOf(proposal.change, topology)};
    if (proposal.savedUnavailability > 0.0) {
        row.figure = downtimePerYear(proposal.savedUnavailability, advice.before.yearDays);
        row.unit = RecommendationText::tr("saved a year");
    }
    const QString effect = QString::fromStdString(effectInWords(proposal));
    QString rest = costOf(advice, proposal);
    rest += effect.isEmpty() ? QString{} : QStringLiteral(" · ") + effect;
    row.details << QString::fromStdString(proposal.words) << rest;
    row.toolTip = row.details.join(QStringLiteral("\n"));
    if (isAboutComponent(proposal.change.kind)) {
        row.target.components = {ComponentId{proposal.change.subject}};
    }
    return {.row = row, .change = proposal.change};
}

std::vector<RecommendationRow> rowsOf(const HardeningAdvice& advice,
                                      const std::vector<HardeningProposal>& proposals,
                                      const Topology& topology)
{
    std::vector<RecommendationRow> rows;
    rows.reserve(proposals.size());
    for (const HardeningProposal& proposal : proposals) {
        rows.push_back(rowOf(advice, proposal, topology));
    }
    return rows;
}

}  // namespace

std::vector<RecommendationRow> planRows(const HardeningAdvice& advice, const Topology& topology)
{
    return advice.plan ? rowsOf(advice, advice.plan->changes, topology)
                       : std::vector<RecommendationRow>{};
}

std::vector<RecommendationRow> proposalRows(const HardeningAdvice& advice, const Topology& topology)
{
    return rowsOf(advice, advice.proposals, topology);
}

}  // namespace cutpoint::ui
