#include "core/io/json/overflow.h"

#include "core/io/json/events.h"

#include <algorithm>

namespace cutpoint::json {
namespace {

class Ignore : public Handler {
public:
    void key(std::string_view /*name*/, std::size_t /*end*/) override {}
    void value(const Value& /*value*/) override {}
    void close(std::size_t /*end*/) override {}
};

/// A run of at least this many bytes, or with an exponent, may be beyond the range.
constexpr std::size_t longestSafe = 300;

bool overflows(std::string_view number)
{
    if (number.size() <= longestSafe && number.find_first_of("eE") == std::string_view::npos) {
        return false;
    }
    Ignore ignore;
    const auto error = parse(number, ignore);
    return error && error->code == "number-out-of-range";
}

std::size_t endOfText(std::string_view text, std::size_t begin)
{
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '"') {
        at += text[at] == '\\' ? 2 : 1;
    }
    return std::min(at + 1, text.size());
}

}  // namespace

WithoutOverflows replaceOverflows(std::string_view text)
{
    constexpr std::string_view starters = "\"-0123456789";
    constexpr std::string_view numberBytes = "0123456789+-.eE";
    WithoutOverflows result{.text = std::string{text}, .offsets = {}};
    std::size_t at = text.find_first_of(starters);
    while (at != std::string_view::npos) {
        if (text[at] == '"') {
            at = text.find_first_of(starters, endOfText(text, at));
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(numberBytes, at), text.size());
        if (overflows(text.substr(at, end - at))) {
            result.offsets.push_back(at);
            result.text.replace(at, end - at, end - at, ' ');
            result.text[at] = '1';
        }
        at = text.find_first_of(starters, end);
    }
    return result;
}

}  // namespace cutpoint::json
