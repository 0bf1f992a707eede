#pragma once

#include "core/analysis/report.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {

/// What an earlier report says that a check fails on.
struct Baseline {
    std::string file;          ///< Of the topology; empty: the report does not say.
    std::string name;          ///< Of the topology.
    std::set<UnitName> spofs;  ///< That were not accepted then, or no longer.
    bool missesTarget = false;
    std::set<std::pair<std::string, std::string>> warnings;  ///< Code and message.

    friend bool operator==(const Baseline&, const Baseline&) = default;
};

/// What reading a baseline came to.
struct BaselineReading {
    std::vector<Baseline> reports;
    std::string problem;  ///< Why there is none; empty on success.
};

/// Reads a report file, or an array of them, see FORMAT.md. Never throws.
[[nodiscard]] BaselineReading readBaseline(std::string_view text);

/// The report of the topology of that name; else, as names change, the one in the same place if
/// there are as many reports as topologies. Null: none.
///
/// @param place  of the topology among those that are checked.
/// @param count  of these.
[[nodiscard]] const Baseline* baselineFor(const std::vector<Baseline>& reports,
                                          std::string_view name, std::size_t place,
                                          std::size_t count);

}  // namespace cutpoint
