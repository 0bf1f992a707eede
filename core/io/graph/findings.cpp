#include "core/io/graph/findings.h"

#include "core/io/locate.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

std::pair<std::size_t, std::size_t> placeOf(const Diagnostic& diagnostic)
{
    const TextPosition position = diagnostic.position.value_or(TextPosition{});
    return {position.line, position.column};
}

}  // namespace

void GraphFindings::add(Severity severity, std::string_view code, std::string where,
                        std::string message)
{
    if (!m_tally.add(severity)) {
        return;
    }
    m_diagnostics.push_back({.severity = severity,
                             .code = std::string{code},
                             .message = std::move(message),
                             .where = std::move(where),
                             .position = std::nullopt});
    m_counts.push_back(1);
}

void GraphFindings::addOnce(std::string_view subject, Severity severity, std::string_view code,
                            std::string where, std::string message)
{
    std::string key{code};
    key += ' ';
    key += subject;
    if (const auto known = m_subjects.find(key); known != m_subjects.end()) {
        ++m_counts[known->second];
        return;
    }
    const std::size_t number = m_diagnostics.size();
    add(severity, code, std::move(where), std::move(message));
    if (m_diagnostics.size() > number) {
        m_subjects.emplace(std::move(key), number);
    }
}

bool GraphFindings::hasErrors() const noexcept
{
    return m_tally.hasErrors();
}

bool GraphFindings::isFull(Severity severity) const noexcept
{
    return m_tally.isFull(severity);
}

std::vector<Diagnostic> GraphFindings::describe(std::string_view document) const
{
    return describe([document](std::vector<Diagnostic> diagnostics) {
        return located(std::move(diagnostics), document);
    });
}

std::vector<Diagnostic> GraphFindings::describe(const Locate& locate) const
{
    std::vector<Diagnostic> diagnostics = m_diagnostics;
    for (std::size_t number = 0; number < diagnostics.size(); ++number) {
        if (m_counts[number] > 1) {
            diagnostics[number].message +=
                " (" + std::to_string(m_counts[number]) + " times, the first here)";
        }
    }
    diagnostics = locate(std::move(diagnostics));
    std::ranges::stable_sort(diagnostics, {}, placeOf);
    return m_tally.withRest(std::move(diagnostics));
}

}  // namespace cutpoint
