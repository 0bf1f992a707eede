#include "core/report/svg/marks.h"

#include "core/model/connection_names.h"
#include "core/report/wording.h"

#include <algorithm>

namespace cutpoint::svg {

namespace {

bool isCarried(const Spof& spof)
{
    return spof.accepted && !spof.isAcceptanceExpired;
}

void mark(Mark& place, const Spof& spof)
{
    place.isSpof = !isCarried(spof);
    place.isAccepted = isCarried(spof);
    place.until = isCarried(spof) ? spof.accepted->until : std::nullopt;
}

/// Calls `change` with the mark of the component of that id, if there is one.
template <typename Change>
void markCard(Marks& marks, const Topology& topology, const std::string& id, Change change)
{
    if (const auto vertex = topology.vertexOf(id)) {
        change(marks.cards[*vertex]);
    }
}

void markFrames(Marks& marks, const Diagram& diagram, const Spof& spof)
{
    for (std::size_t at = 0; at < diagram.frames.size(); ++at) {
        const Frame& frame = diagram.frames[at];
        if (frame.type == Frame::Type::Zone && frame.id == spof.unit.id && !isCarried(spof)) {
            marks.isSpofFrame[at] = true;
        }
    }
}

void markLinks(Marks& marks, const Topology& topology, const Report& report)
{
    const auto isLink = [](const Spof& spof) { return spof.unit.type == UnitType::Connection; };
    if (std::none_of(report.spofs.begin(), report.spofs.end(), isLink)) {
        return;
    }
    const auto names = connectionsByName(topology);
    for (const Spof& spof : report.spofs) {
        const auto named = isLink(spof) ? names.find(spof.unit.id) : names.end();
        if (named != names.end()) {
            mark(marks.links[named->second.number], spof);
        }
    }
}

void markLanes(Marks& marks, const Diagram& diagram, const Report& report)
{
    for (std::size_t lane = 0; lane < diagram.lanes.size(); ++lane) {
        const auto figures =
            std::find_if(report.layers.begin(), report.layers.end(), [&](const LayerFigures& one) {
                return one.name == diagram.lanes[lane].layer;
            });
        if (figures != report.layers.end()) {
            marks.lanes[lane] = {.availability = availabilityInWords(figures->availability),
                                 .isWeakest = figures->isWeakest};
        }
    }
}

void markSpof(Marks& marks, const Topology& topology, const Diagram& diagram, const Spof& spof)
{
    if (spof.unit.type == UnitType::Component) {
        markCard(marks, topology, spof.unit.id, [&](Mark& card) { mark(card, spof); });
    } else if (spof.unit.type == UnitType::Domain) {
        markFrames(marks, diagram, spof);
    }
}

}  // namespace

Marks marksOf(const Topology& topology, const Diagram& diagram, const Report* report)
{
    Marks marks;
    marks.cards.resize(diagram.cards.size());
    marks.links.resize(diagram.routes.size());
    marks.isSpofFrame.resize(diagram.frames.size());
    marks.lanes.resize(diagram.lanes.size());
    if (report == nullptr) {
        return marks;
    }
    for (const Spof& spof : report->spofs) {
        markSpof(marks, topology, diagram, spof);
    }
    for (const ChokePoint& choke : report->chokePoints) {
        markCard(marks, topology, choke.id, [](Mark& card) { card.isChoke = true; });
    }
    for (const Advisory& advisory : report->advisories) {
        markCard(marks, topology, advisory.id, [](Mark& card) { card.isAdvisory = true; });
    }
    markLinks(marks, topology, *report);
    markLanes(marks, diagram, *report);
    return marks;
}

}  // namespace cutpoint::svg
