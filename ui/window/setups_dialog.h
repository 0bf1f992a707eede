#pragma once

#include "core/simulation/setup_comparison.h"
#include "ui/document/background_work.h"
#include "ui/window/page_dialog.h"

#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;

namespace cutpoint::ui {

/// Hot, warm, cold, active-passive and active-active side by side for what is chosen, and which of
/// them is recommended. For deciding: it changes nothing.
class SetupsDialog final : public PageDialog {
    Q_OBJECT

public:
    /// @param chosen  id of a group or component; empty: the first there is.
    SetupsDialog(const Topology& topology, const std::string& chosen, QWidget* parent = nullptr);

private:
    void fill();

    /// What was entered; empty if it makes no sense, which is said.
    [[nodiscard]] std::optional<SetupOptions> options();

    std::shared_ptr<const Topology> m_topology;
    std::vector<SpareSet> m_sets;
    QComboBox* m_choice;
    QLineEdit* m_budget;
    QLineEdit* m_factors;
    BackgroundWork m_work;
};

}  // namespace cutpoint::ui
