#include "core/simulation/seconds_text.h"

#include <array>
#include <cstdio>

namespace cutpoint {

std::string clockText(Seconds time)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.3f", time.count());
    return text.data();
}

std::string inSeconds(Seconds time)
{
    std::string text = clockText(time);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text + " s";
}

}  // namespace cutpoint
