#include "core/report/setups_page.h"

#include "core/report/json_text.h"
#include "core/report/setup_words.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace cutpoint {
namespace {

constexpr std::size_t topIndent = 2;

using CellOf = std::function<std::string(const SetupFigures&)>;

void addRow(PageTable& table, std::string title, const SetupComparison& comparison,
            const CellOf& cellOf)
{
    std::vector<std::string> row{std::move(title)};
    row.reserve(comparison.setups.size() + 1);
    for (const SetupFigures& figures : comparison.setups) {
        row.push_back(cellOf(figures));
    }
    table.rows.push_back(std::move(row));
}

std::string mechanismInWords(FailoverMechanism mechanism)
{
    constexpr std::array<std::string_view, 5> words{"load balancer", "monitor", "heartbeat",
                                                    "its clients", "operator"};
    return std::string{words.at(static_cast<std::size_t>(mechanism))};
}

std::string inWords(WishState state)
{
    constexpr std::array<std::string_view, 4> words{"", "met", "not known", "missed"};
    return std::string{words.at(static_cast<std::size_t>(state))};
}

std::string factorInWords(double factor)
{
    std::string text = inSeconds(Seconds{factor});
    text.resize(text.size() - 2);
    return "× " + text;
}

PageTable sideBySide(const SetupComparison& comparison)
{
    using enum Alignment;
    PageTable table{.alignments = {Left}, .header = {""}, .rows = {}};
    for (const SetupFigures& figures : comparison.setups) {
        table.alignments.push_back(Left);
        table.header.push_back(inWords(figures.setup) + (figures.isCurrent ? " (now)" : ""));
    }
    addRow(table, "Takes over by", comparison,
           [](const SetupFigures& of) { return mechanismInWords(of.mechanism); });
    addRow(table, "Failover, mean", comparison, [](const SetupFigures& of) {
        return spanInWords(of.meanFailover) + (of.isPartial() ? " [1]" : "");
    });
    addRow(table, "Failover, at worst", comparison,
           [](const SetupFigures& of) { return spanInWords(of.worstFailover); });
    addRow(table, "Down per year", comparison, [](const SetupFigures& of) {
        return of.system ? periodInWords(of.system->downtime.year) : std::string{"not known"};
    });
    addRow(table, "Writes at risk", comparison, dataRiskInWords);
    addRow(table, "Consistency", comparison, consistencyInWords);
    addRow(table, "Split brain", comparison, splitRiskInWords);
    addRow(table, "Cost factor", comparison,
           [](const SetupFigures& of) { return factorInWords(of.costFactor); });
    addRow(table, "Cost per month", comparison, [&](const SetupFigures& of) {
        return of.costPerMonth ? moneyInWords(*of.costPerMonth, comparison.currency)
                               : std::string{"not stated"};
    });
    for (const Wish wish : allWishes) {
        if (comparison.setups.front().wish(wish) != WishState::NotStated) {
            addRow(table, "The " + inWords(wish, comparison), comparison,
                   [wish](const SetupFigures& of) { return inWords(of.wish(wish)); });
        }
    }
    return table;
}

std::vector<std::string> remarks(const SetupComparison& comparison)
{
    std::vector<std::string> list{
        "[1] Of the requests that reach the failed member; the others are served.",
        "Hot: all run and serve, and a write is on all before it counts. Warm: the spare runs, a "
        "monitor promotes it. Cold: the spare is off. Active-passive: the spare hears the beats of "
        "the active one. Active-active: all take writes, which meet afterwards.",
        "Cost: what the members that must serve cost, times the factor, a rule of thumb."};
    if (comparison.isSpareAdded) {
        list.push_back(comparison.title + " has no spare: the figures are with one more instance.");
    }
    return list;
}

JsonText jsonTime(const std::optional<Seconds>& time)
{
    return jsonNumber(time ? std::optional{time->count()} : std::nullopt);
}

JsonText jsonOf(WishState state)
{
    return state == WishState::Met ? "true" : state == WishState::Missed ? "false" : "null";
}

JsonText jsonOf(const std::optional<SystemFigures>& system)
{
    if (!system) {
        return "null";
    }
    return jsonObject({{"availability", jsonNumber(system->availability.up())},
                       {"unavailability", jsonNumber(system->availability.down())},
                       {"bound", jsonString(nameOf(system->bound))},
                       {"downtime_seconds_per_year", jsonNumber(system->downtime.year)},
                       {"cost_per_year", jsonNumber(system->costPerYear)}});
}

JsonText jsonOf(const SetupFigures& figures)
{
    return jsonObject({{"setup", jsonString(nameOf(figures.setup))},
                       {"now", jsonBool(figures.isCurrent)},
                       {"failover_seconds_mean", jsonNumber(figures.meanFailover.count())},
                       {"failover_seconds_worst", jsonNumber(figures.worstFailover.count())},
                       {"partial", jsonBool(figures.isPartial())},
                       {"system", jsonOf(figures.system)},
                       {"writes_at_risk_seconds", jsonTime(figures.writesAtRisk)},
                       {"writes_conflict", jsonBool(figures.dataRisk == DataRisk::Conflicts)},
                       {"consistency", jsonString(consistencyInWords(figures))},
                       {"split_brain", jsonString(splitRiskInWords(figures))},
                       {"cost_factor", jsonNumber(figures.costFactor)},
                       {"cost_per_month", jsonNumber(figures.costPerMonth)},
                       {"meets_rto", jsonOf(figures.wish(Wish::RecoveryTime))},
                       {"meets_rpo", jsonOf(figures.wish(Wish::RecoveryPoint))},
                       {"within_budget", jsonOf(figures.wish(Wish::Budget))},
                       {"meets_target", jsonOf(figures.wish(Wish::Target))}});
}

}  // namespace

Page setupsPage(const SetupComparison& comparison)
{
    Page page;
    page.title = "Which setup? " + comparison.title;
    page.verdict = {
        inWords(comparison.recommended) + " for " + comparison.title +
        (comparison.title == comparison.id ? std::string{} : " (" + comparison.id + ')')};
    if (comparison.now) {
        page.verdict.push_back("now: " + availabilityInWords(comparison.now->availability) +
                               " available · " + periodInWords(comparison.now->downtime.year) +
                               " down per year");
    }
    page.sections.push_back({.heading = "Recommendation",
                             .paragraphs = {recommendationInWords(comparison)},
                             .table = {},
                             .remarks = {}});
    page.sections.push_back({.heading = "Side by side",
                             .paragraphs = {},
                             .table = sideBySide(comparison),
                             .remarks = remarks(comparison)});
    return page;
}

std::string formatSetupsAsJson(const SetupComparison& comparison)
{
    std::vector<JsonText> setups;
    setups.reserve(comparison.setups.size());
    for (const SetupFigures& figures : comparison.setups) {
        setups.push_back(jsonOf(figures));
    }
    return jsonDocument({{"format", jsonString("cutpoint-setups")},
                         {"version", "1"},
                         {"topology", jsonString(comparison.topologyName)},
                         {"id", jsonString(comparison.id)},
                         {"title", jsonString(comparison.title)},
                         {"spare_added", jsonBool(comparison.isSpareAdded)},
                         {"holds_data", jsonBool(comparison.holdsData)},
                         {"rto_seconds", jsonTime(comparison.recoveryTimeObjective)},
                         {"rpo_seconds", jsonTime(comparison.recoveryPointObjective)},
                         {"budget_per_month", jsonNumber(comparison.budgetPerMonth)},
                         {"now", jsonOf(comparison.now)},
                         {"setups", jsonLines(setups, topIndent)},
                         {"recommended", jsonString(nameOf(comparison.recommended))},
                         {"reason", jsonString(recommendationInWords(comparison))}});
}

}  // namespace cutpoint
