#include "core/io/open_psa/resolve.h"

#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"
#include "core/structure/strong_components.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace cutpoint::open_psa {
namespace {

std::string_view titleOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Gate:
        return "a gate";
    case EventKind::House:
        return "a house event";
    case EventKind::Basic:
        break;
    }
    return "a basic event";
}

std::string hintOnFiles(const Event& one, const Event& other)
{
    return one.place.file == other.place.file
               ? std::string{}
               : " (Open-PSA files that are given together are one model)";
}

/// Finds events by name and path.
class EventNames {
public:
    EventNames(const Model& model, xml::Findings& findings)
        : m_model{model}
    {
        for (std::uint32_t number = 0; number < model.events.size(); ++number) {
            const Event& event = model.events[number];
            const auto [known, isNew] = m_byId.try_emplace(event.id, number);
            if (!isNew && !event.id.empty()) {
                findings.add(Severity::Error, "duplicate-id", event.place,
                             "an event " + json::quoted(event.id) + " is defined twice" +
                                 hintOnFiles(event, model.events[known->second]),
                             model.events[known->second].place);
            }
            if (!event.isPrivate && !event.around.empty()) {
                m_byPath.try_emplace(event.around + '.' + event.id, number);
            }
        }
    }

    /// As the format says: first among its own kin, then by name or path.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view reference,
                                                    const std::string& around) const
    {
        if (!around.empty()) {
            const std::string local = around + '.' + std::string{reference};
            if (const auto found = at(m_byPath, local)) {
                return found;
            }
            if (const auto found = at(m_byId, local)) {
                return found;
            }
        }
        const auto found = at(m_byId, std::string{reference});
        return found ? found : at(m_byPath, std::string{reference});
    }

    [[nodiscard]] std::string nearest(std::string_view reference) const
    {
        const auto idOf = [this](std::size_t number) -> std::string_view {
            return m_model.events[number].id;
        };
        return nearestHint(m_model.events.size(), idOf, reference);
    }

private:
    using Numbers = std::unordered_map<std::string, std::uint32_t>;

    static std::optional<std::uint32_t> at(const Numbers& numbers, const std::string& name)
    {
        const auto found = numbers.find(name);
        return found == numbers.end() ? std::nullopt : std::optional{found->second};
    }

    const Model& m_model;
    Numbers m_byId;
    Numbers m_byPath;
};

/// Sets which events the arguments of formulas are.
class Resolver {
public:
    Resolver(const Model& model, std::size_t fileCount, xml::Findings& findings)
        : m_model{model}
        , m_names{model, findings}
        , m_isOneFile{fileCount == 1}
        , m_findings{findings}
    {
    }

    /// @return  whether every event is known.
    [[nodiscard]] bool resolve(Formula& formula) const
    {
        const std::string& around = m_model.events[formula.gate].around;
        bool isWhole = true;
        for (Argument& argument : formula.arguments) {
            if (argument.type != Argument::Type::Event) {
                continue;
            }
            if (const auto event = m_names.find(argument.reference, around)) {
                argument.number = *event;
                checkKind(argument);
            } else {
                reportUndefined(argument);
                isWhole = false;
            }
        }
        return isWhole;
    }

private:
    void checkKind(const Argument& argument) const
    {
        const Event& event = m_model.events[argument.number];
        if (argument.wants && *argument.wants != event.kind) {
            m_findings.add(Severity::Error, "wrong-kind", argument.place,
                           json::quoted(argument.reference) + " is " +
                               std::string{titleOf(event.kind)} + ", not " +
                               std::string{titleOf(*argument.wants)},
                           event.place);
        }
    }

    void reportUndefined(const Argument& argument) const
    {
        std::string message = "event " + json::quoted(argument.reference) + " is not defined";
        if (!m_findings.isFull(Severity::Error)) {
            message += m_names.nearest(argument.reference);
        }
        if (m_isOneFile) {
            message += "; if another file defines it, give both files together";
        }
        m_findings.add(Severity::Error, "undefined-event", argument.place, std::move(message));
    }

    const Model& m_model;
    EventNames m_names;
    bool m_isOneFile;
    xml::Findings& m_findings;
};

void checkArguments(const Model& model, const Formula& formula, xml::Findings& findings)
{
    std::vector<std::pair<std::uint32_t, std::size_t>> events;
    for (std::size_t at = 0; at < formula.arguments.size(); ++at) {
        if (formula.arguments[at].type == Argument::Type::Event) {
            events.emplace_back(formula.arguments[at].number, at);
        }
    }
    std::ranges::sort(events);
    for (std::size_t at = 1; at < events.size(); ++at) {
        if (events[at].first == events[at - 1].first) {
            findings.add(Severity::Error, "duplicate-argument",
                         formula.arguments[events[at].second].place,
                         "event " + json::quoted(model.events[events[at].first].id) +
                             " stands twice in one formula; let it stand once",
                         formula.arguments[events[at - 1].second].place);
        }
    }
}

SuccessorRows rowsOf(const Model& model, std::vector<std::uint32_t>& begin,
                     std::vector<std::uint32_t>& heads)
{
    begin.reserve(model.formulas.size() + 1);
    begin.push_back(0);
    for (const Formula& formula : model.formulas) {
        for (const Argument& argument : formula.arguments) {
            if (const auto head = formulaOf(model, argument)) {
                heads.push_back(*head);
            }
        }
        begin.push_back(static_cast<std::uint32_t>(heads.size()));
    }
    return {.begin = begin, .heads = heads};
}

/// "a -> b -> a": the gates on a way from a formula back to itself, within its set.
std::string cycleFrom(const Model& model, const SuccessorRows& rows, const StrongComponents& sets,
                      std::uint32_t start)
{
    // Every formula of the set has a successor there; following them ends in a cycle.
    std::unordered_map<std::uint32_t, std::size_t> stepOf;
    std::vector<std::uint32_t> way;
    std::uint32_t at = start;
    while (stepOf.try_emplace(at, way.size()).second) {
        way.push_back(at);
        const auto heads = rows.heads.subspan(rows.begin[at], rows.begin[at + 1] - rows.begin[at]);
        at = *std::ranges::find_if(
            heads, [&](std::uint32_t head) { return sets.setOf[head] == sets.setOf[start]; });
    }
    way.push_back(at);
    constexpr std::size_t mostNamed = 8;
    std::string names;
    std::size_t named = 0;
    std::uint32_t last = UINT32_MAX;
    for (std::size_t step = stepOf.at(at); step < way.size(); ++step) {
        const std::uint32_t gate = model.formulas[way[step]].gate;
        const bool isShown = named < mostNamed || step + 1 == way.size();
        if ((gate == last && step + 1 < way.size()) || !isShown) {
            continue;
        }
        names += (named == 0 ? "" : " -> ") + model.events[gate].id;
        names += ++named == mostNamed ? " -> …" : "";
        last = gate;
    }
    return names;
}

}  // namespace

void resolveReferences(Model& model, std::size_t fileCount, xml::Findings& findings)
{
    const Resolver resolver{model, fileCount, findings};
    for (Formula& formula : model.formulas) {
        if (resolver.resolve(formula)) {
            checkArguments(model, formula, findings);
        }
    }
}

std::optional<std::uint32_t> formulaOf(const Model& model, const Argument& argument)
{
    if (argument.type == Argument::Type::Formula) {
        return argument.number;
    }
    const bool isGate = argument.type == Argument::Type::Event &&
                        model.events[argument.number].kind == EventKind::Gate;
    return isGate ? std::optional{model.events[argument.number].formula} : std::nullopt;
}

std::vector<std::uint32_t> bottomUp(const Model& model, xml::Findings& findings)
{
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> heads;
    const SuccessorRows rows = rowsOf(model, begin, heads);
    const StrongComponents sets = findStrongComponents(rows);
    std::vector<std::uint32_t> order(model.formulas.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t formula) {
        return std::pair{sets.setOf[formula], formula};
    });
    std::uint32_t last = UINT32_MAX;
    std::uint32_t first = 0;  // of the last set.
    std::uint32_t reported = UINT32_MAX;
    for (const std::uint32_t formula : order) {
        const std::uint32_t set = sets.setOf[formula];
        const auto own = rows.heads.subspan(begin[formula], begin[formula + 1] - begin[formula]);
        const bool needsItself = std::ranges::find(own, formula) != own.end();
        first = set == last ? first : formula;
        if ((set == last || needsItself) && set != reported) {
            reported = set;
            const Event& gate = model.events[model.formulas[first].gate];
            findings.add(Severity::Error, "cyclic-gate", gate.place,
                         "gate " + json::quoted(gate.id) + " needs itself: " +
                             cycleFrom(model, rows, sets, first) + "; a fault tree has no cycles");
        }
        last = set;
    }
    return order;
}

}  // namespace cutpoint::open_psa
