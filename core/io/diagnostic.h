#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cutpoint {

/// A place in a text file.
struct TextPosition {
    std::size_t line = 1;    ///< 1 for the first.
    std::size_t column = 1;  ///< 1 for the first; counts bytes.

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

enum class Severity : std::uint8_t {
    Info,     ///< Something was understood in one of several ways.
    Warning,  ///< The result stands, but probably not for what was meant.
    Error,    ///< There is no result.
};

/// One thing to tell the author of a topology, and where it is.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;     ///< Stable, lower case with hyphens, such as "unreachable-target".
    std::string message;  ///< The thing first, then what was expected, what was found, what to do.
    std::string where;  ///< JSON Pointer (RFC 6901) into the topology file; empty: the whole of it.
    std::optional<TextPosition> position;  ///< Present if the text is known.
    std::string file;  ///< Of several files read together: the one it is in; else empty.

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "error", "warning" or "info".
[[nodiscard]] std::string describe(Severity severity);

/// One line for a person: "error at line 3, column 7 (/components/0/id): …".
[[nodiscard]] std::string describe(const Diagnostic& diagnostic);

/// Whether any of them is an error.
[[nodiscard]] bool hasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace cutpoint
