#pragma once

#include "core/analysis/report.h"

#include <QObject>

#include <vector>

namespace cutpoint::ui {

class SelectionModel;
class TopologyDocument;

/// What the user has failed to see what follows. Neither saved nor undoable: the document stays as
/// it is, and a reset of it ends the what-if.
class WhatIfScenario final : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives the scenario; what is removed from it is no longer failed.
    explicit WhatIfScenario(const TopologyDocument& document, QObject* parent = nullptr);

    /// By the names that reports give them, in the order they were failed.
    [[nodiscard]] const std::vector<UnitName>& lost() const noexcept { return m_lost; }
    [[nodiscard]] bool isActive() const noexcept { return !m_lost.empty(); }
    [[nodiscard]] bool isLost(const UnitName& unit) const;

    /// Fails them all; repairs them if all are failed already. What never fails is left out.
    void toggle(const std::vector<UnitName>& units);

    /// Fails one more.
    void fail(const UnitName& unit);

    /// Repairs everything.
    void end();

signals:
    void changed();

private:
    void assign(std::vector<UnitName> lost);
    void keepOnlyWhatIsThere();

    const TopologyDocument& m_document;
    std::vector<UnitName> m_lost;
};

/// The units that are selected: components that can fail, a connection, or a domain.
[[nodiscard]] std::vector<UnitName> selectedUnits(const TopologyDocument& document,
                                                  const SelectionModel& selection);

}  // namespace cutpoint::ui
