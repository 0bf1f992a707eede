#include "core/layout/place_missing.h"

#include "core/layout/card_index.h"
#include "core/layout/layout_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double gap = columnPitch - cardWidth;
constexpr double margin = 12.0;  // above and below a card
constexpr int stepsTried = 24;   // of half a column, to each side, before the end of the row
constexpr int strayColumns = 8;

double onGrid(double value)
{
    return std::round(value / gridStep) * gridStep;
}

class Filler {
public:
    Filler(const Topology& topology, std::vector<std::optional<Rectangle>> cards)
        : m_graph(layoutGraphOf(topology))
        , m_callees(m_graph.size(), m_graph.connections)
        , m_callers(m_graph.size(), reversed(m_graph.connections))
        , m_cards(std::move(cards))
        , m_rowsOfLayer(m_graph.layers.size())
    {
        for (Index vertex = 0; vertex < m_cards.size(); ++vertex) {
            if (m_cards[vertex]) {
                note(vertex);
                const Rectangle& card = *m_cards[vertex];
                m_stated = m_hasAny ? unitedWith(m_stated, card) : card;
                m_hasAny = true;
            }
        }
    }

    std::vector<Rectangle> fill()
    {
        std::vector<Rectangle> result;
        for (Index vertex = 0; vertex < m_cards.size(); ++vertex) {
            if (!m_cards[vertex]) {
                m_cards[vertex] = findRoom(vertex);
                note(vertex);
            }
            result.push_back(*m_cards[vertex]);
        }
        return result;
    }

private:
    void note(Index vertex)
    {
        const Rectangle& card = *m_cards[vertex];
        m_index.insert(card, vertex);
        if (const Index layer = m_graph.layerOf[vertex]; layer != none) {
            ++m_rowsOfLayer[layer][card.y];
        }
    }

    [[nodiscard]] bool isFree(const Rectangle& card) const
    {
        const Rectangle area{card.x - gap + 1, card.y - margin, card.width + 2 * gap - 2,
                             card.height + 2 * margin};
        return !m_index.hasCardIn(area, [](Index) { return true; });
    }

    /// The mean of the left edges of connected cards.
    [[nodiscard]] std::optional<double> wishedX(Index vertex) const
    {
        double sum = 0.0;
        double count = 0.0;
        const auto add = [&](Index other) {
            if (m_cards[other]) {
                sum += m_cards[other]->centre().x;
                count += 1.0;
            }
        };
        std::ranges::for_each(m_callers.of(vertex), add);
        std::ranges::for_each(m_callees.of(vertex), add);
        if (count == 0.0) {
            return std::nullopt;
        }
        return onGrid(sum / count - cardWidth / 2);
    }

    /// The row of the layer's cards; of several the one that holds most, the upper of two.
    [[nodiscard]] std::optional<double> rowOfLayer(Index vertex) const
    {
        const Index layer = m_graph.layerOf[vertex];
        if (layer == none || m_rowsOfLayer[layer].empty()) {
            return std::nullopt;
        }
        return std::ranges::max_element(m_rowsOfLayer[layer], {},
                                        [](const auto& row) { return row.second; })
            ->first;
    }

    [[nodiscard]] std::optional<double> wishedY(Index vertex) const
    {
        if (const auto row = rowOfLayer(vertex)) {
            return row;
        }
        std::optional<double> y;
        for (const Index caller : m_callers.of(vertex)) {
            if (m_cards[caller]) {
                y = std::max(y.value_or(-INFINITY), m_cards[caller]->y + laneHeight);
            }
        }
        if (y) {
            return y;
        }
        for (const Index callee : m_callees.of(vertex)) {
            if (m_cards[callee]) {
                y = std::min(y.value_or(INFINITY), m_cards[callee]->y - laneHeight);
            }
        }
        return y;
    }

    /// The next place of a grid below everything.
    Point strayPlace()
    {
        const int column = m_strays % strayColumns;
        const int line = m_strays / strayColumns;
        ++m_strays;
        return {onGrid(m_stated.x) + column * columnPitch,
                onGrid(m_stated.bottom() + laneHeight - cardHeight) + line * laneHeight};
    }

    Rectangle findRoom(Index vertex)
    {
        const auto y = wishedY(vertex);
        const Point wish =
            y ? Point{wishedX(vertex).value_or(onGrid(m_stated.x)), *y} : strayPlace();
        Rectangle card{wish.x, wish.y, cardWidth, cardHeight};
        for (int step = 0; step <= stepsTried; ++step) {
            for (const double way : {1.0, -1.0}) {
                card.x = wish.x + way * step * columnPitch / 2;
                if (isFree(card)) {
                    return card;
                }
            }
        }
        double& end = m_ends.try_emplace(card.y, onGrid(m_stated.right() + gap)).first->second;
        for (card.x = end; !isFree(card); card.x += columnPitch) {
        }
        end = card.x + columnPitch;
        return card;
    }

    LayoutGraph m_graph;
    Adjacency m_callees;
    Adjacency m_callers;
    std::vector<std::optional<Rectangle>> m_cards;
    std::vector<std::map<double, std::size_t>> m_rowsOfLayer;  ///< Cards at each y.
    std::map<double, double> m_ends;  ///< Where the next card beyond the end of a row goes.
    CardIndex m_index;
    bool m_hasAny = false;
    Rectangle m_stated;  ///< Around all cards that were there before.
    int m_strays = 0;    ///< Cards put below everything.
};

}  // namespace

std::vector<Rectangle> placeMissing(const Topology& topology,
                                    const std::vector<std::optional<Rectangle>>& cards)
{
    return Filler{topology, cards}.fill();
}

}  // namespace cutpoint::layout
