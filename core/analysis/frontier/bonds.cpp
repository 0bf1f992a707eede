#include "core/analysis/frontier/bonds.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cutpoint::frontier {
namespace {

/// The arcs of one link between two components.
struct Directions {
    bool leadsUp = false;  ///< From the lower to the higher number.
    bool leadsDown = false;
};

using Links = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, Directions>;

Links linksBetween(const StructureFunction& function, const std::vector<bool>& isRelevant)
{
    Links links;
    for (const Arc& arc : function.arcs) {
        if (isRelevant[arc.from] && isRelevant[arc.to]) {
            const auto [low, high] = std::minmax(arc.from, arc.to);
            Directions& directions = links[{low, high, arc.link}];
            (arc.from == low ? directions.leadsUp : directions.leadsDown) = true;
        }
    }
    return links;
}

std::vector<bool> marked(std::size_t size, const std::vector<std::uint32_t>& components)
{
    std::vector<bool> marks(size, false);
    for (const std::uint32_t component : components) {
        marks[component] = true;
    }
    return marks;
}

/// What components are to those who come by.
class Roles {
public:
    Roles(const StructureFunction& function, const FlowDemands& demands, const Links& links)
        : m_demands{demands}
        , m_isStart{marked(function.components.size(), demands.starts)}
        , m_isOther{marked(function.components.size(), demands.others)}
        , m_isEnd(function.components.size(), false)
        , m_isLeaf(function.components.size(), true)
    {
        if (!demands.others.empty()) {
            m_isStart = m_isEnd;
        } else if (demands.groups.size() == 2 && demands.groups.front().required == 1 &&
                   demands.groups.back().required == 1) {
            m_isEnd = marked(function.components.size(), demands.groups.back().members);
        }
        std::vector<std::uint32_t> neighbour(function.components.size(), UINT32_MAX);
        const auto meet = [&](std::uint32_t one, std::uint32_t other) {
            m_isLeaf[one] =
                m_isLeaf[one] && (neighbour[one] == UINT32_MAX || neighbour[one] == other);
            neighbour[one] = other;
        };
        for (const auto& [key, directions] : links) {
            meet(std::get<0>(key), std::get<1>(key));
            meet(std::get<1>(key), std::get<0>(key));
        }
    }

    /// Nothing comes of going there from here: the way begins there or ends here.
    [[nodiscard]] bool isUseless(std::uint32_t from, std::uint32_t to) const
    {
        return m_isStart[to] || m_isEnd[from];
    }

    /// Nothing would come of going back.
    [[nodiscard]] bool isAsGoodAsTwoWay(std::uint32_t from, std::uint32_t to) const
    {
        const bool isOut = m_isLeaf[from] && m_isOther[from] && !m_demands.isTarget[from];
        const bool isIn = m_isLeaf[to] && !m_isOther[to];
        return m_isStart[from] || m_isEnd[to] || isOut || isIn;
    }

private:
    const FlowDemands& m_demands;
    std::vector<bool> m_isStart;
    std::vector<bool> m_isOther;  ///< An entry that is not the start.
    std::vector<bool> m_isEnd;    ///< Reaching it is all that is asked.
    std::vector<bool> m_isLeaf;   ///< It has one neighbour.
};

}  // namespace

std::optional<std::vector<Bond>> bondsOf(const StructureFunction& function,
                                         const FlowDemands& demands)
{
    const Links links = linksBetween(function, demands.isRelevant);
    const Roles roles{function, demands, links};
    std::vector<Bond> bonds;
    bonds.reserve(links.size());
    for (const auto& [key, directions] : links) {
        const auto [low, high, link] = key;
        const bool isTwoWay = directions.leadsUp && directions.leadsDown;
        const std::uint32_t from = directions.leadsUp ? low : high;
        const std::uint32_t to = directions.leadsUp ? high : low;
        if (!isTwoWay && roles.isUseless(from, to)) {
            continue;
        }
        if (!isTwoWay && !roles.isAsGoodAsTwoWay(from, to)) {
            return std::nullopt;
        }
        bonds.push_back({.one = low, .other = high, .link = link});
    }
    return bonds;
}

}  // namespace cutpoint::frontier
