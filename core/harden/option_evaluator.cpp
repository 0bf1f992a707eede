#include "core/harden/option_evaluator.h"

#include "core/edit/groups.h"

#include <algorithm>
#include <set>

namespace cutpoint {
namespace {

constexpr std::size_t keptDiagrams = 512;

std::vector<HardeningChoice> choicesOf(const std::vector<Hardening>& options,
                                       const HardeningStates& states)
{
    std::vector<HardeningChoice> choices;
    choices.reserve(options.size());
    for (std::size_t option = 0; option < options.size(); ++option) {
        choices.push_back({.change = options[option], .state = states[option]});
    }
    return choices;
}

bool isAnyOpen(const HardeningStates& states)
{
    return std::ranges::find(states, HardeningState::Open) != states.end();
}

bool isMemberMade(HardeningKind kind)
{
    return kind == HardeningKind::StandIn || kind == HardeningKind::SecondProvider;
}

/// Of every component, whether its group needs several members.
std::vector<bool> needSeveral(const TopologyParts& parts)
{
    const Grouping grouping = groupingOf(parts);
    std::vector<bool> needs;
    needs.reserve(grouping.groupOf.size());
    for (const std::uint32_t group : grouping.groupOf) {
        const auto stated = std::ranges::find(parts.groups, grouping.groups[group].id, &Group::id);
        needs.push_back(stated != parts.groups.end() && stated->required.value_or(1) > 1);
    }
    return needs;
}

/// The components that share a switch, or a cause of failures, with the rest of their group.
std::set<std::uint32_t> membersThatShare(const TopologyParts& parts)
{
    std::set<std::string> ids;
    for (const Group& group : parts.groups) {
        if (group.standby || group.failover || group.commonCauseBeta) {
            ids.insert(group.id);
        }
    }
    std::set<std::uint32_t> members;
    if (ids.empty()) {
        return members;
    }
    const Grouping grouping = groupingOf(parts);
    for (std::uint32_t vertex = 0; vertex < grouping.groupOf.size(); ++vertex) {
        if (ids.contains(grouping.groups[grouping.groupOf[vertex]].id)) {
            members.insert(vertex);
        }
    }
    return members;
}

}  // namespace

OptionEvaluator::OptionEvaluator(const TopologyParts& parts, std::vector<Hardening> options,
                                 std::size_t nodeBudget, std::stop_token stop)
    : m_parts{parts}
    , m_options{std::move(options)}
    , m_nodeBudget{nodeBudget}
    , m_stop{std::move(stop)}
    , m_vertex(m_options.size())
    , m_isLocal(m_options.size(), false)
    , m_isShared(m_options.size(), false)
    , m_isUnpredictable(m_options.size(), false)
    , m_base{SystemEvaluator::build(assemble(parts), nodeBudget, m_stop)}
{
    const std::set<std::uint32_t> sharing = membersThatShare(parts);
    const std::vector<bool> needsSeveral = needSeveral(parts);
    std::set<std::string> spreadSubjects;
    for (const Hardening& option : m_options) {
        if (option.kind == HardeningKind::Spread) {
            spreadSubjects.insert(option.subject);
        }
    }
    std::map<std::string, std::uint32_t> vertices;
    for (const Component& component : parts.components) {
        vertices.emplace(component.id.value, static_cast<std::uint32_t>(vertices.size()));
    }
    for (std::size_t option = 0; option < m_options.size(); ++option) {
        const Hardening& change = m_options[option];
        const auto found = vertices.find(change.subject);
        const bool isOfGroup = change.kind == HardeningKind::ActiveGroup;
        const bool isOfLink = change.kind == HardeningKind::SecondLink;
        if (found == vertices.end() || isOfGroup || isOfLink) {
            continue;
        }
        m_vertex[option] = found->second;
        m_isUnpredictable[option] = change.kind == HardeningKind::OptionalCall ||
                                    (isMemberMade(change.kind) && needsSeveral[found->second]);
        m_isShared[option] = sharing.contains(found->second);
        const bool isOfRate = change.kind == HardeningKind::MoreInstances ||
                              change.kind == HardeningKind::ActiveStandby;
        m_isLocal[option] = m_base && isOfRate && !m_isShared[option] &&
                            !spreadSubjects.contains(change.subject) &&
                            m_base->isInOnePlace(found->second);
        if (m_isLocal[option]) {
            m_localOptions[found->second].push_back(option);
        }
    }
}

const SystemEvaluator* OptionEvaluator::base() const
{
    return m_base ? &*m_base : nullptr;
}

const OptionEvaluator::Built& OptionEvaluator::built(const HardeningStates& states)
{
    HardeningStates key = states;
    for (std::size_t option = 0; option < key.size(); ++option) {
        key[option] = m_isLocal[option] ? HardeningState::Out : key[option];
    }
    const auto found = m_built.find(key);
    if (found != m_built.end()) {
        return found->second;
    }
    if (m_built.size() >= keptDiagrams) {
        m_built.clear();
    }
    m_effort += costOfBuild;
    TopologyParts parts = hardenedAtBest(m_parts, choicesOf(m_options, key));
    return m_built
        .emplace(std::move(key),
                 SystemEvaluator::build(assemble(std::move(parts)), m_nodeBudget, m_stop))
        .first->second;
}

double OptionEvaluator::ownAfter(std::uint32_t vertex, const HardeningStates& states)
{
    const std::vector<std::size_t>& options = m_localOptions.at(vertex);
    HardeningStates key;
    key.reserve(options.size());
    std::vector<HardeningChoice> choices;
    for (const std::size_t option : options) {
        key.push_back(states[option]);
        choices.push_back({.change = m_options[option], .state = states[option]});
    }
    const auto [entry, isNew] = m_own.try_emplace({vertex, std::move(key)}, 1.0);
    if (isNew) {
        entry->second = ownUnavailabilityIn(assemble(hardenedAtBest(m_parts, choices)), vertex);
    }
    return entry->second;
}

OtherRates OptionEvaluator::localRates(const HardeningStates& states)
{
    OtherRates rates;
    for (const auto& [vertex, options] : m_localOptions) {
        const bool isTouched = std::ranges::any_of(
            options, [&](std::size_t option) { return states[option] != HardeningState::Out; });
        if (isTouched) {
            rates.emplace(vertex, ownAfter(vertex, states));
        }
    }
    return rates;
}

double OptionEvaluator::unavailability(const HardeningStates& states)
{
    ++m_effort;
    const double unknown = isAnyOpen(states) ? 0.0 : 1.0;
    for (std::size_t option = 0; option < states.size(); ++option) {
        if (states[option] == HardeningState::Open && m_isUnpredictable[option]) {
            return unknown;
        }
    }
    const Built& evaluator = built(states);
    return evaluator ? evaluator->unavailability(localRates(states)) : unknown;
}

double OptionEvaluator::unavailabilityWith(const HardeningStates& states, std::uint32_t vertex,
                                           double down)
{
    ++m_effort;
    const Built& evaluator = built(states);
    if (!evaluator) {
        return down;
    }
    OtherRates rates = localRates(states);
    rates[vertex] = down;
    return evaluator->unavailability(rates);
}

}  // namespace cutpoint
