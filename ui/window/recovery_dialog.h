#pragma once

#include "ui/document/recovery_store.h"

#include <QDialog>

#include <optional>
#include <vector>

class QListWidget;
class QPushButton;

namespace cutpoint::ui {

/// Lists the work that ended processes have left, to be recovered, discarded, or left for later.
class RecoveryDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param leftOvers  one at least.
    explicit RecoveryDialog(std::vector<LeftOver> leftOvers, QWidget* parent = nullptr);

    /// What is to be recovered; empty: nothing now.
    [[nodiscard]] const std::optional<LeftOver>& chosen() const noexcept { return m_chosen; }

private:
    void recover();
    void discard();

    std::vector<LeftOver> m_leftOvers;  ///< In the order of the rows.
    std::optional<LeftOver> m_chosen;
    QListWidget* m_list;
};

}  // namespace cutpoint::ui
