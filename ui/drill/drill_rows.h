#pragma once

#include "core/model/topology.h"
#include "ui/drill/played_drill.h"

#include <QString>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// How a bar of the lanes looks.
enum class BarLook {
    Served,    ///< All is well.
    Troubled,  ///< Slow, or some fail.
    Lost,      ///< Down, or no service.
    Waiting,
    Switching,  ///< Takes over.
    Idle,       ///< Up, without work.
    CutOff,
};

/// A state of a lane from one moment to another.
struct DrillBar {
    Seconds from{0};
    Seconds to{0};
    BarLook look = BarLook::Served;
    QString label;

    friend bool operator==(const DrillBar&, const DrillBar&) = default;
};

/// A lane as it is painted.
struct DrillRow {
    QString title;
    QString note;  ///< Behind the title, muted: of which mechanism; mostly empty.
    QString icon;
    bool isUsers = false;
    std::optional<ComponentId> component;  ///< Of a lane of a component.
    std::vector<DrillBar> bars;            ///< Follow one another.
};

/// The users' lane, then that of every component something happened to. With another mechanism,
/// both users' lanes, then the lanes of the set twice below each other, then the others.
[[nodiscard]] std::vector<DrillRow> drillRowsOf(const PlayedDrill& played,
                                                const Topology& topology);

/// When users had no service at all: spans that follow one another.
[[nodiscard]] std::vector<DrillBar> outagesOf(const Drill& drill);

/// The bar at a time; null: none.
[[nodiscard]] const DrillBar* barAt(const DrillRow& row, Seconds time);

}  // namespace cutpoint::ui
