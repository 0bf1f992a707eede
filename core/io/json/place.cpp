#include "core/io/json/place.h"

#include "core/io/json/events.h"
#include "core/io/json/pointer.h"

#include <algorithm>

namespace cutpoint::json {
namespace {

/// Where a run of such bytes that ends at `end` begins.
template <typename Predicate>
std::size_t runStart(std::string_view text, std::size_t end, Predicate predicate)
{
    while (end > 0 && predicate(text[end - 1])) {
        --end;
    }
    return end;
}

bool isLowerLetter(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool isInNumber(char byte)
{
    return std::string_view{"0123456789+-.eE"}.find(byte) != std::string_view::npos;
}

/// The opening quote of the text whose closing quote is the last byte before `end`.
std::size_t openingQuote(std::string_view text, std::size_t end)
{
    std::size_t at = end - 1;
    while (at > 0) {
        --at;
        const std::size_t backslashes =
            at - runStart(text, at, [](char byte) { return byte == '\\'; });
        if (text[at] == '"' && backslashes % 2 == 0) {
            break;
        }
    }
    return at;
}

/// One past the closing quote of the text that opens at `begin`.
std::size_t closedQuote(std::string_view text, std::size_t begin)
{
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '"') {
        at += text[at] == '\\' ? 2 : 1;
    }
    return std::min(at + 1, text.size());
}

/// Takes the one text of a document.
class TextTaker : public Handler {
public:
    void key(std::string_view /*name*/, std::size_t /*end*/) override {}
    void value(const Value& value) override { taken = value.text; }
    void close(std::size_t /*end*/) override {}

    std::string taken;
};

/// Walks over JSON text and knows at each token where in the document it is.
class PathWalker {
public:
    explicit PathWalker(std::string_view text)
        : m_text{text}
    {
    }

    /// Walks up to the token around `offset`, which is not before that of the last call.
    std::string pointerAt(std::size_t offset)
    {
        while (m_at < m_text.size() && m_tokenEnd <= offset) {
            leaveToken();
            m_at = m_tokenEnd;
            enterToken();
        }
        return pointer();
    }

private:
    /// A container that is open.
    struct Level {
        bool isArray = false;
        bool isAtKey = true;       ///< Of an object: what comes next is a key.
        std::size_t index = 0;     ///< Of an array: the number of the item.
        std::size_t keyBegin = 0;  ///< Of an object: the key in quotes; empty between members.
        std::size_t keyEnd = 0;
    };

    /// A bracket or comma changes the place only of what comes after it.
    void leaveToken()
    {
        if (m_at >= m_tokenEnd) {
            return;
        }
        switch (m_text[m_at]) {
        case '{':
        case '[':
            m_levels.push_back({.isArray = m_text[m_at] == '['});
            break;
        case '}':
        case ']':
            if (!m_levels.empty()) {
                m_levels.pop_back();
            }
            break;
        case ',':
            nextItem();
            break;
        default:
            break;
        }
    }

    /// A key changes the place of itself.
    void enterToken()
    {
        if (m_at >= m_text.size()) {
            return;
        }
        m_tokenEnd = m_at + 1;
        if (m_text[m_at] == '"') {
            m_tokenEnd = closedQuote(m_text, m_at);
            noteKey();
        }
    }

    void noteKey()
    {
        if (!m_levels.empty() && !m_levels.back().isArray && m_levels.back().isAtKey) {
            m_levels.back().isAtKey = false;
            m_levels.back().keyBegin = m_at;
            m_levels.back().keyEnd = m_tokenEnd;
        }
    }

    void nextItem()
    {
        if (m_levels.empty()) {
            return;
        }
        Level& level = m_levels.back();
        ++level.index;
        level.isAtKey = true;
        level.keyBegin = level.keyEnd;
    }

    [[nodiscard]] std::string pointer() const
    {
        constexpr std::size_t deepest = 64;
        std::string path;
        for (std::size_t depth = 0; depth < std::min(deepest, m_levels.size()); ++depth) {
            const Level& level = m_levels[depth];
            if (level.isArray) {
                path += '/' + std::to_string(level.index);
            } else if (level.keyBegin < level.keyEnd) {
                path += '/' + escapedForPointer(keyOf(level));
            }
        }
        return path;
    }

    [[nodiscard]] std::string keyOf(const Level& level) const
    {
        return textOf(m_text.substr(level.keyBegin, level.keyEnd - level.keyBegin));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_tokenEnd = 0;
    std::vector<Level> m_levels;
};

}  // namespace

std::size_t startOf(std::string_view text, std::size_t end)
{
    const char last = text[end - 1];
    if (last == '"') {
        return openingQuote(text, end);
    }
    if (isLowerLetter(last)) {
        return runStart(text, end, isLowerLetter);
    }
    return isInNumber(last) ? runStart(text, end, isInNumber) : end - 1;
}

std::string textOf(std::string_view scalar)
{
    TextTaker taker;
    if (!scalar.starts_with('"') || parse(scalar, taker)) {
        return std::string{scalar};
    }
    return taker.taken;
}

std::vector<TextPosition> positionsOf(std::string_view text,
                                      const std::vector<std::size_t>& offsets)
{
    std::vector<TextPosition> positions;
    std::size_t line = 1;
    std::size_t lineStart = 0;
    std::size_t newline = text.find('\n');
    for (const std::size_t offset : offsets) {
        while (newline < offset) {
            ++line;
            lineStart = newline + 1;
            newline = text.find('\n', lineStart);
        }
        positions.push_back({.line = line, .column = offset - lineStart + 1});
    }
    return positions;
}

std::vector<std::string> pointersOf(std::string_view text, const std::vector<std::size_t>& offsets)
{
    std::vector<std::string> pointers;
    pointers.reserve(offsets.size());
    PathWalker walker{text};
    for (const std::size_t offset : offsets) {
        pointers.push_back(walker.pointerAt(offset));
    }
    return pointers;
}

}  // namespace cutpoint::json
