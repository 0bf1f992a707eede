#pragma once

#include "core/analysis/report.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

class QPainter;

namespace cutpoint::ui {

/// Paints the figures of a report from top to bottom, as the availability dock shows them.
class AvailabilitySheet {
public:
    /// @param isStale  paint figures muted.
    AvailabilitySheet(const Report& report, const Theme& theme, const Fonts& fonts, double width,
                      bool isStale);

    /// @param painter  null: only measure.
    /// @return  the height of it all.
    double paint(QPainter* painter) const;

private:
    double paintTotal(QPainter* painter, double top) const;
    double paintTarget(QPainter* painter, double top) const;
    double paintPeriods(QPainter* painter, double top) const;
    double paintLayers(QPainter* painter, double top) const;
    void paintLayer(QPainter& painter, double top, const LayerFigures& layer, double worst) const;
    double paintNotes(QPainter* painter, double top) const;
    [[nodiscard]] QColor ink() const;

    const Report& m_report;
    const SystemFigures& m_system;
    const Theme& m_theme;
    const Fonts& m_fonts;
    double m_left;
    double m_right;
    double m_scale;
    bool m_isStale;
};

/// The same as text.
[[nodiscard]] QString availabilityAsText(const Report& report);

}  // namespace cutpoint::ui
