#pragma once

#include "core/analysis/report.h"
#include "core/compare/item_fields.h"
#include "core/model/topology.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cutpoint {

/// What differs between two topologies.
enum class ItemType : std::uint8_t { Topology, Component, Connection, Group, Domain };

/// How it differs.
enum class ChangeKind : std::uint8_t {
    Added,
    Removed,
    Changed,
    Moved,    ///< Only its layer, its domains or its place in the picture changed.
    Rewired,  ///< A connection with another end; other fields may have changed too.
};

/// A difference between two topologies: one for each thing that differs.
struct Change {
    ItemType item = ItemType::Component;
    ChangeKind kind = ChangeKind::Changed;
    std::string id;        ///< As in the later file; of what was removed, as in the earlier.
    std::string idBefore;  ///< As in the earlier file; empty for what was added.
    std::string title;     ///< For people: the name, "A → B", "zone a".
    std::vector<FieldChange> fields;  ///< Of what is in both, one at least.

    friend bool operator==(const Change&, const Change&) = default;
};

/// Whether nothing but the place in the picture changed.
[[nodiscard]] bool isMoveInPicture(const Change& change);

/// One topology beside another that it became.
struct Comparison {
    std::vector<Change> changes;  ///< By item, then by kind, in the order of the enumerations; then
                                  ///< in file order.
    bool isUnrelated = false;     ///< Less than a tenth of the components of the smaller one is in
                                  ///< both, clients aside: then the changes say little.
    std::vector<Spof> spofsGone;  ///< As reported before.
    std::vector<Spof> spofsNew;   ///< As reported after.
    std::vector<Spof> spofsUnchanged;  ///< As reported after.
    Report before;
    Report after;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// Compares two topologies, and what an analysis has to say of each. What is the same thing in both
/// is told by `matchTopologies`; the order of the file does not count.
///
/// Cost: O((V + E) log(V + E)).
[[nodiscard]] Comparison compareTopologies(const Topology& before, const Topology& after,
                                           Report reportBefore, Report reportAfter);

}  // namespace cutpoint
