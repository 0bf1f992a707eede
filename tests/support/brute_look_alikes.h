#pragma once

#include "tests/support/brute_model.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cutpoint::tests {

/// The class of every component in the coarsest partition of MODEL.md section 1 (look-alikes).
///
/// @param named  by component: the id of its explicit or tied group; empty: neither.
/// @return  by component: the first component, in file order, of its class; itself if it is no
///          candidate.
[[nodiscard]] std::vector<std::size_t> findLookAlikes(const BruteModel& model,
                                                      const std::vector<std::string>& named);

}  // namespace cutpoint::tests
