#pragma once

#include "core/analysis/report.h"
#include "core/layout/diagram.h"
#include "core/model/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace cutpoint::svg {

/// What a report says of a component or connection, as the picture shows it.
struct Mark {
    bool isSpof = false;      ///< And not accepted, or no longer.
    bool isAccepted = false;  ///< A SPOF whose acceptance holds.
    bool isChoke = false;
    bool isAdvisory = false;
    std::optional<Date> until = std::nullopt;  ///< Of the acceptance.
};

/// What the header of a lane says beside its name.
struct LaneMark {
    std::string availability;  ///< Empty: not known.
    bool isWeakest = false;
};

/// What a report says of everything in a diagram.
struct Marks {
    std::vector<Mark> cards;  ///< By component, in file order.
    std::vector<Mark> links;  ///< By connection, in file order.
    std::vector<bool> isSpofFrame;
    std::vector<LaneMark> lanes;
    bool isLinked = false;  ///< Elements carry ids, see SvgOptions.
};

/// @param report  null: nothing is known.
[[nodiscard]] Marks marksOf(const Topology& topology, const Diagram& diagram, const Report* report);

}  // namespace cutpoint::svg
