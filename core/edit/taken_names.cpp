#include "core/edit/taken_names.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// Longer ones are no ordinals.
constexpr std::size_t mostDigits = 6;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// The digits at the end of a name; empty if they are no ordinal.
std::string_view ordinalOf(std::string_view name)
{
    std::size_t digits = 0;
    while (digits < name.size() && isDigit(name[name.size() - 1 - digits])) {
        ++digits;
    }
    return digits > mostDigits ? std::string_view{} : name.substr(name.size() - digits);
}

std::string padded(std::uint64_t number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

bool TakenNames::contains(std::string_view name) const
{
    return m_taken.contains(std::string{name});
}

std::string TakenNames::take(std::string_view name, char separator)
{
    std::string free{name};
    if (m_taken.insert(free).second) {
        return free;
    }
    const std::string_view ordinal = ordinalOf(name);
    const std::string head = ordinal.empty()
                                 ? std::string{name} + separator
                                 : std::string{name.substr(0, name.size() - ordinal.size())};
    std::uint64_t& number = m_lastNumber[head];
    number =
        std::max<std::uint64_t>(number, ordinal.empty() ? 1 : std::stoull(std::string{ordinal}));
    do {
        ++number;
        free = head + padded(number, ordinal.size());
    } while (!m_taken.insert(free).second);
    return free;
}

}  // namespace cutpoint
