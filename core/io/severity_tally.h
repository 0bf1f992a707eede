#pragma once

#include "core/io/diagnostic.h"

#include <array>
#include <cstddef>
#include <vector>

namespace cutpoint {

/// Counts remarks by severity: the first hundred of each are kept, of the others the number is
/// said.
class SeverityTally {
public:
    /// Counts one more.
    ///
    /// @return  whether it is among those that are kept.
    [[nodiscard]] bool add(Severity severity);

    [[nodiscard]] bool hasErrors() const noexcept;

    /// Whether further ones of that severity are only counted.
    [[nodiscard]] bool isFull(Severity severity) const noexcept;

    /// What was kept, and a last line for each severity that says how many more there are.
    [[nodiscard]] std::vector<Diagnostic> withRest(std::vector<Diagnostic> kept) const;

private:
    std::array<std::size_t, 3> m_totals{};
};

}  // namespace cutpoint
