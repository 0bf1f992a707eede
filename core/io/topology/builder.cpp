#include "core/io/topology/builder.h"

#include "core/io/json/place.h"
#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

Problem taken(std::string_view what, std::string_view id, std::size_t offset, std::size_t first)
{
    return {.code = "duplicate-id",
            .offset = offset,
            .message = std::string{what} + ' ' + json::quoted(id) + " stands twice",
            .first = first};
}

}  // namespace

TopologyBuilder::TopologyBuilder(std::string_view document, Topology& topology, Problems& problems)
    : m_document{document}
    , m_topology{topology}
    , m_problems{problems}
{
}

void TopologyBuilder::add(Component&& component, std::size_t end)
{
    if (const auto first = m_topology.vertexOf(component.id.value)) {
        m_problems.add(taken("the component id", component.id.value, json::startOf(m_document, end),
                             json::startOf(m_document, m_componentEnds[*first])));
        return;
    }
    m_topology.add(std::move(component));
    m_componentEnds.push_back(end);
}

void TopologyBuilder::add(NamedEnd from, NamedEnd to, Connection* detail, std::size_t offset)
{
    if (detail == nullptr) {
        m_pending.push_back({.from = from, .to = to, .detail = none});
        return;
    }
    if (!detail->id.empty()) {
        const auto idOf = [this](std::size_t number) { return m_connectionNames[number]; };
        if (const auto first = m_connectionIds.find(detail->id, idOf)) {
            m_problems.add(
                taken("the connection id", detail->id, offset, m_connectionOffsets[*first]));
            return;
        }
        m_connectionIds.append(detail->id);
        m_connectionNames.push_back(m_texts.emplace_back(detail->id));
        m_connectionOffsets.push_back(offset);
    }
    m_pending.push_back(
        {.from = from, .to = to, .detail = static_cast<std::uint32_t>(m_details.size())});
    m_details.push_back(std::move(*detail));
}

void TopologyBuilder::add(Group&& group, std::size_t offset)
{
    if (const Group* const first = m_topology.findGroup(group.id)) {
        const auto number = static_cast<std::size_t>(first - m_topology.groups().data());
        m_problems.add(taken("the group id", group.id, offset, m_groupOffsets[number]));
        return;
    }
    m_topology.add(std::move(group));
    m_groupOffsets.push_back(offset);
}

void TopologyBuilder::add(Domain&& domain, std::size_t offset)
{
    const DomainKey key = domain.key;
    if (m_topology.add(std::move(domain))) {
        m_domainOffsets.push_back(offset);
        return;
    }
    const auto& domains = m_topology.domains();
    const auto first = std::ranges::find(domains, key, &Domain::key) - domains.begin();
    m_problems.add(
        taken("the domain", nameOf(key), offset, m_domainOffsets[static_cast<std::size_t>(first)]));
}

std::string_view TopologyBuilder::kept(std::string_view text, std::size_t end)
{
    // An escape makes the document's version longer, so what stands before the quote differs.
    if (end >= text.size() + 2 && m_document[end - 1] == '"') {
        const std::size_t begin = end - 1 - text.size();
        const std::string_view source = m_document.substr(begin, text.size());
        if (source == text && m_document[begin - 1] == '"') {
            return source;
        }
    }
    return m_texts.emplace_back(text);
}

void TopologyBuilder::connectAll()
{
    for (const Pending& pending : m_pending) {
        connect(pending);
    }
}

void TopologyBuilder::connect(const Pending& pending)
{
    const auto from = m_topology.vertexOf(pending.from.id);
    const auto to = m_topology.vertexOf(pending.to.id);
    if (!from) {
        reportUnknown("from", pending.from);
    }
    if (!to) {
        reportUnknown("to", pending.to);
    }
    if (!from || !to) {
        return;
    }
    Connection detail;
    if (pending.detail != none) {
        detail = std::move(m_details[pending.detail]);
    }
    if (m_topology.connect(*from, *to, std::move(detail)) == ConnectOutcome::SelfConnection) {
        m_problems.add({.code = "self-connection",
                        .offset = json::startOf(m_document, pending.to.end),
                        .message = "a connection joins two different components; both ends are " +
                                   json::quoted(pending.to.id)});
    }
}

void TopologyBuilder::reportUnknown(std::string_view field, const NamedEnd& end)
{
    m_problems.add({.code = "unknown-end",
                    .offset = json::startOf(m_document, end.end),
                    .message = std::string{field} + " is the id of a component, found " +
                               json::quoted(end.id) + ", which is none" + nearestId(end.id)});
}

std::string TopologyBuilder::nearestId(std::string_view written) const
{
    // To look through many for each of many would take too long.
    constexpr std::size_t mostLookedThrough = 2'000;
    if (m_topology.componentCount() > mostLookedThrough) {
        return {};
    }
    std::vector<std::string_view> ids;
    for (std::size_t vertex = 0; vertex < m_topology.componentCount(); ++vertex) {
        ids.push_back(m_topology.graph()[vertex].id.value);
    }
    const auto nearest = nearestOf(ids, written);
    return nearest ? "; did you mean " + json::quoted(*nearest) + '?' : std::string{};
}

}  // namespace cutpoint
