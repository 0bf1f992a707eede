#pragma once

#include "core/model/topology.h"
#include "core/simulation/spare_set.h"

#include <string>
#include <vector>

namespace cutpoint {

/// A set as its runbook speaks of it.
struct RunbookSubject {
    const Topology& topology;
    const SpareSet& spare;
    std::vector<std::string> names;    ///< Of the members; with the id where titles are the same.
    std::vector<std::string> hosts;    ///< Of the members: plain words that may stand in a command;
                                       ///< empty: none is stated.
    std::vector<std::string> callers;  ///< Titles of the components that call members.
    bool isPostgres = false;           ///< A database whose name, id or notes say PostgreSQL.

    [[nodiscard]] const FailoverSet& set() const { return spare.set; }
    [[nodiscard]] const std::string& primary() const { return names.front(); }

    /// The first that does not serve.
    [[nodiscard]] const std::string& standby() const { return names[spare.set.required]; }

    /// "DB primary", "Web 1 and Web 2": those that serve at the start.
    [[nodiscard]] std::string serving() const;

    /// Those that do not.
    [[nodiscard]] std::string waiting() const;
};

[[nodiscard]] RunbookSubject subjectOf(const Topology& topology, const SpareSet& spare);

/// The domains of a dimension in which a member lives; of a whole component all that it names.
[[nodiscard]] std::vector<std::string> domainsOf(const Topology& topology, const SetMember& member,
                                                 std::string_view dimension);

/// "zone a", "team platform": everything the member lives in.
[[nodiscard]] std::vector<std::string> placesOf(const Topology& topology, const SetMember& member);

/// "a", "a and b", "a, b and c"; of more than five the first three and how many there are more.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// "12.5 s", "450 s (7.5 min)".
[[nodiscard]] std::string timeInWords(Seconds time);

}  // namespace cutpoint
