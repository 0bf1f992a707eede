#pragma once

#include "core/analysis/report.h"

#include <QAbstractButton>

namespace cutpoint::ui {

/// The verdict at the end of the toolbar: "⚠ 2 SPOFs 99.937 %". A click asks for the list.
class VerdictPill final : public QAbstractButton {
    Q_OBJECT

public:
    /// What of the report tells of an older document.
    struct Staleness {
        bool count = false;   ///< The single points of failure.
        bool figure = false;  ///< The availability.
    };

    explicit VerdictPill(QWidget* parent = nullptr);

    /// @param report  null: nothing is known yet, and nothing is shown.
    /// @param isDown  whether a what-if has stopped the system.
    void setReport(const Report* report, Staleness stale, bool isDown = false);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_count;
    QString m_figure;
    bool m_isGood = false;
    bool m_isOpen = false;  ///< Nothing can be said yet.
    bool m_isDown = false;
    Staleness m_stale;
};

}  // namespace cutpoint::ui
