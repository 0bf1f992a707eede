#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cutpoint {

/// What a component is. Decides its icon and the checklist category of its failure; `Client` never
/// fails and `Monitoring` is not critical unless it says so.
enum class Kind : std::uint8_t {
    Client,
    Dns,
    Cdn,
    Waf,
    Firewall,
    LoadBalancer,
    Gateway,
    Proxy,
    WebServer,
    AppServer,
    Service,
    Function,
    Worker,
    Scheduler,
    Cache,
    Queue,
    Database,
    Search,
    Storage,
    ObjectStore,
    Auth,
    ThirdParty,
    Network,
    Switch,
    Router,
    Link,
    Power,
    Host,
    Monitoring,
    Other,
};

inline constexpr std::size_t kindCount = static_cast<std::size_t>(Kind::Other) + 1;

/// All kinds in the order of the palette.
[[nodiscard]] const std::array<Kind, kindCount>& allKinds();

/// The kind's name in files, such as "load_balancer".
[[nodiscard]] std::string_view nameOf(Kind kind);

/// The kind's name for people, such as "load balancer".
[[nodiscard]] std::string_view titleOf(Kind kind);

/// The kind of that name in files; empty for a name that is not in the format.
[[nodiscard]] std::optional<Kind> kindNamed(std::string_view name);

/// Where a kind belongs in the palette and by what colour it shows from afar.
enum class KindFamily : std::uint8_t { Traffic, Compute, Data, Outside, Other };

/// Source: LOOK.md, section 1, kind families at far zoom.
[[nodiscard]] KindFamily familyOf(Kind kind);

}  // namespace cutpoint
