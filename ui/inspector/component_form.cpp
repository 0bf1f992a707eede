#include "core/model/kind.h"
#include "core/model/topology.h"
#include "ui/inspector/field_form.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <set>

namespace cutpoint::ui {

namespace {

struct ComponentForm {
    Q_DECLARE_TR_FUNCTIONS(ComponentForm)
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<FieldChoice> kindChoices(const Topology& /*topology*/)
{
    std::vector<FieldChoice> choices;
    choices.reserve(kindCount);
    for (const Kind kind : allKinds()) {
        choices.push_back({.value = fromView(nameOf(kind)),
                           .title = capitalised(fromView(titleOf(kind))),
                           .icon = iconOf(kind)});
    }
    return choices;
}

std::vector<FieldChoice> choicesOf(const std::vector<std::string>& values)
{
    std::vector<FieldChoice> choices;
    choices.reserve(values.size());
    for (const std::string& value : values) {
        const QString text = QString::fromStdString(value);
        choices.push_back({.value = text, .title = text});
    }
    return choices;
}

std::vector<FieldChoice> layerChoices(const Topology& topology)
{
    std::vector<std::string> layers = topology.properties().layers;
    std::set<std::string> known{layers.begin(), layers.end()};
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const std::string& layer = topology.component(vertex).layer;
        if (!layer.empty() && known.insert(layer).second) {
            layers.push_back(layer);
        }
    }
    return choicesOf(layers);
}

std::vector<FieldChoice> criticalChoices(const Topology& /*topology*/)
{
    return {{.value = {}, .title = ComponentForm::tr("As its kind says")},
            {.value = QStringLiteral("yes"), .title = ComponentForm::tr("Yes")},
            {.value = QStringLiteral("no"), .title = ComponentForm::tr("No")}};
}

SectionForm identitySection()
{
    return {.title = {},
            .fields = {
                {.name = QStringLiteral("name"),
                 .label = ComponentForm::tr("Name"),
                 .tip = ComponentForm::tr("What people call it. Empty: its id serves.")},
                {.name = QStringLiteral("id"),
                 .label = ComponentForm::tr("Id"),
                 .tip = ComponentForm::tr("How files and reports refer to it. Connections come "
                                          "along when it changes.")},
                {.name = QStringLiteral("kind"),
                 .label = ComponentForm::tr("Kind"),
                 .tip = ComponentForm::tr("What it is. Decides its icon and the category of its "
                                          "failure."),
                 .style = FieldStyle::Choice,
                 .choices = kindChoices},
                {.name = QStringLiteral("layer"),
                 .label = ComponentForm::tr("Layer"),
                 .tip = ComponentForm::tr("The lane it stands in, such as Web or Data."),
                 .style = FieldStyle::Named,
                 .choices = layerChoices},
                {.name = QStringLiteral("entry"),
                 .label = ComponentForm::tr("Entry"),
                 .tip = ComponentForm::tr("Users come in here."),
                 .style = FieldStyle::Flag},
                {.name = QStringLiteral("critical"),
                 .label = ComponentForm::tr("Critical"),
                 .tip = ComponentForm::tr("Whether users need it. Monitoring is not critical "
                                          "unless it says so."),
                 .style = FieldStyle::Choice,
                 .choices = criticalChoices},
            }};
}

SectionForm redundancySection()
{
    return {.title = ComponentForm::tr("Redundancy"),
            .fields = {
                {.name = QStringLiteral("instances"),
                 .label = ComponentForm::tr("Instances"),
                 .tip = ComponentForm::tr("How many there are, all alike. Up and Down step."),
                 .style = FieldStyle::Count},
                {.name = QStringLiteral("required"),
                 .label = ComponentForm::tr("Needs"),
                 .tip = ComponentForm::tr("How many of its instances must be up."),
                 .style = FieldStyle::Count},
                {.name = QStringLiteral("group"),
                 .label = ComponentForm::tr("Group"),
                 .tip = ComponentForm::tr("Components of one group stand in for one another."),
                 .style = FieldStyle::Named,
                 .choices = groupChoices},
                {.name = QStringLiteral("group.required"),
                 .label = ComponentForm::tr("Group needs"),
                 .tip = ComponentForm::tr("How many members of its group must be up. Empty: 1."),
                 .style = FieldStyle::Count,
                 .placeholder = QStringLiteral("1")},
            }};
}

SectionForm failureSection()
{
    return {.title = ComponentForm::tr("Failure"),
            .fields = {availabilityField(), repairField(), betaField()}};
}

SectionForm placeSection()
{
    return {.title = ComponentForm::tr("Shared"),
            .fields = {
                {.name = QStringLiteral("zone"),
                 .label = ComponentForm::tr("Zone"),
                 .tip = ComponentForm::tr("Where it lives: a, or a, b, c for instances that are "
                                          "spread over several.")},
                {.name = QStringLiteral("domains"),
                 .label = ComponentForm::tr("Others"),
                 .tip = ComponentForm::tr("What else it shares: rack: r1, r2; team: platform.")},
            }};
}

SectionForm remarkSection()
{
    return {.title = ComponentForm::tr("Cost and notes"),
            .fields = {
                {.name = QStringLiteral("cost_per_month"),
                 .label = ComponentForm::tr("Cost"),
                 .tip = ComponentForm::tr("Of one instance each month, in the system's currency."),
                 .unit = ComponentForm::tr("per month")},
                {.name = QStringLiteral("notes"),
                 .label = ComponentForm::tr("Notes"),
                 .tip = ComponentForm::tr("For people alone."),
                 .style = FieldStyle::Text},
            }};
}

}  // namespace

std::vector<FieldChoice> groupChoices(const Topology& topology)
{
    std::set<std::string> ids;
    for (const Group& group : topology.groups()) {
        ids.insert(group.id);
    }
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        ids.insert(topology.component(vertex).group);
    }
    ids.erase(std::string{});
    return choicesOf({ids.begin(), ids.end()});
}

std::vector<SectionForm> componentForm()
{
    return {identitySection(), redundancySection(), failureSection(),    placeSection(),
            standbySection(),  failoverSection(),   acceptanceSection(), remarkSection()};
}

}  // namespace cutpoint::ui
