#include "core/report/svg/lane_svg.h"

#include "core/report/plain_text.h"
#include "core/report/svg/colours.h"

namespace cutpoint::svg {

namespace {

constexpr double stripeWidth = 4.0;
constexpr double textLeft = 12.0;
constexpr double textRoom = laneHeaderWidth - textLeft;
constexpr double lineStep = 16.0;
constexpr double nameSize = 12.0;
constexpr double figureSize = 11.0;
constexpr double smallFigureSize = 10.0;

struct HeaderLine {
    std::string text;
    TextLook look;
};

std::vector<HeaderLine> linesOf(const Lane& lane, const LaneMark& mark)
{
    std::vector<HeaderLine> lines;
    lines.push_back({lane.layer, {.size = nameSize, .fill = colour::text, .weight = Weight::Bold}});
    if (!mark.availability.empty()) {
        const bool fits = textWidth(mark.availability, figureSize) <= textRoom;
        lines.push_back({mark.availability,
                         {.size = fits ? figureSize : smallFigureSize, .fill = colour::muted}});
    }
    if (mark.isWeakest) {
        lines.push_back(
            {"weakest", {.size = figureSize, .fill = colour::spofText, .weight = Weight::Bold}});
    }
    while (lines.size() > 1 && static_cast<double>(lines.size()) * lineStep > lane.height) {
        lines.pop_back();
    }
    return lines;
}

void writeHeader(SvgWriter& writer, const Lane& lane, const LaneMark& mark, double left,
                 std::string_view key)
{
    const std::vector<HeaderLine> lines = linesOf(lane, mark);
    writer.open("g", {{"class", "lane"}});
    writer.title(printable(lane.layer));
    writer.rectangle({left, lane.top, laneHeaderWidth, lane.height}, 0.0,
                     {{"fill", colour::surface}, {"stroke", colour::border}});
    writer.rectangle({left, lane.top, stripeWidth, lane.height}, 0.0, {{"fill", key}});
    double baseline =
        lane.top + lane.height / 2.0 + 4.0 - lineStep * static_cast<double>(lines.size() - 1) / 2.0;
    for (const HeaderLine& line : lines) {
        writer.text({left + textLeft, baseline}, line.look,
                    elided(line.text, textRoom, line.look.size, line.look.weight));
        baseline += lineStep;
    }
    writer.close("g");
}

}  // namespace

void writeLanes(SvgWriter& writer, const Diagram& diagram, const Rectangle& page)
{
    for (std::size_t at = 0; at < diagram.lanes.size(); ++at) {
        const Lane& lane = diagram.lanes[at];
        writer.rectangle({page.x, lane.top, page.width, lane.height}, 0.0,
                         {{"fill", laneColours.at(at % laneColours.size()).first}});
    }
    for (const Lane& lane : diagram.lanes) {
        for (const double y : {lane.top, lane.top + lane.height}) {
            writer.element("line", {{"x1", number(page.x)},
                                    {"y1", number(y)},
                                    {"x2", number(page.right())},
                                    {"y2", number(y)},
                                    {"stroke", colour::border}});
        }
    }
}

void writeLaneHeaders(SvgWriter& writer, const Diagram& diagram, const Marks& marks,
                      const Rectangle& page)
{
    for (std::size_t at = 0; at < diagram.lanes.size(); ++at) {
        writeHeader(writer, diagram.lanes[at], marks.lanes[at], page.x,
                    laneColours.at(at % laneColours.size()).second);
    }
}

}  // namespace cutpoint::svg
