#pragma once

#include "core/analysis/report.h"
#include "core/harden/hardening.h"
#include "ui/document/background_work.h"

#include <QPushButton>

#include <optional>

namespace cutpoint::ui {

class TopologyDocument;

/// The change that helps most against one single point of failure, with what availability it comes
/// to: "+ One more instance → 99.947 %". A click makes it, as one step of the history. Looked for
/// off the thread of the window; hidden while there is none.
class SpofRemedy final : public QPushButton {
    Q_OBJECT

public:
    /// @param document  outlives the button.
    explicit SpofRemedy(TopologyDocument& document, QWidget* parent = nullptr);

    /// Looks for what helps against a component or connection; for nothing if there is none.
    void setUnit(const std::optional<UnitName>& unit);

private:
    void look();
    void apply();

    TopologyDocument& m_document;
    std::optional<UnitName> m_unit;
    std::optional<Hardening> m_change;
    BackgroundWork m_work;
};

}  // namespace cutpoint::ui
