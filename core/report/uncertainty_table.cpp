#include "core/report/table_parts.h"
#include "core/report/uncertainty_page.h"
#include "core/report/wording.h"

#include <utility>

namespace cutpoint::tables {

namespace {

TableRow driverRow(const Report& report, const UncertaintyDriver& driver, double greatest)
{
    const double swing = swingOf(driver);
    return {.cells = {driver.title,
                      nameOf(driver.unit.type),
                      driver.unit.id,
                      {availabilityInWords(driver.low), driver.low.up()},
                      {availabilityInWords(driver.high), driver.high.up()},
                      downtime(report, driver.low.down()),
                      downtime(report, driver.high.down()),
                      downtime(report, swing),
                      greatest > 0.0 ? swingBar(swing / greatest) : std::string{}}};
}

}  // namespace

Table uncertainty(const Report& report)
{
    Table table{
        .key = "uncertainty",
        .title = "Uncertainty",
        .note = {},
        .columns = {text("name", "What"),
                    machineText("type"),
                    machineText("id"),
                    machineNumber("availability_at_low"),
                    machineNumber("availability_at_high"),
                    number("downtime_at_low_seconds_per_year", "Down per year at its low end"),
                    number("downtime_at_high_seconds_per_year", "At its high end"),
                    number("swing_seconds_per_year", "Swing"),
                    {.key = "bar", .title = {}, .isNumber = false, .readers = Readers::People}},
        .rows = {}};
    if (!report.uncertainty) {
        return table;
    }
    const Uncertainty& uncertainty = *report.uncertainty;
    for (const std::string& sentence : uncertaintyInWords(report)) {
        table.note += table.note.empty() ? sentence : ' ' + sentence;
    }
    const double greatest =
        uncertainty.drivers.empty() ? 0.0 : swingOf(uncertainty.drivers.front());
    table.rows.reserve(uncertainty.drivers.size());
    for (const UncertaintyDriver& driver : uncertainty.drivers) {
        table.rows.push_back(driverRow(report, driver, greatest));
    }
    return table;
}

}  // namespace cutpoint::tables
