#include "core/analysis/monte_carlo/cut_search.h"

#include "core/analysis/monte_carlo/state_drawing.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace cutpoint {
namespace {

using Units = std::vector<std::uint32_t>;

/// States with more units down than this are not worth repairing one by one.
constexpr std::size_t mostDown = 64;

class CutSearch {
public:
    CutSearch(FailingUnits& units, const CutSearchOptions& options)
        : m_units{units}
        , m_options{options}
    {
    }

    void addCritical(const CriticalUnits& critical)
    {
        addAll(UnitType::Component, critical.components);
        addAll(UnitType::Connection, critical.links);
        addAll(UnitType::Domain, critical.domains);
    }

    /// Draws states with ever more failures until some stop the system, then more of these as long
    /// as they lead to sets that count.
    void run()
    {
        constexpr double most = 64.0;
        constexpr int levelsThatFail = 3;
        int levels = 0;
        for (double failures = 1.0; failures <= most && levels < levelsThatFail; failures *= 2.0) {
            levels += explore(failures) ? 1 : 0;
        }
    }

    [[nodiscard]] std::vector<ForcedSet> take()
    {
        std::vector<ForcedSet> sets;
        sets.reserve(m_found.size());
        for (const Units& units : m_found) {
            sets.push_back({.units = units, .probability = probabilityOf(units)});
        }
        std::ranges::stable_sort(sets, std::ranges::greater{}, &ForcedSet::probability);
        std::erase_if(sets, [](const ForcedSet& set) { return set.probability <= 0.0; });
        if (sets.size() > m_options.mostSets) {
            sets.resize(m_options.mostSets);
        }
        return sets;
    }

private:
    void addAll(UnitType type, const std::vector<bool>& isCritical)
    {
        for (std::uint32_t number = 0; number < isCritical.size(); ++number) {
            const auto unit = isCritical[number] ? m_units.unitOf(type, number) : std::nullopt;
            if (unit) {
                add({*unit});
            }
        }
    }

    /// @return  whether the system was down in any of the states.
    bool explore(double failures)
    {
        constexpr int fewest = 4;
        constexpr int most = 40;
        constexpr double gain = 1e-3;
        const Proposal proposal{
            .asIs = 0, .forced = 0, .scale = scaleFor(m_units.units(), failures), .sets = {}};
        StateDrawing drawing{m_units, proposal, m_options.seed + ++m_round};
        bool hasFailed = false;
        for (int pass = 0; pass < most && !m_options.stop.stop_requested(); ++pass) {
            const double before = m_sum;
            hasFailed = repair(drawing.next().up) || hasFailed;
            if (pass >= fewest && m_sum <= before * (1.0 + gain)) {
                break;
            }
        }
        return hasFailed;
    }

    /// Repairs one unit after the other in every state in which the system is down, the least
    /// likely to fail first, and keeps repaired what does not bring it back.
    bool repair(std::vector<Lanes> up)
    {
        const Lanes fails = ~m_units.worksIn(up);
        std::vector<Units> down = downIn(up, fails);
        const std::size_t longest = std::ranges::max_element(down, {}, &Units::size)->size();
        for (std::size_t step = 0; step < longest && !m_options.stop.stop_requested(); ++step) {
            for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
                if (step < down[lane].size()) {
                    up[down[lane][step]].set(lane);
                }
            }
            m_units.worksIn(up).forEach([&](std::size_t lane) {
                if (step < down[lane].size()) {
                    up[down[lane][step]].reset(lane);
                }
            });
        }
        for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
            std::erase_if(down[lane], [&](std::uint32_t unit) { return up[unit].test(lane); });
            if (!down[lane].empty()) {
                add(std::move(down[lane]));
            }
        }
        return fails != Lanes::none();
    }

    /// Of every lane asked for: the units that are down, unless there are too many.
    [[nodiscard]] std::vector<Units> downIn(const std::vector<Lanes>& up, const Lanes& lanes) const
    {
        std::vector<Units> down(Lanes::count);
        for (std::uint32_t unit = 0; unit < up.size(); ++unit) {
            (lanes & ~up[unit]).forEach([&](std::size_t lane) {
                if (down[lane].size() <= mostDown) {
                    down[lane].push_back(unit);
                }
            });
        }
        for (Units& each : down) {
            if (each.size() > mostDown) {
                each.clear();
            }
            std::ranges::stable_sort(
                each, {}, [this](std::uint32_t unit) { return m_units.units()[unit].down; });
        }
        return down;
    }

    void add(Units units)
    {
        std::ranges::sort(units);
        const double probability = probabilityOf(units);
        if (m_found.insert(std::move(units)).second) {
            m_sum += probability;
        }
    }

    /// With as many instances alive as the domains in the set leave.
    [[nodiscard]] double probabilityOf(const Units& units)
    {
        const std::vector<Shortage> shortages = m_units.shortagesWithout(units);
        double probability = 1.0;
        for (const std::uint32_t unit : units) {
            const auto found = std::ranges::find(shortages, unit, &Shortage::unit);
            probability *= found == shortages.end() ? m_units.units()[unit].down : found->down;
        }
        return probability;
    }

    FailingUnits& m_units;
    const CutSearchOptions& m_options;
    std::set<Units> m_found;
    double m_sum = 0.0;  ///< Of the probabilities of all that were found.
    std::uint64_t m_round = 0;
};

}  // namespace

std::vector<ForcedSet> findLikelyCuts(FailingUnits& units, const CriticalUnits& critical,
                                      const CutSearchOptions& options)
{
    CutSearch search{units, options};
    search.addCritical(critical);
    search.run();
    return search.take();
}

}  // namespace cutpoint
