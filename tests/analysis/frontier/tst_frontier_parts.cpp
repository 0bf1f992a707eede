#include "core/analysis/frontier/blocks.h"
#include "core/analysis/frontier/drop.h"
#include "core/analysis/frontier/order.h"
#include "core/analysis/frontier/pass.h"
#include "core/analysis/frontier/reduce.h"
#include "core/analysis/frontier/residue.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using cutpoint::frontier::Chance;
using cutpoint::frontier::Formula;
using cutpoint::frontier::Index;
using cutpoint::frontier::Network;
using cutpoint::frontier::Residue;

namespace {

/// Rows times columns of vertices that never fail, all edges failing.
struct Grid {
    Network network;
    Formula formula;

    Grid(Index rows, Index columns)
    {
        network.vertices.assign(std::size_t{rows} * columns, Formula::perfect);
        for (Index place = 0; place < rows * columns; ++place) {
            if ((place + 1) % columns != 0) {
                join(place, place + 1);
            }
            if (place + columns < rows * columns) {
                join(place, place + columns);
            }
        }
        network.targets = {rows * columns - 1};
    }

    void join(Index one, Index other)
    {
        network.edges.push_back({.one = one, .other = other, .part = formula.addUnit()});
    }
};

std::vector<Chance> chancesOf(const Formula& formula, double down)
{
    std::vector<Chance> chances(formula.size());
    for (Index part = 1; part < formula.size(); ++part) {
        if (formula.isUnit(part)) {
            chances[part] = {.works = 1.0 - down, .fails = down};
        }
    }
    formula.evaluate(chances);
    return chances;
}

}  // namespace

class TestFrontierParts : public QObject {
    Q_OBJECT

private slots:
    void reducesSeriesAndParallelAltogether();
    void leavesOutWhatDangles();
    void findsBlocksWithTheirTops();
    void ordersEveryVertexOnce_data();
    void ordersEveryVertexOnce();
    void findsNarrowOrders();
    void dropsTheLeast();
    void calculatesWithResidues();
};

void TestFrontierParts::reducesSeriesAndParallelAltogether()
{
    Grid square{2, 2};  // two ways of two edges each
    const auto reduced = cutpoint::frontier::reduce(square.network, square.formula);
    QVERIFY(!reduced.neverWorks);
    QVERIFY(reduced.pieces.empty());
    QCOMPARE(reduced.series.size(), std::size_t{1});
    const auto chances = chancesOf(square.formula, 0.5);
    QCOMPARE(chances[reduced.series.front()].fails, 0.5625);
}

void TestFrontierParts::leavesOutWhatDangles()
{
    Grid grid{3, 3};
    grid.network.targets = {4};  // the middle; then a tail, and a loop on it
    grid.network.vertices.insert(grid.network.vertices.end(), 4, grid.formula.addUnit());
    grid.join(8, 9);
    grid.join(9, 10);
    grid.join(10, 11);
    grid.join(11, 9);
    const auto reduced = cutpoint::frontier::reduce(grid.network, grid.formula);
    QCOMPARE(reduced.pieces.size(), std::size_t{1});
    QVERIFY(reduced.pieces.front().vertices.size() <= 9);

    grid.network.targets = {12};  // joined with nothing
    QVERIFY(cutpoint::frontier::reduce(grid.network, grid.formula).neverWorks);
}

void TestFrontierParts::findsBlocksWithTheirTops()
{
    Grid chain{1, 3};
    chain.join(2, 0);
    chain.network.vertices.push_back(Formula::perfect);
    chain.join(2, 3);
    const auto tree = cutpoint::frontier::findBlocks(chain.network);
    QCOMPARE(tree.tops, (std::vector<Index>{2, 0}));  // what hangs below comes first
    QCOMPARE(tree.edges[0].size(), std::size_t{1});
    QCOMPARE(tree.edges[1].size(), std::size_t{3});
    QCOMPARE(tree.blockOf[0], cutpoint::frontier::BlockTree::none);
    QCOMPARE(tree.blockOf[2], Index{1});
    QCOMPARE(tree.blockOf[3], Index{0});
}

void TestFrontierParts::ordersEveryVertexOnce_data()
{
    QTest::addColumn<Index>("rows");
    QTest::addColumn<Index>("columns");

    QTest::newRow("a pair") << Index{1} << Index{2};
    QTest::newRow("a path") << Index{1} << Index{9};
    QTest::newRow("a square") << Index{5} << Index{5};
    QTest::newRow("a strip") << Index{40} << Index{3};
}

void TestFrontierParts::ordersEveryVertexOnce()
{
    QFETCH(const Index, rows);
    QFETCH(const Index, columns);

    const Grid grid{rows, columns};
    auto order = cutpoint::frontier::findOrder(grid.network).vertices;
    std::ranges::sort(order);
    QCOMPARE(order.size(), std::size_t{rows} * columns);
    for (Index place = 0; place < order.size(); ++place) {
        QCOMPARE(order[place], place);
    }
}

/// A strip three wide, shuffled, must not get wider than it is, give or take one.
void TestFrontierParts::findsNarrowOrders()
{
    Grid grid{60, 3};
    const auto size = static_cast<Index>(grid.network.vertices.size());
    for (auto& edge : grid.network.edges) {
        edge.one = edge.one * 77 % size;
        edge.other = edge.other * 77 % size;
    }
    const auto order = cutpoint::frontier::findOrder(grid.network);
    const auto plan = cutpoint::frontier::makePlan(grid.network, order.vertices);
    QVERIFY(plan.has_value());
    QVERIFY2(plan->slotCount <= 5, qPrintable(QString::number(plan->slotCount)));
}

void TestFrontierParts::dropsTheLeast()
{
    using cutpoint::frontier::massBelowWhichToDrop;
    const std::vector<double> masses{0.5, 1e-9, 0.25, 1e-12, 1e-3, 0.0};
    QCOMPARE(massBelowWhichToDrop(masses, 0.0, 10), 0.0);
    QCOMPARE(massBelowWhichToDrop(masses, 0.0, 3), 1e-3);
    const double little = massBelowWhichToDrop(masses, 1e-8, 10);
    QVERIFY(little > 1e-9 && little <= 1e-3);
    const double less = massBelowWhichToDrop(masses, 1e-11, 10);
    QVERIFY(less > 1e-12 && less <= 1e-9);
}

void TestFrontierParts::calculatesWithResidues()
{
    const Residue last{Residue::prime - 1};  // as good as -1
    QCOMPARE((last + Residue{1}).value(), std::uint64_t{0});
    QCOMPARE((last * last).value(), std::uint64_t{1});
    QCOMPARE((Residue{3} - Residue{5}).value(), Residue::prime - 2);
    QCOMPARE((Residue{std::uint64_t{1} << 60U} * Residue{4}).value(), std::uint64_t{2});
}

QTEST_APPLESS_MAIN(TestFrontierParts)
#include "tst_frontier_parts.moc"
