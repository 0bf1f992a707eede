#include "core/analysis/category.h"

#include <QTest>

#include <map>
#include <set>

using cutpoint::Category;
using cutpoint::Kind;

class TestCategory : public QObject {
    Q_OBJECT

private slots:
    void sortsEveryKind();
    void sortsDimensions_data();
    void sortsDimensions();
};

void TestCategory::sortsEveryKind()
{
    const std::set<std::string> network{"network", "switch", "router", "link", "firewall",
                                        "dns",     "cdn",    "power",  "host"};
    const std::set<std::string> others{"third_party", "auth"};
    std::map<Category, int> counts;
    for (const Kind kind : cutpoint::allKinds()) {
        const std::string name{cutpoint::nameOf(kind)};
        const Category expected = network.contains(name)  ? Category::NetworkPath
                                  : others.contains(name) ? Category::Dependency
                                                          : Category::ServerOrService;
        QVERIFY2(cutpoint::categoryOf(kind) == expected, name.c_str());
        ++counts[expected];
    }
    QCOMPARE(counts[Category::NetworkPath], 9);
    QCOMPARE(counts[Category::Dependency], 2);
}

void TestCategory::sortsDimensions_data()
{
    QTest::addColumn<QByteArray>("dimension");
    QTest::addColumn<int>("category");

    const auto row = [](const char* dimension, Category category) {
        QTest::newRow(dimension) << QByteArray{dimension} << static_cast<int>(category);
    };
    row("zone", Category::NetworkPath);
    row("region", Category::NetworkPath);
    row("rack", Category::NetworkPath);
    row("host", Category::NetworkPath);
    row("power", Category::NetworkPath);
    row("network", Category::NetworkPath);
    row("provider", Category::Dependency);
    row("person", Category::PersonOrTeam);
    row("team", Category::PersonOrTeam);
    row("colour of the cable", Category::ServerOrService);
    row("Zone", Category::ServerOrService);
}

void TestCategory::sortsDimensions()
{
    QFETCH(const QByteArray, dimension);
    QFETCH(const int, category);

    QCOMPARE(static_cast<int>(cutpoint::categoryOfDimension(dimension.toStdString())), category);
}

QTEST_APPLESS_MAIN(TestCategory)
#include "tst_category.moc"
