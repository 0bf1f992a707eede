#include "core/io/json/key_tracker.h"

#include <algorithm>
#include <span>
#include <utility>

namespace cutpoint::json {

std::vector<KeyTracker::Repetition> KeyTracker::close(std::size_t first)
{
    std::vector<Repetition> repetitions;
    const std::span<Key> keys = std::span{m_keys}.subspan(first);
    if (keys.size() > 1) {
        std::ranges::stable_sort(keys, {}, &Key::name);
        std::size_t original = 0;
        for (std::size_t at = 1; at < keys.size(); ++at) {
            if (keys[at].name != keys[original].name) {
                original = at;
                continue;
            }
            repetitions.push_back({keys[at].name, keys[at].end, keys[original].end});
        }
        std::ranges::sort(repetitions, {}, &Repetition::end);
    }
    m_keys.resize(first);
    return repetitions;
}

}  // namespace cutpoint::json
