#pragma once

#include "core/model/topology.h"
#include "core/simulation/failover_set.h"
#include "core/simulation/scenario.h"
#include "core/structure/structure_function.h"

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace cutpoint {

/// Which things are down, slow or cut off from one another: what a scenario does to a topology,
/// before anybody reacts.
class Scene {
public:
    /// Both outlive the scene. Every connection that is to fail or that sides of a partition
    /// cut must be a unit of the function.
    ///
    /// @param endsOfLink  of every link of the function.
    Scene(const StructureFunction& function, const std::vector<Ends>& endsOfLink);

    void failComponent(std::uint32_t component) { m_isFailed[component] = true; }
    void failInstance(std::uint32_t component, std::uint32_t instance);
    void failLink(std::uint32_t link) { m_isLinkFailed[link] = true; }
    void failDomain(std::uint32_t domain) { m_isDomainLost[domain] = true; }

    /// With all its instances, and at its usual speed.
    void repairComponent(std::uint32_t component);
    void repairInstance(std::uint32_t component, std::uint32_t instance);
    void repairLink(std::uint32_t link) { m_isLinkFailed[link] = false; }
    void repairDomain(std::uint32_t domain) { m_isDomainLost[domain] = false; }

    /// All instances of a component.
    void slowDown(std::uint32_t component, Seconds latency) { m_latency[component] = latency; }
    void slowDownInstance(std::uint32_t component, std::uint32_t instance, Seconds latency);

    /// @param sideOf  of every component: 1 and up; 0: it reaches all. Empty: no partition.
    void part(std::vector<std::uint32_t> sideOf) { m_sideOf = std::move(sideOf); }

    [[nodiscard]] bool isUp(const SetMember& member) const;
    [[nodiscard]] bool isUp(std::uint32_t component) const;
    [[nodiscard]] std::uint32_t instancesUp(std::uint32_t component) const;
    [[nodiscard]] Seconds latencyOf(const SetMember& member) const;
    /// Of a component: that of its instances if too few are quick.
    [[nodiscard]] Seconds latencyOf(std::uint32_t component) const;

    /// Whether a link works and joins components that reach each other.
    [[nodiscard]] bool isLinkUp(std::uint32_t link) const;

    /// Whether the partition lets the two talk to each other.
    [[nodiscard]] bool canTalk(std::uint32_t one, std::uint32_t other) const;

    /// Whether the partition lets anybody who calls the component reach it; so it does if nobody
    /// calls it.
    [[nodiscard]] bool isReached(std::uint32_t component) const;

    /// Whether a member answers its callers within the time.
    [[nodiscard]] bool answers(const SetMember& member, Seconds timeout) const;

    /// A domain that is lost and has taken the component, or the instance, with it.
    [[nodiscard]] const DomainKey* lostDomainOf(const SetMember& member) const;

private:
    [[nodiscard]] bool isInstanceUp(std::uint32_t component, std::uint32_t instance) const;
    [[nodiscard]] bool isInLostDomain(std::uint32_t component, std::uint32_t instance) const;

    const StructureFunction& m_function;
    const std::vector<Ends>& m_endsOfLink;
    std::vector<bool> m_isFailed;  ///< Of every component: with all its instances.
    std::vector<std::set<std::uint32_t>> m_failedInstances;
    std::vector<bool> m_isLinkFailed;
    std::vector<bool> m_isDomainLost;
    std::vector<Seconds> m_latency;  ///< Of every component.
    std::vector<std::map<std::uint32_t, Seconds>> m_latencyOfInstance;
    std::vector<std::uint32_t> m_sideOf;  ///< Empty: no partition.
};

}  // namespace cutpoint
