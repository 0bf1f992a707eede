#include "ui/canvas/snap_guides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double same = 0.01;

/// Centre, first edge, last edge: what can be in line.
std::array<double, 3> marksOf(double from, double length)
{
    return {from + length / 2.0, from, from + length};
}

/// How far to shift so that a mark of one is at the same mark of the other.
std::optional<double> leastShift(const std::array<double, 3>& moving,
                                 const std::array<double, 3>& fixed, double reach)
{
    std::optional<double> least;
    for (std::size_t mark = 0; mark < moving.size(); ++mark) {
        const double shift = fixed.at(mark) - moving.at(mark);
        if (std::abs(shift) <= reach && (!least || std::abs(shift) < std::abs(*least))) {
            least = shift;
        }
    }
    return least;
}

/// The place on the axis at which two spans are in line, if they are.
std::optional<double> sharedMark(const std::array<double, 3>& one,
                                 const std::array<double, 3>& other)
{
    for (std::size_t mark = 0; mark < one.size(); ++mark) {
        if (std::abs(one.at(mark) - other.at(mark)) <= same) {
            return one.at(mark);
        }
    }
    return std::nullopt;
}

/// The same with both axes exchanged, so that one function serves both.
QRectF turned(const QRectF& area)
{
    return {area.y(), area.x(), area.height(), area.width()};
}

/// The upright line from the nearest of the cards that are in line.
std::optional<SnapGuide> uprightGuide(const std::vector<QRectF>& others, const QRectF& card,
                                      bool isTurned)
{
    std::optional<SnapGuide> nearest;
    for (const QRectF& stated : others) {
        const QRectF other = isTurned ? turned(stated) : stated;
        const auto mark =
            sharedMark(marksOf(card.x(), card.width()), marksOf(other.x(), other.width()));
        const double distance = std::max(other.top() - card.bottom(), card.top() - other.bottom());
        if (mark && distance > 0.0 && (!nearest || distance < nearest->distance)) {
            const bool isAbove = other.top() < card.top();
            nearest = SnapGuide{.line = {*mark, isAbove ? other.bottom() : card.bottom(), *mark,
                                         isAbove ? card.top() : other.top()},
                                .distance = distance};
        }
    }
    return nearest;
}

}  // namespace

SnapGuides::SnapGuides(std::vector<QRectF> others, double reach)
    : m_others{std::move(others)}
    , m_reach{reach}
{
}

std::optional<double> SnapGuides::leftFor(const QRectF& card) const
{
    std::optional<double> least;
    for (const QRectF& other : m_others) {
        const auto shift =
            leastShift(marksOf(card.x(), card.width()), marksOf(other.x(), other.width()), m_reach);
        if (shift && (!least || std::abs(*shift) < std::abs(*least))) {
            least = shift;
        }
    }
    return least ? std::optional{card.x() + *least} : std::nullopt;
}

std::optional<double> SnapGuides::topFor(const QRectF& card) const
{
    std::optional<double> least;
    for (const QRectF& other : m_others) {
        const auto shift = leastShift(marksOf(card.y(), card.height()),
                                      marksOf(other.y(), other.height()), m_reach);
        if (shift && (!least || std::abs(*shift) < std::abs(*least))) {
            least = shift;
        }
    }
    return least ? std::optional{card.y() + *least} : std::nullopt;
}

std::vector<SnapGuide> SnapGuides::guidesOf(const QRectF& card) const
{
    std::vector<SnapGuide> guides;
    if (const auto upright = uprightGuide(m_others, card, false)) {
        guides.push_back(*upright);
    }
    if (auto level = uprightGuide(m_others, turned(card), true)) {
        const QLineF line = level->line;
        level->line = {line.y1(), line.x1(), line.y2(), line.x2()};
        guides.push_back(*level);
    }
    return guides;
}

}  // namespace cutpoint::ui
