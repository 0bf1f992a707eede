#include "ui/canvas/diagram_painter.h"

#include "ui/canvas/card_painter.h"
#include "ui/canvas/change_painter.h"
#include "ui/canvas/connection_painter.h"
#include "ui/canvas/far_painter.h"
#include "ui/canvas/geometry.h"
#include "ui/canvas/ground_painter.h"

#include <QPainter>

namespace cutpoint::ui {

namespace {

void paintCards(QPainter& painter, const PaintContext& context)
{
    const QRectF reach =
        context.window.adjusted(-cardOverhang, -cardOverhang, cardOverhang, cardOverhang);
    for (const std::size_t card : context.scene.index().cardsIn(fromQt(reach))) {
        if (context.lifts(card)) {
            continue;
        }
        const QRectF area = toQt(context.scene.diagram().cards[card]);
        if (context.level == LevelOfDetail::Near) {
            paintCard(painter, context, card, area);
        } else {
            paintPlainCard(painter, context, card, area);
        }
    }
}

}  // namespace

void paintDrawing(QPainter& painter, const PaintContext& context)
{
    const bool isNear = context.level == LevelOfDetail::Near;
    painter.setRenderHint(QPainter::Antialiasing, isNear);
    if (isNear) {
        paintFrames(painter, context);
        paintConnections(painter, context);
    } else {
        paintThinConnections(painter, context);
        paintFrames(painter, context);
    }
    paintFrameLabels(painter, context);
    if (context.level == LevelOfDetail::Far) {
        paintFlatCards(painter, context);
        paintFarChanges(painter, context);
        paintFarSpofs(painter, context);
    } else {
        paintCards(painter, context);
    }
}

}  // namespace cutpoint::ui
