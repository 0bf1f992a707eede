#include "core/layout/depth_ranks.h"

#include "core/layout/network_simplex.h"
#include "core/layout/strong_components.h"
#include "core/layout/union_find.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr std::size_t mostWork = 50'000'000;  // for shorter calls

/// The calls inside bands between classes of stand-ins, which share a rank.
struct ClassGraph {
    std::vector<Index> classOf;  ///< For each component.
    Index count = 0;
    Arcs arcs;
    std::vector<Index> outsideCallers;
    std::vector<bool> isEntry;
    std::vector<bool> isLinked;
};

void nameClasses(ClassGraph& classes, const LayoutGraph& graph, const std::vector<Index>& bandOf)
{
    UnionFind standIns{graph.size()};
    for (const Arc& tie : graph.ties) {
        if (bandOf[tie.from] == bandOf[tie.to]) {
            standIns.join(tie.from, tie.to);
        }
    }
    // Only the latest member is remembered: a group whose members alternate between bands may fall
    // into several classes, which costs nothing but looks.
    std::vector<Index> latestOfGroup(graph.groupCount, none);
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        if (graph.groupOf[vertex] == none) {
            continue;
        }
        Index& latest = latestOfGroup[graph.groupOf[vertex]];
        if (latest != none && bandOf[latest] == bandOf[vertex]) {
            standIns.join(latest, vertex);
        }
        latest = vertex;
    }
    std::tie(classes.classOf, classes.count) = standIns.numbered();
}

ClassGraph classGraphOf(const LayoutGraph& graph, const std::vector<Index>& bandOf)
{
    ClassGraph classes;
    nameClasses(classes, graph, bandOf);
    classes.outsideCallers.resize(classes.count);
    classes.isEntry.resize(classes.count);
    classes.isLinked.resize(classes.count);
    for (const Arc& call : graph.calls) {
        const Arc arc{classes.classOf[call.from], classes.classOf[call.to]};
        if (bandOf[call.from] != bandOf[call.to]) {
            ++classes.outsideCallers[arc.to];
        } else if (arc.from != arc.to) {
            classes.arcs.push_back(arc);
        }
    }
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        const Index number = classes.classOf[vertex];
        classes.isEntry[number] =
            classes.isEntry[number] || graph.isEntry[vertex] || graph.isClient[vertex];
        classes.isLinked[number] = classes.isLinked[number] || graph.isLinked[vertex];
    }
    return classes;
}

class Ranking {
public:
    explicit Ranking(const ClassGraph& classes)
        : m_classes(classes)
        , m_callees(classes.count, classes.arcs)
        , m_callers(classes.count, reversed(classes.arcs))
        , m_circles(findStrongComponents(classes.count, m_callees))
        , m_members(membersOf(m_circles))
        , m_depth(classes.count, none)
        , m_rank(classes.count, 0)
    {
        for (Index circle = m_circles.count; circle-- > 0;) {
            rankCircle(circle);
        }
    }

    /// Moves circles such that the calls get shorter in sum.
    void shorten()
    {
        const Index root = m_circles.count;
        std::vector<RankArc> arcs;
        std::vector<std::int64_t> bases(std::size_t{root} + 1, 0);
        std::vector<std::int64_t> pullUp(root, 0);
        for (Index number = 0; number < m_classes.count; ++number) {
            const Index circle = m_circles.of[number];
            bases[circle] = m_rank[number] - m_depth[number];
            pullUp[circle] += pullUpOf(number);
        }
        for (const Arc& arc : m_classes.arcs) {
            const Index from = m_circles.of[arc.from];
            const Index to = m_circles.of[arc.to];
            if (from != to) {
                const std::int64_t length = 1 + std::int64_t{m_depth[arc.from]} - m_depth[arc.to];
                arcs.push_back({from, to, length, 1});
            }
        }
        for (Index circle = 0; circle < root; ++circle) {
            if (bases[circle] == 0 || pullUp[circle] > 0) {
                arcs.push_back({root, circle, 0, pullUp[circle]});
            }
        }
        const std::vector<std::int64_t> moved = shortenArcs(arcs, std::move(bases), mostWork);
        for (Index number = 0; number < m_classes.count; ++number) {
            const std::int64_t base = moved[m_circles.of[number]] - moved[root];
            m_rank[number] = static_cast<Index>(base + m_depth[number]);
        }
    }

    [[nodiscard]] const std::vector<Index>& ranks() const { return m_rank; }

private:
    static Adjacency membersOf(const StrongComponents& circles)
    {
        Arcs arcs;
        arcs.reserve(circles.of.size());
        for (Index number = 0; number < circles.of.size(); ++number) {
            arcs.push_back({circles.of[number], number});
        }
        return {circles.count, arcs};
    }

    [[nodiscard]] bool isCalledFromOutside(Index number) const
    {
        return m_classes.outsideCallers[number] > 0 ||
               std::ranges::any_of(m_callers.of(number), [&](Index caller) {
                   return m_circles.of[caller] != m_circles.of[number];
               });
    }

    /// Breadth-first inside the circle; fills `m_depth`.
    ///
    /// @return  the members in the order of the search.
    std::vector<Index> search(Index circle, std::vector<Index> queue)
    {
        for (const Index member : m_members.of(circle)) {
            m_depth[member] = none;
        }
        for (const Index root : queue) {
            m_depth[root] = 0;
        }
        for (std::size_t at = 0; at < queue.size(); ++at) {
            const Index member = queue[at];
            for (const Index callee : m_callees.of(member)) {
                if (m_circles.of[callee] == circle && m_depth[callee] == none) {
                    m_depth[callee] = m_depth[member] + 1;
                    queue.push_back(callee);
                }
            }
        }
        return queue;
    }

    /// The middle of a longest of the shortest paths, or nearly.
    Index centreOf(Index circle)
    {
        const Index oneEnd = search(circle, {m_members.of(circle).front()}).back();
        Index at = search(circle, {oneEnd}).back();
        const Index half = m_depth[at] / 2;
        while (m_depth[at] > half) {
            const auto callers = m_callers.of(at);
            at = *std::ranges::find_if(callers, [&](Index caller) {
                return m_circles.of[caller] == circle && m_depth[caller] + 1 == m_depth[at];
            });
        }
        return at;
    }

    std::vector<Index> rootsOf(Index circle)
    {
        const auto members = m_members.of(circle);
        std::vector<Index> roots;
        std::ranges::copy_if(members, std::back_inserter(roots),
                             [&](Index member) { return m_classes.isEntry[member]; });
        if (roots.empty()) {
            std::ranges::copy_if(members, std::back_inserter(roots),
                                 [&](Index member) { return isCalledFromOutside(member); });
        }
        if (!roots.empty()) {
            return roots;
        }
        const bool isNetwork =
            std::ranges::all_of(members, [&](Index member) { return m_classes.isLinked[member]; });
        return {isNetwork && members.size() > 2 ? centreOf(circle) : members.front()};
    }

    void rankCircle(Index circle)
    {
        const std::vector<Index> order = search(circle, rootsOf(circle));
        Index base = 0;
        for (const Index member : order) {
            for (const Index caller : m_callers.of(member)) {
                if (m_circles.of[caller] != circle && m_rank[caller] + 1 > m_depth[member]) {
                    base = std::max(base, m_rank[caller] + 1 - m_depth[member]);
                }
            }
        }
        for (const Index member : order) {
            m_rank[member] = base + m_depth[member];
        }
    }

    /// How strongly a class is held at the top of its band: entries in any case, others by the
    /// calls from above.
    [[nodiscard]] std::int64_t pullUpOf(Index number) const
    {
        const Index callers = m_classes.outsideCallers[number];
        return m_classes.isEntry[number] ? callers + m_callees.degree(number) + 1 : callers;
    }

    const ClassGraph& m_classes;
    Adjacency m_callees;
    Adjacency m_callers;
    StrongComponents m_circles;
    Adjacency m_members;
    std::vector<Index> m_depth;
    std::vector<Index> m_rank;
};

std::vector<Index> ranksOf(const LayoutGraph& graph, const std::vector<Index>& bandOf,
                           bool isCompact)
{
    const ClassGraph classes = classGraphOf(graph, bandOf);
    Ranking ranking{classes};
    if (isCompact) {
        ranking.shorten();
    }
    std::vector<Index> ranks(graph.size());
    for (Index vertex = 0; vertex < graph.size(); ++vertex) {
        ranks[vertex] = ranking.ranks()[classes.classOf[vertex]];
    }
    return ranks;
}

}  // namespace

std::vector<Index> depthRanks(const LayoutGraph& graph)
{
    return ranksOf(graph, std::vector<Index>(graph.size(), 0), false);
}

std::vector<Index> compactRanks(const LayoutGraph& graph, const std::vector<Index>& bandOf)
{
    return ranksOf(graph, bandOf, true);
}

}  // namespace cutpoint::layout
