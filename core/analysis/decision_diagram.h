#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// Thrown while a diagram grows: there is no room or time left, or it was told to stop. A caller
/// that sets a budget expects it.
class DiagramBudgetExceeded : public std::runtime_error {
public:
    DiagramBudgetExceeded()
        : std::runtime_error{"the decision diagram exceeds its budget"}
    {
    }
};

/// Reduced ordered binary decision diagrams of monotone functions, sharing their nodes.
///
/// Functions are named by the node at their top; equal functions have equal nodes. Variables are
/// added before they are used, each at a level: a path tests levels in ascending order. Several
/// variables may share a level if no function ever tests two of them on one path.
///
/// Source: R. Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Trans.
/// Computers C-35(8), 1986, doi:10.1109/TC.1986.1676819.
class DecisionDiagram {
public:
    using Node = std::uint32_t;

    static constexpr Node never = 0;   ///< The function that is false.
    static constexpr Node always = 1;  ///< The function that is true.

    using Clock = std::chrono::steady_clock;

    /// What a node takes at most, with its share of the tables, in bytes.
    static constexpr std::size_t bytesPerNode = 192;

    /// @param budget    how many nodes it may have.
    /// @param deadline  until when it may grow.
    explicit DecisionDiagram(std::size_t budget, std::stop_token stop = {},
                             Clock::time_point deadline = Clock::time_point::max());

    /// Adds a variable at a level.
    ///
    /// @return  its number: 0 for the first.
    std::uint32_t addVariable(std::uint32_t level);

    /// The function "`variable` ? `high` : `low`". Both test only deeper levels.
    ///
    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node choose(std::uint32_t variable, Node high, Node low);

    /// The function of one variable.
    ///
    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node variable(std::uint32_t variable) { return choose(variable, always, never); }

    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node conjunction(Node one, Node other) { return apply(true, one, other); }

    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node disjunction(Node one, Node other) { return apply(false, one, other); }

    /// True where at least `threshold` of the functions are. Quickest from the deepest level up.
    ///
    /// @throws DiagramBudgetExceeded
    [[nodiscard]] Node atLeast(std::uint32_t threshold, std::span<const Node> functions);

    [[nodiscard]] std::uint32_t variableOf(Node node) const { return m_nodes[node].variable; }
    [[nodiscard]] Node highOf(Node node) const { return m_nodes[node].high; }
    [[nodiscard]] Node lowOf(Node node) const { return m_nodes[node].low; }
    [[nodiscard]] std::uint32_t levelOf(Node node) const
    {
        return node <= always ? UINT32_MAX : m_levelOf[m_nodes[node].variable];
    }
    [[nodiscard]] std::uint32_t levelOfVariable(std::uint32_t variable) const
    {
        return m_levelOf[variable];
    }
    [[nodiscard]] std::size_t variableCount() const { return m_levelOf.size(); }

    /// The nodes that a function consists of, children before parents, without `never` and
    /// `always`.
    ///
    /// @param first  nodes below it are left out; >= 2.
    ///
    /// Cost: the number of nodes made from `first` to the function.
    [[nodiscard]] std::vector<Node> nodesOf(Node function, Node first = always + 1) const;

    /// How many nodes have been made, `never` and `always` included: the next gets this number.
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

private:
    struct NodeData {
        std::uint32_t variable;
        Node high;
        Node low;

        friend bool operator==(const NodeData&, const NodeData&) = default;
    };

    /// A remembered answer of `apply`.
    struct Answer {
        Node one = never;
        Node other = never;
        Node result = never;
        bool isConjunction = false;
    };

    /// An application that waits for the results for its children.
    struct Pending {
        Node one = never;
        Node other = never;
        Node high = never;
        Node low = never;
        std::uint8_t known = 0;  ///< How many of the two children.

        void learn(Node result)
        {
            (known == 0 ? high : low) = result;
            ++known;
        }
    };

    static std::optional<Node> withoutLooking(bool isConjunction, Node one, Node other);
    [[nodiscard]] std::optional<Node> known(bool isConjunction, Node one, Node other) const;
    Node apply(bool isConjunction, Node one, Node other);
    [[nodiscard]] Pending nextChild(const Pending& pending, std::uint32_t level) const;
    [[nodiscard]] Node chooseOrApply(Node condition, Node high, Node low);
    [[nodiscard]] std::size_t slotOfAnswer(bool isConjunction, Node one, Node other) const;
    void remember(bool isConjunction, Node one, Node other, Node result);
    void growAnswers();
    void checkClock();
    void growTable();
    [[nodiscard]] std::size_t slotOf(const NodeData& data) const;

    std::vector<NodeData> m_nodes;
    std::vector<std::uint32_t> m_levelOf;  ///< Of every variable.
    std::vector<Node> m_table;             ///< Open addressing; 0 is vacant.
    std::vector<Answer> m_answers;         ///< Direct-mapped: a later answer displaces an earlier.
    std::vector<Pending> m_pending;
    std::size_t m_budget;
    std::size_t m_stepsLeft;
    std::stop_token m_stop;
    Clock::time_point m_deadline;
};

}  // namespace cutpoint
