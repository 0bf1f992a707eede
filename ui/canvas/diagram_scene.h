#pragma once

#include "core/analysis/what_if.h"
#include "core/layout/diagram.h"
#include "core/model/topology.h"
#include "ui/canvas/change_mark.h"
#include "ui/canvas/spatial_index.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cutpoint::ui {

/// What the report says of a component, as its card shows it.
struct CardState {
    bool isSpof = false;      ///< And not accepted, or no longer.
    bool isAccepted = false;  ///< A SPOF whose acceptance holds.
    bool isChoke = false;
    bool isAdvisory = false;
    bool isNewSpof = false;                ///< Only because of what a what-if has failed.
    Fate fate = Fate::Works;               ///< In a what-if.
    std::optional<Date> until;             ///< Of the acceptance.
    ChangeMark change = ChangeMark::None;  ///< Since, or up to, the topology it is compared with.
};

/// What the report says of a connection.
struct LinkState {
    bool isSpof = false;
    bool isAccepted = false;
    bool isDead = false;  ///< In a what-if: lost, or with an end that does not work.
    ChangeMark change = ChangeMark::None;
};

/// What the header of a lane says beside its name.
struct LaneFigure {
    QString availability;  ///< Empty: not known.
    bool isWeakest = false;
};

/// Everything the painters of the canvas need, by number in file order: a picture of the topology
/// at one moment, to be made anew after every change of it.
class DiagramScene {
public:
    /// Lays the topology out.
    ///
    /// @param topology  outlives the scene, unchanged.
    explicit DiagramScene(const Topology& topology);

    /// The scene of the topology after a change that left the diagram as it was.
    ///
    /// @param before  is moved from.
    DiagramScene(const Topology& topology, DiagramScene&& before);

    /// Takes over what a report says; null: nothing is known.
    void show(const Report* report);

    /// Shows what a what-if does to the topology, after its report was shown. One of another
    /// topology is left out.
    ///
    /// @param whatIf   null: nothing is failed.
    /// @param asDrawn  the report with nothing failed; null: not known.
    void showWhatIf(std::shared_ptr<const WhatIf> whatIf, const Report* asDrawn);

    /// Marks what became of cards and connections, after the report was shown: what was removed is
    /// drawn as what is cut off.
    ///
    /// @param cards, links  one mark for each, in file order.
    void showChanges(const std::vector<ChangeMark>& cards, const std::vector<ChangeMark>& links);

    /// The what-if that is shown; null: none.
    [[nodiscard]] const WhatIf* whatIf() const noexcept { return m_whatIf.get(); }

    /// Whether a what-if has failed that domain, by the name that reports give it.
    [[nodiscard]] bool isLostDomain(const std::string& domain) const
    {
        return m_lostDomains.contains(domain);
    }

    [[nodiscard]] const Topology& topology() const noexcept { return *m_topology; }
    [[nodiscard]] const Diagram& diagram() const noexcept { return m_diagram; }
    [[nodiscard]] const SpatialIndex& index() const noexcept { return m_index; }

    [[nodiscard]] std::size_t cardCount() const { return m_diagram.cards.size(); }
    [[nodiscard]] const Component& component(std::size_t card) const;
    [[nodiscard]] const CardState& card(std::size_t card) const { return m_cards[card]; }

    [[nodiscard]] const std::vector<PlacedConnection>& links() const noexcept { return m_links; }
    [[nodiscard]] const LinkState& linkState(std::size_t link) const { return m_linkStates[link]; }
    [[nodiscard]] const LaneFigure& lane(std::size_t lane) const { return m_lanes[lane]; }
    [[nodiscard]] bool isSpofFrame(std::size_t frame) const { return m_spofFrames[frame]; }

    /// Cards of SPOFs that are not accepted, those that cost most first.
    [[nodiscard]] const std::vector<std::size_t>& spofCards() const noexcept { return m_spofCards; }

    /// The number of the connection; empty if there is none of that key.
    [[nodiscard]] std::optional<std::size_t> linkOf(ConnectionKey key) const;

private:
    void showSpof(const Spof& spof);
    void showLinks(const Report& report);
    void showLanes(const Report& report);

    const Topology* m_topology;
    Diagram m_diagram;
    SpatialIndex m_index;
    std::vector<PlacedConnection> m_links;
    std::vector<CardState> m_cards;
    std::vector<LinkState> m_linkStates;
    std::vector<LaneFigure> m_lanes;
    std::vector<bool> m_spofFrames;
    std::vector<std::size_t> m_spofCards;
    std::shared_ptr<const WhatIf> m_whatIf;
    std::set<std::string> m_lostDomains;
};

}  // namespace cutpoint::ui
