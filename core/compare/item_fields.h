#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// A field of a component, connection, … that differs between two files.
struct FieldChange {
    std::string field;                  ///< As files name it: "availability".
    std::optional<std::string> before;  ///< JSON text; empty: the file did not state it.
    std::optional<std::string> after;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// The fields in which two items differ that are written as JSON objects, such as by
/// `appendComponent`: those of the first in its order, then those that only the second has.
[[nodiscard]] std::vector<FieldChange> fieldChanges(std::string_view before,
                                                    std::string_view after);

/// What people read of a JSON text: a string without its quotes, unless it needs escapes.
[[nodiscard]] std::string valueInWords(std::string_view json);

}  // namespace cutpoint
