#include "core/report/json_report.h"
#include "core/report/text_report.h"
#include "tests/report/sample_reports.h"
#include "tests/support/golden.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

using namespace cutpoint;

class TestReports : public QObject {
    Q_OBJECT

private slots:
    void looksAsRecorded_data();
    void looksAsRecorded();
    void coloursOnlyWhenAsked();
    void letsNoControlCharacterThrough();
    void writesEveryKeyOfTheFormatInOrder();
    void losesNoBitOfANumber_data();
    void losesNoBitOfANumber();
    void writesNullForWhatIsNotKnown();
    void showsTheProductOfLayersOnlyWhereItDiffers();
};

void TestReports::looksAsRecorded_data()
{
    QTest::addColumn<std::function<Report()>>("make");
    QTest::addColumn<QString>("file");

    const auto row = [](const char* name, Report (*make)(), const char* file) {
        QTest::newRow(name) << std::function<Report()>{make} << QString{file};
    };
    row("web shop", tests::webShopReport, "web-shop");
    row("accepted and all types", tests::acceptedReport, "accepted");
    row("hostile names", tests::hostileReport, "hostile");
    row("empty", tests::emptyReport, "empty");
}

void TestReports::looksAsRecorded()
{
    QFETCH(const std::function<Report()>, make);
    QFETCH(const QString, file);

    const Report report = make();
    const QByteArray text = QByteArray::fromStdString(formatText(report));
    const QByteArray json = QByteArray::fromStdString(formatJson(report));

    const QString folder = "report/";
    const QByteArray textWanted = tests::golden(folder + file + ".txt", text);
    const QByteArray jsonWanted = tests::golden(folder + file + ".json", json);
    QVERIFY2(text == textWanted, tests::firstDifference(text, textWanted));
    QVERIFY2(json == jsonWanted, tests::firstDifference(json, jsonWanted));
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

void TestReports::writesEveryKeyOfTheFormatInOrder()
{
    const auto json = nlohmann::ordered_json::parse(formatJson(tests::webShopReport()));
    const auto keysOf = [](const nlohmann::ordered_json& object) {
        QStringList keys;
        for (const auto& item : object.items()) {
            keys << QString::fromStdString(item.key());
        }
        return keys.join(' ');
    };
    QCOMPARE(keysOf(json), QString{"format version topology system layers layer_product components "
                                   "spofs choke_points advisories cut_sets findings "
                                   "recommendations"});
    QCOMPARE(keysOf(json["system"]),
             QString{"availability unavailability nines bound method interval meets_target "
                     "downtime_seconds cost_per_year assumed_perfect"});
    QCOMPARE(keysOf(json["components"][0]),
             QString{"id availability unavailability parts birnbaum criticality raw rrw diagnostic "
                     "saved_unavailability articulation"});
    QCOMPARE(keysOf(json["spofs"][0]), QString{"type id category reasons severity domains cuts_off "
                                               "cuts_off_count saved_unavailability accepted"});
    QCOMPARE(keysOf(json["cut_sets"][0]), QString{"members order probability"});
    QCOMPARE(keysOf(json["findings"][0]), QString{"severity code message where"});
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

void TestReports::writesNullForWhatIsNotKnown()
{
    Report report = tests::emptyReport();
    QVERIFY(nlohmann::json::parse(formatJson(report))["system"].is_null());
    QVERIFY(nlohmann::json::parse(formatJson(report))["layer_product"].is_null());

    report.system = tests::systemOf(0.0);
    report.components.emplace_back();
    Spof endless = tests::spofOf("a", "a", 0.0);
    endless.savedUnavailability = HUGE_VAL;
    report.spofs = {endless};
    const auto json = nlohmann::json::parse(formatJson(report));
    for (const char* key : {"nines", "interval", "meets_target", "cost_per_year"}) {
        QVERIFY2(json["system"][key].is_null(), key);
    }
    for (const char* key :
         {"availability", "birnbaum", "raw", "rrw", "diagnostic", "saved_unavailability"}) {
        QVERIFY2(json["components"][0][key].is_null(), key);
    }
    QVERIFY(json["spofs"][0]["saved_unavailability"].is_null());
    QVERIFY(json["spofs"][0]["accepted"].is_null());
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
