#include "core/report/baseline.h"

#include "core/report/wording.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cutpoint {

namespace {

using nlohmann::json;

/// The member of that name as a text; empty if there is none.
std::string textAt(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

UnitType typeOf(const std::string& name)
{
    for (const UnitType type : {UnitType::Connection, UnitType::Domain}) {
        if (nameOf(type) == name) {
            return type;
        }
    }
    return UnitType::Component;
}

/// Whether that SPOF made a check fail.
bool failed(const json& spof)
{
    const auto accepted = spof.find("accepted");
    const bool isAccepted = accepted != spof.end() && accepted->is_object();
    const bool isExpired = isAccepted && accepted->value("expired", json(false)) == json(true);
    return textAt(spof, "severity") != "notice" && (!isAccepted || isExpired);
}

template <typename Visit>
void eachOf(const json& report, const char* key, const Visit& visit)
{
    const auto list = report.find(key);
    if (list == report.end() || !list->is_array()) {
        return;
    }
    for (const json& element : *list) {
        if (element.is_object()) {
            visit(element);
        }
    }
}

Baseline baselineOf(const json& report)
{
    Baseline baseline;
    const auto topology = report.find("topology");
    if (topology != report.end() && topology->is_object()) {
        baseline.name = textAt(*topology, "name");
    }
    eachOf(report, "spofs", [&baseline](const json& spof) {
        if (failed(spof)) {
            baseline.spofs.insert({.type = typeOf(textAt(spof, "type")), .id = textAt(spof, "id")});
        }
    });
    eachOf(report, "findings", [&baseline](const json& finding) {
        if (textAt(finding, "severity") == "warning") {
            baseline.warnings.emplace(textAt(finding, "code"), textAt(finding, "message"));
        }
    });
    const auto system = report.find("system");
    baseline.missesTarget = system != report.end() && system->is_object() &&
                            system->value("meets_target", json()) == json(false);
    return baseline;
}

bool isReport(const json& value)
{
    return value.is_object() && textAt(value, "format") == "cutpoint-report";
}

}  // namespace

BaselineReading readBaseline(std::string_view text)
{
    constexpr const char* expected = "expected a report as \"analyze --format json\" writes it, ";
    BaselineReading reading;
    const json document = json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_discarded()) {
        reading.problem = std::string{expected} + "found no JSON";
        return reading;
    }
    const json list = document.is_array() ? document : json::array({document});
    for (const json& report : list) {
        if (!isReport(report)) {
            reading.reports.clear();
            reading.problem = std::string{expected} + "found other JSON";
            return reading;
        }
        reading.reports.push_back(baselineOf(report));
    }
    return reading;
}

const Baseline* baselineFor(const std::vector<Baseline>& reports, std::string_view name,
                            std::size_t place, std::size_t count)
{
    const auto found = std::ranges::find(reports, name, &Baseline::name);
    if (!name.empty() && found != reports.end()) {
        return &*found;
    }
    return reports.size() == count ? &reports.at(place) : nullptr;
}

}  // namespace cutpoint
