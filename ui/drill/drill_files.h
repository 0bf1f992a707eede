#pragma once

#include "core/io/diagnostic.h"
#include "ui/drill/drill_choices.h"
#include "ui/drill/played_drill.h"

#include <QFont>
#include <QString>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// What opening a scenario file came to.
struct OpenedScenario {
    std::optional<DrillChoice> choice;  ///< Empty exactly if there is an error.
    std::vector<Diagnostic> problems;   ///< In document order.
};

/// Reads a scenario that is to be played on the topology.
[[nodiscard]] OpenedScenario openScenario(const QString& path, const Topology& topology);

/// What a drill can be written as, as file dialogs want it: "SVG picture (*.svg)".
[[nodiscard]] QStringList drillFileFilters();

/// Writes the lanes as a picture (SVG, PNG), or what happened as a report (Markdown, text, JSON),
/// as the ending of the path says.
///
/// @return  the reason it failed; empty on success.
[[nodiscard]] QString writeDrill(const PlayedDrill& played, const Topology& topology,
                                 const QFont& font, const QString& path);

}  // namespace cutpoint::ui
