#include "core/io/json/place.h"
#include "core/io/json/text.h"
#include "core/io/topology/shape.h"
#include "core/io/topology/wants.h"

#include <algorithm>
#include <array>

namespace cutpoint {
namespace {

bool readFormat(Reading& reading, const json::Value& value)
{
    if (value.text == "cutpoint-topology") {
        return true;
    }
    reading.isForeign = true;
    std::string message =
        "this is no topology: format is \"cutpoint-topology\", found " + json::quoted(value.text);
    if (value.text == "cutpoint-report") {
        message += ", which is a report about one";
    }
    reading.fail("not-a-topology", json::startOf(reading.document, value.end), std::move(message));
    return true;
}

bool readVersion(Reading& reading, const json::Value& value)
{
    if (value.number > 1.0) {
        reading.isFromFuture = true;
        reading.fail("newer-version", json::startOf(reading.document, value.end),
                     "written by a newer version of the format (" + json::numberText(value.number) +
                         "); this program reads 1");
    }
    return true;
}

template <std::string TopologyProperties::*member>
bool readText(Reading& reading, const json::Value& value)
{
    reading.properties.*member = value.text;
    return true;
}

template <std::optional<double> TopologyProperties::*member>
bool readNumber(Reading& reading, const json::Value& value)
{
    reading.properties.*member = value.number;
    return true;
}

bool readSemantics(Reading& reading, const json::Value& value)
{
    reading.properties.semantics =
        value.text == "dependency" ? Semantics::Dependency : Semantics::Flow;
    return true;
}

bool readLayer(Reading& reading, const json::Value& value)
{
    reading.properties.layers.emplace_back(value.text);
    return true;
}

constexpr Field layerField{.name = "a layer", .want = &wants::name, .read = readLayer};
constexpr Shape layersShape{.title = "layers", .anyField = &layerField, .isList = true};

constexpr std::array documentFields{
    Field{.name = "format", .want = &wants::text, .read = readFormat},
    Field{.name = "version", .want = &wants::count, .read = readVersion},
    Field{.name = "name", .want = &wants::text, .read = readText<&TopologyProperties::name>},
    Field{.name = "description",
          .want = &wants::text,
          .read = readText<&TopologyProperties::description>},
    Field{.name = "semantics", .want = &wants::semantics, .read = readSemantics},
    Field{.name = "target_availability",
          .want = &wants::upFraction,
          .read = readNumber<&TopologyProperties::targetAvailability>},
    Field{.name = "revenue_per_year",
          .want = &wants::notNegative,
          .read = readNumber<&TopologyProperties::revenuePerYear>},
    Field{
        .name = "currency", .want = &wants::text, .read = readText<&TopologyProperties::currency>},
    Field{.name = "year_days",
          .want = &wants::positive,
          .read = readNumber<&TopologyProperties::yearDays>},
    Field{.name = "layers", .want = &wants::names, .list = &layersShape},
    Field{.name = "components", .want = &wants::objects, .list = &componentsShape},
    Field{.name = "connections", .want = &wants::objects, .list = &connectionsShape},
    Field{.name = "groups", .want = &wants::objects, .list = &groupsShape},
    Field{.name = "domains", .want = &wants::objects, .list = &domainsShape},
};

}  // namespace

constexpr Shape documentShape{
    .title = "a topology",
    .fields = documentFields,
    .finish = [](Reading& reading) { reading.lacksComponents = !reading.saw("components"); },
    .extra = [](Reading& reading) -> ExtraFields& { return reading.properties.extra; }};

}  // namespace cutpoint
