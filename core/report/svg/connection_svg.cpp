#include "core/report/svg/connection_svg.h"

#include "core/report/svg/card_words.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/route_path.h"

namespace cutpoint::svg {

namespace {

constexpr double lineInHead = 6.0;
constexpr double labelSize = 10.5;
constexpr double labelHeight = 15.0;
constexpr double labelPadding = 5.0;
constexpr double labelBaseline = 3.8;
constexpr double widestLabel = 240.0;
constexpr double markSize = 16.0;
constexpr std::string_view trunkWidth = "3";

/// What a connection looks like. Dashes in pixels; empty: none.
struct Look {
    std::string_view colour;
    std::string_view width;
    std::string_view dashes = {};
};

Look lookOf(const Connection& connection, const Mark& mark)
{
    if (mark.isSpof) {
        return {colour::spof, "2.5", "7 4"};
    }
    if (connection.kind == ConnectionKind::Replication) {
        return {colour::replication, "1.75", "1.5 3"};
    }
    if (connection.isOptional) {
        return {colour::optional, "1.5", "5 4"};
    }
    return connection.isTwoWay ? Look{colour::twoWay, "2"} : Look{colour::connection, "1.5"};
}

void writeHead(SvgWriter& writer, const Segment& segment, std::string_view fill)
{
    const std::string points = headPoints(segment);
    if (!points.empty()) {
        writer.element("polygon", {{"points", points}, {"fill", fill}});
    }
}

void writeLine(SvgWriter& writer, const std::vector<Point>& route, const Look& look, bool isTwoWay)
{
    const std::string data = pathData(route, isTwoWay ? lineInHead : 0.0, lineInHead);
    if (look.dashes.empty()) {
        writer.element(
            "path",
            {{"d", data}, {"fill", "none"}, {"stroke", look.colour}, {"stroke-width", look.width}});
    } else {
        writer.element("path", {{"d", data},
                                {"fill", "none"},
                                {"stroke", look.colour},
                                {"stroke-width", look.width},
                                {"stroke-dasharray", look.dashes}});
    }
    writeHead(writer, {route[route.size() - 2], route.back()}, look.colour);
    if (isTwoWay) {
        writeHead(writer, {route[1], route.front()}, look.colour);
    }
}

/// The tint of the lane at that height.
std::string_view groundAt(const Diagram& diagram, double y)
{
    for (std::size_t lane = 0; lane < diagram.lanes.size(); ++lane) {
        const Lane& band = diagram.lanes[lane];
        if (y >= band.top && y < band.top + band.height) {
            return laneColours.at(lane % laneColours.size()).first;
        }
    }
    return colour::canvas;
}

void writeLabel(SvgWriter& writer, const Diagram& diagram, const std::vector<Point>& route,
                const std::string& label)
{
    const std::string text = elided(label, widestLabel, labelSize);
    const double width = textWidth(text, labelSize) + 2.0 * labelPadding;
    const Segment segment = longestSegment(route);
    if (label.empty() || (segment.from.y == segment.to.y && segment.length() < width)) {
        return;  // It would run under the cards at both ends; the tooltip has it.
    }
    const Point spot = segment.middle();
    writer.rectangle({spot.x - width / 2.0, spot.y - labelHeight / 2.0, width, labelHeight},
                     labelHeight / 2.0, {{"fill", groundAt(diagram, spot.y)}});
    writer.text({spot.x, spot.y + labelBaseline},
                {.size = labelSize, .fill = colour::muted, .isCentred = true}, text);
}

/// Ids of the cards that the calls of a trunk come from, parted by spaces.
std::string callersOf(const Trunk& trunk, const std::vector<PlacedConnection>& links)
{
    std::string ids;
    std::size_t last = SIZE_MAX;
    for (const std::uint32_t connection : trunk.connections) {
        if (links[connection].from != last) {
            last = links[connection].from;
            ids.append(ids.empty() ? "c" : " c").append(std::to_string(last));
        }
    }
    return ids;
}

void writeTrunk(SvgWriter& writer, const Trunk& trunk, const std::string& callers)
{
    const std::string y = number(trunk.y);
    const std::string data = 'M' + number(trunk.from) + ' ' + y + 'H' + number(trunk.to);
    if (callers.empty()) {
        writer.open("g", {{"class", "trunk"}});
    } else {
        writer.open("g", {{"class", "trunk"}, {"data-callers", callers}});
    }
    writer.element("path", {{"d", data},
                            {"fill", "none"},
                            {"stroke", colour::connection},
                            {"stroke-width", trunkWidth}});
    writer.close("g");
}

}  // namespace

void writeConnections(SvgWriter& writer, const Topology& topology, const Diagram& diagram,
                      const Marks& marks)
{
    const std::vector<PlacedConnection> links = topology.connections();
    for (std::size_t at = 0; at < links.size(); ++at) {
        const Connection& connection = *links[at].connection;
        const Mark& mark = marks.links[at];
        const std::string_view type = mark.isSpof ? "connection spof" : "connection";
        if (marks.isLinked) {
            const std::string id = 'l' + std::to_string(at);
            const std::string ends =
                'c' + std::to_string(links[at].from) + " c" + std::to_string(links[at].to);
            writer.open("g", {{"class", type}, {"id", id}, {"data-ends", ends}});
        } else {
            writer.open("g", {{"class", type}});
        }
        writer.title(linkToolTip(connection, mark, titleOf(topology.component(links[at].from)),
                                 titleOf(topology.component(links[at].to))));
        writeLine(writer, diagram.routes[at], lookOf(connection, mark), connection.isTwoWay);
        writer.close("g");
    }
    for (const Trunk& trunk : diagram.trunks) {
        writeTrunk(writer, trunk, marks.isLinked ? callersOf(trunk, links) : std::string{});
    }
    for (std::size_t at = 0; at < links.size(); ++at) {
        writeLabel(writer, diagram, diagram.routes[at], links[at].connection->label);
        if (marks.links[at].isSpof) {
            const Point middle = middleOf(diagram.routes[at]);
            writer.icon("status-spof",
                        {middle.x - markSize / 2.0, middle.y - markSize / 2.0, markSize, markSize},
                        colour::spof, colour::surface);
        }
    }
}

}  // namespace cutpoint::svg
