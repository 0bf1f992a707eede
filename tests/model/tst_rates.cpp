#include "core/model/rates.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace cutpoint;

class TestRates : public QObject {
    Q_OBJECT

private slots:
    void readsEveryStatement_data();
    void readsEveryStatement();
    void saysNothingOfNothing();
    void keepsDigitsNearOne();
    void refusesWhatIsNoFraction();
    void ordersAvailabilities();
};

void TestRates::readsEveryStatement_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<double>("expected");

    const auto row = [](const char* name, const Rates& rates, double expected) {
        QTest::newRow(name) << availabilityOf(rates)->down() << expected;
    };
    row("availability", {.statement = StatedAvailability{0.75}, .mttr = {}}, 0.25);
    row("unavailability", {.statement = StatedUnavailability{1e-15}, .mttr = {}}, 1e-15);
    row("a range counts at its low end", {.statement = StatedRange{0.5, 0.9}, .mttr = {}}, 0.5);
    row("99 hours up, 1 down", {.statement = StatedTimeToFailure{Hours{99}}, .mttr = Hours{1}},
        0.01);
    row("a time to repair beside an availability",
        {.statement = StatedAvailability{0.75}, .mttr = Hours{1}}, 0.25);
    row("times whose sum overflows",
        {.statement = StatedTimeToFailure{Hours{std::numeric_limits<double>::max()}},
         .mttr = Hours{std::numeric_limits<double>::max()}},
        0.5);
    row("times far apart", {.statement = StatedTimeToFailure{Hours{1e12}}, .mttr = Hours{1e-3}},
        1e-15);
}

void TestRates::readsEveryStatement()
{
    QFETCH(const double, down);
    QFETCH(const double, expected);
    QVERIFY2(std::abs(down - expected) <= 1e-15 * expected, qPrintable(QString::number(down)));
}

void TestRates::saysNothingOfNothing()
{
    QVERIFY(!availabilityOf({}));
    QVERIFY(!availabilityOf({.statement = {}, .mttr = Hours{1}}));
    QVERIFY(!availabilityOf({.statement = StatedTimeToFailure{Hours{1}}, .mttr = {}}));
}

void TestRates::keepsDigitsNearOne()
{
    QCOMPARE(Availability::fromDown(1.234567890123456e-15).down(), 1.234567890123456e-15);
    QCOMPARE(Availability::fromUp(0.25).down(), 0.75);
    QCOMPARE(Availability{}.down(), 0.0);
}

void TestRates::refusesWhatIsNoFraction()
{
    QVERIFY_EXCEPTION_THROWN((void)Availability::fromUp(1.5), std::domain_error);
    QVERIFY_EXCEPTION_THROWN((void)Availability::fromDown(-0.1), std::domain_error);
    QVERIFY_EXCEPTION_THROWN((void)Availability::fromUp(std::numeric_limits<double>::quiet_NaN()),
                             std::domain_error);
}

void TestRates::ordersAvailabilities()
{
    QVERIFY(Availability::fromUp(0.9) < Availability::fromUp(0.99));
    QVERIFY(Availability::fromDown(1e-15) > Availability::fromDown(1e-14));
}

QTEST_APPLESS_MAIN(TestRates)
#include "tst_rates.moc"
