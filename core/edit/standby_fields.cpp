#include "core/edit/item_field.h"

#include <algorithm>
#include <array>

namespace cutpoint {
namespace {

struct ModeName {
    StandbyMode mode;
    std::string_view name;
};

constexpr std::array<ModeName, 3> modes{
    {{StandbyMode::Active, "active"}, {StandbyMode::Warm, "warm"}, {StandbyMode::Cold, "cold"}}};
constexpr std::uint32_t mostCrews = 1'000'000;

std::string modeText(const Standby& standby)
{
    return standby.mode
               ? std::string{std::ranges::find(modes, *standby.mode, &ModeName::mode)->name}
               : std::string{};
}

std::string writeMode(Standby& standby, std::string_view text)
{
    if (trimmed(text).empty()) {
        standby.mode.reset();
        return {};
    }
    const auto* const found = std::ranges::find(modes, trimmed(text), &ModeName::name);
    if (found == modes.end()) {
        return "Write active, warm or cold.";
    }
    standby.mode = found->mode;
    return {};
}

template <std::optional<Seconds> Standby::*member>
std::string timeText(const Standby& standby)
{
    return standby.*member ? numberText((standby.*member)->count()) : std::string{};
}

template <std::optional<Seconds> Standby::*member>
std::string writeTime(Standby& standby, std::string_view text)
{
    return takeOverIfAny(text, standby.*member, secondsWritten);
}

std::string coverageText(const Standby& standby)
{
    return standby.coverage ? percentText(*standby.coverage) : std::string{};
}

std::string writeCoverage(Standby& standby, std::string_view text)
{
    return takeOverIfAny(text, standby.coverage, fractionWritten);
}

std::string crewsText(const Standby& standby)
{
    return standby.repairCrews ? std::to_string(*standby.repairCrews) : std::string{};
}

std::string writeCrews(Standby& standby, std::string_view text)
{
    return takeOverIfAny(text, standby.repairCrews,
                         [](std::string_view each) { return countWritten(each, 1, mostCrews); });
}

constexpr std::array<StandbyField, standbyFieldCount> fields{{
    {"standby.mode", modeText, writeMode},
    {"standby.failover_seconds", timeText<&Standby::failover>, writeTime<&Standby::failover>},
    {"standby.failback_seconds", timeText<&Standby::failback>, writeTime<&Standby::failback>},
    {"standby.coverage", coverageText, writeCoverage},
    {"standby.manual_recovery_seconds", timeText<&Standby::manualRecovery>,
     writeTime<&Standby::manualRecovery>},
    {"standby.repair_crews", crewsText, writeCrews},
}};

}  // namespace

std::string_view standbyFieldName(std::size_t number)
{
    return fields.at(number).name;
}

std::string standbyText(const Rare<Standby>& standby, std::size_t number)
{
    return standby ? fields.at(number).read(*standby) : std::string{};
}

std::string writeStandby(Rare<Standby>& standby, std::size_t number, std::string_view text)
{
    return changeRare(standby, [&](Standby& each) { return fields.at(number).write(each, text); });
}

}  // namespace cutpoint
