#include "core/io/json/syntax.h"

#include "core/io/json/encoding.h"
#include "core/io/json/place.h"

#include <algorithm>
#include <array>

namespace cutpoint::json {
namespace {

/// The library's complaint, taken apart.
struct Complaint {
    std::string_view context;   ///< What it was reading: "value", "object key", "array" …
    std::string_view problem;   ///< Such as "invalid literal" or "unexpected '}'".
    bool isUnexpected = false;  ///< A token that is well formed and in the wrong place.
    bool isAfterEnd = false;    ///< Nothing was expected any more.
};

std::string_view between(std::string_view text, std::string_view left, std::string_view right)
{
    const std::size_t begin = text.find(left);
    if (begin == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = text.substr(begin + left.size());
    return rest.substr(0, rest.find(right));
}

Complaint takeApart(std::string_view message)
{
    Complaint complaint;
    complaint.context = between(message, "while parsing ", " - ");
    complaint.isAfterEnd = message.find("expected end of input") != std::string_view::npos;
    const std::string_view tail = between(message, " - ", "; last read");
    constexpr std::string_view unexpected = "unexpected ";
    if (tail.starts_with(unexpected)) {
        complaint.isUnexpected = true;
        complaint.problem = between(tail, unexpected, "; expected");
    } else {
        complaint.problem = tail;
    }
    return complaint;
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool isInNumber(char byte)
{
    return (byte >= '0' && byte <= '9') ||
           std::string_view{"+-.eE"}.find(byte) != std::string_view::npos;
}

/// Where a run of such bytes that ends at `end` begins.
template <typename Predicate>
std::size_t runStart(std::string_view text, std::size_t end, Predicate predicate)
{
    while (end > 0 && predicate(text[end - 1])) {
        --end;
    }
    return end;
}

std::size_t literalStart(std::string_view text, std::size_t consumed)
{
    const std::size_t last = consumed - 1;
    const std::size_t start = runStart(text, isLetter(text[last]) ? consumed : last, isLetter);
    const bool beganWell =
        start < last && std::string_view{"tfn"}.find(text[start]) != std::string_view::npos;
    return beganWell ? start : last;
}

std::size_t placeOf(const Complaint& complaint, std::string_view text, std::size_t consumed)
{
    if (consumed == 0 || complaint.problem == "end of input" ||
        complaint.problem.find("missing closing quote") != std::string_view::npos) {
        return consumed;
    }
    const std::size_t last = consumed - 1;
    if (complaint.problem == "string literal") {
        return startOf(text, consumed);
    }
    if (complaint.problem == "number literal" || complaint.problem.starts_with("invalid number")) {
        return runStart(text, isInNumber(text[last]) ? consumed : last, isInNumber);
    }
    if (complaint.problem == "invalid literal" || complaint.problem.ends_with(" literal")) {
        return literalStart(text, consumed);
    }
    return last;
}

using Replacement = std::pair<std::string_view, std::string_view>;

template <std::size_t size>
std::string_view lookUp(const std::array<Replacement, size>& table, std::string_view word)
{
    const auto* const found = std::ranges::find(table, word, &Replacement::first);
    return found == table.end() ? word : found->second;
}

std::string expectedIn(const Complaint& complaint)
{
    static constexpr std::array<Replacement, 5> expected{{
        {"value", "a value"},
        {"object key", "a key in double quotes"},
        {"object separator", "a colon"},
        {"object", "a comma or }"},
        {"array", "a comma or ]"},
    }};
    return "expected " +
           std::string{complaint.isAfterEnd ? "nothing more" : lookUp(expected, complaint.context)};
}

/// The word or character that the rest of the text begins with.
std::string foundBytes(std::string_view rest)
{
    constexpr std::size_t longest = 20;
    std::size_t length = 0;
    while (length < std::min(rest.size(), longest) && isLetter(rest[length])) {
        ++length;
    }
    if (length > 0) {
        return std::string{rest.substr(0, length)};
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(rest.front());
    if (byte > 0x20 && byte < 0x7F) {
        return {'\'', rest.front(), '\''};
    }
    return std::string{"the byte 0x"} + digits[byte >> 4U] + digits[byte & 0xFU];
}

std::string_view foundToken(std::string_view token)
{
    static constexpr std::array<Replacement, 5> tokens{{
        {"string literal", "a text"},
        {"number literal", "a number"},
        {"true literal", "true"},
        {"false literal", "false"},
        {"null literal", "null"},
    }};
    return lookUp(tokens, token);
}

std::string_view previousByte(std::string_view text, std::size_t offset)
{
    const std::size_t last = text.substr(0, offset).find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(last, 1);
}

/// The library takes the zero for a number of its own, and what follows it for the next.
bool isLeadingZero(std::string_view text, std::size_t offset)
{
    return text[offset] == '0' && offset + 1 < text.size() && text[offset + 1] >= '0' &&
           text[offset + 1] <= '9';
}

std::string_view hintForToken(const Complaint& complaint, std::string_view text, std::size_t offset)
{
    constexpr std::string_view closing = "}]";
    constexpr std::string_view other = "}],:";
    const char first = text[offset];
    if (closing.find(first) != std::string_view::npos && previousByte(text, offset) == ",") {
        return "; take out the comma before it";
    }
    if (other.find(first) == std::string_view::npos &&
        (complaint.context == "array" || complaint.context == "object")) {
        return "; a comma may be missing before it";
    }
    return {};
}

/// What people write that is JSON only nearly.
std::string_view hintForLiteral(const Complaint& complaint, std::string_view rest)
{
    static constexpr std::array<Replacement, 9> hints{{
        {"'", "; texts and keys take double quotes"},
        {"/", "; JSON has no comments"},
        {"#", "; JSON has no comments"},
        {"NaN", "; JSON has no NaN: leave the field out"},
        {"Infinity", "; JSON has no infinity: leave the field out"},
        {"-Infinity", "; JSON has no infinity: leave the field out"},
        {"True", "; write true, in lower case"},
        {"False", "; write false, in lower case"},
        {"None", "; leave the field out"},
    }};
    const auto* const found = std::ranges::find_if(
        hints, [&](const Replacement& hint) { return rest.starts_with(hint.first); });
    if (found != hints.end()) {
        return found->second;
    }
    return complaint.context == "object key" ? "; keys take double quotes" : std::string_view{};
}

std::string messageFor(const Complaint& complaint, std::string_view text, std::size_t offset)
{
    if (complaint.problem == "end of input") {
        return "the text ends too early: it was cut off, or a closing } or ] is missing";
    }
    const bool isCutOff = complaint.problem.find("invalid string") != std::string_view::npos &&
                          offset + 1 == text.size();
    if (isCutOff || complaint.problem.find("missing closing quote") != std::string_view::npos) {
        return "the text ends too early: a closing quote is missing";
    }
    if (complaint.isUnexpected && isLeadingZero(text, offset)) {
        return "a number has no leading zeros";
    }
    if (complaint.isUnexpected) {
        return expectedIn(complaint) + ", found " + std::string{foundToken(complaint.problem)} +
               std::string{hintForToken(complaint, text, offset)};
    }
    if (complaint.problem == "invalid literal") {
        return expectedIn(complaint) + ", found " + foundBytes(text.substr(offset)) +
               std::string{hintForLiteral(complaint, text.substr(offset))};
    }
    return std::string{complaint.problem} +
           std::string{hintForLiteral(complaint, text.substr(offset))};
}

}  // namespace

SyntaxError describeSyntaxError(std::string_view text, std::size_t consumed,
                                std::string_view complaint)
{
    const Complaint parts = takeApart(complaint);
    const std::size_t offset = placeOf(parts, text, consumed);
    if (parts.problem == "end of input" && offset > 0 && text[offset - 1] == '\0') {
        return describeZeroByte(offset - 1);
    }
    const std::optional<std::size_t> foreign = firstInvalidUtf8(text);
    if (foreign && *foreign < consumed) {
        return {.code = "invalid-utf8",
                .offset = *foreign,
                .message = "the text is not valid UTF-8 from this byte on; save it as UTF-8"};
    }
    return {.code = "invalid-json",
            .offset = offset,
            .message = "this is not valid JSON: " + messageFor(parts, text, offset)};
}

SyntaxError describeZeroByte(std::size_t offset)
{
    return {.code = "invalid-json",
            .offset = offset,
            .message = "this is not valid JSON: found a zero byte"};
}

}  // namespace cutpoint::json
