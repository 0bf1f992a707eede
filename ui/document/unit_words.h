#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <QString>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// Where a unit is on the canvas.
struct UnitPlace {
    std::vector<ComponentId> components = {};  ///< The component, or all that live in the domain.
    std::optional<ConnectionKey> connection = {};

    [[nodiscard]] bool isEmpty() const { return components.empty() && !connection; }
};

/// Finds a unit that a report names; empty if there is none of that name.
///
/// Cost: the number of connections or components.
[[nodiscard]] UnitPlace targetOf(const UnitName& unit, const Topology& topology);

/// For people: the component's name, "A → B", "zone a".
[[nodiscard]] QString titleOf(const UnitName& unit, const Topology& topology);

/// "zone a and App b", "zone a, App b and 2 more": at most `most` of them by name.
[[nodiscard]] QString titlesOf(const std::vector<UnitName>& units, const Topology& topology,
                               std::size_t most);

/// All domains that components which can fail live in, as units, by their names.
[[nodiscard]] std::vector<UnitName> domainsOf(const Topology& topology);

}  // namespace cutpoint::ui
