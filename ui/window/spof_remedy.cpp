#include "ui/window/spof_remedy.h"

#include "core/analysis/analyse.h"
#include "core/model/topology_parts.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"
#include "ui/style/words.h"

#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace cutpoint::ui {

namespace {

/// Larger topologies take too long to be analysed for a button.
constexpr std::size_t mostComponents = 20'000;

/// What a system comes to.
struct Outcome {
    Availability availability;
    bool isUpperBound = false;
};

/// A change, and what it leaves.
struct Remedy {
    Hardening change;
    Outcome outcome;
};

/// "99.947 %", "≤ 99.947 %".
QString outcomeInWords(const Outcome& outcome)
{
    const QString words = inWords(outcome.availability);
    return outcome.isUpperBound ? QStringLiteral("≤ ") + words : words;
}

QString shortWords(HardeningKind kind)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("SpofRemedy", "One more instance"),
        QT_TRANSLATE_NOOP("SpofRemedy", "Spread over domains"),
        QT_TRANSLATE_NOOP("SpofRemedy", "One more stand-in"),
        QT_TRANSLATE_NOOP("SpofRemedy", "Second provider"),
        QT_TRANSLATE_NOOP("SpofRemedy", "Second link"),
        QT_TRANSLATE_NOOP("SpofRemedy", "All instances serve"),
        QT_TRANSLATE_NOOP("SpofRemedy", "All stand-ins serve"),
        QT_TRANSLATE_NOOP("SpofRemedy", "Callers do without it"),
    };
    return SpofRemedy::tr(words.at(static_cast<std::size_t>(kind)));
}

/// What could be done about a unit itself.
std::vector<Hardening> changesFor(const TopologyParts& parts, const UnitName& unit)
{
    std::set<std::string> subjects{unit.id};
    for (const Component& component : parts.components) {
        if (component.id.value == unit.id && !component.group.empty()) {
            subjects.insert(component.group);
        }
    }
    std::vector<Hardening> changes = possibleHardenings(parts);
    std::erase_if(changes, [&](const Hardening& change) {
        const bool isLink = change.kind == HardeningKind::SecondLink;
        return change.step > 1 || isLink != (unit.type == UnitType::Connection) ||
               !subjects.contains(change.subject);
    });
    return changes;
}

/// Empty where it is not known, or the analysis was stopped.
std::optional<Outcome> outcomeOf(const TopologyParts& parts, const std::stop_token& stop)
{
    AnalysisOptions options;
    options.cutSetOrder = 0;
    options.stop = stop;
    const Report report = analyse(assemble(parts), options);
    if (!report.system || report.isCancelled || report.system->bound == Bound::Interval ||
        report.system->bound == Bound::Estimate) {
        return std::nullopt;
    }
    return Outcome{.availability = report.system->availability,
                   .isUpperBound = report.system->bound == Bound::UpperBound};
}

/// The change that leaves the least unavailability; empty if none helps.
std::optional<Remedy> bestRemedy(const TopologyParts& parts, const UnitName& unit,
                                 const std::stop_token& stop)
{
    const auto before = outcomeOf(parts, stop);
    if (!before) {
        return std::nullopt;
    }
    std::optional<Remedy> best;
    for (const Hardening& change : changesFor(parts, unit)) {
        const auto after = outcomeOf(hardened(parts, {change}), stop);
        if (!after) {
            return std::nullopt;
        }
        constexpr double noticeably = 1.0 - 1e-9;
        const Outcome& least = best ? best->outcome : *before;
        if (after->availability.down() < least.availability.down() * noticeably) {
            best = Remedy{.change = change, .outcome = *after};
        }
    }
    return best;
}

}  // namespace

SpofRemedy::SpofRemedy(TopologyDocument& document, QWidget* parent)
    : QPushButton{parent}
    , m_document{document}
{
    setObjectName(QStringLiteral("spof-remedy"));
    setAutoDefault(false);
    hide();
    connect(this, &QPushButton::clicked, this, &SpofRemedy::apply);
    connect(&document, &TopologyDocument::contentChanged, this, &SpofRemedy::look);
    connect(&document, &TopologyDocument::topologyReset, this, [this] { setUnit(std::nullopt); });
}

void SpofRemedy::setUnit(const std::optional<UnitName>& unit)
{
    if (unit != m_unit) {
        m_unit = unit;
        look();
    }
}

void SpofRemedy::look()
{
    m_work.giveUp();
    m_change.reset();
    setEnabled(false);  // It stays where it is until more is known, so that nothing jumps.
    const Topology& topology = m_document.topology();
    if (!m_unit || m_unit->type == UnitType::Domain || topology.componentCount() > mostComponents) {
        hide();
        return;
    }
    m_work.start([this, unit = *m_unit, copy = std::make_shared<const Topology>(topology)](
                     const std::stop_token& stop) -> BackgroundWork::Delivery {
        const TopologyParts parts = partsOf(*copy);
        const auto best = bestRemedy(parts, unit, stop);
        if (!best) {
            return [this] { hide(); };
        }
        const QString words = QString::fromStdString(cutpoint::inWords(parts, best->change));
        return [this, best, words] {
            m_change = best->change;
            const QString outcome = outcomeInWords(best->outcome);
            setText(tr("+ %1 → %2").arg(shortWords(best->change.kind), outcome));
            setToolTip(words);
            setAccessibleName(tr("%1: %2 available").arg(words, outcome));
            setEnabled(true);
            show();
        };
    });
}

void SpofRemedy::apply()
{
    if (m_change) {
        const TopologyParts parts = partsOf(m_document.topology());
        const QString words = QString::fromStdString(cutpoint::inWords(parts, *m_change));
        m_document.history().push(new EditCommand{m_document, words, hardened(parts, {*m_change})});
    }
}

}  // namespace cutpoint::ui
