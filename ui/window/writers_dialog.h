#pragma once

#include "core/simulation/conflict_drill.h"
#include "ui/window/page_dialog.h"

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace cutpoint::ui {

/// What conflicting writes of several members leave: the writes as a table to edit, and what the
/// last write, merged logs and counters make of them.
class WritersDialog final : public PageDialog {
    Q_OBJECT

public:
    /// @param chosen  id of a group, component or member; empty: the first there is.
    WritersDialog(Topology topology, const std::string& chosen, QWidget* parent = nullptr);

private:
    void begin();
    void addWrite(const SiteWrite& write);
    void addAnother();
    void removeCurrent();
    void fill();

    /// What is in the table; empty if it makes no sense, which is said.
    [[nodiscard]] std::optional<ConflictCase> written();

    Topology m_topology;
    std::vector<SpareSet> m_sets;
    std::vector<std::string> m_sites;
    QComboBox* m_choice;
    QLineEdit* m_opening;
    QLineEdit* m_lag;
    QTableWidget* m_writes;
    bool m_isFilling = false;  ///< The table changes by itself.
};

}  // namespace cutpoint::ui
