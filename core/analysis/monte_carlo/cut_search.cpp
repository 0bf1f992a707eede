#include "core/analysis/monte_carlo/cut_search.h"

#include "core/analysis/cut_sets.h"
#include "core/analysis/monte_carlo/state_drawing.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

namespace cutpoint {
namespace {

using Units = std::vector<std::uint32_t>;

/// Repairs what is down in one state, bit by bit, as long as the system stays down.
struct Repair {
    Units down;             ///< The least likely to fail first.
    std::size_t next = 0;   ///< Those before are decided.
    std::size_t count = 1;  ///< To be repaired together in the next step.

    [[nodiscard]] bool isOver() const { return next >= down.size(); }

    [[nodiscard]] std::span<const std::uint32_t> tried() const
    {
        return std::span{down}.subspan(next, std::min(count, down.size() - next));
    }

    /// After a step in which the system stayed down: the units stay repaired.
    void succeed()
    {
        next += count;
        count *= 2;
    }

    /// After a step that brought it back: fewer at a time, and the last one is needed.
    void fail()
    {
        next += count == 1 ? 1 : 0;
        count = std::max<std::size_t>(1, count / 2);
    }
};

/// How often draws led to a set; twice at least if it is known without.
struct Found {
    std::size_t times = 0;
    double probability = 0.0;
};

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

    /// Those of low order, as far as they are found quickly.
    void addMinimal(const StructureFunction& function, const UnitRates& rates)
    {
        constexpr std::size_t quickly = 4'000'000;
        constexpr unsigned highest = 4;
        const MinimalCutSets minimal = findMinimalCutSets(function, rates,
                                                          {.order = highest,
                                                           .limit = m_options.mostSets,
                                                           .budget = quickly,
                                                           .stop = m_options.stop});
        for (const auto& members : minimal.sets) {
            addMembers(members);
        }
    }

    /// Draws states with ever more failures until the system is often down.
    void run()
    {
        constexpr double often = 0.25;
        const double most = static_cast<double>(m_units.units().size()) / 2.0;
        double share = 0.0;
        bool isLast = false;
        for (double failures = 1.0; share < often && !isLast && !isStopped(); failures *= 2.0) {
            isLast = failures >= most;
            share = explore(std::min(failures, most), isLast);
        }
    }

    [[nodiscard]] LikelyCuts take() const
    {
        LikelyCuts cuts{.sets = {}, .doubtful = m_foundOnce, .isSettled = isSettled()};
        cuts.sets.reserve(m_found.size());
        for (const auto& [units, found] : m_found) {
            cuts.sets.push_back({.units = units, .probability = found.probability});
        }
        std::erase_if(cuts.sets, [](const ForcedSet& set) { return set.probability <= 0.0; });
        std::ranges::stable_sort(cuts.sets, std::ranges::greater{}, &ForcedSet::probability);
        if (cuts.sets.size() > m_options.mostSets) {
            cuts.sets.resize(m_options.mostSets);
            cuts.isSettled = false;
        }
        return cuts;
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

    void addMembers(const std::vector<CutMember>& members)
    {
        Units units;
        for (const CutMember& member : members) {
            const auto type = member.isDomain ? UnitType::Domain : UnitType::Component;
            const auto unit = m_units.unitOf(type, member.number);
            if (!unit) {
                return;  // it never fails
            }
            units.push_back(*unit);
        }
        add(std::move(units));
    }

    [[nodiscard]] bool isStopped() const { return m_options.stop.stop_requested(); }

    /// Whether the sets that a single draw led to, and with them those that none did, hardly count.
    [[nodiscard]] bool isSettled() const
    {
        constexpr std::size_t fewest = 1000;
        constexpr double share = 2e-3;
        return m_draws >= fewest && m_foundOnce <= share * m_sum;
    }

    /// @param isLast  there is no higher level: to be explored however rarely the system is down.
    /// @return  in which share of the states the system was down.
    double explore(double failures, bool isLast)
    {
        constexpr std::size_t fewest = 4;
        constexpr std::size_t most = 10'000;
        constexpr double worthIt = 0.02;
        const Proposal proposal{
            .asIs = 0, .forced = 0, .scale = scaleFor(m_units.units(), failures), .sets = {}};
        StateDrawing drawing{m_units, proposal, m_options.seed + ++m_round};
        std::size_t downs = 0;
        double share = 0.0;
        for (std::size_t pass = 1; pass <= most && !isStopped(); ++pass) {
            downs += repair(drawing.next().up);
            share = static_cast<double>(downs) / static_cast<double>(pass * Lanes::count);
            const bool isBarren = share < worthIt && !isLast;
            if (pass >= fewest && (isBarren || isSettled())) {
                break;
            }
        }
        return share;
    }

    /// Repairs every state in which the system is down and adds what is left.
    ///
    /// @return  in how many it was down.
    std::size_t repair(std::vector<Lanes> up)
    {
        const Lanes fails = ~m_units.worksIn(up);
        std::vector<Repair> repairs = repairsOf(up, fails);
        Lanes open = fails;
        while (open != Lanes::none()) {
            if (isStopped()) {
                return 0;
            }
            open = tryNext(open, repairs, up);
        }
        fails.forEach([&](std::size_t lane) {
            Units units = std::move(repairs[lane].down);
            std::erase_if(units, [&](std::uint32_t unit) { return up[unit].test(lane); });
            draw(std::move(units));
        });
        return fails.size();
    }

    /// Repairs what is to be tried next in the open states, and breaks it again where the system
    /// would work.
    ///
    /// @return  in which of them there is more to try.
    Lanes tryNext(const Lanes& open, std::vector<Repair>& repairs, std::vector<Lanes>& up) const
    {
        open.forEach([&](std::size_t lane) {
            for (const std::uint32_t unit : repairs[lane].tried()) {
                up[unit].set(lane);
            }
        });
        const Lanes works = m_units.worksIn(up);
        Lanes left;
        open.forEach([&](std::size_t lane) {
            Repair& repair = repairs[lane];
            if (works.test(lane)) {
                for (const std::uint32_t unit : repair.tried()) {
                    up[unit].reset(lane);
                }
                repair.fail();
            } else {
                repair.succeed();
            }
            if (!repair.isOver()) {
                left.set(lane);
            }
        });
        return left;
    }

    [[nodiscard]] std::vector<Repair> repairsOf(const std::vector<Lanes>& up,
                                                const Lanes& lanes) const
    {
        std::vector<Repair> repairs(Lanes::count);
        for (std::uint32_t unit = 0; unit < up.size(); ++unit) {
            (lanes & ~up[unit]).forEach([&](std::size_t lane) {
                repairs[lane].down.push_back(unit);
            });
        }
        for (Repair& repair : repairs) {
            std::ranges::stable_sort(
                repair.down, {}, [this](std::uint32_t unit) { return m_units.units()[unit].down; });
            repair.count = std::max<std::size_t>(1, repair.down.size() / 2);
        }
        return repairs;
    }

    /// A set that is known without drawing.
    void add(Units units)
    {
        std::ranges::sort(units);
        const double probability = probabilityOf(units);
        if (m_found.try_emplace(std::move(units), Found{2, probability}).second) {
            m_sum += probability;
        }
    }

    void draw(Units units)
    {
        std::ranges::sort(units);
        ++m_draws;
        const double probability = probabilityOf(units);
        Found& found = m_found.try_emplace(std::move(units), Found{0, probability}).first->second;
        ++found.times;
        if (found.times == 1) {
            m_sum += probability;
            m_foundOnce += probability;
        } else if (found.times == 2) {
            m_foundOnce = std::max(0.0, m_foundOnce - probability);
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
    std::map<Units, Found> m_found;
    std::size_t m_draws = 0;
    double m_sum = 0.0;        ///< Of the probabilities of all sets.
    double m_foundOnce = 0.0;  ///< Of those that a single draw led to.
    std::uint64_t m_round = 0;
};

}  // namespace

LikelyCuts findLikelyCuts(const StructureFunction& function, const UnitRates& rates,
                          FailingUnits& units, const CriticalUnits& critical,
                          const CutSearchOptions& options)
{
    CutSearch search{units, options};
    search.addCritical(critical);
    search.addMinimal(function, rates);
    search.run();
    return search.take();
}

}  // namespace cutpoint
