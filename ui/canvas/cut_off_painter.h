#pragma once

#include "core/analysis/report.h"
#include "ui/canvas/paint_context.h"

#include <QPainterPath>

#include <vector>

class QPainter;

namespace cutpoint::ui {

/// What the selected SPOF cuts off, as the canvas washes it.
struct CutOff {
    std::size_t card = 0;            ///< Of the SPOF.
    QPainterPath area;               ///< Around cards and connections, at 100 %.
    QString words;                   ///< "Cut off without Load balancer: 10 components".
    std::vector<std::size_t> links;  ///< Connections into the SPOF.
};

/// @return  the wash for that card; empty words if it is no SPOF or cuts off nothing.
[[nodiscard]] CutOff cutOffBy(const DiagramScene& scene, const Report& report, std::size_t card);

/// Paints the wash, below the cards.
void paintCutOff(QPainter& painter, const PaintContext& context, const CutOff& cutOff);

/// Paints the pill with the words near the card. The painter works in pixels of the view.
void paintCutOffPill(QPainter& painter, const PaintContext& context, const ViewTransform& view,
                     const CutOff& cutOff);

}  // namespace cutpoint::ui
