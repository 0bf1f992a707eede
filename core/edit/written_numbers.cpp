#include "core/edit/written_numbers.h"

#include "core/edit/plain_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>

namespace cutpoint {
namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

template <typename Value>
Written<Value> refused(const std::string& problem)
{
    return {.value = std::nullopt, .problem = problem};
}

/// Whether every comma stands before three digits and no more.
bool commasPartThousands(std::string_view text)
{
    const std::size_t end = std::min(text.find('.'), text.size());
    for (std::size_t at = text.find(','); at != std::string_view::npos;
         at = text.find(',', at + 1)) {
        const std::size_t next = std::min(text.find(',', at + 1), end);
        const std::string_view group = text.substr(at + 1, next - at - 1);
        if (at == 0 || group.size() != 3 || !std::ranges::all_of(group, isDigit)) {
            return false;
        }
    }
    return true;
}

/// As `plainNumber`, and commas may part thousands.
std::optional<double> joinedNumber(std::string_view text, int exponent = 0)
{
    std::string number{text};
    if (commasPartThousands(number)) {
        std::erase(number, ',');
    }
    return plainNumber(number, exponent);
}

/// Takes one of the signs of money off the front.
std::string_view withoutCurrency(std::string_view text)
{
    for (const std::string_view sign : {"$", "€", "£", "¥"}) {
        if (text.starts_with(sign)) {
            return trimmed(text.substr(sign.size()));
        }
    }
    return text;
}

/// Takes "k", "M" or "bn" off the end; @return  the power of ten it stands for.
int takeMagnitude(std::string_view& text)
{
    constexpr std::array<std::pair<std::string_view, int>, 6> magnitudes{
        {{"bn", 9}, {"k", 3}, {"K", 3}, {"m", 6}, {"M", 6}, {"B", 9}}};
    for (const auto& [sign, exponent] : magnitudes) {
        if (text.ends_with(sign)) {
            text = trimmed(text.substr(0, text.size() - sign.size()));
            return exponent;
        }
    }
    return 0;
}

struct TimeUnit {
    std::string_view name;
    double seconds;
};

constexpr double minute = 60.0;
constexpr double hour = 3600.0;
constexpr double day = 86400.0;

constexpr std::array<TimeUnit, 27> timeUnits{
    {{"ms", 0.001},       {"s", 1.0},           {"sec", 1.0},        {"secs", 1.0},
     {"second", 1.0},     {"seconds", 1.0},     {"m", minute},       {"min", minute},
     {"mins", minute},    {"minute", minute},   {"minutes", minute}, {"h", hour},
     {"hr", hour},        {"hrs", hour},        {"hour", hour},      {"hours", hour},
     {"d", day},          {"day", day},         {"days", day},       {"w", 7 * day},
     {"week", 7 * day},   {"weeks", 7 * day},   {"y", 365 * day},    {"yr", 365 * day},
     {"year", 365 * day}, {"years", 365 * day}, {"a", 365 * day}}};

const TimeUnit* unitNamed(std::string_view name)
{
    const auto* const found = std::ranges::find(timeUnits, name, &TimeUnit::name);
    return found == timeUnits.end() ? nullptr : found;
}

/// Takes what `isPart` holds for off the front.
template <typename Predicate>
std::string_view take(std::string_view& text, const Predicate& isPart)
{
    const auto* const end = std::ranges::find_if_not(text, isPart);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view taken = text.substr(0, length);
    text = trimmed(text.substr(length));
    return taken;
}

/// The time in multiples of `bare` seconds, the unit of a bare number: no rounding where nobody
/// asked for another unit.
std::optional<double> timeWritten(std::string_view text, double bare)
{
    text = trimmed(text);
    if (const auto number = joinedNumber(text)) {
        return number;
    }
    double sum = 0.0;
    while (!text.empty()) {
        const auto number = joinedNumber(
            take(text, [](char byte) { return isDigit(byte) || byte == '.' || byte == ','; }));
        const TimeUnit* const unit = unitNamed(take(text, [](char byte) {
            return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        }));
        if (!number || unit == nullptr) {
            return std::nullopt;
        }
        // A whole number of one in the other is exact; its inverse would not be.
        sum += unit->seconds >= bare ? *number * (unit->seconds / bare)
                                     : *number / (bare / unit->seconds);
    }
    return sum;
}

}  // namespace

Written<std::uint32_t> countWritten(std::string_view text, std::uint32_t least, std::uint32_t most)
{
    const std::string digits = withoutBlanks(text);
    std::uint64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, problem] = std::from_chars(digits.data(), end, value);
    const bool isNumber = stop == end && !digits.empty() && problem != std::errc::invalid_argument;
    const bool isInside = problem == std::errc{} && value >= least && value <= most;
    if (!isNumber) {
        return refused<std::uint32_t>("Write a whole number such as " +
                                      std::to_string(std::max(least, 2U)) + ".");
    }
    if (!isInside) {
        return refused<std::uint32_t>("Write a number from " + std::to_string(least) + " to " +
                                      amountText(most) + ".");
    }
    return {.value = static_cast<std::uint32_t>(value), .problem = {}};
}

Written<double> amountWritten(std::string_view text)
{
    std::string_view rest = withoutCurrency(trimmed(text));
    const int exponent = takeMagnitude(rest);
    const auto value = joinedNumber(withoutBlanks(rest), exponent);
    if (!value) {
        return refused<double>("Write an amount such as 1500, 20k or 10 M.");
    }
    if (*value < 0.0) {
        return refused<double>("An amount is not below 0.");
    }
    return {.value = value, .problem = {}};
}

Written<double> fractionWritten(std::string_view text)
{
    std::string_view number = trimmed(text);
    const bool hasSign = number.ends_with('%');
    if (hasSign) {
        number.remove_suffix(1);
    }
    const auto plain = plainNumber(number);
    if (!plain) {
        return refused<double>("Write a percentage such as 95 %, or a fraction such as 0.95.");
    }
    if (*plain == 1.0 && !hasSign) {
        return refused<double>("Write 1 % or 100 %: 1 could be either.");
    }
    const auto value = hasSign || *plain > 1.0 ? plainNumber(number, -2) : plain;
    if (!value || *value < 0.0 || *value > 1.0) {
        return refused<double>("Write a percentage from 0 to 100 %.");
    }
    return {.value = value, .problem = {}};
}

Written<Hours> hoursWritten(std::string_view text)
{
    const auto value = timeWritten(text, hour);
    if (!value) {
        return refused<Hours>("Write a time such as 2 h, 30 min or 1 d 12 h.");
    }
    if (*value <= 0.0) {
        return refused<Hours>("Write a time above 0.");
    }
    return {.value = Hours{*value}, .problem = {}};
}

Written<Seconds> secondsWritten(std::string_view text)
{
    const auto value = timeWritten(text, 1.0);
    if (!value) {
        return refused<Seconds>("Write a time such as 30 s, 2 min or 1 h.");
    }
    if (*value < 0.0) {
        return refused<Seconds>("A time is not below 0.");
    }
    return {.value = Seconds{*value}, .problem = {}};
}

std::string numberText(double value)
{
    std::array<char, 400> buffer{};  // 1.8e308 has 309 digits
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       std::chars_format::fixed);
    return {buffer.data(), written.ptr};
}

std::string amountText(double value)
{
    std::string text = numberText(value);
    constexpr std::size_t group = 3;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(text.find('.'), text.size()); at > first + group;) {
        at -= group;
        text.insert(at, 1, ' ');
    }
    return text;
}

std::string percentText(double fraction)
{
    std::array<char, 40> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), fraction,
                                       std::chars_format::scientific);
    const std::string_view digits{buffer.data(),
                                  static_cast<std::size_t>(written.ptr - buffer.data())};
    const double percent = plainNumber(digits, 2).value_or(fraction);
    const std::string text = numberText(percent);
    // The decimal that is nearest to the percentage is nearly always the shifted one.
    if (plainNumber(text, -2) == fraction) {
        return text + " %";
    }
    return numberText(fraction);
}

}  // namespace cutpoint
