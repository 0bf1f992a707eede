#include "core/layout/card_index.h"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <utility>
#include <vector>

namespace cutpoint::layout {
namespace {

using Corner = boost::geometry::model::d2::point_xy<double>;
using Box = boost::geometry::model::box<Corner>;
using Entry = std::pair<Box, Index>;

Box boxOf(const Rectangle& area)
{
    return {{area.x, area.y}, {area.right(), area.bottom()}};
}

bool haveCommonInside(const Box& card, const Rectangle& area)
{
    return card.min_corner().x() < area.right() && area.x < card.max_corner().x() &&
           card.min_corner().y() < area.bottom() && area.y < card.max_corner().y();
}

}  // namespace

struct CardIndex::Tree {
    boost::geometry::index::rtree<Entry, boost::geometry::index::quadratic<16>> entries;
};

CardIndex::CardIndex()
    : m_tree(std::make_unique<Tree>())
{
}

CardIndex::CardIndex(std::span<const Rectangle> cards)
    : CardIndex()
{
    std::vector<Entry> entries;
    entries.reserve(cards.size());
    for (const Rectangle& card : cards) {
        entries.emplace_back(boxOf(card), static_cast<Index>(entries.size()));
    }
    m_tree->entries = decltype(m_tree->entries){entries};
}

CardIndex::~CardIndex() = default;
CardIndex::CardIndex(CardIndex&&) noexcept = default;
CardIndex& CardIndex::operator=(CardIndex&&) noexcept = default;

void CardIndex::insert(const Rectangle& card, Index number)
{
    m_tree->entries.insert(Entry{boxOf(card), number});
}

bool CardIndex::hasCardIn(const Rectangle& area, const std::function<bool(Index)>& isWanted) const
{
    const auto isHit = [&](const Entry& entry) {
        return haveCommonInside(entry.first, area) && isWanted(entry.second);
    };
    const auto& entries = m_tree->entries;
    return entries.qbegin(boost::geometry::index::intersects(boxOf(area)) &&
                          boost::geometry::index::satisfies(isHit)) != entries.qend();
}

}  // namespace cutpoint::layout
