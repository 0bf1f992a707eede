#include "core/report/wording.h"

#include <QTest>

using cutpoint::assuranceInWords;
using cutpoint::Availability;
using cutpoint::availabilityInWords;
using cutpoint::Bound;
using cutpoint::Category;
using cutpoint::dateInWords;
using cutpoint::durationInWords;
using cutpoint::Method;
using cutpoint::moneyInWords;
using cutpoint::nameOf;
using cutpoint::namesInWords;
using cutpoint::probabilityInWords;
using cutpoint::Reason;
using cutpoint::SpofSeverity;
using cutpoint::SystemFigures;
using cutpoint::UnitType;

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void putsAvailabilityInWords_data();
    void putsAvailabilityInWords();
    void putsDurationInWords_data();
    void putsDurationInWords();
    void putsMoneyInWords_data();
    void putsMoneyInWords();
    void putsProbabilityInWords_data();
    void putsProbabilityInWords();
    void listsTheFirstFewNames_data();
    void listsTheFirstFewNames();
    void saysHowCertainTheFigureIs();
    void writesDatesWithTwoDigits();
    void namesEverythingAsTheReportFileDoes_data();
    void namesEverythingAsTheReportFileDoes();
};

namespace {

/// With a plain space for the narrow one, so that tables stay readable.
QString plain(const std::string& words)
{
    return QString::fromStdString(words).replace(QChar{0x202f}, u' ');
}

}  // namespace

void TestWording::putsAvailabilityInWords_data()
{
    QTest::addColumn<double>("down");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, double down, const char* expected) {
        QTest::newRow(name) << down << QString{expected};
    };
    row("always up", 0.0, "100 %");
    row("never up", 1.0, "0 %");
    row("web shop", 6.3112e-4, "99.937 %");
    row("zone failed", 4.3184e-3, "99.57 %");
    row("serial stack", 1.5993e-3, "99.84 %");
    row("as a rounded difference of one", 1.0 - 0.9999, "99.990 %");
    row("a tenth of a percent", 1e-3, "99.90 %");
    row("four decimals at most", 3e-6, "99.9997 %");
    row("would round up to all", 1e-12, "99.9999 %");
    row("just under the last digit", 4e-7, "99.9999 %");
    row("half", 0.5, "50.00 %");
    row("almost never up", 0.999999, "0.00 %");
    row("two digits round to three", 9.96e-4, "99.90 %");
}

void TestWording::putsAvailabilityInWords()
{
    QFETCH(const double, down);
    QFETCH(const QString, expected);

    QCOMPARE(plain(availabilityInWords(Availability::fromDown(down))), expected);
}

void TestWording::putsDurationInWords_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("inReports");

    const auto row = [](const char* name, double seconds, const char* expected,
                        const char* inReports) {
        QTest::newRow(name) << seconds << QString{expected} << QString{inReports};
    };
    row("none", 0.0, "0 s", "0 s");
    row("a trace", 1e-9, "< 1 s", "< 1 s");
    row("just less than one", 0.999, "< 1 s", "< 1 s");
    row("one second", 1.0, "1.0 s", "1.00 s");
    row("seconds", 31.5, "32 s", "31.5 s");
    row("rounds up to a minute", 59.7, "1.0 min", "59.7 s");
    row("minutes", 52.56 * 60.0, "53 min", "52.6 min");
    row("rounds up to an hour", 59.96 * 60.0, "1.0 h", "1.00 h");
    row("rounds up to ten", 9.96 * 3600.0, "10 h", "9.96 h");
    row("hours", 14.0098 * 3600.0, "14 h", "14.0 h");
    row("just less than two days", 47.4 * 3600.0, "47 h", "47.4 h");
    row("two days", 48.0 * 3600.0, "2.0 d", "2.00 d");
    row("a year", 365.0 * 86400.0, "365 d", "365 d");
    row("thousands of days", 36500.0 * 86400.0, "36,500 d", "36,500 d");
}

void TestWording::putsDurationInWords()
{
    QFETCH(const double, seconds);
    QFETCH(const QString, expected);
    QFETCH(const QString, inReports);

    QCOMPARE(plain(durationInWords(seconds)), expected);
    QCOMPARE(plain(durationInWords(seconds, 3)), inReports);
}

void TestWording::putsMoneyInWords_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");

    QTest::newRow("dollars") << 6311.2 << "USD"
                             << "$6,311";
    QTest::newRow("euros") << 1e6 << "EUR" << QStringLiteral("€1,000,000");
    QTest::newRow("no symbol of its own") << 999.5 << "CHF"
                                          << "1,000 CHF";
    QTest::newRow("no currency") << 12345678.0 << ""
                                 << "12,345,678";
    QTest::newRow("nothing") << 0.0 << "USD"
                             << "$0";
    QTest::newRow("three digits") << 100.0 << "USD"
                                  << "$100";
}

void TestWording::putsMoneyInWords()
{
    QFETCH(const double, amount);
    QFETCH(const QString, currency);
    QFETCH(const QString, expected);

    QCOMPARE(plain(moneyInWords(amount, currency.toStdString())), expected);
}

void TestWording::putsProbabilityInWords_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<QString>("expected");

    QTest::newRow("impossible") << 0.0 << "0";
    QTest::newRow("certain") << 1.0 << "1";
    QTest::newRow("rare") << 1.0e-15 << "1.0e-15";
    QTest::newRow("rounds up a power") << 9.96e-4 << "1.0e-3";
}

void TestWording::putsProbabilityInWords()
{
    QFETCH(const double, probability);
    QFETCH(const QString, expected);

    QCOMPARE(plain(probabilityInWords(probability)), expected);
}

void TestWording::listsTheFirstFewNames_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");

    QTest::newRow("none") << 0 << 0 << "";
    QTest::newRow("one") << 1 << 1 << "0";
    QTest::newRow("as many as fit") << 6 << 6 << "0, 1, 2, 3, 4, 5";
    QTest::newRow("more than fit") << 7 << 7 << "0, 1, 2, 3, 4 and 2 more";
    QTest::newRow("more than are known") << 3 << 4000 << "0, 1, 2 and 3,997 more";
}

void TestWording::listsTheFirstFewNames()
{
    QFETCH(const int, known);
    QFETCH(const int, count);
    QFETCH(const QString, expected);

    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(known));
    for (int i = 0; i < known; ++i) {
        names.push_back(std::to_string(i));
    }
    QCOMPARE(plain(namesInWords(names, static_cast<std::size_t>(count))), expected);
}

void TestWording::saysHowCertainTheFigureIs()
{
    SystemFigures figures;
    QCOMPARE(plain(assuranceInWords(figures)), QString{"Exact."});

    figures.bound = Bound::UpperBound;
    figures.assumedPerfect = {"DNS", "CDN"};
    QCOMPARE(plain(assuranceInWords(figures)),
             QString{"Upper bound: 2 components have no availability (DNS, CDN)."});
    figures.assumedPerfect = {"DNS"};
    QCOMPARE(plain(assuranceInWords(figures)),
             QString{"Upper bound: 1 component has no availability (DNS)."});

    figures.interval = {Availability::fromDown(1e-3), Availability::fromDown(5e-4)};
    figures.bound = Bound::Interval;
    QCOMPARE(plain(assuranceInWords(figures)),
             QString{"Lower end of a certain interval: 99.90 % to 99.950 %, unavailability "
                     "5.00e-4 to 1.00e-3."});
    figures.bound = Bound::Estimate;
    QCOMPARE(plain(assuranceInWords(figures)),
             QString{"Estimate; 95 % confidence interval: 99.90 % to 99.950 %, unavailability "
                     "5.00e-4 to 1.00e-3."});
}

void TestWording::writesDatesWithTwoDigits()
{
    using namespace std::chrono_literals;
    QCOMPARE(plain(dateInWords(2027y / 1 / 31)), QString{"2027-01-31"});
    QCOMPARE(plain(dateInWords(1999y / 12 / 9)), QString{"1999-12-09"});
}

void TestWording::namesEverythingAsTheReportFileDoes_data()
{
    QTest::addColumn<QString>("actual");

    const auto row = [](const char* expected, const std::string& actual) {
        QTest::newRow(expected) << QString::fromStdString(actual);
    };
    row("server or service", nameOf(Category::ServerOrService));
    row("network path", nameOf(Category::NetworkPath));
    row("dependency", nameOf(Category::Dependency));
    row("person or team", nameOf(Category::PersonOrTeam));
    row("articulation", nameOf(Reason::Articulation));
    row("single-instance", nameOf(Reason::SingleInstance));
    row("shared-domain", nameOf(Reason::SharedDomain));
    row("component", nameOf(UnitType::Component));
    row("connection", nameOf(UnitType::Connection));
    row("domain", nameOf(UnitType::Domain));
    row("exact", nameOf(Bound::Exact));
    row("upper bound", nameOf(Bound::UpperBound));
    row("interval", nameOf(Bound::Interval));
    row("estimate", nameOf(Bound::Estimate));
    row("diagram", nameOf(Method::Diagram));
    row("frontier", nameOf(Method::Frontier));
    row("product", nameOf(Method::Product));
    row("bounds", nameOf(Method::Bounds));
    row("monte-carlo", nameOf(Method::MonteCarlo));
    row("error", nameOf(SpofSeverity::Error));
    row("notice", nameOf(SpofSeverity::Notice));
}

void TestWording::namesEverythingAsTheReportFileDoes()
{
    QFETCH(const QString, actual);
    QCOMPARE(actual, QString{QTest::currentDataTag()});
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
