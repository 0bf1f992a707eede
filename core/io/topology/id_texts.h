#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The ids of many components, close together: looking one up in the components themselves, which
/// are far apart, takes several times as long.
class IdTexts {
public:
    void append(std::string_view id)
    {
        m_texts += id;
        m_ends.push_back(m_texts.size());
    }

    /// The id of that number: 0 for the first.
    [[nodiscard]] std::string_view operator[](std::size_t number) const
    {
        const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
        return std::string_view{m_texts}.substr(begin, m_ends[number] - begin);
    }

    /// Asks for the memory that says where the id of that number is.
    void fetch(std::size_t number) const { __builtin_prefetch(&m_ends[number]); }

private:
    std::string m_texts;
    std::vector<std::size_t> m_ends;
};

}  // namespace cutpoint
