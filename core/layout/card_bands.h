#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/geometry.h"

#include <optional>
#include <span>
#include <vector>

namespace cutpoint::layout {

/// From … to … along one axis.
struct Extent {
    double from = 0.0;
    double to = 0.0;

    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] double centre() const { return (from + to) / 2; }
};

/// The rows of cards as they lie, whatever they mean: bands of y that hold cards, and between them
/// channels that hold none.
class CardBands {
public:
    /// Cost: O(V log V).
    explicit CardBands(std::span<const Rectangle> cards);

    [[nodiscard]] Index count() const { return static_cast<Index>(m_bands.size()); }
    [[nodiscard]] Index bandOf(Index card) const { return m_bandOf[card]; }
    [[nodiscard]] Extent band(Index band) const { return m_bands[band].y; }

    /// The channel above that band; the one of number `count()` lies below all.
    [[nodiscard]] Extent channel(Index channel) const;

    /// Whether the band's cards are not all at the same height.
    [[nodiscard]] bool isRagged(Index band) const { return m_bands[band].isRagged; }

    /// Whether no card of the band lies between those x.
    [[nodiscard]] bool isClear(Index band, const Extent& x) const;

    /// Of the gaps between the band's cards that reach into `x` the part inside it that is nearest
    /// to `target`; the space beyond all cards counts as a gap. Empty if there is none.
    [[nodiscard]] std::optional<Extent> gapNear(Index band, double target, const Extent& x) const;

private:
    struct Band {
        Extent y;
        bool isRagged = false;
        std::vector<Extent> taken;  ///< By cards, from left to right, disjoint.
    };

    [[nodiscard]] Extent gap(const Band& band, std::size_t number) const;
    void takeColumns(std::span<const Rectangle> cards);

    std::vector<Band> m_bands;
    std::vector<Index> m_bandOf;
    Extent m_reach;  ///< How far to the sides routes may go.
};

}  // namespace cutpoint::layout
