#include "core/report/uncertainty_page.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {
namespace {

std::string yearly(const Report& report, Availability availability)
{
    return periodInWords(secondsPerYear(report, availability.down()));
}

JsonText pairOf(double low, double high)
{
    return jsonArray({jsonNumber(low), jsonNumber(high)});
}

}  // namespace

std::string swingBar(double share)
{
    constexpr double longest = 20.0;
    const long cells = std::max(std::lround(share * longest), share > 0.0 ? 1L : 0L);
    std::string bar;
    for (long cell = 0; cell < cells; ++cell) {
        bar += "█";
    }
    return bar;
}

std::vector<std::string> uncertaintyInWords(const Report& report)
{
    const Uncertainty& uncertainty = *report.uncertainty;
    return {"Between " + availabilityInWords(uncertainty.low) + " and " +
                availabilityInWords(uncertainty.high) + ": " + yearly(report, uncertainty.low) +
                " to " + yearly(report, uncertainty.high) +
                " down per year. Other figures take the low end.",
            "What drives it, one at a time from end to end, all else in the middle of its range:"};
}

PageSection uncertaintySection(const Report& report)
{
    using enum Alignment;
    const Uncertainty& uncertainty = *report.uncertainty;
    PageSection section;
    section.heading = "Uncertainty";
    section.paragraphs = uncertaintyInWords(report);
    section.table = {
        .alignments = {Left, Right, Right, Right, Left},
        .header = {"What", "Down per year at its low end", "At its high end", "Swing", ""},
        .rows = {}};
    const double greatest =
        uncertainty.drivers.empty() ? 0.0 : swingOf(uncertainty.drivers.front());
    for (const UncertaintyDriver& driver : uncertainty.drivers) {
        const double swing = swingOf(driver);
        section.table.rows.push_back({driver.title, yearly(report, driver.low),
                                      yearly(report, driver.high),
                                      periodInWords(secondsPerYear(report, swing)),
                                      greatest > 0.0 ? swingBar(swing / greatest) : ""});
    }
    return section;
}

JsonText uncertaintyAsJson(const Report& report, std::size_t indent)
{
    if (!report.uncertainty) {
        return "null";
    }
    const Uncertainty& uncertainty = *report.uncertainty;
    std::vector<JsonText> drivers;
    drivers.reserve(uncertainty.drivers.size());
    for (const UncertaintyDriver& driver : uncertainty.drivers) {
        drivers.push_back(jsonObject(
            {{"type", jsonString(nameOf(driver.unit.type))},
             {"id", jsonString(driver.unit.id)},
             {"availability", pairOf(driver.low.up(), driver.high.up())},
             {"unavailability", pairOf(driver.low.down(), driver.high.down())},
             {"swing_seconds_per_year", jsonNumber(secondsPerYear(report, swingOf(driver)))}}));
    }
    return jsonObject({{"availability", pairOf(uncertainty.low.up(), uncertainty.high.up())},
                       {"unavailability", pairOf(uncertainty.low.down(), uncertainty.high.down())},
                       {"drivers", jsonLines(drivers, indent)}});
}

}  // namespace cutpoint
