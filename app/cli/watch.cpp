#include "app/cli/watch.h"

#include "core/report/plain_text.h"

#include <condition_variable>
#include <ostream>
#include <utility>

namespace cutpoint::app {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds betweenLooks{50};
constexpr const char* clearLine = "\r\033[K";

}  // namespace

Watch::Watch(const Console& console, std::string name, std::string offer)
    : m_console{console}
    , m_name{std::move(name)}
    , m_offer{std::move(offer)}
    , m_eye{[this](const std::stop_token& isOver) { look(isOver); }}
{
}

Watch::~Watch()
{
    m_eye.request_stop();
    m_eye.join();
    if (m_hasSpoken) {
        m_console.errors << clearLine << std::flush;
    }
}

void Watch::tell(std::string_view stage)
{
    const std::scoped_lock lock{m_mutex};
    m_stage = stage;
}

void Watch::look(const std::stop_token& isOver)
{
    const auto start = Clock::now();
    seconds said{0};
    std::mutex mutex;
    std::condition_variable_any sleep;
    std::unique_lock lock{mutex};
    while (!isOver.stop_requested()) {
        sleep.wait_for(lock, isOver, betweenLooks, [] { return false; });
        if (Interruption::hasHappened()) {
            m_stop.request_stop();
        }
        const auto elapsed = std::chrono::floor<seconds>(Clock::now() - start);
        if (m_console.surroundings.isWatched && elapsed > said && !isOver.stop_requested()) {
            said = elapsed;
            say(elapsed);
        }
    }
}

void Watch::say(seconds elapsed)
{
    const std::scoped_lock lock{m_mutex};
    m_hasSpoken = true;
    m_console.errors << clearLine << printable(m_name) << ": "
                     << (m_stage.empty() ? "single points of failure" : m_stage) << ", "
                     << elapsed.count() << " s; Ctrl-C for " << m_offer << std::flush;
}

}  // namespace cutpoint::app
