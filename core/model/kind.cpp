#include "core/model/kind.h"

#include <algorithm>
#include <cstddef>

namespace cutpoint {
namespace {

struct KindEntry {
    Kind kind;
    std::string_view name;
    std::string_view title;
    KindFamily family;
};

using enum KindFamily;

/// In the order of the enumeration, so that a kind is its own index.
constexpr std::array<KindEntry, kindCount> entries{{
    {Kind::Client, "client", "client", Outside},
    {Kind::Dns, "dns", "DNS", Traffic},
    {Kind::Cdn, "cdn", "CDN", Traffic},
    {Kind::Waf, "waf", "WAF", Traffic},
    {Kind::Firewall, "firewall", "firewall", Traffic},
    {Kind::LoadBalancer, "load_balancer", "load balancer", Traffic},
    {Kind::Gateway, "gateway", "gateway", Traffic},
    {Kind::Proxy, "proxy", "proxy", Traffic},
    {Kind::WebServer, "web_server", "web server", Compute},
    {Kind::AppServer, "app_server", "app server", Compute},
    {Kind::Service, "service", "service", Compute},
    {Kind::Function, "function", "function", Compute},
    {Kind::Worker, "worker", "worker", Compute},
    {Kind::Scheduler, "scheduler", "scheduler", Compute},
    {Kind::Cache, "cache", "cache", Data},
    {Kind::Queue, "queue", "queue", Data},
    {Kind::Database, "database", "database", Data},
    {Kind::Search, "search", "search", Data},
    {Kind::Storage, "storage", "storage", Data},
    {Kind::ObjectStore, "object_store", "object store", Data},
    {Kind::Auth, "auth", "auth", Outside},
    {Kind::ThirdParty, "third_party", "third party", Outside},
    {Kind::Network, "network", "network", Traffic},
    {Kind::Switch, "switch", "switch", Traffic},
    {Kind::Router, "router", "router", Traffic},
    {Kind::Link, "link", "link", Traffic},
    {Kind::Power, "power", "power", KindFamily::Other},
    {Kind::Host, "host", "host", KindFamily::Other},
    {Kind::Monitoring, "monitoring", "monitoring", KindFamily::Other},
    {Kind::Other, "other", "other", KindFamily::Other},
}};

constexpr bool isInOrder()
{
    for (std::size_t index = 0; index < kindCount; ++index) {
        if (static_cast<std::size_t>(entries[index].kind) != index) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder());

const KindEntry& entryOf(Kind kind)
{
    return entries.at(static_cast<std::size_t>(kind));
}

}  // namespace

const std::array<Kind, kindCount>& allKinds()
{
    static constexpr std::array<Kind, kindCount> kinds = [] {
        std::array<Kind, kindCount> all{};
        std::ranges::transform(entries, all.begin(), &KindEntry::kind);
        return all;
    }();
    return kinds;
}

std::string_view nameOf(Kind kind)
{
    return entryOf(kind).name;
}

std::string_view titleOf(Kind kind)
{
    return entryOf(kind).title;
}

std::optional<Kind> kindNamed(std::string_view name)
{
    const auto* const found = std::ranges::find(entries, name, &KindEntry::name);
    return found == entries.end() ? std::nullopt : std::optional{found->kind};
}

KindFamily familyOf(Kind kind)
{
    return entryOf(kind).family;
}

}  // namespace cutpoint
