#include "core/io/file.h"
#include "core/io/writes/read_writes.h"
#include "core/report/conflicts_page.h"
#include "core/simulation/conflict_drill.h"
#include "tests/support/golden.h"
#include "tests/support/schema_validator.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <numeric>
#include <random>

using namespace cutpoint;
using namespace cutpoint::tests;

/// Several members that take writes of one account at once.
class TestConflictDrill : public QObject {
    Q_OBJECT

private slots:
    void playsTheCaseOfTheTextbook();
    void countersAddUp();
    void lagDecidesWhatConflicts_data();
    void lagDecidesWhatConflicts();
    void aPartitionHoldsBackWhatIsWritten();
    void statedClocksAreUsed();
    void keepsItsPromises();
    void findsWhoCouldWrite();
    void readsWrites();
    void saysWhatIsWrongWithWrites_data();
    void saysWhatIsWrongWithWrites();
    void isAsRecorded_data();
    void isAsRecorded();
};

namespace {

/// Whether the schema of writes has nothing to say against it.
bool fitsTheSchema(std::string_view text)
{
    static const auto schema = nlohmann::json::parse(
        readFile(std::filesystem::path{CUTPOINT_SOURCE_DIR} / "resources/schema/writes.schema.json")
            .text.value());
    return schemaViolations(schema, nlohmann::json::parse(text)).empty();
}

SiteWrite writeOf(const char* id, const char* site, double at, std::int64_t amount)
{
    return {.id = id, .site = site, .at = Seconds{at}, .amount = amount};
}

/// Two databases of one group.
Topology pair(std::optional<Replication> replication)
{
    Topology topology;
    Component app;
    app.id = {"app"};
    app.entry = true;
    topology.add(app);
    for (const char* const id : {"db-1", "db-2"}) {
        Component database;
        database.id = {id};
        database.kind = Kind::Database;
        database.group = "db";
        topology.add(database);
        topology.connect("app", id, {});
    }
    Group group{.id = "db", .name = "Accounts"};
    Failover failover;
    failover.mechanism = FailoverMechanism::Heartbeat;
    failover.replication = replication;
    group.failover = failover;
    topology.add(group);
    return topology;
}

constexpr std::array<const char*, 3> siteNames{"a", "b", "c"};

ConflictCase randomCase(std::mt19937& random)
{
    ConflictCase given{.openingBalance = static_cast<std::int64_t>(random() % 100)};
    double time = 0.0;
    const std::size_t count = random() % 12;
    for (std::size_t number = 0; number < count; ++number) {
        time += 1.0 + static_cast<double>(random() % 3);
        given.writes.push_back({.id = "w" + std::to_string(number),
                                .site = siteNames.at(random() % siteNames.size()),
                                .at = Seconds{time},
                                .amount = static_cast<std::int64_t>(random() % 21) - 10});
    }
    if (random() % 2 == 0) {
        given.lag = Seconds{static_cast<double>(random() % 5)};
    }
    if (random() % 2 == 0) {
        const auto from = static_cast<double>(random() % 10);
        given.separation = Separation{.from = Seconds{from}, .to = Seconds{from + 5.0}};
    }
    return given;
}

}  // namespace

void TestConflictDrill::playsTheCaseOfTheTextbook()
{
    const ConflictDrill drill = playConflicts(textbookCase("db-1", "db-2"));
    QCOMPARE(drill.conflicts, std::size_t{1});
    QCOMPARE(drill.lastWriteWins.balance, 400);
    QCOMPARE(drill.lastWriteWins.lostAmount, 500);
    QCOMPARE(drill.lastWriteWins.lost.size(), std::size_t{1});
    QCOMPARE(drill.lastWriteWins.error, 500);
    QCOMPARE(drill.mergedLogs.balance, -100);
    QCOMPARE(drill.mergedLogs.overdrafts, (std::vector<Overdraft>{{"b", -100}}));
    QCOMPARE(drill.counters.balance, -100);
    QCOMPARE(drill.refusedDecrements, std::size_t{2});
    // 15 s apart: with its clock 16 s fast the first site has the last word.
    QVERIFY(drill.skewed && !drill.skewed->isStated);
    QCOMPARE(drill.skewed->clockSkew.at("db-1").count(), 16.0);
    QCOMPARE(drill.skewed->settlement.balance, 500);
    QCOMPARE(drill.skewed->settlement.lostAmount, 600);
    QVERIFY(drill.lastWriteConverges && drill.logsConverge && drill.countersConverge);
    QCOMPARE(drill.orders, std::size_t{100});
}

void TestConflictDrill::countersAddUp()
{
    const ConflictDrill drill =
        playConflicts({.openingBalance = 0,
                       .writes = {writeOf("a", "node-1", 1, 5), writeOf("b", "node-2", 2, 3)}});
    QCOMPARE(drill.counters.balance, 8);
    QCOMPARE(drill.refusedDecrements, std::size_t{0});
    QCOMPARE(drill.lastWriteWins.balance, 3);
    QCOMPARE(drill.mergedLogs.balance, 8);
}

void TestConflictDrill::lagDecidesWhatConflicts_data()
{
    QTest::addColumn<double>("lag");
    QTest::addColumn<int>("conflicts");
    QTest::addColumn<int>("balance");

    // Writes at 0 s, 10 s and 11 s.
    QTest::newRow("sooner than the next write") << 0.5 << 0 << 60;
    QTest::newRow("just in time") << 1.0 << 0 << 60;
    // Site b has not heard of the 11 s when it is merged: 10 + 20 against 10 + 30.
    QTest::newRow("later than the last") << 2.0 << 1 << 40;
    QTest::newRow("later than both") << 20.0 << 2 << 30;
}

void TestConflictDrill::lagDecidesWhatConflicts()
{
    QFETCH(const double, lag);
    QFETCH(const int, conflicts);
    QFETCH(const int, balance);

    const ConflictDrill drill =
        playConflicts({.openingBalance = 0,
                       .writes = {writeOf("first", "a", 0, 10), writeOf("second", "a", 10, 20),
                                  writeOf("third", "b", 11, 30)},
                       .lag = Seconds{lag}});
    QCOMPARE(static_cast<int>(drill.conflicts), conflicts);
    QCOMPARE(static_cast<int>(drill.lastWriteWins.balance), balance);
    QCOMPARE(drill.mergedLogs.balance, 60);
}

void TestConflictDrill::aPartitionHoldsBackWhatIsWritten()
{
    const std::vector<SiteWrite> writes{
        writeOf("before", "a", 5, -10), writeOf("within", "a", 15, -20),
        writeOf("other", "b", 18, -40), writeOf("after", "b", 30, -1)};
    const ConflictDrill drill =
        playConflicts({.openingBalance = 100,
                       .writes = writes,
                       .lag = Seconds{1},
                       .separation = Separation{.from = Seconds{10}, .to = Seconds{20}}});
    // b knew of the 10, not of the 20; at 20 s its own, later write stays.
    QCOMPARE(drill.conflicts, std::size_t{1});
    QCOMPARE(drill.lastWriteWins.balance, 49);
    QCOMPARE(drill.lastWriteWins.lostAmount, 20);
    QCOMPARE(drill.lastWriteWins.lost.front().id, std::string{"within"});
    QCOMPARE(drill.mergedLogs.balance, 29);
}

void TestConflictDrill::statedClocksAreUsed()
{
    ConflictCase given = textbookCase("db-1", "db-2");
    given.clockSkew = {{"db-2", Seconds{-60}}};
    const ConflictDrill drill = playConflicts(given);
    QCOMPARE(drill.lastWriteWins.balance, 400);
    QVERIFY(drill.skewed->isStated);
    QCOMPARE(drill.skewed->settlement.balance, 500);
    QCOMPARE(drill.skewed->settlement.lost.front().id, std::string{"b"});
}

/// Whatever is written: logs and counters lose nothing and agree in every order of delivery, and
/// the last write loses nothing without conflicts.
void TestConflictDrill::keepsItsPromises()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random{seed};
        const ConflictCase given = randomCase(random);
        const ConflictDrill drill = playConflicts(given, seed);
        const QByteArray where = "seed " + QByteArray::number(seed);
        const std::int64_t sum = std::accumulate(
            given.writes.begin(), given.writes.end(), given.openingBalance,
            [](std::int64_t so, const SiteWrite& write) { return so + write.amount; });
        QVERIFY2(drill.mergedLogs.balance == sum && drill.counters.balance == sum, where);
        QVERIFY2(drill.logsConverge && drill.countersConverge && drill.lastWriteConverges, where);
        QVERIFY2(drill.lastWriteWins.balance - drill.lastWriteWins.error == sum, where);
        QVERIFY2(drill.conflicts > 0 || drill.lastWriteWins.lost.empty(), where);
        QVERIFY2(drill == playConflicts(given, seed), where);
    }
}

void TestConflictDrill::findsWhoCouldWrite()
{
    const Topology replicated = pair(Replication::Async);
    const auto sets = writerSetsOf(replicated);
    QCOMPARE(namesOf(sets), std::string{"db (Accounts)"});
    QCOMPARE(sitesOf(replicated, sets.front()), (std::vector<std::string>{"db-1", "db-2"}));
    QVERIFY(writerSetsOf(pair(std::nullopt)).empty());
    Topology tied = pair(std::nullopt);
    tied.connect("db-1", "db-2", {.kind = ConnectionKind::Replication});
    QCOMPARE(namesOf(writerSetsOf(tied)), std::string{"db (Accounts)"});
}

void TestConflictDrill::readsWrites()
{
    const std::vector<std::string> sites{"db-1", "db-2"};
    constexpr std::string_view text = R"({"format": "cutpoint-writes", "version": 1,
        "opening_balance": 1000, "lag_seconds": 0.5, "partition": {"from": 80, "to": 120},
        "clock_skew_seconds": {"db-2": -3},
        "writes": [{"site": "db-1", "at": 90, "amount": -500, "id": "rent"},
                   {"site": "db-2", "at": 105, "amount": -600}]})";
    const ReadWritesResult read = readWrites(text, pair(std::nullopt), sites);
    QVERIFY(read.diagnostics.empty());
    QVERIFY(fitsTheSchema(text));
    QCOMPARE(*read.writes,
             (ConflictCase{.openingBalance = 1000,
                           .writes = {writeOf("rent", "db-1", 90, -500),
                                      writeOf("write-2", "db-2", 105, -600)},
                           .clockSkew = {{"db-2", Seconds{-3}}},
                           .lag = Seconds{0.5},
                           .separation = Separation{.from = Seconds{80}, .to = Seconds{120}}}));
}

void TestConflictDrill::saysWhatIsWrongWithWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("codes");

    const auto row = [](const char* name, const QByteArray& text, const char* codes) {
        QTest::newRow(name) << text << QString{codes};
    };
    const QByteArray opening = R"("opening_balance": 1)";
    row("empty", " ", "empty-file");
    row("no JSON", "{", "invalid-json");
    row("a list", "[]", "wrong-type");
    row("another format", R"({"format": "cutpoint-scenario"})", "not-writes");
    row("a newer version", R"({"version": 2})", "newer-version");
    row("nothing in it", "{}", "missing-field missing-field");
    row("an unknown site", "{" + opening + R"(, "writes": [{"site": "x", "at": 1, "amount": 1}]})",
        "unknown-site");
    row("half a unit", "{" + opening + R"(, "writes": [{"site": "a", "at": 1, "amount": 0.5}]})",
        "out-of-range");
    row("too much", "{" + opening + R"(, "writes": [{"site": "a", "at": 1, "amount": 1e13}]})",
        "out-of-range");
    row("out of order",
        "{" + opening +
            R"(, "writes": [{"site": "a", "at": 2, "amount": 1}, {"site": "a", "at": 1,
               "amount": 1}]})",
        "out-of-order");
    row("a partition of no length",
        "{" + opening + R"(, "writes": [], "partition": {"from": 3, "to": 3}})", "out-of-order");
    row("a clock of nobody", "{" + opening + R"(, "writes": [], "clock_skew_seconds": {"x": 1}})",
        "unknown-site");
    row("several at once", R"({"opening_balance": "1", "writes": [{"at": -1, "amount": 1}, 7]})",
        "wrong-type missing-field out-of-range wrong-type");
    QByteArray many = "{" + opening + R"(, "writes": [)";
    for (std::size_t number = 0; number <= mostSiteWrites; ++number) {
        many += QByteArray{number == 0 ? "" : ","} + R"({"site": "a", "at": 1, "amount": 1})";
    }
    row("too many", many + "]}", "out-of-range");
}

void TestConflictDrill::saysWhatIsWrongWithWrites()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, codes);

    const std::vector<std::string> sites{"a", "b"};
    const ReadWritesResult read = readWrites(text.toStdString(), pair(std::nullopt), sites);
    QVERIFY(!read.writes);
    QStringList found;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        QVERIFY(diagnostic.position.has_value());
        found << QString::fromStdString(diagnostic.code);
    }
    QCOMPARE(found.join(' '), codes);
    // What names there are and which time comes first a schema cannot say.
    const bool isForSchema = codes != "empty-file" && codes != "invalid-json" &&
                             codes != "unknown-site" && codes != "out-of-order";
    if (isForSchema) {
        QVERIFY(!fitsTheSchema(text.toStdString()));
    }
}

void TestConflictDrill::isAsRecorded_data()
{
    QTest::addColumn<QByteArray>("text");

    const ConflictDrill textbook = playConflicts(textbookCase("db-1", "db-2"));
    const ConflictDrill lagging =
        playConflicts({.openingBalance = 50,
                       .writes = {writeOf("a|b", "x", 1, 100), writeOf("c", "y", 1.5, -1200)},
                       .clockSkew = {{"x", Seconds{2.5}}, {"y", Seconds{-1}}},
                       .lag = Seconds{0.2},
                       .separation = Separation{.from = Seconds{0}, .to = Seconds{9}}});
    const auto row = [](const char* name, const std::string& text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("textbook.txt", pageAsText(conflictsPage(textbook, "Accounts")));
    row("textbook.json", formatConflictsAsJson(textbook, "Accounts"));
    row("lagging.md", pageAsMarkdown(conflictsPage(lagging, "<b>db</b>")));
}

void TestConflictDrill::isAsRecorded()
{
    QFETCH(const QByteArray, text);

    const QByteArray expected =
        golden(QStringLiteral("conflicts/") + QTest::currentDataTag(), text);
    QVERIFY2(text == expected, firstDifference(text, expected));
}

QTEST_APPLESS_MAIN(TestConflictDrill)
#include "tst_conflict_drill.moc"
