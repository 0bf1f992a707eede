#include "core/report/verdict.h"

#include "core/report/findings.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace cutpoint {

namespace {

constexpr double secondsPerDay = 86400.0;

std::string reasonForNoFigure(const Report& report)
{
    if (findFinding(report, "no-entry") != nullptr) {
        return "no availability: nothing says where users come in";
    }
    if (findFinding(report, "no-target") != nullptr) {
        return "no availability: users reach nothing";
    }
    return "no availability: see the findings";
}

std::string figuresInWords(const SystemFigures& system)
{
    const std::string available = availabilityInWords(system.availability) + " available · ";
    const std::string down = periodInWords(system.downtime.year) + " down per year";
    switch (system.bound) {
    case Bound::Exact:
        return available + down;
    case Bound::UpperBound:
        return "at most " + available + "at least " + down;
    case Bound::Interval:
        return "at least " + available + "at most " + down;
    case Bound::Estimate:
        break;
    }
    return "about " + available + down;
}

/// Whether the system meets the target, the distance to it being `distance`.
std::string judgement(const SystemFigures& system, const std::string& distance)
{
    if (system.meetsTarget) {
        return *system.meetsTarget ? "met, " + distance + " per year to spare"
                                   : "missed by " + distance + " per year";
    }
    return system.bound == Bound::UpperBound
               ? "not decided: met, " + distance +
                     " per year to spare, if what states no availability never fails"
               : "not decided: it lies within the interval";
}

}  // namespace

std::string periodInWords(double seconds)
{
    constexpr int significantDigits = 3;
    return durationInWords(seconds, significantDigits);
}

double secondsPerYear(const Report& report, double unavailability)
{
    return unavailability * report.yearDays * secondsPerDay;
}

std::string spofCountInWords(const Report& report)
{
    if (report.spofs.empty()) {
        return "no single point of failure";
    }
    const auto accepted = std::ranges::count_if(report.spofs, [](const Spof& spof) {
        return spof.accepted.has_value() && !spof.isAcceptanceExpired;
    });
    return countInWords(report.spofs.size(), "single point of failure",
                        "single points of failure") +
           (accepted > 0 ? " (" + std::to_string(accepted) + " accepted)" : "");
}

std::string verdictInWords(const Report& report)
{
    if (findFinding(report, "never-works") != nullptr) {
        return "does not work even with everything up";
    }
    return spofCountInWords(report) + " · " +
           (report.system ? figuresInWords(*report.system) : reasonForNoFigure(report));
}

std::optional<std::string> targetInWords(const Report& report)
{
    if (!report.system || !report.system->target) {
        return std::nullopt;
    }
    const Availability target = Availability::fromUp(*report.system->target);
    const double missing = std::abs(report.system->availability.down() - target.down());
    return availabilityInWords(target) + ", " +
           judgement(*report.system, periodInWords(secondsPerYear(report, missing)));
}

std::string savingInWords(const Report& report, std::optional<double> unavailability)
{
    if (!unavailability) {
        return "unknown";
    }
    std::string time = periodInWords(secondsPerYear(report, *unavailability));
    const auto& system = report.system;
    if (!system || !system->costPerYear || system->availability.down() == 0.0) {
        return time;
    }
    const double revenue = *system->costPerYear / system->availability.down();
    return time + ", " + moneyInWords(*unavailability * revenue, report.currency);
}

std::string spofTitle(const Spof& spof)
{
    const bool needsId = spof.unit.type == UnitType::Component && spof.title != spof.unit.id;
    return needsId ? spof.title + " (" + spof.unit.id + ')' : spof.title;
}

std::string reasonsInWords(const Spof& spof)
{
    std::string words;
    for (const Reason reason : spof.reasons) {
        words += (words.empty() ? "" : "; ") + inWords(reason);
    }
    return words;
}

std::string acceptanceInWords(const Spof& spof)
{
    const Acceptance& accepted = *spof.accepted;
    std::string words = spof.isAcceptanceExpired ? "acceptance" : "accepted";
    words += accepted.owner.empty() ? "" : " by " + accepted.owner;
    if (accepted.until) {
        words += (spof.isAcceptanceExpired ? " expired after " : " until ") +
                 dateInWords(*accepted.until);
    }
    return accepted.reason.empty() ? words : words + ": " + accepted.reason;
}

}  // namespace cutpoint
