#pragma once

#include "ui/compare/cell_model.h"
#include "ui/compare/compared_pair.h"
#include "ui/models/list_row.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cutpoint::ui {

/// A figure before and after.
struct ComparedFigure {
    QString name;    ///< "Down per year".
    QString before;  ///< "5.5 h"; "–" where there is none.
    QString after;
    CellTone tone = CellTone::Plain;  ///< Whether it is better or worse now.
};

/// Availability, downtime, single points of failure, target and cost, those that either has.
[[nodiscard]] std::vector<ComparedFigure> comparedFigures(const Comparison& comparison);

/// A table of what differs.
struct ComparedTable {
    std::vector<CellColumn> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<PairPlace> places = {};  ///< Of what each row tells of; none for layers.
};

/// What changed, with the single points of failure that came or went by it: those that save or cost
/// most first, then in the order of the comparison, what moved in the picture alone last.
[[nodiscard]] ComparedTable changeTable(const ComparedPair& pair);

/// The layers of both with what each costs.
[[nodiscard]] ComparedTable layerTable(const Comparison& comparison);

/// Single points of failure that are gone, new and as before.
[[nodiscard]] std::vector<ListSection> findingSections(const ComparedPair& pair);

/// The parts of the status line: "2 SPOFs gone, none new", "1 component added, 1 changed", "99.937
/// % → 99.997 %", "5.5 h → 17 min a year".
struct CompareSummary {
    QString spofs;
    CellTone tone = CellTone::Plain;  ///< Of `spofs`.
    QStringList rest;
};
[[nodiscard]] CompareSummary compareSummary(const Comparison& comparison);

}  // namespace cutpoint::ui
