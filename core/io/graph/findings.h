#pragma once

#include "core/io/diagnostic.h"
#include "core/io/severity_tally.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cutpoint {

/// Collects what there is to say about a graph file, by JSON pointers or how its format names
/// places.
class GraphFindings {
public:
    /// Keeps the first hundred of each severity and counts the others.
    void add(Severity severity, std::string_view code, std::string where, std::string message);

    /// As above, once for each code and subject: further ones are only counted.
    void addOnce(std::string_view subject, Severity severity, std::string_view code,
                 std::string where, std::string message);

    [[nodiscard]] bool hasErrors() const noexcept;

    /// Whether further ones of that severity are only counted.
    [[nodiscard]] bool isFull(Severity severity) const noexcept;

    /// In document order, with positions; a last line for each severity says how many more there
    /// are.
    ///
    /// @param document  JSON.
    [[nodiscard]] std::vector<Diagnostic> describe(std::string_view document) const;

    /// As above, for documents of another format.
    ///
    /// @param locate  gives diagnostics their positions.
    using Locate = std::function<std::vector<Diagnostic>(std::vector<Diagnostic>)>;
    [[nodiscard]] std::vector<Diagnostic> describe(const Locate& locate) const;

private:
    std::vector<Diagnostic> m_diagnostics;
    std::vector<std::size_t> m_counts;                        ///< How often each of them was met.
    std::unordered_map<std::string, std::size_t> m_subjects;  ///< Code and subject to number.
    SeverityTally m_tally;
};

}  // namespace cutpoint
