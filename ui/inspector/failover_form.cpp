#include "core/model/failover_fields.h"
#include "ui/inspector/field_form.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace cutpoint::ui {

namespace {

struct FailoverForm {
    Q_DECLARE_TR_FUNCTIONS(FailoverForm)
};

constexpr std::string_view prefix = "failover.";

std::vector<FieldChoice> mechanismChoices(const Topology& /*topology*/)
{
    return {{.value = {}, .title = FailoverForm::tr("Not stated")},
            {.value = QStringLiteral("load-balanced"),
             .title = FailoverForm::tr("Load-balanced: all serve")},
            {.value = QStringLiteral("health-check"),
             .title = FailoverForm::tr("Health check: a monitor")},
            {.value = QStringLiteral("heartbeat"),
             .title = FailoverForm::tr("Heartbeat: the standby listens")},
            {.value = QStringLiteral("database"),
             .title = FailoverForm::tr("Database: clients try replicas")},
            {.value = QStringLiteral("cold-standby"),
             .title = FailoverForm::tr("Cold standby: started, restored")}};
}

std::vector<FieldChoice> routingChoices(const Topology& /*topology*/)
{
    return {{.value = {}, .title = FailoverForm::tr("Not stated")},
            {.value = QStringLiteral("round-robin"), .title = FailoverForm::tr("Round robin")},
            {.value = QStringLiteral("hash"), .title = FailoverForm::tr("Hash: users stay")}};
}

std::vector<FieldChoice> replicationChoices(const Topology& /*topology*/)
{
    return {{.value = {}, .title = FailoverForm::tr("No data, or not stated")},
            {.value = QStringLiteral("sync"), .title = FailoverForm::tr("Sync: waits for it")},
            {.value = QStringLiteral("async"), .title = FailoverForm::tr("Async: lags behind")}};
}

std::vector<FieldChoice> flagChoices(const Topology& /*topology*/)
{
    return {{.value = {}, .title = FailoverForm::tr("Not stated")},
            {.value = QStringLiteral("yes"), .title = FailoverForm::tr("Yes")},
            {.value = QStringLiteral("no"), .title = FailoverForm::tr("No")}};
}

/// The mechanism whose fields are shown; what is stated for another one is shown as well, so that
/// nothing in the file is hidden.
bool isFailoverFieldShown(const FieldForm& form, const FieldTexts& texts)
{
    const std::string name = form.name.toStdString();
    const auto found = texts.find(name);
    if (found == texts.end() || !found->second || !found->second->empty()) {
        return true;
    }
    const auto* const field =
        std::ranges::find(failoverFields, name.substr(prefix.size()), &FailoverField::key);
    const auto stated = texts.find("failover.mechanism");
    const auto mechanism = stated != texts.end() && stated->second
                               ? choiceNamed<FailoverMechanism>(*stated->second)
                               : std::nullopt;
    return field != failoverFields.end() && mechanism && isUsedBy(*field, *mechanism);
}

FieldForm timeField(const char* key, const QString& label, const QString& tip, const char* usual)
{
    return {.name = QStringLiteral("failover.") + QLatin1String{key},
            .label = label,
            .tip = tip,
            .unit = FailoverForm::tr("s"),
            .placeholder = QLatin1String{usual},
            .isShown = isFailoverFieldShown};
}

FieldForm countField(const char* key, const QString& label, const QString& tip, const char* usual)
{
    return {.name = QStringLiteral("failover.") + QLatin1String{key},
            .label = label,
            .tip = tip,
            .style = FieldStyle::Count,
            .placeholder = QLatin1String{usual},
            .isShown = isFailoverFieldShown};
}

using Choices = std::vector<FieldChoice> (*)(const Topology& topology);

FieldForm choiceField(const char* key, const QString& label, const QString& tip, Choices choices)
{
    return {.name = QStringLiteral("failover.") + QLatin1String{key},
            .label = label,
            .tip = tip,
            .style = FieldStyle::Choice,
            .choices = choices,
            .isShown = isFailoverFieldShown};
}

FieldForm mechanismField()
{
    FieldForm form =
        choiceField("mechanism", FailoverForm::tr("Mechanism"),
                    FailoverForm::tr("By what protocol the members take over from one another."),
                    mechanismChoices);
    form.isShown = nullptr;
    return form;
}

std::vector<FieldForm> detectionFields()
{
    using Form = FailoverForm;
    return {
        timeField("check_interval_seconds", Form::tr("Check every"),
                  Form::tr("How often the member is checked: 5 s."), "5"),
        timeField("check_timeout_seconds", Form::tr("Timeout"),
                  Form::tr("How long a check waits for an answer: 2 s."), "2"),
        countField("failure_threshold", Form::tr("Down after"),
                   Form::tr("How many checks in a row must fail until it counts as down."), "2"),
        countField("recovery_checks", Form::tr("Back after"),
                   Form::tr("How many checks in a row must succeed until work goes back."), "6"),
        timeField("heartbeat_interval_seconds", Form::tr("Beat every"),
                  Form::tr("How often the active one sends a beat: 3 s."), "3"),
        timeField("heartbeat_timeout_seconds", Form::tr("Silence"),
                  Form::tr("How long the standby hears no beat until it checks: 10 s."), "10"),
        countField("verify_checks", Form::tr("Verify by"),
                   Form::tr("How many checks of the silent one must fail until the takeover."),
                   "3"),
        timeField("verify_interval_seconds", Form::tr("Checks apart"),
                  Form::tr("How long one of these checks begins after the one before: 1 s."), "1"),
    };
}

std::vector<FieldForm> takeoverFields()
{
    using Form = FailoverForm;
    return {
        timeField("promote_seconds", Form::tr("Promote"),
                  Form::tr("How long it takes to promote the standby: 5 s."), "5"),
        timeField("reroute_seconds", Form::tr("Reroute"),
                  Form::tr("How long it takes to change where clients are sent: 1 s."), "1"),
        timeField("dns_ttl_seconds", Form::tr("DNS TTL"),
                  Form::tr("How long clients keep the old address: 30 s."), "30"),
        timeField("virtual_ip_seconds", Form::tr("Virtual IP"),
                  Form::tr("How long it takes to take over the virtual IP address: 1 s."), "1"),
        timeField("promote_database_seconds", Form::tr("Promote DB"),
                  Form::tr("How long after its promotion the database is verified: 2 s."), "2"),
        countField("query_retries", Form::tr("Retries"),
                   Form::tr("How often a failed query is tried again until replicas are asked."),
                   "3"),
        timeField("retry_interval_seconds", Form::tr("Retry after"),
                  Form::tr("How long after a failure a query is tried again: 1 s."), "1"),
        timeField("detect_seconds", Form::tr("Detect"),
                  Form::tr("How long until somebody starts the cold standby: 30 s."), "30"),
        timeField("start_seconds", Form::tr("Start"),
                  Form::tr("How long it takes to boot the cold standby: 2 min."), "120"),
        timeField("restore_seconds", Form::tr("Restore"),
                  Form::tr("How long it takes to restore the backup: 5 min."), "300"),
    };
}

std::vector<FieldForm> plannedFields()
{
    using Form = FailoverForm;
    return {
        timeField("replication_wait_seconds", Form::tr("Catch up"),
                  Form::tr("How long a planned failover waits for the replication: 5 s."), "5"),
        timeField("planned_promote_seconds", Form::tr("Planned"),
                  Form::tr("How long the promotion takes in a planned failover: 2 s."), "2"),
        timeField("reconfigure_seconds", Form::tr("Reconfigure"),
                  Form::tr("How long it takes to point clients at the new primary."), "0"),
        timeField("verify_traffic_seconds", Form::tr("Watch"),
                  Form::tr("How long a planned failover watches the traffic: 5 s."), "5"),
    };
}

std::vector<FieldForm> dataFields()
{
    using Form = FailoverForm;
    FieldForm backup = timeField(
        "backup_interval_hours", Form::tr("Backup every"),
        Form::tr("How often a backup is made: 24 h, 1 d. What came after it is lost."), "");
    backup.unit = Form::tr("h");
    return {
        choiceField("routing", Form::tr("Routing"),
                    Form::tr("How the load balancer chooses the member of a request."),
                    routingChoices),
        timeField("request_timeout_seconds", Form::tr("Users wait"),
                  Form::tr("How long users wait for an answer: 5 s."), "5"),
        choiceField("replication", Form::tr("Replication"),
                    Form::tr("When a write counts as done: when the others have it, or at once."),
                    replicationChoices),
        timeField("replication_lag_seconds", Form::tr("Lag"),
                  Form::tr("How far the others are behind if the replication is async."), "0"),
        backup,
        choiceField("witness", Form::tr("Witness"),
                    Form::tr("A third party says who may be active: no split brain."), flagChoices),
        choiceField("fencing", Form::tr("Fencing"),
                    Form::tr("The other one is cut off before a takeover: no split brain."),
                    flagChoices),
        timeField("rto_seconds", Form::tr("RTO"),
                  Form::tr("How long users may be without service: 60 s."), ""),
        timeField("rpo_seconds", Form::tr("RPO"),
                  Form::tr("How old the last writes that are lost may be: 5 s."), ""),
    };
}

}  // namespace

SectionForm failoverSection()
{
    SectionForm section{.title = FailoverForm::tr("Failover"), .fields = {mechanismField()}};
    for (const auto& part : {detectionFields(), takeoverFields(), plannedFields(), dataFields()}) {
        section.fields.insert(section.fields.end(), part.begin(), part.end());
    }
    return section;
}

}  // namespace cutpoint::ui
