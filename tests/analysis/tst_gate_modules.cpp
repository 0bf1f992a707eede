#include "core/analysis/gate_modules.h"
#include "core/analysis/gate_reduction.h"

#include <QTest>

#include <algorithm>
#include <vector>

using cutpoint::GateGraph;
using cutpoint::GateKind;
using cutpoint::SystemGates;
using Gate = GateGraph::Gate;

namespace {

/// A graph with some units.
struct Drawing {
    GateGraph graph;
    std::vector<Gate> units;

    explicit Drawing(std::uint32_t count)
    {
        for (std::uint32_t number = 0; number < count; ++number) {
            units.push_back(graph.unit({.number = number}));
        }
    }
};

std::size_t countGates(const GateGraph& graph, Gate root)
{
    const auto uses = cutpoint::countUses(graph, root);
    std::size_t count = 0;
    for (Gate gate = 0; gate < graph.size(); ++gate) {
        count += uses[gate] > 0 && graph.kindOf(gate) == GateKind::AtLeast ? 1 : 0;
    }
    return count;
}

}  // namespace

class TestGateModules : public QObject {
    Q_OBJECT

private slots:
    void simplifiesGates();
    void findsModules();
    void findsNoModulesInsideCycles();
    void takesOutWhatIsCommon();
    void flattensDeepNests();
};

void TestGateModules::simplifiesGates()
{
    Drawing drawing{3};
    GateGraph& graph = drawing.graph;
    const Gate x = drawing.units[0];
    const Gate y = drawing.units[1];

    QCOMPARE(graph.all({}), GateGraph::always);
    QCOMPARE(graph.any({}), GateGraph::never);
    QCOMPARE(graph.all({x, GateGraph::always}), x);
    QCOMPARE(graph.all({x, GateGraph::never}), GateGraph::never);
    QCOMPARE(graph.any({x, x}), x);
    QCOMPARE(graph.any({x, GateGraph::always}), GateGraph::always);
    QCOMPARE(graph.all({x, y}), graph.all({y, x}));
    QVERIFY(graph.all({x, y}) != graph.any({x, y}));
    // One of three is certain, another impossible: the one that is left decides.
    QCOMPARE(graph.atLeast(2, {x, GateGraph::always, GateGraph::never}), x);
    QCOMPARE(graph.atLeast(4, {x, y, drawing.units[2]}), GateGraph::never);
}

/// inner = a and b, used once; c is used twice.
void TestGateModules::findsModules()
{
    Drawing drawing{4};
    GateGraph& graph = drawing.graph;
    const auto& [a, b, c, d] =
        std::tie(drawing.units[0], drawing.units[1], drawing.units[2], drawing.units[3]);
    const Gate inner = graph.all({a, b});
    const Gate left = graph.any({inner, c});
    const Gate right = graph.any({c, d});
    const Gate root = graph.all({left, right});

    const std::vector<bool> isModule = cutpoint::findModules(graph, root);
    QVERIFY(isModule[inner]);
    QVERIFY(isModule[root]);
    QVERIFY(!isModule[left]);
    QVERIFY(!isModule[right]);
    QVERIFY(!isModule[c]);

    std::vector<bool> isSeen(graph.size(), false);
    const std::vector<Gate> gates = cutpoint::gatesOfModule(graph, root, isModule, isSeen);
    QVERIFY((gates == std::vector<Gate>{c, d, inner, left, right, root}));
    QVERIFY(std::ranges::none_of(isSeen, [](bool seen) { return seen; }));
}

/// x needs y, y needs x and one of two units: that choice is a module, the equations are none.
void TestGateModules::findsNoModulesInsideCycles()
{
    Drawing drawing{4};
    GateGraph& graph = drawing.graph;
    const Gate heldX = graph.held();
    const Gate heldY = graph.held();
    const Gate choice = graph.any({drawing.units[2], drawing.units[3]});
    const Gate x = graph.all({drawing.units[0], heldY});
    const Gate y = graph.all({drawing.units[1], heldX, choice});
    const std::vector<Gate> equations{x, y};
    const Gate cycle = graph.cycle(heldX, equations, true);
    const Gate root = graph.member(cycle, 0);

    const std::vector<bool> isModule = cutpoint::findModules(graph, root);
    QVERIFY(isModule[root]);
    QVERIFY(isModule[choice]);
    QVERIFY(!isModule[x]);
    QVERIFY(!isModule[y]);
    QVERIFY(!isModule[cycle]);
}

/// Two of (w1 and db, w2 and db, w3 and db) = db and two of (w1, w2, w3).
void TestGateModules::takesOutWhatIsCommon()
{
    Drawing drawing{4};
    GateGraph& graph = drawing.graph;
    const Gate database = drawing.units[3];
    std::vector<Gate> stacks;
    for (int web = 0; web < 3; ++web) {
        stacks.push_back(graph.all({drawing.units[static_cast<std::size_t>(web)], database}));
    }
    const Gate root = graph.atLeast(2, stacks);
    const SystemGates reduced = cutpoint::reduceGates({.graph = drawing.graph, .root = root});

    QVERIFY(reduced.graph.isAll(reduced.root));
    QCOMPARE(countGates(reduced.graph, reduced.root), std::size_t{2});
    // a or (a and b) is a.
    const Gate absorbing = graph.any({drawing.units[0], stacks[0]});
    const SystemGates absorbed = cutpoint::reduceGates({.graph = drawing.graph, .root = absorbing});
    QCOMPARE(absorbed.graph.kindOf(absorbed.root), GateKind::Unit);
}

void TestGateModules::flattensDeepNests()
{
    constexpr std::uint32_t depth = 100'000;
    Drawing drawing{depth};
    Gate root = drawing.units[0];
    for (std::uint32_t unit = 1; unit < depth; ++unit) {
        root = drawing.graph.all({drawing.units[unit], root});
    }
    const SystemGates reduced = cutpoint::reduceGates({.graph = drawing.graph, .root = root});

    QCOMPARE(countGates(reduced.graph, reduced.root), std::size_t{1});
    QCOMPARE(reduced.graph.inputsOf(reduced.root).size(), std::size_t{depth});
}

QTEST_APPLESS_MAIN(TestGateModules)
#include "tst_gate_modules.moc"
