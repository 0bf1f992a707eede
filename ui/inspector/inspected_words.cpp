#include "ui/inspector/inspected_words.h"

#include "core/model/topology.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <set>

namespace cutpoint::ui {

namespace {

struct InspectedText {
    Q_DECLARE_TR_FUNCTIONS(InspectedText)
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString kindOf(const Component& component)
{
    return component.unknownKind.empty() ? capitalised(fromView(titleOf(component.kind)))
                                         : QString::fromStdString(component.unknownKind);
}

InspectedWords componentWords(const Topology& topology, const std::vector<ComponentId>& ids)
{
    if (ids.size() > 1) {
        return {.icon = {},
                .title = InspectedText::tr("%1 components").arg(ids.size()),
                .subtitle = InspectedText::tr("An edit applies to all; — means they differ.")};
    }
    const Component* const component = topology.find(ids.front().value);
    if (component == nullptr) {
        return {};
    }
    return {.icon = iconOf(component->kind),
            .title = QString::fromStdString(titleOf(*component)),
            .subtitle =
                component->layer.empty()
                    ? kindOf(*component)
                    : InspectedText::tr("%1 in %2")
                          .arg(kindOf(*component), QString::fromStdString(component->layer))};
}

InspectedWords connectionWords(const Topology& topology, ConnectionKey key)
{
    for (const PlacedConnection& placed : topology.connections()) {
        if (placed.key == key) {
            return {.icon = {},
                    .title = InspectedText::tr("%1 → %2").arg(
                        QString::fromStdString(titleOf(topology.component(placed.from))),
                        QString::fromStdString(titleOf(topology.component(placed.to)))),
                    .subtitle = InspectedText::tr("Connection")};
        }
    }
    return {};
}

InspectedWords groupWords(const Topology& topology, const std::string& id)
{
    qsizetype members = 0;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        members += topology.component(vertex).group == id ? 1 : 0;
    }
    const Group* const group = topology.findGroup(id);
    return {.icon = {},
            .title = QString::fromStdString(group != nullptr ? titleOf(*group) : id),
            .subtitle = InspectedText::tr("Group of stand-ins, members: %1").arg(members)};
}

Inspected groupOf(const std::string& id)
{
    return {.type = Inspected::Type::Group, .group = id};
}

Inspected domainOf(const DomainKey& key)
{
    return {.type = Inspected::Type::Domain, .domain = key};
}

void addRelated(std::set<std::string>& groups, std::set<DomainKey>& domains,
                const Component& component)
{
    if (!component.group.empty()) {
        groups.insert(component.group);
    }
    for (const Placement& placement : component.domains) {
        for (const std::string& name : placement.names) {
            domains.insert({.dimension = placement.dimension, .name = name});
        }
    }
}

}  // namespace

InspectedWords wordsOf(const Topology& topology, const Inspected& inspected)
{
    switch (inspected.type) {
    case Inspected::Type::Components:
        return componentWords(topology, inspected.components);
    case Inspected::Type::Connection:
        return connectionWords(topology, inspected.connection);
    case Inspected::Type::Group:
        return groupWords(topology, inspected.group);
    case Inspected::Type::Domain:
        return {.icon = {},
                .title = InspectedText::tr("%1 %2").arg(
                    QString::fromStdString(inspected.domain.dimension),
                    QString::fromStdString(inspected.domain.name)),
                .subtitle = InspectedText::tr("Shared: its loss takes down all in it")};
    case Inspected::Type::Topology:
        break;
    }
    const QString name = QString::fromStdString(topology.properties().name);
    return {.icon = {},
            .title = name.isEmpty() ? InspectedText::tr("System") : name,
            .subtitle = InspectedText::tr("The whole system. Select something to see its fields.")};
}

QString editText(const Topology& topology, const Inspected& inspected, const FieldForm& form)
{
    const QString field = form.label.toLower();
    if (inspected.type == Inspected::Type::Topology) {
        return InspectedText::tr("Set %1").arg(field);
    }
    return InspectedText::tr("Set %1 of %2").arg(field, wordsOf(topology, inspected).title);
}

std::vector<Inspected> relatedTo(const Topology& topology, const Inspected& inspected)
{
    constexpr std::size_t most = 24;
    std::set<std::string> groups;
    std::set<DomainKey> domains;
    if (inspected.type == Inspected::Type::Components && inspected.components.size() == 1) {
        const Component* const component = topology.find(inspected.components.front().value);
        if (component != nullptr) {
            addRelated(groups, domains, *component);
        }
    } else if (inspected.type == Inspected::Type::Topology) {
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            addRelated(groups, domains, topology.component(vertex));
        }
    }
    std::vector<Inspected> related;
    related.reserve(groups.size() + domains.size());
    for (const std::string& group : groups) {
        related.push_back(groupOf(group));
    }
    for (const DomainKey& domain : domains) {
        related.push_back(domainOf(domain));
    }
    related.resize(std::min(related.size(), most));
    return related;
}

}  // namespace cutpoint::ui
