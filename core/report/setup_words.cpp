#include "core/report/setup_words.h"

#include "core/report/verdict.h"
#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

constexpr std::array<std::string_view, allSetups.size()> names{"hot", "warm", "cold",
                                                               "active-passive", "active-active"};
constexpr std::array<std::string_view, allSetups.size()> titles{"Hot", "Warm", "Cold",
                                                                "Active-passive", "Active-active"};

/// "Warm and Cold".
std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isLast = at + 1 == words.size();
        text += at == 0 ? "" : isLast ? " and " : ", ";
        text += words[at];
    }
    return text;
}

/// Why a setup of this kind at all.
std::string reasonOf(const SetupComparison& comparison)
{
    const bool hasData = comparison.holdsData;
    const std::string keeps = comparison.title + (hasData ? " keeps data" : " keeps no data");
    switch (comparison.recommended) {
    case Setup::Hot:
        return keeps + (hasData ? ": every write is on all members before it counts, so that one "
                                  "can go without a loss and without a wait"
                                : ": all members can serve, and a failure costs a retry");
    case Setup::Warm:
        return keeps + (hasData ? ": one member takes the writes, and one monitor says which"
                                : ": a spare that runs is enough");
    case Setup::Cold:
        return keeps + ": a spare that is off costs least";
    case Setup::ActivePassive:
        return keeps + (hasData ? ": one member takes the writes, so that none conflict"
                                : ": a spare that runs is enough");
    case Setup::ActiveActive:
        break;
    }
    return keeps + (hasData ? ": all members take writes, and what conflicts is settled later"
                            : ": all members can serve, nothing stands idle, and a failure costs "
                              "a retry");
}

/// What a setup has to show for a wish: "24 s at worst".
std::string valueOf(Wish wish, const SetupFigures& figures, const SetupComparison& comparison)
{
    switch (wish) {
    case Wish::RecoveryTime:
        return spanInWords(figures.worstFailover) + " at worst";
    case Wish::RecoveryPoint:
        return figures.writesAtRisk ? spanInWords(*figures.writesAtRisk) + " of writes at risk"
                                    : std::string{"an unknown stretch of writes at risk"};
    case Wish::Budget:
        return figures.costPerMonth
                   ? moneyInWords(*figures.costPerMonth, comparison.currency) + " a month"
                   : std::string{"a cost that is not stated"};
    case Wish::Target:
        break;
    }
    return figures.system ? availabilityInWords(figures.system->availability)
                          : std::string{"an unknown availability"};
}

std::string sentenceFor(Wish wish, const SetupFigures& figures, const SetupComparison& comparison)
{
    const std::string wished = inWords(wish, comparison);
    const std::string value = valueOf(wish, figures, comparison);
    switch (figures.wish(wish)) {
    case WishState::Met:
        return ' ' + value + " meets the " + wished + '.';
    case WishState::Missed:
        return ' ' + value + " misses the " + wished + '.';
    case WishState::Unknown:
        return " Whether the " + wished + " is met is not known: " + value + '.';
    case WishState::NotStated:
        break;
    }
    return {};
}

/// What others have that the recommended one has not: why not these.
std::string whyNotOthers(const SetupComparison& comparison)
{
    std::string sentences;
    for (const Wish wish : allWishes) {
        std::vector<std::string> failing;
        for (const SetupFigures& figures : comparison.setups) {
            if (figures.setup != comparison.recommended &&
                figures.wish(wish) == WishState::Missed) {
                failing.push_back(nameOf(figures.setup));
            }
        }
        if (!failing.empty()) {
            sentences += " Of the others " + joined(failing) +
                         (failing.size() == 1 ? " misses the " : " miss the ") +
                         inWords(wish, comparison) + '.';
        }
    }
    return sentences;
}

std::string downtimeSentence(const SetupComparison& comparison)
{
    const SetupFigures& figures = comparison.figuresOf(comparison.recommended);
    if (!figures.system || !comparison.now) {
        return {};
    }
    return " With it the system is down " + periodInWords(figures.system->downtime.year) +
           " per year" +
           (figures.isCurrent ? std::string{", as it is"}
                              : ", now " + periodInWords(comparison.now->downtime.year)) +
           '.';
}

std::string warningOf(const SetupComparison& comparison)
{
    const SetupFigures& figures = comparison.figuresOf(comparison.recommended);
    if (figures.splitRisk == SplitRisk::Open) {
        return comparison.holdsData
                   ? " Give it a witness or fencing first: as it is stated, a cut between the two "
                     "makes both active."
                   : "";
    }
    if (figures.dataRisk == DataRisk::Conflicts) {
        return " Settle first how conflicting writes are merged: cutpoint drill --conflicts.";
    }
    return {};
}

std::string whatIsMissing(const SetupComparison& comparison)
{
    std::vector<std::string> missing;
    missing.reserve(allWishes.size());
    for (const Wish wish : {Wish::RecoveryTime, Wish::RecoveryPoint, Wish::Budget}) {
        const bool isStated = comparison.setups.front().wish(wish) != WishState::NotStated;
        if (!isStated && (wish != Wish::RecoveryPoint || comparison.holdsData)) {
            missing.push_back(nameOf(wish));
        }
    }
    return missing.empty() ? "" : " Not stated, and so not weighed: " + joined(missing) + '.';
}

}  // namespace

std::string nameOf(Setup setup)
{
    return std::string{names.at(static_cast<std::size_t>(setup))};
}

std::string inWords(Setup setup)
{
    return std::string{titles.at(static_cast<std::size_t>(setup))};
}

std::string spanInWords(Seconds time)
{
    constexpr Seconds whenLong{600};
    return time < whenLong ? inSeconds(time) : durationInWords(time.count());
}

std::string dataRiskInWords(const SetupFigures& figures)
{
    switch (figures.dataRisk) {
    case DataRisk::NoData:
        return "keeps none";
    case DataRisk::None:
        return "none";
    case DataRisk::Lag:
    case DataRisk::Backup:
        return figures.writesAtRisk ? spanInWords(*figures.writesAtRisk) : "not stated";
    case DataRisk::Conflicts:
        break;
    }
    return figures.writesAtRisk ? "conflicts, " + spanInWords(*figures.writesAtRisk) : "conflicts";
}

std::string consistencyInWords(const SetupFigures& figures)
{
    if (figures.dataRisk == DataRisk::NoData) {
        return "no data";
    }
    return figures.setup == Setup::ActiveActive ? "eventual" : "strong";
}

std::string splitRiskInWords(const SetupFigures& figures)
{
    switch (figures.splitRisk) {
    case SplitRisk::Guarded:
        return "guarded";
    case SplitRisk::Open:
        return "possible";
    case SplitRisk::None:
        break;
    }
    return figures.dataRisk == DataRisk::Conflicts ? "writes conflict" : "none";
}

std::string nameOf(Wish wish)
{
    constexpr std::array<std::string_view, allWishes.size()> wishes{"RTO", "RPO", "budget",
                                                                    "target"};
    return std::string{wishes.at(static_cast<std::size_t>(wish))};
}

std::string inWords(Wish wish, const SetupComparison& comparison)
{
    switch (wish) {
    case Wish::RecoveryTime:
        return "RTO of " + spanInWords(*comparison.recoveryTimeObjective);
    case Wish::RecoveryPoint:
        return "RPO of " + spanInWords(*comparison.recoveryPointObjective);
    case Wish::Budget:
        return "budget of " + moneyInWords(*comparison.budgetPerMonth, comparison.currency) +
               " a month";
    case Wish::Target:
        break;
    }
    return "target of " + availabilityInWords(Availability::fromUp(*comparison.target));
}

std::string recommendationInWords(const SetupComparison& comparison)
{
    const SetupFigures& figures = comparison.figuresOf(comparison.recommended);
    std::string text = inWords(comparison.recommended) + ". " + reasonOf(comparison) + '.';
    for (const Wish wish : allWishes) {
        text += sentenceFor(wish, figures, comparison);
    }
    return text + whyNotOthers(comparison) + downtimeSentence(comparison) + warningOf(comparison) +
           whatIsMissing(comparison);
}

}  // namespace cutpoint
