#include "tests/support/report_differences.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace cutpoint::tests {
namespace {

using Strings = std::vector<std::string>;

std::string number(long double value)
{
    std::ostringstream text;
    text.precision(17);
    text << value;
    return text.str();
}

std::string number(std::optional<long double> value)
{
    return value ? number(*value) : "none";
}

std::string listed(Strings ids)
{
    std::ranges::sort(ids);
    std::string text;
    for (const std::string& id : ids) {
        text += text.empty() ? id : ' ' + id;
    }
    return '[' + text + ']';
}

std::string nameOf(const UnitName& unit)
{
    static const std::map<UnitType, std::string> types{{UnitType::Component, "component "},
                                                       {UnitType::Connection, "connection "},
                                                       {UnitType::Domain, "domain "}};
    return types.at(unit.type) + unit.id;
}

template <typename Range, typename Projection>
Strings texts(const Range& range, const Projection& projection)
{
    Strings all;
    std::ranges::transform(range, std::back_inserter(all), projection);
    return all;
}

bool isFar(std::optional<long double> one, std::optional<long double> other, long double relative,
           long double absolute)
{
    if (!one || !other) {
        return one.has_value() != other.has_value();
    }
    return std::abs(*one - *other) > std::max(relative * std::abs(*other), absolute);
}

class Comparison {
public:
    Comparison(const BruteAnswer& expected, const Report& found)
        : m_expected{expected}
        , m_found{found}
    {
    }

    Strings differences()
    {
        compareFindings();
        if (m_expected.isErroneous) {
            compareText("system", "none", m_found.system ? "some" : "none");
            return m_differences;
        }
        compareSpofs();
        compareUnavailability();
        if (m_expected.unavailability && m_found.system) {
            compareLists();
            compareLayers();
            compareImportance();
            compareOwn();
            compareCutSets();
        }
        return m_differences;
    }

private:
    void compareText(const std::string& what, const std::string& expected, const std::string& found)
    {
        if (expected != found) {
            m_differences.push_back(what + ": expected " + expected + ", found " + found);
        }
    }

    void compareNumber(const std::string& what, std::optional<long double> expected,
                       std::optional<long double> found, long double relative, long double absolute)
    {
        if (isFar(found, expected, relative, absolute)) {
            m_differences.push_back(what + ": expected " + number(expected) + ", found " +
                                    number(found));
        }
    }

    [[nodiscard]] bool hasFinding(const std::string& code) const
    {
        return std::ranges::count(m_found.findings, code, &Diagnostic::code) > 0;
    }

    void compareFindings()
    {
        const auto isOtherError = [](const Diagnostic& finding) {
            return finding.severity == Severity::Error && finding.code != "no-entry" &&
                   finding.code != "no-target" && finding.code != "never-works";
        };
        const auto text = [](bool is) { return is ? "yes" : "no"; };
        compareText("error", text(m_expected.isErroneous),
                    text(std::ranges::any_of(m_found.findings, isOtherError)));
        if (m_expected.isErroneous) {
            return;
        }
        compareText("no-entry", text(!m_expected.hasEntry), text(hasFinding("no-entry")));
        compareText("no-target", text(m_expected.hasEntry && !m_expected.hasTarget),
                    text(hasFinding("no-target")));
        compareText("never-works", text(!m_expected.worksAtAll), text(hasFinding("never-works")));
    }

    void compareUnavailability()
    {
        const auto found = m_found.system
                               ? std::optional<long double>{m_found.system->availability.down()}
                               : std::nullopt;
        compareNumber("unavailability", m_expected.unavailability, found, 1e-12L, 0.0L);
    }

    void compareSpofs()
    {
        compareText(
            "spofs",
            listed(
                texts(m_expected.spofs, [](const BruteSpof& spof) { return nameOf(spof.unit); })),
            listed(texts(m_found.spofs, [](const Spof& spof) { return nameOf(spof.unit); })));
        if (!m_expected.unavailability) {
            return;
        }
        for (const BruteSpof& expected : m_expected.spofs) {
            const auto found = std::ranges::find(m_found.spofs, expected.unit, &Spof::unit);
            if (found != m_found.spofs.end()) {
                compareSpof(expected, *found);
            }
        }
    }

    void compareSpof(const BruteSpof& expected, const Spof& found)
    {
        const std::string name = nameOf(expected.unit);
        compareText("cut off by " + name, listed(expected.cutsOff), listed(found.cutsOff));
        compareText("count cut off by " + name, std::to_string(expected.cutsOff.size()),
                    found.cutsOffCount ? std::to_string(*found.cutsOffCount) : "unknown");
        compareText("domains of " + name, listed(expected.domains), listed(found.domains));
        compareText("reason for " + name, "to be there", reasonIsThere(found));
        compareNumber("saved by " + name, m_expected.saved.at(expected.unit),
                      found.savedUnavailability, 1e-6L, 1e-12L);
    }

    /// Components are single instances, domains shared ones; other reasons stand beside these.
    static std::string reasonIsThere(const Spof& found)
    {
        const auto has = [&](Reason reason) {
            return std::ranges::count(found.reasons, reason) > 0;
        };
        const bool isThere =
            !found.reasons.empty() &&
            has(Reason::SingleInstance) == (found.unit.type == UnitType::Component) &&
            has(Reason::SharedDomain) == (found.unit.type == UnitType::Domain);
        return isThere ? "to be there" : "not there";
    }

    void compareLists()
    {
        compareText("choke points", listed(m_expected.chokePoints),
                    listed(texts(m_found.chokePoints, &ChokePoint::id)));
        for (const ChokePoint& point : m_found.chokePoints) {
            const auto expected = m_expected.importance.find(point.id);
            if (expected != m_expected.importance.end()) {
                compareNumber("saved by choke point " + point.id, expected->second.saved,
                              point.savedUnavailability, 1e-6L, 1e-12L);
            }
        }
        compareText("advisories", listed(m_expected.advisories),
                    listed(texts(m_found.advisories, &Advisory::id)));
    }

    void compareLayers()
    {
        const auto nameOfLayer = [](const LayerFigures& layer) { return layer.name; };
        compareText("layers",
                    listed(texts(m_expected.layers, [](const auto& layer) { return layer.first; })),
                    listed(texts(m_found.layers, nameOfLayer)));
        long double up = 1.0L;
        for (const auto& [name, down] : m_expected.layers) {
            const auto found = std::ranges::find(m_found.layers, name, nameOfLayer);
            if (found != m_found.layers.end()) {
                compareNumber("layer " + name, down, found->availability.down(), 1e-12L, 0.0L);
            }
            up *= 1.0L - down;
        }
        if (m_found.layerProduct) {
            compareNumber("product of layers", 1.0L - up, m_found.layerProduct->down(), 1e-12L,
                          1e-17L);
        }
    }

    void compareImportance()
    {
        for (const auto& entry : m_expected.importance) {
            const std::string& id = entry.first;
            const BruteImportance& expected = entry.second;
            const auto found = std::ranges::find(m_found.components, id, &ComponentFigures::id);
            if (found == m_found.components.end() || !found->importance) {
                m_differences.push_back("importance of " + id + ": none");
                continue;
            }
            const Importance& importance = *found->importance;
            const auto compare = [&](const char* measure, std::optional<long double> wanted,
                                     std::optional<long double> is) {
                compareNumber(measure + (" of " + id), wanted, is, 1e-6L, 1e-12L);
            };
            compare("birnbaum", expected.birnbaum, importance.birnbaum);
            compare("criticality", expected.criticality, importance.criticality);
            compare("raw", expected.raw, importance.raw);
            compare("rrw", expected.rrw, importance.rrw);
            compare("diagnostic", expected.diagnostic, importance.diagnostic);
            compare("saved", expected.saved, importance.savedUnavailability);
        }
    }

    void compareOwn()
    {
        for (const ComponentFigures& found : m_found.components) {
            const auto expected = m_expected.own.find(found.id);
            if (expected != m_expected.own.end()) {
                const auto& parts = found.parts;
                compareNumber("own unavailability of " + found.id, expected->second,
                              found.availability->down(), 1e-12L, 0.0L);
                compareNumber("sum of the parts of " + found.id, expected->second,
                              parts.structural + parts.switchover + parts.missedFailover +
                                  parts.failback + parts.commonCause,
                              1e-12L, 0.0L);
            }
        }
    }

    void compareCutSets()
    {
        const auto textOf = [](const std::vector<UnitName>& members) {
            return listed(texts(members, nameOf));
        };
        compareText(
            "cut sets",
            listed(texts(m_expected.cutSets,
                         [&](const BruteCutSet& cut) { return textOf(cut.members); })),
            listed(texts(m_found.cutSets, [&](const CutSet& cut) { return textOf(cut.members); })));
        for (const BruteCutSet& expected : m_expected.cutSets) {
            const auto found =
                std::ranges::find(m_found.cutSets, expected.members, &CutSet::members);
            if (found != m_found.cutSets.end()) {
                compareNumber("probability of " + textOf(expected.members), expected.probability,
                              found->probability, 1e-12L, 0.0L);
            }
        }
    }

    const BruteAnswer& m_expected;
    const Report& m_found;
    Strings m_differences;
};

}  // namespace

std::vector<std::string> differences(const BruteAnswer& expected, const Report& found)
{
    return Comparison{expected, found}.differences();
}

}  // namespace cutpoint::tests
