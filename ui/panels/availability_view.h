#pragma once

#include "core/analysis/report.h"

#include <QScrollArea>

#include <memory>

namespace cutpoint::ui {

/// The availability of the system: total, target, downtime by period, cost, layers as bars. Ctrl+C
/// copies it as text.
class AvailabilityView final : public QScrollArea {
    Q_OBJECT

public:
    explicit AvailabilityView(QWidget* parent = nullptr);

    /// @param report   null: nothing is known yet.
    /// @param isStale  whether it tells of an older document: its figures are muted then.
    void show(std::shared_ptr<const Report> report, bool isStale);

    /// What Ctrl+C copies.
    [[nodiscard]] QString copyText() const;

    using QScrollArea::show;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Sheet;
    Sheet* m_sheet;
    std::shared_ptr<const Report> m_report;
};

}  // namespace cutpoint::ui
