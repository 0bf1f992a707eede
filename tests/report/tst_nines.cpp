#include "core/analysis/downtime.h"
#include "core/report/nines.h"
#include "tests/support/golden.h"

#include <algorithm>

using cutpoint::Availability;
using cutpoint::formatNines;
using cutpoint::NinesRow;
using cutpoint::ninesTable;
namespace tests = cutpoint::tests;

class TestNines : public QObject {
    Q_OBJECT

private slots:
    void putsTheGivenOneInItsPlace_data();
    void putsTheGivenOneInItsPlace();
    void knowsWhatIsLost();
    void saysWhatTheNextNineSaves();
    void knowsWhatServicesNeed_data();
    void knowsWhatServicesNeed();
    void looksAsRecorded();
};

void TestNines::putsTheGivenOneInItsPlace_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("place");

    QTest::newRow("between two") << 2e-3 << 11 << 4;
    QTest::newRow("one of the usual, as a percentage comes out")
        << (100.0 - 99.95) / 100.0 << 10 << 5;
    QTest::newRow("worst of all") << 1.0 << 11 << 0;
    QTest::newRow("never down") << 0.0 << 11 << 10;
}

void TestNines::putsTheGivenOneInItsPlace()
{
    QFETCH(const double, down);
    QFETCH(const int, rows);
    QFETCH(const int, place);

    const auto table = ninesTable(Availability::fromDown(down));

    QCOMPARE(static_cast<int>(table.size()), rows);
    const auto given = std::ranges::find(table, true, &NinesRow::isGiven);
    QVERIFY(given != table.end());
    QCOMPARE(static_cast<int>(given - table.begin()), place);
    QVERIFY(std::ranges::is_sorted(table, {}, &NinesRow::availability));
    QCOMPARE(given->nines.has_value(), down > 0.0);
}

void TestNines::knowsWhatIsLost()
{
    for (const NinesRow& row : ninesTable(Availability::fromDown(5e-4), 10e6)) {
        QCOMPARE(row.lostPerYear.value_or(-1.0), row.availability.down() * 10e6);
    }
    QVERIFY(!ninesTable(Availability::fromDown(5e-4)).front().lostPerYear);
}

/// 10 million a year: 1,000,000 is lost at 90 %, then a tenth of it with each nine.
void TestNines::saysWhatTheNextNineSaves()
{
    double expected = 1e6;
    for (const double down : {1e-1, 1e-2, 1e-3, 1e-4, 1e-5}) {
        const auto table = ninesTable(Availability::fromDown(down), 10e6);
        const auto given = std::ranges::find(table, true, &NinesRow::isGiven);
        QCOMPARE(given->lostPerYear.value_or(0.0), expected);
        QCOMPARE(given->nextNineSaves.value_or(0.0), 0.9 * expected);
        expected /= 10.0;
    }
}

void TestNines::knowsWhatServicesNeed_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<QString>("kind");

    QTest::newRow("not even a blog") << 0.2 << QString{};
    QTest::newRow("just a blog") << 0.1 << QStringLiteral("personal blog");
    QTest::newRow("a little more") << 0.02 << QStringLiteral("small business");
    QTest::newRow("as a percentage comes out")
        << (100.0 - 99.99) / 100.0 << QStringLiteral("banking, payments");
    QTest::newRow("never down") << 0.0 << QStringLiteral("life support");
}

void TestNines::knowsWhatServicesNeed()
{
    QFETCH(const double, down);
    QFETCH(const QString, kind);

    const auto found = cutpoint::enoughFor(Availability::fromDown(down));

    QCOMPARE(QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size())), kind);
}

void TestNines::looksAsRecorded()
{
    const auto table = ninesTable(Availability::fromDown(5e-4), 10e6);
    const QByteArray markdown = QByteArray::fromStdString(pageAsMarkdown(ninesPage(table, "USD")));
    const QByteArray json = QByteArray::fromStdString(formatNinesAsJson(table, "USD"));
    QCOMPARE(markdown, tests::golden("report/nines.md", markdown));
    QCOMPARE(json, tests::golden("report/nines.json", json));

    const QByteArray bare =
        QByteArray::fromStdString(formatNines(ninesTable(Availability::fromDown(3e-4))));
    const QByteArray priced = QByteArray::fromStdString(
        formatNines(ninesTable(Availability::fromDown(5e-4), 10e6), "USD"));
    QCOMPARE(bare, tests::golden("report/nines.txt", bare));
    QCOMPARE(priced, tests::golden("report/nines-priced.txt", priced));
}

QTEST_APPLESS_MAIN(TestNines)
#include "tst_nines.moc"
