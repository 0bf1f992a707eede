#include "core/simulation/outage_tally.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

OutageTally::OutageTally(double firstBatch)
    : m_batches{firstBatch}
{
}

void OutageTally::serve(double hours)
{
    end();
    m_now += hours;
}

void OutageTally::fail(double hours, OutageCause cause,
                       const std::function<std::vector<PartState>()>& down)
{
    const auto which = static_cast<std::size_t>(cause);
    if (!m_underWay) {
        m_underWay = TalliedOutage{.begin = m_now, .cause = cause, .down = down()};
        ++m_outages;
        ++m_outagesBy.at(which);
    }
    m_batches.add(m_now, m_now + hours);
    m_underWay->hours += hours;
    m_downBy.at(which) += hours;
    m_down += hours;
    m_now += hours;
}

void OutageTally::end()
{
    if (!m_underWay) {
        return;
    }
    TalliedOutage ended = *std::exchange(m_underWay, std::nullopt);
    if (m_longest.size() == longestListed && m_longest.back().hours >= ended.hours) {
        return;
    }
    const auto behind = std::ranges::upper_bound(m_longest, ended.hours, std::ranges::greater{},
                                                 &TalliedOutage::hours);
    m_longest.insert(behind, std::move(ended));
    if (m_longest.size() > longestListed) {
        m_longest.pop_back();
    }
}

double OutageTally::downHours(OutageCause cause) const
{
    return m_downBy.at(static_cast<std::size_t>(cause));
}

std::uint64_t OutageTally::outages(OutageCause cause) const
{
    return m_outagesBy.at(static_cast<std::size_t>(cause));
}

}  // namespace cutpoint
