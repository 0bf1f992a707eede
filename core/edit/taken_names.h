#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace cutpoint {

/// The names that are in use, of ids or for people, and new ones made after them.
class TakenNames {
public:
    void add(std::string_view name) { m_taken.emplace(name); }
    [[nodiscard]] bool contains(std::string_view name) const;

    /// The name itself if nobody has it, else the next of its kind: "Web 2" after "Web", "web-3"
    /// after "web-2", "node-10" after "node-09". It is taken from then on.
    ///
    /// @param separator  stands before the number of a name that has none.
    [[nodiscard]] std::string take(std::string_view name, char separator);

private:
    std::unordered_set<std::string> m_taken;
    std::map<std::string, std::uint64_t> m_lastNumber;  ///< By what stands before the number.
};

}  // namespace cutpoint
