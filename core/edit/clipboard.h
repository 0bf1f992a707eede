#pragma once

#include "core/layout/geometry.h"
#include "core/model/topology_parts.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Components with the connections among them and what is stated of their groups and domains, as
/// the text of a topology file, for other windows and text editors.
///
/// @param ids  unknown ones do not count.
[[nodiscard]] std::string clipboardText(const TopologyParts& parts,
                                        const std::set<ComponentId>& ids);

/// What a clipboard holds.
struct ClipboardContent {
    std::optional<TopologyParts> parts;  ///< One component at least.
    std::string problem;                 ///< Why there are none, in a sentence; empty if there are.
};

/// Reads text from a clipboard: any topology that `readTopology` knows.
[[nodiscard]] ClipboardContent readClipboard(std::string_view text);

/// Adds components with their connections, groups and domains. Ids of components, connections and
/// groups that are in use, and names, are replaced by new ones throughout; domains are the same
/// wherever they have the same name, and what is stated of them already holds.
///
/// @param added  from `readClipboard`.
/// @param by     how far from their positions they are put.
/// @return  the ids they got, in the order of `added`.
std::vector<ComponentId> pasteParts(TopologyParts& parts, TopologyParts added, Point by);

}  // namespace cutpoint
