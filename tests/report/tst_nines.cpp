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
    void looksAsRecorded();
};

void TestNines::putsTheGivenOneInItsPlace_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("place");

    QTest::newRow("between two") << 2e-3 << 10 << 3;
    QTest::newRow("one of the usual, as a percentage comes out")
        << (100.0 - 99.95) / 100.0 << 9 << 4;
    QTest::newRow("worst of all") << 1.0 << 10 << 0;
    QTest::newRow("never down") << 0.0 << 10 << 9;
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

void TestNines::looksAsRecorded()
{
    const QByteArray bare =
        QByteArray::fromStdString(formatNines(ninesTable(Availability::fromDown(3e-4))));
    const QByteArray priced = QByteArray::fromStdString(
        formatNines(ninesTable(Availability::fromDown(5e-4), 10e6), "USD"));
    QCOMPARE(bare, tests::golden("report/nines.txt", bare));
    QCOMPARE(priced, tests::golden("report/nines-priced.txt", priced));
}

QTEST_APPLESS_MAIN(TestNines)
#include "tst_nines.moc"
