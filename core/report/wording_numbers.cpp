#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace cutpoint {

namespace {

constexpr std::string_view narrowSpace = "\u202f";
constexpr double minute = 60.0;
constexpr double hour = 60.0 * minute;
constexpr double day = 24.0 * hour;

std::string digits(double value, std::chars_format format, int precision)
{
    std::array<char, 400> text{};  // the largest double has 309 digits before the point
    char* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, format, precision).ptr;
    return {text.data(), end};
}

std::string fixed(double value, int decimals)
{
    return digits(value, std::chars_format::fixed, decimals);
}

/// What `fixed` wrote, read again; unlike std::stod in every locale.
double valueOf(const std::string& number)
{
    double value = 0.0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return value;
}

/// "1.6e-04" cut into 1.6 and -4; of so many significant digits.
std::pair<std::string, int> mantissaAndExponent(double value, int significant)
{
    const std::string text = digits(value, std::chars_format::scientific, significant - 1);
    const std::size_t e = text.find('e');
    return {text.substr(0, e), std::stoi(text.substr(e + 1))};
}

/// Commas between the thousands.
std::string grouped(std::string number)
{
    for (std::size_t from = std::min(number.find('.'), number.size()); from > 3; from -= 3) {
        number.insert(from - 3, 1, ',');
    }
    return number;
}

/// What durations are given in: each unit below its limit.
struct DurationUnit {
    double seconds;
    double limit;
    std::string_view name;
};

std::string_view symbolOf(std::string_view currency)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> symbols{
        {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}, {"KRW", "₩"}}};
    const auto* const found =
        std::ranges::find(symbols, currency, &decltype(symbols)::value_type::first);
    return found == symbols.end() ? std::string_view{} : found->second;
}

}  // namespace

std::string availabilityInWords(Availability availability, int mostDecimals)
{
    const double percentDown = 100.0 * availability.down();
    if (percentDown == 0.0 || percentDown == 100.0) {
        return std::string{percentDown == 0.0 ? "100" : "0"}.append(narrowSpace) + '%';
    }
    const int decimals =
        std::clamp(1 - mantissaAndExponent(percentDown, 2).second, 2, mostDecimals);
    const double smallest = std::pow(10.0, -decimals);
    return fixed(100.0 - std::max(percentDown, smallest), decimals).append(narrowSpace) + '%';
}

std::string durationInWords(double seconds, int significant)
{
    if (seconds < 1.0) {
        return seconds == 0.0 ? "0\u202fs" : "<\u202f1\u202fs";
    }
    constexpr std::array<DurationUnit, 4> units{
        {{1.0, 60.0, "s"}, {60.0, 60.0, "min"}, {3600.0, 48.0, "h"}, {86400.0, HUGE_VAL, "d"}}};
    std::string text;
    for (const DurationUnit& unit : units) {
        const double value = seconds / unit.seconds;
        const int exponent = mantissaAndExponent(value, significant).second;
        text = fixed(value, std::clamp(significant - 1 - exponent, 0, significant - 1));
        // Judged as it reads: 59.9 s of two digits is 60 s, which is 1.0 min.
        if (valueOf(text) < unit.limit) {
            return grouped(text).append(narrowSpace).append(unit.name);
        }
    }
    return text;
}

std::string moneyInWords(double amount, const std::string& currency)
{
    const std::string number = grouped(fixed(amount, 0));
    const std::string_view symbol = symbolOf(currency);
    if (!symbol.empty()) {
        return std::string{symbol} + number;
    }
    return currency.empty() ? number : number + std::string{narrowSpace} + currency;
}

std::string ninesInWords(double nines)
{
    return fixed(nines, 1).append(narrowSpace) + "nines";
}

std::string probabilityInWords(double probability, int significant)
{
    if (probability == 0.0 || probability == 1.0) {
        return fixed(probability, 0);
    }
    const auto [mantissa, exponent] = mantissaAndExponent(probability, significant);
    return mantissa + 'e' + std::to_string(exponent);
}

std::string countInWords(std::size_t count, std::string_view one, std::string_view many)
{
    return (grouped(std::to_string(count)) + ' ').append(count == 1 ? one : many);
}

}  // namespace cutpoint
