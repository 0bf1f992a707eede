#pragma once

#include "core/edit/arrange.h"
#include "core/edit/clipboard.h"
#include "core/edit/duplicate.h"
#include "core/edit/lay_out.h"
#include "core/edit/place.h"
#include "core/edit/remove.h"
#include "core/edit/stand_ins.h"
#include "tests/edit/chosen.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"

#include <functional>
#include <random>
#include <set>
#include <vector>

namespace cutpoint::tests {

using Ids = std::set<ComponentId>;

/// Changes the parts, mostly those that are chosen.
using Edit = std::function<void(TopologyParts&, const Ids&, std::mt19937&)>;

inline void removeSome(TopologyParts& parts, const Ids& chosen, std::mt19937& random)
{
    std::set<ConnectionKey> keys;
    for (const NamedConnection& named : parts.connections) {
        if (random() % 8 == 0) {
            keys.insert(named.key);
        }
    }
    // Never more than a third, or soon there is nothing left to edit.
    removeParts(parts, 3 * chosen.size() > parts.components.size() ? Ids{} : chosen, keys);
}

inline void duplicateSome(TopologyParts& parts, const Ids& chosen, std::mt19937& /*random*/)
{
    constexpr std::size_t plenty = 40;
    duplicateComponents(parts, parts.components.size() > plenty ? Ids{} : chosen, {24, 24});
}

inline void copyAndPaste(TopologyParts& parts, const Ids& chosen, std::mt19937& /*random*/)
{
    constexpr std::size_t plenty = 40;
    const ClipboardContent content = readClipboard(clipboardText(parts, chosen));
    if (content.parts && parts.components.size() < plenty) {
        pasteParts(parts, *content.parts, {24, 24});
    }
}

inline const std::vector<Edit>& randomEdits()
{
    static const std::vector<Edit> all{
        removeSome,
        duplicateSome,
        copyAndPaste,
        [](auto& parts, const Ids& chosen, auto&) { groupAsStandIns(parts, chosen); },
        [](auto& parts, const Ids& chosen, auto&) { ungroup(parts, chosen); },
        [](auto& parts, const Ids&, auto& random) { setRequired(parts, "g", 1 + random() % 3); },
        [](auto& parts, const Ids& chosen, auto&) { setLayer(parts, chosen, "new"); },
        [](auto& parts, const Ids& chosen, auto&) {
            putIntoDomain(parts, chosen, {"zone", "x"});
        },
        [](auto& parts, const Ids& chosen, auto&) {
            takeOutOfDomain(parts, chosen, {"zone", "x"});
        },
        [](auto& parts, const Ids& chosen, auto& random) {
            alignCards(parts, chosen, static_cast<CardAlignment>(random() % 6));
        },
        [](auto& parts, const Ids& chosen, auto& random) {
            distributeCards(parts, chosen, static_cast<Direction>(random() % 2));
        },
        [](auto& parts, const Ids& chosen, auto&) { layOut(parts, chosen); },
        [](auto& parts, const Ids&, auto&) { layOut(parts); },
    };
    return all;
}

/// Pushes an edit of any sort on the history; now and then one that joins with the one before.
inline void pushRandomEdit(ui::TopologyDocument& document, std::mt19937& random)
{
    TopologyParts parts = partsOf(document.topology());
    const Ids chosen = someOf(parts, random);
    randomEdits()[random() % randomEdits().size()](parts, chosen, random);
    const quint64 gesture = random() % 4 == 0 ? 1 : 0;
    document.history().push(new ui::EditCommand{document, "Edit", parts, gesture});
}

}  // namespace cutpoint::tests
