#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace cutpoint {

/// The downtime of a run in batches of equal length, of a number of them that stays the same
/// however long the run is: when there are too many, two become one.
class DowntimeBatches {
public:
    /// @param length  of the first ones, in hours, > 0.
    explicit DowntimeBatches(double length)
        : m_length{length}
    {
    }

    /// Downtime from one hour to another, after all that was added before.
    void add(double begin, double end);

    /// The batches of a run that ended after so many hours, as long as asked for if at least
    /// sixteen are left, and none that it did not get to the end of.
    struct Result {
        double length = 0.0;  ///< Hours of each.
        std::vector<double> down;
    };
    [[nodiscard]] Result result(double ran, double wantedLength) const;

private:
    void halve();

    double m_length;
    std::vector<double> m_down;
};

/// What was seen of a system, for an interval.
struct SeenDowntime {
    double down = 0.0;            ///< Hours.
    double ran = 0.0;             ///< Hours, > 0.
    double longestOutage = 0.0;   ///< Hours, of those seen.
    double expectedOutage = 0.0;  ///< Hours: what one that was not seen may take.
    std::vector<DowntimeBatches::Result> runs;
};

/// The 95 % interval of the unavailability, lower end first.
///
/// The spread is that of the batches, with the factor of Student's t for few of them; the quantiles
/// are those of a gamma distribution, at the upper end with one more outage.
///
/// Source: A. Law, "Simulation Modeling and Analysis", batch means; M. Fay, E. Feuer, "Confidence
/// intervals for directly standardized rates: a method based on the gamma distribution", Statistics
/// in Medicine 16(7), 1997.
[[nodiscard]] std::pair<double, double> intervalOfDowntime(const SeenDowntime& seen);

}  // namespace cutpoint
