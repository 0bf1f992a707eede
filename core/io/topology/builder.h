#pragma once

#include "core/io/problems.h"
#include "core/io/topology/id_texts.h"
#include "core/model/topology.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// One end of a connection as a document names it.
struct NamedEnd {
    std::string_view id;
    std::size_t end = 0;  ///< Offset in the document, one past the id.
};

/// Puts a topology together out of what a document says, in whatever order it says it, and notes
/// what clashes.
class TopologyBuilder {
public:
    /// @param topology  empty; lives longer than the builder, as does `document`.
    TopologyBuilder(std::string_view document, Topology& topology, Problems& problems);

    /// A component to fill in; valid until the next call.
    [[nodiscard]] Component& newComponent();

    /// The last new component is complete; without this call, it never was.
    ///
    /// @param end  offset one past its id.
    void addComponent(std::size_t end);

    /// Its ends are looked up at the end, since the components may come later.
    ///
    /// @param from, to  with ids as returned by `kept`.
    /// @param detail  what it says of itself; nullptr: nothing.
    /// @param offset  of its own id, if it has one.
    void add(NamedEnd from, NamedEnd to, Connection* detail, std::size_t offset);

    /// @param offset  of its id.
    void add(Group&& group, std::size_t offset);

    /// @param offset  of the object.
    void add(Domain&& domain, std::size_t offset);

    /// The same text, valid as long as the builder: that in the document, if it stands there just
    /// so before the offset `end` of its closing quote.
    [[nodiscard]] std::string_view kept(std::string_view text, std::size_t end);

    /// Tells that there are no more components to come.
    void endComponents();

    /// Connects what was named.
    void connectAll();

private:
    /// A connection whose ends are not looked up yet.
    struct Pending {
        NamedEnd from;
        NamedEnd to;
        std::uint32_t detail = 0;  ///< Number in m_details; none for one that only has its ends.
    };
    static constexpr std::uint32_t none = UINT32_MAX;

    void addBlock();
    void makeRoom();
    void reportTaken(std::size_t end);
    void note(const Pending& pending);
    void lookUpPending();
    void reportEnds(const Pending& pending, bool isFromKnown, bool isToKnown);
    void reportUnknown(std::string_view field, const NamedEnd& end);
    [[nodiscard]] std::string nearestId(std::string_view written) const;

    std::string_view m_document;
    Topology& m_topology;
    Problems& m_problems;
    std::vector<Component>
        m_newComponents;                 ///< Not yet in the topology; the last may be incomplete.
    std::vector<std::size_t> m_newEnds;  ///< One past each of their ids.
    IdTexts m_ids;                       ///< Of the components in the topology.
    std::vector<std::size_t> m_componentEnds;  ///< One past each id.
    std::vector<std::size_t> m_groupOffsets;
    std::vector<std::size_t> m_domainOffsets;
    bool m_areComponentsComplete = false;
    std::vector<Pending> m_pending;
    std::vector<Ends> m_ends;                 ///< Looked up, in document order.
    std::vector<std::uint32_t> m_endDetails;  ///< The same connections' numbers in m_details.
    std::vector<Connection> m_details;
    IdIndex m_connectionIds;
    std::vector<std::string_view>
        m_connectionNames;                         ///< Ids of connections, by number in the index.
    std::vector<std::size_t> m_connectionOffsets;  ///< Of these ids.
    std::deque<std::string> m_texts;
};

}  // namespace cutpoint
