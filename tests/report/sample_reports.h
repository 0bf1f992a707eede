#pragma once

#include "core/analysis/report.h"

#include <chrono>
#include <cmath>
#include <string>

namespace cutpoint::tests {

/// A finding without place in the text.
inline Diagnostic finding(Severity severity, const std::string& code, const std::string& message,
                          const std::string& where = {})
{
    return {.severity = severity,
            .code = code,
            .message = message,
            .where = where,
            .position = std::nullopt};
}

/// What an analysis would say of the system as a whole, exactly.
inline SystemFigures systemOf(double down)
{
    constexpr double day = 86400.0;
    SystemFigures figures;
    figures.availability = Availability::fromDown(down);
    if (down > 0.0) {
        figures.nines = -std::log10(down);
    }
    figures.downtime = {.year = down * 365.0 * day,
                        .month = down * 30.0 * day,
                        .week = down * 7.0 * day,
                        .day = down * day};
    return figures;
}

/// A component as a SPOF that cuts nothing off.
inline Spof spofOf(const std::string& id, const std::string& title, double saved)
{
    Spof spof;
    spof.unit = {UnitType::Component, id};
    spof.title = title;
    spof.reasons = {Reason::SingleInstance};
    spof.cutsOffCount = 0;
    spof.savedUnavailability = saved;
    return spof;
}

/// A layer's figures.
inline LayerFigures layerOf(const std::string& name, double down, bool isWeakest = false)
{
    return {.name = name, .availability = Availability::fromDown(down), .isWeakest = isWeakest};
}

/// A report that has nothing to say yet.
inline Report emptyReport()
{
    Report report;
    report.topologyName = "Nothing";
    return report;
}

/// The web shop of the design: two SPOFs, a missed target, a cost.
inline Report webShopReport()
{
    Report report;
    report.topologyName = "Web shop";
    report.componentCount = 15;
    report.connectionCount = 20;
    report.currency = "USD";
    report.system = systemOf(6.3112e-4);
    report.system->target = 0.9995;
    report.system->meetsTarget = false;
    report.system->costPerYear = 6311.2;
    report.layers = {layerOf("Edge", 1.0001e-4), layerOf("Web", 3.0e-6),
                     layerOf("Data", 5.0025e-4, true)};
    report.layerProduct = Availability::fromDown(6.3105e-4);

    Spof database = spofOf("orders-db", "Orders DB", 4.9969e-4);
    Spof balancer = spofOf("lb", "Load balancer", 9.994e-5);
    balancer.reasons = {Reason::Articulation, Reason::SingleInstance};
    balancer.cutsOff = {"web", "app-a", "app-b", "users-db-1", "users-db-2", "orders-db", "pay-a"};
    balancer.cutsOffCount = 10;
    report.spofs = {database, balancer};

    ComponentFigures component;
    component.id = "lb";
    component.availability = Availability::fromDown(1e-4);
    component.parts.structural = 1e-4;
    component.importance = Importance{.birnbaum = 0.99947,
                                      .criticality = 0.158,
                                      .raw = 1584.5,
                                      .rrw = 1.188,
                                      .diagnostic = 0.158,
                                      .savedUnavailability = 9.994e-5};
    component.isArticulation = true;
    ComponentFigures unknown;
    unknown.id = "mail";
    unknown.hasInfluence = false;
    report.components = {component, unknown};

    report.chokePoints = {{.id = "web", .savedUnavailability = 3e-6},
                          {.id = "dns", .savedUnavailability = std::nullopt}};
    report.advisories = {{.id = "app-a",
                          .message = "stands in for app-b only because nothing says otherwise: put "
                                     "both into one group to confirm it, or rename one"}};
    report.cutSetOrder = 2;
    report.cutSets = {{.members = {{UnitType::Component, "orders-db"}}, .probability = 5e-4},
                      {.members = {{UnitType::Component, "lb"}}, .probability = 1e-4},
                      {.members = {{UnitType::Component, "app-a"}, {UnitType::Domain, "zone:b"}},
                       .probability = 1e-7},
                      {.members = {{UnitType::Component, "cdn"}}, .probability = std::nullopt}};
    report.findings = {
        finding(Severity::Warning, "unreachable-target",
                "Mail service cannot be reached from any entry: connect it, or mark it as not "
                "critical.",
                "/components/14"),
        finding(Severity::Info, "inferred-group", "app-a and app-b look alike.", "/components/5")};
    return report;
}

/// SPOFs of every type, accepted, expired, a mere notice; an upper bound.
inline Report acceptedReport()
{
    using namespace std::chrono_literals;
    Report report = emptyReport();
    report.topologyName = "Accepted";
    report.componentCount = 1;
    report.connectionCount = 1;
    report.system = systemOf(2e-4);
    report.system->bound = Bound::UpperBound;
    report.system->assumedPerfect = {"dns", "cdn"};
    report.system->target = 0.999;

    Spof accepted = spofOf("db", "db", 1e-4);
    accepted.accepted = Acceptance{
        .reason = "One region is fine", .owner = "ops", .until = 2027y / 1 / 31, .extra = {}};
    Spof expired = spofOf("cache", "Cache", 1e-5);
    expired.accepted = Acceptance{.reason = "", .owner = "", .until = 2020y / 12 / 1, .extra = {}};
    expired.isAcceptanceExpired = true;
    Spof link = spofOf("a->b", "A → B", 1e-6);
    link.unit.type = UnitType::Connection;
    link.category = Category::NetworkPath;
    link.reasons = {Reason::Articulation};
    Spof zone = spofOf("zone:a", "zone a", 1e-6);
    zone.unit.type = UnitType::Domain;
    zone.category = Category::NetworkPath;
    zone.reasons = {Reason::SharedDomain};
    Spof team = zone;
    team.unit.id = "team:platform";
    team.title = "team platform";
    team.category = Category::PersonOrTeam;
    team.severity = SpofSeverity::Notice;
    team.savedUnavailability = std::nullopt;
    Spof vendor = spofOf("pay", "Payments", 0.0);
    vendor.category = Category::Dependency;
    vendor.reasons = {Reason::Dependency};
    vendor.domains = {"zone:a"};
    report.spofs = {accepted, expired, link, zone, team, vendor};
    return report;
}

/// Names that would break the report or command a terminal if they were let through.
inline Report hostileReport()
{
    Report report = emptyReport();
    report.topologyName = "Evil\x1b[2J\nname\t\xff\u202e";
    Spof spof = spofOf("a:b->c", "two\nlines\x07 and “quotes” \"\\", 1e-3);
    spof.cutsOff = {"\x1b]0;title\x07", "日本語", "näme"};
    spof.cutsOffCount = 3;
    report.spofs = {spof, spofOf("日本語のサーバー", "日本語のサーバー", 1e-4),
                    spofOf("e\u0301te", "e\u0301te", 1e-5)};
    report.cutSets = {{.members = {{UnitType::Component, "a:b->c"},
                                   {UnitType::Component, "plain"},
                                   {UnitType::Domain, "zone:a:b"},
                                   {UnitType::Domain, "zone:a"},
                                   {UnitType::Connection, "a->b"},
                                   {UnitType::Connection, "uplink"},
                                   {UnitType::Connection, "x->y->z"}},
                       .probability = 1e-3}};
    report.findings = {
        finding(Severity::Error, "no-entry", "Nothing says where users\ncome in.", "")};
    return report;
}

}  // namespace cutpoint::tests
