#include "ui/canvas/move_cards.h"

#include "ui/canvas/diagram_scene.h"
#include "ui/commands/edit_command.h"
#include "ui/commands/move_components_command.h"
#include "ui/document/topology_document.h"

#include <QCoreApplication>

#include <algorithm>

namespace cutpoint::ui {

namespace {

struct MoveText {
    Q_DECLARE_TR_FUNCTIONS(MoveText)
};

const Lane* laneWith(const DropTargets& targets, double y)
{
    const auto found =
        std::find_if(targets.lanes().begin(), targets.lanes().end(),
                     [y](const Lane& lane) { return y >= lane.top && y < lane.top + lane.height; });
    return found == targets.lanes().end() ? nullptr : &*found;
}

bool changesHome(const DiagramScene& scene, const std::set<ComponentId>& ids, const Point& by,
                 const DropTargets& targets)
{
    for (const ComponentId& id : ids) {
        const auto card = scene.topology().vertexOf(id.value);
        if (!card || *card >= scene.cardCount()) {
            continue;
        }
        const Point middle = scene.diagram().cards[*card].centre();
        const Point to{middle.x + by.x, middle.y + by.y};
        if (!targets.changeFor(scene.component(*card), middle, to).isEmpty()) {
            return true;
        }
    }
    return false;
}

}  // namespace

void pushMove(TopologyDocument& document, const DiagramScene& scene,
              const std::set<ComponentId>& ids, const Point& by, const DropTargets& targets,
              const QString& text, quint64 gesture)
{
    if (changesHome(scene, ids, by, targets)) {
        TopologyParts parts = partsOf(document.topology());
        moveCards(parts, scene.diagram(), ids, by, targets);
        document.history().push(new EditCommand{document, text, parts});
    } else {
        document.history().push(
            new MoveComponentsCommand{document, scene.diagram(), ids, by, gesture});
    }
}

Point nudgedBy(const Rectangle& card, const Point& by, const DropTargets& targets)
{
    const Lane* const here = laneWith(targets, card.centre().y);
    if (by.y == 0.0 || here == nullptr) {
        return by;
    }
    const bool isDown = by.y > 0.0;
    const double edge = isDown ? here->top + here->height : here->top;
    const bool isBeyond = laneWith(targets, isDown ? edge : edge - 1.0) != nullptr;
    Rectangle moved = card;
    moved.y += by.y;
    const double seated = targets.seatedTop(moved);
    const bool isStuck = isDown ? seated <= card.y : seated >= card.y;
    if (!isBeyond || !isStuck) {
        return {.x = by.x, .y = isBeyond ? seated - card.y : by.y};
    }
    moved.y = isDown ? edge - card.height / 2 : edge - card.height / 2 - 1.0;
    return {.x = by.x, .y = targets.seatedTop(moved) - card.y};
}

QString moveText(const Component& component, std::size_t count, const HomeChange& change)
{
    if (count > 1) {
        return MoveText::tr("Move %n components", nullptr, static_cast<int>(count));
    }
    const QString title = QString::fromStdString(titleOf(component));
    const auto zone = [](const DomainKey& key) {
        return QString::fromStdString(key.dimension + ' ' + key.name);
    };
    if (change.into) {
        return MoveText::tr("Move %1 into %2").arg(title, zone(*change.into));
    }
    if (change.outOf) {
        return MoveText::tr("Move %1 out of %2").arg(title, zone(*change.outOf));
    }
    return change.layer ? MoveText::tr("Move %1 to layer %2")
                              .arg(title, QString::fromStdString(*change.layer))
                        : MoveText::tr("Move %1").arg(title);
}

}  // namespace cutpoint::ui
