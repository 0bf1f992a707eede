#pragma once

#include "core/io/xml/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Open-PSA Model Exchange Format: fault trees of and, or and atleast over basic events of constant
/// probability, as read.
///
/// Source: Open-PSA Initiative, "Open-PSA Model Exchange Format", version 2.0d, 2008.
namespace cutpoint::open_psa {

using xml::Place;

enum class Connective : std::uint8_t { And, Or, AtLeast };

enum class EventKind : std::uint8_t { Gate, Basic, House };

/// One argument of a formula: a formula within it, an event or a constant.
struct Argument {
    enum class Type : std::uint8_t { Formula, Event, Constant };

    Type type = Type::Event;
    Place place;
    bool isTrue = false;             ///< Of a constant.
    std::uint32_t number = 0;        ///< Of the formula; of the event once that is resolved.
    std::string_view reference;      ///< To an event, as it is written.
    std::optional<EventKind> wants;  ///< What the event is said to be.
};

/// What happens if enough of its arguments do.
struct Formula {
    Connective connective = Connective::Or;
    std::uint32_t least = 1;  ///< Of AtLeast: how many arguments.
    Place place;
    std::uint32_t gate = 0;     ///< Number of the event that it belongs to.
    std::uint32_t ordinal = 0;  ///< 0: it is the gate's own; else it is nested there.
    std::vector<Argument> arguments;
};

/// A gate, basic event or house event.
struct Event {
    EventKind kind = EventKind::Basic;
    std::string id;     ///< The name; of a private one, the path to it: "tree.part.name".
    std::string label;  ///< For people; may be empty.
    Place place;
    std::string around;                 ///< Path of what it is defined in; may be empty.
    std::uint32_t formula = 0;          ///< Of a gate.
    std::optional<double> probability;  ///< Of a basic event, in [0, 1].
    bool isTrue = false;                ///< Of a house event.
    bool isPrivate = false;
};

struct Model {
    std::string name;               ///< Of the first fault tree.
    std::vector<Event> events;      ///< In document order.
    std::vector<Formula> formulas;  ///< A gate's own, then those nested in it, gate by gate.
};

}  // namespace cutpoint::open_psa
