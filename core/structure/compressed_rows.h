#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cutpoint {

/// Lists of numbers, one list for each of 0 .. rowCount() - 1, packed into two arrays.
class CompressedRows {
public:
    CompressedRows() = default;

    /// Sorts items into rows, keeping their order within a row.
    ///
    /// @param rows   how many rows there are.
    /// @param items  how many items there are: the numbers 0 .. items - 1.
    /// @param rowOf  callable from an item to its row, below `rows`.
    template <typename RowOf>
    [[nodiscard]] static CompressedRows ofItems(std::size_t rows, std::size_t items,
                                                const RowOf& rowOf)
    {
        CompressedRows sorted;
        sorted.m_begin.assign(rows + 1, 0);
        for (std::size_t item = 0; item < items; ++item) {
            ++sorted.m_begin[rowOf(item) + 1];
        }
        for (std::size_t row = 0; row < rows; ++row) {
            sorted.m_begin[row + 1] += sorted.m_begin[row];
        }
        sorted.m_items.resize(items);
        std::vector<std::uint32_t> next{sorted.m_begin.begin(), sorted.m_begin.end() - 1};
        for (std::size_t item = 0; item < items; ++item) {
            sorted.m_items[next[rowOf(item)]++] = static_cast<std::uint32_t>(item);
        }
        return sorted;
    }

    /// Appends a row.
    void append(std::span<const std::uint32_t> row)
    {
        if (m_begin.empty()) {
            m_begin.push_back(0);
        }
        m_items.insert(m_items.end(), row.begin(), row.end());
        m_begin.push_back(static_cast<std::uint32_t>(m_items.size()));
    }

    [[nodiscard]] std::size_t rowCount() const { return m_begin.empty() ? 0 : m_begin.size() - 1; }

    [[nodiscard]] std::span<const std::uint32_t> row(std::size_t number) const
    {
        return {m_items.data() + m_begin[number], m_begin[number + 1] - m_begin[number]};
    }

    /// All items, row after row.
    [[nodiscard]] std::span<const std::uint32_t> items() const { return m_items; }

    /// Where a row begins in `items()`; of rowCount(): the end of the last.
    [[nodiscard]] std::size_t beginOf(std::size_t row) const { return m_begin[row]; }

private:
    std::vector<std::uint32_t> m_begin;
    std::vector<std::uint32_t> m_items;
};

}  // namespace cutpoint
