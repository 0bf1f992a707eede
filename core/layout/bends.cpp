#include "core/layout/bends.h"

#include <algorithm>
#include <utility>

namespace cutpoint::layout {
namespace {

constexpr double nearEdge = 16.0;  // a bend beside a card

bool isVertical(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

class Bends {
public:
    Bends(const Rectangle& first, const Rectangle& second)
        : m_first(first)
        , m_second(second)
    {
    }

    std::vector<RoutePlan> all()
    {
        const bool isBelow = m_second.y >= m_first.bottom();
        const bool isAbove = m_first.y >= m_second.bottom();
        const bool isRight = m_second.x >= m_first.right();
        const bool isLeft = m_first.x >= m_second.right();
        if (isBelow) {
            addBetween(Side::Bottom, Side::Top, m_first.bottom(), m_second.y);
        }
        if (isAbove) {
            addBetween(Side::Top, Side::Bottom, m_second.bottom(), m_first.y);
        }
        if (isRight) {
            addBetween(Side::Right, Side::Left, m_first.right(), m_second.x);
        }
        if (isLeft) {
            addBetween(Side::Left, Side::Right, m_second.right(), m_first.x);
        }
        addCorners();
        add(Side::Right, Side::Right, std::max(m_first.right(), m_second.right()) + nearEdge);
        add(Side::Left, Side::Left, std::min(m_first.x, m_second.x) - nearEdge);
        add(Side::Top, Side::Top, std::min(m_first.y, m_second.y) - nearEdge);
        add(Side::Bottom, Side::Bottom, std::max(m_first.bottom(), m_second.bottom()) + nearEdge);
        return std::move(m_plans);
    }

private:
    void add(Side first, Side second, double bend)
    {
        RoutePlan plan;
        plan.type = RoutePlan::Type::Bend;
        plan.first = {.card = 0, .side = first, .port = middleOf(m_first, first)};
        plan.second = {.card = 1, .side = second, .port = middleOf(m_second, second)};
        plan.bend = bend;
        m_plans.push_back(std::move(plan));
    }

    void addBetween(Side first, Side second, double from, double to)
    {
        add(first, second, (from + to) / 2);
        if (to - from > 3 * nearEdge) {
            add(first, second, from + nearEdge);
            add(first, second, to - nearEdge);
        }
    }

    /// One bend: out of one card's top or bottom and into the other's side, or the other way.
    void addCorners()
    {
        const Point one = m_first.centre();
        const Point other = m_second.centre();
        const Side down = other.y > one.y ? Side::Bottom : Side::Top;
        const Side up = other.y > one.y ? Side::Top : Side::Bottom;
        const Side towards = other.x > one.x ? Side::Right : Side::Left;
        const Side back = other.x > one.x ? Side::Left : Side::Right;
        const bool isBeside = one.x <= m_second.x || one.x >= m_second.right();
        const bool isOver = other.y <= m_first.y || other.y >= m_first.bottom();
        if (isBeside && isOver) {
            add(down, back, 0.0);
        }
        if ((other.x <= m_first.x || other.x >= m_first.right()) &&
            (one.y <= m_second.y || one.y >= m_second.bottom())) {
            add(towards, up, 0.0);
        }
    }

    Rectangle m_first;
    Rectangle m_second;
    std::vector<RoutePlan> m_plans;
};

}  // namespace

std::vector<RoutePlan> bendsBetween(const Rectangle& first, const Rectangle& second)
{
    return Bends{first, second}.all();
}

double middleOf(const Rectangle& card, Side side)
{
    return isVertical(side) ? card.centre().x : card.centre().y;
}

Point portOf(const RoutePlan::End& end, const Rectangle& card)
{
    switch (end.side) {
    case Side::Left:
        return {card.x, end.port};
    case Side::Top:
        return {end.port, card.y};
    case Side::Right:
        return {card.right(), end.port};
    case Side::Bottom:
        break;
    }
    return {end.port, card.bottom()};
}

std::vector<Point> pointsOfBend(const RoutePlan& plan, const Rectangle& first,
                                const Rectangle& second)
{
    const Point from = portOf(plan.first, first);
    const Point to = portOf(plan.second, second);
    const bool leavesVertically = isVertical(plan.first.side);
    const bool entersVertically = isVertical(plan.second.side);
    if (leavesVertically && entersVertically) {
        return {from, {from.x, plan.bend}, {to.x, plan.bend}, to};
    }
    if (!leavesVertically && !entersVertically) {
        return {from, {plan.bend, from.y}, {plan.bend, to.y}, to};
    }
    return leavesVertically ? std::vector<Point>{from, {from.x, to.y}, to}
                            : std::vector<Point>{from, {to.x, from.y}, to};
}

std::vector<Point> simplified(const std::vector<Point>& points)
{
    std::vector<Point> kept;
    for (const Point& point : points) {
        if (!kept.empty() && kept.back() == point) {
            continue;
        }
        const auto isInLine = [&](const Point& one, const Point& middle) {
            return (one.x == middle.x && middle.x == point.x) ||
                   (one.y == middle.y && middle.y == point.y);
        };
        if (kept.size() > 1 && isInLine(kept.end()[-2], kept.back())) {
            kept.pop_back();
        }
        kept.push_back(point);
    }
    if (kept.size() == 1) {
        kept.push_back(kept.front());
    }
    return kept;
}

}  // namespace cutpoint::layout
