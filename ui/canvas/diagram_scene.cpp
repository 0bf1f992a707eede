#include "ui/canvas/diagram_scene.h"

#include "core/model/connection_names.h"
#include "ui/style/words.h"

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

/// Whether the what-if was made of this topology, or one just like it.
bool isOf(const WhatIf& whatIf, const Topology& topology)
{
    if (whatIf.fates.size() != topology.componentCount() ||
        whatIf.isDead.size() != topology.connectionCount() ||
        whatIf.report.components.size() != topology.componentCount()) {
        return false;
    }
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (whatIf.report.components[vertex].id != topology.component(vertex).id.value) {
            return false;
        }
    }
    return true;
}

}  // namespace

DiagramScene::DiagramScene(const Topology& topology)
    : m_topology{&topology}
    , m_diagram{drawDiagram(topology)}
    , m_index{m_diagram}
    , m_links{topology.connections()}
{
    show(nullptr);
}

DiagramScene::DiagramScene(const Topology& topology, DiagramScene&& before)
    : m_topology{&topology}
    , m_diagram{std::move(before.m_diagram)}
    , m_index{std::move(before.m_index)}
    , m_links{topology.connections()}
{
    show(nullptr);
}

void DiagramScene::show(const Report* report)
{
    m_cards.assign(m_diagram.cards.size(), {});
    m_linkStates.assign(m_links.size(), {});
    m_lanes.assign(m_diagram.lanes.size(), {});
    m_spofFrames.assign(m_diagram.frames.size(), false);
    m_spofCards.clear();
    m_whatIf.reset();
    m_lostDomains.clear();
    if (report == nullptr) {
        return;
    }
    for (const Spof& spof : report->spofs) {
        showSpof(spof);
    }
    for (const ChokePoint& choke : report->chokePoints) {
        if (const auto vertex = m_topology->vertexOf(choke.id)) {
            m_cards[*vertex].isChoke = true;
        }
    }
    for (const Advisory& advisory : report->advisories) {
        if (const auto vertex = m_topology->vertexOf(advisory.id)) {
            m_cards[*vertex].isAdvisory = true;
        }
    }
    showLinks(*report);
    showLanes(*report);
}

void DiagramScene::showWhatIf(std::shared_ptr<const WhatIf> whatIf, const Report* asDrawn)
{
    if (whatIf == nullptr || !isOf(*whatIf, *m_topology)) {
        return;
    }
    m_whatIf = std::move(whatIf);
    for (const UnitName& unit : m_whatIf->lost) {
        if (unit.type == UnitType::Domain) {
            m_lostDomains.insert(unit.id);
        }
    }
    std::set<UnitName> before;
    if (asDrawn != nullptr) {
        for (const Spof& spof : asDrawn->spofs) {
            before.insert(spof.unit);
        }
    }
    for (std::size_t card = 0; card < m_cards.size(); ++card) {
        CardState& state = m_cards[card];
        state.fate = m_whatIf->fates[card].fate;
        state.isNewSpof =
            state.isSpof && !before.contains({UnitType::Component, component(card).id.value});
    }
    for (std::size_t link = 0; link < m_linkStates.size(); ++link) {
        m_linkStates[link].isDead = m_whatIf->isDead[link];
    }
}

void DiagramScene::showChanges(const std::vector<ChangeMark>& cards,
                               const std::vector<ChangeMark>& links)
{
    for (std::size_t card = 0; card < m_cards.size(); ++card) {
        m_cards[card].change = cards.at(card);
        if (cards[card] == ChangeMark::Removed) {
            m_cards[card].fate = Fate::CutOff;
        }
    }
    for (std::size_t link = 0; link < m_linkStates.size(); ++link) {
        m_linkStates[link].change = links.at(link);
        m_linkStates[link].isDead = links[link] == ChangeMark::Removed;
    }
}

const Component& DiagramScene::component(std::size_t card) const
{
    return m_topology->component(card);
}

std::optional<std::size_t> DiagramScene::linkOf(ConnectionKey key) const
{
    const auto found = std::find_if(m_links.begin(), m_links.end(),
                                    [&](const PlacedConnection& link) { return link.key == key; });
    return found == m_links.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - m_links.begin())};
}

void DiagramScene::showSpof(const Spof& spof)
{
    const bool accepted = isAccepted(spof);
    switch (spof.unit.type) {
    case UnitType::Component:
        if (const auto vertex = m_topology->vertexOf(spof.unit.id)) {
            m_cards[*vertex].isSpof = !accepted;
            m_cards[*vertex].isAccepted = accepted;
            m_cards[*vertex].until = accepted ? spof.accepted->until : std::nullopt;
            if (!accepted) {
                m_spofCards.push_back(*vertex);
            }
        }
        break;
    case UnitType::Connection:
        break;  // See showLinks: by name, all at once.
    case UnitType::Domain:
        for (std::size_t frame = 0; frame < m_diagram.frames.size(); ++frame) {
            m_spofFrames[frame] =
                m_spofFrames[frame] || (!accepted && m_diagram.frames[frame].id == spof.unit.id &&
                                        m_diagram.frames[frame].type == Frame::Type::Zone);
        }
        break;
    }
}

void DiagramScene::showLinks(const Report& report)
{
    std::unordered_map<std::string, NumberedConnection> names;
    for (const Spof& spof : report.spofs) {
        if (spof.unit.type != UnitType::Connection) {
            continue;
        }
        if (names.empty()) {
            names = connectionsByName(*m_topology);
        }
        const auto named = names.find(spof.unit.id);
        if (named != names.end()) {
            const bool accepted = isAccepted(spof);
            m_linkStates[named->second.number] = {.isSpof = !accepted, .isAccepted = accepted};
        }
    }
}

void DiagramScene::showLanes(const Report& report)
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const auto figures = std::find_if(
            report.layers.begin(), report.layers.end(),
            [&](const LayerFigures& layer) { return layer.name == m_diagram.lanes[lane].layer; });
        if (figures != report.layers.end()) {
            const bool isStated = figures->availability.down() > 0.0;
            m_lanes[lane] = {.availability = isStated ? inWords(figures->availability) : QString{},
                             .isWeakest = figures->isWeakest};
        }
    }
}

}  // namespace cutpoint::ui
