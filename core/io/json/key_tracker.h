#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint::json {

/// Finds keys that stand twice in one object, at every depth of a document.
class KeyTracker {
public:
    /// A key that stood in the same object before.
    struct Repetition {
        std::string name;
        std::size_t end = 0;       ///< Offset one past its closing quote.
        std::size_t firstEnd = 0;  ///< The same of the first of that name.
    };

    /// How many keys are held: what to give to `close` later for an object that opens now.
    [[nodiscard]] std::size_t size() const noexcept { return m_keys.size(); }

    /// A key of the innermost open object.
    ///
    /// @param end  offset one past its closing quote.
    void add(std::string_view name, std::size_t end) { m_keys.push_back({std::string{name}, end}); }

    /// Forgets the keys of an object that closes.
    ///
    /// @param first  how many keys were held when it opened.
    /// @return  those that are repetitions, in document order.
    ///
    /// Cost: n log n in the keys of the object; next to nothing for one key or none.
    std::vector<Repetition> close(std::size_t first);

private:
    struct Key {
        std::string name;
        std::size_t end = 0;
    };

    std::vector<Key> m_keys;
};

}  // namespace cutpoint::json
