#include "core/simulation/merged_log.h"

#include <algorithm>

namespace cutpoint {

void write(MergedLog& log, const Transaction& transaction)
{
    const auto [entry, isNew] = log.entries.try_emplace(transaction.id, transaction);
    if (!isNew && std::is_lt(inTime(transaction, entry->second))) {
        entry->second = transaction;
    }
}

MergedLog merged(const MergedLog& one, const MergedLog& other)
{
    MergedLog all = one;
    for (const auto& [id, transaction] : other.entries) {
        write(all, transaction);
    }
    return all;
}

Account accountOf(const MergedLog& log, std::int64_t openingBalance)
{
    std::vector<const Transaction*> inOrder;
    inOrder.reserve(log.entries.size());
    for (const auto& [id, transaction] : log.entries) {
        inOrder.push_back(&transaction);
    }
    std::sort(inOrder.begin(), inOrder.end(), [](const Transaction* one, const Transaction* other) {
        return std::is_lt(inTime(*one, *other));
    });
    Account account{.balance = openingBalance, .overdrafts = {}};
    for (const Transaction* const transaction : inOrder) {
        account.balance += transaction->amount;
        if (transaction->amount < 0 && account.balance < 0) {
            account.overdrafts.push_back({transaction->id, account.balance});
        }
    }
    return account;
}

}  // namespace cutpoint
