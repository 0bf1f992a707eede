#include "core/layout/lanes.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double firstLaneTop = 2.0;  // as in the layered layout
constexpr double laneBelowCards = laneHeight - cardBelowLaneTop - cardHeight;

/// A layer and what its lane must contain and would like to contain.
struct Band {
    std::string layer;
    std::optional<std::size_t> listed;  ///< Place in the file's list.
    double firstCard = std::numeric_limits<double>::infinity();
    double lastCard = -std::numeric_limits<double>::infinity();  ///< Its lower edge.
    double top = 0.0;
    double bottom = 0.0;

    [[nodiscard]] bool isEmpty() const { return firstCard > lastCard; }
};

/// Layers in the order of the file's list, then by first appearance, each with its cards.
struct Layers {
    std::vector<Band> bands;
    std::vector<std::size_t> bandOf;  ///< For each component; past the end: no layer.
};

Layers layersOf(const Topology& topology, std::span<const Rectangle> cards)
{
    Layers layers;
    std::unordered_map<std::string_view, std::size_t> numbers;
    const auto numberOf = [&](const std::string& name) {
        const auto [at, isNew] = numbers.try_emplace(name, layers.bands.size());
        if (isNew) {
            layers.bands.emplace_back().layer = name;
        }
        return at->second;
    };
    for (const std::string& name : topology.properties().layers) {
        const std::size_t number = numberOf(name);
        layers.bands[number].listed = number;
    }
    for (std::size_t vertex = 0; vertex < cards.size(); ++vertex) {
        const std::string& name = topology.component(vertex).layer;
        layers.bandOf.push_back(name.empty() ? SIZE_MAX : numberOf(name));
        if (!name.empty()) {
            Band& band = layers.bands[layers.bandOf.back()];
            band.firstCard = std::min(band.firstCard, cards[vertex].y);
            band.lastCard = std::max(band.lastCard, cards[vertex].bottom());
        }
    }
    return layers;
}

/// For each of the chosen bands how many of the others its cards' rows overlap.
std::vector<std::size_t> overlaps(const std::vector<Band>& bands,
                                  const std::vector<std::size_t>& chosen)
{
    std::vector<double> tops;
    std::vector<double> bottoms;
    for (const std::size_t at : chosen) {
        tops.push_back(bands[at].firstCard);
        bottoms.push_back(bands[at].lastCard);
    }
    std::ranges::sort(tops);
    std::ranges::sort(bottoms);
    std::vector<std::size_t> counts;
    for (const std::size_t at : chosen) {
        const auto begun = std::ranges::lower_bound(tops, bands[at].lastCard) - tops.begin();
        const auto ended = std::ranges::upper_bound(bottoms, bands[at].firstCard) - bottoms.begin();
        counts.push_back(static_cast<std::size_t>(begun - ended) - 1);
    }
    return counts;
}

/// The bands that have lanes: none of them overlap.
std::vector<std::size_t> disjointOnes(const std::vector<Band>& bands)
{
    constexpr int mostRounds = 16;
    std::vector<std::size_t> chosen;
    for (std::size_t at = 0; at < bands.size(); ++at) {
        if (!bands[at].isEmpty()) {
            chosen.push_back(at);
        }
    }
    for (int round = 0; !chosen.empty(); ++round) {
        const std::vector<std::size_t> counts = overlaps(bands, chosen);
        const std::size_t most = *std::ranges::max_element(counts);
        if (most == 0) {
            break;
        }
        const std::size_t tolerated = round < mostRounds ? most : 1;
        std::vector<std::size_t> kept;
        for (std::size_t at = 0; at < chosen.size(); ++at) {
            if (counts[at] < tolerated) {
                kept.push_back(chosen[at]);
            }
        }
        chosen = std::move(kept);
    }
    return chosen;
}

/// The upper edges of the cards that lie in no lane.
class FreeCards {
public:
    FreeCards(const Layers& layers, const std::vector<std::size_t>& lanes,
              std::span<const Rectangle> cards)
    {
        std::vector<bool> hasLane(layers.bands.size());
        for (const std::size_t lane : lanes) {
            hasLane[lane] = true;
        }
        for (std::size_t vertex = 0; vertex < cards.size(); ++vertex) {
            const std::size_t band = layers.bandOf[vertex];
            if (band >= hasLane.size() || !hasLane[band]) {
                m_tops.push_back(cards[vertex].y);
            }
        }
        std::ranges::sort(m_tops);
    }

    /// The lower edge of the lowest; nothing if there are none.
    [[nodiscard]] std::optional<double> bottom() const
    {
        return m_tops.empty() ? std::nullopt : std::optional{m_tops.back() + cardHeight};
    }

    [[nodiscard]] bool isAnyBetween(double top, double bottom) const
    {
        const auto found = std::ranges::upper_bound(m_tops, top - cardHeight);
        return found != m_tops.end() && *found < bottom;
    }

private:
    std::vector<double> m_tops;
};

/// Puts the listed layers without cards next to the lane before or after them in the list.
class EmptyLanes {
public:
    EmptyLanes(std::vector<Band>& lanes, const FreeCards& freeCards)
        : m_lanes(lanes)
        , m_freeCards(freeCards)
    {
    }

    void insert(const std::vector<Band>& bands)
    {
        std::vector<Band> run;
        std::optional<std::size_t> before;
        for (const Band& band : bands) {
            if (!band.listed) {
                break;
            }
            if (band.isEmpty()) {
                run.push_back(band);
            } else if (const auto lane = laneOf(band.layer)) {
                place(run, before, lane);
                before = laneOf(band.layer);
                run.clear();
            }
        }
        const std::size_t next = before ? *before + 1 : 0;
        place(run, before, next < m_lanes.size() ? std::optional{next} : std::nullopt);
    }

private:
    [[nodiscard]] std::optional<std::size_t> laneOf(const std::string& layer) const
    {
        const auto found = std::ranges::find(m_lanes, layer, &Band::layer);
        if (found == m_lanes.end()) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - m_lanes.begin());
    }

    [[nodiscard]] bool isRoom(std::size_t at, double top, double bottom) const
    {
        return (at == 0 || m_lanes[at - 1].bottom <= top) &&
               (at == m_lanes.size() || bottom <= m_lanes[at].top) &&
               !m_freeCards.isAnyBetween(top, bottom);
    }

    void place(std::vector<Band>& run, std::optional<std::size_t> before,
               std::optional<std::size_t> after)
    {
        const double height = static_cast<double>(run.size()) * emptyLaneHeight;
        if (run.empty()) {
            return;
        }
        if (after && isRoom(*after, m_lanes[*after].top - height, m_lanes[*after].top)) {
            stack(run, *after, m_lanes[*after].top - height);
        } else if (before &&
                   isRoom(*before + 1, m_lanes[*before].bottom, m_lanes[*before].bottom + height)) {
            stack(run, *before + 1, m_lanes[*before].bottom);
        } else if (!after) {
            stack(run, m_lanes.size(), belowEverything());
        }
    }

    [[nodiscard]] double belowEverything() const
    {
        const double cards =
            m_freeCards.bottom() ? *m_freeCards.bottom() + laneBelowCards : firstLaneTop;
        return m_lanes.empty() ? cards : std::max(m_lanes.back().bottom, cards);
    }

    void stack(std::vector<Band>& run, std::size_t at, double top)
    {
        for (Band& band : run) {
            band.top = top;
            band.bottom = top + emptyLaneHeight;
            top = band.bottom;
        }
        m_lanes.insert(m_lanes.begin() + static_cast<std::ptrdiff_t>(at), run.begin(), run.end());
    }

    std::vector<Band>& m_lanes;
    const FreeCards& m_freeCards;
};

/// Makes neighbours touch where nothing lies between them.
void closeGaps(std::vector<Band>& lanes, const FreeCards& freeCards)
{
    for (std::size_t at = 1; at < lanes.size(); ++at) {
        Band& upper = lanes[at - 1];
        Band& lower = lanes[at];
        if (upper.bottom <= lower.top && freeCards.isAnyBetween(upper.bottom, lower.top)) {
            continue;
        }
        const double least = upper.isEmpty() ? upper.bottom : upper.lastCard;
        const double most = lower.isEmpty() ? lower.top : lower.firstCard;
        upper.bottom = lower.top = std::clamp((upper.bottom + lower.top) / 2, least, most);
    }
}

}  // namespace

std::vector<Lane> findLanes(const Topology& topology, std::span<const Rectangle> cards)
{
    const Layers layers = layersOf(topology, cards);
    const std::vector<std::size_t> chosen = disjointOnes(layers.bands);
    const FreeCards freeCards{layers, chosen, cards};
    std::vector<Band> lanes;
    for (const std::size_t at : chosen) {
        lanes.push_back(layers.bands[at]);
        lanes.back().top = lanes.back().firstCard - cardBelowLaneTop;
        lanes.back().bottom = lanes.back().lastCard + laneBelowCards;
    }
    std::ranges::sort(lanes, {}, &Band::firstCard);
    EmptyLanes{lanes, freeCards}.insert(layers.bands);
    closeGaps(lanes, freeCards);

    std::vector<Lane> result;
    result.reserve(lanes.size());
    for (Band& lane : lanes) {
        result.push_back(
            {.layer = std::move(lane.layer), .top = lane.top, .height = lane.bottom - lane.top});
    }
    return result;
}

}  // namespace cutpoint::layout
