#include "core/analysis/cut_set_family.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// More would take more memory than they save time.
constexpr std::size_t mostAnswers = std::size_t{1} << 20U;

std::uint64_t mixed(std::uint64_t one, std::uint64_t other, std::uint64_t third)
{
    std::uint64_t hash =
        one * 0x9E3779B97F4A7C15U ^ other * 0xC2B2AE3D27D4EB4FU ^ third * 0x165667B19E3779F9U;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ hash >> 32U;
}

}  // namespace

CutSetFamilies::CutSetFamilies(Limits limits)
    : m_limits{std::move(limits)}
    , m_nodes{{.element = UINT32_MAX, .smallest = UINT8_MAX - 1}, {.element = UINT32_MAX}}
    , m_table(1024, 0)
    , m_answers(1024)
{
}

CutSetFamilies::Family CutSetFamilies::node(std::uint32_t element, Family high, Family low)
{
    if (high == none) {
        return low;
    }
    const auto oneMore = [](std::uint8_t size) { return static_cast<std::uint8_t>(size + 1); };
    const Node made{.element = element,
                    .high = high,
                    .low = low,
                    .smallest = std::min(oneMore(m_nodes[high].smallest), m_nodes[low].smallest),
                    .largest = std::max(oneMore(m_nodes[high].largest), m_nodes[low].largest)};
    const std::size_t slot = slotOf(made);
    if (m_table[slot] != 0) {
        return m_table[slot];
    }
    if (m_nodes.size() >= m_limits.nodes) {
        throw CutSetBudgetExceeded{};
    }
    const auto family = static_cast<Family>(m_nodes.size());
    m_nodes.push_back(made);
    m_table[slot] = family;
    if (m_nodes.size() * 2 > m_table.size()) {
        growTable();
    }
    return family;
}

CutSetFamilies::Family CutSetFamilies::either(Family one, Family other)
{
    const std::size_t first = m_steps.size();
    while (true) {
        if (const auto plain = plainEither(one, other)) {
            return finish(first, *plain, true);
        }
        const Answer question{.one = std::min(one, other),
                              .other = std::max(one, other),
                              .operation = Operation::Either};
        if (const auto answer = known(question)) {
            return finish(first, *answer, true);
        }
        const std::uint32_t element = std::min(elementOf(one), elementOf(other));
        const Family high = either(highAt(element, one), highAt(element, other));
        m_steps.push_back({.question = question, .element = element, .high = high});
        one = lowAt(element, one);
        other = lowAt(element, other);
    }
}

std::optional<CutSetFamilies::Family> CutSetFamilies::plainEither(Family one, Family other) const
{
    if (one == other || other == none || one == empty) {
        return one;
    }
    return one == none || other == empty ? std::optional{other} : std::nullopt;
}

CutSetFamilies::Family CutSetFamilies::product(Family one, Family other, unsigned order)
{
    const std::size_t first = m_steps.size();
    while (true) {
        if (const auto plain = plainProduct(one, other, order)) {
            return finish(first, *plain, true);
        }
        const Answer question{.one = std::min(one, other),
                              .other = std::max(one, other),
                              .operation = Operation::Product,
                              .order = static_cast<std::uint8_t>(order)};
        if (const auto answer = known(question)) {
            return finish(first, *answer, true);
        }
        const std::uint32_t element = std::min(elementOf(one), elementOf(other));
        const Family high = productWith(element, one, other, order - 1);
        m_steps.push_back({.question = question, .element = element, .high = high});
        one = lowAt(element, one);
        other = lowAt(element, other);
    }
}

/// The unions in which an element is, it left out.
CutSetFamilies::Family CutSetFamilies::productWith(std::uint32_t element, Family one, Family other,
                                                   unsigned order)
{
    const Family oneHigh = highAt(element, one);
    const Family otherHigh = highAt(element, other);
    if (otherHigh == none) {
        return product(oneHigh, other, order);
    }
    if (oneHigh == none) {
        return product(one, otherHigh, order);
    }
    const Family whole = either(lowAt(element, other), otherHigh);
    const Family onlyOther = product(lowAt(element, one), otherHigh, order);
    return either(product(oneHigh, whole, order), onlyOther);
}

std::optional<CutSetFamilies::Family> CutSetFamilies::plainProduct(Family one, Family other,
                                                                   unsigned order)
{
    if (one == none || other == none ||
        std::max(m_nodes[one].smallest, m_nodes[other].smallest) > order) {
        return none;
    }
    if (one == empty || one == other) {
        return truncated(other, order);
    }
    return other == empty ? std::optional{truncated(one, order)} : std::nullopt;
}

/// The sets that contain none of some others.
CutSetFamilies::Family CutSetFamilies::without(Family family, Family contained)
{
    const std::size_t first = m_steps.size();
    while (true) {
        if (const auto plain = plainWithout(family, contained)) {
            return finish(first, *plain, false);
        }
        if (elementOf(contained) < elementOf(family)) {
            contained = lowOf(contained);
            continue;
        }
        const Answer question{.one = family, .other = contained, .operation = Operation::Without};
        if (const auto answer = known(question)) {
            return finish(first, *answer, false);
        }
        const std::uint32_t element = elementOf(family);
        const Family rest = without(highOf(family), highAt(element, contained));
        contained = lowAt(element, contained);
        const Family high = without(rest, contained);
        m_steps.push_back({.question = question, .element = element, .high = high});
        family = lowOf(family);
    }
}

std::optional<CutSetFamilies::Family> CutSetFamilies::plainWithout(Family family,
                                                                   Family contained) const
{
    if (contained == empty || family == contained) {
        return none;
    }
    // What has fewer elements contains nothing that has more.
    const bool isApart = family == none || m_nodes[family].largest < m_nodes[contained].smallest;
    return isApart ? std::optional{family} : std::nullopt;
}

/// The sets of up to so many elements.
CutSetFamilies::Family CutSetFamilies::truncated(Family family, unsigned order)
{
    const std::size_t first = m_steps.size();
    while (true) {
        if (family == none || m_nodes[family].smallest > order) {
            return finish(first, none, false);
        }
        if (m_nodes[family].largest <= order) {
            return finish(first, family, false);
        }
        const Answer question{.one = family,
                              .operation = Operation::Truncated,
                              .order = static_cast<std::uint8_t>(order)};
        if (const auto answer = known(question)) {
            return finish(first, *answer, false);
        }
        const Family high = order == 0 ? none : truncated(highOf(family), order - 1);
        m_steps.push_back({.question = question, .element = elementOf(family), .high = high});
        family = lowOf(family);
    }
}

/// Makes the nodes of the steps since `firstStep`, the last first, on top of a result.
CutSetFamilies::Family CutSetFamilies::finish(std::size_t firstStep, Family result,
                                              bool removesContaining)
{
    while (m_steps.size() > firstStep) {
        checkClock();
        Step step = m_steps.back();
        m_steps.pop_back();
        const Family high = removesContaining ? without(step.high, result) : step.high;
        result = node(step.element, high, result);
        step.question.result = result;
        step.question.isKnown = true;
        m_answers[slotOf(step.question)] = step.question;
    }
    return result;
}

CutSetFamilies::Family CutSetFamilies::highAt(std::uint32_t element, Family family) const
{
    return elementOf(family) == element ? highOf(family) : none;
}

CutSetFamilies::Family CutSetFamilies::lowAt(std::uint32_t element, Family family) const
{
    return elementOf(family) == element ? lowOf(family) : family;
}

std::size_t CutSetFamilies::slotOf(const Node& node) const
{
    const auto isOther = [&](const Node& there) {
        return there.element != node.element || there.high != node.high || there.low != node.low;
    };
    std::size_t slot = mixed(node.element, node.high, node.low) & (m_table.size() - 1);
    while (m_table[slot] != 0 && isOther(m_nodes[m_table[slot]])) {
        slot = (slot + 1) & (m_table.size() - 1);
    }
    return slot;
}

std::size_t CutSetFamilies::slotOf(const Answer& question) const
{
    const auto operation = static_cast<unsigned>(question.operation) * 256U + question.order;
    return mixed(question.one, question.other, operation) & (m_answers.size() - 1);
}

std::optional<CutSetFamilies::Family> CutSetFamilies::known(const Answer& question) const
{
    const Answer& answer = m_answers[slotOf(question)];
    const bool isIt = answer.isKnown && answer.one == question.one &&
                      answer.other == question.other && answer.operation == question.operation &&
                      answer.order == question.order;
    return isIt ? std::optional{answer.result} : std::nullopt;
}

void CutSetFamilies::growTable()
{
    m_table.assign(m_table.size() * 4, 0);
    for (Family family = empty + 1; family < m_nodes.size(); ++family) {
        m_table[slotOf(m_nodes[family])] = family;
    }
    const std::vector<Answer> before =
        std::exchange(m_answers, std::vector<Answer>(std::min(m_table.size(), mostAnswers)));
    for (const Answer& answer : before) {
        if (answer.isKnown) {
            m_answers[slotOf(answer)] = answer;
        }
    }
}

void CutSetFamilies::checkClock()
{
    constexpr std::size_t stepsBetweenLooks = 1024;
    constexpr std::size_t stepsForNode = 20;  // far more are repetitions
    if (++m_spent / stepsForNode > m_limits.nodes) {
        throw CutSetBudgetExceeded{};
    }
    if (m_spent % stepsBetweenLooks == 0 &&
        (m_limits.stop.stop_requested() || Clock::now() > m_limits.deadline)) {
        throw CutSetBudgetExceeded{};
    }
}

}  // namespace cutpoint
