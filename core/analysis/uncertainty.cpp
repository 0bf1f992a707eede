#include "core/analysis/uncertainty.h"

#include "core/model/topology_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cutpoint {
namespace {

/// A range, where it stands and what states it.
struct Ranged {
    UnitName unit;
    std::string title;
    StatedRange range;
};

/// Where in its range a thing stands.
enum class Stand : std::uint8_t { Low, Middle, High };

double valueAt(const StatedRange& range, Stand stand)
{
    switch (stand) {
    case Stand::Low:
        return range.low;
    case Stand::High:
        return range.high;
    case Stand::Middle:
        break;
    }
    return range.low + (range.high - range.low) / 2.0;
}

class Variants {
public:
    explicit Variants(const Topology& topology)
        : m_parts{partsOf(topology)}
    {
        std::map<std::string, std::string> titles;
        for (Component& component : m_parts.components) {
            titles.emplace(component.id.value, titleOf(component));
            note(component.rates, {.type = UnitType::Component, .id = component.id.value},
                 titleOf(component));
        }
        std::map<std::string, int> ordinals;
        for (NamedConnection& named : m_parts.connections) {
            std::string name = named.from + "->" + named.to;
            const int ordinal = ++ordinals[name];
            name += ordinal > 1 ? '#' + std::to_string(ordinal) : "";
            note(named.connection.rates,
                 {.type = UnitType::Connection,
                  .id = named.connection.id.empty() ? name : named.connection.id},
                 titles[named.from] + " → " + titles[named.to]);
        }
        for (Domain& domain : m_parts.domains) {
            note(domain.rates, {.type = UnitType::Domain, .id = nameOf(domain.key)},
                 domain.key.dimension + ' ' + domain.key.name);
        }
    }

    [[nodiscard]] const std::vector<Ranged>& ranges() const { return m_ranges; }

    /// With one of the ranges at an end and the others in the middle.
    [[nodiscard]] Topology withOne(std::size_t one, Stand stand)
    {
        set(Stand::Middle);
        m_rates[one]->statement = StatedAvailability{valueAt(m_ranges[one].range, stand)};
        return assemble(m_parts);
    }

    [[nodiscard]] Topology withAll(Stand stand)
    {
        set(stand);
        return assemble(m_parts);
    }

private:
    void note(Rates& rates, UnitName unit, std::string title)
    {
        if (const auto* const range = std::get_if<StatedRange>(&rates.statement)) {
            m_ranges.push_back(
                {.unit = std::move(unit), .title = std::move(title), .range = *range});
            m_rates.push_back(&rates);
        }
    }

    void set(Stand stand)
    {
        for (std::size_t number = 0; number < m_rates.size(); ++number) {
            m_rates[number]->statement = StatedAvailability{valueAt(m_ranges[number].range, stand)};
        }
    }

    TopologyParts m_parts;
    std::vector<Ranged> m_ranges;
    std::vector<Rates*> m_rates;  ///< Of `m_parts`, one for each range.
};

/// Empty if there is no exact figure.
std::optional<Availability> figureOf(const Topology& topology, const AnalysisOptions& options)
{
    const Report report = analyse(topology, options);
    const bool isExact = report.system && (report.system->bound == Bound::Exact ||
                                           report.system->bound == Bound::UpperBound);
    return isExact ? std::optional{report.system->availability} : std::nullopt;
}

}  // namespace

std::optional<Uncertainty> uncertaintyOf(const Topology& topology, const AnalysisOptions& given)
{
    Variants variants{topology};
    if (variants.ranges().empty()) {
        return std::nullopt;
    }
    AnalysisOptions options = given;
    options.cutSetOrder = 0;
    const auto low = figureOf(variants.withAll(Stand::Low), options);
    const auto high = figureOf(variants.withAll(Stand::High), options);
    if (!low || !high) {
        return std::nullopt;
    }
    Uncertainty uncertainty{.low = *low, .high = *high, .drivers = {}};
    for (std::size_t number = 0; number < variants.ranges().size(); ++number) {
        if (options.stop.stop_requested()) {
            return std::nullopt;
        }
        const auto worst = figureOf(variants.withOne(number, Stand::Low), options);
        const auto best = figureOf(variants.withOne(number, Stand::High), options);
        if (worst && best) {
            uncertainty.drivers.push_back({.unit = variants.ranges()[number].unit,
                                           .title = variants.ranges()[number].title,
                                           .low = *worst,
                                           .high = *best});
        }
    }
    std::ranges::stable_sort(uncertainty.drivers, std::ranges::greater{}, swingOf);
    return uncertainty;
}

}  // namespace cutpoint
