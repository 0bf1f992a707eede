#include "core/report/svg/svg_writer.h"

#include "core/report/plain_text.h"
#include "core/report/svg/icons.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cutpoint::svg {

namespace {

/// XML has no U+FFFE and U+FFFF.
constexpr std::string_view noCharacterLead = "\xEF\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool isNoCharacter(std::string_view text)
{
    return text.starts_with(noCharacterLead) && text.size() > 2 &&
           (text[2] == '\xBE' || text[2] == '\xBF');
}

std::string_view entityOf(char letter)
{
    switch (letter) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by)
{
    std::string result;
    for (;;) {
        const std::size_t at = text.find(what);
        result += text.substr(0, at);
        if (at == std::string_view::npos) {
            return result;
        }
        result += by;
        text.remove_prefix(at + what.size());
    }
}

}  // namespace

std::string number(double value, int decimals)
{
    constexpr std::size_t longest = 400;
    std::array<char, longest> digits{};
    const double finite = std::isfinite(value) ? value : 0.0;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), finite,
                                       std::chars_format::fixed, decimals);
    std::string text{digits.data(), written.ptr};
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view text)
{
    const std::string shown = printable(text);
    std::string result;
    result.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const std::string_view entity = entityOf(shown[at]);
        if (!entity.empty()) {
            result += entity;
        } else if (isNoCharacter(std::string_view{shown}.substr(at))) {
            result += replacement;
            at += noCharacterLead.size();
        } else {
            result += shown[at];
        }
    }
    return result;
}

void SvgWriter::begin(std::string_view tag, Attributes attributes)
{
    m_text.append("<").append(tag);
    for (const auto& [name, value] : attributes) {
        m_text.append(" ").append(name).append("=\"").append(value).append("\"");
    }
}

void SvgWriter::open(std::string_view tag, Attributes attributes)
{
    begin(tag, attributes);
    m_text += ">\n";
}

void SvgWriter::close(std::string_view tag)
{
    m_text.append("</").append(tag).append(">\n");
}

void SvgWriter::element(std::string_view tag, Attributes attributes)
{
    begin(tag, attributes);
    m_text += "/>\n";
}

void SvgWriter::title(std::string_view text)
{
    m_text += "<title>";
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        m_text += escaped(text.substr(0, end));
        if (end == std::string_view::npos) {
            break;
        }
        m_text += '\n';
        text.remove_prefix(end + 1);
    }
    m_text += "</title>\n";
}

void SvgWriter::rectangle(const Rectangle& area, double radius, Attributes attributes)
{
    begin("rect", {{"x", number(area.x)},
                   {"y", number(area.y)},
                   {"width", number(area.width)},
                   {"height", number(area.height)}});
    if (radius > 0.0) {
        m_text.append(" rx=\"").append(number(radius)).append("\"");
    }
    for (const auto& [name, value] : attributes) {
        m_text.append(" ").append(name).append("=\"").append(value).append("\"");
    }
    m_text += "/>\n";
}

void SvgWriter::text(const Point& at, const TextLook& look, std::string_view text)
{
    begin("text", {{"x", number(at.x)},
                   {"y", number(at.y)},
                   {"font-size", number(look.size)},
                   {"fill", look.fill}});
    if (look.weight == Weight::Bold) {
        m_text += " font-weight=\"600\"";
    }
    if (look.isCentred) {
        m_text += " text-anchor=\"middle\"";
    }
    m_text.append(">").append(escaped(text)).append("</text>\n");
}

void SvgWriter::icon(std::string_view name, const Rectangle& area, std::string_view ink,
                     std::string_view inner)
{
    const std::string place = "translate(" + number(area.x) + ' ' + number(area.y) + ") scale(" +
                              number(area.width / iconSquare, 4) + ')';
    if (!m_sharesIcons) {
        drawIcon(name, {{"transform", place}}, ink, inner);
        return;
    }
    const std::string key = std::string{name}.append(ink).append(inner);
    const auto [known, isNew] =
        m_sharedIcons.try_emplace(key, 'i' + std::to_string(m_sharedIcons.size()));
    if (isNew) {
        m_text += "<defs>";
        drawIcon(name, {{"id", known->second}}, ink, inner);
        m_text += "</defs>\n";
    }
    const std::string target = '#' + known->second;
    element("use", {{"href", target}, {"transform", place}});
}

void SvgWriter::drawIcon(std::string_view name, Attributes attributes, std::string_view ink,
                         std::string_view inner)
{
    begin("g", attributes);
    for (const auto& [key, value] : Attributes{{"fill", "none"},
                                               {"stroke", ink},
                                               {"stroke-width", "1.5"},
                                               {"stroke-linecap", "round"},
                                               {"stroke-linejoin", "round"}}) {
        m_text.append(" ").append(key).append("=\"").append(value).append("\"");
    }
    m_text.append(">")
        .append(replaced(replaced(iconShapes(name), iconInner, inner), iconInk, ink))
        .append("</g>\n");
}

}  // namespace cutpoint::svg
