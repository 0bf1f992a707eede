#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// How a line stands out on a terminal. Never the only bearer of a meaning.
enum class Emphasis : std::uint8_t { None, Strong, Danger, Caution, Muted };

/// On which side the cells of a column are flush.
enum class Alignment : std::uint8_t { Left, Right };

/// Lines of equal columns, two spaces apart, cells made printable; a cell far wider than the others
/// pushes its own line alone.
///
/// @param rows  may have fewer cells than there are alignments, never more.
/// @return  a line for each row, in their order, without spaces at its end.
[[nodiscard]] std::vector<std::string>
alignColumns(const std::vector<std::vector<std::string>>& rows,
             const std::vector<Alignment>& alignments);

/// Puts a text report together line by line. What comes from files is made printable here, so no
/// line breaks the report or reaches the terminal as a command.
class TextWriter {
public:
    explicit TextWriter(bool hasColour)
        : m_hasColour{hasColour}
    {
    }

    /// A line of its own.
    void line(std::string_view text, Emphasis emphasis = Emphasis::None);

    /// An empty line and a heading.
    void heading(std::string_view text);

    /// A text broken to the width of the report, `indent` spaces from its left edge, `hang` more
    /// after the first line.
    void paragraph(std::string_view text, std::size_t indent, std::size_t hang = 0,
                   Emphasis emphasis = Emphasis::None);

    /// What was written.
    [[nodiscard]] const std::string& text() const noexcept { return m_text; }

private:
    void emphasised(std::string_view text, Emphasis emphasis);

    bool m_hasColour;
    std::string m_text;
};

}  // namespace cutpoint
