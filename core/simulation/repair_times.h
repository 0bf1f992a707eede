#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace cutpoint {

/// How long repairs take on average, in hours; 1 h where nothing is said, which is noted.
class RepairTimes {
public:
    /// @param topology  kept by reference.
    explicit RepairTimes(const Topology& topology);

    /// Of an instance of the component of that vertex.
    [[nodiscard]] double ofComponent(std::uint32_t vertex);

    /// @param title  of what has these rates, for people.
    [[nodiscard]] double of(const Rates& rates, const std::string& title);

    /// `repair-time-assumed` (info), with the titles of what says nothing; empty if all do.
    [[nodiscard]] std::vector<Diagnostic> findings() const;

private:
    const Topology& m_topology;
    std::set<std::uint32_t> m_assumedComponents;
    std::vector<std::string> m_assumedTitles;
};

}  // namespace cutpoint
