#pragma once

#include "core/analysis/report.h"
#include "core/model/acceptance.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace cutpoint::ui {

class TopologyDocument;

/// Asks why a single point of failure is carried, by whom and until when.
class AcceptDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param title    of the single point of failure, for the heading.
    /// @param present  what is stated already; empty: nothing.
    AcceptDialog(const QString& title, const std::optional<Acceptance>& present,
                 QWidget* parent = nullptr);

    /// What was entered.
    [[nodiscard]] Acceptance acceptance() const;

private:
    QLineEdit* m_reason;
    QLineEdit* m_owner;
    QCheckBox* m_ends;
    QDateEdit* m_until;
};

/// Shows the dialog for a unit; accepted, it becomes one step of the history.
void askToAccept(TopologyDocument& document, const UnitName& unit, QWidget& window);

/// Takes the acceptance of a unit back, as one step of the history.
void withdrawAcceptance(TopologyDocument& document, const UnitName& unit);

}  // namespace cutpoint::ui
