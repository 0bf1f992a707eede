#include "ui/compare/compare_rows.h"

#include "core/report/compare_page.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"
#include "ui/document/unit_words.h"
#include "ui/panels/availability_words.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace cutpoint::ui {

namespace {

struct CompareText {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

/// Differences below this share of the greater figure are none.
constexpr double noise = 1e-9;

constexpr std::size_t mostFindings = 500;

QString none()
{
    return QStringLiteral("–");
}

QString arrow()
{
    return QStringLiteral(" → ");
}

/// Less is better.
CellTone toneOf(const std::optional<double>& before, const std::optional<double>& after)
{
    if (!before || !after ||
        std::abs(*before - *after) <= noise * std::max(std::abs(*before), std::abs(*after))) {
        return CellTone::Plain;
    }
    return *after < *before ? CellTone::Good : CellTone::Bad;
}

std::optional<double> downOf(const Report& report)
{
    return hasFigures(report) ? std::optional{report.system->availability.down()} : std::nullopt;
}

std::optional<double> costOf(const Report& report)
{
    return report.system ? report.system->costPerYear : std::nullopt;
}

ComparedFigure figureOf(const QString& name, const Comparison& comparison, const auto& valueOf,
                        const auto& inWords)
{
    const std::optional<double> before = valueOf(comparison.before);
    const std::optional<double> after = valueOf(comparison.after);
    return {.name = name,
            .before = before ? inWords(comparison.before, *before) : none(),
            .after = after ? inWords(comparison.after, *after) : none(),
            .tone = toneOf(before, after)};
}

std::optional<double> statedTarget(const Report& report)
{
    return report.system ? report.system->target : std::nullopt;
}

QString metInWords(const Report& report, bool isNamed)
{
    const auto target = statedTarget(report);
    if (!target) {
        return none();
    }
    const auto& isMet = report.system->meetsTarget;
    const QString words = !isMet   ? CompareText::tr("open")
                          : *isMet ? CompareText::tr("met")
                                   : CompareText::tr("missed");
    return isNamed
               ? CompareText::tr("%1 %2").arg(statedInWords(Availability::fromUp(*target)), words)
               : words;
}

ComparedFigure targetFigure(const Comparison& comparison)
{
    const auto before = statedTarget(comparison.before);
    const auto after = statedTarget(comparison.after);
    const bool isSame = before == after;
    const auto missed = [](const Report& report) {
        return statedTarget(report) && report.system->meetsTarget
                   ? std::optional{*report.system->meetsTarget ? 0.0 : 1.0}
                   : std::nullopt;
    };
    return {.name =
                isSame
                    ? CompareText::tr("Target %1").arg(statedInWords(Availability::fromUp(*after)))
                    : CompareText::tr("Target"),
            .before = metInWords(comparison.before, !isSame),
            .after = metInWords(comparison.after, !isSame),
            .tone = toneOf(missed(comparison.before), missed(comparison.after))};
}

const LayerFigures* layerOf(const Report& report, const std::string& name)
{
    const auto found = std::find_if(report.layers.begin(), report.layers.end(),
                                    [&](const LayerFigures& layer) { return layer.name == name; });
    return found == report.layers.end() ? nullptr : &*found;
}

std::vector<Cell> layerRow(const Comparison& comparison, const LayerFigures& named)
{
    const LayerFigures* const before = layerOf(comparison.before, named.name);
    const LayerFigures* const after = layerOf(comparison.after, named.name);
    const auto down = [](const LayerFigures* layer) {
        return layer == nullptr ? std::nullopt : std::optional{layer->availability.down()};
    };
    const CellTone tone = toneOf(down(before), down(after));
    const auto figure = [](const LayerFigures* layer) {
        return layer == nullptr ? none() : inWords(layer->availability);
    };
    const auto lost = [](const LayerFigures* layer, const Report& report) {
        return layer == nullptr ? none()
                                : downtimePerYear(layer->availability.down(), report.yearDays);
    };
    const bool isWeakest = after != nullptr && after->isWeakest;
    return {
        {.text = layerTitle(named), .isStrong = true},
        {.text = isWeakest ? CompareText::tr("weakest now") : QString{}, .tone = CellTone::Bad},
        {.text = figure(before)},
        {.text = figure(after), .tone = tone, .isStrong = tone != CellTone::Plain},
        {.text = lost(before, comparison.before)},
        {.text = lost(after, comparison.after), .tone = tone, .isStrong = tone != CellTone::Plain}};
}

UnitPlace placeOnCanvas(const UnitName& unit, const ComparedSide& side)
{
    if (unit.type != UnitType::Connection) {
        return targetOf(unit, *side.source.topology);
    }
    const auto found = side.connections.find(unit.id);
    return found == side.connections.end() ? UnitPlace{}
                                           : UnitPlace{.connection = found->second.key};
}

ListSection sectionOf(const QString& title, RowTone tone, const std::vector<Spof>& spofs,
                      const ComparedSide& side)
{
    ListSection section{.title = title,
                        .rows = {},
                        .count = static_cast<qsizetype>(spofs.size()),
                        .isFolded = false};
    section.rows.reserve(std::min(spofs.size(), mostFindings));
    for (const Spof& spof : std::span{spofs}.first(std::min(spofs.size(), mostFindings))) {
        UnitPlace place = placeOnCanvas(spof.unit, side);
        ListRow row{.tone = isAccepted(spof) ? RowTone::Accepted : tone,
                    .title = QString::fromStdString(spof.title),
                    .note = QString::fromStdString(reasonsInWords(spof)),
                    .target = {.components = std::move(place.components),
                               .connection = place.connection,
                               .unit = spof.unit}};
        if (spof.savedUnavailability && *spof.savedUnavailability > 0.0) {
            row.figure =
                CompareText::tr("%1 per year")
                    .arg(downtimePerYear(*spof.savedUnavailability, side.source.report->yearDays));
        }
        section.rows.push_back(std::move(row));
    }
    return section;
}

}  // namespace

std::vector<ComparedFigure> comparedFigures(const Comparison& comparison)
{
    std::vector<ComparedFigure> figures;
    figures.push_back(figureOf(CompareText::tr("Available"), comparison, downOf,
                               [](const Report& report, double /*down*/) {
                                   return inWords(report.system->availability);
                               }));
    figures.push_back(figureOf(
        CompareText::tr("Down per year"), comparison, downOf,
        [](const Report& report, double down) { return downtimePerYear(down, report.yearDays); }));
    figures.push_back(figureOf(
        CompareText::tr("SPOFs"), comparison,
        [](const Report& report) {
            return std::optional{static_cast<double>(openSpofCount(report))};
        },
        [](const Report& report, double /*count*/) {
            return QString::number(openSpofCount(report));
        }));
    if (statedTarget(comparison.before) || statedTarget(comparison.after)) {
        figures.push_back(targetFigure(comparison));
    }
    if (costOf(comparison.before) || costOf(comparison.after)) {
        figures.push_back(figureOf(CompareText::tr("Cost of downtime"), comparison, costOf,
                                   [](const Report& report, double cost) {
                                       return QString::fromStdString(
                                           moneyInWords(cost, report.currency));
                                   }));
    }
    return figures;
}

ComparedTable layerTable(const Comparison& comparison)
{
    ComparedTable table{
        .columns = {{.title = CompareText::tr("Layer")},
                    {.title = {}},
                    {.title = CompareText::tr("Before"), .isNumber = true},
                    {.title = CompareText::tr("After"), .isNumber = true},
                    {.title = CompareText::tr("Down per year before"), .isNumber = true},
                    {.title = CompareText::tr("Down per year after"), .isNumber = true}},
        .rows = {}};
    table.rows.reserve(comparison.after.layers.size());
    for (const LayerFigures& layer : comparison.after.layers) {
        table.rows.push_back(layerRow(comparison, layer));
    }
    for (const LayerFigures& layer : comparison.before.layers) {
        if (layerOf(comparison.after, layer.name) == nullptr) {
            table.rows.push_back(layerRow(comparison, layer));
        }
    }
    return table;
}

std::vector<ListSection> findingSections(const ComparedPair& pair)
{
    const Comparison& comparison = pair.comparison;
    std::vector<ListSection> sections;
    sections.push_back(sectionOf(CompareText::tr("Single points of failure gone"), RowTone::Healthy,
                                 comparison.spofsGone, pair.before));
    sections.push_back(sectionOf(CompareText::tr("New single points of failure"), RowTone::Spof,
                                 comparison.spofsNew, pair.after));
    sections.push_back(sectionOf(CompareText::tr("Single points of failure as before"),
                                 RowTone::Spof, comparison.spofsUnchanged, pair.after));
    std::erase_if(sections, [](const ListSection& section) { return section.count == 0; });
    return sections;
}

CompareSummary compareSummary(const Comparison& comparison)
{
    const auto gone = static_cast<qsizetype>(comparison.spofsGone.size());
    const auto fresh = static_cast<qsizetype>(comparison.spofsNew.size());
    CompareSummary summary{
        .spofs = gone == 0 && fresh == 0
                     ? CompareText::tr("No SPOF gone, none new")
                     : CompareText::tr("%1 gone, %2 new")
                           .arg(gone == 0 ? CompareText::tr("No SPOF") : spofCountInWords(gone),
                                fresh == 0 ? CompareText::tr("none") : QString::number(fresh)),
        .tone = fresh > 0  ? CellTone::Bad
                : gone > 0 ? CellTone::Good
                           : CellTone::Plain,
        .rest = {}};
    summary.rest << QString::fromStdString(changesInWords(comparison));
    const std::vector<ComparedFigure> figures = comparedFigures(comparison);
    summary.rest << figures[0].before + arrow() + figures[0].after;
    summary.rest
        << CompareText::tr("%1 a year").arg(figures[1].before + arrow() + figures[1].after);
    return summary;
}

}  // namespace cutpoint::ui
