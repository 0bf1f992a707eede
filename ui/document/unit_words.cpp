#include "ui/document/unit_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace cutpoint::ui {

namespace {

struct UnitText {
    Q_DECLARE_TR_FUNCTIONS(UnitText)
};

bool livesIn(const Component& component, const std::string& domain)
{
    return std::any_of(
        component.domains.begin(), component.domains.end(), [&](const Placement& placement) {
            return std::any_of(placement.names.begin(), placement.names.end(),
                               [&](const std::string& name) {
                                   return nameOf(DomainKey{placement.dimension, name}) == domain;
                               });
        });
}

/// The connection of that name.
std::optional<PlacedConnection> connectionOf(const std::string& name, const Topology& topology)
{
    for (const PlacedConnection& placed : topology.connections()) {
        const std::string& id = placed.connection->id;
        const bool mayBe = id.empty()
                               ? name.starts_with(topology.component(placed.from).id.value + "->")
                               : id == name;
        if (mayBe && connectionName(topology, placed) == name) {
            return placed;
        }
    }
    return std::nullopt;
}

}  // namespace

UnitPlace targetOf(const UnitName& unit, const Topology& topology)
{
    UnitPlace place;
    switch (unit.type) {
    case UnitType::Component:
        if (topology.find(unit.id) != nullptr) {
            place.components.push_back(ComponentId{unit.id});
        }
        break;
    case UnitType::Connection:
        if (const auto placed = connectionOf(unit.id, topology)) {
            place.connection = placed->key;
        }
        break;
    case UnitType::Domain:
        for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
            if (livesIn(topology.component(vertex), unit.id)) {
                place.components.push_back(topology.component(vertex).id);
            }
        }
        break;
    }
    return place;
}

QString titleOf(const UnitName& unit, const Topology& topology)
{
    QString title = QString::fromStdString(unit.id);
    if (unit.type == UnitType::Component) {
        const Component* const component = topology.find(unit.id);
        return component == nullptr ? title : QString::fromStdString(cutpoint::titleOf(*component));
    }
    if (unit.type == UnitType::Connection) {
        if (const auto placed = connectionOf(unit.id, topology)) {
            return QString::fromStdString(cutpoint::titleOf(topology.component(placed->from))) +
                   (placed->connection->isTwoWay ? QStringLiteral(" ↔ ") : QStringLiteral(" → ")) +
                   QString::fromStdString(cutpoint::titleOf(topology.component(placed->to)));
        }
        return title;
    }
    const qsizetype colon = title.indexOf(QLatin1Char{':'});
    return colon < 0 ? title : title.replace(colon, 1, QLatin1Char{' '});
}

QString titlesOf(const std::vector<UnitName>& units, const Topology& topology, std::size_t most)
{
    QStringList titles;
    for (std::size_t at = 0; at < std::min(units.size(), most); ++at) {
        titles << titleOf(units[at], topology);
    }
    if (units.size() > most) {
        return UnitText::tr("%1 and %2 more")
            .arg(titles.join(QStringLiteral(", ")))
            .arg(units.size() - most);
    }
    if (titles.size() < 2) {
        return titles.join(QString{});
    }
    const QString last = titles.takeLast();
    return UnitText::tr("%1 and %2").arg(titles.join(QStringLiteral(", ")), last);
}

std::vector<UnitName> domainsOf(const Topology& topology)
{
    std::set<UnitName> domains;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        if (component.kind == Kind::Client) {
            continue;
        }
        for (const Placement& placement : component.domains) {
            for (const std::string& name : placement.names) {
                domains.insert({UnitType::Domain, nameOf(DomainKey{placement.dimension, name})});
            }
        }
    }
    return {domains.begin(), domains.end()};
}

}  // namespace cutpoint::ui
