#include "core/io/topology/builder.h"

#include "core/io/json/place.h"
#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// How many components are added at once: enough to hide the waits for memory, few enough for the
/// cache.
constexpr std::size_t blockSize = 256;

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
    m_newComponents.reserve(blockSize);
    m_newEnds.reserve(blockSize);
}

Component& TopologyBuilder::newComponent()
{
    if (m_newEnds.size() == blockSize) {
        addBlock();
    }
    m_newComponents.resize(m_newEnds.size());
    return m_newComponents.emplace_back();
}

void TopologyBuilder::addComponent(std::size_t end)
{
    m_newEnds.push_back(end);
}

void TopologyBuilder::addBlock()
{
    if (m_newEnds.empty()) {
        return;
    }
    makeRoom();
    m_newComponents.resize(m_newEnds.size());
    const auto refused = m_topology.addAll(m_newComponents);
    for (std::size_t at = 0, next = 0; at < m_newEnds.size(); ++at) {
        if (next < refused.size() && refused[next] == at) {
            ++next;
            reportTaken(m_newEnds[at]);
        } else {
            m_ids.append(m_topology.component(m_componentEnds.size()).id.value);
            m_componentEnds.push_back(m_newEnds[at]);
        }
    }
    m_newComponents.clear();
    m_newEnds.clear();
}

void TopologyBuilder::makeRoom()
{
    const std::size_t size = m_componentEnds.size() + m_newEnds.size();
    if (size <= m_componentEnds.capacity()) {
        return;
    }
    // As many as fit into the whole document at the length they had so far, and some more: memory
    // that is never touched costs nothing, moving components costs much.
    const std::size_t fitting = m_document.size() / (m_newEnds.back() / size + 1);
    const std::size_t capacity = std::max(size * 2, fitting + fitting / 16);
    m_componentEnds.reserve(capacity);
    m_topology.reserve(capacity);
}

void TopologyBuilder::reportTaken(std::size_t end)
{
    const std::size_t begin = json::startOf(m_document, end);
    const std::string id = json::textOf(m_document.substr(begin, end - begin));
    m_problems.add(taken("the component id", id, begin,
                         json::startOf(m_document, m_componentEnds[*m_topology.vertexOf(id)])));
}

void TopologyBuilder::add(NamedEnd from, NamedEnd to, Connection* detail, std::size_t offset)
{
    if (detail == nullptr) {
        note({.from = from, .to = to, .detail = none});
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
    m_details.push_back(std::move(*detail));
    note({.from = from, .to = to, .detail = static_cast<std::uint32_t>(m_details.size() - 1)});
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

void TopologyBuilder::endComponents()
{
    addBlock();
    m_areComponentsComplete = true;
}

void TopologyBuilder::connectAll()
{
    addBlock();
    lookUpPending();
    m_topology.connectAll(m_ends, [this](std::size_t at) {
        return m_endDetails[at] == none ? nullptr : &m_details[m_endDetails[at]];
    });
}

void TopologyBuilder::note(const Pending& pending)
{
    m_pending.push_back(pending);
    // Many at once are looked up faster, and too many no longer fit into the cache.
    constexpr std::size_t chunkSize = 4096;
    if (m_areComponentsComplete && m_pending.size() >= chunkSize) {
        lookUpPending();
    }
}

void TopologyBuilder::lookUpPending()
{
    std::vector<std::string_view> ids;
    ids.reserve(m_pending.size() * 2);
    for (const Pending& pending : m_pending) {
        ids.push_back(pending.from.id);
        ids.push_back(pending.to.id);
    }
    std::vector<std::optional<std::size_t>> vertices(ids.size());
    m_topology.vertexIndex().findAll(
        ids, [this](std::size_t number) { return m_ids[number]; },
        [this](std::size_t number) { m_ids.fetch(number); },
        [&](std::size_t at, std::optional<std::size_t> vertex) { vertices[at] = vertex; });
    for (std::size_t at = 0; at < m_pending.size(); ++at) {
        const auto from = vertices[2 * at];
        const auto to = vertices[2 * at + 1];
        if (from && to && *from != *to) {
            m_ends.push_back(
                {.from = static_cast<std::uint32_t>(*from), .to = static_cast<std::uint32_t>(*to)});
            m_endDetails.push_back(m_pending[at].detail);
        } else {
            reportEnds(m_pending[at], from.has_value(), to.has_value());
        }
    }
    m_pending.clear();
}

void TopologyBuilder::reportEnds(const Pending& pending, bool isFromKnown, bool isToKnown)
{
    if (!isFromKnown) {
        reportUnknown("from", pending.from);
    }
    if (!isToKnown) {
        reportUnknown("to", pending.to);
    }
    if (isFromKnown && isToKnown) {
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
    const auto idOf = [this](std::size_t vertex) -> std::string_view {
        return m_topology.component(vertex).id.value;
    };
    return nearestHint(m_topology.componentCount(), idOf, written);
}

}  // namespace cutpoint
