#pragma once

#include "core/simulation/downtime_batches.h"
#include "core/simulation/long_run.h"
#include "core/simulation/long_run_plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cutpoint {

/// The longest outages are listed, so many of them.
inline constexpr std::size_t longestListed = 10;

/// An outage with the parts that were down when it began, the last to go first.
struct TalliedOutage {
    double begin = 0.0;  ///< Hours since the run began.
    double hours = 0.0;
    OutageCause cause = OutageCause::SingleFault;
    std::vector<PartState> down;
};

/// Adds up what users go without in one run. Memory does not grow with the run.
class OutageTally {
public:
    /// @param firstBatch  hours of the first batches.
    explicit OutageTally(double firstBatch);

    /// Time in which users are served; next to what was added before, as below.
    void serve(double hours);

    /// Time in which they are not.
    ///
    /// @param down  gives the parts that are down, called if an outage begins.
    void fail(double hours, OutageCause cause, const std::function<std::vector<PartState>()>& down);

    /// Ends the outage under way, if there is one: nothing comes after.
    void end();

    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] double downHours() const { return m_down; }
    [[nodiscard]] std::uint64_t outages() const { return m_outages; }
    [[nodiscard]] double downHours(OutageCause cause) const;
    [[nodiscard]] std::uint64_t outages(OutageCause cause) const;

    /// The longest first; of equal ones the earlier.
    [[nodiscard]] const std::vector<TalliedOutage>& longest() const { return m_longest; }
    [[nodiscard]] const DowntimeBatches& batches() const { return m_batches; }

private:
    double m_now = 0.0;
    double m_down = 0.0;
    std::uint64_t m_outages = 0;
    std::array<double, outageCauseCount> m_downBy{};
    std::array<std::uint64_t, outageCauseCount> m_outagesBy{};
    std::optional<TalliedOutage> m_underWay;
    std::vector<TalliedOutage> m_longest;
    DowntimeBatches m_batches;
};

}  // namespace cutpoint
