#include "core/edit/plain_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace cutpoint {
namespace {

constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\n", "\xC2\xA0", "\xE2\x80\xAF"};

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// @param mark  place of the "e"; npos: there is none, and the exponent is 0.
std::optional<int> exponentAt(const std::string& number, std::size_t mark)
{
    int stated = 0;
    if (mark == std::string::npos) {
        return stated;
    }
    const std::size_t first = mark + (number[mark + 1] == '+' ? 2 : 1);
    const char* const last = number.data() + number.size();
    const auto read = std::from_chars(number.data() + first, last, stated);
    constexpr int greatest = 400;
    const bool isRead = read.ec == std::errc{} && read.ptr == last && std::abs(stated) <= greatest;
    return isRead ? std::optional{stated} : std::nullopt;
}

std::optional<double> exactNumber(const std::string& number)
{
    double value = 0.0;
    const char* const end = number.data() + number.size();
    const auto [stop, problem] = std::from_chars(number.data(), end, value);
    const bool isRead = problem == std::errc{} && stop == end && std::isfinite(value);
    return isRead ? std::optional{value} : std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                isShorter = true;
            } else if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                isShorter = true;
            }
        }
    }
    return text;
}

std::string withoutBlanks(std::string_view text)
{
    std::string rest{text};
    for (const std::string_view blank : blanks) {
        for (std::size_t at = rest.find(blank); at != std::string::npos; at = rest.find(blank)) {
            rest.erase(at, blank.size());
        }
    }
    return rest;
}

std::optional<double> plainNumber(std::string_view text, int exponent)
{
    std::string number{trimmed(text)};
    if (number.find('.') == std::string::npos && std::ranges::count(number, ',') == 1) {
        number[number.find(',')] = '.';
    }
    const bool isBegun =
        !number.empty() && (isDigit(number[0]) || number[0] == '.' || number[0] == '-');
    const std::size_t mark = number.find_first_of("eE");
    if (!isBegun || (mark != std::string::npos && mark + 1 == number.size())) {
        return std::nullopt;
    }
    if (exponent != 0) {
        const auto stated = exponentAt(number, mark);
        if (!stated) {
            return std::nullopt;
        }
        number.resize(std::min(mark, number.size()));
        number += 'e' + std::to_string(*stated + exponent);
    }
    return exactNumber(number);
}

}  // namespace cutpoint
