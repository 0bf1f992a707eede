#include "core/report/svg/topology_svg.h"

#include "core/report/plain_text.h"
#include "core/report/svg/card_svg.h"
#include "core/report/svg/colours.h"
#include "core/report/svg/connection_svg.h"
#include "core/report/svg/frame_svg.h"
#include "core/report/svg/lane_svg.h"
#include "core/report/svg/marks.h"
#include "core/report/svg/svg_writer.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <map>
#include <optional>

namespace cutpoint {

namespace {

constexpr double margin = 24.0;

constexpr std::string_view fonts = "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif";

void begin(svg::SvgWriter& writer, const Rectangle& page)
{
    const std::string width = svg::number(page.width);
    const std::string height = svg::number(page.height);
    const std::string view =
        svg::number(page.x) + ' ' + svg::number(page.y) + ' ' + width + ' ' + height;
    writer.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                        {"width", width},
                        {"height", height},
                        {"viewBox", view},
                        {"font-family", fonts}});
}

std::string describe(const Topology& topology, const Report* report)
{
    const std::string& name = topology.properties().name;
    std::string text = name.empty() ? "Topology" : printable(name);
    text += '\n' + countInWords(topology.componentCount(), "component", "components") + ", " +
            countInWords(topology.connectionCount(), "connection", "connections");
    return report == nullptr ? text : text + '\n' + verdictInWords(*report);
}

/// Where the card of each component links to, by vertex: the number of its SPOF.
std::map<std::size_t, std::size_t> linksOf(const Topology& topology, const Report* report)
{
    std::map<std::size_t, std::size_t> links;
    for (std::size_t at = 0; report != nullptr && at < report->spofs.size(); ++at) {
        const UnitName& unit = report->spofs[at].unit;
        const auto vertex = unit.type == UnitType::Component ? topology.vertexOf(unit.id)
                                                             : std::optional<std::size_t>{};
        if (vertex) {
            links.emplace(*vertex, at);
        }
    }
    return links;
}

void writeCards(svg::SvgWriter& writer, const Topology& topology, const Diagram& diagram,
                const svg::Marks& marks, const Report* report)
{
    for (std::size_t at = 0; at < diagram.cards.size(); ++at) {
        const bool hasFigures = report != nullptr && at < report->components.size();
        svg::writeCard(writer, topology.component(at), marks.cards[at], diagram.cards[at],
                       hasFigures ? &report->components[at] : nullptr);
    }
}

void writeLinkedCards(svg::SvgWriter& writer, const Topology& topology, const Diagram& diagram,
                      const svg::Marks& marks, const Report* report)
{
    const std::map<std::size_t, std::size_t> links = linksOf(topology, report);
    for (std::size_t at = 0; at < diagram.cards.size(); ++at) {
        const auto link = links.find(at);
        const bool isLink = link != links.end();
        const std::string id = 'c' + std::to_string(at);
        if (isLink) {
            const std::string place = "#spof-" + std::to_string(link->second);
            writer.open("a", {{"id", id}, {"href", place}});
        } else {
            writer.open("g", {{"id", id}});
        }
        const bool hasFigures = report != nullptr && at < report->components.size();
        svg::writeCard(writer, topology.component(at), marks.cards[at], diagram.cards[at],
                       hasFigures ? &report->components[at] : nullptr);
        writer.close(isLink ? "a" : "g");
    }
}

}  // namespace

Rectangle pageOf(const Diagram& diagram)
{
    const Rectangle& bounds = diagram.bounds;
    double top = bounds.y - margin;
    double bottom = bounds.bottom() + margin;
    for (const Lane& lane : diagram.lanes) {
        top = std::min(top, lane.top);
        bottom = std::max(bottom, lane.top + lane.height);
    }
    const double header = diagram.lanes.empty() ? 0.0 : laneHeaderWidth;
    return {bounds.x - margin - header, top, bounds.width + 2.0 * margin + header, bottom - top};
}

std::string svgOf(const Topology& topology, const Diagram& diagram, const Report* report,
                  const SvgOptions& options)
{
    svg::Marks marks = svg::marksOf(topology, diagram, report);
    marks.isLinked = options.isLinked;
    const Rectangle page = pageOf(diagram);
    svg::SvgWriter writer;
    if (options.isLinked) {
        writer.shareIcons();
    }
    begin(writer, page);
    writer.title(describe(topology, report));
    writer.rectangle(page, 0.0, {{"fill", svg::colour::canvas}});
    svg::writeLanes(writer, diagram, page);
    svg::writeZoneFills(writer, diagram);
    svg::writeFrames(writer, diagram, marks);
    svg::writeConnections(writer, topology, diagram, marks);
    svg::writeFrameLabels(writer, diagram, marks);
    if (options.isLinked) {
        writeLinkedCards(writer, topology, diagram, marks, report);
    } else {
        writeCards(writer, topology, diagram, marks, report);
    }
    svg::writeLaneHeaders(writer, diagram, marks, page);
    writer.close("svg");
    return writer.take();
}

}  // namespace cutpoint
