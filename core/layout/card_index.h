#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/geometry.h"

#include <functional>
#include <memory>
#include <span>

namespace cutpoint::layout {

/// Finds cards by place (an R-tree).
class CardIndex {
public:
    CardIndex();

    /// Numbers the cards 0, 1, 2 …
    explicit CardIndex(std::span<const Rectangle> cards);

    ~CardIndex();
    CardIndex(const CardIndex&) = delete;
    CardIndex& operator=(const CardIndex&) = delete;
    CardIndex(CardIndex&&) noexcept;
    CardIndex& operator=(CardIndex&&) noexcept;

    void insert(const Rectangle& card, Index number);

    /// Whether a card that is wanted has an inner point in common with the area, which may be a
    /// line. Asks about one after the other until the answer is yes; none in particular first.
    [[nodiscard]] bool hasCardIn(const Rectangle& area,
                                 const std::function<bool(Index)>& isWanted) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

}  // namespace cutpoint::layout
