#include "core/edit/written_rates.h"

#include <QTest>

using namespace cutpoint;

Q_DECLARE_METATYPE(cutpoint::Rates)

class TestWrittenRates : public QObject {
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void writesBackWhatItReads_data() { readsWhatPeopleWrite_data(); }
    void writesBackWhatItReads();
    void keepsTheTimeToRepair();
    void aTimeUpNeedsATimeToRepair();
};

void TestWrittenRates::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rates>("rates");
    const auto up = [](double fraction) {
        return Rates{.statement = StatedAvailability{fraction}};
    };
    const auto times = [](double mttf, double mttr) {
        return Rates{.statement = StatedTimeToFailure{Hours{mttf}}, .mttr = Hours{mttr}};
    };
    QTest::newRow("percent") << "99.95 %" << up(0.9995);
    QTest::newRow("fraction") << "0.9995" << up(0.9995);
    QTest::newRow("percentage") << "99.95" << up(0.9995);
    QTest::newRow("3 nines") << "3 nines" << up(0.999);
    QTest::newRow("three nines") << "three nines" << up(0.999);
    QTest::newRow("five nines without blank") << "5nines" << up(0.99999);
    QTest::newRow("one nine") << "1 nine" << up(0.9);
    QTest::newRow("up") << "99.9 % up" << up(0.999);
    QTest::newRow("times") << "4380 h / 2 h" << times(4380, 2);
    QTest::newRow("times in days") << "30 d / 4 h" << times(720, 4);
    QTest::newRow("times, bare hours") << "4380/2" << times(4380, 2);
    QTest::newRow("times in minutes") << "1 year / 30 min" << times(8760, 0.5);
    QTest::newRow("down") << "0.05 % down" << Rates{.statement = StatedUnavailability{0.0005}};
    QTest::newRow("down, fraction")
        << "1e-9 down" << Rates{.statement = StatedUnavailability{1e-9}};
    QTest::newRow("range") << "99.9 % to 99.99 %" << Rates{.statement = StatedRange{0.999, 0.9999}};
    QTest::newRow("range, one sign")
        << "99.9–99.99%" << Rates{.statement = StatedRange{0.999, 0.9999}};
    QTest::newRow("nothing") << " " << Rates{};
}

void TestWrittenRates::readsWhatPeopleWrite()
{
    QFETCH(const QString, text);
    QFETCH(const Rates, rates);
    const Written<Rates> read = ratesWritten(text.toStdString(), {});
    QVERIFY2(read.value.has_value(), read.problem.c_str());
    QVERIFY(*read.value == rates);
}

void TestWrittenRates::writesBackWhatItReads()
{
    QFETCH(const Rates, rates);
    const std::string text = ratesText(rates);
    QVERIFY2(ratesWritten(text, {}).value == rates, text.c_str());
}

void TestWrittenRates::refusesWithTheReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("words") << "good"
                           << "4380 h / 2 h";
    QTest::newRow("too much") << "120 %"
                              << "from 0 to 100 %";
    QTest::newRow("negative") << "-3 %"
                              << "from 0 to 100 %";
    QTest::newRow("one") << "1"
                         << "could be either";
    QTest::newRow("no nines") << "0 nines"
                              << "15 nines";
    QTest::newRow("too many nines") << "40 nines"
                                    << "15 nines";
    QTest::newRow("a time up alone") << "4380 h"
                                     << "needs a time to repair";
    QTest::newRow("no repair") << "4380 h / "
                               << "time up and a time to repair";
    QTest::newRow("repair of nothing") << "4380 h / 0 h"
                                       << "time up and a time to repair";
    QTest::newRow("range upside down") << "99.99 % to 99.9 %"
                                       << "lower end";
}

void TestWrittenRates::refusesWithTheReason()
{
    QFETCH(const QString, text);
    QFETCH(const QString, reason);
    const Written<Rates> read = ratesWritten(text.toStdString(), {});
    QVERIFY(!read.value);
    QVERIFY2(read.problem.find(reason.toStdString()) != std::string::npos, read.problem.c_str());
}

void TestWrittenRates::keepsTheTimeToRepair()
{
    const Rates before{.statement = StatedAvailability{0.9}, .mttr = Hours{3}};
    QVERIFY(ratesWritten("99 %", before).value->mttr == Hours{3});
    QVERIFY(ratesWritten("500 h", before).value ==
            (Rates{.statement = StatedTimeToFailure{Hours{500}}, .mttr = Hours{3}}));
    QVERIFY(repairWritten("30 min", before).value ==
            (Rates{.statement = StatedAvailability{0.9}, .mttr = Hours{0.5}}));
    QVERIFY(repairWritten("", before).value->mttr == std::nullopt);
}

void TestWrittenRates::aTimeUpNeedsATimeToRepair()
{
    const Rates before{.statement = StatedTimeToFailure{Hours{500}}, .mttr = Hours{3}};
    QVERIFY(!repairWritten("", before).value);
    QVERIFY(ratesWritten("", before).value == Rates{});
}

QTEST_APPLESS_MAIN(TestWrittenRates)
#include "tst_written_rates.moc"
