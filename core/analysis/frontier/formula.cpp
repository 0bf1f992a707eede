#include "core/analysis/frontier/formula.h"

namespace cutpoint::frontier {

Index Formula::series(Index one, Index other)
{
    if (one == perfect || other == perfect) {
        return one == perfect ? other : one;
    }
    m_parts.push_back({.one = one, .other = other, .isSeries = true});
    return last();
}

Index Formula::parallel(Index one, Index other)
{
    if (one == perfect || other == perfect) {
        return perfect;
    }
    m_parts.push_back({.one = one, .other = other, .isSeries = false});
    return last();
}

}  // namespace cutpoint::frontier
