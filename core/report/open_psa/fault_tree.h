#pragma once

#include "core/model/availability.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace cutpoint::open_psa {

/// What can happen: something constant, a basic event or a gate.
class Happening {
public:
    [[nodiscard]] static Happening never() { return {Type::Constant, 0}; }
    [[nodiscard]] static Happening always() { return {Type::Constant, 1}; }
    [[nodiscard]] static Happening event(std::uint32_t number) { return {Type::Event, number}; }
    [[nodiscard]] static Happening gate(std::uint32_t number) { return {Type::Gate, number}; }

    [[nodiscard]] bool isConstant() const { return m_type == Type::Constant; }
    [[nodiscard]] bool isEvent() const { return m_type == Type::Event; }
    [[nodiscard]] std::uint32_t number() const { return m_number; }

    friend auto operator<=>(const Happening&, const Happening&) = default;

private:
    enum class Type : std::uint8_t { Constant, Event, Gate };

    Happening(Type type, std::uint32_t number)
        : m_type{type}
        , m_number{number}
    {
    }

    Type m_type;
    std::uint32_t m_number;
};

/// A fault tree that is put together from below. Constants are worked in as they come, so that
/// no gate has an argument that is constant.
class FaultTree {
public:
    FaultTree();

    /// @param wanted  becomes the name, as far as the format allows and it is free.
    /// @param label  for people; may be empty.
    Happening addEvent(std::string_view wanted, std::string_view label, Availability availability);

    /// At least `least` of these happen; what is there twice counts twice.
    Happening atLeast(std::size_t least, std::vector<Happening> arguments);

    Happening anyOf(std::vector<Happening> arguments);
    Happening allOf(const std::vector<Happening>& arguments);

    /// Names the gate; a name that is given to no gate is left.
    void name(Happening happening, std::string_view wanted, std::string_view label);

    /// The document whose top event is that.
    [[nodiscard]] std::string text(std::string_view systemName, Happening top) const;

private:
    struct Event {
        std::string name;
        std::string label;
        Availability availability;
    };
    struct Gate {
        std::string name;  ///< Empty: its number serves.
        std::string label;
        std::size_t least = 1;
        std::vector<Happening> arguments;
    };

    struct Used {
        std::vector<bool> events;
        std::vector<bool> gates;
    };

    [[nodiscard]] Used usedBy(Happening top) const;
    Happening addGate(Gate gate);
    std::vector<Happening> apart(std::vector<Happening> arguments);
    std::string freeName(std::string_view wanted);
    [[nodiscard]] std::string nameOf(std::uint32_t gate) const;
    void appendReference(std::string& out, Happening happening) const;
    void appendFormula(std::string& out, const Gate& gate) const;

    std::vector<Event> m_events;
    std::vector<Gate> m_gates;
    std::unordered_set<std::string> m_names;
};

}  // namespace cutpoint::open_psa
