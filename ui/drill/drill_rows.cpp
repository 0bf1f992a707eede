#include "ui/drill/drill_rows.h"

#include "ui/style/icons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

BarLook lookOf(LaneState state)
{
    switch (state) {
    case LaneState::Up:
        return BarLook::Served;
    case LaneState::Degraded:
        return BarLook::Troubled;
    case LaneState::Waiting:
        return BarLook::Waiting;
    case LaneState::Promoting:
        return BarLook::Switching;
    case LaneState::Standby:
        return BarLook::Idle;
    case LaneState::CutOff:
        return BarLook::CutOff;
    case LaneState::Down:
        return BarLook::Lost;
    }
    return BarLook::Served;
}

QString percentLost(double part)
{
    constexpr double percent = 100.0;
    const double value = part * percent;
    return value < 1.0 ? RowText::tr("under 1 %")
                       : RowText::tr("%1 %").arg(std::lround(std::min(value, percent - 1.0)));
}

DrillBar barOf(const ServiceSpan& span)
{
    DrillBar bar{.from = span.from, .to = span.to, .look = BarLook::Served, .label = {}};
    if (span.lostFirst >= 1.0 && span.lostLast >= 1.0) {
        bar.look = BarLook::Lost;
        bar.label = RowText::tr("no service");
    } else if (span.lostFirst > span.lostLast) {
        bar.look = BarLook::Troubled;
        bar.label = RowText::tr("fewer and fewer fail");
    } else if (span.lostFirst < span.lostLast) {
        bar.look = BarLook::Troubled;
        bar.label = RowText::tr("more and more fail");
    } else if (span.lostFirst > 0.0) {
        bar.look = BarLook::Troubled;
        bar.label = RowText::tr("%1 fail").arg(percentLost(span.lostFirst));
    } else if (span.isReadOnly) {
        bar.look = BarLook::Troubled;
        bar.label = RowText::tr("writes wait");
    } else if (span.slow > 0.0) {
        bar.look = BarLook::Troubled;
        bar.label = span.slow >= 1.0 ? RowText::tr("slow")
                                     : RowText::tr("%1 slow").arg(percentLost(span.slow));
    } else {
        bar.label = RowText::tr("served");
    }
    return bar;
}

/// Adds a bar, or makes the last one longer if it is alike.
void append(std::vector<DrillBar>& bars, DrillBar bar)
{
    if (!bars.empty() && bars.back().look == bar.look && bars.back().label == bar.label) {
        bars.back().to = bar.to;
    } else {
        bars.push_back(std::move(bar));
    }
}

DrillRow usersRow(const Drill& drill, const QString& note)
{
    DrillRow row{.title = RowText::tr("Users"),
                 .note = note,
                 .icon = iconOf(Kind::Client),
                 .isUsers = true,
                 .component = {},
                 .bars = {}};
    for (const ServiceSpan& span : drill.service) {
        append(row.bars, barOf(span));
    }
    return row;
}

DrillRow rowOf(const DrillLane& lane, const Topology& topology, const QString& note)
{
    const Component& component = topology.component(lane.component);
    DrillRow row{.title = QString::fromStdString(lane.title),
                 .note = note,
                 .icon = iconOf(component.kind),
                 .isUsers = false,
                 .component = component.id,
                 .bars = {}};
    for (const LaneSpan& span : lane.spans) {
        append(row.bars, {.from = span.from,
                          .to = span.to,
                          .look = lookOf(span.state),
                          .label = QString::fromStdString(span.label)});
    }
    return row;
}

const DrillLane* laneOf(const Drill& drill, std::uint32_t component)
{
    const auto found =
        std::find_if(drill.lanes.begin(), drill.lanes.end(),
                     [&](const DrillLane& lane) { return lane.component == component; });
    return found == drill.lanes.end() ? nullptr : &*found;
}

bool isMember(const Component& component, const OtherMechanism& other)
{
    return other.isGroup ? component.group == other.set : component.id.value == other.set;
}

/// Of the members in both drills, those of one component below each other.
void addPairs(std::vector<DrillRow>& rows, const PlayedDrill& played, const Topology& topology,
              const QString& note)
{
    for (std::uint32_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        if (!isMember(topology.component(vertex), *played.request.other)) {
            continue;
        }
        if (const DrillLane* const lane = laneOf(played.drill, vertex)) {
            rows.push_back(rowOf(*lane, topology, {}));
        }
        if (const DrillLane* const lane = laneOf(*played.other, vertex)) {
            rows.push_back(rowOf(*lane, topology, note));
        }
    }
}

}  // namespace

std::vector<DrillRow> drillRowsOf(const PlayedDrill& played, const Topology& topology)
{
    std::vector<DrillRow> rows{usersRow(played.drill, {})};
    const bool hasOther = played.other && played.request.other;
    if (hasOther) {
        const QString note = mechanismWords(played.request.other->mechanism);
        rows.push_back(usersRow(*played.other, note));
        addPairs(rows, played, topology, note);
    }
    for (const DrillLane& lane : played.drill.lanes) {
        const bool isThere =
            hasOther && isMember(topology.component(lane.component), *played.request.other);
        if (!isThere) {
            rows.push_back(rowOf(lane, topology, {}));
        }
    }
    return rows;
}

std::vector<DrillBar> outagesOf(const Drill& drill)
{
    std::vector<DrillBar> outages;
    for (DrillBar& bar : usersRow(drill, {}).bars) {
        if (bar.look == BarLook::Lost) {
            outages.push_back(std::move(bar));
        }
    }
    return outages;
}

const DrillBar* barAt(const DrillRow& row, Seconds time)
{
    const auto found = std::find_if(row.bars.begin(), row.bars.end(),
                                    [time](const DrillBar& bar) { return time < bar.to; });
    return found == row.bars.end() ? nullptr : &*found;
}

}  // namespace cutpoint::ui
