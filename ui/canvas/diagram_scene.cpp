#include "ui/canvas/diagram_scene.h"

#include "core/report/wording.h"

#include <boost/range/iterator_range.hpp>

#include <algorithm>

namespace cutpoint::ui {

namespace {

std::vector<Link> linksOf(const Topology& topology)
{
    std::vector<Link> links;
    links.reserve(topology.connectionCount());
    for (const auto& edge : boost::make_iterator_range(boost::edges(topology.graph()))) {
        links.push_back({edge.m_source, edge.m_target, &topology.graph()[edge]});
    }
    return links;
}

}  // namespace

DiagramScene::DiagramScene(const Topology& topology)
    : m_topology{&topology}
    , m_diagram{drawDiagram(topology)}
    , m_index{m_diagram}
    , m_links{linksOf(topology)}
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
    showLanes(*report);
}

const Component& DiagramScene::component(std::size_t card) const
{
    return m_topology->graph()[card];
}

std::optional<std::size_t> DiagramScene::linkOf(ConnectionKey key) const
{
    const auto found = std::find_if(m_links.begin(), m_links.end(),
                                    [&](const Link& link) { return link.keyed->key == key; });
    return found == m_links.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - m_links.begin())};
}

void DiagramScene::showSpof(const Spof& spof)
{
    const bool isAccepted = spof.accepted && !spof.isAcceptanceExpired;
    switch (spof.unit.type) {
    case UnitType::Component:
        if (const auto vertex = m_topology->vertexOf(spof.unit.id)) {
            m_cards[*vertex].isSpof = !isAccepted;
            m_cards[*vertex].isAccepted = isAccepted;
            m_cards[*vertex].until = isAccepted ? spof.accepted->until : std::nullopt;
            if (!isAccepted) {
                m_spofCards.push_back(*vertex);
            }
        }
        break;
    case UnitType::Connection: {
        std::size_t number = 0;
        for (const auto& edge : boost::make_iterator_range(boost::edges(m_topology->graph()))) {
            if (connectionName(*m_topology, edge) == spof.unit.id) {
                m_linkStates[number] = {.isSpof = !isAccepted, .isAccepted = isAccepted};
                break;
            }
            ++number;
        }
        break;
    }
    case UnitType::Domain:
        for (std::size_t frame = 0; frame < m_diagram.frames.size(); ++frame) {
            m_spofFrames[frame] =
                m_spofFrames[frame] || (!isAccepted && m_diagram.frames[frame].id == spof.unit.id &&
                                        m_diagram.frames[frame].type == Frame::Type::Zone);
        }
        break;
    }
}

void DiagramScene::showLanes(const Report& report)
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const auto figures = std::find_if(
            report.layers.begin(), report.layers.end(),
            [&](const LayerFigures& layer) { return layer.name == m_diagram.lanes[lane].layer; });
        if (figures != report.layers.end()) {
            m_lanes[lane] = {.availability =
                                 QString::fromStdString(availabilityInWords(figures->availability)),
                             .isWeakest = figures->isWeakest};
        }
    }
}

}  // namespace cutpoint::ui
