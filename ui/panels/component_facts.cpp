#include "ui/panels/component_facts.h"

#include "core/report/wording.h"
#include "ui/style/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace cutpoint::ui {

namespace {

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

void addIfAny(Facts& facts, const QString& name, const QString& value)
{
    if (!value.isEmpty()) {
        facts.emplace_back(name, value);
    }
}

void addIfAny(Facts& facts, const QString& name, const std::optional<double>& value)
{
    if (value) {
        facts.emplace_back(name, precisely(*value));
    }
}

QString kindWords(const Component& component)
{
    if (!component.unknownKind.empty()) {
        return QString::fromStdString(component.unknownKind);
    }
    const std::string_view title = titleOf(component.kind);
    return QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

void addStated(Facts& facts, const Component& component)
{
    facts.emplace_back(FactText::tr("Kind"), kindWords(component));
    facts.emplace_back(FactText::tr("Id"), QString::fromStdString(component.id.value));
    addIfAny(facts, FactText::tr("Layer"), QString::fromStdString(component.layer));
    addIfAny(facts, FactText::tr("Group"), QString::fromStdString(component.group));
    facts.emplace_back(
        FactText::tr("Instances"),
        component.instances == 1
            ? FactText::tr("1")
            : FactText::tr("%1, needs %2").arg(component.instances).arg(component.required));
    if (const auto instance = availabilityOf(component.rates)) {
        facts.emplace_back(FactText::tr("Each"), statedInWords(*instance));
    }
    if (component.critical) {
        facts.emplace_back(FactText::tr("Critical"),
                           *component.critical ? FactText::tr("yes") : FactText::tr("no"));
    }
    for (const Placement& placement : component.domains) {
        QStringList names;
        for (const std::string& name : placement.names) {
            names << QString::fromStdString(name);
        }
        facts.emplace_back(capitalised(QString::fromStdString(placement.dimension)),
                           names.join(QStringLiteral(", ")));
    }
    addIfAny(facts, FactText::tr("Notes"), QString::fromStdString(component.notes));
}

void addImportance(Facts& facts, const Importance& importance, const Report& report)
{
    facts.emplace_back(FactText::tr("Importance"), QString{});
    facts.emplace_back(FactText::tr("Birnbaum"), precisely(importance.birnbaum));
    addIfAny(facts, FactText::tr("Criticality"), importance.criticality);
    addIfAny(facts, FactText::tr("RAW"), importance.raw);
    addIfAny(facts, FactText::tr("RRW"), importance.rrw);
    addIfAny(facts, FactText::tr("Diagnostic"), importance.diagnostic);
    facts.emplace_back(FactText::tr("Saved"),
                       FactText::tr("%1 per year, if it never failed")
                           .arg(downtimePerYear(importance.savedUnavailability, report.yearDays)));
}

}  // namespace

Facts factsOf(const Component& component, const ComponentFigures* figures, const Report* report)
{
    Facts facts;
    addStated(facts, component);
    if (figures == nullptr || report == nullptr) {
        return facts;
    }
    facts.emplace_back(FactText::tr("Analysis"), QString{});
    for (const Spof& spof : report->spofs) {
        if (spof.unit == UnitName{UnitType::Component, component.id.value}) {
            facts.emplace_back(FactText::tr("Verdict"),
                               isAccepted(spof) ? FactText::tr("Accepted single point of failure")
                                                : FactText::tr("Single point of failure"));
        }
    }
    if (!figures->hasInfluence) {
        facts.emplace_back(FactText::tr("Verdict"), FactText::tr("No influence on users"));
    }
    if (figures->availability) {
        facts.emplace_back(FactText::tr("Availability"), precisely(figures->availability->up()));
        facts.emplace_back(FactText::tr("Unavailability"),
                           precisely(figures->availability->down()));
    }
    if (figures->importance) {
        addImportance(facts, *figures->importance, *report);
    }
    return facts;
}

}  // namespace cutpoint::ui
