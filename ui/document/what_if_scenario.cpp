#include "ui/document/what_if_scenario.h"

#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/document/unit_words.h"

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

WhatIfScenario::WhatIfScenario(const TopologyDocument& document, QObject* parent)
    : QObject{parent}
    , m_document{document}
{
    connect(&document, &TopologyDocument::topologyReset, this, &WhatIfScenario::end);
    connect(&document, &TopologyDocument::contentChanged, this,
            &WhatIfScenario::keepOnlyWhatIsThere);
}

bool WhatIfScenario::isLost(const UnitName& unit) const
{
    return std::find(m_lost.begin(), m_lost.end(), unit) != m_lost.end();
}

void WhatIfScenario::toggle(const std::vector<UnitName>& units)
{
    std::vector<UnitName> lost = m_lost;
    const bool areAllLost = std::all_of(units.begin(), units.end(),
                                        [this](const UnitName& unit) { return isLost(unit); });
    if (areAllLost) {
        std::erase_if(lost, [&](const UnitName& unit) {
            return std::find(units.begin(), units.end(), unit) != units.end();
        });
    } else {
        std::copy_if(units.begin(), units.end(), std::back_inserter(lost),
                     [this](const UnitName& unit) { return !isLost(unit); });
    }
    assign(std::move(lost));
}

void WhatIfScenario::fail(const UnitName& unit)
{
    if (!isLost(unit)) {
        toggle({unit});
    }
}

void WhatIfScenario::end()
{
    assign({});
}

void WhatIfScenario::assign(std::vector<UnitName> lost)
{
    if (lost != m_lost) {
        m_lost = std::move(lost);
        emit changed();
    }
}

void WhatIfScenario::keepOnlyWhatIsThere()
{
    std::vector<UnitName> lost = m_lost;
    std::erase_if(lost, [this](const UnitName& unit) {
        return targetOf(unit, m_document.topology()).isEmpty();
    });
    assign(std::move(lost));
}

std::vector<UnitName> selectedUnits(const TopologyDocument& document,
                                    const SelectionModel& selection)
{
    const Topology& topology = document.topology();
    if (selection.domain()) {
        return {{UnitType::Domain, *selection.domain()}};
    }
    std::vector<UnitName> units;
    if (selection.connection()) {
        for (const PlacedConnection& placed : topology.connections()) {
            if (placed.key == *selection.connection()) {
                units.push_back({UnitType::Connection, connectionName(topology, placed)});
            }
        }
    }
    for (const ComponentId& id : selection.components()) {
        const Component* const component = topology.find(id.value);
        if (component != nullptr && component->kind != Kind::Client) {
            units.push_back({UnitType::Component, id.value});
        }
    }
    return units;
}

}  // namespace cutpoint::ui
