#include "app/cli/percentage.h"

#include <QTest>

#include <cmath>

using namespace cutpoint::app;

class TestPercentage : public QObject {
    Q_OBJECT

private slots:
    void readsAvailability_data();
    void readsAvailability();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void readsAmounts();
};

void TestPercentage::readsAvailability_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("down");

    QTest::newRow("bare") << "99.95" << 5e-4;
    QTest::newRow("with a sign") << "99.95%" << 5e-4;
    QTest::newRow("with a space and a sign") << " 99.95 % " << 5e-4;
    QTest::newRow("nines") << "3 nines" << 1e-3;
    QTest::newRow("half a nine, joined") << "3.5nines" << std::pow(10.0, -3.5);
    QTest::newRow("one nine") << "1 nine" << 0.1;
    QTest::newRow("all") << "100" << 0.0;
    QTest::newRow("one percent, said so") << "1 %" << 0.99;
    QTest::newRow("keeps the digits near 100") << "99.99999999" << 1e-10;
    QTest::newRow("with an exponent") << "9.99e1" << 1e-3;
}

void TestPercentage::readsAvailability()
{
    QFETCH(const QString, text);
    QFETCH(const double, down);

    const ParsedAvailability parsed = parseAvailability(text.toStdString());

    QVERIFY2(parsed.availability, parsed.problem.c_str());
    constexpr double tolerance = 1e-8;  // relative: what the digits of a percentage allow
    QVERIFY(std::abs(parsed.availability->down() - down) <= tolerance * down);
}

void TestPercentage::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");

    const char* const any = "expected a percentage such as 99.95, or nines such as \"3.5 nines\", "
                            "found ";
    const auto row = [](const char* name, const char* text, const QString& problem) {
        QTest::newRow(name) << QString{text} << problem + '"' + text + '"';
    };
    row("nothing", "", any);
    row("words", "high", any);
    row("decimal comma", "99,95", any);
    row("infinite", "inf", any);
    row("no number", "nan", any);
    row("only a sign", "%", any);
    row("huge", "1e999", "expected a percentage from 0 to 100, found ");
    row("beyond all numbers", "1e99999", any);
    row("a fraction", "0.9995", "expected a percentage (99.95, not 0.9995), found ");
    row("one", "1", "expected a percentage (99.95, not 0.9995), found ");
    row("too much", "100.1", "expected a percentage from 0 to 100, found ");
    row("negative", "-5", "expected a percentage from 0 to 100, found ");
    row("negative nines", "-1 nines", "expected 0 nines or more, found ");
}

void TestPercentage::refusesWhatIsNone()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);

    const ParsedAvailability parsed = parseAvailability(text.toStdString());

    QVERIFY(!parsed.availability);
    QCOMPARE(QString::fromStdString(parsed.problem), problem);
}

void TestPercentage::readsAmounts()
{
    QCOMPARE(parseAmount("10e6").value_or(-1.0), 10e6);
    QCOMPARE(parseAmount(" 1234.5").value_or(-1.0), 1234.5);
    for (const char* text : {"", "-1", "10M", "1e999", "nan"}) {
        QVERIFY2(!parseAmount(text), text);
    }
}

QTEST_APPLESS_MAIN(TestPercentage)
#include "tst_percentage.moc"
