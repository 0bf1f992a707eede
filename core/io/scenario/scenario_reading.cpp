#include "core/io/scenario/scenario_reading.h"

#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

void ScenarioReading::fail(std::string_view code, std::size_t offset, std::string message)
{
    problems.add({.code = std::string{code}, .offset = offset, .message = std::move(message)});
}

bool ScenarioReading::accept(std::string_view field, const PlacedValue& value, const Want& want)
{
    const auto refusal = refusalOf(want, value.asEvent());
    if (refusal) {
        const std::string_view source = document.substr(value.begin, value.end - value.begin);
        fail(codeOf(*refusal), value.begin, describeRefusal(field, want, value.asEvent(), source));
    }
    return !refusal;
}

const PlacedValue* ScenarioReading::take(const PlacedValue& object, std::string_view key,
                                         const Want& want)
{
    const PlacedValue* const value = object.member(key);
    return value != nullptr && accept(key, *value, want) ? value : nullptr;
}

void ScenarioReading::warnOfUnknown(const PlacedValue& object, std::string_view title,
                                    std::span<const std::string_view> known)
{
    for (const PlacedValue& member : object.items) {
        if (std::ranges::find(known, member.key) != known.end()) {
            continue;
        }
        std::string subject{title};
        problems.addOnce(subject + ' ' + member.key,
                         {.severity = Severity::Warning,
                          .code = "unknown-key",
                          .offset = member.keyBegin,
                          .message = subject + " has no field " + json::quoted(member.key) +
                                     "; it is passed over" + meantHint(known, member.key)});
    }
}

std::string meantHint(std::span<const std::string_view> names, std::string_view written)
{
    // To look through many for each of many would take too long.
    constexpr std::size_t mostLookedThrough = 2'000;
    const auto nearest =
        names.size() > mostLookedThrough ? std::nullopt : nearestOf(names, written);
    return nearest ? "; did you mean " + json::quoted(*nearest) + '?' : std::string{};
}

}  // namespace cutpoint
