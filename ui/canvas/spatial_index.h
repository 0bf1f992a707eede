#pragma once

#include "core/layout/diagram.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace cutpoint::ui {

/// Finds what is drawn somewhere without looking at everything: two R-trees, one over cards and one
/// over the segments of connections. Numbers are those of the diagram, in file order.
class SpatialIndex {
public:
    /// Cost: O(n log n) in cards and segments.
    explicit SpatialIndex(const Diagram& diagram);
    SpatialIndex(const SpatialIndex&) = delete;
    SpatialIndex& operator=(const SpatialIndex&) = delete;
    SpatialIndex(SpatialIndex&&) noexcept;
    SpatialIndex& operator=(SpatialIndex&&) noexcept;
    ~SpatialIndex();

    /// @return  cards that touch `area`, ascending.
    [[nodiscard]] std::vector<std::size_t> cardsIn(const Rectangle& area) const;

    /// @return  connections of which a segment may touch `area`, ascending, each once.
    [[nodiscard]] std::vector<std::size_t> routesIn(const Rectangle& area) const;

    /// @return  the card at `point`, the topmost (last) of several.
    [[nodiscard]] std::optional<std::size_t> cardAt(const Point& point) const;

    /// @return  the connection nearest to `point`, if it is no further than `reach`; the first of
    ///          several that lie upon one another.
    [[nodiscard]] std::optional<std::size_t> routeNear(const Point& point, double reach) const;

    /// @return  all connections that are as near as that one, ascending.
    [[nodiscard]] std::vector<std::size_t> routesNear(const Point& point, double reach) const;

private:
    struct Trees;
    std::unique_ptr<Trees> m_trees;
};

}  // namespace cutpoint::ui
