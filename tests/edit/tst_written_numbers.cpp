#include "core/edit/written_numbers.h"

#include <QTest>

using namespace cutpoint;

class TestWrittenNumbers : public QObject {
    Q_OBJECT

private slots:
    void readsCounts_data();
    void readsCounts();
    void readsAmounts_data();
    void readsAmounts();
    void readsFractions_data();
    void readsFractions();
    void readsTimes_data();
    void readsTimes();
    void secondsMayBeNone();
    void writesNumbersThatReadBack_data();
    void writesNumbersThatReadBack();
    void partsThousands();
};

namespace {

/// -1 stands for what is refused.
constexpr double refused = -1.0;

double orRefused(const Written<double>& written)
{
    // A value or a problem, never both and never neither.
    return written.value.has_value() == written.problem.empty() ? written.value.value_or(refused)
                                                                : -2.0;
}

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
}

}  // namespace

void TestWrittenNumbers::readsCounts_data()
{
    addColumns();
    QTest::newRow("a digit") << "3" << 3.0;
    QTest::newRow("blanks") << " 12 " << 12.0;
    QTest::newRow("thousands") << "10 000" << 10000.0;
    QTest::newRow("too small") << "0" << refused;
    QTest::newRow("too great") << "1000001" << refused;
    QTest::newRow("beyond 64 bits") << "99999999999999999999999" << refused;
    QTest::newRow("negative") << "-1" << refused;
    QTest::newRow("fraction") << "1.5" << refused;
    QTest::newRow("words") << "many" << refused;
    QTest::newRow("nothing") << "" << refused;
}

void TestWrittenNumbers::readsCounts()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    const auto count = countWritten(text.toStdString(), 1, 1'000'000);
    QCOMPARE(count.value ? static_cast<double>(*count.value) : refused, value);
    QCOMPARE(count.problem.empty(), count.value.has_value());
}

void TestWrittenNumbers::readsAmounts_data()
{
    addColumns();
    QTest::newRow("plain") << "90" << 90.0;
    QTest::newRow("decimal point") << "0.5" << 0.5;
    QTest::newRow("decimal comma") << "12,5" << 12.5;
    QTest::newRow("thousands by comma") << "10,000,000" << 1e7;
    QTest::newRow("thousands and cents") << "1,234.56" << 1234.56;
    QTest::newRow("thousands by narrow space") << "10\u202F000" << 10000.0;
    QTest::newRow("millions") << "10 M" << 1e7;
    QTest::newRow("thousands by letter") << "20k" << 20000.0;
    QTest::newRow("billions") << "1.5bn" << 1.5e9;
    QTest::newRow("dollars") << "$ 6,311" << 6311.0;
    QTest::newRow("euros") << "€90" << 90.0;
    QTest::newRow("exponent") << "10e6" << 1e7;
    QTest::newRow("negative") << "-5" << refused;
    QTest::newRow("infinite") << "inf" << refused;
    QTest::newRow("too great") << "1e999" << refused;
    QTest::newRow("words") << "a lot" << refused;
    QTest::newRow("nothing") << "" << refused;
}

void TestWrittenNumbers::readsAmounts()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    QCOMPARE(orRefused(amountWritten(text.toStdString())), value);
}

void TestWrittenNumbers::readsFractions_data()
{
    addColumns();
    QTest::newRow("percent") << "99.95 %" << 0.9995;
    QTest::newRow("percent, narrow space") << "99.95\u202F%" << 0.9995;
    QTest::newRow("percent, comma") << "99,95%" << 0.9995;
    QTest::newRow("fraction") << "0.9995" << 0.9995;
    QTest::newRow("percentage without sign") << "99.95" << 0.9995;
    QTest::newRow("small percentage") << "0.5 %" << 0.005;
    QTest::newRow("one percent") << "1 %" << 0.01;
    QTest::newRow("all") << "100 %" << 1.0;
    QTest::newRow("none") << "0" << 0.0;
    QTest::newRow("many digits") << "99.99999999999 %" << 0.9999999999999;
    QTest::newRow("exponent") << "5e-4" << 5e-4;
    QTest::newRow("one of what") << "1" << refused;
    QTest::newRow("more than all") << "101 %" << refused;
    QTest::newRow("negative") << "-1 %" << refused;
    QTest::newRow("not a number") << "nan" << refused;
    QTest::newRow("words") << "half" << refused;
    QTest::newRow("sign alone") << "%" << refused;
    QTest::newRow("exponent cut off") << "5e" << refused;
}

void TestWrittenNumbers::readsFractions()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    const double read = orRefused(fractionWritten(text.toStdString()));
    QVERIFY2(read == value, qPrintable(QString::number(read, 'g', 17)));  // To the last digit.
}

void TestWrittenNumbers::readsTimes_data()
{
    addColumns();
    QTest::newRow("bare: hours") << "4380" << 4380.0;
    QTest::newRow("hours") << "2 h" << 2.0;
    QTest::newRow("minutes") << "30 min" << 0.5;
    QTest::newRow("days") << "30 d" << 720.0;
    QTest::newRow("days and hours") << "1 d 12 h" << 36.0;
    QTest::newRow("no blanks") << "1d12h" << 36.0;
    QTest::newRow("weeks in words") << "2 weeks" << 336.0;
    QTest::newRow("years") << "1 year" << 8760.0;
    QTest::newRow("seconds") << "36 s" << 0.01;
    QTest::newRow("comma") << "1,5 h" << 1.5;
    QTest::newRow("thousands") << "4,380 h" << 4380.0;
    QTest::newRow("bare thousands") << "1,000,000" << 1e6;
    QTest::newRow("none") << "0 h" << refused;
    QTest::newRow("unit unknown") << "3 fortnights" << refused;
    QTest::newRow("unit alone") << "h" << refused;
    QTest::newRow("negative") << "-2 h" << refused;
    QTest::newRow("nothing") << "" << refused;
}

void TestWrittenNumbers::readsTimes()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    const auto hours = hoursWritten(text.toStdString());
    QCOMPARE(hours.value ? hours.value->count() : refused, value);
    QCOMPARE(hours.problem.empty(), hours.value.has_value());
}

void TestWrittenNumbers::secondsMayBeNone()
{
    QCOMPARE(secondsWritten("30").value->count(), 30.0);
    QCOMPARE(secondsWritten("2 min").value->count(), 120.0);
    QCOMPARE(secondsWritten("500 ms").value->count(), 0.5);
    QCOMPARE(secondsWritten("0").value->count(), 0.0);
    QVERIFY(!secondsWritten("soon").value);
}

void TestWrittenNumbers::writesNumbersThatReadBack_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<QString>("text");
    QTest::newRow("three nines") << 0.999 << "99.9 %";
    QTest::newRow("half a nine more") << 0.9995 << "99.95 %";
    QTest::newRow("certain") << 1.0 << "100 %";
    QTest::newRow("never") << 0.0 << "0 %";
    QTest::newRow("seven percent") << 0.07 << "7 %";
    QTest::newRow("tiny") << 1e-9 << "0.0000001 %";
}

void TestWrittenNumbers::writesNumbersThatReadBack()
{
    QFETCH(const double, fraction);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(percentText(fraction)), text);
    QVERIFY(fractionWritten(percentText(fraction)).value == fraction);
}

void TestWrittenNumbers::partsThousands()
{
    QCOMPARE(amountText(10e6), std::string{"10 000 000"});
    QCOMPARE(amountText(999), std::string{"999"});
    QCOMPARE(amountText(1234.5), std::string{"1 234.5"});
    QCOMPARE(amountWritten(amountText(1234567.25)).value.value_or(0.0), 1234567.25);
}

QTEST_APPLESS_MAIN(TestWrittenNumbers)
#include "tst_written_numbers.moc"
