#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::xml {

/// "name = value" of an element.
struct Attribute {
    std::string_view name;
    std::string_view value;  ///< Unescaped.
};

/// An element of a document; see `Tree` for what the numbers mean.
struct Element {
    static constexpr std::uint32_t none = UINT32_MAX;

    std::string_view name;           ///< As it is written, prefix included: "y:NodeLabel".
    std::string_view text;           ///< Unescaped, without that of its children.
    std::size_t offset = 0;          ///< Of its first byte in the document.
    std::uint32_t parent = none;     ///< `none`: it is the root.
    std::uint32_t end = 0;           ///< One past the last element within it.
    std::uint32_t attributes = 0;    ///< Number of its first attribute.
    std::uint32_t attributeEnd = 0;  ///< One past the last.
};

/// A document taken apart: its elements in document order, so that what is within element e is
/// e + 1 .. end - 1, and walking over all takes a loop, however deep they nest. Movable; names and
/// texts stay valid.
class Tree {
public:
    Tree() = default;
    Tree(Tree&&) noexcept = default;
    Tree& operator=(Tree&&) noexcept = default;
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    ~Tree() = default;

    [[nodiscard]] const std::vector<Element>& elements() const noexcept { return m_elements; }
    [[nodiscard]] const Element& operator[](std::uint32_t element) const
    {
        return m_elements[element];
    }

    /// The attributes of an element, in document order.
    [[nodiscard]] std::span<const Attribute> attributes(std::uint32_t element) const
    {
        const Element& at = m_elements[element];
        return std::span{m_attributes}.subspan(at.attributes, at.attributeEnd - at.attributes);
    }

    /// The value of the attribute of that name; empty if there is none.
    [[nodiscard]] std::optional<std::string_view> attribute(std::uint32_t element,
                                                            std::string_view name) const;

    /// The elements directly within an element, in document order. Cost: their number.
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t element) const;

    /// The first element directly within it that has that name; empty if there is none.
    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t element,
                                                     std::string_view name) const;

private:
    friend class TreeBuilder;

    std::vector<char> m_buffer;        ///< What names and texts look into.
    std::deque<std::string> m_joined;  ///< Texts that stood in several pieces.
    std::vector<Element> m_elements;
    std::vector<Attribute> m_attributes;
};

/// Why a text is no XML that is read.
struct Fault {
    std::string code;  ///< "invalid-xml" or "doctype".
    std::size_t offset = 0;
    std::string message;
};

/// Exactly one of the two is present.
struct ParseResult {
    std::optional<Tree> tree;
    std::optional<Fault> fault;
};

/// Takes an XML document apart. A DOCTYPE is refused, so that nothing is ever expanded or fetched.
///
/// @param document  in UTF-8, without byte order mark.
///
/// Cost: linear; nesting costs no stack.
[[nodiscard]] ParseResult parse(std::string_view document);

/// Whether the text looks like XML at all: "<" is its first byte that is no blank.
[[nodiscard]] bool isXml(std::string_view document);

/// The name of the root element, found without reading the document; empty if there is none.
[[nodiscard]] std::string_view rootName(std::string_view document);

/// A name without its prefix: "NodeLabel" of "y:NodeLabel".
[[nodiscard]] std::string_view localName(std::string_view name);

/// A text without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The number that a text is, blanks around it left aside; empty if it is none or not finite.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

}  // namespace cutpoint::xml
