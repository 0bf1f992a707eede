#include "core/io/xml/tree.h"

#include "core/io/json/encoding.h"
#include "core/io/xml/prolog.h"

#include <charconv>
#include <cmath>
#include <pugixml.hpp>

namespace cutpoint::xml {

/// Copies what the library read, without recursion.
class TreeBuilder {
public:
    explicit TreeBuilder(std::string_view document)
    {
        m_tree.m_buffer.assign(document.begin(), document.end());
    }

    /// @return  what the library says of the document.
    pugi::xml_parse_result parse()
    {
        return m_document.load_buffer_inplace(m_tree.m_buffer.data(), m_tree.m_buffer.size(),
                                              pugi::parse_default, pugi::encoding_utf8);
    }

    [[nodiscard]] const pugi::xml_document& document() const { return m_document; }

    Tree build()
    {
        pugi::xml_node node = m_document.document_element();
        std::vector<std::uint32_t> open;
        while (node) {
            open.push_back(add(node, open.empty() ? Element::none : open.back()));
            pugi::xml_node next = firstElement(node.first_child());
            while (!next && !open.empty()) {
                m_tree.m_elements[open.back()].end =
                    static_cast<std::uint32_t>(m_tree.m_elements.size());
                open.pop_back();
                next = open.empty() ? pugi::xml_node{} : firstElement(node.next_sibling());
                node = node.parent();
            }
            node = next;
        }
        return std::move(m_tree);
    }

private:
    static pugi::xml_node firstElement(pugi::xml_node node)
    {
        while (node && node.type() != pugi::node_element) {
            node = node.next_sibling();
        }
        return node;
    }

    std::uint32_t add(const pugi::xml_node& node, std::uint32_t parent)
    {
        const auto number = static_cast<std::uint32_t>(m_tree.m_elements.size());
        const auto firstAttribute = static_cast<std::uint32_t>(m_tree.m_attributes.size());
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            m_tree.m_attributes.push_back({.name = attribute.name(), .value = attribute.value()});
        }
        m_tree.m_elements.push_back(
            {.name = node.name(),
             .text = textOf(node),
             .offset = static_cast<std::size_t>(node.offset_debug()) - 1,
             .parent = parent,
             .end = number + 1,
             .attributes = firstAttribute,
             .attributeEnd = static_cast<std::uint32_t>(m_tree.m_attributes.size())});
        return number;
    }

    std::string_view textOf(const pugi::xml_node& node)
    {
        std::string_view only;
        std::string joined;
        for (const pugi::xml_node& piece : node.children()) {
            if (piece.type() != pugi::node_pcdata && piece.type() != pugi::node_cdata) {
                continue;
            }
            if (only.empty()) {
                only = piece.value();
                continue;
            }
            if (joined.empty()) {
                joined = only;
            }
            joined += piece.value();
        }
        return joined.empty() ? only
                              : std::string_view{m_tree.m_joined.emplace_back(std::move(joined))};
    }

    Tree m_tree;
    pugi::xml_document m_document;
};

namespace {

std::string messageOf(pugi::xml_parse_status status)
{
    switch (status) {
    case pugi::status_end_element_mismatch:
        return "a tag is not closed, or the closing tag is that of another element; the file may "
               "be cut off";
    case pugi::status_bad_attribute:
        return R"(an attribute is a name, "=" and a value in quotes)";
    case pugi::status_bad_comment:
        return "a comment is not closed; it ends with \"-->\"";
    case pugi::status_bad_cdata:
        return "a CDATA section is not closed; it ends with \"]]>\"";
    case pugi::status_bad_pi:
        return "a processing instruction is not closed; it ends with \"?>\"";
    case pugi::status_bad_doctype:
        return "a DOCTYPE is not read";
    case pugi::status_no_document_element:
        return "there is no element in this file";
    case pugi::status_out_of_memory:
        return "there is not enough memory for it";
    case pugi::status_bad_pcdata:
        return "a text is not followed by a tag; the file may be cut off";
    case pugi::status_bad_start_element:
    case pugi::status_bad_end_element:
    case pugi::status_unrecognized_tag:
        return "a tag is not complete; the file may be cut off";
    default:
        return "this is no XML";
    }
}

Fault invalid(std::size_t offset, std::string message)
{
    return {.code = "invalid-xml",
            .offset = offset,
            .message = "the file is no well-formed XML: " + std::move(message)};
}

/// What makes the document not worth parsing.
std::optional<Fault> findFault(std::string_view document)
{
    if (const auto doctype = readProlog(document).doctype) {
        return Fault{.code = "doctype",
                     .offset = *doctype,
                     .message = "a document type (<!DOCTYPE …>) is not read, since entities can "
                                "grow without end or fetch files; remove it"};
    }
    if (const std::size_t zero = document.find('\0'); zero != std::string_view::npos) {
        return invalid(zero, "a zero byte");
    }
    if (const auto offset = json::firstInvalidUtf8(document)) {
        return Fault{.code = "not-utf8",
                     .offset = *offset,
                     .message = "this is not UTF-8; save the file as UTF-8"};
    }
    return std::nullopt;
}

/// Something of substance behind the root element.
std::optional<Fault> secondRoot(const pugi::xml_document& document)
{
    bool hasRoot = false;
    for (const pugi::xml_node& node : document.children()) {
        if (node.type() == pugi::node_element && hasRoot) {
            return invalid(static_cast<std::size_t>(node.offset_debug()) - 1,
                           "there is a second element behind the first; all stand within one");
        }
        hasRoot = hasRoot || node.type() == pugi::node_element;
    }
    return std::nullopt;
}

}  // namespace

ParseResult parse(std::string_view document)
{
    if (auto fault = findFault(document)) {
        return {.tree = std::nullopt, .fault = std::move(fault)};
    }
    TreeBuilder builder{document};
    if (const pugi::xml_parse_result result = builder.parse(); !result) {
        return {.tree = std::nullopt,
                .fault =
                    invalid(static_cast<std::size_t>(result.offset), messageOf(result.status))};
    }
    if (auto fault = secondRoot(builder.document())) {
        return {.tree = std::nullopt, .fault = std::move(fault)};
    }
    return {.tree = builder.build(), .fault = std::nullopt};
}

std::optional<std::string_view> Tree::attribute(std::uint32_t element, std::string_view name) const
{
    for (const Attribute& attribute : attributes(element)) {
        if (attribute.name == name) {
            return attribute.value;
        }
    }
    return std::nullopt;
}

std::vector<std::uint32_t> Tree::children(std::uint32_t element) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = element + 1; at < m_elements[element].end; at = m_elements[at].end) {
        found.push_back(at);
    }
    return found;
}

std::optional<std::uint32_t> Tree::child(std::uint32_t element, std::string_view name) const
{
    for (std::uint32_t at = element + 1; at < m_elements[element].end; at = m_elements[at].end) {
        if (m_elements[at].name == name) {
            return at;
        }
    }
    return std::nullopt;
}

std::optional<double> numberIn(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

}  // namespace cutpoint::xml
