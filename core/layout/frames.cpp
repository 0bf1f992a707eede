#include "core/layout/frames.h"

#include "core/layout/card_index.h"
#include "core/layout/frame_dimension.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cutpoint::layout {
namespace {

/// How far a frame reaches beyond its cards.
struct Padding {
    double side = 0.0;
    double top = 0.0;
    double bottom = 0.0;
};

constexpr Padding zonePadding{.side = 8.0, .top = 26.0, .bottom = 14.0};  // the tab is at the top
constexpr Padding groupPadding{.side = 10.0, .top = 10.0, .bottom = 10.0};
constexpr Padding innerGroupPadding{.side = 5.0, .top = 10.0, .bottom = 10.0};

using Members = std::vector<Index>;

/// Members by the name of what they belong to, in the order of their first members.
class Families {
public:
    void add(std::string_view name, Index member)
    {
        const auto [at, isNew] = m_numbers.try_emplace(name, m_members.size());
        if (isNew) {
            m_names.push_back(name);
            m_members.emplace_back();
        }
        m_members[at->second].push_back(member);
    }

    [[nodiscard]] std::size_t size() const { return m_members.size(); }
    [[nodiscard]] std::string_view name(std::size_t at) const { return m_names[at]; }
    [[nodiscard]] const Members& members(std::size_t at) const { return m_members[at]; }

private:
    std::unordered_map<std::string_view, std::size_t> m_numbers;
    std::vector<std::string_view> m_names;
    std::vector<Members> m_members;
};

Rectangle around(const Members& members, std::span<const Rectangle> cards, const Padding& padding)
{
    Rectangle all = cards[members.front()];
    for (const Index member : members) {
        all = unitedWith(all, cards[member]);
    }
    return {all.x - padding.side, all.y - padding.top, all.width + 2 * padding.side,
            all.height + padding.top + padding.bottom};
}

class FrameFinder {
public:
    FrameFinder(const Topology& topology, std::span<const Rectangle> cards)
        : m_topology(topology)
        , m_cards(cards)
        , m_index(cards)
        , m_zoneOf(cards.size(), none)
    {
        addZones();
        addGroups();
    }

    [[nodiscard]] std::vector<Frame> take() { return std::move(m_frames); }

private:
    [[nodiscard]] const Component& component(Index vertex) const
    {
        return m_topology.component(vertex);
    }

    /// Whether nobody else's card lies inside.
    [[nodiscard]] bool isOwn(const Rectangle& area, const Members& members) const
    {
        return !m_index.hasCardIn(
            area, [&](Index card) { return !std::ranges::binary_search(members, card); });
    }

    void addZones()
    {
        const std::string_view dimension = frameDimension(m_topology);
        Families zones;
        for (Index vertex = 0; vertex < m_cards.size(); ++vertex) {
            if (const std::string* zone = onlyDomain(component(vertex), dimension)) {
                zones.add(*zone, vertex);
            }
        }
        for (std::size_t at = 0; at < zones.size(); ++at) {
            const Rectangle area = around(zones.members(at), m_cards, zonePadding);
            if (!isOwn(area, zones.members(at))) {
                continue;
            }
            for (const Index member : zones.members(at)) {
                m_zoneOf[member] = static_cast<Index>(m_frames.size());
            }
            const DomainKey key{std::string{dimension}, std::string{zones.name(at)}};
            m_frames.push_back({.type = Frame::Type::Zone,
                                .id = nameOf(key),
                                .label = key.dimension + ' ' + key.name,
                                .area = area});
        }
    }

    [[nodiscard]] std::string labelOf(const std::string& id, std::size_t members) const
    {
        const Group* const group = m_topology.findGroup(id);
        const std::string& title = group == nullptr ? id : titleOf(*group);
        const std::uint32_t required = group == nullptr ? 1 : group->required.value_or(1);
        return title + " \u00B7 needs " + std::to_string(required) + " of " +
               std::to_string(members);
    }

    void addGroups()
    {
        Families groups;
        for (Index vertex = 0; vertex < m_cards.size(); ++vertex) {
            if (const std::string& group = component(vertex).group; !group.empty()) {
                groups.add(group, vertex);
            }
        }
        for (std::size_t at = 0; at < groups.size(); ++at) {
            const Members& members = groups.members(at);
            const bool isInOneZone = std::ranges::all_of(members, [&](Index member) {
                return m_zoneOf[member] != none && m_zoneOf[member] == m_zoneOf[members.front()];
            });
            const Rectangle area =
                around(members, m_cards, isInOneZone ? innerGroupPadding : groupPadding);
            if (members.size() < 2 || !isOwn(area, members)) {
                continue;
            }
            const std::string id{groups.name(at)};
            m_frames.push_back({.type = Frame::Type::Group,
                                .id = id,
                                .label = labelOf(id, members.size()),
                                .area = area});
        }
    }

    const Topology& m_topology;
    std::span<const Rectangle> m_cards;
    CardIndex m_index;
    std::vector<Index> m_zoneOf;  ///< For each component the frame around it.
    std::vector<Frame> m_frames;
};

}  // namespace

std::vector<Frame> findFrames(const Topology& topology, std::span<const Rectangle> cards)
{
    return FrameFinder{topology, cards}.take();
}

}  // namespace cutpoint::layout
