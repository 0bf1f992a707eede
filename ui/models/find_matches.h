#pragma once

#include "core/analysis/report.h"
#include "core/layout/diagram.h"
#include "core/model/topology.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace cutpoint::ui {

/// What Find looks through: for each component, in file order, the words it is found by, a line for
/// each: name, id, kind, layer, group, domains ("zone a"), and what the report says of it ("spof",
/// "single point of failure", "choke point", "advisory"; "accepted" for one that is accepted).
///
/// @param report  null: nothing is known; of an older topology: what is gone is passed over.
///
/// Cost: linear in components and findings.
[[nodiscard]] std::vector<QString> searchTexts(const Topology& topology, const Report* report);

/// The same for each connection, in the order of `Topology::connections`: id, label, group, what it
/// is ("replication", "two-way link", "optional") and what the report says of it.
///
/// @param withEnds  "Web → Orders DB" too: not what people mean who type "web".
[[nodiscard]] std::vector<QString> connectionTexts(const Topology& topology, const Report* report,
                                                   bool withEnds);

/// The same for each zone and group that has a frame: "zone a"; name and id.
[[nodiscard]] std::vector<QString> frameTexts(const Diagram& diagram);

/// The components whose text has every word of the query, whatever the case.
///
/// @param query  words between spaces; none: nothing is found.
/// @return  numbers of the texts, ascending.
[[nodiscard]] std::vector<std::size_t> findMatches(const std::vector<QString>& texts,
                                                   const QString& query);

}  // namespace cutpoint::ui
