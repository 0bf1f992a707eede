#include "core/analysis/decision_diagram.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

std::uint64_t mixed(std::uint64_t one, std::uint64_t other, std::uint64_t third)
{
    std::uint64_t hash =
        one * 0x9E3779B97F4A7C15U ^ other * 0xC2B2AE3D27D4EB4FU ^ third * 0x165667B19E3779F9U;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ hash >> 32U;
}

/// So many steps a node of the budget are worth while: far more are repetitions of what has been
/// displaced from the table of answers.
constexpr std::size_t stepsForNode = 8;

}  // namespace

DecisionDiagram::DecisionDiagram(std::size_t budget, std::stop_token stop,
                                 Clock::time_point deadline)
    : m_nodes{{UINT32_MAX, never, never}, {UINT32_MAX, always, always}}
    , m_table(256, 0)
    , m_answers(256)
    , m_budget{budget}
    , m_stepsLeft{budget < SIZE_MAX / stepsForNode ? budget * stepsForNode : SIZE_MAX}
    , m_stop{std::move(stop)}
    , m_deadline{deadline}
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
    checkClock();
    if (m_nodes.size() >= m_budget) {
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

void DecisionDiagram::checkClock()
{
    constexpr std::size_t stepsBetweenLooks = 4096;
    if (m_stepsLeft == 0) {
        throw DiagramBudgetExceeded{};
    }
    if (--m_stepsLeft % stepsBetweenLooks == 0 &&
        (m_stop.stop_requested() || Clock::now() > m_deadline)) {
        throw DiagramBudgetExceeded{};
    }
}

void DecisionDiagram::growTable()
{
    m_table.assign(m_table.size() * 4, 0);
    for (Node node = always + 1; node < m_nodes.size(); ++node) {
        m_table[slotOf(m_nodes[node])] = node;
    }
    if (m_answers.size() < m_table.size()) {
        growAnswers();
    }
}

void DecisionDiagram::growAnswers()
{
    const std::vector<Answer> before = std::exchange(m_answers, {});
    m_answers.resize(m_table.size());
    for (const Answer& answer : before) {
        if (answer.one != never) {
            m_answers[slotOfAnswer(answer.isConjunction, answer.one, answer.other)] = answer;
        }
    }
}

std::size_t DecisionDiagram::slotOfAnswer(bool isConjunction, Node one, Node other) const
{
    return mixed(one, other, isConjunction ? 1 : 2) & (m_answers.size() - 1);
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

std::optional<DecisionDiagram::Node> DecisionDiagram::known(bool isConjunction, Node one,
                                                            Node other) const
{
    if (const auto plain = withoutLooking(isConjunction, one, other)) {
        return plain;
    }
    if (one > other) {
        std::swap(one, other);
    }
    const Answer& answer = m_answers[slotOfAnswer(isConjunction, one, other)];
    const bool isIt =
        answer.one == one && answer.other == other && answer.isConjunction == isConjunction;
    return isIt ? std::optional{answer.result} : std::nullopt;
}

void DecisionDiagram::remember(bool isConjunction, Node one, Node other, Node result)
{
    if (one > other) {
        std::swap(one, other);
    }
    m_answers[slotOfAnswer(isConjunction, one, other)] = {
        .one = one, .other = other, .result = result, .isConjunction = isConjunction};
}

/// What both functions become where the variable of the level, the first of theirs, holds, and
/// once that is known, where it does not.
DecisionDiagram::Pending DecisionDiagram::nextChild(const Pending& pending,
                                                    std::uint32_t level) const
{
    const bool isHigh = pending.known == 0;
    const auto child = [&](Node node) {
        if (levelOf(node) != level) {
            return node;
        }
        return isHigh ? highOf(node) : lowOf(node);
    };
    return {.one = child(pending.one), .other = child(pending.other)};
}

DecisionDiagram::Node DecisionDiagram::apply(bool isConjunction, Node one, Node other)
{
    if (const auto answer = known(isConjunction, one, other)) {
        return *answer;
    }
    m_pending.assign(1, {.one = one, .other = other});
    Node result = never;
    while (!m_pending.empty()) {
        Pending& pending = m_pending.back();
        const std::uint32_t level = std::min(levelOf(pending.one), levelOf(pending.other));
        if (pending.known < 2) {
            const Pending next = nextChild(pending, level);
            if (const auto answer = known(isConjunction, next.one, next.other)) {
                pending.learn(*answer);
            } else {
                checkClock();
                m_pending.push_back(next);
            }
            continue;
        }
        const Node top = levelOf(pending.one) == level ? pending.one : pending.other;
        result = choose(variableOf(top), pending.high, pending.low);
        remember(isConjunction, pending.one, pending.other, result);
        m_pending.pop_back();
        if (!m_pending.empty()) {
            m_pending.back().learn(result);
        }
    }
    return result;
}

/// "condition ? high : low" where `low` implies `high`: a single node if the condition is a
/// variable above both.
DecisionDiagram::Node DecisionDiagram::chooseOrApply(Node condition, Node high, Node low)
{
    const bool isVariable =
        condition > always && highOf(condition) == always && lowOf(condition) == never;
    if (isVariable && levelOf(condition) < std::min(levelOf(high), levelOf(low))) {
        return choose(variableOf(condition), high, low);
    }
    return disjunction(low, conjunction(condition, high));
}

DecisionDiagram::Node DecisionDiagram::atLeast(std::uint32_t threshold,
                                               std::span<const Node> functions)
{
    if (threshold > functions.size()) {
        return never;
    }
    // counts[c]: true where at least c of the functions looked at so far are, for c up to
    // threshold. Those that the functions left cannot lead to the threshold are not kept up.
    std::vector<Node> counts(std::size_t{threshold} + 1, never);
    counts[0] = always;
    std::size_t left = functions.size();
    for (const Node function : functions) {
        --left;
        const std::size_t most = std::min<std::size_t>(threshold, functions.size() - left);
        for (std::size_t count = most; count > 0 && count + left >= threshold; --count) {
            counts[count] = chooseOrApply(function, counts[count - 1], counts[count]);
        }
    }
    return counts[threshold];
}

std::vector<DecisionDiagram::Node> DecisionDiagram::nodesOf(Node function, Node first) const
{
    // A node is made after its children: numbers are a topological order.
    std::vector<bool> isUsed(function < first ? 0 : std::size_t{function} - first + 1, false);
    const auto use = [&](Node node) {
        if (node >= first) {
            isUsed[node - first] = true;
        }
    };
    use(function);
    std::vector<Node> nodes;
    for (Node node = function; node >= first; --node) {
        if (isUsed[node - first]) {
            use(highOf(node));
            use(lowOf(node));
            nodes.push_back(node);
        }
    }
    std::ranges::reverse(nodes);
    return nodes;
}

}  // namespace cutpoint
