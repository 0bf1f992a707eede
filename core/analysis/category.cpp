#include "core/analysis/category.h"

#include <algorithm>
#include <array>

namespace cutpoint {

Category categoryOf(Kind kind)
{
    constexpr std::array network{Kind::Network, Kind::Switch,   Kind::Router,
                                 Kind::Link,    Kind::Firewall, Kind::Dns,
                                 Kind::Cdn,     Kind::Power,    Kind::Host};
    if (std::ranges::find(network, kind) != network.end()) {
        return Category::NetworkPath;
    }
    const bool isOthers = kind == Kind::ThirdParty || kind == Kind::Auth;
    return isOthers ? Category::Dependency : Category::ServerOrService;
}

Category categoryOfDimension(std::string_view dimension)
{
    constexpr std::array<std::string_view, 6> network{"zone", "region", "rack",
                                                      "host", "power",  "network"};
    if (std::ranges::find(network, dimension) != network.end()) {
        return Category::NetworkPath;
    }
    if (dimension == "provider") {
        return Category::Dependency;
    }
    const bool isPeople = dimension == "person" || dimension == "team";
    return isPeople ? Category::PersonOrTeam : Category::ServerOrService;
}

}  // namespace cutpoint
