#pragma once

#include "core/model/component.h"
#include "core/model/connection.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>

namespace cutpoint {
class Topology;
}

namespace cutpoint::ui {

class TopologyDocument;

/// What the user has picked out: components, or one connection; or a failure domain or group with
/// all that lives in it. Not undoable.
class SelectionModel : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives the selection; a reset of it clears the selection, and what is
    /// removed from it is no longer selected.
    explicit SelectionModel(const TopologyDocument& document, QObject* parent = nullptr);

    [[nodiscard]] const std::set<ComponentId>& components() const noexcept { return m_components; }
    [[nodiscard]] bool contains(const ComponentId& id) const { return m_components.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_components.empty() && !m_connection; }

    /// The one that keys act on; present whenever components are selected, and one of them.
    [[nodiscard]] const std::optional<ComponentId>& current() const noexcept { return m_current; }

    /// The selected connection; only if no component is selected.
    [[nodiscard]] const std::optional<ConnectionKey>& connection() const noexcept
    {
        return m_connection;
    }

    /// The selected domain, as reports name it ("zone:a"), whose components are selected.
    [[nodiscard]] const std::optional<std::string>& domain() const noexcept { return m_domain; }

    /// The id of the selected group, whose members are selected.
    [[nodiscard]] const std::optional<std::string>& group() const noexcept { return m_group; }

    /// Selects exactly these. The current one is the given one, else it stays if it can.
    void select(std::set<ComponentId> ids, const std::optional<ComponentId>& current = {});

    /// Selects this one alone.
    void selectOnly(const ComponentId& id);

    /// Selects this connection alone.
    void selectOnly(ConnectionKey connection);

    /// Selects a domain, as reports name it, with the components that live in it.
    void selectDomain(const std::string& domain, std::set<ComponentId> ids);

    /// Selects a group with its members.
    void selectGroup(const std::string& group, std::set<ComponentId> ids);

    void add(const ComponentId& id);
    void toggle(const ComponentId& id);
    void clear();

signals:
    void changed();

private:
    void rename(const ComponentId& from, const ComponentId& to);
    void keepOnly(const Topology& topology);
    void assign(std::set<ComponentId> ids, std::optional<ComponentId> current,
                std::optional<ConnectionKey> connection, std::optional<std::string> domain = {},
                std::optional<std::string> group = {});

    std::set<ComponentId> m_components;
    std::optional<ComponentId> m_current;
    std::optional<ConnectionKey> m_connection;
    std::optional<std::string> m_domain;
    std::optional<std::string> m_group;
};

}  // namespace cutpoint::ui
