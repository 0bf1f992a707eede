#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <vector>

namespace cutpoint {

/// Thrown while families grow beyond what they may cost.
class CutSetBudgetExceeded : public std::runtime_error {
public:
    CutSetBudgetExceeded()
        : std::runtime_error{"the cut sets exceed their budget"}
    {
    }
};

/// Families of small sets, none of which contains another, as zero-suppressed decision diagrams
/// that share their nodes. Equal families are equal nodes.
///
/// A node of element e stands for its `high` sets, each with e added, and its `low` ones; elements
/// ascend on the way down. Recursion goes along `high` only, so it is no deeper than sets are
/// large.
///
/// Source: S. Minato, "Zero-suppressed BDDs for set manipulation in combinatorial problems", DAC
/// 1993, doi:10.1145/157485.164890; A. Rauzy, "Mathematical foundations of minimal cutsets", IEEE
/// Trans. Reliability 50(4), 2001, doi:10.1109/24.983400.
class CutSetFamilies {
public:
    using Family = std::uint32_t;
    using Clock = std::chrono::steady_clock;

    static constexpr Family none = 0;   ///< No set: it never fails.
    static constexpr Family empty = 1;  ///< The empty set: it has failed already.

    /// How far families may grow.
    struct Limits {
        unsigned order = 4;  ///< Larger sets are dropped; <= 64.
        std::size_t nodes = 1'000'000;
        Clock::time_point deadline = Clock::time_point::max();
        std::stop_token stop;
    };

    explicit CutSetFamilies(Limits limits);

    /// The sets with one element more, above all of theirs.
    ///
    /// @throws CutSetBudgetExceeded
    [[nodiscard]] Family node(std::uint32_t element, Family high, Family low);

    [[nodiscard]] Family single(std::uint32_t element) { return node(element, empty, none); }

    /// Either fails: the sets of both without those that contain another.
    ///
    /// @throws CutSetBudgetExceeded
    [[nodiscard]] Family either(Family one, Family other);

    /// Both fail: the unions of a set of each, minimal ones, up to the order.
    ///
    /// @throws CutSetBudgetExceeded
    [[nodiscard]] Family both(Family one, Family other)
    {
        return product(one, other, m_limits.order);
    }

    [[nodiscard]] std::uint32_t elementOf(Family family) const { return m_nodes[family].element; }
    [[nodiscard]] Family highOf(Family family) const { return m_nodes[family].high; }
    [[nodiscard]] Family lowOf(Family family) const { return m_nodes[family].low; }

    /// All families so far: a family is made after those it consists of.
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

private:
    enum class Operation : std::uint8_t { Either, Product, Without, Truncated };

    struct Node {
        std::uint32_t element = 0;
        Family high = none;
        Family low = none;
        std::uint8_t smallest = 0;  ///< The size of the smallest set.
        std::uint8_t largest = 0;
    };

    /// A question, and what it came to.
    struct Answer {
        Family one = none;
        Family other = none;
        Family result = none;
        Operation operation = Operation::Either;
        std::uint8_t order = 0;
        bool isKnown = false;
    };

    /// A node on the way down along `low`, to be made on the way back.
    struct Step {
        Answer question;
        std::uint32_t element = 0;
        Family high = none;
    };

    [[nodiscard]] Family product(Family one, Family other, unsigned order);
    [[nodiscard]] Family productWith(std::uint32_t element, Family one, Family other,
                                     unsigned order);
    [[nodiscard]] Family without(Family family, Family contained);
    [[nodiscard]] Family truncated(Family family, unsigned order);
    [[nodiscard]] std::optional<Family> plainEither(Family one, Family other) const;
    [[nodiscard]] std::optional<Family> plainProduct(Family one, Family other, unsigned order);
    [[nodiscard]] std::optional<Family> plainWithout(Family family, Family contained) const;

    [[nodiscard]] Family highAt(std::uint32_t element, Family family) const;
    [[nodiscard]] Family lowAt(std::uint32_t element, Family family) const;
    [[nodiscard]] std::size_t slotOf(const Node& node) const;
    [[nodiscard]] std::size_t slotOf(const Answer& question) const;
    [[nodiscard]] std::optional<Family> known(const Answer& question) const;
    Family finish(std::size_t firstStep, Family result, bool removesContaining);
    void growTable();
    void checkClock();

    Limits m_limits;
    std::vector<Node> m_nodes;
    std::vector<Family> m_table;    ///< Open addressing; 0 is vacant.
    std::vector<Answer> m_answers;  ///< Direct-mapped.
    std::vector<Step> m_steps;
    std::size_t m_spent = 0;
};

}  // namespace cutpoint
