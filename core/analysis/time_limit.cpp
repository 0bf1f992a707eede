#include "core/analysis/time_limit.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace cutpoint {
namespace {

constexpr Duration longest = std::chrono::hours{24 * 365};

}  // namespace

TimeLimit::TimeLimit(const std::stop_token& outer, Duration limit)
    : m_forward{outer, [this] { m_source.request_stop(); }}
{
    if (limit <= Duration::zero()) {
        m_source.request_stop();
    } else if (limit < longest) {
        m_clock = std::jthread{[source = m_source, limit](const std::stop_token& isDone) mutable {
            std::mutex mutex;
            std::condition_variable_any clock;
            std::unique_lock lock{mutex};
            clock.wait_for(lock, isDone, limit, [] { return false; });
            if (!isDone.stop_requested()) {
                source.request_stop();
            }
        }};
    }
}

}  // namespace cutpoint
