#include "core/report/key_figures.h"

#include "core/report/findings.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {

namespace {

bool isCarried(const Spof& spof)
{
    return spof.accepted && !spof.isAcceptanceExpired;
}

/// "A", "A or B", "A, B or one of 3 others".
std::string anyOf(const std::vector<Spof>& spofs)
{
    constexpr std::size_t few = 4;
    const std::size_t shown = std::min(spofs.size(), few);
    const std::size_t left = spofs.size() - shown;
    std::string words;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool isLast = left == 0 && i + 1 == shown;
        words += i == 0 ? "" : (isLast ? " or " : ", ");
        words += spofs[i].title;
    }
    return left == 0 ? words : words + " or one of " + std::to_string(left) + " others";
}

std::string_view boundMark(Bound bound)
{
    switch (bound) {
    case Bound::UpperBound:
        return "≤\u202f";
    case Bound::Interval:
        return "≥\u202f";
    case Bound::Estimate:
        return "≈\u202f";
    case Bound::Exact:
        break;
    }
    return "";
}

KeyFigure availabilityFigure(const SystemFigures& system)
{
    std::string remark = nameOf(system.bound);
    remark += system.nines ? ", " + ninesInWords(*system.nines) : "";
    return {.title = "Availability",
            .value =
                std::string{boundMark(system.bound)} + availabilityInWords(system.availability),
            .remark = remark};
}

KeyFigure downtimeFigure(const SystemFigures& system)
{
    return {.title = "Down per year",
            .value = durationInWords(system.downtime.year),
            .remark = durationInWords(system.downtime.month) + " a month"};
}

KeyFigure targetFigure(const Report& report)
{
    const SystemFigures& system = *report.system;
    const Availability target = Availability::fromUp(*system.target);
    const double missing = std::abs(system.availability.down() - target.down());
    const std::string distance = periodInWords(secondsPerYear(report, missing)) + " a year";
    KeyFigure figure{.title = "Target", .value = availabilityInWords(target), .remark = {}};
    if (!system.meetsTarget) {
        figure.remark = "not decided";
    } else {
        figure.isBad = !*system.meetsTarget;
        figure.remark = figure.isBad ? "missed by " + distance : "met, " + distance + " to spare";
    }
    return figure;
}

KeyFigure spofFigure(const Report& report)
{
    const auto accepted = std::ranges::count_if(report.spofs, isCarried);
    KeyFigure figure{.title = "Single points of failure",
                     .value = std::to_string(report.spofs.size()),
                     .remark =
                         accepted == 0 ? "none accepted" : std::to_string(accepted) + " accepted"};
    if (report.spofs.empty()) {
        figure.remark = "any one part can fail";
    }
    figure.isBad = std::ranges::any_of(report.spofs, failsCheck);
    return figure;
}

}  // namespace

std::string headlineOf(const Report& report)
{
    if (findFinding(report, "never-works") != nullptr) {
        return "Does not work even with everything up.";
    }
    std::string words = spofCountInWords(report);
    if (report.spofs.empty()) {
        words.front() = 'N';
    }
    return words + '.';
}

std::string leadOf(const Report& report)
{
    if (!report.system || findFinding(report, "never-works") != nullptr) {
        const Diagnostic* finding = nullptr;
        for (const char* code : {"never-works", "no-entry", "no-target"}) {
            finding = finding == nullptr ? findFinding(report, code) : finding;
        }
        return finding == nullptr ? std::string{} : finding->message;
    }
    if (report.spofs.empty()) {
        return "Any one part can fail without stopping the service.";
    }
    std::string words = "If " + anyOf(report.spofs) + " fails, users have no service.";
    const Spof& first = report.spofs.front();
    if (first.savedUnavailability && *first.savedUnavailability > 0.0) {
        const std::string saving = savingInWords(report, first.savedUnavailability);
        words += " Fixing " + first.title + " saves " + saving + " a year.";
    }
    return words;
}

std::vector<KeyFigure> keyFiguresOf(const Topology& topology, const Report& report)
{
    std::vector<KeyFigure> figures;
    if (report.system) {
        const SystemFigures& system = *report.system;
        figures.push_back(availabilityFigure(system));
        figures.push_back(downtimeFigure(system));
        if (system.target) {
            figures.push_back(targetFigure(report));
        }
        const auto& revenue = topology.properties().revenuePerYear;
        if (system.costPerYear && revenue) {
            figures.push_back(
                {.title = "Cost of downtime",
                 .value = moneyInWords(*system.costPerYear, report.currency),
                 .remark = "a year; revenue " + moneyInWords(*revenue, report.currency)});
        }
    }
    figures.push_back(spofFigure(report));
    return figures;
}

}  // namespace cutpoint
