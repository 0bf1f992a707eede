#include "ui/window/edit_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cutpoint::ui {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

QString titleIn(const Topology& topology, const ComponentId& id)
{
    const Component* const component = topology.find(id.value);
    return QString::fromStdString(component == nullptr ? id.value : titleOf(*component));
}

}  // namespace

QString namesInWords(const Topology& topology, const std::set<ComponentId>& ids)
{
    if (ids.size() > 2) {
        return EditWords::tr("%1 components").arg(ids.size());
    }
    const QString first = titleIn(topology, *ids.begin());
    return ids.size() == 1
               ? first
               : EditWords::tr("%1 and %2").arg(first, titleIn(topology, *ids.rbegin()));
}

QString connectionInWords(const Topology& topology, ConnectionKey key)
{
    const auto connections = topology.connections();
    const auto found = std::ranges::find(connections, key, &PlacedConnection::key);
    if (found == connections.end()) {
        return EditWords::tr("a connection");
    }
    return EditWords::tr("%1 → %2").arg(
        QString::fromStdString(titleOf(topology.component(found->from))),
        QString::fromStdString(titleOf(topology.component(found->to))));
}

QString connectionCountInWords(std::size_t count)
{
    return count == 1 ? EditWords::tr("1 connection") : EditWords::tr("%1 connections").arg(count);
}

}  // namespace cutpoint::ui
