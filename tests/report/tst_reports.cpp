#include "core/report/json_report.h"
#include "core/report/text_report.h"
#include "tests/report/sample_reports.h"
#include "tests/support/golden.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using cutpoint::Availability;
using cutpoint::formatJson;
using cutpoint::formatText;
using cutpoint::Report;
namespace tests = cutpoint::tests;

class TestReports : public QObject {
    Q_OBJECT

private slots:
    void looksAsRecorded_data();
    void looksAsRecorded();
    void coloursOnlyWhenAsked();
    void letsNoControlCharacterThrough();
    void writesEveryKeyOfTheFormatInOrder_data();
    void writesEveryKeyOfTheFormatInOrder();
    void losesNoBitOfANumber_data();
    void losesNoBitOfANumber();
    void writesNullForWhatIsNotKnown_data();
    void writesNullForWhatIsNotKnown();
    void showsTheProductOfLayersOnlyWhereItDiffers();
};

void TestReports::looksAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("actual");

    const auto rows = [](const QString& name, const Report& report) {
        QTest::newRow(qUtf8Printable(name + ", text"))
            << "report/" + name + ".txt" << QByteArray::fromStdString(formatText(report));
        QTest::newRow(qUtf8Printable(name + ", JSON"))
            << "report/" + name + ".json" << QByteArray::fromStdString(formatJson(report));
    };
    rows("web-shop", tests::webShopReport());
    rows("accepted", tests::acceptedReport());
    rows("hostile", tests::hostileReport());
    rows("empty", tests::emptyReport());
}

void TestReports::looksAsRecorded()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, actual);

    const QByteArray wanted = tests::golden(file, actual);
    QVERIFY2(actual == wanted, tests::firstDifference(actual, wanted));
}

void TestReports::coloursOnlyWhenAsked()
{
    const Report report = tests::webShopReport();
    QVERIFY(formatText(report).find('\x1b') == std::string::npos);

    std::string coloured = formatText(report, {.hasColour = true});
    QVERIFY(coloured.starts_with("\x1b[1;31m2 single"));
    for (std::size_t at = 0; (at = coloured.find('\x1b')) != std::string::npos;) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    QCOMPARE(coloured, formatText(report));
}

void TestReports::letsNoControlCharacterThrough()
{
    const std::string text = formatText(tests::hostileReport());
    QVERIFY(std::ranges::none_of(text, [](char character) {
        const auto code = static_cast<unsigned char>(character);
        return (code < 0x20 && character != '\n') || code == 0x7f || code == 0xff;
    }));
    // The names with line ends in them are on one line each.
    QVERIFY(text.find("two\\nlines\\u0007 and") != std::string::npos);
}

void TestReports::writesEveryKeyOfTheFormatInOrder_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("keys");

    QTest::newRow("report") << ""
                            << "format version topology system layers layer_product components "
                               "groups spofs choke_points advisories cut_sets findings uncertainty "
                               "recommendations";
    QTest::newRow("system") << "/system"
                            << "availability unavailability nines bound method interval "
                               "meets_target downtime_seconds cost_per_year assumed_perfect";
    QTest::newRow("layer") << "/layers/0"
                           << "name availability unavailability weakest";
    QTest::newRow("component") << "/components/0"
                               << "id availability unavailability parts birnbaum criticality raw "
                                  "rrw diagnostic saved_unavailability articulation";
    QTest::newRow("SPOF") << "/spofs/0"
                          << "type id category reasons severity domains cuts_off cuts_off_count "
                             "saved_unavailability accepted";
    QTest::newRow("cut set") << "/cut_sets/0"
                             << "members order probability";
    QTest::newRow("finding") << "/findings/0"
                             << "severity code message where";
}

void TestReports::writesEveryKeyOfTheFormatInOrder()
{
    QFETCH(const QString, place);
    QFETCH(const QString, keys);

    const auto json = nlohmann::ordered_json::parse(formatJson(tests::webShopReport()));
    QStringList found;
    for (const auto& item :
         json[nlohmann::ordered_json::json_pointer(place.toStdString())].items()) {
        found << QString::fromStdString(item.key());
    }
    QCOMPARE(found.join(' '), keys);
}

void TestReports::losesNoBitOfANumber_data()
{
    QTest::addColumn<double>("down");

    QTest::newRow("a third") << 1.0 / 3.0;
    QTest::newRow("tiny") << 1.0000000001e-15;
    QTest::newRow("smallest") << 5e-324;
    QTest::newRow("none") << 0.0;
    QTest::newRow("all") << 1.0;
}

void TestReports::losesNoBitOfANumber()
{
    QFETCH(const double, down);

    Report report = tests::emptyReport();
    report.system = tests::systemOf(down);
    const auto json = nlohmann::json::parse(formatJson(report));

    // Bit for bit, so no tolerance.
    QVERIFY(json["system"]["unavailability"].get<double>() == down);
    QVERIFY(json["system"]["availability"].get<double>() == 1.0 - down);
}

void TestReports::writesNullForWhatIsNotKnown_data()
{
    QTest::addColumn<bool>("hasFigures");
    QTest::addColumn<QString>("place");

    for (const char* place : {"/system", "/layer_product"}) {
        QTest::newRow(place) << false << QString{place};
    }
    for (const char* place :
         {"/system/nines", "/system/interval", "/system/meets_target", "/system/cost_per_year",
          "/components/0/availability", "/components/0/birnbaum", "/components/0/raw",
          "/components/0/rrw", "/components/0/diagnostic", "/components/0/saved_unavailability",
          "/spofs/0/saved_unavailability", "/spofs/0/accepted"}) {
        QTest::newRow(place) << true << QString{place};
    }
}

void TestReports::writesNullForWhatIsNotKnown()
{
    QFETCH(const bool, hasFigures);
    QFETCH(const QString, place);

    Report report = tests::emptyReport();
    if (hasFigures) {
        report.system = tests::systemOf(0.0);
        report.components.emplace_back();
        report.spofs = {tests::spofOf("a", "a", HUGE_VAL)};
    }
    const auto json = nlohmann::json::parse(formatJson(report));
    QVERIFY(json.at(nlohmann::json::json_pointer(place.toStdString())).is_null());
}

void TestReports::showsTheProductOfLayersOnlyWhereItDiffers()
{
    Report report = tests::webShopReport();
    QVERIFY(formatText(report).find("product of the layers") != std::string::npos);
    report.layerProduct = Availability::fromDown(6.3112e-4 * (1.0 + 1e-12));
    QVERIFY(formatText(report).find("product of the layers") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
