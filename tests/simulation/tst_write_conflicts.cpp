#include "core/simulation/last_write_wins.h"
#include "core/simulation/merged_log.h"
#include "core/simulation/site_counter.h"
#include "core/simulation/write_conflicts.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace cutpoint;

class TestWriteConflicts : public QObject {
    Q_OBJECT

private slots:
    void settlesTheCaseOfTheChapter();
    void aSkewedClockWinsWrongly();
    void countsWhatIsDeliveredTwiceOnce();
    void losesNothingWithOneWriter();
    void countersAddUpOverSites();
    void convergesInEveryOrder();
};

namespace {

Transaction withdrawal(const char* id, const char* site, std::int64_t stamp, std::int64_t amount)
{
    return {.id = id, .site = site, .stamp = stamp, .amount = -amount};
}

/// What a site has to tell the others, as states that may come late, twice and in any order.
template <typename State>
bool agreeInAnyOrder(std::vector<State> messages, std::mt19937& random)
{
    const auto meet = [](const std::vector<State>& all) {
        State state;
        for (const State& message : all) {
            state = merged(state, message);
        }
        return state;
    };
    const State expected = meet(messages);
    const std::size_t count = messages.size();
    for (std::size_t copy = 0; copy < 3 && count > 0; ++copy) {
        messages.push_back(messages[random() % count]);
    }
    std::shuffle(messages.begin(), messages.end(), random);
    return meet(messages) == expected;
}

}  // namespace

void TestWriteConflicts::settlesTheCaseOfTheChapter()
{
    // 1 000 on both; at 10:01:30 site 1 pays out 500, at 10:01:45 site 2 pays out 600.
    const ConflictingWrites writes{.openingBalance = 1000,
                                   .transactions = {withdrawal("a", "db-1", 90'000, 500),
                                                    withdrawal("b", "db-2", 105'000, 600)}};
    const Settlements settled = settle(writes);
    QCOMPARE(settled.conflicts, std::size_t{1});
    QCOMPARE(settled.lastWriteWins.balance, 400);
    QCOMPARE(settled.lastWriteWins.lost.size(), std::size_t{1});
    QCOMPARE(settled.lastWriteWins.lost.front().id, std::string{"a"});
    QCOMPARE(settled.lastWriteWins.lostAmount, 500);
    QCOMPARE(settled.lastWriteWins.error, 500);
    QCOMPARE(settled.mergedLogs.balance, -100);
    QCOMPARE(settled.mergedLogs.overdrafts, (std::vector<Overdraft>{{"b", -100}}));
    QCOMPARE(settled.counters.balance, -100);
    QVERIFY(settled.mergedLogs.lost.empty());
}

void TestWriteConflicts::aSkewedClockWinsWrongly()
{
    // The clock of db-1 is a minute fast: its earlier write displaces the later one.
    const ConflictingWrites writes{.openingBalance = 1000,
                                   .transactions = {withdrawal("a", "db-1", 90'000 + 60'000, 500),
                                                    withdrawal("b", "db-2", 105'000, 600)}};
    const Settlements settled = settle(writes);
    QCOMPARE(settled.lastWriteWins.balance, 500);
    QCOMPARE(settled.lastWriteWins.lostAmount, 600);
    QCOMPARE(settled.mergedLogs.balance, -100);
    QCOMPARE(settled.mergedLogs.overdrafts, (std::vector<Overdraft>{{"a", -100}}));
}

void TestWriteConflicts::countsWhatIsDeliveredTwiceOnce()
{
    const Transaction once = withdrawal("a", "db-1", 10, 300);
    const Settlements settled = settle({.openingBalance = 1000, .transactions = {once, once}});
    QCOMPARE(settled.lastWriteWins.balance, 700);
    QCOMPARE(settled.mergedLogs.balance, 700);
    QCOMPARE(settled.counters.balance, 700);
    QCOMPARE(settled.conflicts, std::size_t{0});
}

void TestWriteConflicts::losesNothingWithOneWriter()
{
    const Settlements settled =
        settle({.openingBalance = 100,
                .transactions = {withdrawal("a", "db-1", 1, 30),
                                 withdrawal("b", "db-1", 2, 50),
                                 {.id = "c", .site = "db-1", .stamp = 3, .amount = 5}}});
    QCOMPARE(settled.lastWriteWins.balance, 25);
    QVERIFY(settled.lastWriteWins.lost.empty());
    QCOMPARE(settled.mergedLogs.balance, 25);
    QVERIFY(settled.mergedLogs.overdrafts.empty());
}

void TestWriteConflicts::countersAddUpOverSites()
{
    SiteCounter one;
    SiteCounter other;
    increment(one, "node-1", 5);
    increment(other, "node-2", 3);
    QCOMPARE(totalOf(merged(one, other)), std::uint64_t{8});

    TwoWayCounter account;
    change(account, "node-1", -4);
    change(account, "node-2", 1);
    QCOMPARE(totalOf(account), std::int64_t{-3});
    // A count of one's own that is heard again is no news.
    QCOMPARE(totalOf(merged(account, merged(account, account))), std::int64_t{-3});
}

void TestWriteConflicts::convergesInEveryOrder()
{
    const std::vector<std::string> names{"a", "b", "c"};
    for (unsigned seed = 0; seed < 1000; ++seed) {
        std::mt19937 random{seed};
        std::vector<LastWriteWins> values;
        std::vector<MergedLog> logs;
        std::vector<TwoWayCounter> counters;
        for (const std::string& site : names) {
            LastWriteWins value;
            MergedLog log;
            TwoWayCounter counter;
            for (unsigned number = 0; number < random() % 4; ++number) {
                const Transaction transaction{.id = site + std::to_string(number),
                                              .site = site,
                                              .stamp = static_cast<std::int64_t>(random() % 5),
                                              .amount =
                                                  static_cast<std::int64_t>(random() % 9) - 4};
                write(value, transaction);
                write(log, transaction);
                change(counter, site, transaction.amount);
                // The states on the way are delivered as well, and may arrive last.
                values.push_back(value);
                logs.push_back(log);
                counters.push_back(counter);
            }
        }
        QVERIFY2(agreeInAnyOrder(values, random), std::to_string(seed).c_str());
        QVERIFY2(agreeInAnyOrder(logs, random), std::to_string(seed).c_str());
        QVERIFY2(agreeInAnyOrder(counters, random), std::to_string(seed).c_str());
    }
}

QTEST_GUILESS_MAIN(TestWriteConflicts)
#include "tst_write_conflicts.moc"
