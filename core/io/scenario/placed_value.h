#pragma once

#include "core/io/json/events.h"
#include "core/io/problems.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// A value of a small document, with where it stands.
struct PlacedValue {
    std::string key;           ///< Of a member of an object.
    std::size_t keyBegin = 0;  ///< Offset of that key.
    json::Type type = json::Type::Null;
    bool boolean = false;              ///< Of a boolean.
    double number = 0.0;               ///< Of a number.
    std::string text;                  ///< Of a text.
    std::size_t begin = 0;             ///< Offset of its first byte.
    std::size_t end = 0;               ///< One past its last byte; of a bracket, past that.
    std::vector<PlacedValue> items{};  ///< Of an array or object, in their order.

    /// @return  the first member of that key, or nullptr.
    [[nodiscard]] const PlacedValue* member(std::string_view name) const;

    /// As an event brought it; valid as long as this is.
    [[nodiscard]] json::Value asEvent() const;
};

/// Parses a document. What is no JSON and keys that stand twice in one object are problems.
///
/// @return  the value, what is nested deeper than eight levels left out; empty if it is no JSON.
///
/// Cost: linear; nesting costs no stack.
[[nodiscard]] std::optional<PlacedValue> parsePlaced(std::string_view document, Problems& problems);

}  // namespace cutpoint
