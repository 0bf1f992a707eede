#include "core/analysis/frontier/plan.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

class Planner {
public:
    Planner(const Network& network, const std::vector<Index>& vertices, bool dropsUseless)
        : m_network{network}
        , m_order{vertices}
        , m_incidence{network}
        , m_dropsUseless{dropsUseless}
        , m_slotOf(network.vertices.size(), Step::noSlot)
        , m_isPast(network.edges.size(), false)
        , m_left(network.vertices.size(), 0)
        , m_loadOf(network.vertices.size(), 0)
    {
        for (const CountedGroup& group : network.groups) {
            m_plan.loads.required.push_back(group.required);
            m_unseen.push_back(0);
        }
        addLoads();
        for (Index vertex = 0; vertex < m_left.size(); ++vertex) {
            m_left[vertex] = static_cast<Index>(m_incidence.of(vertex).size());
        }
    }

    Plan run()
    {
        m_plan.steps.reserve(m_network.vertices.size() + m_network.edges.size());
        for (const Index vertex : m_order) {
            addVertex(vertex);
            for (const Index edge : edgesBack(vertex)) {
                addEdge(edge);
            }
        }
        m_plan.slotCount = m_vertexIn.size();
        for (Step& step : m_plan.steps) {
            step.onlyNeighbour.resize(m_plan.slotCount, Step::manyNeighbours);
        }
        return std::move(m_plan);
    }

private:
    void addLoads()
    {
        for (const Index target : m_network.targets) {
            m_loadOf[target] |= LoadLayout::target;
        }
        for (std::size_t group = 0; group < m_network.groups.size(); ++group) {
            for (const auto& [vertex, weight] : m_network.groups[group].members) {
                m_loadOf[vertex] =
                    m_plan.loads.sum(m_loadOf[vertex], m_plan.loads.ofGroup(group, weight));
                m_unseen[group] += weight;
            }
        }
        m_missing = m_network.targets.size() + 1;
    }

    std::uint8_t freeSlot()
    {
        const auto free = std::ranges::find(m_vertexIn, none);
        if (free == m_vertexIn.end()) {
            m_vertexIn.push_back(none);
            return static_cast<std::uint8_t>(m_vertexIn.size() - 1);
        }
        return static_cast<std::uint8_t>(free - m_vertexIn.begin());
    }

    void addVertex(Index vertex)
    {
        Step step{.part = m_network.vertices[vertex], .vertex = vertex, .slot = freeSlot()};
        step.isSource = vertex == m_network.source;
        step.load = m_loadOf[vertex];
        m_slotOf[vertex] = step.slot;
        m_vertexIn[step.slot] = vertex;
        m_missing -= step.isSource || (step.load & LoadLayout::target) != 0 ? 1 : 0;
        for (std::size_t group = 0; group < m_network.groups.size(); ++group) {
            for (const auto& [member, weight] : m_network.groups[group].members) {
                m_unseen[group] -= member == vertex ? weight : 0;
            }
        }
        finish(std::move(step));
    }

    /// Edges to vertices that have come in, first those that let one go.
    [[nodiscard]] std::vector<Index> edgesBack(Index vertex) const
    {
        std::vector<Index> edges;
        for (const Index edge : m_incidence.of(vertex)) {
            if (m_slotOf[m_network.edges[edge].far(vertex)] != Step::noSlot) {
                edges.push_back(edge);
            }
        }
        std::ranges::stable_sort(
            edges, {}, [&](Index edge) { return m_left[m_network.edges[edge].far(vertex)]; });
        return edges;
    }

    void addEdge(Index number)
    {
        const Edge& edge = m_network.edges[number];
        Step step{.part = edge.part, .slot = m_slotOf[edge.one], .other = m_slotOf[edge.other]};
        m_isPast[number] = true;
        std::size_t leaving = 0;
        for (const Index end : {edge.one, edge.other}) {
            if (--m_left[end] == 0) {
                step.leaving[leaving++] = m_slotOf[end];
                m_vertexIn[m_slotOf[end]] = none;
                m_slotOf[end] = Step::noSlot;
            }
        }
        finish(std::move(step));
    }

    void finish(Step step)
    {
        step.knowsAllTargets = m_missing == 0;
        step.unseen = m_unseen;
        step.onlyNeighbour.reserve(m_vertexIn.size());
        for (const Index vertex : m_vertexIn) {
            step.onlyNeighbour.push_back(vertex == none ? Step::manyNeighbours
                                                        : onlyNeighbourOf(vertex));
        }
        m_plan.steps.push_back(std::move(step));
    }

    [[nodiscard]] Index onlyNeighbourOf(Index vertex) const
    {
        Index only = Step::manyNeighbours;
        if (!m_dropsUseless || m_left[vertex] != 1) {
            return only;
        }
        for (const Index edge : m_incidence.of(vertex)) {
            only = m_isPast[edge] ? only : m_network.edges[edge].far(vertex);
        }
        return only;
    }

    static constexpr Index none = UINT32_MAX;

    const Network& m_network;
    const std::vector<Index>& m_order;
    Incidence m_incidence;
    bool m_dropsUseless;
    std::vector<std::uint8_t> m_slotOf;  ///< Of every vertex.
    std::vector<Index> m_vertexIn;       ///< Of every slot.
    std::vector<bool> m_isPast;          ///< Of every edge.
    std::vector<Index> m_left;           ///< Of every vertex: edges yet to come.
    std::vector<Load> m_loadOf;
    std::vector<std::uint32_t> m_unseen;  ///< Of every group.
    std::size_t m_missing = 0;            ///< Of source and targets.
    Plan m_plan;
};

}  // namespace

Load LoadLayout::ofGroup(std::size_t group, std::uint32_t count) const
{
    return std::min(count, required[group]) << (1 + fieldBits * group);
}

Load LoadLayout::sum(Load one, Load other) const
{
    Load total = (one | other) & target;
    for (std::size_t group = 0; group < required.size(); ++group) {
        total |= ofGroup(group, countOf(one, group) + countOf(other, group));
    }
    return total;
}

bool LoadLayout::isEnough(Load load) const
{
    for (std::size_t group = 0; group < required.size(); ++group) {
        if (countOf(load, group) < required[group]) {
            return false;
        }
    }
    return true;
}

std::optional<Plan> makePlan(const Network& network, const std::vector<Index>& vertices,
                             bool dropsUseless)
{
    const bool isTooMuch = network.groups.size() > LoadLayout::mostGroups ||
                           std::ranges::any_of(network.groups, [](const CountedGroup& group) {
                               return group.required > LoadLayout::mostRequired;
                           });
    return isTooMuch ? std::nullopt : std::optional{Planner{network, vertices, dropsUseless}.run()};
}

}  // namespace cutpoint::frontier
