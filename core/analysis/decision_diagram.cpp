#include "core/analysis/decision_diagram.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// So deep a recursion fits the stack of any thread; a deeper function is over budget.
constexpr std::uint32_t deepest = 20'000;

std::uint64_t mixed(std::uint64_t one, std::uint64_t other, std::uint64_t third)
{
    std::uint64_t hash =
        one * 0x9E3779B97F4A7C15U ^ other * 0xC2B2AE3D27D4EB4FU ^ third * 0x165667B19E3779F9U;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ hash >> 32U;
}

}  // namespace

DecisionDiagram::DecisionDiagram(std::size_t budget, std::stop_token stop)
    : m_nodes{{UINT32_MAX, never, never}, {UINT32_MAX, always, always}}
    , m_table(1024, 0)
    , m_answers(1U << 14U)
    , m_budget{budget}
    , m_stop{std::move(stop)}
{
}

std::uint32_t DecisionDiagram::addVariable(std::uint32_t level)
{
    m_levelOf.push_back(level);
    return static_cast<std::uint32_t>(m_levelOf.size() - 1);
}

std::size_t DecisionDiagram::slotOf(const NodeData& data) const
{
    std::size_t slot = mixed(data.variable, data.high, data.low) & (m_table.size() - 1);
    while (m_table[slot] != 0 && m_nodes[m_table[slot]] != data) {
        slot = (slot + 1) & (m_table.size() - 1);
    }
    return slot;
}

DecisionDiagram::Node DecisionDiagram::choose(std::uint32_t variable, Node high, Node low)
{
    if (high == low) {
        return high;
    }
    const NodeData data{variable, high, low};
    const std::size_t slot = slotOf(data);
    if (m_table[slot] != 0) {
        return m_table[slot];
    }
    constexpr std::size_t nodesBetweenQuestions = 4096;
    const bool isStopped = m_nodes.size() % nodesBetweenQuestions == 0 && m_stop.stop_requested();
    if (m_nodes.size() >= m_budget || isStopped) {
        throw DiagramBudgetExceeded{};
    }
    const auto node = static_cast<Node>(m_nodes.size());
    m_nodes.push_back(data);
    m_table[slot] = node;
    if (m_nodes.size() * 2 > m_table.size()) {
        growTable();
    }
    return node;
}

void DecisionDiagram::growTable()
{
    m_table.assign(m_table.size() * 4, 0);
    for (Node node = always + 1; node < m_nodes.size(); ++node) {
        m_table[slotOf(m_nodes[node])] = node;
    }
    if (m_answers.size() < m_table.size()) {
        m_answers.assign(m_table.size(), {});
    }
}

/// What needs no look into the nodes: with a constant, or with itself.
std::optional<DecisionDiagram::Node> DecisionDiagram::withoutLooking(bool isConjunction, Node one,
                                                                     Node other)
{
    const Node absorbing = isConjunction ? never : always;
    const Node neutral = isConjunction ? always : never;
    if (one == absorbing || other == absorbing) {
        return absorbing;
    }
    if (one == neutral || one == other) {
        return other;
    }
    return other == neutral ? std::optional{one} : std::nullopt;
}

DecisionDiagram::Node DecisionDiagram::apply(bool isConjunction, Node one, Node other,
                                             std::uint32_t depth)
{
    if (const auto plain = withoutLooking(isConjunction, one, other)) {
        return *plain;
    }
    if (one > other) {
        std::swap(one, other);
    }
    const auto slotFor = [&] {
        return mixed(one, other, isConjunction ? 1 : 2) & (m_answers.size() - 1);
    };
    if (const Answer& known = m_answers[slotFor()];
        known.one == one && known.other == other && known.isConjunction == isConjunction) {
        return known.result;
    }
    if (depth > deepest) {
        throw DiagramBudgetExceeded{};
    }
    const std::uint32_t level = std::min(levelOf(one), levelOf(other));
    const Node top = levelOf(one) == level ? one : other;
    const auto child = [&](Node node, bool isHigh) {
        return levelOf(node) != level ? node : isHigh ? highOf(node) : lowOf(node);
    };
    const Node high = apply(isConjunction, child(one, true), child(other, true), depth + 1);
    const Node low = apply(isConjunction, child(one, false), child(other, false), depth + 1);
    const Node result = choose(variableOf(top), high, low);
    m_answers[slotFor()] = {
        .one = one, .other = other, .result = result, .isConjunction = isConjunction};
    return result;
}

DecisionDiagram::Node DecisionDiagram::atLeast(std::uint32_t threshold,
                                               std::span<const Node> functions)
{
    // counts[c]: true where at least c of the functions looked at so far are, for c up to
    // threshold.
    std::vector<Node> counts(threshold + 1, never);
    counts[0] = always;
    for (const Node function : functions) {
        for (std::uint32_t count = threshold; count > 0; --count) {
            counts[count] = disjunction(counts[count], conjunction(counts[count - 1], function));
        }
    }
    return counts[threshold];
}

std::vector<DecisionDiagram::Node> DecisionDiagram::nodesOf(Node function) const
{
    // A node is made after its children: numbers are a topological order.
    std::vector<bool> isUsed(std::size_t{function} + 1, false);
    isUsed[function] = true;
    std::vector<Node> nodes;
    for (Node node = function; node > always; --node) {
        if (isUsed[node]) {
            isUsed[highOf(node)] = true;
            isUsed[lowOf(node)] = true;
            nodes.push_back(node);
        }
    }
    std::ranges::reverse(nodes);
    return nodes;
}

}  // namespace cutpoint
