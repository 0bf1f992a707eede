#include "core/io/json/scanner.h"

#include "core/io/json/encoding.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <system_error>

namespace cutpoint::json {
namespace {

/// Of every byte: whether it stands for itself within a text.
constexpr std::array<bool, 256> plainBytes()
{
    std::array<bool, 256> isPlain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) {
        isPlain[byte] = byte != '"' && byte != '\\';
    }
    return isPlain;
}

bool isPlain(char byte)
{
    static constexpr std::array<bool, 256> table = plainBytes();
    return table[static_cast<unsigned char>(byte)];
}

/// @param quoted  with its quotes.
/// @return  whether it is a valid text, which `unescaped` is then.
bool unescape(std::string_view quoted, std::string& unescaped)
{
    const auto value = nlohmann::json::parse(quoted, nullptr, false);
    if (!value.is_string()) {
        return false;
    }
    unescaped = value.get_ref<const std::string&>();
    return true;
}

}  // namespace

Scanner::Scanner(std::string_view text, Handler& handler)
    : m_begin{text.data()}
    , m_at{text.data()}
    , m_end{text.data() + text.size()}
    , m_handler{handler}
{
}

bool Scanner::run()
{
    bool isValid = readValue();
    while (isValid && !m_isObject.empty()) {
        isValid = goOn();
    }
    skipBlanks();
    return isValid && m_at == m_end;
}

/// Reads what comes next within a bracket: its end, or one more member.
bool Scanner::goOn()
{
    const bool isObject = m_isObject.back();
    skipBlanks();
    if (take(isObject ? '}' : ']')) {
        close();
        return true;
    }
    if (!m_isFirst && !take(',')) {
        return false;
    }
    return (!isObject || readKey()) && readValue();
}

bool Scanner::readKey()
{
    skipBlanks();
    const auto name = take('"') ? readText() : std::nullopt;
    if (!name) {
        return false;
    }
    ++m_eventCount;
    m_handler.key(*name, offset());
    skipBlanks();
    return take(':');
}

bool Scanner::readValue()
{
    skipBlanks();
    m_isFirst = false;
    switch (m_at == m_end ? '\0' : *m_at) {
    case '"': {
        ++m_at;
        const auto text = readText();
        if (text) {
            tell({.type = Type::Text, .text = *text});
        }
        return text.has_value();
    }
    case '{':
        open(Type::Object);
        return true;
    case '[':
        open(Type::Array);
        return true;
    case 't':
        return readWord("true", {.type = Type::Boolean, .boolean = true});
    case 'f':
        return readWord("false", {.type = Type::Boolean});
    case 'n':
        return readWord("null", {.type = Type::Null});
    default:
        return readNumber();
    }
}

bool Scanner::readNumber()
{
    const char* const begin = m_at;
    static_cast<void>(take('-'));
    if (!take('0') && !skipDigits()) {
        return false;
    }
    bool isWhole = true;
    if (take('.')) {
        isWhole = false;
        if (!skipDigits()) {
            return false;
        }
    }
    if (take('e') || take('E')) {
        isWhole = false;
        static_cast<void>(take('+') || take('-'));
        if (!skipDigits()) {
            return false;
        }
    }
    double number = 0.0;
    const auto [end, problem] = std::from_chars(begin, m_at, number);
    if (problem != std::errc{} || end != m_at) {
        return false;
    }
    // A whole number has no negative zero.
    tell({.type = Type::Number, .number = isWhole ? number + 0.0 : number});
    return true;
}

bool Scanner::readWord(std::string_view word, const Value& value)
{
    if (!std::string_view{m_at, m_end}.starts_with(word)) {
        return false;
    }
    m_at += word.size();
    tell(value);
    return true;
}

/// A text whose opening quote has been read; valid until the next one is read.
std::optional<std::string_view> Scanner::readText()
{
    const char* const begin = m_at;
    while (m_at != m_end && isPlain(*m_at)) {
        ++m_at;
    }
    if (!take('"')) {
        return readUnusualText(begin);
    }
    return std::string_view{begin, m_at - 1};
}

std::optional<std::string_view> Scanner::readUnusualText(const char* begin)
{
    bool isEscaped = false;
    for (; m_at != m_end && *m_at != '"'; ++m_at) {
        if (*m_at == '\\' && m_at + 1 != m_end) {
            isEscaped = true;
            ++m_at;
        } else if (static_cast<unsigned char>(*m_at) < 0x20) {
            return std::nullopt;
        }
    }
    if (!take('"')) {
        return std::nullopt;
    }
    const std::string_view text{begin, m_at - 1};
    if (!isEscaped) {
        return firstInvalidUtf8(text) ? std::nullopt : std::optional{text};
    }
    return unescape({begin - 1, m_at}, m_unescaped) ? std::optional<std::string_view>{m_unescaped}
                                                    : std::nullopt;
}

void Scanner::open(Type type)
{
    ++m_at;
    m_isObject.push_back(type == Type::Object);
    m_isFirst = true;
    tell({.type = type});
}

void Scanner::close()
{
    m_isObject.pop_back();
    m_isFirst = false;
    ++m_eventCount;
    m_handler.close(offset());
}

/// @param value  whose last byte has been read.
void Scanner::tell(Value value)
{
    value.end = offset();
    ++m_eventCount;
    m_handler.value(value);
}

void Scanner::skipBlanks()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')) {
        ++m_at;
    }
}

/// @return  false if there are none.
bool Scanner::skipDigits()
{
    const char* const begin = m_at;
    while (m_at != m_end && *m_at >= '0' && *m_at <= '9') {
        ++m_at;
    }
    return m_at != begin;
}

bool Scanner::take(char byte)
{
    if (m_at == m_end || *m_at != byte) {
        return false;
    }
    ++m_at;
    return true;
}

std::size_t Scanner::offset() const
{
    return static_cast<std::size_t>(m_at - m_begin);
}

}  // namespace cutpoint::json
