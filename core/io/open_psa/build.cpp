#include "core/io/open_psa/build.h"

#include "core/io/json/text.h"
#include "core/io/open_psa/fold.h"
#include "core/io/open_psa/resolve.h"

#include <algorithm>
#include <utility>

namespace cutpoint::open_psa {
namespace {

constexpr std::uint32_t absent = UINT32_MAX;

/// A folded model on its way to a topology.
class TopologyMaker {
public:
    TopologyMaker(const Model& model, std::span<const std::uint32_t> bottomUp)
        : m_model{model}
        , m_bottomUp{bottomUp}
        , m_folded{foldConstants(model, bottomUp)}
        , m_isTop(model.formulas.size(), false)
        , m_vertexOfFormula(model.formulas.size(), absent)
        , m_vertexOfEvent(model.events.size(), absent)
    {
    }

    Topology make(xml::Findings& findings) &&
    {
        findTops();
        findUsed();
        addComponents();
        for (std::uint32_t formula = 0; formula < m_model.formulas.size(); ++formula) {
            if (m_vertexOfFormula[formula] != absent && !m_folded[formula].constant) {
                connect(formula);
            }
        }
        m_topology.replaceProperties({.name = m_model.name, .semantics = Semantics::Dependency});
        m_topology.connectAll(m_ends, [this](std::size_t at) { return &m_connections[at]; });
        report(findings);
        return std::move(m_topology);
    }

private:
    /// Tops are gates that no formula names.
    void findTops()
    {
        for (const Event& event : m_model.events) {
            if (event.kind == EventKind::Gate) {
                m_isTop[event.formula] = true;
            }
        }
        for (const Formula& formula : m_model.formulas) {
            for (const Argument& argument : formula.arguments) {
                if (const auto inner = formulaOf(m_model, argument)) {
                    m_isTop[*inner] = false;
                }
            }
        }
    }

    /// Marks what is left of the model below its tops, from the tops down.
    void findUsed()
    {
        m_isUsed = m_isTop;
        m_isEventUsed.assign(m_model.events.size(), false);
        for (auto at = m_bottomUp.rbegin(); at != m_bottomUp.rend(); ++at) {
            const FoldedFormula& folded = m_folded[*at];
            if (!m_isUsed[*at] || folded.constant) {
                continue;
            }
            for (const std::uint32_t inner : folded.formulas) {
                m_isUsed[inner] = true;
            }
            for (const std::uint32_t event : folded.basics) {
                m_isEventUsed[event] = true;
            }
        }
    }

    void addComponents()
    {
        for (std::uint32_t formula = 0; formula < m_model.formulas.size(); ++formula) {
            if (m_isUsed[formula]) {
                m_vertexOfFormula[formula] = addGate(formula);
            }
        }
        for (std::uint32_t number = 0; number < m_model.events.size(); ++number) {
            if (m_isEventUsed[number]) {
                m_vertexOfEvent[number] = addBasic(m_model.events[number]);
            }
        }
    }

    std::uint32_t addGate(std::uint32_t number)
    {
        const Formula& formula = m_model.formulas[number];
        const Event& gate = m_model.events[formula.gate];
        const FoldedFormula& folded = m_folded[number];
        Component component{.id = {idOf(formula)},
                            .name = formula.ordinal == 0 ? gate.label : std::string{},
                            .entry = m_isTop[number],
                            .rates = {.statement = StatedAvailability{1.0}}};
        if (folded.constant && *folded.constant) {
            component.rates.statement = StatedUnavailability{1.0};
        } else {
            component.accepted =
                Acceptance{.reason = "a gate of the fault tree, which does not fail by itself"};
        }
        return add(std::move(component));
    }

    std::uint32_t addBasic(const Event& event)
    {
        Component component{.id = {event.id}, .name = event.label};
        if (event.probability) {
            component.rates.statement = StatedUnavailability{*event.probability};
        }
        return add(std::move(component));
    }

    /// "gate", or "gate/2" of the second formula within it.
    [[nodiscard]] std::string idOf(const Formula& formula) const
    {
        std::string id = m_model.events[formula.gate].id;
        if (formula.ordinal > 0) {
            id += '/' + std::to_string(formula.ordinal);
        }
        return id;
    }

    [[nodiscard]] Place placeOf(std::uint32_t formula) const
    {
        return m_model.events[m_model.formulas[formula].gate].place;
    }

    std::uint32_t add(Component component)
    {
        while (m_topology.find(component.id.value) != nullptr) {
            component.id.value += '\'';
        }
        m_topology.add(std::move(component));
        return static_cast<std::uint32_t>(m_topology.componentCount() - 1);
    }

    void connect(std::uint32_t number)
    {
        const FoldedFormula& folded = m_folded[number];
        const std::uint32_t from = m_vertexOfFormula[number];
        const std::size_t count = folded.formulas.size() + folded.basics.size();
        // It works as long as fewer than `least` of them fail.
        const auto required = static_cast<std::uint32_t>(count - folded.least + 1);
        const std::string group =
            required < count ? m_topology.component(from).id.value : std::string{};
        if (!group.empty() && required > 1) {
            m_topology.add(Group{.id = group, .required = required});
        }
        for (const std::uint32_t inner : folded.formulas) {
            call(from, m_vertexOfFormula[inner], group);
        }
        for (const std::uint32_t event : folded.basics) {
            call(from, m_vertexOfEvent[event], group);
        }
    }

    void call(std::uint32_t from, std::uint32_t to, const std::string& group)
    {
        m_ends.push_back({.from = from, .to = to});
        m_connections.push_back({.group = group});
    }

    void report(xml::Findings& findings) const
    {
        reportReading(findings);
        reportConstants(findings);
        std::size_t unused = 0;
        const Event* first = nullptr;
        for (std::uint32_t number = 0; number < m_model.events.size(); ++number) {
            if (m_model.events[number].kind == EventKind::Basic && !m_isEventUsed[number]) {
                first = unused++ == 0 ? &m_model.events[number] : first;
            }
        }
        if (unused > 0) {
            findings.add(Severity::Info, "unused-events", first->place,
                         "basic events that change nothing are left out: " +
                             std::to_string(unused) + ", the first is " + json::quoted(first->id));
        }
    }

    void reportReading(xml::Findings& findings) const
    {
        constexpr std::size_t mostNamed = 5;
        const std::vector<std::uint32_t> tops = topFormulas();
        std::string names;
        for (std::size_t top = 0; top < std::min(tops.size(), mostNamed); ++top) {
            names += (top == 0 ? "" : ", ") + json::quoted(idOf(m_model.formulas[tops[top]]));
        }
        std::string message = "read as an Open-PSA fault tree; its top event is " + names +
                              ": the system is down when it happens";
        if (tops.size() > 1) {
            message = "read as " + std::to_string(tops.size()) +
                      " Open-PSA fault trees; their top events are " + names +
                      (tops.size() > mostNamed ? " …" : "") +
                      ": the system is down when one of them happens";
        }
        findings.add(Severity::Info, "fault-tree", tops.empty() ? Place{} : placeOf(tops.front()),
                     std::move(message));
    }

    [[nodiscard]] std::vector<std::uint32_t> topFormulas() const
    {
        std::vector<std::uint32_t> tops;
        for (std::uint32_t formula = 0; formula < m_model.formulas.size(); ++formula) {
            if (m_isTop[formula]) {
                tops.push_back(formula);
            }
        }
        return tops;
    }

    void reportConstants(xml::Findings& findings) const
    {
        for (const std::uint32_t formula : topFormulas()) {
            if (m_folded[formula].constant) {
                findings.add(
                    Severity::Warning, "constant-top", placeOf(formula),
                    "top event " + json::quoted(idOf(m_model.formulas[formula])) +
                        (*m_folded[formula].constant ? " happens always" : " never happens") +
                        ": house events and constants decide it");
            }
        }
    }

    const Model& m_model;
    std::span<const std::uint32_t> m_bottomUp;
    std::vector<FoldedFormula> m_folded;
    std::vector<bool> m_isTop;   ///< Of every formula.
    std::vector<bool> m_isUsed;  ///< Of every formula.
    std::vector<bool> m_isEventUsed;
    std::vector<std::uint32_t> m_vertexOfFormula;
    std::vector<std::uint32_t> m_vertexOfEvent;
    Topology m_topology;
    std::vector<Ends> m_ends;
    std::vector<Connection> m_connections;
};

}  // namespace

Topology buildTopology(const Model& model, std::span<const std::uint32_t> bottomUp,
                       xml::Findings& findings)
{
    return TopologyMaker{model, bottomUp}.make(findings);
}

}  // namespace cutpoint::open_psa
