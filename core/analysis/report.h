#pragma once

#include "core/io/diagnostic.h"
#include "core/model/acceptance.h"
#include "core/model/availability.h"
#include "core/model/component.h"
#include "core/model/topology.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {

/// What can fail by itself and be listed: see MODEL.md section 3.
enum class UnitType : std::uint8_t { Component, Connection, Domain };

/// A unit by the name that reports give it: a component's id, a connection's id or "from->to", a
/// domain's "dimension:name".
struct UnitName {
    UnitType type = UnitType::Component;
    std::string id;

    friend auto operator<=>(const UnitName&, const UnitName&) = default;
};

/// How certain the system's availability is.
enum class Bound : std::uint8_t {
    Exact,
    UpperBound,  ///< Some components state no availability and count as perfect.
    Interval,    ///< Certainly between two ends; the figure is the lower one.
    Estimate,    ///< Simulated; the interval is the 95 % confidence interval.
};

/// How it was found.
enum class Method : std::uint8_t { Diagram, Frontier, Product, Bounds, MonteCarlo };

/// Downtime in seconds per period: unavailability × period.
struct Downtime {
    double year = 0.0;   ///< Of the topology's own length.
    double month = 0.0;  ///< 30 d.
    double week = 0.0;
    double day = 0.0;

    friend bool operator==(const Downtime&, const Downtime&) = default;
};

/// The figures of the system as a whole.
struct SystemFigures {
    Availability availability;
    std::optional<double> nines;  ///< −log10 U; empty for U = 0.
    Bound bound = Bound::Exact;
    Method method = Method::Diagram;
    std::optional<std::pair<Availability, Availability>> interval;  ///< Worse end first.
    std::optional<bool> meetsTarget;  ///< Empty: no target, or the interval straddles it.
    std::optional<double> target;     ///< Fraction of time up.
    Downtime downtime;
    std::optional<double> costPerYear;        ///< U × revenue per year; empty: no revenue stated.
    std::vector<std::string> assumedPerfect;  ///< Ids without availability, in file order.

    friend bool operator==(const SystemFigures&, const SystemFigures&) = default;
};

/// The figures of one layer: everything outside it perfect.
struct LayerFigures {
    std::string name;  ///< "(none)" for components without a layer.
    Availability availability;
    bool isWeakest = false;

    friend bool operator==(const LayerFigures&, const LayerFigures&) = default;
};

/// What makes up a component's own unavailability: the sum of them all.
struct UnavailabilityParts {
    double structural = 0.0;      ///< Too few instances up: double faults.
    double switchover = 0.0;      ///< Switching to a spare.
    double missedFailover = 0.0;  ///< A spare that did not take over by itself.
    double failback = 0.0;        ///< Switching back after a repair.
    double commonCause = 0.0;     ///< All instances lost to one cause.

    friend bool operator==(const UnavailabilityParts&, const UnavailabilityParts&) = default;
};

/// Importance measures of MODEL.md section 5, all instances of the component together. Measures
/// that divide by U are empty for U = 0.
struct Importance {
    double birnbaum = 0.0;
    std::optional<double> criticality;
    std::optional<double> raw;  ///< U(lost) / U.
    std::optional<double> rrw;  ///< U / U(perfect); empty also if infinite.
    std::optional<double> diagnostic;
    double savedUnavailability = 0.0;  ///< U − U(perfect).

    friend bool operator==(const Importance&, const Importance&) = default;
};

/// The figures of one component.
struct ComponentFigures {
    std::string id;
    std::optional<Availability> availability;  ///< Of the whole component, domains left out; empty:
                                               ///< nothing is stated.
    UnavailabilityParts parts;
    std::optional<Importance> importance;  ///< Empty: no exact figure.
    bool isArticulation = false;           ///< A cut vertex between some entry and some target.
    bool hasInfluence = true;              ///< Takes part in whether the system works.

    friend bool operator==(const ComponentFigures&, const ComponentFigures&) = default;
};

/// What the members of a group are down for together, fractions of time: units of the probability
/// only.
struct GroupFigures {
    std::string id;
    double switchover = 0.0;   ///< Switching from the members that serve to others.
    double commonCause = 0.0;  ///< All members lost to one cause.

    friend bool operator==(const GroupFigures&, const GroupFigures&) = default;
};

/// The checklist of the field.
enum class Category : std::uint8_t { ServerOrService, NetworkPath, Dependency, PersonOrTeam };

/// How a single point of failure was found.
enum class Reason : std::uint8_t { Articulation, SingleInstance, SharedDomain, Dependency };

/// Whether it fails a check: a team does not by itself.
enum class SpofSeverity : std::uint8_t { Error, Notice };

/// A unit whose loss alone makes the system stop working.
struct Spof {
    UnitName unit;
    std::string title;  ///< For people: the component's name, "A → B", "zone a".
    Category category = Category::ServerOrService;
    std::vector<Reason> reasons;  ///< In the order of the enumeration; one at least.
    SpofSeverity severity = SpofSeverity::Error;
    std::vector<std::string>
        domains;  ///< "zone:a": domains whose loss takes it, and the system, down.
    std::vector<std::string> cutsOff;  ///< Ids of components, file order, at most 100; not itself.
    std::optional<std::size_t> cutsOffCount;    ///< Of them all; empty: was not played through.
    std::optional<double> savedUnavailability;  ///< U − U(this perfect); empty: not known.
    std::optional<Acceptance> accepted;
    bool isAcceptanceExpired = false;

    friend bool operator==(const Spof&, const Spof&) = default;
};

/// Whether the SPOF makes a check fail: an error, not accepted or no longer.
[[nodiscard]] inline bool failsCheck(const Spof& spof)
{
    return spof.severity == SpofSeverity::Error && (!spof.accepted || spof.isAcceptanceExpired);
}

/// A component with spares whose loss as a whole stops the system: one bad release takes it down.
struct ChokePoint {
    std::string id;
    std::optional<double> savedUnavailability;

    friend bool operator==(const ChokePoint&, const ChokePoint&) = default;
};

/// What would be a SPOF if the picture were read more strictly.
struct Advisory {
    std::string id;  ///< As a SPOF's.
    std::string message;

    friend bool operator==(const Advisory&, const Advisory&) = default;
};

/// A smallest set of units whose loss together stops the system; components are lost whole.
struct CutSet {
    std::vector<UnitName> members;      ///< Ascending.
    std::optional<double> probability;  ///< Empty: a member states no availability.

    friend bool operator==(const CutSet&, const CutSet&) = default;
};

/// A change to make, with what it saves: see `recommendationsOf`, which fills these on demand.
struct Recommendation {
    std::string id;
    std::string change;
    double savesSecondsPerYear = 0.0;
    std::optional<double> costPerMonth;

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

/// What one stated range makes of the whole: from its low to its high end, all other ranges in the
/// middle.
struct UncertaintyDriver {
    UnitName unit;
    std::string title;  ///< For people, as a SPOF's.
    Availability low;   ///< Of the system.
    Availability high;

    friend bool operator==(const UncertaintyDriver&, const UncertaintyDriver&) = default;
};

/// The unavailability between both ends, in [0, 1].
[[nodiscard]] inline double swingOf(const UncertaintyDriver& driver)
{
    return driver.low.down() - driver.high.down();
}

/// The range of the whole where availabilities are stated as ranges.
struct Uncertainty {
    Availability low;  ///< Of the system, everything at its low end.
    Availability high;
    std::vector<UncertaintyDriver> drivers;  ///< The greatest swing first.

    friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};

/// Everything the analysis has to say of one topology: a value, in the same order on every run.
struct Report {
    std::string topologyName;
    std::size_t componentCount = 0;
    std::size_t connectionCount = 0;
    Semantics semantics = Semantics::Flow;
    std::string currency;
    double yearDays = 365.0;
    std::optional<SystemFigures> system;  ///< Empty: no entry, no target or an error; see findings.
    std::vector<LayerFigures> layers;     ///< In order of first appearance.
    std::optional<Availability> layerProduct;
    std::vector<ComponentFigures> components;  ///< In file order, one for every component.
    std::vector<GroupFigures> groups;          ///< Those with either, in file order.
    std::vector<Spof> spofs;  ///< Most downtime saved first, then components, connections, domains
                              ///< in file order.
    std::vector<ChokePoint> chokePoints;  ///< Likewise.
    std::vector<Advisory> advisories;
    std::vector<CutSet> cutSets;       ///< Most probable first, then by order and members.
    unsigned cutSetOrder = 0;          ///< Up to which order all minimal cut sets are listed.
    std::vector<Diagnostic> findings;  ///< Errors first, then warnings, infos.
    std::vector<Recommendation> recommendations;
    std::optional<Uncertainty> uncertainty;  ///< See `uncertaintyOf`, which fills it on demand.
    bool isCancelled = false;                ///< Stopped half way: to be dropped.

    friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace cutpoint
