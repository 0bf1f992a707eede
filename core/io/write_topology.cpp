#include "core/io/write_topology.h"

#include "core/io/json/text.h"
#include "core/io/topology/write_fields.h"

#include <string_view>
#include <vector>

namespace cutpoint {
namespace {

/// The document: an object with one member a line, and one item a line in its lists of things.
class DocumentWriter {
public:
    std::string& key(std::string_view name)
    {
        m_out += m_isEmpty ? "{\n  " : ",\n  ";
        m_isEmpty = false;
        json::appendText(m_out, name);
        m_out += ": ";
        return m_out;
    }

    void text(std::string_view name, std::string_view value)
    {
        if (!value.empty()) {
            json::appendText(key(name), value);
        }
    }

    void number(std::string_view name, const std::optional<double>& value)
    {
        if (value) {
            json::appendNumber(key(name), *value);
        }
    }

    /// @param append  appends the item of that number to the text it is given.
    template <typename Append>
    void list(std::string_view name, std::size_t count, const Append& append)
    {
        key(name);
        std::string_view separator = "[\n    ";
        for (std::size_t number = 0; number < count; ++number) {
            m_out += separator;
            append(m_out, number);
            separator = ",\n    ";
        }
        m_out += "\n  ]";
    }

    std::string finish() &&
    {
        m_out += "\n}\n";
        return std::move(m_out);
    }

private:
    std::string m_out;
    bool m_isEmpty = true;
};

void writeProperties(DocumentWriter& document, const TopologyProperties& properties)
{
    document.key("format") += "\"cutpoint-topology\"";
    document.key("version") += '1';
    document.text("name", properties.name);
    document.text("description", properties.description);
    if (properties.semantics == Semantics::Dependency) {
        document.text("semantics", "dependency");
    }
    document.number("target_availability", properties.targetAvailability);
    document.number("revenue_per_year", properties.revenuePerYear);
    document.text("currency", properties.currency);
    document.number("year_days", properties.yearDays);
    if (!properties.layers.empty()) {
        appendTexts(document.key("layers"), properties.layers);
    }
}

void writeComponents(DocumentWriter& document, const Topology& topology)
{
    if (topology.componentCount() == 0) {
        document.key("components") += "[]";
        return;
    }
    document.list("components", topology.componentCount(),
                  [&](std::string& out, std::size_t vertex) {
                      appendComponent(out, topology.component(vertex));
                  });
}

void writeConnections(DocumentWriter& document, const Topology& topology)
{
    if (topology.connectionCount() == 0) {
        return;
    }
    const std::vector<PlacedConnection> connections = topology.connections();
    document.list("connections", connections.size(), [&](std::string& out, std::size_t number) {
        const PlacedConnection& edge = connections[number];
        appendConnection(out, topology.component(edge.from).id.value,
                         topology.component(edge.to).id.value, *edge.connection);
    });
}

}  // namespace

std::string writeTopology(const Topology& topology)
{
    DocumentWriter document;
    writeProperties(document, topology.properties());
    writeComponents(document, topology);
    writeConnections(document, topology);
    if (!topology.groups().empty()) {
        document.list("groups", topology.groups().size(),
                      [&](std::string& out, std::size_t number) {
                          appendGroup(out, topology.groups()[number]);
                      });
    }
    if (!topology.domains().empty()) {
        document.list("domains", topology.domains().size(),
                      [&](std::string& out, std::size_t number) {
                          appendDomain(out, topology.domains()[number]);
                      });
    }
    for (const ExtraField& field : topology.properties().extra) {
        document.key(field.key) += field.json;
    }
    return std::move(document).finish();
}

}  // namespace cutpoint
