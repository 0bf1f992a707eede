#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint::frontier {

using Index = std::uint32_t;

/// The probabilities that something works and that it fails: kept side by side, since 1 − works has
/// no digits left where failures are rare.
///
/// @tparam Number  double, or `Residue` where only "is it zero?" is asked.
template <typename Number>
struct ChanceOf {
    Number works{1};
    Number fails{0};

    friend bool operator==(const ChanceOf&, const ChanceOf&) = default;
};

using Chance = ChanceOf<double>;

/// How the failure of the whole depends on that of a part: ifPerfect + rise · fails(part).
template <typename Number>
struct SlopeOf {
    Number ifPerfect{0};
    Number rise{0};          ///< Birnbaum importance.
    bool isPresent = false;  ///< Whether the part is in the whole at all.
};

/// What is left of units after series and parallel reductions: formulas in which every unit occurs
/// at most once, sharing an arena. A part is named by its place; operands come before results.
class Formula {
public:
    static constexpr Index perfect = 0;  ///< What never fails.

    Formula() { m_parts.push_back({}); }

    /// A new unit.
    Index addUnit()
    {
        m_parts.push_back({.isUnit = true});
        return last();
    }

    /// Works while both do.
    Index series(Index one, Index other);

    /// Works while one of them does.
    Index parallel(Index one, Index other);

    [[nodiscard]] std::size_t size() const { return m_parts.size(); }
    [[nodiscard]] bool isUnit(Index part) const { return m_parts[part].isUnit; }

    /// The chances of all parts, from those of the units.
    ///
    /// @param chances  of every part, or of more; those of units are read, the others overwritten.
    template <typename Number>
    void evaluate(std::vector<ChanceOf<Number>>& chances) const
    {
        chances.resize(m_parts.size());
        for (std::size_t place = 0; place < m_parts.size(); ++place) {
            const Part& part = m_parts[place];
            if (place != perfect && part.isUnit) {
                continue;
            }
            chances[place] = combined(part, chances);
        }
    }

    /// Hands the slopes of parts down to their operands: all sums are of positive terms.
    ///
    /// @param slopes  of every part; present are those that the whole is made of.
    template <typename Number>
    void descend(const std::vector<ChanceOf<Number>>& chances,
                 std::vector<SlopeOf<Number>>& slopes) const
    {
        for (std::size_t place = m_parts.size(); place-- > 1;) {
            const Part& part = m_parts[place];
            if (!part.isUnit && slopes[place].isPresent) {
                slopes[part.one] = below(slopes[place], chances[part.other], part.isSeries);
                slopes[part.other] = below(slopes[place], chances[part.one], part.isSeries);
            }
        }
    }

private:
    struct Part {
        Index one = perfect;
        Index other = perfect;
        bool isSeries = true;
        bool isUnit = false;
    };

    [[nodiscard]] Index last() const { return static_cast<Index>(m_parts.size() - 1); }

    template <typename Number>
    static ChanceOf<Number> combined(const Part& part, const std::vector<ChanceOf<Number>>& chances)
    {
        const ChanceOf<Number>& one = chances[part.one];
        const ChanceOf<Number>& other = chances[part.other];
        if (part.one == perfect && part.other == perfect) {
            return {};
        }
        return part.isSeries ? ChanceOf<Number>{.works = one.works * other.works,
                                                .fails = one.fails + one.works * other.fails}
                             : ChanceOf<Number>{.works = one.works + one.fails * other.works,
                                                .fails = one.fails * other.fails};
    }

    /// The slope of an operand, given its sibling.
    template <typename Number>
    static SlopeOf<Number> below(const SlopeOf<Number>& slope, const ChanceOf<Number>& sibling,
                                 bool isSeries)
    {
        return isSeries ? SlopeOf<Number>{.ifPerfect = slope.ifPerfect + slope.rise * sibling.fails,
                                          .rise = slope.rise * sibling.works,
                                          .isPresent = true}
                        : SlopeOf<Number>{.ifPerfect = slope.ifPerfect,
                                          .rise = slope.rise * sibling.fails,
                                          .isPresent = true};
    }

    std::vector<Part> m_parts;
};

}  // namespace cutpoint::frontier
