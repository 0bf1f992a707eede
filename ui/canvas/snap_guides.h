#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// A line between two cards that are in line, to show why a dragged one stopped there.
struct SnapGuide {
    QLineF line;
    double distance = 0.0;  ///< Between the cards.

    friend bool operator==(const SnapGuide&, const SnapGuide&) = default;
};

/// Brings a dragged card into line with the others: centre with centre, edge with the same edge.
class SnapGuides {
public:
    /// @param others  the cards that stay.
    /// @param reach   how near it must be to a line.
    SnapGuides(std::vector<QRectF> others, double reach);

    /// The left (top) edge at which the card is in line with the nearest line within reach.
    [[nodiscard]] std::optional<double> leftFor(const QRectF& card) const;
    [[nodiscard]] std::optional<double> topFor(const QRectF& card) const;

    /// At most one upright line and one level one, each to the nearest card in line.
    [[nodiscard]] std::vector<SnapGuide> guidesOf(const QRectF& card) const;

private:
    std::vector<QRectF> m_others;
    double m_reach;
};

}  // namespace cutpoint::ui
