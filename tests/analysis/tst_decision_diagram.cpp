#include "core/analysis/decision_diagram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <numeric>
#include <random>
#include <set>

using cutpoint::DecisionDiagram;
using cutpoint::DiagramBudgetExceeded;
using Node = DecisionDiagram::Node;

namespace {

constexpr unsigned variables = 8;
constexpr unsigned states = 1U << variables;

/// A function of eight variables: of every state, a bit for each variable, whether it is true.
using Table = std::bitset<states>;

Table tableOfVariable(unsigned variable)
{
    Table table;
    for (unsigned state = 0; state < states; ++state) {
        table[state] = (state >> variable & 1U) != 0;
    }
    return table;
}

bool valueOf(const DecisionDiagram& diagram, Node node, unsigned state)
{
    while (node > DecisionDiagram::always) {
        const bool isUp = (state >> diagram.variableOf(node) & 1U) != 0;
        node = isUp ? diagram.highOf(node) : diagram.lowOf(node);
    }
    return node == DecisionDiagram::always;
}

Table tableOf(const DecisionDiagram& diagram, Node node)
{
    Table table;
    for (unsigned state = 0; state < states; ++state) {
        table[state] = valueOf(diagram, node, state);
    }
    return table;
}

/// The same function twice.
struct Formula {
    Node node;
    Table table;
};

/// A diagram of eight variables at shuffled levels, with formulas that grow out of each other.
class Drawing {
public:
    explicit Drawing(unsigned seed)
        : m_random{seed}
    {
        std::array<std::uint32_t, variables> levels{};
        std::iota(levels.begin(), levels.end(), 0U);
        std::ranges::shuffle(levels, m_random);
        for (unsigned variable = 0; variable < variables; ++variable) {
            diagram.addVariable(levels.at(variable));
            formulas.push_back({diagram.variable(variable), tableOfVariable(variable)});
        }
    }

    void grow()
    {
        const Formula one = any();
        const Formula other = any();
        switch (std::uniform_int_distribution{0, 2}(m_random)) {
        case 0:
            formulas.push_back(
                {diagram.conjunction(one.node, other.node), one.table & other.table});
            break;
        case 1:
            formulas.push_back(
                {diagram.disjunction(one.node, other.node), one.table | other.table});
            break;
        default:
            growByCounting({one, other, any(), any()});
        }
    }

    DecisionDiagram diagram{100'000};
    std::vector<Formula> formulas;

private:
    Formula any()
    {
        return formulas[std::uniform_int_distribution<std::size_t>{0,
                                                                   formulas.size() - 1}(m_random)];
    }

    void growByCounting(const std::vector<Formula>& counted)
    {
        const auto threshold = std::uniform_int_distribution<std::uint32_t>{0, 5}(m_random);
        std::vector<Node> nodes;
        Table table;
        for (const Formula& formula : counted) {
            nodes.push_back(formula.node);
        }
        for (unsigned state = 0; state < states; ++state) {
            table[state] = std::ranges::count_if(counted, [state](const Formula& formula) {
                               return formula.table[state];
                           }) >= threshold;
        }
        formulas.push_back({diagram.atLeast(threshold, nodes), table});
    }

    std::mt19937 m_random;
};

bool hasConstantOnPath(const DecisionDiagram& diagram, Node node)
{
    return diagram.highOf(node) == diagram.lowOf(node) ||
           diagram.levelOf(diagram.highOf(node)) <= diagram.levelOf(node) ||
           diagram.levelOf(diagram.lowOf(node)) <= diagram.levelOf(node);
}

}  // namespace

class TestDecisionDiagram : public QObject {
    Q_OBJECT

private slots:
    void simplifies();
    void agreesWithTruthTables();
    void countsThresholds();
    void listsNodesChildrenFirst();
    void throwsBeyondItsBudget();
    void throwsWhenToldToStop();
    void combinesDeepFunctions();
    void throwsAfterItsDeadline();
};

void TestDecisionDiagram::simplifies()
{
    DecisionDiagram diagram{1000};
    diagram.addVariable(0);
    diagram.addVariable(1);
    const Node x = diagram.variable(0);
    const Node y = diagram.variable(1);

    QCOMPARE(diagram.conjunction(x, DecisionDiagram::never), DecisionDiagram::never);
    QCOMPARE(diagram.conjunction(x, DecisionDiagram::always), x);
    QCOMPARE(diagram.disjunction(x, DecisionDiagram::always), DecisionDiagram::always);
    QCOMPARE(diagram.disjunction(DecisionDiagram::never, y), y);
    QCOMPARE(diagram.conjunction(x, x), x);
    QCOMPARE(diagram.conjunction(x, y), diagram.conjunction(y, x));
    QVERIFY(diagram.conjunction(x, y) != diagram.disjunction(x, y));
    QCOMPARE(diagram.disjunction(x, diagram.conjunction(x, y)), x);
    QCOMPARE(diagram.choose(0, y, y), y);
    QCOMPARE(diagram.levelOf(DecisionDiagram::always), UINT32_MAX);
}

/// Equal functions are equal nodes, and no node is superfluous or out of order.
void TestDecisionDiagram::agreesWithTruthTables()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Drawing drawing{seed};
        for (int step = 0; step < 40; ++step) {
            drawing.grow();
        }
        for (const Formula& formula : drawing.formulas) {
            bool isRight = tableOf(drawing.diagram, formula.node) == formula.table;
            for (const Formula& other : drawing.formulas) {
                isRight = isRight && (other.node == formula.node) == (other.table == formula.table);
            }
            for (const Node node : drawing.diagram.nodesOf(formula.node)) {
                isRight = isRight && !hasConstantOnPath(drawing.diagram, node);
            }
            QVERIFY2(isRight, qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
}

void TestDecisionDiagram::countsThresholds()
{
    DecisionDiagram diagram{10'000};
    std::vector<Node> all;
    for (unsigned variable = 0; variable < variables; ++variable) {
        diagram.addVariable(variable);
        all.push_back(diagram.variable(variable));
    }
    for (unsigned threshold = 0; threshold <= variables + 1; ++threshold) {
        const Node node = diagram.atLeast(threshold, all);
        for (unsigned state = 0; state < states; ++state) {
            QCOMPARE(valueOf(diagram, node, state),
                     static_cast<unsigned>(std::popcount(state)) >= threshold);
        }
    }
    QCOMPARE(diagram.atLeast(0, {}), DecisionDiagram::always);
    QCOMPARE(diagram.atLeast(1, {}), DecisionDiagram::never);
    // A triangle of counts: 4 + 3 + 2 + … nodes would be wrong; 4-of-8 has 4 × 5.
    QCOMPARE(diagram.nodesOf(diagram.atLeast(4, all)).size(), std::size_t{20});
}

void TestDecisionDiagram::listsNodesChildrenFirst()
{
    Drawing drawing{7};
    for (int step = 0; step < 30; ++step) {
        drawing.grow();
    }
    for (const Formula& formula : drawing.formulas) {
        std::set<Node> known{DecisionDiagram::never, DecisionDiagram::always};
        for (const Node node : drawing.diagram.nodesOf(formula.node)) {
            QVERIFY(known.contains(drawing.diagram.highOf(node)));
            QVERIFY(known.contains(drawing.diagram.lowOf(node)));
            QVERIFY(known.insert(node).second);
        }
        QVERIFY(known.contains(formula.node));
    }
    QVERIFY(drawing.diagram.nodesOf(DecisionDiagram::always).empty());
}

void TestDecisionDiagram::throwsBeyondItsBudget()
{
    DecisionDiagram diagram{4};  // the two constants included
    diagram.addVariable(0);
    diagram.addVariable(1);
    const Node x = diagram.variable(0);
    const Node y = diagram.variable(1);

    QCOMPARE(diagram.variable(0), x);  // known already
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(diagram.conjunction(x, y)), DiagramBudgetExceeded);
}

void TestDecisionDiagram::throwsWhenToldToStop()
{
    std::stop_source source;
    DecisionDiagram diagram{1'000'000, source.get_token()};
    source.request_stop();
    const auto growOn = [&] {
        for (std::uint32_t variable = 0; variable < 100'000; ++variable) {
            diagram.addVariable(variable);
            static_cast<void>(diagram.variable(variable));
        }
    };
    QVERIFY_EXCEPTION_THROWN(growOn(), DiagramBudgetExceeded);
}

/// Two interleaved conjunctions of 100 000 variables each, made from below without recursion.
void TestDecisionDiagram::combinesDeepFunctions()
{
    constexpr std::uint32_t many = 200'000;
    DecisionDiagram diagram{10'000'000};
    for (std::uint32_t variable = 0; variable < many; ++variable) {
        diagram.addVariable(variable);
    }
    std::array<Node, 2> chains{DecisionDiagram::always, DecisionDiagram::always};
    for (std::uint32_t variable = many; variable-- > 0;) {
        Node& chain = chains.at(variable % 2);
        chain = diagram.choose(variable, chain, DecisionDiagram::never);
    }
    const Node both = diagram.conjunction(chains[0], chains[1]);
    QCOMPARE(diagram.nodesOf(both).size(), std::size_t{many});
    // Two nodes a level: whether the other chain is broken by then, but at the ends.
    const Node either = diagram.disjunction(chains[0], chains[1]);
    QCOMPARE(diagram.nodesOf(either).size(), std::size_t{2 * many - 2});
    QCOMPARE(diagram.conjunction(either, both), both);
}

void TestDecisionDiagram::throwsAfterItsDeadline()
{
    DecisionDiagram diagram{1'000'000, {}, DecisionDiagram::Clock::now()};
    const auto growOn = [&] {
        for (std::uint32_t variable = 0; variable < 100'000; ++variable) {
            diagram.addVariable(variable);
            static_cast<void>(diagram.variable(variable));
        }
    };
    QVERIFY_EXCEPTION_THROWN(growOn(), DiagramBudgetExceeded);
}

QTEST_APPLESS_MAIN(TestDecisionDiagram)
#include "tst_decision_diagram.moc"
