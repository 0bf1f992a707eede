#pragma once

#include <cstdint>
#include <utility>

namespace cutpoint {

/// The 95 % interval of a probability of which `hits` of `trials` independent trials were seen.
///
/// Source: C. Clopper, E. Pearson, "The use of confidence or fiducial limits illustrated in the
/// case of the binomial", Biometrika 26(4), 1934, doi:10.1093/biomet/26.4.404.
[[nodiscard]] std::pair<double, double> intervalOfShare(std::uint64_t hits, std::uint64_t trials);

/// The 95 % interval of a mean of weights that are mostly 0.
///
/// @param mean      > 0.
/// @param variance  of the mean, > 0.
/// @param largest   what one more hit may add to the mean.
///
/// Source: M. Fay, E. Feuer, "Confidence intervals for directly standardized rates: a method based
/// on the gamma distribution", Statistics in Medicine 16(7), 1997.
[[nodiscard]] std::pair<double, double> intervalOfMean(double mean, double variance,
                                                       double largest);

}  // namespace cutpoint
