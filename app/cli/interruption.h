#pragma once

namespace cutpoint::app {

/// Catches Ctrl-C as long as it lives: the first one is noted, a second ends the program. One at a
/// time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Whether Ctrl-C was pressed since the program started.
    [[nodiscard]] static bool hasHappened() noexcept;

private:
    void (*m_before)(int);
};

}  // namespace cutpoint::app
