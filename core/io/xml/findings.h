#pragma once

#include "core/io/diagnostic.h"
#include "core/io/severity_tally.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// A file that is read together with others.
struct SourceText {
    std::string name;  ///< As messages name it.
    std::string_view text;
};

namespace xml {

/// A byte of one of several files.
struct Place {
    std::uint32_t file = 0;
    std::size_t offset = 0;
};

/// Collects what there is to say about XML files; lines and columns are found at the end.
class Findings {
public:
    /// Keeps the first hundred of each severity and counts the others.
    ///
    /// @param first  of the thing it clashes with, said at the end of the message.
    void add(Severity severity, std::string_view code, Place place, std::string message,
             std::optional<Place> first = std::nullopt);

    [[nodiscard]] bool hasErrors() const noexcept;

    /// Whether further ones of that severity are only counted.
    [[nodiscard]] bool isFull(Severity severity) const noexcept;

    /// In the order of files and places in them; a last line for each severity says how many more
    /// there are. They name their file only if there are several.
    [[nodiscard]] std::vector<Diagnostic> describe(std::span<const SourceText> files) const;

private:
    struct Finding {
        Severity severity;
        std::string code;
        Place place;
        std::string message;
        std::optional<Place> first;
    };

    std::vector<Finding> m_findings;
    SeverityTally m_tally;
};

}  // namespace xml
}  // namespace cutpoint
