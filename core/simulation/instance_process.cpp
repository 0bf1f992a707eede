#include "core/simulation/instance_process.h"

#include <algorithm>

namespace cutpoint {

InstanceProcess::InstanceProcess(const InstanceRules& rules, RandomTimes& random)
    : m_rules{&rules}
    , m_failedIn(rules.places.size(), 0)
{
    m_failureAt = random.until(failing());
}

double InstanceProcess::next() const
{
    return m_repairs.empty() ? m_failureAt : std::min(m_failureAt, m_repairs.front().end);
}

InstanceEvent InstanceProcess::advance(RandomTimes& random)
{
    const double now = next();
    const bool isFailure = m_repairs.empty() || m_failureAt < m_repairs.front().end;
    const InstanceEvent event = isFailure ? fail(random) : restore(random);
    m_failureAt = now + random.until(failing());
    return event;
}

InstanceEvent InstanceProcess::fail(RandomTimes& random)
{
    InstanceEvent event{
        .wasServing = isServing(random), .place = anyPlace(random), .failedBefore = m_failed};
    ++m_failed;
    event.failedThere = ++m_failedIn[event.place];
    if (m_repairs.size() < m_rules->crews.value_or(m_rules->instances)) {
        beginRepair(m_failureAt, event.place, random);
    }
    return event;
}

InstanceEvent InstanceProcess::restore(RandomTimes& random)
{
    const Repair ended = m_repairs.front();
    std::ranges::pop_heap(m_repairs, std::ranges::greater{}, &Repair::end);
    m_repairs.pop_back();
    InstanceEvent event{.isFailure = false, .place = ended.place, .failedBefore = m_failed};
    --m_failed;
    event.failedThere = --m_failedIn[event.place];
    if (m_failed > m_repairs.size()) {
        beginRepair(ended.end, ended.place, random);  // With crews there is but one place.
    }
    return event;
}

/// Of all instances together, as in the chain of MODEL.md section 4.
double InstanceProcess::failing() const
{
    const std::uint32_t spares = m_rules->instances - m_rules->required;
    const bool hasSleepers = m_rules->mode == StandbyMode::Cold && m_failed <= spares;
    const std::uint32_t running = hasSleepers ? m_rules->required : m_rules->instances - m_failed;
    return running * m_rules->failureRate;
}

bool InstanceProcess::isServing(RandomTimes& random) const
{
    const std::uint32_t running = m_rules->instances - m_failed;
    return m_rules->mode != StandbyMode::Warm || running <= m_rules->required ||
           random.share() * running < m_rules->required;
}

std::uint32_t InstanceProcess::anyPlace(RandomTimes& random) const
{
    if (m_failedIn.size() == 1) {
        return 0;
    }
    double chosen = random.share() * (m_rules->instances - m_failed);
    std::uint32_t last = 0;
    for (std::uint32_t place = 0; place < m_failedIn.size(); ++place) {
        const std::uint32_t running = m_rules->places[place] - m_failedIn[place];
        if (running > 0 && chosen < running) {
            return place;
        }
        chosen -= running;
        last = running > 0 ? place : last;
    }
    return last;
}

void InstanceProcess::beginRepair(double now, std::uint32_t place, RandomTimes& random)
{
    m_repairs.push_back({.end = now + random.repair(m_rules->meanRepair), .place = place});
    std::ranges::push_heap(m_repairs, std::ranges::greater{}, &Repair::end);
}

}  // namespace cutpoint
