#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

namespace cutpoint {

/// Seconds as a real number, of a clock that never goes back.
using Duration = std::chrono::duration<double>;

/// A stop token that asks for a stop when a time is over or an outer token does: for work that
/// polls a token. Watches the clock on a thread of its own as long as it lives.
class TimeLimit {
public:
    /// @param limit  from now on; none or less: asks at once; beyond a year: never.
    TimeLimit(const std::stop_token& outer, Duration limit);

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_forward;
    std::jthread m_clock;  ///< Last: it is joined before the rest goes.
};

}  // namespace cutpoint
