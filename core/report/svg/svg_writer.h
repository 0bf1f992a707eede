#pragma once

#include "core/layout/geometry.h"
#include "core/report/svg/text_width.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cutpoint::svg {

/// A number as attributes hold it: rounded to so many decimals, without zeros at its end.
[[nodiscard]] std::string number(double value, int decimals = 2);

/// A text as XML takes it, whatever it is: markup escaped, control characters and bytes that are no
/// UTF-8 shown as by `printable`.
[[nodiscard]] std::string escaped(std::string_view text);

/// How a line of text looks.
struct TextLook {
    double size = 12.0;  ///< In pixels.
    std::string_view fill;
    Weight weight = Weight::Normal;
    bool isCentred = false;  ///< Around its place; else it begins there.
};

/// Name and value of attributes, in their order. Values are not escaped.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Puts an SVG document together, one element a line.
class SvgWriter {
public:
    /// Begins an element with others inside.
    void open(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);

    /// An element with nothing inside.
    void element(std::string_view tag, Attributes attributes);

    /// The tooltip of the element that was opened last, of several lines. Escapes its text.
    void title(std::string_view text);

    void rectangle(const Rectangle& area, double radius, Attributes attributes);

    /// A line of text with its baseline there. Escapes it.
    void text(const Point& at, const TextLook& look, std::string_view text);

    /// An icon of resources/icons in a square of that size.
    ///
    /// @param inner  the colour of marks inside a filled shape.
    void icon(std::string_view name, const Rectangle& area, std::string_view ink,
              std::string_view inner);

    /// From here on an icon is written once and referred to afterwards: for a page that holds many,
    /// where "i0", "i1", … are no ids of others.
    void shareIcons() { m_sharesIcons = true; }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void begin(std::string_view tag, Attributes attributes);
    void drawIcon(std::string_view name, Attributes attributes, std::string_view ink,
                  std::string_view inner);

    std::string m_text;
    bool m_sharesIcons = false;
    std::map<std::string, std::string> m_sharedIcons;  ///< Ids by name and colours.
};

}  // namespace cutpoint::svg
