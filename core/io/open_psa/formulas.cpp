#include "core/io/open_psa/formulas.h"

#include "core/io/json/text.h"

#include <cmath>
#include <utility>

namespace cutpoint::open_psa {
namespace {

std::optional<Connective> connectiveNamed(std::string_view name)
{
    if (name == "and") {
        return Connective::And;
    }
    if (name == "or") {
        return Connective::Or;
    }
    return name == "atleast" ? std::optional{Connective::AtLeast} : std::nullopt;
}

std::optional<EventKind> kindNamed(std::string_view name)
{
    if (name == "gate") {
        return EventKind::Gate;
    }
    if (name == "basic-event") {
        return EventKind::Basic;
    }
    return name == "house-event" ? std::optional{EventKind::House} : std::nullopt;
}

/// Reads what is within one gate, element by element: parents come before their children.
class FormulaReader {
public:
    FormulaReader(Model& model, const GateElement& gate, xml::Findings& findings)
        : m_model{model}
        , m_gate{gate}
        , m_tree{gate.tree}
        , m_findings{findings}
        , m_first{static_cast<std::uint32_t>(model.formulas.size())}
        , m_formulaOf(m_tree[gate.element].end - gate.element, Element::none)
    {
    }

    void read()
    {
        // A gate that only names another event is a formula of one argument.
        addFormula(m_gate.element, Connective::Or);
        for (std::uint32_t at = m_gate.element + 1; at < m_tree[m_gate.element].end;) {
            at = readElement(at) ? at + 1 : m_tree[at].end;
        }
        finishRoot();
        for (std::size_t number = m_first; number < m_model.formulas.size(); ++number) {
            checkCount(m_model.formulas[number]);
        }
    }

private:
    using Element = xml::Element;

    [[nodiscard]] Place placeOf(std::uint32_t element) const
    {
        return {.file = m_gate.file, .offset = m_tree[element].offset};
    }

    void fail(std::string_view code, Place place, std::string message)
    {
        m_hasFailed = true;
        m_findings.add(Severity::Error, code, place, std::move(message));
    }

    std::uint32_t addFormula(std::uint32_t element, Connective connective)
    {
        const auto number = static_cast<std::uint32_t>(m_model.formulas.size());
        m_model.formulas.push_back({.connective = connective,
                                    .place = placeOf(element),
                                    .gate = static_cast<std::uint32_t>(m_model.events.size()),
                                    .ordinal = number - m_first});
        m_formulaOf[element - m_gate.element] = number;
        return number;
    }

    void addArgument(std::uint32_t element, Argument argument)
    {
        const std::uint32_t around = m_formulaOf[m_tree[element].parent - m_gate.element];
        argument.place = placeOf(element);
        m_model.formulas[around].arguments.push_back(argument);
    }

    /// @return  whether what is within the element is to be read.
    bool readElement(std::uint32_t element)
    {
        const std::string_view name = m_tree[element].name;
        const bool isAtTop = m_tree[element].parent == m_gate.element;
        if (isAtTop && (name == "label" || name == "attributes")) {
            return false;
        }
        if (const auto connective = connectiveNamed(name)) {
            const std::uint32_t number = addFormula(element, *connective);
            addArgument(element, {.type = Argument::Type::Formula, .number = number});
            if (connective == Connective::AtLeast) {
                readLeast(element, m_model.formulas[number]);
            }
            return true;
        }
        if (name == "event" || kindNamed(name)) {
            readReference(element);
        } else if (name == "constant") {
            readConstant(element);
        } else {
            fail("unsupported", placeOf(element),
                 '<' + std::string{name} +
                     "> is not read: a formula is made of and, or, atleast, events and constants");
        }
        return false;
    }

    void readLeast(std::uint32_t element, Formula& formula)
    {
        const std::string_view text = m_tree.attribute(element, "min").value_or("");
        const auto number = xml::numberIn(text);
        const bool isCount =
            number && *number >= 1.0 && *number <= 1e9 && std::floor(*number) == *number;
        if (!isCount) {
            fail("invalid-value", formula.place,
                 "<atleast> needs a whole number min of 1 or more, found " + json::quoted(text));
            return;
        }
        formula.least = static_cast<std::uint32_t>(*number);
    }

    void readReference(std::uint32_t element)
    {
        const std::string_view name = m_tree[element].name;
        const auto reference = m_tree.attribute(element, "name");
        if (!reference || xml::trimmed(*reference).empty()) {
            fail("missing-name", placeOf(element), '<' + std::string{name} + "> needs a name");
            return;
        }
        const auto type = m_tree.attribute(element, "type").value_or("");
        addArgument(element, {.reference = xml::trimmed(*reference),
                              .wants = kindNamed(name == "event" ? type : name)});
    }

    void readConstant(std::uint32_t element)
    {
        const auto constant = constantIn(m_tree, element);
        if (!constant) {
            fail("invalid-value", placeOf(element),
                 R"(a constant has the value "true" or "false")");
        }
        addArgument(element,
                    {.type = Argument::Type::Constant, .isTrue = constant.value_or(false)});
    }

    /// Puts the one formula that a gate mostly consists of in the place of that around it.
    void finishRoot()
    {
        Formula& root = m_model.formulas[m_first];
        if (m_hasFailed) {
            return;
        }
        if (root.arguments.size() != 1) {
            fail("invalid-gate", root.place,
                 root.arguments.empty() ? "the gate has no formula; it needs one"
                                        : "the gate has several formulas; it needs a single one, "
                                          "such as <and> around them");
            return;
        }
        if (root.arguments.front().type != Argument::Type::Formula) {
            return;
        }
        // The first element that is a formula: all others are within it.
        Formula only = std::move(m_model.formulas[m_first + 1]);
        only.ordinal = 0;
        root = std::move(only);
        m_model.formulas.erase(m_model.formulas.begin() + m_first + 1);
        for (std::size_t number = m_first; number < m_model.formulas.size(); ++number) {
            renumber(m_model.formulas[number], static_cast<std::uint32_t>(number) - m_first);
        }
    }

    /// One formula has gone before all that are nested.
    static void renumber(Formula& formula, std::uint32_t ordinal)
    {
        formula.ordinal = ordinal;
        for (Argument& argument : formula.arguments) {
            argument.number -= argument.type == Argument::Type::Formula ? 1 : 0;
        }
    }

    void checkCount(const Formula& formula)
    {
        if (m_hasFailed) {
            return;
        }
        if (formula.arguments.empty()) {
            fail("invalid-gate", formula.place, "a formula needs an argument at least");
        } else if (formula.connective == Connective::AtLeast &&
                   formula.least > formula.arguments.size()) {
            fail("invalid-value", formula.place,
                 "<atleast> asks for " + std::to_string(formula.least) + " of " +
                     std::to_string(formula.arguments.size()) + " arguments");
        }
    }

    Model& m_model;
    const GateElement& m_gate;
    const xml::Tree& m_tree;
    xml::Findings& m_findings;
    std::uint32_t m_first;                   ///< Formula.
    std::vector<std::uint32_t> m_formulaOf;  ///< Of every element from the gate on.
    bool m_hasFailed = false;
};

}  // namespace

void readFormulas(Model& model, const GateElement& gate, xml::Findings& findings)
{
    FormulaReader{model, gate, findings}.read();
}

std::optional<bool> constantIn(const xml::Tree& tree, std::uint32_t element)
{
    const std::string_view value = xml::trimmed(tree.attribute(element, "value").value_or(""));
    if (value == "true" || value == "1") {
        return true;
    }
    return value == "false" || value == "0" ? std::optional{false} : std::nullopt;
}

}  // namespace cutpoint::open_psa
