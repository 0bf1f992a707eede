#include "core/io/graphml/drawing.h"

#include <utility>

namespace cutpoint::graphml {
namespace {

std::string inOneLine(std::string_view text)
{
    std::string line;
    for (const char byte : xml::trimmed(text)) {
        const bool isBlank = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
        if (!isBlank) {
            line += byte;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

std::optional<double> numberOf(const xml::Tree& tree, std::uint32_t element, std::string_view name)
{
    const auto text = tree.attribute(element, name);
    return text ? xml::numberIn(*text) : std::nullopt;
}

}  // namespace

void Drawing::complete(Drawing more)
{
    if (label.empty()) {
        label = std::move(more.label);
    }
    corner = corner ? corner : more.corner;
    heads = heads ? heads : more.heads;
}

Drawing readDrawing(const xml::Tree& tree, std::uint32_t data)
{
    Drawing drawing;
    for (std::uint32_t at = data + 1; at < tree[data].end; ++at) {
        const std::string_view name = xml::localName(tree[at].name);
        if ((name == "NodeLabel" || name == "EdgeLabel") && drawing.label.empty()) {
            drawing.label = inOneLine(tree[at].text);
        } else if (name == "Geometry" && !drawing.corner) {
            const auto x = numberOf(tree, at, "x");
            const auto y = numberOf(tree, at, "y");
            if (x && y) {
                drawing.corner = Point{.x = *x, .y = *y};
            }
        } else if (name == "Arrows" && !drawing.heads) {
            drawing.heads =
                ArrowHeads{.isAtSource = tree.attribute(at, "source").value_or("none") != "none",
                           .isAtTarget = tree.attribute(at, "target").value_or("none") != "none"};
        }
    }
    return drawing;
}

}  // namespace cutpoint::graphml
