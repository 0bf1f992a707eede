#include "core/edit/written_rates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cutpoint {
namespace {

constexpr auto example = "Write 99.95 %, 3 nines or 4380 h / 2 h.";

Written<Rates> refused(std::string problem)
{
    return {.value = std::nullopt, .problem = std::move(problem)};
}

bool hadEnding(std::string_view& text, std::string_view ending)
{
    if (!text.ends_with(ending)) {
        return false;
    }
    text = trimmed(text.substr(0, text.size() - ending.size()));
    return true;
}

/// The two sides of the first of the separators that is there.
template <std::size_t Count>
std::optional<std::pair<std::string_view, std::string_view>>
splitAt(std::string_view text, const std::array<std::string_view, Count>& separators)
{
    for (const std::string_view separator : separators) {
        const std::size_t at = text.find(separator);
        if (at != std::string_view::npos && at > 0) {
            return std::pair{trimmed(text.substr(0, at)),
                             trimmed(text.substr(at + separator.size()))};
        }
    }
    return std::nullopt;
}

std::optional<double> ninesCount(std::string_view text)
{
    constexpr std::array<std::string_view, 10> words{"zero", "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};
    const auto* const word = std::ranges::find(words, text);
    if (word != words.end()) {
        return static_cast<double>(word - words.begin());
    }
    return plainNumber(text);
}

/// Of so many nines; exactly 0.999 for three.
std::optional<double> upOfNines(double nines)
{
    constexpr double most = 15.0;
    if (nines <= 0.0 || nines > most) {
        return std::nullopt;
    }
    if (nines == std::floor(nines)) {
        return plainNumber("0." + std::string(static_cast<std::size_t>(nines), '9'));
    }
    return 1.0 - std::pow(10.0, -nines);
}

Written<Rates> stated(const Rates::Statement& statement, const Rates& before)
{
    return {.value = Rates{.statement = statement, .mttr = before.mttr}, .problem = {}};
}

Written<Rates> timesWritten(std::string_view up, std::string_view repair)
{
    const Written<Hours> mttf = hoursWritten(up);
    const Written<Hours> mttr = hoursWritten(repair);
    if (!mttf.value || !mttr.value) {
        return refused("Write a time up and a time to repair, such as 4380 h / 2 h.");
    }
    return {.value = Rates{.statement = StatedTimeToFailure{*mttf.value}, .mttr = mttr.value},
            .problem = {}};
}

/// "99.9 to 99.99 %" states the unit once for both.
Written<Rates> rangeWritten(std::string_view low, std::string_view high, const Rates& before)
{
    std::string first{low};
    if (high.ends_with('%') && !low.ends_with('%')) {
        first += '%';
    }
    const Written<double> lowest = availabilityWritten(first);
    const Written<double> highest = availabilityWritten(high);
    if (!lowest.value || !highest.value) {
        return refused(lowest.value ? highest.problem : lowest.problem);
    }
    if (*lowest.value > *highest.value) {
        return refused("Write the lower end of the range first.");
    }
    return stated(StatedRange{.low = *lowest.value, .high = *highest.value}, before);
}

std::string hoursText(Hours hours)
{
    return numberText(hours.count()) + " h";
}

/// Whether a time unit follows the number: "4380 h".
bool isTime(std::string_view text)
{
    return !plainNumber(text) && hoursWritten(text).value.has_value();
}

struct Writer {
    const std::optional<Hours>& mttr;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const StatedAvailability& each) const { return percentText(each.up); }
    std::string operator()(const StatedRange& each) const
    {
        return percentText(each.low) + " to " + percentText(each.high);
    }
    std::string operator()(const StatedUnavailability& each) const
    {
        return percentText(each.down) + " down";
    }
    std::string operator()(const StatedTimeToFailure& each) const
    {
        return hoursText(each.mttf) + (mttr ? " / " + hoursText(*mttr) : "");
    }
};

}  // namespace

Written<double> availabilityWritten(std::string_view text)
{
    std::string_view rest = trimmed(text);
    if (hadEnding(rest, "nines") || hadEnding(rest, "nine")) {
        const auto nines = ninesCount(rest);
        const auto up = nines ? upOfNines(*nines) : std::nullopt;
        return up ? Written<double>{.value = up, .problem = {}}
                  : Written<double>{.value = std::nullopt,
                                    .problem = "Write more than 0 and at most 15 nines."};
    }
    hadEnding(rest, "up");
    Written<double> fraction = fractionWritten(rest);
    if (!fraction.value && !plainNumber(rest.substr(0, rest.find('%')))) {
        fraction.problem = example;
    }
    return fraction;
}

Written<Rates> ratesWritten(std::string_view text, const Rates& before)
{
    std::string_view rest = trimmed(text);
    if (rest.empty()) {
        const bool wasTime = std::holds_alternative<StatedTimeToFailure>(before.statement);
        return {.value = Rates{.statement = {}, .mttr = wasTime ? std::nullopt : before.mttr},
                .problem = {}};
    }
    if (const auto times = splitAt(rest, std::array<std::string_view, 1>{"/"})) {
        return timesWritten(times->first, times->second);
    }
    constexpr std::array<std::string_view, 4> ranges{" to ", "–", "…", " - "};
    if (const auto ends = splitAt(rest, ranges)) {
        return rangeWritten(ends->first, ends->second, before);
    }
    if (hadEnding(rest, "down")) {
        const Written<double> down = fractionWritten(rest);
        return down.value ? stated(StatedUnavailability{*down.value}, before)
                          : refused(down.problem);
    }
    if (isTime(rest)) {
        return before.mttr ? stated(StatedTimeToFailure{*hoursWritten(rest).value}, before)
                           : refused("A time up needs a time to repair, such as 4380 h / 2 h.");
    }
    const Written<double> up = availabilityWritten(rest);
    return up.value ? stated(StatedAvailability{*up.value}, before) : refused(up.problem);
}

std::string ratesText(const Rates& rates)
{
    return std::visit(Writer{rates.mttr}, rates.statement);
}

Written<Rates> repairWritten(std::string_view text, const Rates& before)
{
    if (trimmed(text).empty()) {
        if (std::holds_alternative<StatedTimeToFailure>(before.statement)) {
            return refused("A time up needs a time to repair.");
        }
        return {.value = Rates{.statement = before.statement, .mttr = std::nullopt}, .problem = {}};
    }
    const Written<Hours> mttr = hoursWritten(text);
    if (!mttr.value) {
        return refused(mttr.problem);
    }
    return {.value = Rates{.statement = before.statement, .mttr = mttr.value}, .problem = {}};
}

}  // namespace cutpoint
