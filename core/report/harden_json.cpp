#include "core/report/harden_json.h"

#include "core/report/json_text.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>

namespace cutpoint {
namespace {

constexpr std::size_t topIndent = 2;

JsonText texts(const std::vector<std::string>& texts)
{
    std::vector<JsonText> elements;
    elements.reserve(texts.size());
    for (const std::string& text : texts) {
        elements.push_back(jsonString(text));
    }
    return jsonArray(elements);
}

JsonText units(const std::vector<Spof>& spofs)
{
    std::vector<JsonText> elements;
    elements.reserve(spofs.size());
    for (const Spof& spof : spofs) {
        elements.push_back(jsonObject(
            {{"type", jsonString(nameOf(spof.unit.type))}, {"id", jsonString(spof.unit.id)}}));
    }
    return jsonArray(elements);
}

JsonText savedMoney(const Report& report, double unavailability)
{
    const auto& system = report.system;
    return system && system->costPerYear && system->availability.down() > 0.0
               ? jsonNumber(unavailability * *system->costPerYear / system->availability.down())
               : "null";
}

JsonText proposals(const Report& before, const std::vector<HardeningProposal>& list)
{
    std::vector<JsonText> elements;
    elements.reserve(list.size());
    for (const HardeningProposal& proposal : list) {
        elements.push_back(
            jsonObject({{"id", jsonString(proposal.id)},
                        {"change", jsonString(proposal.words)},
                        {"saves_seconds_per_year",
                         jsonNumber(secondsPerYear(before, proposal.savedUnavailability))},
                        {"saves_per_year", savedMoney(before, proposal.savedUnavailability)},
                        {"cost_per_month", jsonNumber(proposal.costPerMonth)},
                        {"removes_spofs", units(proposal.removedSpofs)},
                        {"adds_spofs", units(proposal.newSpofs)},
                        {"caveats", texts(proposal.caveats)}}));
    }
    return jsonLines(elements, topIndent);
}

JsonText figures(const Report& report)
{
    if (!report.system) {
        return "null";
    }
    return jsonObject({{"availability", jsonNumber(report.system->availability.up())},
                       {"unavailability", jsonNumber(report.system->availability.down())},
                       {"bound", jsonString(nameOf(report.system->bound))},
                       {"downtime_seconds_per_year", jsonNumber(report.system->downtime.year)},
                       {"cost_per_year", jsonNumber(report.system->costPerYear)},
                       {"spofs", std::to_string(report.spofs.size())}});
}

JsonText ofPlan(const HardeningAdvice& advice)
{
    if (!advice.plan) {
        return "null";
    }
    const HardeningPlan& plan = *advice.plan;
    std::vector<JsonText> limits;
    limits.reserve(plan.limits.size());
    for (const HardeningLimit& limit : plan.limits) {
        limits.push_back(
            jsonObject({{"title", jsonString(limit.title)},
                        {"saves_seconds_per_year",
                         jsonNumber(secondsPerYear(plan.after, limit.savedUnavailability))}}));
    }
    return jsonObject(
        {{"target", jsonNumber(plan.target)},
         {"reached", jsonBool(plan.reachesTarget)},
         {"budget_per_month", jsonNumber(plan.budgetPerMonth)},
         {"objective", jsonString(plan.countsChanges ? "changes" : "cost")},
         {"cost_per_month", jsonNumber(plan.costPerMonth)},
         {"considered", std::to_string(plan.consideredCount)},
         {"proven", jsonBool(plan.isProven)},
         {"least_cost", plan.reachesTarget ? jsonNumber(plan.leastCost) : "null"},
         {"least_unavailability", plan.reachesTarget ? "null" : jsonNumber(plan.leastDown)},
         {"unknown_costs", texts(plan.unknownCosts)},
         {"changes", proposals(advice.before, plan.changes)},
         {"after", figures(plan.after)},
         {"limits", jsonLines(limits, topIndent)}});
}

bool isEveryCostKnown(const HardeningAdvice& advice)
{
    return std::ranges::all_of(advice.proposals, [](const HardeningProposal& proposal) {
        return proposal.costPerMonth.has_value();
    });
}

}  // namespace

std::string formatHardeningAsJson(const HardeningAdvice& advice)
{
    return jsonDocument({{"format", jsonString("cutpoint-hardening")},
                         {"version", "1"},
                         {"topology", jsonString(advice.before.topologyName)},
                         {"before", figures(advice.before)},
                         {"costs_known", jsonBool(isEveryCostKnown(advice))},
                         {"sorted_by", jsonString(advice.areCostsKnown ? "value" : "saving")},
                         {"recommendations", proposals(advice.before, advice.proposals)},
                         {"no_help", proposals(advice.before, advice.fooled)},
                         {"plan", ofPlan(advice)}});
}

}  // namespace cutpoint
