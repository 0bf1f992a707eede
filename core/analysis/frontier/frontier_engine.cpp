#include "core/analysis/frontier/frontier_engine.h"

#include "core/analysis/frontier/slopes.h"
#include "core/analysis/unit_effect.h"

#include <algorithm>
#include <random>
#include <utility>

namespace cutpoint {
namespace {

using frontier::Chance;
using frontier::ChanceOf;
using frontier::Formula;
using frontier::Index;
using frontier::Network;
using frontier::Residue;
using frontier::SlopeOf;

template <typename Down>
std::vector<Chance> chancesOf(const std::vector<DiagramUnit>& units,
                              const std::vector<Index>& parts, std::size_t size, const Down& downOf)
{
    std::vector<Chance> chances(size);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const double down = downOf(units[unit]);
        chances[parts[unit]] = {.works = 1.0 - down, .fails = down};
    }
    return chances;
}

double ownRate(const DiagramUnit& unit)
{
    return unit.availability.down();
}

/// Whether something in a piece may be of no use: what never fails, or another member of a group,
/// may stand in for it.
bool hasStandIns(const Network& piece)
{
    if (!piece.groups.empty()) {
        return true;
    }
    std::vector<bool> isAsked(piece.vertices.size(), false);
    isAsked[piece.source] = true;
    for (const Index target : piece.targets) {
        isAsked[target] = true;
    }
    for (Index vertex = 0; vertex < piece.vertices.size(); ++vertex) {
        if (!isAsked[vertex] && piece.vertices[vertex] == Formula::perfect) {
            return true;
        }
    }
    return std::ranges::any_of(
        piece.edges, [](const frontier::Edge& edge) { return edge.part == Formula::perfect; });
}

/// Of every part, whether the system depends on it at all.
std::vector<bool> findInfluence(const FrontierSystem& system,
                                const std::vector<SlopeOf<double>>& slopes)
{
    std::vector<bool> hasInfluence(slopes.size(), false);
    if (std::ranges::none_of(system.reduced.pieces, hasStandIns)) {
        for (std::size_t part = 0; part < slopes.size(); ++part) {
            hasInfluence[part] = slopes[part].isPresent;
        }
        return hasInfluence;
    }
    std::mt19937_64 random{1};
    std::vector<ChanceOf<Residue>> chances(system.formula.size());
    for (const Index part : system.parts) {
        const Residue works{random()};
        chances[part] = {.works = works, .fails = Residue{1} - works};
    }
    const auto evaluation =
        frontier::evaluate(system.formula, system.reduced, system.pieces, std::move(chances), true);
    for (std::size_t part = 0; part < slopes.size(); ++part) {
        const SlopeOf<Residue>& slope = evaluation.slopes[part];
        hasInfluence[part] = slope.isPresent && slope.rise != Residue{0};
    }
    return hasInfluence;
}

}  // namespace

std::size_t FrontierSystem::peakStates() const
{
    std::size_t peak = 0;
    for (const frontier::SolvedPiece& piece : pieces) {
        peak = std::max(peak, piece.pass.peak);
    }
    return peak;
}

std::optional<FrontierSystem> buildFrontierSystem(const StructureFunction& function,
                                                  const UnitRates& rates,
                                                  const CriticalUnits& critical,
                                                  const frontier::SolveOptions& options)
{
    auto problem = frontier::networkOf(function, rates, critical);
    if (!problem) {
        return std::nullopt;
    }
    FrontierSystem system{.formula = std::move(problem->formula),
                          .reduced = {},
                          .pieces = {},
                          .units = std::move(problem->units),
                          .parts = std::move(problem->parts),
                          .unavailability = {}};
    system.reduced = frontier::reduce(std::move(problem->network), system.formula);
    system.reduced.series.insert(system.reduced.series.end(), problem->series.begin(),
                                 problem->series.end());
    std::vector<Chance> chances =
        chancesOf(system.units, system.parts, system.formula.size(), ownRate);
    system.formula.evaluate(chances);
    if (!system.reduced.neverWorks) {
        auto pieces = frontier::solvePieces(system.reduced, chances, options);
        if (!pieces) {
            return std::nullopt;
        }
        system.pieces = std::move(*pieces);
    }
    system.unavailability = frontier::unavailabilityOf(system.reduced, system.pieces, chances);
    return system;
}

double unavailabilityOf(const FrontierSystem& system,
                        const std::function<double(const DiagramUnit&)>& downOf)
{
    if (system.reduced.neverWorks) {
        return 1.0;
    }
    const auto evaluation = frontier::evaluate(
        system.formula, system.reduced, system.pieces,
        chancesOf(system.units, system.parts, system.formula.size(), downOf), false);
    return std::min(evaluation.fails + evaluation.dropped, 1.0);
}

SystemProbability probabilityOf(const FrontierSystem& system, const StructureFunction& function)
{
    SystemProbability result{.unavailability = system.unavailability.high};
    const Effect none{.unavailabilityIfLost = result.unavailability,
                      .unavailabilityIfPerfect = result.unavailability};
    result.components.assign(function.components.size(), none);
    result.links.assign(function.links.size(), none);
    result.domains.assign(function.domains.size(), none);
    if (system.reduced.neverWorks) {
        return result;
    }
    const auto evaluation = frontier::evaluate(
        system.formula, system.reduced, system.pieces,
        chancesOf(system.units, system.parts, system.formula.size(), ownRate), true);
    const std::vector<bool> hasInfluence = findInfluence(system, evaluation.slopes);
    for (std::size_t unit = 0; unit < system.units.size(); ++unit) {
        const SlopeOf<double>& slope = evaluation.slopes[system.parts[unit]];
        const Availability availability = system.units[unit].availability;
        if (slope.isPresent) {
            effectOf(result, system.units[unit]) = {
                .birnbaum = slope.rise,
                .saved = slope.rise * availability.down(),
                .unavailabilityIfLost = result.unavailability + slope.rise * availability.up(),
                .unavailabilityIfPerfect = slope.ifPerfect,
                .hasInfluence = hasInfluence[system.parts[unit]]};
        }
    }
    return result;
}

}  // namespace cutpoint
