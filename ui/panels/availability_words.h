#pragma once

#include "core/analysis/report.h"

#include <QString>

#include <vector>

namespace cutpoint::ui {

/// One of the key figures under the total.
struct Period {
    QString name;    ///< "Year"; "Cost".
    QString figure;  ///< "5.5 h"; "$6,311".
};

/// Downtimes, and the cost if it is known. The report has figures of the system; so for all below.
[[nodiscard]] std::vector<Period> periodsOf(const Report& report);

/// "Target 99.95 % missed by 1.1 h"; empty without a target.
[[nodiscard]] QString targetWords(const Report& report);

/// "5.5 h".
[[nodiscard]] QString durationText(double seconds);

/// Whether a table of the layers says more than the total.
[[nodiscard]] bool showsLayers(const Report& report);

/// Whether the product of the layers differs from the total.
[[nodiscard]] bool showsProduct(const Report& report);

/// How sure the figure is, and how it was found where that is no matter of course.
[[nodiscard]] QString notesInWords(const SystemFigures& system);

/// The layer's name; "No layer" for what is in none.
[[nodiscard]] QString layerTitle(const LayerFigures& layer);

/// Whether there is a total that says anything: not if everything counts as perfect because nothing
/// states how often it fails.
[[nodiscard]] bool hasFigures(const Report& report);

/// Whether the report can say that there is no single point of failure: not without users who come
/// in and something that they reach.
[[nodiscard]] bool hasVerdict(const Report& report);

/// All of the availability dock as text. Empty without figures.
[[nodiscard]] QString availabilityAsText(const Report& report);

}  // namespace cutpoint::ui
