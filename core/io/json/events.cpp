#include "core/io/json/events.h"

#include "core/io/json/place.h"
#include "core/io/json/scanner.h"
#include "core/io/json/syntax.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace cutpoint::json {
namespace {

using Library = nlohmann::json;

/// Walks over the text and leaves behind how far it has come: one store a byte.
class Cursor {
public:
    // NOLINTBEGIN(readability-identifier-naming): the names that iterators have
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;
    // NOLINTEND(readability-identifier-naming)

    Cursor(const char* at, const char** reached)
        : m_at{at}
        , m_reached{reached}
    {
    }

    reference operator*() const { return *m_at; }
    Cursor& operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    Cursor operator++(int)
    {
        const Cursor before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Cursor& one, const Cursor& other)
    {
        return one.m_at == other.m_at;
    }

private:
    const char* m_at;
    const char** m_reached;
};

bool isPartOfNumber(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.' ||
           byte == 'e' || byte == 'E';
}

/// Translates the library's events; its names are not ours to choose.
// NOLINTBEGIN(readability-identifier-naming)
class Adapter {
public:
    using number_integer_t = Library::number_integer_t;
    using number_unsigned_t = Library::number_unsigned_t;
    using number_float_t = Library::number_float_t;
    using string_t = Library::string_t;
    using binary_t = Library::binary_t;

    /// @param told  how many events the handler has had already.
    Adapter(std::string_view text, Handler& handler, std::size_t told)
        : m_text{text}
        , m_handler{handler}
        , m_reached{text.data()}
        , m_toldBefore{told}
    {
    }

    std::optional<SyntaxError> run()
    {
        const char* const begin = m_text.data();
        const char* const end = begin + m_text.size();
        const bool isValid =
            Library::sax_parse(Cursor{begin, &m_reached}, Cursor{end, &m_reached}, this);
        // The library takes a zero byte for the end of the text.
        const std::size_t last = consumed() - (consumed() == 0 ? 0 : 1);
        if (isValid && m_text[last] == '\0') {
            return describeZeroByte(last);
        }
        return m_error;
    }

    bool null() { return scalar({.type = Type::Null, .end = consumed()}); }
    bool boolean(bool value)
    {
        return scalar({.type = Type::Boolean, .boolean = value, .end = consumed()});
    }
    bool number_integer(number_integer_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t& /*text*/) { return number(value); }
    bool string(const string_t& value)
    {
        return scalar({.type = Type::Text, .text = value, .end = consumed()});
    }
    static bool binary(const binary_t& /*value*/) { return false; }
    bool start_object(std::size_t /*size*/)
    {
        return scalar({.type = Type::Object, .end = consumed()});
    }
    bool start_array(std::size_t /*size*/)
    {
        return scalar({.type = Type::Array, .end = consumed()});
    }
    bool key(const string_t& name)
    {
        if (isNew()) {
            m_handler.key(name, consumed());
        }
        return true;
    }
    bool end_object()
    {
        if (isNew()) {
            m_handler.close(consumed());
        }
        return true;
    }
    bool end_array() { return end_object(); }

    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& error)
    {
        constexpr int numberOverflow = 406;
        if (error.id == numberOverflow) {
            m_error = overflowAt(startOf(m_text, numberEnd()));
        } else {
            m_error = describeSyntaxError(m_text, consumed(), error.what());
        }
        return false;
    }

private:
    [[nodiscard]] std::size_t consumed() const
    {
        return static_cast<std::size_t>(m_reached - m_text.data());
    }

    /// The library has read one byte beyond a number, except at the end of the text.
    [[nodiscard]] std::size_t numberEnd() const
    {
        return consumed() - (isPartOfNumber(m_reached[-1]) ? 0 : 1);
    }

    bool number(double value)
    {
        return scalar({.type = Type::Number, .number = value, .end = numberEnd()});
    }

    bool scalar(const Value& value)
    {
        if (isNew()) {
            m_handler.value(value);
        }
        return true;
    }

    /// Whether the handler has not had the next event.
    bool isNew()
    {
        if (m_toldBefore == 0) {
            return true;
        }
        --m_toldBefore;
        return false;
    }

    std::string_view m_text;
    Handler& m_handler;
    const char* m_reached;
    std::size_t m_toldBefore;
    std::optional<SyntaxError> m_error;
};
// NOLINTEND(readability-identifier-naming)

}  // namespace

SyntaxError overflowAt(std::size_t offset)
{
    return {.code = "number-out-of-range",
            .offset = offset,
            .message = "the number is too large; the largest is about 1.8e308"};
}

std::optional<SyntaxError> parse(std::string_view text, Handler& handler)
{
    Scanner scanner{text, handler};
    if (scanner.run()) {
        return std::nullopt;
    }
    // The library says what is wrong, and goes on if nothing is after all.
    return Adapter{text, handler, scanner.eventCount()}.run();
}

}  // namespace cutpoint::json
