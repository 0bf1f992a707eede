#pragma once

#include "core/compare/compare.h"
#include "core/compare/match.h"
#include "core/model/connection_names.h"
#include "ui/canvas/diagram_scene.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cutpoint::ui {

/// A topology that is compared with another.
struct NamedTopology {
    QString name;     ///< "web-shop.topology.json".
    QString toolTip;  ///< Where it lies.
    std::shared_ptr<const Topology> topology;
    std::shared_ptr<const Report> report = {};  ///< Null: not known yet.
};

/// One of the two pictures.
struct ComparedSide {
    NamedTopology source;
    std::shared_ptr<const Topology> drawn;      ///< Every card of it states its place.
    std::shared_ptr<const DiagramScene> scene;  ///< Of `drawn`, with what became of everything.
    std::unordered_map<std::string, NumberedConnection> connections;  ///< As reports name them.
};

/// Two topologies beside each other, with all that is shown of them. A value that is not changed
/// any more.
struct ComparedPair {
    ComparedSide before;
    ComparedSide after;
    Comparison comparison;
    TopologyMatch match;
};

/// What is shown of one item in a picture, by its number there; all empty: it is not there.
struct ItemPlace {
    std::vector<std::size_t> cards = {};  ///< Several: those that live in a domain without a frame.
    std::optional<std::size_t> link = {};
    std::optional<std::size_t> frame = {};

    [[nodiscard]] bool isEmpty() const { return cards.empty() && !link && !frame; }

    friend bool operator==(const ItemPlace&, const ItemPlace&) = default;
};

/// The same item in both pictures.
struct PairPlace {
    ItemPlace before = {};
    ItemPlace after = {};

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }

    friend bool operator==(const PairPlace&, const PairPlace&) = default;
};

/// Compares two topologies and draws both. What has no report yet is analysed first. A component
/// without a place stands where it stands in the other picture.
///
/// On any thread; `options.stop` is asked now and then.
///
/// @return  null: stopped.
[[nodiscard]] std::shared_ptr<const ComparedPair>
comparePair(NamedTopology before, NamedTopology after, const AnalysisOptions& options);

/// Where what changed is in both pictures.
[[nodiscard]] PairPlace placeOf(const Change& change, const ComparedPair& pair);

/// Where a unit is, by the name that the report of before, or of after, gives it.
[[nodiscard]] PairPlace placeOf(const UnitName& unit, const ComparedPair& pair, bool isBefore);

/// Completes a place of one picture by that of the same item in the other.
[[nodiscard]] PairPlace placeOf(const ItemPlace& place, const ComparedPair& pair, bool isBefore);

}  // namespace cutpoint::ui
