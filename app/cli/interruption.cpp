#include "app/cli/interruption.h"

#include <csignal>

namespace cutpoint::app {

namespace {

/// A signal handler can be told nothing and can reach nothing else.
volatile std::sig_atomic_t wasInterrupted = 0;

extern "C" void noteInterruption(int signal)
{
    wasInterrupted = 1;
    std::signal(signal, SIG_DFL);
}

}  // namespace

Interruption::Interruption()
    : m_before{std::signal(SIGINT, noteInterruption)}
{
}

Interruption::~Interruption()
{
    if (m_before != SIG_ERR) {
        std::signal(SIGINT, m_before);
    }
}

bool Interruption::hasHappened() noexcept
{
    return wasInterrupted != 0;
}

}  // namespace cutpoint::app
