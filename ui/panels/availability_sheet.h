#pragma once

#include "core/analysis/report.h"
#include "ui/panels/availability_words.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QRectF>

#include <vector>

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
    void paintColumns(QPainter& painter, const QRectF& box, const std::vector<Period>& periods,
                      const std::vector<double>& columns) const;

    /// How wide the columns are that so much width holds; empty: it does not hold them.
    [[nodiscard]] std::vector<double> columnsFor(const std::vector<Period>& periods,
                                                 double width) const;
    [[nodiscard]] QFont strongFont() const;
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

}  // namespace cutpoint::ui
