#include "core/report/compare_page.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cutpoint {
namespace {

using enum Alignment;

constexpr std::string_view none = "–";

/// What a field means that the file does not state.
std::string defaultOf(std::string_view field)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> defaults{
        {{"instances", "1"},
         {"required", "1"},
         {"entry", "false"},
         {"two_way", "false"},
         {"optional", "false"},
         {"semantics", "flow"}}};
    const auto* const found =
        std::ranges::find(defaults, field, &decltype(defaults)::value_type::first);
    return std::string{found == defaults.end() ? "none" : found->second};
}

std::string fieldValueInWords(std::string_view field, const std::optional<std::string>& json)
{
    if (!json) {
        return defaultOf(field);
    }
    double value = 0.0;
    const char* const end = json->data() + json->size();
    const bool isNumber = std::from_chars(json->data(), end, value).ptr == end;
    const bool isFraction = field == "availability" || field == "target_availability";
    constexpr int decimals = 12;
    return isNumber && isFraction && value >= 0.0 && value <= 1.0
               ? availabilityInWords(Availability::fromUp(value), decimals)
               : valueInWords(*json);
}

std::string nameInWords(std::string field)
{
    std::ranges::replace(field, '_', ' ');
    return field;
}

std::string countOf(std::size_t count, const char* one, const char* many)
{
    return count == 0 ? "no " + std::string{one} : countInWords(count, one, many);
}

void addFigure(std::vector<FigureRow>& rows, const std::string& name, const Report& before,
               const Report& after, const auto& valueOf, const auto& inWords)
{
    const std::optional<double> old = valueOf(before);
    const std::optional<double> fresh = valueOf(after);
    if (!old && !fresh) {
        return;
    }
    FigureRow row{.name = name,
                  .before = old ? inWords(before, *old) : std::string{none},
                  .after = fresh ? inWords(after, *fresh) : std::string{none},
                  .difference = {}};
    constexpr double noise = 1e-9;
    if (old && fresh && std::abs(*old - *fresh) > noise * std::max(*old, *fresh)) {
        row.isBetter = *fresh < *old;
        row.isWorse = !row.isBetter;
        row.difference =
            inWords(after, std::abs(*old - *fresh)) + (row.isBetter ? " less" : " more");
    }
    rows.push_back(std::move(row));
}

std::optional<double> downOf(const Report& report)
{
    return report.system ? std::optional{report.system->availability.down()} : std::nullopt;
}

std::string targetOf(const Report& report)
{
    if (!report.system || !report.system->target) {
        return std::string{none};
    }
    const auto& isMet = report.system->meetsTarget;
    return availabilityInWords(Availability::fromUp(*report.system->target)) +
           (!isMet   ? ", not decided"
            : *isMet ? ", met"
                     : ", missed");
}

PageSection figuresSection(const Comparison& comparison)
{
    PageSection section;
    section.table = {.alignments = {Left, Right, Right, Right},
                     .header = {"", "Before", "After", "Difference"},
                     .rows = {}};
    for (const FigureRow& row : figureRows(comparison)) {
        section.table.rows.push_back({row.name, row.before, row.after, row.difference});
    }
    section.heading = "Before and after";
    return section;
}

void addSpofs(Page& page, const char* heading, const std::vector<Spof>& spofs, const Report& report)
{
    if (spofs.empty()) {
        return;
    }
    PageSection section;
    section.heading = std::string{heading} + " (" + std::to_string(spofs.size()) + ')';
    section.table = {.alignments = {Left, Left, Left},
                     .header = {"What", "Why", "Fixing it saves per year"},
                     .rows = {}};
    for (const Spof& spof : spofs) {
        section.table.rows.push_back({spofTitle(spof), reasonsInWords(spof),
                                      savingInWords(report, spof.savedUnavailability)});
    }
    page.sections.push_back(std::move(section));
}

std::string titleOf(const Change& change)
{
    const bool needsId = !change.id.empty() && change.id != change.title &&
                         (change.item == ItemType::Component || change.item == ItemType::Group);
    return needsId ? change.title + " (" + change.id + ')' : change.title;
}

void addChanges(Page& page, const Comparison& comparison)
{
    PageSection section;
    section.table = {.alignments = {Left, Left, Left, Left},
                     .header = {"Change", "", "What", "How"},
                     .rows = {}};
    std::vector<std::string> moved;
    for (const Change& change : comparison.changes) {
        if (isMoveInPicture(change)) {
            moved.push_back(change.title);
            continue;
        }
        section.table.rows.push_back(
            {nameOf(change.kind), nameOf(change.item), titleOf(change), fieldsInWords(change)});
    }
    if (!moved.empty()) {
        section.remarks.push_back(
            "Moved in the picture alone: " + namesInWords(moved, moved.size()) + '.');
    }
    if (!comparison.changes.empty()) {
        section.heading = "Changes (" + std::to_string(comparison.changes.size()) + ')';
        page.sections.push_back(std::move(section));
    }
}

/// "99.937 % → 99.997 % available · 5.53 h → 17.0 min down per year"
std::string figuresInWords(const Comparison& comparison)
{
    if (!comparison.before.system || !comparison.after.system) {
        return !comparison.after.system
                   ? "no availability now: see the findings of the new file"
                   : "no availability before: see the findings of the old file";
    }
    const auto& before = *comparison.before.system;
    const auto& after = *comparison.after.system;
    return availabilityInWords(before.availability) + " → " +
           availabilityInWords(after.availability) + " available · " +
           periodInWords(before.downtime.year) + " → " + periodInWords(after.downtime.year) +
           " down per year";
}

/// "2 components added, 1 removed"; empty if there is none.
std::string changesInWords(const Comparison& comparison, ItemType item)
{
    constexpr std::array kinds{ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed,
                               ChangeKind::Moved, ChangeKind::Rewired};
    std::string words;
    for (const ChangeKind kind : kinds) {
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(comparison.changes, [&](const Change& change) {
                return change.item == item && change.kind == kind;
            }));
        if (count > 0) {
            words += words.empty() ? countInWords(count, nameOf(item), nameOf(item) + 's')
                                   : ", " + std::to_string(count);
            words += ' ' + nameOf(kind);
        }
    }
    return words;
}

}  // namespace

std::string nameOf(ItemType item)
{
    constexpr std::array names{"system", "component", "connection", "group", "domain"};
    return names.at(static_cast<std::size_t>(item));
}

std::string nameOf(ChangeKind kind)
{
    constexpr std::array names{"added", "removed", "changed", "moved", "rewired"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string spofChangesInWords(const Comparison& comparison)
{
    const std::size_t gone = comparison.spofsGone.size();
    const std::size_t fresh = comparison.spofsNew.size();
    if (gone == 0 && fresh == 0) {
        const std::size_t same = comparison.spofsUnchanged.size();
        return same == 0 ? "no single point of failure before or after"
                         : "the same " + countInWords(same, "single point of failure",
                                                      "single points of failure");
    }
    return countOf(gone, "single point of failure", "single points of failure") + " gone, " +
           (fresh == 0 ? "none" : std::to_string(fresh)) + " new";
}

std::string changesInWords(const Comparison& comparison)
{
    std::string words;
    const auto add = [&](const std::string& more) {
        words += words.empty() || more.empty() ? "" : ", ";
        words += more;
    };
    constexpr std::array items{ItemType::Component, ItemType::Connection, ItemType::Group,
                               ItemType::Domain};
    for (const ItemType item : items) {
        add(changesInWords(comparison, item));
    }
    const bool changesSystem = std::ranges::find(comparison.changes, ItemType::Topology,
                                                 &Change::item) != comparison.changes.end();
    if (changesSystem) {
        add("system changed");
    }
    return words.empty() ? "no difference" : words;
}

std::string fieldsInWords(const Change& change)
{
    std::string words;
    for (const FieldChange& field : change.fields) {
        words += words.empty() ? "" : ", ";
        words += nameInWords(field.field);
        if (field.field != "position") {
            words += ' ' + fieldValueInWords(field.field, field.before) + " → " +
                     fieldValueInWords(field.field, field.after);
        }
    }
    return words;
}

std::vector<FigureRow> figureRows(const Comparison& comparison)
{
    const Report& before = comparison.before;
    const Report& after = comparison.after;
    std::vector<FigureRow> rows;
    addFigure(rows, "Available", before, after, downOf, [](const Report& /*report*/, double down) {
        return availabilityInWords(Availability::fromDown(down));
    });
    if (!rows.empty()) {
        rows.back().difference.clear();  // the next row says it as a time
    }
    addFigure(rows, "Down per year", before, after, downOf, [](const Report& report, double down) {
        return periodInWords(secondsPerYear(report, down));
    });
    addFigure(
        rows, "Single points of failure", before, after,
        [](const Report& report) {
            return std::optional{static_cast<double>(report.spofs.size())};
        },
        [](const Report& /*report*/, double count) { return std::to_string(std::lround(count)); });
    if (targetOf(before) != none || targetOf(after) != none) {
        rows.push_back({.name = "Target", .before = targetOf(before), .after = targetOf(after)});
    }
    addFigure(
        rows, "Lost per year", before, after,
        [](const Report& report) {
            return report.system ? report.system->costPerYear : std::nullopt;
        },
        [](const Report& report, double money) { return moneyInWords(money, report.currency); });
    return rows;
}

Page comparePage(const Comparison& comparison)
{
    Page page;
    page.title = comparison.after.topologyName.empty()
                     ? "What changed"
                     : "What changed: " + comparison.after.topologyName;
    if (comparison.isUnrelated) {
        page.verdict.emplace_back("these two have next to nothing in common: they are likely not "
                                  "two states of one system");
    }
    page.verdict.push_back(spofChangesInWords(comparison) + " · " + figuresInWords(comparison));
    page.verdict.push_back(changesInWords(comparison));
    page.sections.push_back(figuresSection(comparison));
    addSpofs(page, "Single points of failure gone", comparison.spofsGone, comparison.before);
    addSpofs(page, "New single points of failure", comparison.spofsNew, comparison.after);
    addSpofs(page, "Single points of failure as before", comparison.spofsUnchanged,
             comparison.after);
    addChanges(page, comparison);
    return page;
}

}  // namespace cutpoint
