#pragma once

#include <random>

namespace cutpoint::tests {

/// A number from 0 up to, not including, `end`, which is positive; the same on every machine.
inline unsigned randomBelow(std::mt19937& random, unsigned end)
{
    return static_cast<unsigned>(random() % end);
}

}  // namespace cutpoint::tests
