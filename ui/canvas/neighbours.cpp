#include "ui/canvas/neighbours.h"

#include "ui/canvas/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cutpoint::ui {

namespace {

constexpr double sidewaysCost = 2.0;
constexpr double widestUpright = 6.0;
constexpr double widestLevel = 0.5;
constexpr int mostRows = 8;
constexpr int mostSideSteps = 6;

/// How far away a card is that lies that way; infinite if it does not.
double wayTo(const Rectangle& from, const Rectangle& to, CardSide side)
{
    const QPointF by = toQt(to.centre()) - toQt(from.centre());
    const QPointF direction = directionOf(side);
    const double along = QPointF::dotProduct(by, direction);
    const double across = (by - direction * along).manhattanLength();
    // Cards are wide: those of the next row count even if they lie far to the side.
    const bool isUpright = direction.x() == 0.0;
    const double widest = along * (isUpright ? widestUpright : widestLevel);
    return along <= 0.0 || across > widest ? std::numeric_limits<double>::infinity()
                                           : along + sidewaysCost * across;
}

std::vector<bool> connectedTo(const DiagramScene& scene, std::size_t card)
{
    std::vector<bool> is(scene.cardCount(), false);
    for (const PlacedConnection& link : scene.links()) {
        if (link.from == card) {
            is[link.to] = true;
        } else if (link.to == card) {
            is[link.from] = true;
        }
    }
    return is;
}

/// 0, 1, -1, 2, -2 …
int alternating(int step)
{
    return step % 2 == 0 ? -step / 2 : (step + 1) / 2;
}

/// Whether no card stands there, with a step of the grid around it.
bool isFree(const DiagramScene& scene, const Rectangle& place)
{
    return scene.index()
        .cardsIn({place.x - gridStep, place.y - gridStep, place.width + 2.0 * gridStep,
                  place.height + 2.0 * gridStep})
        .empty();
}

/// From one card to the next in that direction.
double firstStep(const Rectangle& beside, CardSide side)
{
    if (directionOf(side).x() == 0.0) {
        return laneHeight;
    }
    return side == CardSide::Right ? beside.width + columnPitch - cardWidth : columnPitch;
}

}  // namespace

std::optional<std::size_t> neighbourOf(const DiagramScene& scene, std::size_t card, CardSide side)
{
    const std::vector<Rectangle>& cards = scene.diagram().cards;
    const std::vector<bool> isConnected = connectedTo(scene, card);
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t other = 0; other < cards.size(); ++other) {
        const double way = wayTo(cards[card], cards[other], side);
        const bool isBetterKind = best && isConnected[other] && !isConnected[*best];
        const bool isWorseKind = best && !isConnected[other] && isConnected[*best];
        if (std::isfinite(way) && !isWorseKind && (isBetterKind || way < least)) {
            best = other;
            least = way;
        }
    }
    return best;
}

Rectangle freePlace(const DiagramScene& scene, const Rectangle& beside, CardSide side,
                    const std::function<Rectangle(const Rectangle&)>& seat)
{
    const QPointF direction = directionOf(side);
    const bool isUpright = direction.x() == 0.0;
    const double firstWay = firstStep(beside, side);
    const double nextWay = isUpright ? laneHeight : columnPitch;
    const double sideStep = isUpright ? columnPitch : laneHeight;
    Rectangle place;
    for (int row = 0; row < mostRows; ++row) {
        const QPointF start = direction * (firstWay + row * nextWay);
        for (int step = 0; step <= 2 * mostSideSteps; ++step) {
            const double across = alternating(step) * sideStep;
            place =
                seat({beside.x + start.x() + (isUpright ? across : 0.0),
                      beside.y + start.y() + (isUpright ? 0.0 : across), cardWidth, cardHeight});
            if (isFree(scene, place)) {
                return place;
            }
        }
    }
    return place;
}

}  // namespace cutpoint::ui
