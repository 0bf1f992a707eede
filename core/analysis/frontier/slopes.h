#pragma once

#include "core/analysis/frontier/solve.h"
#include "core/analysis/frontier/sweep.h"

#include <utility>
#include <vector>

namespace cutpoint::frontier {

/// How the whole depends on every part of the formula.
template <typename Number>
struct Evaluation {
    Number fails{0};
    Number dropped{0};                    ///< The share of it that is not known to fail or work.
    std::vector<SlopeOf<Number>> slopes;  ///< Of every part.
};

/// Parts in series: of each, what those before and after it come to.
template <typename Number>
class SeriesOf {
public:
    explicit SeriesOf(const std::vector<ChanceOf<Number>>& parts)
        : m_before(parts.size() + 1)
        , m_after(parts.size() + 1)
    {
        for (std::size_t part = 0; part < parts.size(); ++part) {
            m_before[part + 1] = joined(m_before[part], parts[part]);
        }
        for (std::size_t part = parts.size(); part-- > 0;) {
            m_after[part] = joined(parts[part], m_after[part + 1]);
        }
    }

    [[nodiscard]] Number fails() const { return m_before.back().fails; }

    [[nodiscard]] SlopeOf<Number> slopeOf(std::size_t part) const
    {
        const ChanceOf<Number> others = joined(m_before[part], m_after[part + 1]);
        return {.ifPerfect = others.fails, .rise = others.works, .isPresent = true};
    }

private:
    static ChanceOf<Number> joined(const ChanceOf<Number>& one, const ChanceOf<Number>& other)
    {
        return {.works = one.works * other.works, .fails = one.fails + one.works * other.fails};
    }

    std::vector<ChanceOf<Number>> m_before;
    std::vector<ChanceOf<Number>> m_after;
};

/// Evaluates with any chances: one way down, and one way back for the slopes.
///
/// @param chances  of the units; those of the other parts are worked out.
///
/// Cost: linear in the states of all pieces and the parts of the formula.
template <typename Number>
[[nodiscard]] Evaluation<Number> evaluate(const Formula& formula, const Reduced& reduced,
                                          const std::vector<SolvedPiece>& pieces,
                                          std::vector<ChanceOf<Number>> chances, bool wantsSlopes)
{
    formula.evaluate(chances);
    std::vector<Sweep<Number>> sweeps;
    std::vector<ChanceOf<Number>> series;
    Evaluation<Number> result;
    for (const Index part : reduced.series) {
        series.push_back(chances[part]);
    }
    sweeps.reserve(pieces.size());
    for (const SolvedPiece& piece : pieces) {
        sweeps.emplace_back(piece.plan, piece.pass.layers, chances);
        const Number fails = sweeps.back().fails();
        series.push_back({.works = Number{1} - fails, .fails = fails});
        result.dropped += sweeps.back().dropped();
    }
    const SeriesOf<Number> all{series};
    result.fails = all.fails();
    if (!wantsSlopes) {
        return result;
    }
    result.slopes.resize(formula.size());
    for (std::size_t place = 0; place < reduced.series.size(); ++place) {
        result.slopes[reduced.series[place]] = all.slopeOf(place);
    }
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        sweeps[piece].addSlopes(all.slopeOf(reduced.series.size() + piece), result.slopes);
    }
    formula.descend(chances, result.slopes);
    return result;
}

}  // namespace cutpoint::frontier
