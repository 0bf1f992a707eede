#include "core/structure/look_alikes.h"

#include "core/structure/name_stem.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

using Vertices = std::vector<std::uint32_t>;

/// The classes that a vertex calls and is called by, each ascending and without repetition.
struct Neighbourhood {
    Vertices called;
    Vertices calling;

    friend auto operator<=>(const Neighbourhood&, const Neighbourhood&) = default;
};

void sortAndUnique(Vertices& numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// What look-alikes must share besides their neighbours; empty for one that looks like no other.
std::string appearanceOf(const Component& component)
{
    const std::string& title = titleOf(component);
    const std::string stem = stemOf(title);
    if (component.kind == Kind::Client || stem.empty() || isShardName(title)) {
        return {};
    }
    const char critical = isUncritical(component) ? 'n' : component.critical ? 'y' : '-';
    std::string key{static_cast<char>(component.kind), component.entry ? 'e' : '-', critical};
    key += component.unknownKind;
    key += '\0';
    key += component.layer;
    key += '\0';
    return key + stem;
}

/// Splits classes until members of each have the same neighbourhood.
class Refinement {
public:
    Refinement(const CallGraph& calls, std::vector<std::uint32_t> classOf,
               const std::vector<bool>& isFree)
        : m_calls{calls}
        , m_classOf{std::move(classOf)}
        , m_isFree{isFree}
        , m_placeOf(m_classOf.size())
    {
        for (std::uint32_t vertex = 0; vertex < m_classOf.size(); ++vertex) {
            if (m_classOf[vertex] >= m_members.size()) {
                m_members.resize(m_classOf[vertex] + 1);
            }
            putIn({vertex}, m_members[m_classOf[vertex]]);
        }
    }

    std::vector<std::uint32_t> run() &&
    {
        Vertices dirty;
        for (const Vertices& members : m_members) {
            if (isDivisible(members)) {
                dirty.insert(dirty.end(), members.begin(), members.end());
            }
        }
        while (!dirty.empty()) {
            dirty = refine(dirty);
        }
        return std::move(m_classOf);
    }

private:
    [[nodiscard]] bool isDivisible(const Vertices& members) const
    {
        return members.size() > 1 && m_isFree[members.front()];
    }

    [[nodiscard]] Neighbourhood neighbourhoodOf(std::uint32_t vertex) const
    {
        Neighbourhood around;
        for (const std::uint32_t call : m_calls.outgoing.row(vertex)) {
            around.called.push_back(m_classOf[m_calls.calls[call].to]);
        }
        for (const std::uint32_t call : m_calls.incoming.row(vertex)) {
            around.calling.push_back(m_classOf[m_calls.calls[call].from]);
        }
        sortAndUnique(around.called);
        sortAndUnique(around.calling);
        return around;
    }

    /// Splits the classes of vertices whose neighbourhood may have changed.
    ///
    /// @return  those whose neighbourhood may have changed by that.
    Vertices refine(Vertices dirty)
    {
        sortAndUnique(dirty);
        std::map<std::uint32_t, Vertices> dirtyOfClass;
        for (const std::uint32_t vertex : dirty) {
            dirtyOfClass[m_classOf[vertex]].push_back(vertex);
        }
        // All parts are cut before any vertex changes class: a neighbourhood is always one of the
        // partition at the beginning of the round.
        std::vector<Vertices> moved;
        for (const auto& [number, vertices] : dirtyOfClass) {
            cutOut(m_members[number], vertices, moved);
        }
        Vertices touched;
        for (const Vertices& part : moved) {
            const auto number = static_cast<std::uint32_t>(m_members.size());
            for (const std::uint32_t vertex : part) {
                m_classOf[vertex] = number;
                addDivisibleNeighbours(vertex, touched);
            }
            m_members.emplace_back();
            putIn(part, m_members.back());
        }
        std::erase_if(touched, [this](std::uint32_t vertex) {
            return m_members[m_classOf[vertex]].size() < 2;
        });
        return touched;
    }

    /// Divides one class; its largest part stays, the others are appended to `moved`. Looks at the
    /// members that are not dirty only if they move, which halves their class.
    void cutOut(Vertices& members, const Vertices& dirty, std::vector<Vertices>& moved)
    {
        std::map<Neighbourhood, Vertices> parts;
        for (const std::uint32_t vertex : dirty) {
            parts[neighbourhoodOf(vertex)].push_back(vertex);
            takeOut(vertex, members);
        }
        // What is left in `members` is of one neighbourhood: that of any of them.
        Vertices unmoved;
        if (!members.empty()) {
            unmoved = std::exchange(parts[neighbourhoodOf(members.front())], {});
        }
        const auto largest = std::ranges::max_element(
            parts, {}, [](const auto& part) { return part.second.size(); });
        const bool restStays =
            members.size() + unmoved.size() >= (parts.empty() ? 0 : largest->second.size());
        if (restStays) {
            putIn(unmoved, members);
        } else {
            unmoved.insert(unmoved.end(), members.begin(), members.end());
            members.clear();
            putIn(std::exchange(largest->second, std::move(unmoved)), members);
        }
        for (auto& [neighbourhood, part] : parts) {
            if (!part.empty()) {
                moved.push_back(std::move(part));
            }
        }
    }

    void takeOut(std::uint32_t vertex, Vertices& members)
    {
        const std::uint32_t place = m_placeOf[vertex];
        members[place] = members.back();
        m_placeOf[members[place]] = place;
        members.pop_back();
    }

    void putIn(const Vertices& vertices, Vertices& members)
    {
        for (const std::uint32_t vertex : vertices) {
            m_placeOf[vertex] = static_cast<std::uint32_t>(members.size());
            members.push_back(vertex);
        }
    }

    void addDivisibleNeighbours(std::uint32_t vertex, Vertices& found) const
    {
        const auto add = [&](std::uint32_t neighbour) {
            if (m_isFree[neighbour]) {
                found.push_back(neighbour);
            }
        };
        for (const std::uint32_t call : m_calls.outgoing.row(vertex)) {
            add(m_calls.calls[call].to);
        }
        for (const std::uint32_t call : m_calls.incoming.row(vertex)) {
            add(m_calls.calls[call].from);
        }
    }

    const CallGraph& m_calls;
    std::vector<std::uint32_t> m_classOf;
    const std::vector<bool>& m_isFree;
    std::vector<Vertices> m_members;       ///< Of every class, in no order.
    std::vector<std::uint32_t> m_placeOf;  ///< Of every vertex: where in its class's members.
};

}  // namespace

std::vector<std::uint32_t> classesOfLookAlikes(const Topology& topology, const CallGraph& calls,
                                               const std::vector<std::uint32_t>& fixedClass)
{
    std::vector<std::uint32_t> classOf(topology.componentCount());
    std::vector<bool> isFree(topology.componentCount(), false);
    std::unordered_map<std::string, std::uint32_t> classOfAppearance;
    std::unordered_map<std::uint32_t, std::uint32_t> classOfGroup;
    std::uint32_t next = 0;
    const auto classFor = [&next](auto& table, const auto& key) {
        const auto [entry, isNew] = table.try_emplace(key, next);
        next += isNew ? 1 : 0;
        return entry->second;
    };
    for (std::size_t vertex = 0; vertex < classOf.size(); ++vertex) {
        if (fixedClass[vertex] != notFixed) {
            classOf[vertex] = classFor(classOfGroup, fixedClass[vertex]);
            continue;
        }
        const std::string appearance = appearanceOf(topology.component(vertex));
        isFree[vertex] = !appearance.empty();
        classOf[vertex] = isFree[vertex] ? classFor(classOfAppearance, appearance) : next++;
    }
    return Refinement{calls, std::move(classOf), isFree}.run();
}

}  // namespace cutpoint
