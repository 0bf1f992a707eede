#pragma once

#include "core/io/graph/records.h"
#include "core/io/xml/tree.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cutpoint::graphml {

/// The attributes that a GraphML file declares: their names and types by the ids that data refer to
/// them with, and the defaults of those that have one.
class Keys {
public:
    /// @param root  the graphml element.
    Keys(const xml::Tree& tree, std::uint32_t root);

    /// The attribute that a data element states, under the name it was declared with.
    [[nodiscard]] GraphAttribute attribute(std::uint32_t data, std::string where) const;

    /// Appends the defaults of what is not stated.
    ///
    /// @param kind  "node", "edge" or "graph".
    void appendDefaults(std::vector<GraphAttribute>& attributes, std::string_view kind) const;

private:
    struct Key {
        std::string_view name;
        std::string_view type;  ///< "boolean", "int", "double" …; may be empty: a text.
        std::string_view kind;  ///< "node", "edge", "graph", "all" or empty, which is "all".
        std::uint32_t fallback = xml::Element::none;  ///< Its default element.
    };

    static GraphAttribute valueOf(const Key& key, std::string_view text, std::string where);

    const xml::Tree& m_tree;
    std::vector<Key> m_keys;
    std::unordered_map<std::string_view, std::size_t> m_numbers;  ///< By id.
};

}  // namespace cutpoint::graphml
