#pragma once

#include "app/cli/console.h"
#include "app/cli/interruption.h"

#include <chrono>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

namespace cutpoint::app {

/// Looks after a long analysis: asks it to stop at Ctrl-C, and says on the error stream what it is
/// at if that is a terminal and it takes over a second. Nothing else may write there meanwhile.
class Watch {
public:
    /// @param name   of the file, as messages have it; kept.
    /// @param offer  what there is at Ctrl-C.
    Watch(const Console& console, std::string name, std::string offer = "what is certain so far");

    /// Takes away what it said.
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    /// What the analysis is at from now on; may be called from any thread.
    void tell(std::string_view stage);

private:
    void look(const std::stop_token& isOver);
    void say(std::chrono::seconds elapsed);

    const Console& m_console;
    std::string m_name;
    std::string m_offer;
    Interruption m_interruption;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::string m_stage;
    bool m_hasSpoken = false;
    std::jthread m_eye;  ///< Last: it ends before the rest goes.
};

}  // namespace cutpoint::app
