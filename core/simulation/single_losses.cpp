#include "core/simulation/single_losses.h"

#include "core/analysis/unit_names.h"
#include "core/simulation/drill_player.h"
#include "core/structure/compile.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

/// Long enough for the usual mechanisms; what takes longer is played to its end all the same.
constexpr Seconds usualDuration{3600};

Scenario lossOf(ScenarioAction action)
{
    Scenario scenario;
    scenario.duration = longestScenario;
    scenario.events = {{.at = Seconds{0}, .action = std::move(action)}};
    return scenario;
}

/// The topology without the domains of the components that are single points of failure: so they
/// survive the loss of a domain.
Topology withSpofsSpared(Topology topology, const std::vector<bool>& isSpof)
{
    for (std::size_t vertex = 0; vertex < isSpof.size(); ++vertex) {
        if (isSpof[vertex] && !topology.component(vertex).domains.empty()) {
            Component spared = topology.component(vertex);
            spared.domains.clear();
            topology.replace(std::move(spared));
        }
    }
    return topology;
}

/// The time that lost and slow requests come to in the usual duration, or until it is settled.
void addTimes(SingleLoss& loss, const Drill& drill)
{
    for (const ServiceSpan& span : drill.service) {
        const bool isLast = &span == &drill.service.back();
        const Seconds end =
            isLast ? std::min(span.to, std::max(usualDuration, span.from)) : span.to;
        loss.lostTime += (end - span.from) * span.meanLost();
        loss.slowTime += (end - span.from) * span.slow;
    }
}

class SingleLossPlayer {
public:
    SingleLossPlayer(const Topology& topology, const StructureFunction& function,
                     std::stop_token stop,
                     const std::function<void(std::size_t, std::size_t)>& report)
        : m_topology{topology}
        , m_function{function}
        , m_names{topology, function}
        , m_ground{topology, function}
        , m_stop{std::move(stop)}
        , m_report{report}
        , m_isSpof(function.components.size(), false)
    {
    }

    SingleLosses play() &&
    {
        if (play({}).isServedAtEnd) {
            playComponents();
            playLinks();
            playDomains();
        }
        std::ranges::stable_sort(m_found.losses, [](const auto& one, const auto& other) {
            return std::pair{other.isSpof, other.lostTime} < std::pair{one.isSpof, one.lostTime} ||
                   (one.isSpof == other.isSpof && one.lostTime == other.lostTime &&
                    one.slowTime > other.slowTime);
        });
        return std::move(m_found);
    }

private:
    [[nodiscard]] Drill play(const Scenario& scenario) const
    {
        return cutpoint::play(m_ground, scenario, DrillDetail::WithoutLanes);
    }

    [[nodiscard]] bool isStopped()
    {
        m_found.isComplete = m_found.isComplete && !m_stop.stop_requested();
        return !m_found.isComplete;
    }

    void playComponents()
    {
        for (std::uint32_t component = 0; component < m_isSpof.size(); ++component) {
            const Multiplicity& counts = m_function.components[component];
            if (counts.neverFails || isStopped()) {
                continue;
            }
            const std::string& id = m_topology.component(component).id.value;
            const bool isSole = counts.instances == counts.required;
            const Drill drill = play(lossOf(Fail{isSole ? id : id + "#1"}));
            m_isSpof[component] = !drill.isServedAtEnd;
            add(UnitType::Component, component, drill);
        }
    }

    void playLinks()
    {
        for (std::uint32_t link = 0; link < m_function.links.size() && !isStopped(); ++link) {
            add(UnitType::Connection, link,
                play(lossOf(Fail{m_names.nameOf(UnitType::Connection, link).id})));
        }
    }

    void playDomains()
    {
        const Topology spared = withSpofsSpared(m_topology, m_isSpof);
        const Compiled compiled = compile(spared);
        const DrillGround ground{spared, compiled.function};
        for (std::uint32_t domain = 0; domain < m_function.domains.size() && !isStopped();
             ++domain) {
            add(UnitType::Domain, domain,
                cutpoint::play(ground, lossOf(FailDomain{m_function.domains[domain]}),
                               DrillDetail::WithoutLanes));
        }
    }

    void add(UnitType type, std::uint32_t number, const Drill& drill)
    {
        SingleLoss& loss = m_found.losses.emplace_back();
        loss.unit = m_names.nameOf(type, number);
        loss.title = m_names.titleOf(type, number);
        loss.isSpof = !drill.isServedAtEnd;
        loss.alerts = drill.alerts;
        addTimes(loss, drill);
        if (m_report) {
            m_report(m_found.losses.size(),
                     m_isSpof.size() + m_function.links.size() + m_function.domains.size());
        }
    }

    const Topology& m_topology;
    const StructureFunction& m_function;
    UnitNames m_names;
    DrillGround m_ground;
    std::stop_token m_stop;
    const std::function<void(std::size_t, std::size_t)>& m_report;
    std::vector<bool> m_isSpof;  ///< Of every component.
    SingleLosses m_found;
};

}  // namespace

SingleLosses playSingleLosses(const Topology& topology, std::stop_token stop,
                              const std::function<void(std::size_t, std::size_t)>& report)
{
    const Compiled compiled = compile(topology);
    if (compiled.outcome != CompileOutcome::Complete) {
        return {};
    }
    return SingleLossPlayer{topology, compiled.function, std::move(stop), report}.play();
}

}  // namespace cutpoint
