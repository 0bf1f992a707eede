#pragma once

#include "core/analysis/report.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/evaluate.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cutpoint {

/// A unit that may be down and whose state can matter.
struct FailingUnit {
    UnitType type = UnitType::Component;
    std::uint32_t number = 0;  ///< Of the component, link or domain in the function.
    double down = 0.0;  ///< By itself, in (0, 1]; of a component with all its instances alive.
};

/// A component with fewer instances alive than it has, in one lane.
struct Shortage {
    std::uint32_t unit = 0;
    std::uint32_t lane = 0;
    double down = 0.0;  ///< With the instances that are left.
};

/// The units of a structure function that a simulation draws, and the states that they make up.
class FailingUnits {
public:
    /// Both arguments are kept by reference.
    FailingUnits(const StructureFunction& function, const UnitRates& rates);

    /// Domains, then links, then components.
    [[nodiscard]] const std::vector<FailingUnit>& units() const { return m_units; }

    /// The unit of a component, link or domain; empty: it never fails or cannot matter.
    [[nodiscard]] std::optional<std::uint32_t> unitOf(UnitType type, std::uint32_t number) const;

    /// The lanes in which domains that are down leave a component fewer instances, ascending by
    /// unit and lane.
    ///
    /// @param up  of every unit, by itself.
    [[nodiscard]] std::vector<Shortage> shortagesIn(const std::vector<Lanes>& up);

    /// The components that have fewer instances alive when some units are down.
    [[nodiscard]] std::vector<Shortage> shortagesWithout(const std::vector<std::uint32_t>& down);

    /// The lanes in which the system works.
    ///
    /// @param up  of every unit, by itself; domains take down what lives there on top.
    [[nodiscard]] Lanes worksIn(const std::vector<Lanes>& up);

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Instances that live in the same domains.
    struct Class {
        std::vector<std::uint32_t> domains;  ///< Units.
        std::uint32_t count = 0;
    };

    /// A component that domains can take down, in whole or in part.
    struct Resident {
        std::uint32_t component = 0;
        std::uint32_t unit = none;  ///< `none`: it does not fail by itself.
        std::vector<Class> classes;
        std::map<std::uint32_t, double> downOf;  ///< By instances alive.
    };

    void addUnit(UnitType type, std::uint32_t number, double down);
    void addResident(std::uint32_t component);
    [[nodiscard]] double downWhen(Resident& resident, std::uint32_t alive) const;
    [[nodiscard]] std::uint32_t aliveIn(const Resident& resident, const std::vector<Lanes>& up,
                                        std::size_t lane) const;
    [[nodiscard]] static Lanes allDomainsUp(const Resident& resident, const std::vector<Lanes>& up);
    [[nodiscard]] Lanes enoughAlive(const Resident& resident, const std::vector<Lanes>& up) const;

    const StructureFunction& m_function;
    const UnitRates& m_rates;
    std::vector<FailingUnit> m_units;
    std::vector<std::uint32_t> m_unitOfComponent;
    std::vector<std::uint32_t> m_unitOfLink;
    std::vector<std::uint32_t> m_unitOfDomain;
    std::vector<Resident> m_residents;
    UnitStates m_states;  ///< All up but for what is written anew each time.
};

}  // namespace cutpoint
