#include "core/compare/compare.h"

#include "core/compare/match.h"
#include "core/io/json/object_writer.h"
#include "core/io/topology/write_fields.h"
#include "core/model/topology_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

bool isPlace(const FieldChange& change)
{
    return change.field == "layer" || change.field == "domains" || change.field == "position";
}

bool isEnd(const FieldChange& change)
{
    return change.field == "from" || change.field == "to";
}

/// What the changes of one kind of thing are gathered with.
struct Items {
    ItemType type;
    std::vector<std::string> ids;
    std::vector<std::string> titles;
    std::vector<std::string> texts;  ///< As JSON objects.
};

class ItemLister {
public:
    explicit ItemLister(const TopologyParts& parts)
        : m_parts{parts}
    {
        for (const Component& component : parts.components) {
            m_titles.emplace(component.id.value, titleOf(component));
        }
    }

    [[nodiscard]] Items components() const
    {
        Items items{.type = ItemType::Component, .ids = {}, .titles = {}, .texts = {}};
        for (const Component& component : m_parts.components) {
            items.ids.push_back(component.id.value);
            items.titles.push_back(titleOf(component));
            appendComponent(items.texts.emplace_back(), component);
        }
        return items;
    }

    [[nodiscard]] Items connections() const
    {
        Items items{.type = ItemType::Connection,
                    .ids = connectionNames(m_parts),
                    .titles = {},
                    .texts = {}};
        for (const NamedConnection& named : m_parts.connections) {
            items.titles.push_back(m_titles.at(named.from) + " → " + m_titles.at(named.to));
            appendConnection(items.texts.emplace_back(), named.from, named.to, named.connection);
        }
        return items;
    }

    [[nodiscard]] Items groups() const
    {
        Items items{.type = ItemType::Group, .ids = {}, .titles = {}, .texts = {}};
        for (const Group& group : m_parts.groups) {
            items.ids.push_back(group.id);
            items.titles.push_back(titleOf(group));
            appendGroup(items.texts.emplace_back(), group);
        }
        return items;
    }

    [[nodiscard]] Items domains() const
    {
        Items items{.type = ItemType::Domain, .ids = {}, .titles = {}, .texts = {}};
        for (const Domain& domain : m_parts.domains) {
            items.ids.push_back(nameOf(domain.key));
            items.titles.push_back(domain.key.dimension + ' ' + domain.key.name);
            appendDomain(items.texts.emplace_back(), domain);
        }
        return items;
    }

private:
    const TopologyParts& m_parts;
    std::unordered_map<std::string, std::string> m_titles;
};

ChangeKind kindOf(ItemType type, const std::vector<FieldChange>& fields)
{
    if (type == ItemType::Connection && std::ranges::any_of(fields, isEnd)) {
        return ChangeKind::Rewired;
    }
    return type == ItemType::Component && std::ranges::all_of(fields, isPlace)
               ? ChangeKind::Moved
               : ChangeKind::Changed;
}

/// The ends of a connection by the ids of the later file, so that a component that got another id
/// does not rewire all its connections.
void forgetNewIds(std::vector<FieldChange>& fields, const std::map<std::string, std::string>& newId)
{
    std::erase_if(fields, [&](const FieldChange& field) {
        if (!isEnd(field)) {
            return false;
        }
        const auto found = newId.find(valueInWords(*field.before));
        return found != newId.end() && found->second == valueInWords(*field.after);
    });
}

class Comparer {
public:
    Comparer(const Topology& before, const Topology& after)
        : m_before{partsOf(before)}
        , m_after{partsOf(after)}
        , m_match{matchTopologies(m_before, m_after)}
    {
        for (std::size_t old = 0; old < m_match.components.size(); ++old) {
            if (m_match.components[old]) {
                m_newId.emplace(m_before.components[old].id.value,
                                m_after.components[*m_match.components[old]].id.value);
            }
        }
    }

    [[nodiscard]] std::vector<Change> changes()
    {
        compareProperties();
        const ItemLister before{m_before};
        const ItemLister after{m_after};
        compareItems(before.components(), after.components(), m_match.components);
        compareItems(before.connections(), after.connections(), m_match.connections);
        compareItems(before.groups(), after.groups(), m_match.groups);
        compareItems(before.domains(), after.domains(), m_match.domains);
        std::ranges::stable_sort(m_changes, {}, [](const Change& change) {
            return std::pair{change.item, change.kind};
        });
        return std::move(m_changes);
    }

    /// By what reports called it before, what they call it now; only where it is called otherwise.
    [[nodiscard]] std::map<UnitName, std::string> renamed() const
    {
        std::map<UnitName, std::string> renamed;
        for (const auto& [old, fresh] : m_newId) {
            renamed.emplace(UnitName{.type = UnitType::Component, .id = old}, fresh);
        }
        const std::vector<std::string> old = connectionNames(m_before);
        const std::vector<std::string> fresh = connectionNames(m_after);
        for (std::size_t place = 0; place < old.size(); ++place) {
            if (m_match.connections[place]) {
                renamed.emplace(UnitName{.type = UnitType::Connection, .id = old[place]},
                                fresh[*m_match.connections[place]]);
            }
        }
        return renamed;
    }

    [[nodiscard]] bool isUnrelated() const
    {
        constexpr std::size_t fraction = 10;
        const auto isCounted = [](const Component& each) { return each.kind != Kind::Client; };
        const auto counted = [&](const std::vector<Component>& components) {
            return static_cast<std::size_t>(std::ranges::count_if(components, isCounted));
        };
        std::size_t both = 0;
        for (std::size_t old = 0; old < m_match.components.size(); ++old) {
            both += m_match.components[old] && isCounted(m_before.components[old]) ? 1 : 0;
        }
        const std::size_t smaller =
            std::min(counted(m_before.components), counted(m_after.components));
        return smaller > 0 && both * fraction < smaller;
    }

private:
    void compareProperties()
    {
        const auto textOf = [](const TopologyProperties& properties) {
            std::string text;
            json::ObjectWriter object{text};
            object.textUnlessEmpty("name", properties.name);
            object.textUnlessEmpty("description", properties.description);
            object.text("semantics",
                        properties.semantics == Semantics::Flow ? "flow" : "dependency");
            const auto number = [&](std::string_view name, const std::optional<double>& value) {
                if (value) {
                    object.number(name, *value);
                }
            };
            number("target_availability", properties.targetAvailability);
            number("revenue_per_year", properties.revenuePerYear);
            object.textUnlessEmpty("currency", properties.currency);
            number("year_days", properties.yearDays);
            if (!properties.layers.empty()) {
                appendTexts(object.key("layers"), properties.layers);
            }
            for (const ExtraField& field : properties.extra) {
                object.key(field.key) += field.json;
            }
            object.close();
            return text;
        };
        auto fields = fieldChanges(textOf(m_before.properties), textOf(m_after.properties));
        if (!fields.empty()) {
            m_changes.push_back({.item = ItemType::Topology,
                                 .kind = ChangeKind::Changed,
                                 .id = {},
                                 .idBefore = {},
                                 .title = m_after.properties.name,
                                 .fields = std::move(fields)});
        }
    }

    void compareItems(const Items& before, const Items& after, const Places& places)
    {
        std::vector<bool> isOld(after.ids.size(), false);
        for (std::size_t old = 0; old < places.size(); ++old) {
            if (!places[old]) {
                add(before, ChangeKind::Removed, old, before.ids[old], {});
                continue;
            }
            isOld[*places[old]] = true;
            auto fields = fieldChanges(before.texts[old], after.texts[*places[old]]);
            if (before.type == ItemType::Connection) {
                forgetNewIds(fields, m_newId);
            }
            if (!fields.empty()) {
                const ChangeKind kind = kindOf(before.type, fields);
                add(after, kind, *places[old], before.ids[old], std::move(fields));
            }
        }
        for (std::size_t fresh = 0; fresh < isOld.size(); ++fresh) {
            if (!isOld[fresh]) {
                add(after, ChangeKind::Added, fresh, {}, {});
            }
        }
    }

    void add(const Items& items, ChangeKind kind, std::size_t place, std::string idBefore,
             std::vector<FieldChange> fields)
    {
        m_changes.push_back({.item = items.type,
                             .kind = kind,
                             .id = items.ids[place],
                             .idBefore = std::move(idBefore),
                             .title = items.titles[place],
                             .fields = std::move(fields)});
    }

    TopologyParts m_before;
    TopologyParts m_after;
    TopologyMatch m_match;
    std::map<std::string, std::string> m_newId;
    std::vector<Change> m_changes;
};

void compareSpofs(Comparison& comparison, const std::map<UnitName, std::string>& renamed)
{
    std::set<UnitName> before;
    std::set<UnitName> after;
    for (const Spof& spof : comparison.after.spofs) {
        after.insert(spof.unit);
    }
    for (const Spof& spof : comparison.before.spofs) {
        UnitName unit = spof.unit;
        const auto found = renamed.find(unit);
        if (found != renamed.end()) {
            unit.id = found->second;
        }
        if (!after.contains(unit)) {
            comparison.spofsGone.push_back(spof);
        }
        before.insert(std::move(unit));
    }
    for (const Spof& spof : comparison.after.spofs) {
        auto& list = before.contains(spof.unit) ? comparison.spofsUnchanged : comparison.spofsNew;
        list.push_back(spof);
    }
}

}  // namespace

bool isMoveInPicture(const Change& change)
{
    return change.kind == ChangeKind::Moved && change.fields.size() == 1 &&
           change.fields.front().field == "position";
}

Comparison compareTopologies(const Topology& before, const Topology& after, Report reportBefore,
                             Report reportAfter)
{
    Comparer comparer{before, after};
    Comparison comparison;
    comparison.before = std::move(reportBefore);
    comparison.after = std::move(reportAfter);
    comparison.isUnrelated = comparer.isUnrelated();
    compareSpofs(comparison, comparer.renamed());
    comparison.changes = comparer.changes();
    return comparison;
}

}  // namespace cutpoint
