#pragma once

#include <cstddef>
#include <vector>

namespace cutpoint {

/// Units in series: of each, the unavailability and availability of those before and after it.
class UnitSeries {
public:
    explicit UnitSeries(const std::vector<double>& down)
        : m_down{down}
        , m_failsBefore(down.size() + 1, 0.0)
        , m_worksBefore(down.size() + 1, 1.0)
        , m_failsAfter(down.size() + 1, 0.0)
        , m_worksAfter(down.size() + 1, 1.0)
    {
        for (std::size_t unit = 0; unit < down.size(); ++unit) {
            const double p = 1.0 - down[unit];
            m_failsBefore[unit + 1] = m_failsBefore[unit] + m_worksBefore[unit] * down[unit];
            m_worksBefore[unit + 1] = m_worksBefore[unit] * p;
        }
        for (std::size_t unit = down.size(); unit-- > 0;) {
            const double p = 1.0 - down[unit];
            m_failsAfter[unit] = down[unit] + p * m_failsAfter[unit + 1];
            m_worksAfter[unit] = m_worksAfter[unit + 1] * p;
        }
    }

    [[nodiscard]] double fails() const { return m_failsBefore.back(); }
    [[nodiscard]] double works() const { return m_worksBefore.back(); }
    [[nodiscard]] double failsWithout(std::size_t unit) const
    {
        return m_failsBefore[unit] + m_worksBefore[unit] * m_failsAfter[unit + 1];
    }
    [[nodiscard]] double worksWithout(std::size_t unit) const
    {
        return m_worksBefore[unit] * m_worksAfter[unit + 1];
    }

private:
    const std::vector<double>& m_down;
    std::vector<double> m_failsBefore;
    std::vector<double> m_worksBefore;
    std::vector<double> m_failsAfter;  ///< Of the unit itself and those after it.
    std::vector<double> m_worksAfter;
};

}  // namespace cutpoint
