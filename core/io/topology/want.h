#pragma once

#include "core/io/json/events.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cutpoint {

/// A set of JSON types.
class TypeSet {
public:
    template <typename... Types>
    constexpr TypeSet(Types... types)  // NOLINT(google-explicit-constructor): reads as the type
        : m_bits{static_cast<std::uint8_t>((bitOf(types) | ...))}
    {
    }

    [[nodiscard]] constexpr bool has(json::Type type) const { return (m_bits & bitOf(type)) != 0; }

private:
    static constexpr unsigned bitOf(json::Type type) { return 1U << static_cast<unsigned>(type); }

    std::uint8_t m_bits;
};

/// What a field of the format takes.
struct Want {
    TypeSet types;
    std::string_view allowed;  ///< In words, such as "a fraction between 0 and 1".
    double low = -std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::max();
    bool isLowExcluded = false;
    bool isWhole = false;                       ///< 3.0 is whole.
    bool isFraction = false;                    ///< People write percentages for it.
    bool isMostlyHigh = false;                  ///< A fraction of 95 can only mean 95 %.
    bool isNonEmpty = false;                    ///< Of a text.
    std::span<const std::string_view> names{};  ///< A text must be one of them, if there are any.
};

/// Why a value is refused.
enum class Refusal : std::uint8_t { WrongType, OutOfRange, InvalidValue };

/// Whether a field that wants this takes the value.
///
/// @return  why not; empty if it does.
[[nodiscard]] std::optional<Refusal> refusalOf(const Want& want, const json::Value& value);

/// The stable code of a diagnostic about it, such as "wrong-type".
[[nodiscard]] std::string_view codeOf(Refusal refusal);

/// "availability is a fraction between 0 and 1, found 99.9; did you mean 0.999?"
///
/// @param field  name of the field.
/// @param source  the value as the document has it; ignored for objects and arrays.
[[nodiscard]] std::string describeRefusal(std::string_view field, const Want& want,
                                          const json::Value& value, std::string_view source);

}  // namespace cutpoint
