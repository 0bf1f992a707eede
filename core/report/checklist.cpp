#include "core/report/checklist.h"

#include "core/analysis/category.h"
#include "core/model/connection_names.h"
#include "core/report/findings.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cutpoint {

namespace {

/// Whether anything but the single points themselves can be told.
bool isJudged(const Report& report)
{
    return report.system && findFinding(report, "never-works") == nullptr;
}

/// Ids of what the report lists, for looking up many.
struct Listed {
    std::set<UnitName> spofs;
    std::set<std::string_view> chokePoints;
};

Listed listedIn(const Report& report)
{
    Listed listed;
    for (const Spof& spof : report.spofs) {
        listed.spofs.insert(spof.unit);
    }
    for (const ChokePoint& point : report.chokePoints) {
        listed.chokePoints.insert(point.id);
    }
    return listed;
}

ChecklistSection& sectionOf(std::vector<ChecklistSection>& sections, Category category)
{
    return sections.at(static_cast<std::size_t>(category));
}

void addSpofs(std::vector<ChecklistSection>& sections, const Report& report)
{
    for (const Spof& spof : report.spofs) {
        std::string why = reasonsInWords(spof);
        why += spof.accepted ? "; " + acceptanceInWords(spof) : "";
        sectionOf(sections, spof.category)
            .single.push_back({.what = spofTitle(spof), .why = std::move(why)});
    }
}

std::string whyRedundant(const Component& component, bool isChoke)
{
    if (component.instances > component.required) {
        return countInWords(component.instances, "instance", "instances") + ", needs " +
               std::to_string(component.required) +
               (isChoke ? "; a choke point: one bad release takes it down whole" : "");
    }
    return component.group.empty() ? "others take over"
                                   : "others of group " + component.group + " take over";
}

/// Components that take part and are no SPOF.
void addRedundantComponents(std::vector<ChecklistSection>& sections, const Topology& topology,
                            const Report& report, const Listed& listed)
{
    for (std::size_t vertex = 0; vertex < report.components.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        const UnitName unit{.type = UnitType::Component, .id = component.id.value};
        const bool takesPart =
            report.components[vertex].hasInfluence && component.kind != Kind::Client;
        if (takesPart && !listed.spofs.contains(unit)) {
            const bool isChoke = listed.chokePoints.contains(component.id.value);
            sectionOf(sections, categoryOf(component.kind))
                .redundant.push_back(
                    {.what = titleOf(component), .why = whyRedundant(component, isChoke)});
        }
    }
}

void addRedundantLinks(std::vector<ChecklistSection>& sections, const Topology& topology,
                       const Listed& listed)
{
    std::map<std::size_t, std::string> names;
    for (const auto& [name, numbered] : connectionsByName(topology)) {
        names.emplace(numbered.number, name);
    }
    const std::vector<PlacedConnection> links = topology.connections();
    for (std::size_t number = 0; number < links.size(); ++number) {
        const PlacedConnection& link = links[number];
        const UnitName unit{.type = UnitType::Connection, .id = names[number]};
        if (link.connection->isTwoWay && !listed.spofs.contains(unit)) {
            sectionOf(sections, Category::NetworkPath)
                .redundant.push_back({.what = titleOf(topology.component(link.from)) + " ↔ " +
                                              titleOf(topology.component(link.to)),
                                      .why = "another path takes over"});
        }
    }
}

/// Domains by name that components of the system live in, and how many of these there are.
std::map<DomainKey, std::size_t> inhabitedDomains(const Topology& topology)
{
    std::map<DomainKey, std::size_t> inhabitants;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        for (const Placement& placement : topology.component(vertex).domains) {
            for (const std::string& name : placement.names) {
                ++inhabitants[{.dimension = placement.dimension, .name = name}];
            }
        }
    }
    return inhabitants;
}

void addRedundantDomains(std::vector<ChecklistSection>& sections, const Topology& topology,
                         const Report& report, const Listed& listed)
{
    std::set<std::string_view> noted;
    for (const Spof& spof : report.spofs) {
        noted.insert(spof.domains.begin(), spof.domains.end());
    }
    for (const auto& [key, count] : inhabitedDomains(topology)) {
        const std::string name = nameOf(key);
        const std::string title = key.dimension + ' ' + key.name;
        ChecklistSection& section = sectionOf(sections, categoryOfDimension(key.dimension));
        if (listed.spofs.contains({.type = UnitType::Domain, .id = name})) {
            continue;
        }
        if (noted.contains(name)) {
            section.single.push_back(
                {.what = title, .why = "takes a single point of failure down with it"});
        } else {
            section.redundant.push_back(
                {.what = title,
                 .why = "the rest goes on without " +
                        countInWords(count, "component that lives", "components that live") +
                        " there"});
        }
    }
}

/// Whether a component says where it lives in some dimension of that category.
bool isPlaced(const Component& component, Category category)
{
    return std::ranges::any_of(component.domains, [category](const Placement& placement) {
        return categoryOfDimension(placement.dimension) == category;
    });
}

std::string dimensionsOf(Category category)
{
    switch (category) {
    case Category::NetworkPath:
        return "zone, region, rack, host, power or network";
    case Category::Dependency:
        return "provider";
    default:
        return "person or team";
    }
}

std::string riskOf(Category category)
{
    switch (category) {
    case Category::NetworkPath:
        return "whether spares share one is not known";
    case Category::Dependency:
        return "whether they rest on the same supplier is not known";
    default:
        return "whether one alone can repair them is not known";
    }
}

/// What names no domain of the category cannot be judged by it.
void addUnplaced(std::vector<ChecklistSection>& sections, const Topology& topology,
                 const Report& report, Category category)
{
    std::vector<std::string> missing;
    std::size_t asked = 0;
    for (std::size_t vertex = 0; vertex < report.components.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.kind != Kind::Client && report.components[vertex].hasInfluence) {
            ++asked;
            if (!isPlaced(component, category)) {
                missing.push_back(titleOf(component));
            }
        }
    }
    if (missing.empty()) {
        return;
    }
    const std::string what =
        missing.size() == asked ? "every component" : namesInWords(missing, missing.size());
    sectionOf(sections, category)
        .unjudged.push_back(
            {.what = what,
             .why = "no " + dimensionsOf(category) + " is stated; " + riskOf(category)});
}

void addWithoutFigure(std::vector<ChecklistSection>& sections, const Topology& topology,
                      const Report& report)
{
    for (std::size_t vertex = 0; vertex < report.components.size(); ++vertex) {
        const Component& component = topology.component(vertex);
        const ComponentFigures& figures = report.components[vertex];
        if (figures.hasInfluence && component.kind != Kind::Client && !figures.availability) {
            sectionOf(sections, categoryOf(component.kind))
                .unjudged.push_back({.what = titleOf(component),
                                     .why = "no availability is stated; how often it is down is "
                                            "not known"});
        }
    }
}

/// No section is silent: a heading under which there is nothing says so.
void addSilence(std::vector<ChecklistSection>& sections, const Report& report)
{
    if (!isJudged(report)) {
        for (ChecklistSection& section : sections) {
            section.unjudged.push_back(
                {.what = "everything else",
                 .why = "whether the system works could not be told; the findings say why"});
        }
    }
    for (ChecklistSection& section : sections) {
        if (section.single.empty() && section.redundant.empty() && section.unjudged.empty()) {
            section.unjudged.push_back(
                {.what = "everything", .why = "the topology holds nothing of this kind"});
        }
    }
}

}  // namespace

std::vector<ChecklistSection> checklistOf(const Topology& topology, const Report& report)
{
    std::vector<ChecklistSection> sections;
    for (const Category category : {Category::ServerOrService, Category::NetworkPath,
                                    Category::Dependency, Category::PersonOrTeam}) {
        sections.push_back({.category = category, .single = {}, .redundant = {}, .unjudged = {}});
    }
    const Listed listed = listedIn(report);
    addSpofs(sections, report);
    if (isJudged(report)) {
        addRedundantDomains(sections, topology, report, listed);
        addRedundantComponents(sections, topology, report, listed);
        addRedundantLinks(sections, topology, listed);
        addWithoutFigure(sections, topology, report);
        for (const Category category :
             {Category::NetworkPath, Category::Dependency, Category::PersonOrTeam}) {
            addUnplaced(sections, topology, report, category);
        }
    }
    addSilence(sections, report);
    return sections;
}

std::vector<ChecklistList> listsOf(const ChecklistSection& section)
{
    std::vector<ChecklistList> lists{{.verdict = "single", .entries = &section.single},
                                     {.verdict = "redundant", .entries = &section.redundant},
                                     {.verdict = "not judged", .entries = &section.unjudged}};
    std::erase_if(lists, [](const ChecklistList& list) { return list.entries->empty(); });
    return lists;
}

std::string countsInWords(const ChecklistSection& section)
{
    std::string words;
    for (const ChecklistList& list : listsOf(section)) {
        words +=
            (words.empty() ? "" : ", ") + std::to_string(list.entries->size()) + ' ' + list.verdict;
    }
    return words;
}

}  // namespace cutpoint
