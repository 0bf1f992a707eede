#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace cutpoint::tests {

/// What in a document is not as its schema says.
struct SchemaViolation {
    std::string where;    ///< JSON pointer into the document; empty: the whole of it.
    std::string message;  ///< The keyword that is violated, and the value found.

    friend bool operator==(const SchemaViolation&, const SchemaViolation&) = default;
};

/// Checks a document against a JSON Schema (2020-12) made of those keywords that the schemas of
/// this project use; `$ref` leads to "#/$defs/…" alone.
///
/// @return  the violations, each once, members of an object in the order of their keys.
/// @throws std::invalid_argument  if there is another keyword anywhere in the schema.
[[nodiscard]] std::vector<SchemaViolation> schemaViolations(const nlohmann::json& schema,
                                                            const nlohmann::json& document);

}  // namespace cutpoint::tests
