#include "ui/panels/availability_words.h"

#include "core/report/findings.h"
#include "core/report/wording.h"
#include "ui/style/words.h"

#include <QCoreApplication>

namespace cutpoint::ui {

namespace {

constexpr double secondsPerDay = 86400.0;

/// What reports call the layer of those that are in none.
constexpr auto noLayer = "(none)";

struct AvailabilityText {
    Q_DECLARE_TR_FUNCTIONS(AvailabilityText)
};

}  // namespace

QString durationText(double seconds)
{
    return QString::fromStdString(durationInWords(seconds));
}

std::vector<Period> periodsOf(const Report& report)
{
    const SystemFigures& system = *report.system;
    std::vector<Period> periods{
        {AvailabilityText::tr("Year"), durationText(system.downtime.year)},
        {AvailabilityText::tr("Month"), durationText(system.downtime.month)},
        {AvailabilityText::tr("Week"), durationText(system.downtime.week)},
        {AvailabilityText::tr("Day"), durationText(system.downtime.day)}};
    if (system.costPerYear) {
        periods.push_back(
            {AvailabilityText::tr("Cost"),
             QString::fromStdString(moneyInWords(*system.costPerYear, report.currency))});
    }
    return periods;
}

QString targetWords(const Report& report)
{
    const SystemFigures& system = *report.system;
    if (!system.target) {
        return {};
    }
    const QString target = statedInWords(Availability::fromUp(*system.target));
    if (!system.meetsTarget) {
        return AvailabilityText::tr("Target %1 may be met").arg(target);
    }
    const double margin =
        ((1.0 - *system.target) - system.availability.down()) * report.yearDays * secondsPerDay;
    return *system.meetsTarget
               ? AvailabilityText::tr("Target %1 met with %2 to spare")
                     .arg(target, durationText(margin))
               : AvailabilityText::tr("Target %1 missed by %2").arg(target, durationText(-margin));
}

bool showsLayers(const Report& report)
{
    return !report.layers.empty() &&
           (report.layers.size() > 1 || report.layers.front().name != noLayer);
}

bool hasFigures(const Report& report)
{
    return report.system &&
           (report.system->bound != Bound::UpperBound || report.system->availability.down() > 0.0);
}

bool hasVerdict(const Report& report)
{
    return !hasModelError(report) && findFinding(report, "no-entry") == nullptr &&
           findFinding(report, "no-target") == nullptr;
}

QString layerTitle(const LayerFigures& layer)
{
    return layer.name == noLayer ? AvailabilityText::tr("No layer")
                                 : QString::fromStdString(layer.name);
}

bool showsProduct(const Report& report)
{
    return report.layerProduct && report.system &&
           inWords(*report.layerProduct) != inWords(report.system->availability);
}

QString notesInWords(const SystemFigures& system)
{
    const QString assurance = QString::fromStdString(assuranceInWords(system));
    const bool isExact = system.bound == Bound::Exact || system.bound == Bound::UpperBound;
    return isExact ? assurance
                   : AvailabilityText::tr("%1 Method: %2.")
                         .arg(assurance, QString::fromStdString(inWords(system.method)));
}

QString availabilityAsText(const Report& report)
{
    if (!report.system) {
        return {};
    }
    QString text = AvailabilityText::tr("Availability\t%1\n").arg(totalInWords(*report.system));
    const QString target = targetWords(report);
    if (!target.isEmpty()) {
        text += target + QLatin1Char{'\n'};
    }
    for (const Period& period : periodsOf(report)) {
        text += period.name + QLatin1Char{'\t'} + period.figure + QLatin1Char{'\n'};
    }
    for (const LayerFigures& layer : report.layers) {
        text += layerTitle(layer) + QLatin1Char{'\t'} + inWords(layer.availability) +
                QLatin1Char{'\t'} + downtimePerYear(layer.availability.down(), report.yearDays) +
                (layer.isWeakest ? AvailabilityText::tr("\tweakest") : QString{}) +
                QLatin1Char{'\n'};
    }
    if (showsProduct(report)) {
        text += AvailabilityText::tr("Product of layers\t%1\n").arg(inWords(*report.layerProduct));
    }
    return text + notesInWords(*report.system) + QLatin1Char{'\n'};
}

}  // namespace cutpoint::ui
