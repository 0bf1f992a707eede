#include "core/analysis/analyse.h"
#include "core/io/file.h"
#include "core/io/read_topology.h"
#include "core/layout/diagram.h"
#include "core/report/svg/svg_writer.h"
#include "core/report/svg/topology_svg.h"
#include "tests/support/golden.h"

#include <QXmlStreamReader>

#include <chrono>

using cutpoint::Component;
using cutpoint::Topology;

namespace {

/// Everything that is to be read in a picture.
struct Texts {
    QStringList shown;
    QStringList titles;
    QString problem;  ///< Of the XML; empty: none.
};

Texts textsOf(const std::string& svg)
{
    Texts texts;
    QXmlStreamReader xml{QByteArray::fromStdString(svg)};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String{"text"}) {
            texts.shown << xml.readElementText();
        } else if (xml.name() == QLatin1String{"title"}) {
            texts.titles << xml.readElementText();
        }
    }
    texts.problem = xml.hasError() ? xml.errorString() : QString{};
    return texts;
}

std::string drawn(const Topology& topology)
{
    using namespace std::chrono_literals;
    cutpoint::AnalysisOptions options;
    options.today = 2026y / 11 / 1;
    const cutpoint::Report report = analyse(topology, options);
    return svgOf(topology, drawDiagram(topology), &report);
}

Topology sample(const QString& name)
{
    const auto path = QStringLiteral(CUTPOINT_SOURCE_DIR "/samples/%1.topology.json").arg(name);
    const auto content = cutpoint::readFile(path.toStdString());
    return *cutpoint::readTopology(content.text.value()).topology;
}

/// Users → a component of that name → another one.
Topology named(const std::string& name)
{
    Topology topology;
    Component users{.id = {"users"}};
    users.kind = cutpoint::Kind::Client;
    topology.add(users);
    Component hostile{.id = {"hostile"}};
    hostile.name = name;
    hostile.layer = name;
    hostile.domains = {{.dimension = "zone", .names = {name}}};
    topology.add(hostile);
    topology.add(Component{.id = {"db"}});
    cutpoint::Connection connection;
    connection.label = name;
    topology.connect("users", "hostile", connection);
    topology.connect("hostile", "db", connection);
    cutpoint::TopologyProperties properties;
    properties.name = name;
    topology.replaceProperties(properties);
    return topology;
}

}  // namespace

class TestSvg : public QObject {
    Q_OBJECT

private slots:
    void drawsSamplesAsRecorded_data();
    void drawsSamplesAsRecorded();
    void showsEveryComponent();
    void marksWhatIsASinglePointOfFailure();
    void marksNothingWithoutAReport();
    void drawsAnEmptyTopology();
    void staysWellFormedWhateverTheNames_data();
    void staysWellFormedWhateverTheNames();
    void cutsWhatIsTooLongAndSaysItInTheTitle();
    void writesNumbersShortly_data();
    void writesNumbersShortly();
    void cutsTextToItsRoom_data();
    void cutsTextToItsRoom();
};

void TestSvg::drawsSamplesAsRecorded_data()
{
    QTest::addColumn<QString>("name");
    for (const char* const name : {"web-shop", "shared-zone", "silent-replica"}) {
        QTest::newRow(name) << QString{name};
    }
}

void TestSvg::drawsSamplesAsRecorded()
{
    QFETCH(const QString, name);
    const QByteArray actual = QByteArray::fromStdString(drawn(sample(name)));
    const QByteArray wanted = cutpoint::tests::golden("report/" + name + ".svg", actual);
    QVERIFY2(actual == wanted, cutpoint::tests::firstDifference(actual, wanted));
    QCOMPARE(textsOf(actual.toStdString()).problem, QString{});
}

void TestSvg::showsEveryComponent()
{
    const Topology shop = sample("web-shop");
    const Texts texts = textsOf(drawn(shop));
    for (std::size_t at = 0; at < shop.componentCount(); ++at) {
        const QString title = QString::fromStdString(titleOf(shop.component(at)));
        const auto tells = [&](const QString& text) { return text.startsWith(title + '\n'); };
        QVERIFY2(std::any_of(texts.titles.begin(), texts.titles.end(), tells), qPrintable(title));
    }
    QVERIFY(texts.shown.contains("Orders DB"));
    QVERIFY(texts.shown.contains("Edge"));
    QVERIFY(texts.shown.contains("weakest"));
}

void TestSvg::marksWhatIsASinglePointOfFailure()
{
    const std::string svg = drawn(sample("web-shop"));
    const Texts texts = textsOf(svg);
    QCOMPARE(texts.shown.count("SPOF"), 2);
    QCOMPARE(QByteArray::fromStdString(svg).count("class=\"card spof\""), 2);
    QVERIFY(svg.find("stroke=\"#D55E00\" stroke-width=\"2.5\" stroke-dasharray=\"7 4\"") !=
            std::string::npos);
    const auto isSpofTitle = [](const QString& title) {
        return title.startsWith("Orders DB\n") && title.contains("Single point of failure");
    };
    QVERIFY(std::any_of(texts.titles.begin(), texts.titles.end(), isSpofTitle));
}

void TestSvg::marksNothingWithoutAReport()
{
    const Topology shop = sample("web-shop");
    const QByteArray svg = QByteArray::fromStdString(svgOf(shop, drawDiagram(shop), nullptr));
    QVERIFY(svg.contains("Orders DB"));
    QVERIFY(!svg.contains("#D55E00") && !svg.contains("SPOF"));
}

void TestSvg::drawsAnEmptyTopology()
{
    const std::string svg = drawn(Topology{});
    QCOMPARE(textsOf(svg).problem, QString{});
    QVERIFY(svg.find("width=\"48\"") != std::string::npos);
}

void TestSvg::staysWellFormedWhateverTheNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("markup") << QByteArray{"<b>&\"'"} << "<b>&\"'";
    QTest::newRow("end of a section") << QByteArray{"a]]>b"} << "a]]>b";
    QTest::newRow("control characters") << QByteArray{"a\x01\x1b\x0c"} << "a\\u0001\\u001b\\u000c";
    QTest::newRow("two lines") << QByteArray{"a\nb"} << "a\\nb";
    QTest::newRow("no UTF-8") << QByteArray{"a\xff"} << "a\\xff";
    QTest::newRow("no character") << QByteArray{"a\xEF\xBF\xBF"} << QString{"a\uFFFD"};
    QTest::newRow("beyond the first plane") << QByteArray{"a\U0001F512"} << QString{"a\U0001F512"};
    QTest::newRow("turned direction") << QByteArray{"a\u202eb"} << "a\\u202eb";
}

void TestSvg::staysWellFormedWhateverTheNames()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, shown);
    const Texts texts = textsOf(drawn(named(name.toStdString())));
    QCOMPARE(texts.problem, QString{});
    QVERIFY2(texts.titles.filter(shown).size() >= 3, qPrintable(texts.titles.join('|')));
}

void TestSvg::cutsWhatIsTooLongAndSaysItInTheTitle()
{
    const std::string name(5000, 'W');
    const Texts texts = textsOf(drawn(named(name)));
    QCOMPARE(texts.problem, QString{});
    QVERIFY(!texts.titles.filter(QString::fromStdString(name)).isEmpty());
    for (const QString& text : texts.shown) {
        QVERIFY2(text.size() < 60, qPrintable(text));
    }
    QVERIFY(!texts.shown.filter("WW…").isEmpty());
}

void TestSvg::writesNumbersShortly_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("written");

    QTest::newRow("whole") << 100.0 << "100";
    QTest::newRow("rounded") << 0.126 << "0.13";
    QTest::newRow("zeros at the end") << 2.5 << "2.5";
    QTest::newRow("nearly nothing below zero") << -0.001 << "0";
    QTest::newRow("large") << 1e15 << "1000000000000000";
    QTest::newRow("none") << qQNaN() << "0";
}

void TestSvg::writesNumbersShortly()
{
    QFETCH(const double, value);
    QFETCH(const QString, written);
    QCOMPARE(QString::fromStdString(cutpoint::svg::number(value)), written);
}

void TestSvg::cutsTextToItsRoom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("shown");

    // At 10 px an i is 2.78 wide, an é at most 7.2, the ellipsis 10.
    QTest::newRow("fits") << "iii" << 8.4 << "iii";
    QTest::newRow("one too many") << "iiiiii" << 14.0 << "i…";
    QTest::newRow("between characters") << "ééé" << 17.5 << "é…";
    QTest::newRow("no room") << "iii" << 1.0 << "…";
    QTest::newRow("nothing") << "" << 1.0 << "";
}

void TestSvg::cutsTextToItsRoom()
{
    QFETCH(const QString, text);
    QFETCH(const double, width);
    QFETCH(const QString, shown);
    QCOMPARE(QString::fromStdString(cutpoint::svg::elided(text.toStdString(), width, 10.0)), shown);
}

QTEST_GUILESS_MAIN(TestSvg)
#include "tst_svg.moc"
