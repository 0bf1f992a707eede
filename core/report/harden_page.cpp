#include "core/report/harden_page.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {
namespace {

using enum Alignment;

std::string targetOf(const HardeningPlan& plan)
{
    return availabilityInWords(Availability::fromUp(plan.target.value_or(1.0)));
}

std::string changeCount(const HardeningPlan& plan)
{
    return countInWords(plan.changes.size(), "change", "changes");
}

std::string figureOf(const Report& report)
{
    return report.system ? availabilityInWords(report.system->availability) + ", " +
                               periodInWords(report.system->downtime.year) + " down per year"
                         : "no availability";
}

/// " for $340 a month"
std::string priceOf(const HardeningAdvice& advice, const HardeningPlan& plan)
{
    return plan.costPerMonth ? " for " + costInWords(advice, plan.costPerMonth) + " a month" : "";
}

std::string bestInWords(const HardeningAdvice& advice, const HardeningPlan& plan)
{
    const std::string best = plan.changes.empty()
                                 ? "nothing makes it better than " + figureOf(plan.after)
                                 : "the best to be had is " + figureOf(plan.after) + ", by " +
                                       changeCount(plan) + priceOf(advice, plan);
    if (plan.budgetPerMonth) {
        return best + ", within " + moneyInWords(*plan.budgetPerMonth, advice.before.currency) +
               " a month";
    }
    return best;
}

std::string listedTitles(const std::vector<Spof>& spofs)
{
    std::vector<std::string> titles;
    titles.reserve(spofs.size());
    for (const Spof& spof : spofs) {
        titles.push_back(spof.title);
    }
    return namesInWords(titles, titles.size());
}

/// Sentences that stand below a table once and are referred to by number.
class Footnotes {
public:
    /// " [1] [3]"
    [[nodiscard]] std::string marksFor(const std::vector<std::string>& sentences)
    {
        std::string marks;
        for (const std::string& sentence : sentences) {
            const auto found = std::ranges::find(m_sentences, sentence);
            const auto number = found - m_sentences.begin() + 1;
            if (found == m_sentences.end()) {
                m_sentences.push_back(sentence);
            }
            marks += " [" + std::to_string(number) + ']';
        }
        return marks;
    }

    void addTo(std::vector<std::string>& remarks) const
    {
        for (std::size_t i = 0; i < m_sentences.size(); ++i) {
            remarks.push_back('[' + std::to_string(i + 1) + "] " + m_sentences[i]);
        }
    }

private:
    std::vector<std::string> m_sentences;
};

/// What became of single points of failure: "Orders DB gone".
std::string spofsInWords(const HardeningProposal& proposal)
{
    std::string words;
    if (!proposal.removedSpofs.empty()) {
        words = listedTitles(proposal.removedSpofs) + " gone";
    }
    if (!proposal.newSpofs.empty()) {
        words += (words.empty() ? "" : ", ") + listedTitles(proposal.newSpofs) + " new";
    }
    return words;
}

void addProposalTable(PageSection& section, const HardeningAdvice& advice,
                      const std::vector<HardeningProposal>& list, const char* saves)
{
    Footnotes notes;
    section.table = {.alignments = {Right, Right, Left, Left},
                     .header = {saves, "Per month", "Change", "Single point of failure"},
                     .rows = {}};
    for (const HardeningProposal& proposal : list) {
        section.table.rows.push_back(
            {proposal.savedUnavailability > 0.0
                 ? savingInWords(advice.before, proposal.savedUnavailability)
                 : std::string{"nothing"},
             costInWords(advice, proposal.costPerMonth),
             proposal.words + notes.marksFor(proposal.caveats), spofsInWords(proposal)});
    }
    notes.addTo(section.remarks);
}

void addPlan(Page& page, const HardeningAdvice& advice)
{
    if (!advice.plan) {
        return;
    }
    const HardeningPlan& plan = *advice.plan;
    PageSection section;
    section.heading = plan.reachesTarget ? "The way to " + targetOf(plan) : "The best to be had";
    section.paragraphs = {planInWords(advice) + '.'};
    addProposalTable(section, advice, plan.changes, "Saves per year");
    std::ranges::copy(planRemarks(advice), std::back_inserter(section.remarks));
    page.sections.push_back(std::move(section));
    if (!plan.limits.empty()) {
        PageSection limits;
        limits.heading = "What limits it";
        limits.table = {.alignments = {Left, Right},
                        .header = {"What", "If it never failed, saves per year"},
                        .rows = {}};
        for (const HardeningLimit& limit : plan.limits) {
            limits.table.rows.push_back(
                {limit.title, savingInWords(plan.after, limit.savedUnavailability)});
        }
        page.sections.push_back(std::move(limits));
    }
}

/// In which order the proposals stand, and why.
std::string orderInWords(const HardeningAdvice& advice)
{
    const std::vector<HardeningProposal>& proposals = advice.proposals;
    const auto priced = static_cast<std::size_t>(std::ranges::count_if(
        proposals, [](const auto& each) { return each.costPerMonth.has_value(); }));
    if (proposals.empty()) {
        return "No single change that the model can express makes it better.";
    }
    if (!advice.areCostsKnown) {
        return "Most downtime saved first: not all costs per month are stated.";
    }
    if (priced == 0) {
        return "Most downtime saved first: none has a known cost per month.";
    }
    if (priced < proposals.size()) {
        return "Best value for its cost first; those without a known cost last.";
    }
    return "Best value for its cost first.";
}

void addProposals(Page& page, const HardeningAdvice& advice)
{
    PageSection section;
    section.heading = "Changes one by one (" + std::to_string(advice.proposals.size()) + ')';
    addProposalTable(section, advice, advice.proposals, "Saves per year");
    section.paragraphs = {orderInWords(advice)};
    page.sections.push_back(std::move(section));
    if (!advice.fooled.empty()) {
        PageSection fooled;
        fooled.heading =
            "Changes that only seem to help (" + std::to_string(advice.fooled.size()) + ')';
        fooled.table = {.alignments = {Left, Left}, .header = {"Change", "Why not"}, .rows = {}};
        for (const HardeningProposal& proposal : advice.fooled) {
            fooled.table.rows.push_back({proposal.words, effectInWords(proposal)});
        }
        page.sections.push_back(std::move(fooled));
    }
}

/// "at least 3 changes" or "at least $120 a month".
std::string boundInWords(const HardeningAdvice& advice, const HardeningPlan& plan)
{
    if (plan.countsChanges) {
        return "at least " + countInWords(static_cast<std::size_t>(
                                              std::max(std::ceil(plan.leastCost - 1e-6), 0.0)),
                                          "change", "changes");
    }
    return "at least " + moneyInWords(plan.leastCost, advice.before.currency) + " a month";
}

}  // namespace

std::string costInWords(const HardeningAdvice& advice, std::optional<double> cost)
{
    if (!cost) {
        return "not known";
    }
    return *cost == 0.0 ? "nothing" : moneyInWords(*cost, advice.before.currency);
}

std::string effectInWords(const HardeningProposal& proposal)
{
    std::string words;
    if (!proposal.removedSpofs.empty()) {
        words = "Single point of failure gone: " + listedTitles(proposal.removedSpofs) + '.';
    }
    if (!proposal.newSpofs.empty()) {
        words += (words.empty() ? "" : " ") +
                 ("New single point of failure: " + listedTitles(proposal.newSpofs) + '.');
    }
    for (const std::string& caveat : proposal.caveats) {
        words += (words.empty() ? "" : " ") + caveat;
    }
    return words;
}

std::string planInWords(const HardeningAdvice& advice)
{
    const HardeningPlan& plan = *advice.plan;
    if (!plan.reachesTarget) {
        return (plan.target ? targetOf(plan) + " is out of reach: " : "") +
               bestInWords(advice, plan);
    }
    if (plan.changes.empty()) {
        return targetOf(plan) + " is reached as it is: " + figureOf(plan.after);
    }
    return targetOf(plan) + " is reached by " + changeCount(plan) + priceOf(advice, plan) + ": " +
           figureOf(plan.after);
}

std::vector<std::string> planRemarks(const HardeningAdvice& advice)
{
    const HardeningPlan& plan = *advice.plan;
    std::vector<std::string> remarks;
    const std::string choice = countInWords(plan.consideredCount, "change", "changes");
    if (plan.isProven) {
        remarks.push_back(std::string{"Proven: "} +
                          (!plan.reachesTarget  ? "nothing better"
                           : plan.countsChanges ? "not with fewer changes"
                                                : "nothing cheaper") +
                          ", of " + choice + " to choose from.");
    } else if (plan.reachesTarget) {
        remarks.push_back("Not proven to be the " +
                          std::string{plan.countsChanges ? "fewest" : "cheapest"} + ": it takes " +
                          boundInWords(advice, plan) + ", of " + choice + " to choose from.");
    } else {
        remarks.push_back("Not proven to be the best: nothing is down less than " +
                          periodInWords(secondsPerYear(advice.before, plan.leastDown)) +
                          " per year, of " + choice + " to choose from.");
    }
    if (plan.countsChanges && !plan.budgetPerMonth) {
        remarks.push_back("The fewest changes in place of the cheapest: the cost per month is not "
                          "known of " +
                          namesInWords(plan.unknownCosts, plan.unknownCosts.size()) + '.');
    }
    if (plan.after.system && plan.after.system->bound == Bound::UpperBound) {
        remarks.push_back("If what states no availability never fails: " +
                          assuranceInWords(*plan.after.system));
    }
    return remarks;
}

Page hardenPage(const HardeningAdvice& advice)
{
    Page page;
    page.title = advice.before.topologyName.empty()
                     ? "Recommendations"
                     : "Recommendations: " + advice.before.topologyName;
    page.verdict.push_back("now: " + verdictInWords(advice.before));
    if (advice.plan) {
        page.verdict.push_back("then: " + verdictInWords(advice.plan->after));
    }
    if (!advice.before.system) {
        return page;
    }
    if (advice.before.system->bound == Bound::Interval ||
        advice.before.system->bound == Bound::Estimate) {
        page.verdict.emplace_back("Recommendations need an exact availability, and that is out of "
                                  "reach for this topology.");
        return page;
    }
    addPlan(page, advice);
    addProposals(page, advice);
    return page;
}

}  // namespace cutpoint
