#include "ui/canvas/component_choices.h"

#include "ui/canvas/kind_choices.h"
#include "ui/style/icons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostChoices = 100;
constexpr int noMatch = 4;

struct ComponentText {
    Q_DECLARE_TR_FUNCTIONS(ComponentText)
};

struct Candidate {
    std::size_t card = 0;
    int match = noMatch;
    double distance = 0.0;
};

int matchOf(const Component& component, const QString& folded)
{
    const QString title = QString::fromStdString(titleOf(component)).toCaseFolded();
    if (title.startsWith(folded)) {
        return 0;
    }
    if (title.contains(QLatin1Char{' '} + folded)) {
        return 1;
    }
    if (title.contains(folded) ||
        QString::fromStdString(component.id.value).toCaseFolded().contains(folded)) {
        return 2;
    }
    return titleInWords(component.kind).toCaseFolded().contains(folded) ? noMatch - 1 : noMatch;
}

std::vector<bool> connectedFrom(const DiagramScene& scene, std::size_t from)
{
    std::vector<bool> is(scene.cardCount(), false);
    for (const PlacedConnection& link : scene.topology().connectionsFrom(from)) {
        is[link.to] = true;
    }
    return is;
}

}  // namespace

std::vector<Choice> componentChoices(const DiagramScene& scene, std::size_t from,
                                     const QString& typed)
{
    const QString folded = typed.simplified().toCaseFolded();
    const Point here = scene.diagram().cards[from].centre();
    std::vector<Candidate> candidates;
    for (std::size_t card = 0; card < scene.cardCount(); ++card) {
        const int match = matchOf(scene.component(card), folded);
        if (card != from && match < noMatch) {
            const Point there = scene.diagram().cards[card].centre();
            candidates.push_back({card, match, std::hypot(there.x - here.x, there.y - here.y)});
        }
    }
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
            return std::tie(one.match, one.distance) < std::tie(other.match, other.distance);
        });
    candidates.resize(std::min(candidates.size(), mostChoices));
    const std::vector<bool> isConnected = connectedFrom(scene, from);
    std::vector<Choice> choices;
    choices.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        const Component& component = scene.component(candidate.card);
        choices.push_back({.value = static_cast<int>(candidate.card),
                           .title = QString::fromStdString(titleOf(component)),
                           .detail = isConnected[candidate.card] ? ComponentText::tr("connected")
                                                                 : titleInWords(component.kind),
                           .icon = iconOf(component.kind)});
    }
    return choices;
}

}  // namespace cutpoint::ui
