#include "core/report/svg/frame_svg.h"

#include "core/report/plain_text.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/pill.h"

#include <algorithm>

namespace cutpoint::svg {

namespace {

constexpr double zoneRadius = 10.0;
constexpr double groupRadius = 12.0;
constexpr double tabPadding = 9.0;
constexpr double tabBaseline = 14.0;
constexpr double tabSize = 11.0;
constexpr double groupPillHeight = 17.0;
constexpr double groupPillSize = 10.5;
constexpr double groupPillPadding = 16.0;

/// The tab in the corner of a zone, as the data of a path.
std::string tabData(double width)
{
    return "M0 20V10Q0 0 10 0H" + number(width) + "V14Q" + number(width) + " 20 " +
           number(width - 6.0) + " 20Z";
}

void writeTab(SvgWriter& writer, const Frame& frame, bool isSpof)
{
    constexpr std::string_view spofWords = " · SPOF";
    const double spofRoom = isSpof ? textWidth(spofWords, tabSize, Weight::Bold) : 0.0;
    std::string text =
        elided(frame.label, frame.area.width - 2.0 * tabPadding - spofRoom, tabSize, Weight::Bold);
    text += isSpof ? spofWords : "";
    const double width = textWidth(text, tabSize, Weight::Bold) + 2.0 * tabPadding;
    const std::string place =
        "translate(" + number(frame.area.x) + ' ' + number(frame.area.y) + ')';
    writer.open("g", {{"transform", place}});
    writer.title(printable(frame.label) + (isSpof ? "\nSingle point of failure" : ""));
    writer.element("path",
                   {{"d", tabData(width)}, {"fill", isSpof ? colour::spofText : colour::zone}});
    writer.text({tabPadding, tabBaseline},
                {.size = tabSize,
                 .fill = isSpof ? colour::onSpof : colour::surface,
                 .weight = Weight::Bold},
                text);
    writer.close("g");
}

void writeGroupPill(SvgWriter& writer, const Frame& frame)
{
    const std::string text = elided(frame.label, std::max(0.0, frame.area.width - groupPillPadding),
                                    groupPillSize, Weight::Bold);
    const Pill pill{.text = text,
                    .icon = {},
                    .fill = colour::surface,
                    .edge = colour::group,
                    .ink = colour::text};
    const double width = pillWidth(pill, groupPillHeight, groupPillSize);
    writer.open("g", {{"class", "group"}});
    writer.title(printable(frame.label));
    writePill(writer, {frame.area.centre().x - width / 2.0, frame.area.bottom()}, pill,
              groupPillHeight, groupPillSize);
    writer.close("g");
}

}  // namespace

void writeZoneFills(SvgWriter& writer, const Diagram& diagram)
{
    for (const Frame& frame : diagram.frames) {
        if (frame.type == Frame::Type::Zone) {
            writer.rectangle(frame.area, zoneRadius,
                             {{"fill", colour::zoneFill}, {"fill-opacity", "0.75"}});
        }
    }
}

void writeFrames(SvgWriter& writer, const Diagram& diagram, const Marks& marks)
{
    for (std::size_t at = 0; at < diagram.frames.size(); ++at) {
        const Frame& frame = diagram.frames[at];
        if (frame.type == Frame::Type::Group) {
            writer.rectangle(
                frame.area, groupRadius,
                {{"fill", "none"}, {"stroke", colour::group}, {"stroke-width", "1.25"}});
        } else if (marks.isSpofFrame[at]) {
            writer.rectangle(frame.area, zoneRadius,
                             {{"fill", "none"},
                              {"stroke", colour::spof},
                              {"stroke-width", "2.5"},
                              {"stroke-dasharray", "7 4"}});
        } else {
            writer.rectangle(frame.area, zoneRadius,
                             {{"fill", "none"}, {"stroke", colour::zone}, {"stroke-width", "1.5"}});
        }
    }
}

void writeFrameLabels(SvgWriter& writer, const Diagram& diagram, const Marks& marks)
{
    for (std::size_t at = 0; at < diagram.frames.size(); ++at) {
        const Frame& frame = diagram.frames[at];
        if (frame.type == Frame::Type::Zone) {
            writeTab(writer, frame, marks.isSpofFrame[at]);
        } else {
            writeGroupPill(writer, frame);
        }
    }
}

}  // namespace cutpoint::svg
