#include "core/analysis/all_pairs.h"
#include "core/model/rates.h"
#include "tests/support/random_network.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using cutpoint::AllPairs;
using cutpoint::Topology;
using cutpoint::tests::TopologyBuilder;

namespace {

bool isClose(double actual, double expected, double relative)
{
    return std::abs(actual - expected) <= relative * std::abs(expected);
}

double downOf(const cutpoint::Rates& rates)
{
    return cutpoint::availabilityOf(rates).value_or(cutpoint::Availability{}).down();
}

/// Every state of nodes and links, one after the other.
class Enumeration {
public:
    explicit Enumeration(const Topology& topology)
        : m_topology{topology}
        , m_links{topology.connections()}
        , m_apart(topology.componentCount() * topology.componentCount(), 0.0L)
    {
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            m_down.push_back(downOf(topology.component(vertex).rates));
        }
        for (const auto& link : m_links) {
            m_down.push_back(downOf(link.connection->rates));
        }
        m_isUp.assign(m_down.size(), true);
        add(0, 1.0L);
    }

    [[nodiscard]] double down(std::size_t one, std::size_t other) const
    {
        return static_cast<double>(m_apart[one * m_topology.componentCount() + other]);
    }

private:
    void add(std::size_t unit, long double probability)
    {
        if (unit == m_down.size()) {
            count(probability);
            return;
        }
        m_isUp[unit] = true;
        add(unit + 1, probability * (1.0L - m_down[unit]));
        if (m_down[unit] > 0.0) {
            m_isUp[unit] = false;
            add(unit + 1, probability * m_down[unit]);
        }
    }

    void count(long double probability)
    {
        const std::size_t size = m_topology.componentCount();
        std::vector<std::size_t> part(size);
        for (std::size_t vertex = 0; vertex < size; ++vertex) {
            part[vertex] = vertex;
        }
        for (std::size_t link = 0; link < m_links.size(); ++link) {
            const std::size_t from = m_links[link].from;
            const std::size_t to = m_links[link].to;
            if (m_isUp[size + link] && m_isUp[from] && m_isUp[to]) {
                const std::size_t gone = part[from];
                std::ranges::replace(part, gone, part[to]);
            }
        }
        for (std::size_t one = 0; one < size; ++one) {
            for (std::size_t other = 0; other < size; ++other) {
                const bool areJoined = m_isUp[one] && m_isUp[other] && part[one] == part[other];
                m_apart[one * size + other] += areJoined ? 0.0L : probability;
            }
        }
    }

    const Topology& m_topology;
    std::vector<cutpoint::PlacedConnection> m_links;
    std::vector<double> m_down;
    std::vector<bool> m_isUp;
    std::vector<long double> m_apart;
};

TopologyBuilder ringOfThree()
{
    TopologyBuilder builder;
    builder.part("a", 0.0).part("b", 0.1).part("c", 0.2);
    builder.link("a", "b").failing(0.5).link("b", "c").failing(0.5).link("c", "a").failing(0.5);
    return builder;
}

}  // namespace

class TestAllPairs : public QObject {
    Q_OBJECT

private slots:
    void agreesWithHand();
    void agreesWithEnumeration();
    void leavesPartsApart();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
};

void TestAllPairs::agreesWithHand()
{
    const Topology topology = ringOfThree().build();
    const AllPairs found = cutpoint::findAllPairs(topology);
    QVERIFY(found.findings.empty());
    QCOMPARE(found.pairs.size(), std::size_t{3});
    // Both ends, and the direct link or the way around with the third node.
    QVERIFY(isClose(found.between(0, 1).down(), 1.0 - 0.9 * (0.5 + 0.5 * 0.25 * 0.8), 1e-14));
    QVERIFY(isClose(found.between(0, 2).down(), 1.0 - 0.8 * (0.5 + 0.5 * 0.25 * 0.9), 1e-14));
    QVERIFY(isClose(found.between(1, 2).down(), 1.0 - 0.72 * 0.625, 1e-14));

    const AllPairs links = cutpoint::findAllPairs(topology, {.hasPerfectNodes = true});
    QVERIFY(isClose(links.between(0, 1).down(), 0.375, 1e-14));
    QVERIFY(isClose(links.between(1, 2).down(), 0.375, 1e-14));
}

void TestAllPairs::agreesWithEnumeration()
{
    unsigned compared = 0;
    for (unsigned seed = 0; seed < 500; ++seed) {
        const Topology topology =
            cutpoint::tests::randomNetwork(seed, {.vertices = 9, .units = 11});
        const AllPairs found = cutpoint::findAllPairs(topology);
        QVERIFY(found.findings.empty());
        const Enumeration expected{topology};
        for (std::size_t other = 1; other < found.components; ++other) {
            for (std::size_t one = 0; one < other; ++one) {
                ++compared;
                QVERIFY2(
                    isClose(found.between(one, other).down(), expected.down(one, other), 1e-12),
                    qPrintable(QStringLiteral("seed %1: %2, %3").arg(seed).arg(one).arg(other)));
            }
        }
    }
    QVERIFY(compared > 5000);
}

void TestAllPairs::leavesPartsApart()
{
    const AllPairs found = cutpoint::findAllPairs(
        TopologyBuilder{}.part("a", 0.1).part("b", 0.1).part("c", 0.1).link("a", "c").build());
    QCOMPARE(found.between(0, 1).down(), 1.0);
    QCOMPARE(found.between(1, 2).down(), 1.0);
    QVERIFY(isClose(found.between(0, 2).down(), 0.19, 1e-14));
    QVERIFY(cutpoint::findAllPairs(Topology{}).pairs.empty());
}

void TestAllPairs::saysWhyItCannot_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<QString>("code");

    QTest::newRow("a one-way call") << ringOfThree().call("a", "b").build() << "one-way";
    QTest::newRow("a zone that fails")
        << ringOfThree().domain("zone", "z", 0.1).build() << "shared-domain";
    TopologyBuilder dense;
    for (char one = 'a'; one < 'z'; ++one) {
        dense.part(std::string(1, one), 0.1);
        for (char other = 'a'; other < one; ++other) {
            dense.link(std::string(1, other), std::string(1, one));
        }
    }
    QTest::newRow("everything with everything") << dense.build() << "too-dense";
}

void TestAllPairs::saysWhyItCannot()
{
    QFETCH(const Topology, topology);
    QFETCH(const QString, code);

    const AllPairs found = cutpoint::findAllPairs(topology);
    QVERIFY(found.pairs.empty());
    QCOMPARE(found.findings.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(found.findings.front().code), code);
}

QTEST_APPLESS_MAIN(TestAllPairs)
#include "tst_all_pairs.moc"
