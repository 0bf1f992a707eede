#pragma once

#include "core/io/json/events.h"
#include "core/io/problems.h"
#include "core/io/topology/builder.h"
#include "core/model/topology.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cutpoint {

struct Shape;

/// The most fields that an object of the format has.
inline constexpr std::size_t mostFields = 32;

/// An object or list of the format that is open.
struct Frame {
    const Shape* shape = nullptr;
    std::size_t begin = 0;        ///< Offset of its opening bracket.
    std::size_t firstKey = 0;     ///< Of its unknown keys, in the key tracker.
    std::uint32_t seen = 0;       ///< A bit for each field that has come by.
    std::uint32_t refused = 0;    ///< A bit for each whose value is invalid.
    std::uint32_t nextField = 0;  ///< Where to look first: after the last one met.
    std::array<std::size_t, mostFields> keyEnds{};  ///< Of the fields seen, one past the quote.
};

/// What is stated of how often a thing is down, so far.
struct RatesDraft {
    Rates rates;
    std::string_view statedIn;  ///< The field that holds the statement; empty: none yet.
    StatedRange range{};
};

/// A document being read: the things that are open, as far as they are known, and what there is to
/// say about them. The field tables write here.
struct Reading {
    std::string_view document;
    Problems& problems;
    TopologyBuilder& builder;
    const Frame* frame = nullptr;  ///< The innermost object of the format.

    TopologyProperties properties{};
    Component* component = nullptr;  ///< In the builder.
    Connection connection{};
    NamedEnd from{};
    NamedEnd to{};
    Group group{};
    Domain domain{};
    RatesDraft rates{};
    Standby standby{};
    Failover failover{};
    Acceptance acceptance{};
    Position position{};
    Placement placement{};
    std::size_t idEnd = 0;  ///< Offset one past the id of the component.

    bool hasComponents = false;    ///< As an array.
    bool lacksComponents = false;  ///< The document is over, and there was no such field.
    bool isForeign = false;        ///< `format` names something else.
    bool isFromFuture = false;     ///< `version` is newer than this program.

    /// Whether the innermost object has the field, valid or not.
    [[nodiscard]] bool saw(std::string_view field) const;

    /// Whether the innermost object has the field, and its value is invalid.
    [[nodiscard]] bool isRefused(std::string_view field) const;

    /// Offset of that field's value, or of the object if it has no such field.
    [[nodiscard]] std::size_t placeOf(std::string_view field) const;

    void fail(std::string_view code, std::size_t offset, std::string message);

    /// "a component needs an id", unless the field is there, valid or not.
    ///
    /// @return  whether it is there.
    bool require(std::string_view field);
};

}  // namespace cutpoint
