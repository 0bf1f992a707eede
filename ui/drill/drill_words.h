#pragma once

#include "core/simulation/drill.h"
#include "ui/drill/played_drill.h"

#include <QString>
#include <QStringList>

namespace cutpoint::ui {

/// How bad it was for users.
enum class DrillTone { Served, Trouble, Outage };

/// What came of a drill, in a line.
struct DrillHeadline {
    DrillTone tone = DrillTone::Served;
    QString text;  ///< "Users without service 5.2 s".
    QString time;  ///< "10.0–15.2 s"; may be empty.
};

[[nodiscard]] DrillHeadline headlineOf(const Drill& drill);

/// What else there is to say, a sentence each: failed and slow requests, data lost, objectives,
/// alerts, split brains; and the difference that another mechanism makes.
[[nodiscard]] QStringList outcomeOf(const PlayedDrill& played);

/// "00:13.2"; "1:00:13.2" from an hour on.
[[nodiscard]] QString clockWords(Seconds time);

/// "01:00": without tenths.
[[nodiscard]] QString roughClockWords(Seconds time);

/// "10.0" of a column of times; from 100 s on "100".
[[nodiscard]] QString columnTime(Seconds time);

/// "30 s", "5 min", "1 h": as a tick of an axis has it, or "1:30" between whole minutes.
[[nodiscard]] QString tickWords(Seconds time, Seconds step);

}  // namespace cutpoint::ui
