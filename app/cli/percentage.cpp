#include "app/cli/percentage.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace cutpoint::app {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

/// Takes the ending off, and the spaces before it.
bool hadEnding(std::string_view& text, std::string_view ending)
{
    if (!text.ends_with(ending)) {
        return false;
    }
    text = trimmed(text.substr(0, text.size() - ending.size()));
    return true;
}

/// Long, so that 100 minus a percentage keeps the digits that were written.
std::optional<long double> number(std::string_view text)
{
    long double value = 0.0L;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    const bool isRead = problem == std::errc{} && stop == end && std::isfinite(value);
    return isRead ? std::optional{value} : std::nullopt;
}

/// "expected WHAT, found "TEXT"".
ParsedAvailability refused(std::string_view expected, std::string_view found)
{
    std::string problem{"expected "};
    problem.append(expected).append(", found \"").append(found).append("\"");
    return {.availability = std::nullopt, .problem = std::move(problem)};
}

ParsedAvailability ofNines(long double nines, std::string_view text)
{
    if (nines < 0.0L) {
        return refused("0 nines or more", text);
    }
    const auto down = static_cast<double>(std::pow(10.0L, -nines));
    return {.availability = Availability::fromDown(down), .problem = {}};
}

}  // namespace

ParsedAvailability parseAvailability(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const bool isNines = hadEnding(rest, "nines") || hadEnding(rest, "nine");
    const bool hasSign = !isNines && hadEnding(rest, "%");
    const std::optional<long double> value = number(rest);
    if (!value) {
        return refused("a percentage such as 99.95, or nines such as \"3.5 nines\"", text);
    }
    if (isNines) {
        return ofNines(*value, text);
    }
    if (*value < 0.0L || *value > 100.0L) {
        return refused("a percentage from 0 to 100", text);
    }
    if (*value <= 1.0L && !hasSign) {
        return refused("a percentage (99.95, not 0.9995)", text);
    }
    const auto down = static_cast<double>((100.0L - *value) / 100.0L);
    return {.availability = Availability::fromDown(down), .problem = {}};
}

std::optional<double> parseAmount(std::string_view text)
{
    const std::optional<long double> value = number(trimmed(text));
    if (!value || *value < 0.0L || !std::isfinite(static_cast<double>(*value))) {
        return std::nullopt;
    }
    return static_cast<double>(*value);
}

}  // namespace cutpoint::app
