#include "ui/inspector/field_form.h"

#include <QCoreApplication>

namespace cutpoint::ui {

namespace {

struct Forms {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

std::vector<FieldChoice> connectionKinds(const Topology& /*topology*/)
{
    return {{.value = QStringLiteral("flow"), .title = Forms::tr("Call or link")},
            {.value = QStringLiteral("replication"), .title = Forms::tr("Replication")}};
}

std::vector<FieldChoice> semanticsChoices(const Topology& /*topology*/)
{
    return {{.value = QStringLiteral("flow"), .title = Forms::tr("Flow: any path will do")},
            {.value = QStringLiteral("dependency"),
             .title = Forms::tr("Dependency: all that is called is needed")}};
}

std::vector<FieldChoice> standbyModes(const Topology& /*topology*/)
{
    return {{.value = {}, .title = Forms::tr("Not stated")},
            {.value = QStringLiteral("active"), .title = Forms::tr("Active: all serve")},
            {.value = QStringLiteral("warm"), .title = Forms::tr("Warm: spares run")},
            {.value = QStringLiteral("cold"), .title = Forms::tr("Cold: spares are off")}};
}

std::vector<SectionForm> connectionForm()
{
    return {{.title = {},
             .fields =
                 {{.name = QStringLiteral("label"),
                   .label = Forms::tr("Label"),
                   .tip = Forms::tr("What stands beside the arrow, such as SQL.")},
                  {.name = QStringLiteral("id"),
                   .label = Forms::tr("Id"),
                   .tip = Forms::tr("How reports refer to it. Empty: by its ends.")},
                  {.name = QStringLiteral("kind"),
                   .label = Forms::tr("Kind"),
                   .tip = Forms::tr("Over a replication no traffic flows: both ends hold the same "
                                    "data."),
                   .style = FieldStyle::Choice,
                   .choices = connectionKinds},
                  {.name = QStringLiteral("two_way"),
                   .label = Forms::tr("Two-way"),
                   .tip = Forms::tr("A link that can be used in both directions."),
                   .style = FieldStyle::Flag},
                  {.name = QStringLiteral("optional"),
                   .label = Forms::tr("Optional"),
                   .tip = Forms::tr("The caller does without it."),
                   .style = FieldStyle::Flag},
                  {.name = QStringLiteral("group"),
                   .label = Forms::tr("Group"),
                   .tip = Forms::tr("Calls of one group stand in for one another. Empty: the group "
                                    "of what is called."),
                   .style = FieldStyle::Named,
                   .choices = groupChoices}}},
            {.title = Forms::tr("Failure"), .fields = {availabilityField(), repairField()}},
            acceptanceSection()};
}

std::vector<SectionForm> groupForm()
{
    return {{.title = {},
             .fields = {{.name = QStringLiteral("name"),
                         .label = Forms::tr("Name"),
                         .tip = Forms::tr("What people call the group. Empty: its id serves.")},
                        {.name = QStringLiteral("id"),
                         .label = Forms::tr("Id"),
                         .tip = Forms::tr("How its members name it. They come along when it "
                                          "changes.")},
                        {.name = QStringLiteral("required"),
                         .label = Forms::tr("Needs"),
                         .tip = Forms::tr("How many members must be up. Empty: 1."),
                         .style = FieldStyle::Count,
                         .placeholder = QStringLiteral("1")},
                        betaField()}},
            standbySection(),
            failoverSection()};
}

std::vector<SectionForm> domainForm()
{
    return {{.title = {},
             .fields = {{.name = QStringLiteral("name"),
                         .label = Forms::tr("Name"),
                         .tip = Forms::tr("Such as a. Who lives in it comes along when it "
                                          "changes.")},
                        availabilityField(),
                        repairField()}},
            acceptanceSection()};
}

SectionForm targetSection()
{
    return {.title = Forms::tr("Target and cost"),
            .fields = {{.name = QStringLiteral("target_availability"),
                        .label = Forms::tr("Target"),
                        .tip = Forms::tr("The availability to reach: 99.9 %, 3 nines.")},
                       {.name = QStringLiteral("revenue_per_year"),
                        .label = Forms::tr("Revenue"),
                        .tip = Forms::tr("What a year brings in: 10 M, 250k, 1500000."),
                        .unit = Forms::tr("per year")},
                       {.name = QStringLiteral("currency"),
                        .label = Forms::tr("Currency"),
                        .tip = Forms::tr("Of all amounts: USD, EUR, …")},
                       {.name = QStringLiteral("year_days"),
                        .label = Forms::tr("Year"),
                        .tip = Forms::tr("How long a year is for downtimes. Empty: 365 days."),
                        .unit = Forms::tr("days"),
                        .placeholder = QStringLiteral("365")}}};
}

std::vector<SectionForm> topologyForm()
{
    return {{.title = {},
             .fields = {{.name = QStringLiteral("name"),
                         .label = Forms::tr("Name"),
                         .tip = Forms::tr("What people call the system.")},
                        {.name = QStringLiteral("description"),
                         .label = Forms::tr("Description"),
                         .tip = Forms::tr("What it does, for people alone."),
                         .style = FieldStyle::Text},
                        {.name = QStringLiteral("semantics"),
                         .label = Forms::tr("Arrows"),
                         .tip = Forms::tr("How to read a connection: as a way that traffic may "
                                          "take, or as a need."),
                         .style = FieldStyle::Choice,
                         .choices = semanticsChoices}}},
            targetSection(),
            {.title = Forms::tr("Layers"),
             .fields = {{.name = QStringLiteral("layers"),
                         .label = Forms::tr("Order"),
                         .tip = Forms::tr("The lanes from top to bottom, one a line."),
                         .style = FieldStyle::Text}}}};
}

}  // namespace

FieldForm availabilityField()
{
    return {.name = QStringLiteral("availability"),
            .label = Forms::tr("Availability"),
            .tip = Forms::tr("Of one instance: 99.95 %, 0.9995, 3 nines, 99.9 % to 99.99 %, "
                             "0.05 % down, or time up and time to repair: 4380 h / 2 h."),
            .placeholder = Forms::tr("no figure")};
}

FieldForm repairField()
{
    return {.name = QStringLiteral("mttr_hours"),
            .label = Forms::tr("Repair time"),
            .tip = Forms::tr("Mean time to repair: 2 h, 30 min, 1 d."),
            .unit = Forms::tr("h")};
}

FieldForm betaField()
{
    return {.name = QStringLiteral("common_cause_beta"),
            .label = Forms::tr("Beta"),
            .tip =
                Forms::tr("Common cause: the part of failures that hit all at once, such as 5 %."),
            .placeholder = Forms::tr("none")};
}

SectionForm standbySection()
{
    return {.title = Forms::tr("Standby"),
            .fields = {{.name = QStringLiteral("standby.mode"),
                        .label = Forms::tr("Spares"),
                        .tip = Forms::tr("What spare instances do while they are not needed."),
                        .style = FieldStyle::Choice,
                        .choices = standbyModes},
                       {.name = QStringLiteral("standby.failover_seconds"),
                        .label = Forms::tr("Failover"),
                        .tip = Forms::tr("How long switching to a spare takes: 30 s, 2 min."),
                        .unit = Forms::tr("s"),
                        .placeholder = QStringLiteral("0")},
                       {.name = QStringLiteral("standby.failback_seconds"),
                        .label = Forms::tr("Failback"),
                        .tip = Forms::tr("How long switching back takes: 30 s, 2 min."),
                        .unit = Forms::tr("s"),
                        .placeholder = QStringLiteral("0")},
                       {.name = QStringLiteral("standby.coverage"),
                        .label = Forms::tr("Coverage"),
                        .tip = Forms::tr("The part of failovers that succeed: 98 %."),
                        .placeholder = QStringLiteral("100 %")},
                       {.name = QStringLiteral("standby.manual_recovery_seconds"),
                        .label = Forms::tr("By hand"),
                        .tip = Forms::tr("How long recovery takes when a failover does not "
                                         "succeed: 30 min."),
                        .unit = Forms::tr("s"),
                        .placeholder = QStringLiteral("0")},
                       {.name = QStringLiteral("standby.repair_crews"),
                        .label = Forms::tr("Crews"),
                        .tip = Forms::tr("How many can be repaired at once. Empty: all."),
                        .style = FieldStyle::Count,
                        .placeholder = Forms::tr("all")}}};
}

SectionForm acceptanceSection()
{
    return {.title = Forms::tr("Accepted as a single point of failure"),
            .fields = {{.name = QStringLiteral("accepted.reason"),
                        .label = Forms::tr("Reason"),
                        .tip = Forms::tr("Why it is carried.")},
                       {.name = QStringLiteral("accepted.owner"),
                        .label = Forms::tr("Owner"),
                        .tip = Forms::tr("Who carries it.")},
                       {.name = QStringLiteral("accepted.until"),
                        .label = Forms::tr("Until"),
                        .tip = Forms::tr("The last day it holds: 2027-01-31. Empty: for good."),
                        .placeholder = Forms::tr("for good")}}};
}

std::vector<SectionForm> formOf(Inspected::Type type)
{
    switch (type) {
    case Inspected::Type::Components:
        return componentForm();
    case Inspected::Type::Connection:
        return connectionForm();
    case Inspected::Type::Group:
        return groupForm();
    case Inspected::Type::Domain:
        return domainForm();
    case Inspected::Type::Topology:
        break;
    }
    return topologyForm();
}

}  // namespace cutpoint::ui
