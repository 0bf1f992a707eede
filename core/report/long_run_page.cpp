#include "core/report/long_run_page.h"

#include "core/report/long_run_words.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

using enum Alignment;

constexpr double secondsPerHour = 3600.0;
constexpr const char* narrowSpace = "\u202f";

std::string countOfOutages(const LongRun& run)
{
    return countInWords(run.outages, "outage", "outages");
}

/// "1,000 years", "0.25 years".
std::string yearsInWords(double years)
{
    if (years == std::floor(years)) {
        return countInWords(static_cast<std::size_t>(years), "year", "years");
    }
    if (years >= 100.0) {
        return countInWords(static_cast<std::size_t>(std::lround(years)), "year", "years");
    }
    std::array<char, 32> text{};
    char* const end =
        std::to_chars(text.data(), text.data() + text.size(), years, std::chars_format::general, 3)
            .ptr;
    return std::string(text.data(), end) + " years";
}

/// "20,000"
std::string numberInWords(std::uint64_t number)
{
    std::string text = countInWords(number, "", "");
    text.pop_back();
    return text;
}

/// "37.2 %"
std::string shareInWords(double share)
{
    std::array<char, 32> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), 100.0 * share,
                                    std::chars_format::fixed, 1)
                          .ptr;
    return std::string(text.data(), end).append(narrowSpace) + '%';
}

std::string hoursInWords(Hours hours)
{
    return periodInWords(hours.count() * secondsPerHour);
}

std::string perYear(const LongRun& run, Availability availability)
{
    return hoursInWords(Hours{availability.down() * run.yearDays * 24.0});
}

std::string reasonOfEnd(const LongRun& run)
{
    switch (run.end) {
    case LongRunEnd::TimeLimit:
        return "The time limit";
    case LongRunEnd::EventLimit:
        return "The limit of events";
    case LongRunEnd::Stopped:
    case LongRunEnd::Complete:
        break;
    }
    return "Ctrl-C";
}

std::string judgement(const SystemFigures& figures, const LongRun& run)
{
    return agrees(figures, run) ? "inside the interval"
                                : "outside the interval, as one run in twenty is";
}

void addVerdict(Page& page, const Report& report, const LongRun& run)
{
    page.verdict.push_back(availabilityInWords(run.availability) + " available in " +
                           yearsInWords(run.years) + " · " + countOfOutages(run) + " · " +
                           perYear(run, run.availability) + " down per year");
    std::string subject = report.topologyName.empty() ? "" : report.topologyName + " · ";
    subject += run.runs == 1
                   ? "seed " + std::to_string(run.seed)
                   : std::to_string(run.runs) + " runs, seeds " + std::to_string(run.seed) +
                         " to " + std::to_string(run.seed + run.runs - 1);
    page.verdict.push_back(subject + " · " + nameOf(run.repair) + " repair times");
    if (run.end != LongRunEnd::Complete) {
        page.verdict.push_back(reasonOfEnd(run) + " ended it after " + yearsInWords(run.years) +
                               " of " + yearsInWords(run.yearsAsked) +
                               ": the figures are of these.");
    }
}

void addAvailability(Page& page, const Report& report, const LongRun& run)
{
    PageSection section;
    section.heading = "Availability";
    const auto row = [&](std::string title, Availability availability, std::string remark) {
        section.table.rows.push_back({std::move(title), availabilityInWords(availability),
                                      perYear(run, availability), std::move(remark)});
    };
    section.table.alignments = {Left, Right, Right, Left};
    section.table.header = {"", "Available", "Down per year", ""};
    row("simulated", run.availability, "");
    row(std::string{"95"} + narrowSpace + "% interval from", run.interval.first,
        "from " + countInWords(run.batches, "batch", "batches"));
    row("to", run.interval.second, "");
    if (report.system) {
        const SystemFigures& system = *report.system;
        const std::string method =
            system.bound == Bound::Exact ? inWords(system.method) : nameOf(system.bound);
        row(system.bound == Bound::Exact ? "exact" : "analysis", system.availability,
            judgement(system, run) + " (" + method + ')');
    }
    page.sections.push_back(std::move(section));
}

void addCauses(Page& page, const LongRun& run)
{
    PageSection section;
    section.heading = "Outages";
    if (run.outages == 0) {
        section.paragraphs = {"There was none."};
        page.sections.push_back(std::move(section));
        return;
    }
    const auto outages = static_cast<double>(run.outages);
    const Hours up{run.years * run.yearDays * 24.0 - run.downtime.count()};
    section.paragraphs = {countOfOutages(run) + ": " + hoursInWords(up / outages) +
                          " up between two, " + hoursInWords(run.downtime / outages) +
                          " down each, on average."};
    section.table = {.alignments = {Left, Right, Right, Right},
                     .header = {"Cause", "Outages", "Down per year", "Share"},
                     .rows = {}};
    std::vector<CauseShare> causes(run.causes.begin(), run.causes.end());
    std::ranges::stable_sort(causes, std::ranges::greater{}, &CauseShare::downtime);
    for (const CauseShare& each : causes) {
        if (each.downtime > Hours{0}) {
            section.table.rows.push_back({inWords(each.cause), numberInWords(each.outages),
                                          hoursInWords(each.downtime / run.years),
                                          shareInWords(each.downtime / run.downtime)});
        }
    }
    page.sections.push_back(std::move(section));
}

/// "year 512, day 37": the first day is day 1.
std::string timeInWords(const LongRun& run, const Outage& outage)
{
    const double days = outage.begin.count() / 24.0;
    const double year = std::floor(days / run.yearDays);
    const auto number = [](double value) { return std::to_string(std::llround(value) + 1); };
    return (run.runs == 1 ? "" : "seed " + std::to_string(outage.seed) + ", ") + "year " +
           number(year) + ", day " + number(std::floor(days - year * run.yearDays));
}

std::string lostInWords(const Outage& outage)
{
    std::vector<std::string> names;
    names.reserve(outage.lost.size());
    for (const LostPart& part : outage.lost) {
        names.push_back(inWords(part));
    }
    return namesInWords(names, names.size());
}

void addLongest(Page& page, const LongRun& run)
{
    if (run.longest.empty()) {
        return;
    }
    PageSection section;
    section.heading = "Longest outages (" + std::to_string(run.longest.size()) + " of " +
                      numberInWords(run.outages) + ')';
    section.table = {.alignments = {Right, Left, Left, Left},
                     .header = {"Lasted", "Began", "Cause", "What was down"},
                     .rows = {}};
    for (const Outage& outage : run.longest) {
        section.table.rows.push_back({hoursInWords(outage.duration), timeInWords(run, outage),
                                      inWords(outage.cause), lostInWords(outage)});
    }
    page.sections.push_back(std::move(section));
}

void addAssumptions(Page& page, const LongRun& run)
{
    PageSection section;
    section.heading = "How it was run";
    section.paragraphs.push_back(
        "It began with everything up; " + countInWords(run.events, "event", "events") +
        " followed: failures, repairs and ends of switches. A switch that hits part of the users "
        "counts as a shorter one of all of them.");
    if (run.repair == RepairShape::LogNormal) {
        section.paragraphs.emplace_back(
            "Repair times are log-normal (sigma 1: half of them take less than 61\u202f% of the "
            "mean). The exact figure is the same for any distribution of the same mean, save where "
            "repair crews are limited.");
    }
    for (const Diagnostic& finding : run.findings) {
        section.remarks.push_back(describe(finding.severity) + ": " + finding.message + " [" +
                                  finding.code + ']');
    }
    page.sections.push_back(std::move(section));
}

}  // namespace

Page longRunPage(const Report& report, const LongRun& run)
{
    Page page;
    page.title = report.topologyName.empty() ? "Long run" : "Long run: " + report.topologyName;
    if (run.years == 0.0) {
        page.verdict.emplace_back("Ended before the first failure: there is nothing to show.");
        return page;
    }
    addVerdict(page, report, run);
    addAvailability(page, report, run);
    addCauses(page, run);
    addLongest(page, run);
    addAssumptions(page, run);
    return page;
}

}  // namespace cutpoint
