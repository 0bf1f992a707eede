#pragma once

#include "core/model/availability.h"

#include <cstdint>

namespace cutpoint {

/// The unavailability of k-out-of-n instances that fail and are repaired independently: fewer than
/// `required` of `instances` are up.
///
/// Added up from positive terms, so that small values keep their digits.
///
/// @param instance  of one instance.
/// @param instances  n; 0: never enough unless none is required.
/// @param required  k; 0: never down.
///
/// Source: IEC 61078:2016, m-out-of-n structures; for many instances the regularised incomplete
/// beta function, DLMF 8.17.5.
[[nodiscard]] Availability ofSomeRequired(Availability instance, std::uint32_t instances,
                                          std::uint32_t required);

}  // namespace cutpoint
