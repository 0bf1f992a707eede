#include "core/io/severity_tally.h"

#include <string>

namespace cutpoint {
namespace {

constexpr std::size_t keptOfEach = 100;

std::size_t indexOf(Severity severity)
{
    return static_cast<std::size_t>(severity);
}

}  // namespace

bool SeverityTally::add(Severity severity)
{
    return ++m_totals.at(indexOf(severity)) <= keptOfEach;
}

bool SeverityTally::hasErrors() const noexcept
{
    return m_totals[indexOf(Severity::Error)] != 0;
}

bool SeverityTally::isFull(Severity severity) const noexcept
{
    return m_totals[indexOf(severity)] >= keptOfEach;
}

std::vector<Diagnostic> SeverityTally::withRest(std::vector<Diagnostic> kept) const
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const std::size_t total = m_totals.at(indexOf(severity));
        if (total > keptOfEach) {
            kept.push_back({.severity = severity,
                            .code = "more",
                            .message = "and " + std::to_string(total - keptOfEach) + " more",
                            .where = {},
                            .position = std::nullopt});
        }
    }
    return kept;
}

}  // namespace cutpoint
