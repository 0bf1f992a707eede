#include "core/report/open_psa/fault_tree.h"

#include "core/io/json/text.h"

#include <algorithm>
#include <utility>

namespace cutpoint::open_psa {
namespace {

constexpr std::string_view topName = "system_is_down";

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/// Letters, digits and single underscores: what every reader of the format takes for a name.
std::string identifier(std::string_view text)
{
    std::string name;
    for (const char byte : text) {
        if (isWordByte(byte)) {
            name += byte;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    while (name.ends_with('_')) {
        name.pop_back();
    }
    const bool beginsWithLetter = !name.empty() && !(name.front() >= '0' && name.front() <= '9');
    return beginsWithLetter ? name : "n" + name;
}

/// In one line, as the format wants labels, with what XML cannot hold left out.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char byte : text) {
        switch (byte) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
        }
    }
    return out;
}

void appendLabel(std::string& out, std::string_view label)
{
    if (label.find_first_not_of(" \t\r\n") != std::string_view::npos) {
        out += "<label>" + escaped(label) + "</label>";
    }
}

}  // namespace

FaultTree::FaultTree()
    : m_names{std::string{topName}}
{
}

Happening FaultTree::addEvent(std::string_view wanted, std::string_view label,
                              Availability availability)
{
    m_events.push_back(
        {.name = freeName(wanted), .label = std::string{label}, .availability = availability});
    return Happening::event(static_cast<std::uint32_t>(m_events.size() - 1));
}

Happening FaultTree::atLeast(std::size_t least, std::vector<Happening> arguments)
{
    const auto happened = std::erase(arguments, Happening::always());
    std::erase(arguments, Happening::never());
    least -= std::min<std::size_t>(least, happened);
    if (least == 0) {
        return Happening::always();
    }
    if (least > arguments.size()) {
        return Happening::never();
    }
    if (least == 1 || least == arguments.size()) {
        const bool isAny = least == 1;
        std::ranges::sort(arguments);
        arguments.erase(std::unique(arguments.begin(), arguments.end()), arguments.end());
        least = isAny ? 1 : arguments.size();
    }
    if (arguments.size() == 1) {
        return arguments.front();
    }
    return addGate({.least = least, .arguments = apart(std::move(arguments))});
}

Happening FaultTree::addGate(Gate gate)
{
    m_gates.push_back(std::move(gate));
    return Happening::gate(static_cast<std::uint32_t>(m_gates.size() - 1));
}

/// Formulas may not name an event twice: what repeats goes by a gate that only names it.
std::vector<Happening> FaultTree::apart(std::vector<Happening> arguments)
{
    std::ranges::sort(arguments);
    for (std::size_t at = arguments.size(); at-- > 1;) {
        if (arguments[at] == arguments[at - 1]) {
            arguments[at] = addGate({.arguments = {arguments[at]}});
        }
    }
    return arguments;
}

Happening FaultTree::anyOf(std::vector<Happening> arguments)
{
    return atLeast(1, std::move(arguments));
}

Happening FaultTree::allOf(const std::vector<Happening>& arguments)
{
    return atLeast(arguments.size(), arguments);
}

void FaultTree::name(Happening happening, std::string_view wanted, std::string_view label)
{
    if (happening.isConstant() || happening.isEvent()) {
        return;
    }
    Gate& gate = m_gates[happening.number()];
    if (gate.name.empty()) {
        gate.name = freeName(wanted);
        gate.label = label;
    }
}

/// What was made on the way and is no part of the top is left out: it would be a top of its own.
FaultTree::Used FaultTree::usedBy(Happening top) const
{
    Used used{.events = std::vector<bool>(m_events.size(), false),
              .gates = std::vector<bool>(m_gates.size(), false)};
    const auto mark = [&](Happening happening) {
        if (!happening.isConstant()) {
            (happening.isEvent() ? used.events : used.gates)[happening.number()] = true;
        }
    };
    mark(top);
    for (std::size_t gate = m_gates.size(); gate-- > 0;) {  // arguments come before their gate
        if (used.gates[gate]) {
            std::ranges::for_each(m_gates[gate].arguments, mark);
        }
    }
    return used;
}

std::string FaultTree::text(std::string_view systemName, Happening top) const
{
    const Used used = usedBy(top);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n"
                      "<define-fault-tree name=\"" +
                      identifier(systemName) + "\">\n";
    appendLabel(out, systemName);
    out += "\n<define-gate name=\"" + std::string{topName} + "\">";
    appendReference(out, top);
    out += "</define-gate>\n";
    for (std::uint32_t number = 0; number < m_gates.size(); ++number) {
        if (!used.gates[number]) {
            continue;
        }
        out += "<define-gate name=\"" + nameOf(number) + "\">";
        appendLabel(out, m_gates[number].label);
        appendFormula(out, m_gates[number]);
        out += "</define-gate>\n";
    }
    out += "</define-fault-tree>\n<model-data>\n";
    for (std::size_t number = 0; number < m_events.size(); ++number) {
        if (!used.events[number]) {
            continue;
        }
        const Event& event = m_events[number];
        out += "<define-basic-event name=\"" + event.name + "\">";
        appendLabel(out, event.label);
        out += "<float value=\"" + json::numberText(event.availability.down()) +
               "\"/></define-basic-event>\n";
    }
    return out + "</model-data>\n</opsa-mef>\n";
}

std::string FaultTree::freeName(std::string_view wanted)
{
    const std::string stem = identifier(wanted);
    std::string name = stem;
    for (std::size_t number = 2; !m_names.insert(name).second; ++number) {
        name = stem + '_' + std::to_string(number);
    }
    return name;
}

/// Names have no double underscore, so that this is free.
std::string FaultTree::nameOf(std::uint32_t gate) const
{
    return m_gates[gate].name.empty() ? "gate__" + std::to_string(gate) : m_gates[gate].name;
}

void FaultTree::appendReference(std::string& out, Happening happening) const
{
    if (happening.isConstant()) {
        out += happening == Happening::always() ? R"(<constant value="true"/>)"
                                                : R"(<constant value="false"/>)";
    } else if (happening.isEvent()) {
        out += "<basic-event name=\"" + m_events[happening.number()].name + "\"/>";
    } else {
        out += "<gate name=\"" + nameOf(happening.number()) + "\"/>";
    }
}

void FaultTree::appendFormula(std::string& out, const Gate& gate) const
{
    if (gate.arguments.size() == 1) {
        appendReference(out, gate.arguments.front());
        return;
    }
    const bool isAll = gate.least == gate.arguments.size();
    const std::string name = gate.least == 1 ? "or" : isAll ? "and" : "atleast";
    out += '<' + name;
    out += name == "atleast" ? " min=\"" + std::to_string(gate.least) + "\">" : ">";
    for (const Happening argument : gate.arguments) {
        appendReference(out, argument);
    }
    out += "</" + name + '>';
}

}  // namespace cutpoint::open_psa
