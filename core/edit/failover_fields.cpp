#include "core/model/failover_fields.h"

#include "core/edit/item_field.h"

#include <array>
#include <type_traits>
#include <variant>

namespace cutpoint {
namespace {

constexpr std::uint32_t mostChecks = 1'000'000;

template <typename Value>
std::string textOf(const Value& value)
{
    if constexpr (std::is_same_v<Value, bool>) {
        return flagText(value);
    } else if constexpr (std::is_enum_v<Value>) {
        return std::string{choiceName(value)};
    } else if constexpr (std::is_same_v<Value, Seconds>) {
        return numberText(value.count());
    } else {
        return numberText(value);
    }
}

/// "Write sync or async."
template <typename Choice>
std::string choicesWanted()
{
    std::string problem = "Write ";
    for (std::size_t number = 0; number < choiceNames<Choice>.size(); ++number) {
        const bool isLast = number + 1 == choiceNames<Choice>.size();
        problem += number == 0 ? "" : isLast ? " or " : ", ";
        problem += choiceNames<Choice>.at(number);
    }
    return problem + '.';
}

Written<Seconds> timeWritten(std::string_view text, bool mayBeZero)
{
    Written<Seconds> written = secondsWritten(text);
    if (written.value == Seconds{0} && !mayBeZero) {
        return {.value = std::nullopt, .problem = "Write a time above 0."};
    }
    return written;
}

template <typename Value>
std::string take(std::string_view text, std::optional<Value>& target, bool mayBeZero)
{
    return takeOverIfAny(text, target, [mayBeZero](std::string_view each) -> Written<Value> {
        if constexpr (std::is_same_v<Value, bool>) {
            return {.value = flagWritten(each), .problem = {}};
        } else if constexpr (std::is_same_v<Value, std::uint32_t>) {
            return countWritten(each, 1, mostChecks);
        } else if constexpr (std::is_same_v<Value, double>) {
            const Written<Hours> hours = hoursWritten(each);
            return {.value = hours.value ? std::optional{hours.value->count()} : std::nullopt,
                    .problem = hours.problem};
        } else if constexpr (std::is_enum_v<Value>) {
            const auto choice = choiceNamed<Value>(trimmed(each));
            return {.value = choice, .problem = choice ? "" : choicesWanted<Value>()};
        } else {
            return timeWritten(each, mayBeZero);
        }
    });
}

}  // namespace

std::string_view failoverFieldName(std::size_t number)
{
    static const auto names = [] {
        std::array<std::string, failoverFieldCount> all;
        for (std::size_t field = 0; field < all.size(); ++field) {
            all.at(field) = std::string{"failover."} + std::string{failoverFields.at(field).key};
        }
        return all;
    }();
    return names.at(number);
}

std::string failoverText(const Rare<Failover>& failover, std::size_t number)
{
    if (!failover) {
        return {};
    }
    return std::visit(
        [&](auto member) {
            const auto& value = (*failover).*member;
            return value ? textOf(*value) : std::string{};
        },
        failoverFields.at(number).member);
}

std::string writeFailover(Rare<Failover>& failover, std::size_t number, std::string_view text)
{
    const FailoverField& field = failoverFields.at(number);
    return changeRare(failover, [&](Failover& each) {
        return std::visit([&](auto member) { return take(text, each.*member, field.mayBeZero); },
                          field.member);
    });
}

}  // namespace cutpoint
