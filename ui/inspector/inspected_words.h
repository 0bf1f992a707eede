#pragma once

#include "core/edit/inspected.h"
#include "ui/inspector/field_form.h"

#include <QString>

namespace cutpoint::ui {

/// What the inspector says at its top of what it shows.
struct InspectedWords {
    QString icon;      ///< Empty: none.
    QString title;     ///< "Web server", "3 components", "Web → Database", "zone a".
    QString subtitle;  ///< "Load balancer in Edge".
};

[[nodiscard]] InspectedWords wordsOf(const Topology& topology, const Inspected& inspected);

/// What the history calls an edit: "Set availability of Web".
[[nodiscard]] QString editText(const Topology& topology, const Inspected& inspected,
                               const FieldForm& form);

/// What belongs to it and can be inspected in turn: the group and the zones of a component, all
/// groups and domains of a topology.
[[nodiscard]] std::vector<Inspected> relatedTo(const Topology& topology,
                                               const Inspected& inspected);

}  // namespace cutpoint::ui
