#include "core/structure/compile.h"
#include "core/structure/structure_function.h"
#include "tests/support/random_source.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>

using cutpoint::InstanceClass;
using cutpoint::StructureFunction;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

/// The function of a single component. Its domains have numbers by first mention.
StructureFunction functionOf(const TopologyBuilder& builder)
{
    return cutpoint::compile(builder.build()).function;
}

/// "2 in 0 3, 1 in 1 3": how many instances live in which domains.
QByteArray text(const std::vector<InstanceClass>& classes)
{
    QByteArray text;
    for (const InstanceClass& same : classes) {
        text += (text.isEmpty() ? "" : ", ") + QByteArray::number(same.count) + " in";
        for (const std::uint32_t domain : same.domains) {
            text += ' ' + QByteArray::number(domain);
        }
    }
    return text;
}

/// The definition: instance i lives in the (i mod m)-th of the m names of each dimension.
std::uint32_t countLeft(const StructureFunction& function, const std::vector<bool>& isLost)
{
    std::uint32_t left = 0;
    for (std::uint32_t i = 0; i < function.components[0].instances; ++i) {
        left += std::ranges::none_of(function.spreads[0],
                                     [&](const auto& spread) {
                                         return isLost[spread.domains[i % spread.domains.size()]];
                                     })
                    ? 1
                    : 0;
    }
    return left;
}

TopologyBuilder randomlySpread(RandomSource& random)
{
    TopologyBuilder builder;
    builder.part("db").instances(random.between(1, 40), 1);
    for (const char* dimension : {"zone", "rack", "team"}) {
        if (random.chance(0.7)) {
            std::vector<std::string> names(random.between(1, 6));
            for (std::string& name : names) {
                name = std::to_string(random.between(0, 4));
            }
            builder.in(dimension, names);
        }
    }
    return builder;
}

}  // namespace

class TestStructureFunction : public QObject {
    Q_OBJECT

private slots:
    void findsInstanceClasses_data();
    void findsInstanceClasses();
    void countsInstancesLeft_data();
    void countsInstancesLeft();
    void agreesWithCountingOneByOne();
    void clientsLiveNowhere();
    void listsResidentsOnce();
};

void TestStructureFunction::findsInstanceClasses_data()
{
    QTest::addColumn<StructureFunction>("function");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("isInOnePlace");

    const auto row = [](const char* title, const TopologyBuilder& builder, const char* expected,
                        bool isInOnePlace) {
        QTest::newRow(title) << functionOf(builder) << QByteArray{expected} << isInOnePlace;
    };
    row("nowhere", TopologyBuilder{}.part("db").instances(3, 1), "3 in", true);
    row("in one zone", TopologyBuilder{}.part("db").instances(3, 1).in("zone", {"a"}), "3 in 0",
        true);
    row("in one zone and one rack",
        TopologyBuilder{}.part("db").instances(2, 1).in("zone", {"a"}).in("rack", {"r"}),
        "2 in 0 1", true);
    row("over two zones", TopologyBuilder{}.part("db").instances(5, 1).in("zone", {"a", "b"}),
        "3 in 0, 2 in 1", false);
    row("over more zones than instances",
        TopologyBuilder{}.part("db").instances(2, 1).in("zone", {"a", "b", "c"}), "1 in 0, 1 in 1",
        false);
    row("over two zones and three racks: every six alike",
        TopologyBuilder{}
            .part("db")
            .instances(8, 1)
            .in("zone", {"a", "b"})
            .in("rack", {"r", "s", "t"}),
        "2 in 0 2, 1 in 0 3, 1 in 0 4, 1 in 1 2, 2 in 1 3, 1 in 1 4", false);
    row("two zones and two racks in step",
        TopologyBuilder{}.part("db").instances(4, 1).in("zone", {"a", "b"}).in("rack", {"r", "s"}),
        "2 in 0 2, 2 in 1 3", false);
    row("a zone that is named twice",
        TopologyBuilder{}.part("db").instances(6, 1).in("zone", {"a", "a", "b"}), "4 in 0, 2 in 1",
        false);
    row("a million instances",
        TopologyBuilder{}.part("db").instances(1'000'000, 1).in("zone", {"a", "b", "c"}),
        "333334 in 0, 333333 in 1, 333333 in 2", false);
}

void TestStructureFunction::findsInstanceClasses()
{
    QFETCH(const StructureFunction, function);
    QFETCH(const QByteArray, expected);
    QFETCH(const bool, isInOnePlace);

    QCOMPARE(text(cutpoint::instanceClassesOf(function, 0)), expected);
    QCOMPARE(cutpoint::livesInOnePlace(function, 0), isInOnePlace);
}

void TestStructureFunction::countsInstancesLeft_data()
{
    QTest::addColumn<std::vector<bool>>("isLost");
    QTest::addColumn<unsigned>("left");

    // Of 8 instances: zones a b, racks r s t; by instance ar bs at br as bt ar bs.
    QTest::newRow("nothing lost") << std::vector<bool>{false, false, false, false, false} << 8U;
    QTest::newRow("a zone") << std::vector<bool>{true, false, false, false, false} << 4U;
    QTest::newRow("both zones") << std::vector<bool>{true, true, false, false, false} << 0U;
    QTest::newRow("rack r") << std::vector<bool>{false, false, true, false, false} << 5U;
    QTest::newRow("rack t") << std::vector<bool>{false, false, false, false, true} << 6U;
    QTest::newRow("zone a and rack r") << std::vector<bool>{true, false, true, false, false} << 3U;
    QTest::newRow("zone b and racks r and s")
        << std::vector<bool>{false, true, true, true, false} << 1U;
}

void TestStructureFunction::countsInstancesLeft()
{
    QFETCH(const std::vector<bool>, isLost);
    QFETCH(const unsigned, left);

    const StructureFunction function = functionOf(TopologyBuilder{}
                                                      .part("db")
                                                      .instances(8, 1)
                                                      .in("zone", {"a", "b"})
                                                      .in("rack", {"r", "s", "t"}));

    QCOMPARE(cutpoint::instancesLeft(function, 0, isLost), left);
}

void TestStructureFunction::agreesWithCountingOneByOne()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        RandomSource random{seed};
        const StructureFunction function = functionOf(randomlySpread(random));
        std::vector<bool> isLost(function.domains.size());
        for (std::size_t domain = 0; domain < isLost.size(); ++domain) {
            isLost[domain] = random.chance(0.4);
        }
        QVERIFY2(cutpoint::instancesLeft(function, 0, isLost) == countLeft(function, isLost),
                 qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
    }
}

void TestStructureFunction::clientsLiveNowhere()
{
    const StructureFunction function = functionOf(
        TopologyBuilder{}.client("users").in("zone", {"a"}).part("web").call("users", "web"));
    QVERIFY(function.domains.empty());
    QVERIFY(function.components[0].neverFails && !function.components[1].neverFails);
}

void TestStructureFunction::listsResidentsOnce()
{
    const StructureFunction function = functionOf(TopologyBuilder{}
                                                      .part("web")
                                                      .in("zone", {"a", "b", "a"})
                                                      .part("db")
                                                      .in("rack", {"a"})
                                                      .in("zone", {"b"}));
    QCOMPARE(function.domains.size(), std::size_t{3});
    QCOMPARE(function.residents.row(0).size(), std::size_t{1});
    QCOMPARE(function.residents.row(1).size(), std::size_t{2});
    QCOMPARE(function.domains[2].dimension, std::string{"rack"});
}

QTEST_APPLESS_MAIN(TestStructureFunction)
#include "tst_structure_function.moc"
