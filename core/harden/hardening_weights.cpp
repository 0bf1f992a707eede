#include "core/harden/hardening_weights.h"

#include "core/compare/match.h"

#include <algorithm>
#include <set>

namespace cutpoint {
namespace {

/// A second step comes after the first one.
std::vector<Hardening> stepsBefore(const std::vector<Hardening>& options, const Hardening& change)
{
    std::vector<Hardening> steps;
    for (const Hardening& option : options) {
        if (option.kind == change.kind && option.subject == change.subject &&
            option.step < change.step) {
            steps.push_back(option);
        }
    }
    return steps;
}

/// What else is made to one component and decides how often it is down.
std::vector<Hardening> changesOfRate(const std::vector<Hardening>& options,
                                     const std::string& subject, const Hardening& without)
{
    std::vector<Hardening> changes;
    for (const Hardening& option : options) {
        const bool isOfRate = option.kind == HardeningKind::MoreInstances ||
                              option.kind == HardeningKind::Spread ||
                              option.kind == HardeningKind::ActiveStandby;
        const bool isStepOfIt = option.kind == without.kind;
        if (isOfRate && option.subject == subject && !isStepOfIt) {
            changes.push_back(option);
        }
    }
    return changes;
}

std::vector<Hardening> chosen(const std::vector<Hardening>& changes, std::size_t bits)
{
    std::vector<Hardening> subset;
    for (std::size_t number = 0; number < changes.size(); ++number) {
        if ((bits >> number & 1U) != 0) {
            subset.push_back(changes[number]);
        }
    }
    return subset;
}

double downOf(const Connection& connection)
{
    const auto availability = availabilityOf(connection.rates);
    return availability ? availability->down() : 0.0;
}

/// How often one of the connections of a component is down at most.
double connectionsDown(const TopologyParts& parts, const std::string& id)
{
    double sum = 0.0;
    for (const NamedConnection& named : parts.connections) {
        sum += named.from == id || named.to == id ? downOf(named.connection) : 0.0;
    }
    return sum;
}

double linkDown(const TopologyParts& parts, const std::string& name)
{
    const std::vector<std::string> names = connectionNames(parts);
    const auto found = std::ranges::find(names, name);
    return found == names.end()
               ? 0.0
               : downOf(
                     parts.connections[static_cast<std::size_t>(found - names.begin())].connection);
}

}  // namespace

HardeningWeights::HardeningWeights(OptionEvaluator& evaluator)
    : m_evaluator{evaluator}
    , m_mayHarm(evaluator.options().size(), false)
    , m_own(evaluator.options().size(), 0.0)
    , m_together(evaluator.options().size(), 0.0)
{
    for (std::size_t option = 0; option < m_own.size(); ++option) {
        measure(option);
        m_alone.push_back(std::min(m_own[option] + m_together[option], 1.0));
    }
}

void HardeningWeights::measure(std::size_t option)
{
    const Hardening& change = m_evaluator.options()[option];
    switch (change.kind) {
    case HardeningKind::OptionalCall:
    case HardeningKind::ActiveGroup:
        m_mayHarm[option] = true;
        m_together[option] = 1.0;
        return;
    case HardeningKind::SecondLink:
        m_together[option] = linkDown(m_evaluator.parts(), change.subject);
        return;
    case HardeningKind::Spread:
    case HardeningKind::ActiveStandby:
        m_mayHarm[option] = true;
        break;
    case HardeningKind::MoreInstances:
    case HardeningKind::StandIn:
    case HardeningKind::SecondProvider:
        break;
    }
    measureComponent(option, m_evaluator.vertexOf(option).value());
}

void HardeningWeights::measureComponent(std::size_t option, std::uint32_t vertex)
{
    const TopologyParts& parts = m_evaluator.parts();
    const Hardening& change = m_evaluator.options()[option];
    const Component& component = parts.components[vertex];
    const bool isStandIn =
        change.kind == HardeningKind::StandIn || change.kind == HardeningKind::SecondProvider;
    const bool isShared = m_evaluator.isShared(option) || m_evaluator.isUnpredictable(option);
    m_mayHarm[option] = m_mayHarm[option] || component.standby || component.failover || isShared;
    if (isShared) {
        m_together[option] = 1.0;
        return;
    }
    const auto ownAfter = [&](const std::vector<Hardening>& changes) {
        return ownUnavailabilityIn(assemble(hardened(parts, changes)), vertex);
    };
    const auto before = stepsBefore(m_evaluator.options(), change);
    const auto others = changesOfRate(m_evaluator.options(), change.subject, change);
    for (std::size_t bits = 0; bits < std::size_t{1} << others.size(); ++bits) {
        std::vector<Hardening> changes = chosen(others, bits);
        changes.insert(changes.end(), before.begin(), before.end());
        const double without = ownAfter(changes);
        double least = 0.0;
        if (m_evaluator.isLocal(option)) {
            changes.push_back(change);
            least = ownAfter(changes);
        }
        m_own[option] = std::max(m_own[option], without - least);
    }
    m_together[option] = m_evaluator.base()->domainUnavailability(vertex) +
                         (isStandIn ? connectionsDown(parts, change.subject) : 0.0);
}

const std::vector<double>& HardeningWeights::weights(const HardeningStates& states)
{
    HardeningStates worst(states.size(), HardeningState::Out);
    for (std::size_t option = 0; option < states.size(); ++option) {
        if (m_mayHarm[option] && states[option] == HardeningState::Open) {
            return m_alone;
        }
        worst[option] = m_mayHarm[option] ? states[option] : HardeningState::Out;
    }
    const auto [entry, isNew] = m_known.try_emplace(worst);
    if (isNew) {
        entry->second = bySystem(worst);
    }
    return entry->second;
}

std::vector<double> HardeningWeights::bySystem(const HardeningStates& worst)
{
    std::vector<double> weights;
    weights.reserve(worst.size());
    for (std::size_t option = 0; option < worst.size(); ++option) {
        const auto vertex = m_evaluator.vertexOf(option);
        const double ifLost = vertex && m_own[option] > 0.0
                                  ? m_evaluator.unavailabilityWith(worst, *vertex, 1.0)
                                  : 1.0;
        weights.push_back(std::min(m_own[option] * ifLost + m_together[option], 1.0));
    }
    return weights;
}

}  // namespace cutpoint
