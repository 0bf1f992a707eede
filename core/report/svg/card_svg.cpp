#include "core/report/svg/card_svg.h"

#include "core/report/svg/card_words.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/pill.h"

#include <algorithm>

namespace cutpoint::svg {

namespace {

constexpr double cardRadius = 8.0;
constexpr double iconBoxRadius = 7.0;
constexpr double textLeft = 47.0;
constexpr double textRight = 8.0;
constexpr double titleBaseline = 25.0;
constexpr double subtitleBaseline = 42.0;
constexpr double titleSize = 12.5;
constexpr double subtitleSize = 11.0;
constexpr double badgeSize = 10.0;
constexpr double badgeTop = 13.0;
constexpr double badgeHeight = 16.0;
constexpr double badgeRight = 7.0;
constexpr double pillHeight = 18.0;
constexpr double glyphSize = 18.0;
constexpr double chipHeight = 14.0;
constexpr double chipWidth = 17.0;
constexpr double widestChipText = 40.0;
constexpr std::size_t mostChips = 4;
constexpr double badgeBaseline = 3.6;  ///< Below the middle of a badge or chip.

/// Half a pixel in, where a line of one pixel is sharp.
Rectangle outlineOf(const Rectangle& area)
{
    return {area.x + 0.5, area.y + 0.5, area.width - 1.0, area.height - 1.0};
}

void writeBody(SvgWriter& writer, const Component& component, const Mark& mark,
               const Rectangle& area)
{
    const Rectangle outline = outlineOf(area);
    if (component.instances > 1) {
        writer.rectangle({outline.x + 3.0, outline.y + 4.0, outline.width, outline.height},
                         cardRadius, {{"fill", colour::surface}, {"stroke", colour::border}});
    }
    if (mark.isSpof) {
        writer.rectangle(area, cardRadius,
                         {{"fill", colour::surface},
                          {"stroke", colour::spof},
                          {"stroke-width", "2.5"},
                          {"stroke-dasharray", "7 4"}});
    } else if (mark.isAccepted) {
        writer.rectangle(
            outline, cardRadius,
            {{"fill", colour::surface}, {"stroke", colour::accepted}, {"stroke-width", "1.5"}});
    } else {
        writer.rectangle(outline, cardRadius,
                         {{"fill", colour::surface}, {"stroke", colour::border}});
    }
}

void writeIcon(SvgWriter& writer, Kind kind, bool isSpof, const Rectangle& area)
{
    writer.rectangle({area.x + 8.0, area.y + 12.0, 32.0, 32.0}, iconBoxRadius,
                     {{"fill", isSpof ? colour::spofTint : colour::sunken}});
    writer.icon("kind-" + std::string{nameOf(kind)}, {area.x + 13.0, area.y + 17.0, 22.0, 22.0},
                isSpof ? colour::spofText : colour::text, colour::surface);
}

/// @return  the right edge of the room that is left for the title.
double writeInstanceBadge(SvgWriter& writer, const Component& component, const Rectangle& area)
{
    if (component.instances <= 1) {
        return area.right() - textRight;
    }
    const std::string text =
        std::to_string(component.required) + '/' + std::to_string(component.instances);
    const double width = textWidth(text, badgeSize, Weight::Bold) + 10.0;
    const Rectangle badge{area.right() - badgeRight - width, area.y + badgeTop, width, badgeHeight};
    writer.rectangle(outlineOf(badge), 4.0, {{"fill", colour::sunken}, {"stroke", colour::border}});
    writer.text(
        {badge.centre().x, badge.centre().y + badgeBaseline},
        {.size = badgeSize, .fill = colour::text, .weight = Weight::Bold, .isCentred = true}, text);
    return badge.x - 4.0;
}

void writeTexts(SvgWriter& writer, const Component& component, const Mark& mark,
                const Rectangle& area)
{
    const double right = writeInstanceBadge(writer, component, area);
    const double left = area.x + textLeft;
    const double room = area.right() - textRight - left;
    writer.text({left, area.y + titleBaseline},
                {.size = titleSize, .fill = colour::text, .weight = Weight::Bold},
                elided(titleOf(component), right - left, titleSize, Weight::Bold));
    writer.text({left, area.y + subtitleBaseline}, {.size = subtitleSize, .fill = colour::muted},
                elided(cardSubtitle(component, mark, room, subtitleSize), room, subtitleSize));
}

void writeChips(SvgWriter& writer, const Component& component, const Rectangle& area)
{
    std::vector<std::string> chips = cardChips(component);
    if (chips.size() > mostChips) {
        const std::size_t more = chips.size() - mostChips + 1;
        chips.resize(mostChips - 1);
        chips.push_back('+' + std::to_string(more));
    }
    std::reverse(chips.begin(), chips.end());
    double right = area.right() - 10.0;
    for (const std::string& chip : chips) {
        const std::string text = elided(chip, widestChipText, badgeSize, Weight::Bold);
        const double width = std::max(chipWidth, textWidth(text, badgeSize, Weight::Bold) + 8.0);
        const Rectangle box{right - width, area.bottom() - chipHeight / 2.0, width, chipHeight};
        writer.rectangle(outlineOf(box), 3.0,
                         {{"fill", colour::surface}, {"stroke", colour::zone}});
        writer.text(
            {box.centre().x, box.centre().y + badgeBaseline},
            {.size = badgeSize, .fill = colour::text, .weight = Weight::Bold, .isCentred = true},
            text);
        right -= width + 2.0;
    }
}

Pill statePill(const Mark& mark)
{
    return mark.isSpof ? Pill{.text = "SPOF",
                              .icon = "status-spof",
                              .fill = colour::spofText,
                              .edge = {},
                              .ink = colour::onSpof}
                       : Pill{.text = "Accepted SPOF",
                              .icon = "status-accepted",
                              .fill = colour::acceptedTint,
                              .edge = colour::accepted,
                              .ink = colour::accepted};
}

void writeState(SvgWriter& writer, const Mark& mark, const Rectangle& area)
{
    double glyphLeft = area.right() - glyphSize / 2.0 - 1.0;
    if (mark.isSpof || mark.isAccepted) {
        const Pill pill = statePill(mark);
        const double left = area.right() + 4.0 - pillWidth(pill, pillHeight, badgeSize);
        writePill(writer, {left, area.y - 10.0 + pillHeight / 2.0}, pill, pillHeight, badgeSize);
        glyphLeft = left - glyphSize - 3.0;
    }
    const auto writeGlyph = [&](std::string_view name, std::string_view ink) {
        writer.icon(name, {glyphLeft, area.y - glyphSize / 2.0, glyphSize, glyphSize}, ink,
                    colour::surface);
        glyphLeft -= glyphSize + 3.0;
    };
    if (mark.isChoke) {
        writeGlyph("status-choke", colour::choke);
    }
    if (mark.isAdvisory) {
        writeGlyph("status-advisory", colour::advisory);
    }
}

}  // namespace

void writeCard(SvgWriter& writer, const Component& component, const Mark& mark,
               const Rectangle& area, const ComponentFigures* figures)
{
    writer.open("g", {{"class", mark.isSpof ? "card spof" : "card"}});
    writer.title(cardToolTip(component, mark, figures));
    writeBody(writer, component, mark, area);
    writeIcon(writer, component.kind, mark.isSpof, area);
    writeTexts(writer, component, mark, area);
    writeChips(writer, component, area);
    writeState(writer, mark, area);
    writer.close("g");
}

}  // namespace cutpoint::svg
