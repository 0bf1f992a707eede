#include "core/analysis/downtime.h"

#include <QTest>

using cutpoint::Availability;

class TestDowntime : public QObject {
    Q_OBJECT

private slots:
    void multipliesByThePeriod_data();
    void multipliesByThePeriod();
    void countsNines_data();
    void countsNines();
};

void TestDowntime::multipliesByThePeriod_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<double>("yearDays");
    QTest::addColumn<double>("year");
    QTest::addColumn<double>("month");
    QTest::addColumn<double>("week");
    QTest::addColumn<double>("day");

    QTest::newRow("always down") << 1.0 << 365.0 << 31'536'000.0 << 2'592'000.0 << 604'800.0
                                 << 86'400.0;
    QTest::newRow("three nines") << 1e-3 << 365.0 << 31'536.0 << 2'592.0 << 604.8 << 86.4;
    QTest::newRow("a year of 365.25 days")
        << 1e-3 << 365.25 << 31'557.6 << 2'592.0 << 604.8 << 86.4;
    QTest::newRow("never down") << 0.0 << 365.0 << 0.0 << 0.0 << 0.0 << 0.0;
}

void TestDowntime::multipliesByThePeriod()
{
    QFETCH(const double, down);
    QFETCH(const double, yearDays);
    QFETCH(const double, year);
    QFETCH(const double, month);
    QFETCH(const double, week);
    QFETCH(const double, day);

    const cutpoint::Downtime found = cutpoint::downtimeOf(Availability::fromDown(down), yearDays);

    QCOMPARE(found.year, year);
    QCOMPARE(found.month, month);
    QCOMPARE(found.week, week);
    QCOMPARE(found.day, day);
}

void TestDowntime::countsNines_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<double>("nines");

    QTest::newRow("99.9 %") << 1e-3 << 3.0;
    QTest::newRow("99.95 %") << 5e-4 << 3.301029995663981;
    QTest::newRow("fifteen nines") << 1e-15 << 15.0;
    QTest::newRow("half of the time") << 0.5 << 0.3010299956639812;
    QTest::newRow("always down") << 1.0 << 0.0;
}

void TestDowntime::countsNines()
{
    QFETCH(const double, down);
    QFETCH(const double, nines);

    const auto found = cutpoint::ninesOf(Availability::fromDown(down));
    QVERIFY(found);
    QCOMPARE(*found, nines);
    QVERIFY(!cutpoint::ninesOf(Availability{}));
}

QTEST_APPLESS_MAIN(TestDowntime)
#include "tst_downtime.moc"
