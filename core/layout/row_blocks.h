#pragma once

#include "core/layout/proper_graph.h"

#include <vector>

namespace cutpoint::layout {

/// How finely a row is taken apart.
enum class Level : std::uint8_t {
    Item,   ///< Zones; blocks and single nodes outside of zones.
    Block,  ///< Blocks and single nodes inside a zone.
    Node,   ///< The nodes of a block.
};

/// Neighbours in a row that move as one: `begin` up to, not including, `end`.
struct Run {
    Index begin = 0;
    Index end = 0;
    Index parent = 0;   ///< Runs change places only inside the same one.
    Index zone = none;  ///< Set only at the level of items.
};

/// The runs of a row at that level, from left to right.
///
/// Precondition: zones and blocks are contiguous in `nodes`.
[[nodiscard]] inline std::vector<Run> runsOf(const std::vector<Index>& nodes,
                                             const ProperGraph& graph, Level level)
{
    const auto itemOf = [&](Index node) {
        const Index zone = graph.zoneOf[node];
        return zone == none ? graph.zoneCount + graph.blockOf[node] : zone;
    };
    const auto keyOf = [&](Index node) {
        switch (level) {
        case Level::Item:
            return itemOf(node);
        case Level::Block:
            return graph.blockOf[node];
        case Level::Node:
            break;
        }
        return node;
    };
    std::vector<Run> runs;
    Index latest = none;
    for (Index place = 0; place < nodes.size(); ++place) {
        const Index node = nodes[place];
        const Index key = keyOf(node);
        if (key == latest) {
            ++runs.back().end;
            continue;
        }
        latest = key;
        Run run{.begin = place, .end = place + 1};
        if (level == Level::Item) {
            run.zone = graph.zoneOf[node];
        } else {
            run.parent = level == Level::Block ? itemOf(node) : graph.blockOf[node];
        }
        runs.push_back(run);
    }
    return runs;
}

}  // namespace cutpoint::layout
