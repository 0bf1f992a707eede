#include "core/simulation/last_write_wins.h"

#include <tuple>

namespace cutpoint {
namespace {

/// A total order, so that both sites choose the same value.
auto rank(const LastWriteWins& value)
{
    return std::tie(value.stamp, value.site, value.balance, value.included);
}

}  // namespace

void write(LastWriteWins& value, const Transaction& transaction)
{
    if (!value.included.insert(transaction.id).second) {
        return;
    }
    value.balance += transaction.amount;
    value.stamp = transaction.stamp;
    value.site = transaction.site;
}

LastWriteWins merged(const LastWriteWins& one, const LastWriteWins& other)
{
    return rank(one) < rank(other) ? other : one;
}

}  // namespace cutpoint
