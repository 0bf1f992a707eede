#include "core/simulation/write_conflicts.h"

#include "core/simulation/last_write_wins.h"
#include "core/simulation/site_counter.h"

#include <algorithm>
#include <map>
#include <set>

namespace cutpoint {
namespace {

/// What the sites hold when each has taken in its own writes and all have met.
template <typename State, typename Write>
State afterMeeting(const std::vector<Transaction>& transactions, const State& opening,
                   const Write& take)
{
    std::map<std::string, State> sites;
    for (const Transaction& transaction : transactions) {
        take(sites.try_emplace(transaction.site, opening).first->second, transaction);
    }
    State all = opening;
    for (const auto& [site, state] : sites) {
        all = merged(all, state);
    }
    return all;
}

/// Each transaction once, in order of time.
std::vector<Transaction> distinct(const std::vector<Transaction>& transactions)
{
    MergedLog log;
    for (const Transaction& transaction : transactions) {
        write(log, transaction);
    }
    std::vector<Transaction> each;
    each.reserve(log.entries.size());
    for (const auto& [id, transaction] : log.entries) {
        each.push_back(transaction);
    }
    std::sort(each.begin(), each.end(), [](const Transaction& one, const Transaction& other) {
        return std::is_lt(inTime(one, other));
    });
    return each;
}

std::size_t conflictsIn(const std::vector<Transaction>& each)
{
    std::map<std::string, std::size_t> countOf;
    for (const Transaction& transaction : each) {
        ++countOf[transaction.site];
    }
    std::size_t pairs = 0;
    std::size_t before = 0;
    for (const auto& [site, count] : countOf) {
        pairs += before * count;
        before += count;
    }
    return pairs;
}

Settlement byLastWrite(const ConflictingWrites& writes, const std::vector<Transaction>& each)
{
    LastWriteWins opening;
    opening.balance = writes.openingBalance;
    const auto last =
        afterMeeting(writes.transactions, opening,
                     [](LastWriteWins& value, const Transaction& one) { write(value, one); });
    Settlement settlement{.balance = last.balance};
    for (const Transaction& transaction : each) {
        if (!last.included.contains(transaction.id)) {
            settlement.lost.push_back(transaction);
            settlement.lostAmount +=
                transaction.amount < 0 ? -transaction.amount : transaction.amount;
            settlement.error -= transaction.amount;
        }
    }
    return settlement;
}

Settlement byMergedLogs(const ConflictingWrites& writes)
{
    const auto log = afterMeeting(writes.transactions, MergedLog{},
                                  [](MergedLog& all, const Transaction& one) { write(all, one); });
    Account account = accountOf(log, writes.openingBalance);
    return {.balance = account.balance, .overdrafts = std::move(account.overdrafts)};
}

/// A site counts what it takes in; it knows its own transactions by id.
Settlement byCounters(const ConflictingWrites& writes, const std::vector<Transaction>& each)
{
    const auto counter =
        afterMeeting(each, TwoWayCounter{}, [](TwoWayCounter& all, const Transaction& one) {
            change(all, one.site, one.amount);
        });
    return {.balance = writes.openingBalance + totalOf(counter)};
}

}  // namespace

Settlements settle(const ConflictingWrites& writes)
{
    const std::vector<Transaction> each = distinct(writes.transactions);
    return {.conflicts = conflictsIn(each),
            .lastWriteWins = byLastWrite(writes, each),
            .mergedLogs = byMergedLogs(writes),
            .counters = byCounters(writes, each)};
}

}  // namespace cutpoint
