#pragma once

#include "core/io/problems.h"
#include "core/io/scenario/placed_value.h"
#include "core/io/topology/want.h"
#include "core/model/topology.h"
#include "core/simulation/scenario_names.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cutpoint {

/// A scenario that is being read, and what there is to say about it.
struct ScenarioReading {
    std::string_view document;
    const Topology& topology;
    const ScenarioNames& names;
    Problems& problems;

    void fail(std::string_view code, std::size_t offset, std::string message);

    /// Whether the value is as wanted; if not, that is an error.
    ///
    /// @param field  its name, for the message.
    bool accept(std::string_view field, const PlacedValue& value, const Want& want);

    /// @return  the member if it is there and as wanted, or nullptr.
    const PlacedValue* take(const PlacedValue& object, std::string_view key, const Want& want);

    /// Warns of members that are not known.
    ///
    /// @param title  of the object with its article: "an event".
    void warnOfUnknown(const PlacedValue& object, std::string_view title,
                       std::span<const std::string_view> known);
};

/// "; did you mean "web-1"?", or nothing.
[[nodiscard]] std::string meantHint(std::span<const std::string_view> names,
                                    std::string_view written);

}  // namespace cutpoint
