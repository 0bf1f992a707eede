#include "ui/compare/compared_pair.h"

#include "core/analysis/analyse.h"
#include "core/edit/place_opened.h"
#include "core/model/topology_parts.h"
#include "ui/document/unit_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cutpoint::ui {

namespace {

/// @return  false: stopped.
bool analyseIfNeeded(NamedTopology& side, const AnalysisOptions& options)
{
    if (!side.report) {
        side.report = std::make_shared<const Report>(analyse(*side.topology, options));
    }
    return !side.report->isCancelled && !options.stop.stop_requested();
}

/// The place of the same component in the other topology, by component.
Places reversed(const Places& places, std::size_t count)
{
    Places back(count);
    for (std::size_t from = 0; from < places.size(); ++from) {
        if (places[from]) {
            back[*places[from]] = from;
        }
    }
    return back;
}

/// A copy in which every card states its place: its own, that of the other topology, or one that
/// the layout finds.
std::shared_ptr<const Topology> placed(const Topology& topology, const Topology& other,
                                       const Places& same, const std::stop_token& stop)
{
    auto copy = std::make_shared<Topology>(topology);
    for (std::size_t vertex = 0; vertex < copy->componentCount(); ++vertex) {
        if (copy->component(vertex).position || !same[vertex]) {
            continue;
        }
        Component component = copy->component(vertex);
        component.position = other.component(*same[vertex]).position;
        if (component.position) {
            copy->replace(std::move(component));
        }
    }
    placeOpened(*copy, stop);
    return copy;
}

/// What became of the cards and connections of one picture.
struct Marks {
    explicit Marks(const Topology& topology)
        : cards(topology.componentCount(), ChangeMark::None)
        , links(topology.connectionCount(), ChangeMark::None)
    {
    }

    std::vector<ChangeMark> cards;
    std::vector<ChangeMark> links;
};

ChangeMark markOf(const Change& change)
{
    switch (change.kind) {
    case ChangeKind::Added:
        return ChangeMark::Added;
    case ChangeKind::Removed:
        return ChangeMark::Removed;
    case ChangeKind::Moved:
        return isMoveInPicture(change) ? ChangeMark::None : ChangeMark::Moved;
    case ChangeKind::Changed:
    case ChangeKind::Rewired:
        break;
    }
    return ChangeMark::Changed;
}

void put(Marks& marks, const Change& change, const ComparedSide& side)
{
    if (change.item == ItemType::Component) {
        if (const auto vertex = side.source.topology->vertexOf(change.id)) {
            marks.cards[*vertex] = markOf(change);
        }
    } else if (change.item == ItemType::Connection) {
        const auto found = side.connections.find(change.id);
        if (found != side.connections.end()) {
            marks.links[found->second.number] = markOf(change);
        }
    }
}

std::shared_ptr<const DiagramScene> sceneOf(const ComparedSide& side, const Marks& marks)
{
    auto scene = std::make_shared<DiagramScene>(*side.drawn);
    scene->show(side.source.report.get());
    scene->showChanges(marks.cards, marks.links);
    return scene;
}

void drawBoth(ComparedPair& pair)
{
    const Topology& before = *pair.before.source.topology;
    const Topology& after = *pair.after.source.topology;
    pair.before.connections = connectionsByName(before);
    pair.after.connections = connectionsByName(after);
    Marks marksBefore{before};
    Marks marksAfter{after};
    for (const Change& change : pair.comparison.changes) {
        if (change.kind == ChangeKind::Removed) {
            put(marksBefore, change, pair.before);
        } else {
            put(marksAfter, change, pair.after);
        }
    }
    pair.before.scene = sceneOf(pair.before, marksBefore);
    pair.after.scene = sceneOf(pair.after, marksAfter);
}

std::optional<std::size_t> frameOf(const DiagramScene& scene, Frame::Type type,
                                   const std::string& id)
{
    const auto& frames = scene.diagram().frames;
    const auto found = std::find_if(frames.begin(), frames.end(), [&](const Frame& frame) {
        return frame.type == type && frame.id == id;
    });
    return found == frames.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - frames.begin())};
}

std::vector<std::size_t> cardsOf(const Topology& topology, const std::vector<ComponentId>& ids)
{
    std::vector<std::size_t> cards;
    cards.reserve(ids.size());
    for (const ComponentId& id : ids) {
        if (const auto vertex = topology.vertexOf(id.value)) {
            cards.push_back(*vertex);
        }
    }
    return cards;
}

ItemPlace placeIn(const ComparedSide& side, ItemType item, const std::string& id)
{
    switch (item) {
    case ItemType::Component:
        return {.cards = cardsOf(*side.source.topology, {ComponentId{id}})};
    case ItemType::Connection: {
        const auto found = side.connections.find(id);
        return found == side.connections.end() ? ItemPlace{}
                                               : ItemPlace{.link = found->second.number};
    }
    case ItemType::Group:
        return {.frame = frameOf(*side.scene, Frame::Type::Group, id)};
    case ItemType::Domain: {
        const auto frame = frameOf(*side.scene, Frame::Type::Zone, id);
        const Topology& topology = *side.source.topology;
        return frame ? ItemPlace{.frame = frame}
                     : ItemPlace{
                           .cards = cardsOf(topology,
                                            targetOf({UnitType::Domain, id}, topology).components)};
    }
    case ItemType::Topology:
        break;
    }
    return {};
}

ItemType itemOf(UnitType type)
{
    return type == UnitType::Component    ? ItemType::Component
           : type == UnitType::Connection ? ItemType::Connection
                                          : ItemType::Domain;
}

/// The numbers of the same items in the other picture.
std::vector<std::size_t> counterparts(const Places& places, const std::vector<std::size_t>& numbers)
{
    std::vector<std::size_t> others;
    others.reserve(numbers.size());
    for (const std::size_t number : numbers) {
        if (places[number]) {
            others.push_back(*places[number]);
        }
    }
    return others;
}

}  // namespace

std::shared_ptr<const ComparedPair> comparePair(NamedTopology before, NamedTopology after,
                                                const AnalysisOptions& options)
{
    if (!analyseIfNeeded(before, options) || !analyseIfNeeded(after, options)) {
        return {};
    }
    auto pair = std::make_shared<ComparedPair>();
    pair->comparison =
        compareTopologies(*before.topology, *after.topology, *before.report, *after.report);
    pair->match = matchTopologies(partsOf(*before.topology), partsOf(*after.topology));
    pair->before.source = std::move(before);
    pair->after.source = std::move(after);
    const Topology& old = *pair->before.source.topology;
    const Topology& fresh = *pair->after.source.topology;
    const Places back = reversed(pair->match.components, fresh.componentCount());
    pair->after.drawn = placed(fresh, old, back, options.stop);
    pair->before.drawn = placed(old, *pair->after.drawn, pair->match.components, options.stop);
    if (options.stop.stop_requested()) {
        return {};
    }
    drawBoth(*pair);
    return pair;
}

PairPlace placeOf(const Change& change, const ComparedPair& pair)
{
    PairPlace place;
    if (!change.idBefore.empty()) {
        place.before = placeIn(pair.before, change.item, change.idBefore);
    }
    if (change.kind != ChangeKind::Removed) {
        place.after = placeIn(pair.after, change.item, change.id);
    }
    return place;
}

PairPlace placeOf(const UnitName& unit, const ComparedPair& pair, bool isBefore)
{
    return placeOf(placeIn(isBefore ? pair.before : pair.after, itemOf(unit.type), unit.id), pair,
                   isBefore);
}

PairPlace placeOf(const ItemPlace& place, const ComparedPair& pair, bool isBefore)
{
    const Topology& after = *pair.after.source.topology;
    const Places cards =
        isBefore ? pair.match.components : reversed(pair.match.components, after.componentCount());
    const Places links = isBefore ? pair.match.connections
                                  : reversed(pair.match.connections, after.connectionCount());
    ItemPlace other{.cards = counterparts(cards, place.cards),
                    .link = place.link ? links[*place.link] : std::nullopt};
    if (place.frame) {
        const ComparedSide& here = isBefore ? pair.before : pair.after;
        const ComparedSide& there = isBefore ? pair.after : pair.before;
        const Frame& frame = here.scene->diagram().frames[*place.frame];
        other.frame = frameOf(*there.scene, frame.type, frame.id);
    }
    return isBefore ? PairPlace{.before = place, .after = other}
                    : PairPlace{.before = other, .after = place};
}

}  // namespace cutpoint::ui
