#include "core/io/problems.h"

#include "core/io/json/place.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

/// Where in the document things are, by offset.
class Places {
public:
    Places(std::string_view text, std::vector<std::size_t> offsets)
        : m_offsets{std::move(offsets)}
        , m_positions{json::positionsOf(text, m_offsets)}
        , m_pointers{json::pointersOf(text, m_offsets)}
    {
    }

    [[nodiscard]] const TextPosition& position(std::size_t offset) const
    {
        return m_positions[number(offset)];
    }
    [[nodiscard]] const std::string& pointer(std::size_t offset) const
    {
        return m_pointers[number(offset)];
    }

private:
    [[nodiscard]] std::size_t number(std::size_t offset) const
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(m_offsets, offset) -
                                        m_offsets.begin());
    }

    std::vector<std::size_t> m_offsets;
    std::vector<TextPosition> m_positions;
    std::vector<std::string> m_pointers;
};

std::string firstInWords(const Places& places, std::size_t offset)
{
    const TextPosition& position = places.position(offset);
    return "; the first is at line " + std::to_string(position.line) + ", column " +
           std::to_string(position.column) + " (" + places.pointer(offset) + ')';
}

}  // namespace

void Problems::add(Problem problem)
{
    if (m_tally.add(problem.severity)) {
        m_entries.push_back({.problem = std::move(problem)});
    }
}

void Problems::addOnce(std::string_view subject, Problem problem)
{
    std::string key = problem.code + ' ';
    key += subject;
    const auto known = m_subjects.find(key);
    if (known != m_subjects.end()) {
        ++m_entries[known->second].count;
        return;
    }
    const std::size_t index = m_entries.size();
    add(std::move(problem));
    if (m_entries.size() > index) {
        m_subjects.emplace(std::move(key), index);
    }
}

bool Problems::hasErrors() const noexcept
{
    return m_tally.hasErrors();
}

void Problems::keepIf(const std::function<bool(const Problem&)>& isWanted)
{
    std::erase_if(m_entries, [&](const Entry& entry) { return !isWanted(entry.problem); });
    m_subjects.clear();
    m_tally = {};
    for (Entry& entry : std::exchange(m_entries, {})) {
        if (m_tally.add(entry.problem.severity)) {
            m_entries.push_back(std::move(entry));
        }
    }
}

std::vector<std::size_t> Problems::places() const
{
    std::vector<std::size_t> offsets;
    for (const Entry& entry : m_entries) {
        offsets.push_back(entry.problem.offset);
        if (entry.problem.first) {
            offsets.push_back(*entry.problem.first);
        }
    }
    std::ranges::sort(offsets);
    return offsets;
}

std::vector<Diagnostic> Problems::describe(std::string_view text) const
{
    const Places places{text, this->places()};
    std::vector<Entry> entries = m_entries;
    std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.problem.offset; });
    std::vector<Diagnostic> diagnostics;
    for (Entry& entry : entries) {
        Problem& problem = entry.problem;
        if (problem.first) {
            problem.message += firstInWords(places, *problem.first);
        }
        if (entry.count > 1) {
            problem.message += " (" + std::to_string(entry.count) + " times, the first here)";
        }
        diagnostics.push_back({.severity = problem.severity,
                               .code = std::move(problem.code),
                               .message = std::move(problem.message),
                               .where = places.pointer(problem.offset),
                               .position = places.position(problem.offset)});
    }
    return m_tally.withRest(std::move(diagnostics));
}

}  // namespace cutpoint
