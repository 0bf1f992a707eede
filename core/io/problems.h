#pragma once

#include "core/io/diagnostic.h"
#include "core/io/severity_tally.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cutpoint {

/// Something to say about a byte of a JSON document.
struct Problem {
    Severity severity = Severity::Error;
    std::string code;
    std::size_t offset = 0;  ///< Of the thing it is about; see `json::pointersOf`.
    std::string message;
    std::optional<std::size_t> first{};  ///< Offset of the thing it clashes with, said at the end.
};

/// Collects what there is to say about a document, cheaply: lines, columns and JSON pointers are
/// found at the end, for all at once.
class Problems {
public:
    /// Keeps the first hundred of each severity and counts the others.
    void add(Problem problem);

    /// As above, once for each code and subject: further ones are only counted.
    ///
    /// @param subject  what tells them apart, such as the name of an unknown key.
    void addOnce(std::string_view subject, Problem problem);

    [[nodiscard]] bool hasErrors() const noexcept;

    /// Forgets those that are not wanted.
    void keepIf(const std::function<bool(const Problem&)>& isWanted);

    /// In document order; a last line for each severity says how many more there are.
    [[nodiscard]] std::vector<Diagnostic> describe(std::string_view text) const;

private:
    struct Entry {
        Problem problem;
        std::size_t count = 1;
    };

    [[nodiscard]] std::vector<std::size_t> places() const;

    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_subjects;  ///< Code and subject to entry.
    SeverityTally m_tally;
};

}  // namespace cutpoint
