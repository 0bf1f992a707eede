#include "core/simulation/conflict_drill.h"

#include "core/simulation/last_write_wins.h"
#include "core/simulation/site_counter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>
#include <utility>

namespace cutpoint {
namespace {

constexpr double millisecondsPerSecond = 1000.0;

using Skew = std::map<std::string, Seconds>;

std::int64_t stampOf(const SiteWrite& write, const Skew& skew)
{
    const auto found = skew.find(write.site);
    const Seconds shown = write.at + (found == skew.end() ? Seconds{0} : found->second);
    return std::llround(shown.count() * millisecondsPerSecond);
}

Transaction transactionOf(const SiteWrite& write, const Skew& skew)
{
    return {
        .id = write.id, .site = write.site, .stamp = stampOf(write, skew), .amount = write.amount};
}

std::vector<Transaction> transactionsOf(const ConflictCase& given, const Skew& skew)
{
    std::vector<Transaction> transactions;
    transactions.reserve(given.writes.size());
    for (const SiteWrite& write : given.writes) {
        transactions.push_back(transactionOf(write, skew));
    }
    return transactions;
}

/// When the other sites hear of what is written then.
Seconds heardAt(const ConflictCase& given, Seconds written)
{
    if (!given.lag && !given.separation) {
        return Seconds{std::numeric_limits<double>::infinity()};
    }
    const Seconds usual = written + given.lag.value_or(Seconds{0});
    const bool isHeldBack =
        given.separation && usual >= given.separation->from && written < given.separation->to;
    return isHeldBack ? std::max(usual, given.separation->to) : usual;
}

/// Each change once, where it was taken in first.
std::vector<const SiteWrite*> distinct(const ConflictCase& given)
{
    std::set<std::string> known;
    std::vector<const SiteWrite*> each;
    each.reserve(given.writes.size());
    for (const SiteWrite& write : given.writes) {
        if (known.insert(write.id).second) {
            each.push_back(&write);
        }
    }
    return each;
}

std::size_t conflictsIn(const ConflictCase& given)
{
    const std::vector<const SiteWrite*> each = distinct(given);
    std::size_t count = 0;
    for (std::size_t later = 0; later < each.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const bool isApart = each[earlier]->site != each[later]->site;
            // The later one cannot have been heard of by the earlier.
            count += isApart && heardAt(given, each[earlier]->at) > each[later]->at ? 1 : 0;
        }
    }
    return count;
}

/// What a site tells the others.
struct Message {
    Seconds heard{0};
    std::string from;
    LastWriteWins state;
};

void deliver(std::map<std::string, LastWriteWins>& sites, const Message& message)
{
    for (auto& [site, state] : sites) {
        if (site != message.from) {
            state = merged(state, message.state);
        }
    }
}

Settlement lossesOf(const ConflictCase& given, const LastWriteWins& last)
{
    Settlement settlement{.balance = last.balance};
    for (const SiteWrite* const write : distinct(given)) {
        if (!last.included.contains(write->id)) {
            settlement.lost.push_back(transactionOf(*write, {}));
            settlement.lostAmount += std::abs(write->amount);
            settlement.error -= write->amount;
        }
    }
    return settlement;
}

/// Plays the writes in true time, each site with what it has heard until then.
Settlement byLastWrite(const ConflictCase& given, const std::vector<std::string>& sites,
                       const Skew& skew)
{
    LastWriteWins opening;
    opening.balance = given.openingBalance;
    std::map<std::string, LastWriteWins> states;
    for (const std::string& site : sites) {
        states.emplace(site, opening);
    }
    std::vector<Message> onTheWay;
    onTheWay.reserve(given.writes.size());
    std::size_t delivered = 0;
    for (const SiteWrite& one : given.writes) {
        while (delivered < onTheWay.size() && onTheWay[delivered].heard <= one.at) {
            deliver(states, onTheWay[delivered]);
            ++delivered;
        }
        LastWriteWins& state = states.at(one.site);
        write(state, transactionOf(one, skew));
        const Seconds heard = heardAt(given, one.at);
        if (heard < Seconds{std::numeric_limits<double>::infinity()}) {
            onTheWay.push_back({.heard = heard, .from = one.site, .state = state});
        }
    }
    LastWriteWins last = opening;
    for (const auto& [site, state] : states) {
        last = merged(last, state);
    }
    return lossesOf(given, last);
}

/// The least skew, in whole seconds, with which another site has the last word.
std::optional<Skew> tellingSkew(const ConflictCase& given)
{
    if (given.writes.empty()) {
        return std::nullopt;
    }
    const SiteWrite& last = given.writes.back();
    const auto other =
        std::find_if(given.writes.rbegin(), given.writes.rend(),
                     [&](const SiteWrite& write) { return write.site != last.site; });
    if (other == given.writes.rend()) {
        return std::nullopt;
    }
    return Skew{{other->site, Seconds{std::floor((last.at - other->at).count()) + 1.0}}};
}

std::optional<SkewedOutcome> skewedOutcome(const ConflictCase& given,
                                           const std::vector<std::string>& sites,
                                           const Settlement& right)
{
    const bool isStated = !given.clockSkew.empty();
    const auto skew = isStated ? std::optional{given.clockSkew} : tellingSkew(given);
    if (!skew) {
        return std::nullopt;
    }
    SkewedOutcome outcome{
        .clockSkew = *skew, .isStated = isStated, .settlement = byLastWrite(given, sites, *skew)};
    const bool changesNothing = outcome.settlement == right;
    return changesNothing && !isStated ? std::nullopt : std::optional{std::move(outcome)};
}

/// Whether the messages, repeated at random and in any order, always come to the same.
template <typename State>
bool converges(const std::vector<State>& messages, const State& opening, std::size_t orders,
               std::mt19937_64& random)
{
    const auto meet = [&](const std::vector<std::size_t>& order) {
        State state = opening;
        for (const std::size_t number : order) {
            state = merged(state, messages[number]);
        }
        return state;
    };
    std::vector<std::size_t> inOrder(messages.size());
    for (std::size_t number = 0; number < inOrder.size(); ++number) {
        inOrder[number] = number;
    }
    const State expected = meet(inOrder);
    for (std::size_t trial = 0; trial < orders; ++trial) {
        std::vector<std::size_t> order = inOrder;
        for (std::size_t copy = 0; copy < messages.size(); copy += 2) {
            order.push_back(random() % messages.size());
        }
        std::shuffle(order.begin(), order.end(), random);
        if (meet(order) != expected) {
            return false;
        }
    }
    return true;
}

/// What every site says after every write, if none hears of another meanwhile.
template <typename State, typename Take>
std::vector<State> messagesOf(const std::vector<Transaction>& transactions, const State& opening,
                              const Take& take)
{
    std::map<std::string, State> sites;
    std::vector<State> messages;
    messages.reserve(transactions.size());
    for (const Transaction& transaction : transactions) {
        State& state = sites.try_emplace(transaction.site, opening).first->second;
        take(state, transaction);
        messages.push_back(state);
    }
    return messages;
}

void tryOrders(ConflictDrill& drill, const std::vector<Transaction>& transactions,
               std::uint64_t seed)
{
    constexpr std::size_t usualOrders = 100;
    constexpr std::size_t fewestOrders = 3;
    constexpr std::size_t mostMerges = 4'000'000;
    const std::size_t count = std::max<std::size_t>(transactions.size(), 1);
    drill.orders = std::clamp(mostMerges / (count * count), fewestOrders, usualOrders);
    std::mt19937_64 random{seed};
    LastWriteWins opening;
    opening.balance = drill.played.openingBalance;
    const auto values =
        messagesOf(transactions, opening,
                   [](LastWriteWins& value, const Transaction& one) { write(value, one); });
    drill.lastWriteConverges = converges(values, opening, drill.orders, random);
    std::vector<MergedLog> logs;
    logs.reserve(transactions.size());
    for (const Transaction& transaction : transactions) {
        write(logs.emplace_back(), transaction);
    }
    drill.logsConverge = converges(logs, MergedLog{}, drill.orders, random);
    const auto counters =
        messagesOf(transactions, TwoWayCounter{}, [](TwoWayCounter& all, const Transaction& one) {
            change(all, one.site, one.amount);
        });
    drill.countersConverge = converges(counters, TwoWayCounter{}, drill.orders, random);
}

}  // namespace

ConflictCase textbookCase(const std::string& firstSite, const std::string& secondSite)
{
    return {.openingBalance = 1000,
            .writes = {{.id = "a", .site = firstSite, .at = Seconds{90}, .amount = -500},
                       {.id = "b", .site = secondSite, .at = Seconds{105}, .amount = -600}}};
}

ConflictDrill playConflicts(const ConflictCase& given, std::uint64_t seed)
{
    if (given.writes.size() > mostSiteWrites) {
        throw std::invalid_argument{"more writes than are played"};
    }
    ConflictDrill drill;
    drill.played = given;
    std::set<std::string> sites;
    for (const SiteWrite& write : given.writes) {
        sites.insert(write.site);
        drill.refusedDecrements += write.amount < 0 ? 1 : 0;
    }
    drill.sites.assign(sites.begin(), sites.end());
    drill.conflicts = conflictsIn(given);
    drill.lastWriteWins = byLastWrite(given, drill.sites, {});
    drill.skewed = skewedOutcome(given, drill.sites, drill.lastWriteWins);
    const std::vector<Transaction> transactions = transactionsOf(given, {});
    const Settlements settled =
        settle({.openingBalance = given.openingBalance, .transactions = transactions});
    drill.mergedLogs = settled.mergedLogs;
    drill.counters = settled.counters;
    tryOrders(drill, transactions, seed);
    return drill;
}

std::vector<SpareSet> writerSetsOf(const Topology& topology)
{
    std::vector<SpareSet> sets = spareSetsOf(topology);
    std::erase_if(sets, [](const SpareSet& spare) {
        return !spare.holdsData ||
               (hasPrimary(spare.set) && !spare.set.stated.replication && !spare.isTied);
    });
    return sets;
}

std::vector<std::string> sitesOf(const Topology& topology, const SpareSet& spare)
{
    std::vector<std::string> sites;
    sites.reserve(spare.set.members.size());
    for (const SetMember& member : spare.set.members) {
        const std::string& id = topology.component(member.component).id.value;
        sites.push_back(member.instance ? id + '#' + std::to_string(*member.instance + 1) : id);
    }
    return sites;
}

}  // namespace cutpoint
