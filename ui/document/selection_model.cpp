#include "ui/document/selection_model.h"

#include "ui/document/topology_document.h"

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

SelectionModel::SelectionModel(const TopologyDocument& document, QObject* parent)
    : QObject{parent}
{
    connect(&document, &TopologyDocument::topologyReset, this, &SelectionModel::clear);
    connect(&document, &TopologyDocument::componentRenamed, this, &SelectionModel::rename);
    connect(&document, &TopologyDocument::structureChanged, this,
            [this, &document] { keepOnly(document.topology()); });
}

void SelectionModel::select(std::set<ComponentId> ids, const std::optional<ComponentId>& current)
{
    assign(std::move(ids), current ? current : m_current, {});
}

void SelectionModel::selectOnly(const ComponentId& id)
{
    assign({id}, id, {});
}

void SelectionModel::selectOnly(ConnectionKey connection)
{
    assign({}, {}, connection);
}

void SelectionModel::selectDomain(const std::string& domain, std::set<ComponentId> ids)
{
    assign(std::move(ids), m_current, {}, domain);
}

void SelectionModel::selectGroup(const std::string& group, std::set<ComponentId> ids)
{
    assign(std::move(ids), m_current, {}, {}, group);
}

void SelectionModel::add(const ComponentId& id)
{
    std::set<ComponentId> ids = m_components;
    ids.insert(id);
    assign(std::move(ids), id, {});
}

void SelectionModel::toggle(const ComponentId& id)
{
    std::set<ComponentId> ids = m_components;
    if (ids.erase(id) > 0) {
        assign(std::move(ids), m_current, {});
    } else {
        add(id);
    }
}

void SelectionModel::clear()
{
    assign({}, {}, {});
}

void SelectionModel::rename(const ComponentId& from, const ComponentId& to)
{
    std::set<ComponentId> ids = m_components;
    if (ids.erase(from) > 0) {
        ids.insert(to);
        assign(std::move(ids), m_current == from ? to : m_current, {}, m_domain, m_group);
    }
}

void SelectionModel::keepOnly(const Topology& topology)
{
    std::set<ComponentId> ids = m_components;
    std::erase_if(ids, [&](const ComponentId& id) { return topology.find(id.value) == nullptr; });
    const auto connections = topology.connections();
    const bool isThere =
        m_connection &&
        std::ranges::find(connections, *m_connection, &PlacedConnection::key) != connections.end();
    assign(std::move(ids), m_current, isThere ? m_connection : std::nullopt);
}

void SelectionModel::assign(std::set<ComponentId> ids, std::optional<ComponentId> current,
                            std::optional<ConnectionKey> connection,
                            std::optional<std::string> domain, std::optional<std::string> group)
{
    if (ids.empty()) {
        current.reset();
    } else if (!current || !ids.contains(*current)) {
        current = *ids.begin();
    }
    if (ids == m_components && current == m_current && connection == m_connection &&
        domain == m_domain && group == m_group) {
        return;
    }
    m_components = std::move(ids);
    m_current = std::move(current);
    m_connection = connection;
    m_domain = std::move(domain);
    m_group = std::move(group);
    emit changed();
}

}  // namespace cutpoint::ui
