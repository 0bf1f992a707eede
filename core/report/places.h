#pragma once

#include "core/analysis/report.h"
#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Where a topology file speaks of something.
struct SourcePlace {
    std::string where;  ///< JSON pointer; empty: nowhere in particular.
    std::optional<TextPosition> position;

    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// Where the file speaks of each SPOF of the report, in their order. A domain that only stands in
/// components is placed at the first of these.
///
/// @param text  the topology file in Cutpoint's own format; of any other, nothing is placed.
///
/// Cost: one pass over the text, if there is a SPOF.
[[nodiscard]] std::vector<SourcePlace> placesOfSpofs(const Topology& topology, const Report& report,
                                                     std::string_view text);

}  // namespace cutpoint
