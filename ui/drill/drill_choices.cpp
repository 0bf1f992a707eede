#include "ui/drill/drill_choices.h"

#include "core/model/connection_names.h"
#include "core/simulation/failover_set.h"
#include "core/structure/compile.h"
#include "ui/document/unit_words.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(ChoiceText)
};

constexpr std::size_t mostNames = 2;

/// A domain by the name that reports give it: "zone:a".
DomainKey domainNamed(const std::string& name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string::npos
               ? DomainKey{.dimension = {}, .name = name}
               : DomainKey{.dimension = name.substr(0, colon), .name = name.substr(colon + 1)};
}

ScenarioEvent failureOf(const UnitName& unit)
{
    return {.at = drillStart,
            .action = unit.type == UnitType::Domain
                          ? ScenarioAction{FailDomain{.domain = domainNamed(unit.id)}}
                          : ScenarioAction{Fail{.unit = unit.id}}};
}

QString iconFor(const UnitName& unit, const Topology& topology)
{
    const Component* const component = topology.find(unit.id);
    return unit.type == UnitType::Component && component != nullptr ? iconOf(component->kind)
           : unit.type == UnitType::Connection                      ? iconOf(Kind::Link)
                                                                    : iconOf(Kind::Power);
}

/// What such events fail, as far as it is there.
std::vector<UnitName> unitsOf(const std::vector<ScenarioEvent>& events, const Topology& topology)
{
    std::vector<UnitName> units;
    for (const ScenarioEvent& event : events) {
        if (const auto* const domain = std::get_if<FailDomain>(&event.action)) {
            units.push_back({UnitType::Domain, nameOf(domain->domain)});
        } else if (const auto* const fail = std::get_if<Fail>(&event.action)) {
            const bool isComponent = topology.find(fail->unit) != nullptr;
            units.push_back({isComponent ? UnitType::Component : UnitType::Connection, fail->unit});
        }
    }
    std::erase_if(units, [&](const UnitName& unit) { return targetOf(unit, topology).isEmpty(); });
    return units;
}

DrillChoice lossOf(DrillKind kind, const UnitName& unit, const Topology& topology)
{
    return {.kind = kind,
            .title = ChoiceText::tr("%1 fails at 10 s").arg(capitalised(titleOf(unit, topology))),
            .icon = iconFor(unit, topology),
            .events = {failureOf(unit)},
            .scenario = {}};
}

void addWhatIf(std::vector<DrillChoice>& choices, const Topology& topology,
               std::vector<UnitName> lost)
{
    std::erase_if(lost, [&](const UnitName& unit) { return targetOf(unit, topology).isEmpty(); });
    if (lost.empty()) {
        return;
    }
    const QString names = titlesOf(lost, topology, mostNames);
    DrillChoice choice{.kind = DrillKind::WhatIf,
                       .title = ChoiceText::tr("What-if at 10 s: %1").arg(names),
                       .icon = QStringLiteral("action-whatif"),
                       .events = {},
                       .scenario = {}};
    choice.events.reserve(lost.size());
    for (const UnitName& unit : lost) {
        choice.events.push_back(failureOf(unit));
    }
    choices.push_back(std::move(choice));
}

void addComponents(std::vector<DrillChoice>& choices, const Topology& topology)
{
    std::vector<DrillChoice> instances;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.kind == Kind::Client) {
            continue;
        }
        choices.push_back(
            lossOf(DrillKind::Component, {UnitType::Component, component.id.value}, topology));
        if (component.instances > 1) {
            const QString name = QString::fromStdString(titleOf(component));
            instances.push_back(
                {.kind = DrillKind::Instance,
                 .title = ChoiceText::tr("One %1 of %2 fails at 10 s")
                              .arg(name)
                              .arg(component.instances),
                 .icon = iconOf(component.kind),
                 .events = {{.at = drillStart, .action = Fail{component.id.value + "#1"}}},
                 .scenario = {}});
        }
    }
    std::move(instances.begin(), instances.end(), std::back_inserter(choices));
}

void addConnections(std::vector<DrillChoice>& choices, const Topology& topology,
                    const StructureFunction& function)
{
    if (function.links.empty()) {
        return;
    }
    std::vector<std::pair<std::size_t, std::string>> named;
    for (const auto& [name, connection] : connectionsByName(topology)) {
        const bool isUnit = std::binary_search(function.links.begin(), function.links.end(),
                                               static_cast<std::uint32_t>(connection.number));
        if (isUnit) {
            named.emplace_back(connection.number, name);
        }
    }
    std::sort(named.begin(), named.end());
    for (const auto& [number, name] : named) {
        choices.push_back(lossOf(DrillKind::Connection, {UnitType::Connection, name}, topology));
    }
}

void addPlanned(std::vector<DrillChoice>& choices, const Topology& topology,
                const StructureFunction& function)
{
    for (const FailoverSet& set : failoverSetsOf(topology, function)) {
        if (hasPrimary(set)) {
            choices.push_back(
                {.kind = DrillKind::Planned,
                 .title = ChoiceText::tr("Planned failover of %1 at 10 s")
                              .arg(QString::fromStdString(set.title)),
                 .icon = iconOf(topology.component(set.members.front().component).kind),
                 .events = {{.at = drillStart, .action = PlannedFailover{set.id}}},
                 .scenario = {}});
        }
    }
}

}  // namespace

std::vector<DrillChoice> drillChoicesOf(const Topology& topology,
                                        const std::vector<UnitName>& whatIf)
{
    const Compiled compiled = compile(topology);
    std::vector<DrillChoice> choices;
    addWhatIf(choices, topology, whatIf);
    for (const UnitName& domain : domainsOf(topology)) {
        choices.push_back(lossOf(DrillKind::Domain, domain, topology));
    }
    addComponents(choices, topology);
    addConnections(choices, topology, compiled.function);
    if (compiled.outcome == CompileOutcome::Complete) {
        addPlanned(choices, topology, compiled.function);
    }
    return choices;
}

std::optional<DrillChoice> choiceFor(const UnitName& unit, const std::vector<DrillChoice>& choices)
{
    const std::vector<ScenarioEvent> wanted{failureOf(unit)};
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const DrillChoice& choice) {
        return choice.kind != DrillKind::WhatIf && choice.events == wanted;
    });
    return found == choices.end() ? std::nullopt : std::optional{*found};
}

std::optional<DrillChoice> renewed(const DrillChoice& choice, const Topology& topology)
{
    if (choice.kind == DrillKind::File) {
        return choice;
    }
    std::vector<UnitName> lost;
    if (choice.kind == DrillKind::WhatIf) {
        lost = unitsOf(choice.events, topology);
        if (lost.size() < choice.events.size()) {
            return std::nullopt;
        }
    }
    const std::vector<DrillChoice> choices = drillChoicesOf(topology, lost);
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const DrillChoice& other) {
        return other.kind == choice.kind && other.events == choice.events;
    });
    return found == choices.end() ? std::nullopt : std::optional{*found};
}

}  // namespace cutpoint::ui
