#include "core/report/runbook/runbook_commands.h"

#include "core/report/runbook/postgres.h"

#include <array>
#include <string_view>

namespace cutpoint {
namespace {

struct Placeholder {
    std::string_view command;
    std::string_view expected;
};

/// For what keeps data, in the order of the enumeration.
constexpr std::array<Placeholder, 10> forData{{
    {"<BEHIND: show how far the standby is behind the primary>", "nothing, or next to nothing"},
    {"<READ-ONLY: let the primary refuse writes, then try one>", "the write is refused"},
    {"<READ-WRITE: let the primary take writes again, then try one>", "the write is taken"},
    {"<BEHIND: show how far the standby is behind the primary>", "nothing at all"},
    {"<HEALTH: ask the standby for its state>", "it answers, and is a standby"},
    {"<PROMOTE: make the standby the primary, then try a write there>", "the write is taken"},
    {"<CLIENTS: point the clients to the new primary>", "each client says that it is connected"},
    {"<TRAFFIC: count connections and writes at the new primary>", "both, and they grow"},
    {"<REJOIN: let the old primary follow the new one>", "it is a standby and is caught up"},
    {"<HEALTH: ask the primary for its state>", "no answer"},
}};

/// For what does not.
constexpr std::array<Placeholder, 10> withoutData{{
    {"<READY: compare release and configuration of standby and primary>", "they are the same"},
    {"<DRAIN: give the primary no new work>", "no new requests in its log"},
    {"<UNDRAIN: give the primary work again>", "new requests in its log"},
    {"<OPEN: count what the primary is still at work on>", "nothing"},
    {"<HEALTH: ask the standby for its state>", "it answers, and is well"},
    {"<ACTIVATE: let the standby serve>", "it serves a request made by hand"},
    {"<CLIENTS: move the address to the standby>", "the address answers from there"},
    {"<TRAFFIC: count requests at the new primary>", "there are some, and they succeed"},
    {"<STANDBY: let the old primary wait>", "it answers, and gets no requests"},
    {"<HEALTH: ask the primary for its state>", "no answer"},
}};

std::vector<std::string> ofPostgres(Order order)
{
    switch (order) {
    case Order::Behind:
        return postgres::behind();
    case Order::ReadOnly:
        return postgres::readOnly();
    case Order::ReadWrite:
        return postgres::readWrite();
    case Order::Replicated:
        return postgres::replicated();
    case Order::Healthy:
        return postgres::healthy();
    case Order::Promote:
        return postgres::promote();
    case Order::Traffic:
        return postgres::traffic();
    case Order::Rejoin:
        return postgres::rejoin();
    case Order::IsPrimaryUp:
        return postgres::isPrimaryUp();
    case Order::MoveClients:
        break;
    }
    return {};
}

/// Empty where there is no command of PostgreSQL's own.
std::string_view printedByPostgres(Order order)
{
    constexpr std::array<std::string_view, 10> printed{
        "a line of the standby with \"streaming\" and a difference of 0 or nearly so; then t",
        "on; then 0, once the transactions that are open have ended",
        "off",
        "0 in the line of the standby (a little that comes and goes is the primary's own: "
        "checkpoints, vacuum)",
        "accepting connections; then t",
        "t, then f: it is no standby any more; then off: it takes writes",
        "",
        "connections of clients; then a position that has moved on when asked again",
        "t: it is a standby; then its line with \"streaming\"",
        "no response",
    };
    return printed.at(static_cast<std::size_t>(order));
}

const Placeholder& placeholderOf(Order order, const RunbookSubject& subject)
{
    const auto& list = subject.spare.holdsData ? forData : withoutData;
    return list.at(static_cast<std::size_t>(order));
}

}  // namespace

std::vector<std::string> commandsFor(Order order, const RunbookSubject& subject)
{
    if (subject.isPostgres && order != Order::MoveClients) {
        return ofPostgres(order);
    }
    return {std::string{placeholderOf(order, subject).command}};
}

std::string expectedOf(Order order, const RunbookSubject& subject)
{
    const std::string_view printed = subject.isPostgres ? printedByPostgres(order) : "";
    return std::string{printed.empty() ? placeholderOf(order, subject).expected : printed};
}

}  // namespace cutpoint
