#pragma once

#include "core/model/extra.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace cutpoint {

/// Seconds as a real number.
using Seconds = std::chrono::duration<double>;

/// What the spare instances do while they are not needed.
enum class StandbyMode : std::uint8_t {
    Active,  ///< All serve.
    Warm,    ///< They run and do not serve.
    Cold,    ///< They are off.
};

/// How a component or group switches to its spares. Fields that are absent take the defaults of
/// MODEL.md section 4.
struct Standby {
    std::optional<StandbyMode> mode;
    std::optional<Seconds> failover;           ///< >= 0; absent: 0.
    std::optional<Seconds> failback;           ///< >= 0; absent: 0.
    std::optional<double> coverage;            ///< Fraction of failovers that succeed; absent: 1.
    std::optional<Seconds> manualRecovery;     ///< >= 0, of a failover that does not; absent: 0.
    std::optional<std::uint32_t> repairCrews;  ///< >= 1; absent: everyone repairs at once.
    ExtraFields extra;

    friend bool operator==(const Standby&, const Standby&) = default;
};

}  // namespace cutpoint
