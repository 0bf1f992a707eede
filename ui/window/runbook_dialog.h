#pragma once

#include "core/simulation/spare_set.h"
#include "ui/window/page_dialog.h"

#include <string>
#include <vector>

class QComboBox;

namespace cutpoint::ui {

/// What operators follow to move work to a spare: chosen, read, copied, saved.
class RunbookDialog final : public PageDialog {
    Q_OBJECT

public:
    /// @param chosen  id of a group, component or member; empty: the first there is.
    RunbookDialog(Topology topology, const std::string& chosen, QWidget* parent = nullptr);

private:
    void fill();

    Topology m_topology;
    std::vector<SpareSet> m_sets;
    QComboBox* m_choice;
};

/// Offers the sets by title and id, and chooses the one of that id.
void offerSets(QComboBox& choice, const std::vector<SpareSet>& sets, const Topology& topology,
               const std::string& chosen);

}  // namespace cutpoint::ui
