#pragma once

#include "core/io/topology/want.h"

#include <array>
#include <string_view>

/// What the fields of the format take.
namespace cutpoint::wants {

using enum json::Type;

inline constexpr Want text{.types = Text, .allowed = "a text"};
inline constexpr Want name{
    .types = Text, .allowed = "a text that is not empty", .isNonEmpty = true};
inline constexpr Want flag{.types = Boolean, .allowed = "true or false"};

inline constexpr Want upFraction{.types = Number,
                                 .allowed = "a fraction between 0 and 1",
                                 .low = 0.0,
                                 .high = 1.0,
                                 .isFraction = true,
                                 .isMostlyHigh = true};
inline constexpr Want availability{.types = {Number, Object},
                                   .allowed = "a fraction between 0 and 1",
                                   .low = 0.0,
                                   .high = 1.0,
                                   .isFraction = true,
                                   .isMostlyHigh = true};
inline constexpr Want fraction{.types = Number,
                               .allowed = "a fraction between 0 and 1",
                               .low = 0.0,
                               .high = 1.0,
                               .isFraction = true};
inline constexpr Want positive{
    .types = Number, .allowed = "a number greater than 0", .low = 0.0, .isLowExcluded = true};
inline constexpr Want notNegative{.types = Number, .allowed = "a number of 0 or more", .low = 0.0};
inline constexpr Want number{.types = Number, .allowed = "a number"};
inline constexpr Want instances{.types = Number,
                                .allowed = "a whole number from 1 to 1000000",
                                .low = 1.0,
                                .high = 1e6,
                                .isWhole = true};
inline constexpr Want count{.types = Number,
                            .allowed = "a whole number of 1 or more",
                            .low = 1.0,
                            .high = 4294967295.0,
                            .isWhole = true};

inline constexpr std::array<std::string_view, 2> semanticsNames{"flow", "dependency"};
inline constexpr Want semantics{
    .types = Text, .allowed = R"("flow" or "dependency")", .names = semanticsNames};
inline constexpr std::array<std::string_view, 2> connectionKindNames{"flow", "replication"};
inline constexpr Want connectionKind{
    .types = Text, .allowed = R"("flow" or "replication")", .names = connectionKindNames};
inline constexpr std::array<std::string_view, 4> modeNames{"active", "warm", "cold", "hot"};
inline constexpr Want mode{
    .types = Text, .allowed = R"("active", "warm" or "cold")", .names = modeNames};
inline constexpr Want date{.types = Text, .allowed = "a date of the form YYYY-MM-DD"};

inline constexpr Want standby{.types = Object,
                              .allowed = R"(an object such as { "mode": "warm" })"};
inline constexpr Want failover{.types = Object,
                               .allowed = R"(an object such as { "mechanism": "heartbeat" })"};
inline constexpr Want acceptance{.types = Object,
                                 .allowed = "an object with reason, owner and until"};
inline constexpr Want position{.types = Object, .allowed = "an object with x and y"};
inline constexpr Want placements{.types = Object,
                                 .allowed = R"(an object such as { "zone": "a" })"};
inline constexpr Want placement{.types = {Text, Array},
                                .allowed = "a text that is not empty, or an array of such texts",
                                .isNonEmpty = true};
inline constexpr Want object{.types = Object, .allowed = "an object"};
inline constexpr Want objects{.types = Array, .allowed = "an array of objects"};
inline constexpr Want names{.types = Array, .allowed = "an array of texts"};

}  // namespace cutpoint::wants
