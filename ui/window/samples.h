#pragma once

#include "core/model/topology.h"

#include <QString>

#include <vector>

namespace cutpoint::ui {

/// A small topology that teaches one thing. The program carries them all.
struct Sample {
    QString name;   ///< Of its file, without ".topology.json".
    QString title;  ///< "Web shop".
    QString line;   ///< "Two single points of failure to find".
    QString hint;   ///< What to look at once it is open, in a line.
};

/// All samples: the one to begin with first.
[[nodiscard]] const std::vector<Sample>& samples();

/// @param sample  one of `samples`.
[[nodiscard]] Topology topologyOf(const Sample& sample);

}  // namespace cutpoint::ui
