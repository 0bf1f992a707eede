#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint::json {

enum class Type : std::uint8_t { Null, Boolean, Number, Text, Object, Array };

/// A value as it comes by: a whole scalar, or the opening bracket of an object or array.
struct Value {
    Type type = Type::Null;
    bool boolean = false;     ///< Of a boolean.
    double number = 0.0;      ///< Of a number; always finite.
    std::string_view text{};  ///< Of a text, unescaped; valid during the call alone.
    std::size_t end = 0;      ///< Offset in the document, one past its last byte.
};

/// Takes the events of a document in document order.
class Handler {
public:
    Handler() = default;
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;
    Handler(Handler&&) = delete;
    Handler& operator=(Handler&&) = delete;
    virtual ~Handler() = default;

    /// @param name  unescaped; valid during the call alone.
    /// @param end  offset one past the closing quote.
    virtual void key(std::string_view name, std::size_t end) = 0;

    virtual void value(const Value& value) = 0;

    /// The end of the innermost open object or array.
    ///
    /// @param end  offset one past the closing bracket.
    virtual void close(std::size_t end) = 0;
};

/// Why a text is no JSON, and where.
struct SyntaxError {
    std::string code;  ///< "invalid-json", "invalid-utf8" or "number-out-of-range".
    std::size_t offset = 0;
    std::string message;
};

/// That the number there is beyond the range of a double.
[[nodiscard]] SyntaxError overflowAt(std::size_t offset);

/// Parses JSON text and hands the events on as they come. Never throws by itself.
///
/// @return  what is wrong with the text; the events before that place have been handed on.
///
/// Cost: linear; nesting costs a bit a level and no stack.
[[nodiscard]] std::optional<SyntaxError> parse(std::string_view text, Handler& handler);

}  // namespace cutpoint::json
