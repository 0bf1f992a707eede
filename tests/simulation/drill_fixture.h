#pragma once

#include "core/model/topology.h"
#include "core/simulation/drill.h"
#include "core/simulation/seconds_text.h"

#include <QStringList>

#include <string>
#include <utility>
#include <vector>

namespace cutpoint::tests {

/// Users who call `members` boxes "a", "b", "c" … of one group "pair", which takes over as stated.
inline Topology groupOf(std::size_t members, Failover failover)
{
    Topology topology;
    Component users;
    users.id = {"users"};
    users.kind = Kind::Client;
    topology.add(users);
    for (std::size_t member = 0; member < members; ++member) {
        Component box;
        box.id = {std::string(1, static_cast<char>('a' + member))};
        box.group = "pair";
        topology.add(box);
        topology.connect("users", box.id.value, {});
    }
    Group group{.id = "pair"};
    group.failover = std::move(failover);
    topology.add(group);
    return topology;
}

inline Topology groupOf(std::size_t members, FailoverMechanism mechanism)
{
    Failover failover;
    failover.mechanism = mechanism;
    return groupOf(members, failover);
}

inline ScenarioEvent at(double seconds, ScenarioAction action)
{
    return {.at = Seconds{seconds}, .action = std::move(action)};
}

/// Ten minutes, 100 requests a second.
inline Scenario scenarioOf(std::vector<ScenarioEvent> events)
{
    Scenario scenario;
    scenario.events = std::move(events);
    return scenario;
}

inline Drill play(const Topology& topology, std::vector<ScenarioEvent> events)
{
    return playDrill(topology, scenarioOf(std::move(events))).value();
}

/// "12 a: no answer in 2 s, taken out of rotation", "! " before alerts.
inline QStringList linesOf(const Drill& drill)
{
    QStringList lines;
    for (const TimelineEntry& entry : drill.timeline) {
        std::string time = inSeconds(entry.at);
        time.resize(time.size() - 2);
        lines << QString::fromStdString((entry.kind == EntryKind::Alert ? "! " : "") + time + ' ' +
                                        entry.who + ": " + entry.what);
    }
    return lines;
}

/// "0-12 0", "12-42 1>0": the share of requests that is lost; "~0.5" after it: that is slow.
inline QStringList serviceOf(const Drill& drill)
{
    QStringList spans;
    for (const ServiceSpan& span : drill.service) {
        QString text =
            QString{"%1-%2 %3"}.arg(span.from.count()).arg(span.to.count()).arg(span.lostFirst);
        if (span.lostLast != span.lostFirst) {
            text += QString{">%1"}.arg(span.lostLast);
        }
        if (span.slow > 0.0) {
            text += QString{"~%1"}.arg(span.slow);
        }
        spans << text + (span.isReadOnly ? " read-only" : "");
    }
    return spans;
}

}  // namespace cutpoint::tests
