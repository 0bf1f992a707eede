#include "core/io/graphml/keys.h"

#include <algorithm>
#include <utility>

namespace cutpoint::graphml {
namespace {

bool isNumeric(std::string_view type)
{
    return type == "int" || type == "long" || type == "float" || type == "double";
}

std::optional<bool> flagIn(std::string_view text)
{
    if (text == "true" || text == "True" || text == "1") {
        return true;
    }
    return text == "false" || text == "False" || text == "0" ? std::optional{false} : std::nullopt;
}

}  // namespace

Keys::Keys(const xml::Tree& tree, std::uint32_t root)
    : m_tree{tree}
{
    for (const std::uint32_t element : tree.children(root)) {
        if (xml::localName(tree[element].name) != "key") {
            continue;
        }
        const std::string_view id = tree.attribute(element, "id").value_or("");
        const std::string_view name = tree.attribute(element, "attr.name").value_or(id);
        m_numbers.try_emplace(id, m_keys.size());
        m_keys.push_back({.name = name,
                          .type = tree.attribute(element, "attr.type").value_or(""),
                          .kind = tree.attribute(element, "for").value_or(""),
                          .fallback = tree.child(element, "default").value_or(xml::Element::none)});
    }
}

GraphAttribute Keys::attribute(std::uint32_t data, std::string where) const
{
    const std::string_view id = m_tree.attribute(data, "key").value_or("");
    const auto number = m_numbers.find(id);
    const Key key = number == m_numbers.end() ? Key{.name = id} : m_keys[number->second];
    return valueOf(key, m_tree[data].text, std::move(where));
}

void Keys::appendDefaults(std::vector<GraphAttribute>& attributes, std::string_view kind) const
{
    for (const Key& key : m_keys) {
        const bool isMeant = key.kind == kind || key.kind == "all" || key.kind.empty();
        if (!isMeant || key.fallback == xml::Element::none ||
            xml::trimmed(m_tree[key.fallback].text).empty() ||
            std::ranges::find(attributes, key.name, &GraphAttribute::name) != attributes.end()) {
            continue;
        }
        attributes.push_back(valueOf(key, m_tree[key.fallback].text, {}));
    }
}

GraphAttribute Keys::valueOf(const Key& key, std::string_view text, std::string where)
{
    text = xml::trimmed(text);
    GraphAttribute attribute{.name = std::string{key.name}, .where = std::move(where)};
    const auto flag = key.type == "boolean" ? flagIn(text) : std::nullopt;
    const auto number = isNumeric(key.type) ? xml::numberIn(text) : std::nullopt;
    if (flag) {
        attribute.type = json::Type::Boolean;
        attribute.boolean = *flag;
    } else if (number) {
        attribute.type = json::Type::Number;
        attribute.number = *number;
    } else if (!text.empty()) {
        attribute.type = json::Type::Text;
        attribute.text = text;
    }
    return attribute;
}

}  // namespace cutpoint::graphml
