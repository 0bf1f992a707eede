#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace cutpoint::svg {

/// The roles of the light theme, which exported pictures have. Source: LOOK.md section 1.
namespace colour {
inline constexpr std::string_view surface = "#FFFFFF";
inline constexpr std::string_view sunken = "#F6F7F9";
inline constexpr std::string_view canvas = "#F7F8FA";
inline constexpr std::string_view text = "#1B2129";
inline constexpr std::string_view muted = "#56616E";
inline constexpr std::string_view border = "#CDD3DA";
inline constexpr std::string_view spof = "#D55E00";
inline constexpr std::string_view spofText = "#A34400";
inline constexpr std::string_view spofTint = "#FCEBDD";
inline constexpr std::string_view onSpof = "#FFFFFF";
inline constexpr std::string_view choke = "#6A1B86";
inline constexpr std::string_view advisory = "#574600";
inline constexpr std::string_view accepted = "#85705F";
inline constexpr std::string_view acceptedTint = "#FCFAF8";
inline constexpr std::string_view connection = "#5E6B79";
inline constexpr std::string_view twoWay = "#40648F";
inline constexpr std::string_view optional = "#74808D";
inline constexpr std::string_view replication = "#117A8B";
inline constexpr std::string_view zone = "#55708F";
inline constexpr std::string_view zoneFill = "#EDF2F8";
inline constexpr std::string_view group = "#76818D";
}  // namespace colour

/// Tint and key of the lanes, which take them in turn.
inline constexpr auto laneColours = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"#EFF4FA", "#3F6FA8"},
    {"#F1F6F0", "#467640"},
    {"#F7F4EC", "#836721"},
    {"#F5F1F8", "#79579B"},
    {"#EFF5F5", "#2A7474"},
    {"#F8F1F0", "#A05A52"},
});

}  // namespace cutpoint::svg
