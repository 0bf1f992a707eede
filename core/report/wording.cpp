#include "core/report/wording.h"

#include <algorithm>

namespace cutpoint {

namespace {

std::string intervalInWords(const SystemFigures& figures)
{
    if (!figures.interval) {
        return {};
    }
    constexpr int digits = 3;
    const auto& [worst, best] = *figures.interval;
    return ' ' + availabilityInWords(worst) + " to " + availabilityInWords(best) +
           ", unavailability " + probabilityInWords(best.down(), digits) + " to " +
           probabilityInWords(worst.down(), digits);
}

}  // namespace

std::string nameOf(Category category)
{
    switch (category) {
    case Category::ServerOrService:
        return "server or service";
    case Category::NetworkPath:
        return "network path";
    case Category::Dependency:
        return "dependency";
    case Category::PersonOrTeam:
        break;
    }
    return "person or team";
}

std::string nameOf(Reason reason)
{
    switch (reason) {
    case Reason::Articulation:
        return "articulation";
    case Reason::SingleInstance:
        return "single-instance";
    case Reason::SharedDomain:
        return "shared-domain";
    case Reason::Dependency:
        break;
    }
    return "dependency";
}

std::string inWords(Reason reason)
{
    switch (reason) {
    case Reason::Articulation:
        return "on every path";
    case Reason::SingleInstance:
        return "only instance";
    case Reason::SharedDomain:
        return "shared by what could take over";
    case Reason::Dependency:
        break;
    }
    return "users need it";
}

std::string nameOf(UnitType type)
{
    switch (type) {
    case UnitType::Component:
        return "component";
    case UnitType::Connection:
        return "connection";
    case UnitType::Domain:
        break;
    }
    return "domain";
}

std::string nameOf(Semantics semantics)
{
    return semantics == Semantics::Flow ? "flow" : "dependency";
}

std::string nameOf(SpofSeverity severity)
{
    return severity == SpofSeverity::Error ? "error" : "notice";
}

std::string nameOf(Bound bound)
{
    switch (bound) {
    case Bound::Exact:
        return "exact";
    case Bound::UpperBound:
        return "upper bound";
    case Bound::Interval:
        return "interval";
    case Bound::Estimate:
        break;
    }
    return "estimate";
}

std::string nameOf(Method method)
{
    switch (method) {
    case Method::Diagram:
        return "diagram";
    case Method::Frontier:
        return "frontier";
    case Method::Product:
        return "product";
    case Method::Bounds:
        return "bounds";
    case Method::MonteCarlo:
        break;
    }
    return "monte-carlo";
}

std::string inWords(Method method)
{
    switch (method) {
    case Method::Diagram:
        return "decision diagram";
    case Method::Frontier:
        return "frontier dynamic programming";
    case Method::Product:
        return "product of its parts";
    case Method::Bounds:
        return "bounds from paths and cuts";
    case Method::MonteCarlo:
        break;
    }
    return "simulation";
}

std::string assuranceInWords(const SystemFigures& figures)
{
    switch (figures.bound) {
    case Bound::Exact:
        return "Exact.";
    case Bound::UpperBound: {
        const std::size_t count = figures.assumedPerfect.size();
        return "Upper bound: " + countInWords(count, "component has", "components have") +
               " no availability (" + namesInWords(figures.assumedPerfect, count) + ").";
    }
    case Bound::Interval:
        return "Lower end of a certain interval:" + intervalInWords(figures) + '.';
    case Bound::Estimate:
        break;
    }
    return "Estimate; 95\u202f% confidence interval:" + intervalInWords(figures) + '.';
}

std::string dateInWords(Date date)
{
    const auto padded = [](unsigned number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(date.year())) +
           padded(static_cast<unsigned>(date.month())) + padded(static_cast<unsigned>(date.day()));
}

std::string namesInWords(const std::vector<std::string>& names, std::size_t count)
{
    constexpr std::size_t few = 5;
    // A single one left over is named in the room that "and 1 more" would take.
    const std::size_t shown = std::min(names.size(), count <= few + 1 ? count : few);
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) {
        list += (i == 0 ? "" : ", ") + names[i];
    }
    return shown < count ? list + " and " + countInWords(count - shown, "more", "more") : list;
}

}  // namespace cutpoint
