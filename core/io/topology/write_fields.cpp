#include "core/io/topology/write_fields.h"

#include "core/io/json/object_writer.h"
#include "core/io/topology/date.h"
#include "core/model/failover_fields.h"

namespace cutpoint {
namespace {

using json::ObjectWriter;

void extra(ObjectWriter& object, const ExtraFields& fields)
{
    for (const ExtraField& field : fields) {
        object.key(field.key) += field.json;
    }
}

void numberIfStated(ObjectWriter& object, std::string_view name, const std::optional<double>& value)
{
    if (value) {
        object.number(name, *value);
    }
}

template <typename Duration>
void timeIfStated(ObjectWriter& object, std::string_view name, const std::optional<Duration>& value)
{
    if (value) {
        object.number(name, value->count());
    }
}

/// Writes what is stated of how often a thing is down.
struct StatementWriter {
    ObjectWriter& object;

    void operator()(std::monostate) const {}
    void operator()(const StatedAvailability& stated) const
    {
        object.number("availability", stated.up);
    }
    void operator()(const StatedRange& stated) const
    {
        ObjectWriter range{object.key("availability")};
        range.number("low", stated.low);
        range.number("high", stated.high);
        range.close();
    }
    void operator()(const StatedUnavailability& stated) const
    {
        object.number("unavailability", stated.down);
    }
    void operator()(const StatedTimeToFailure& stated) const
    {
        object.number("mttf_hours", stated.mttf.count());
    }
};

void rates(ObjectWriter& object, const Rates& stated)
{
    std::visit(StatementWriter{object}, stated.statement);
    timeIfStated(object, "mttr_hours", stated.mttr);
}

std::string_view nameOf(StandbyMode mode)
{
    switch (mode) {
    case StandbyMode::Active:
        return "active";
    case StandbyMode::Warm:
        return "warm";
    case StandbyMode::Cold:
        break;
    }
    return "cold";
}

void standby(ObjectWriter& owner, const Rare<Standby>& stated)
{
    if (!stated) {
        return;
    }
    ObjectWriter object{owner.key("standby")};
    if (stated->mode) {
        object.text("mode", nameOf(*stated->mode));
    }
    timeIfStated(object, "failover_seconds", stated->failover);
    timeIfStated(object, "failback_seconds", stated->failback);
    numberIfStated(object, "coverage", stated->coverage);
    timeIfStated(object, "manual_recovery_seconds", stated->manualRecovery);
    if (stated->repairCrews) {
        object.number("repair_crews", *stated->repairCrews);
    }
    extra(object, stated->extra);
    object.close();
}

/// Writes a field of a failover, if it is stated.
struct FailoverFieldWriter {
    ObjectWriter& object;
    std::string_view key;
    const Failover& failover;

    void operator()(FailoverMember<Seconds> member) const
    {
        timeIfStated(object, key, failover.*member);
    }
    void operator()(FailoverMember<double> member) const
    {
        numberIfStated(object, key, failover.*member);
    }
    void operator()(FailoverMember<std::uint32_t> member) const
    {
        numberIfStated(object, key, failover.*member);
    }
    void operator()(FailoverMember<bool> member) const
    {
        if (failover.*member) {
            object.flag(key, *(failover.*member));
        }
    }
    template <typename Choice>
    void operator()(FailoverMember<Choice> member) const
    {
        if (failover.*member) {
            object.text(key, choiceName(*(failover.*member)));
        }
    }
};

void failover(ObjectWriter& owner, const Rare<Failover>& stated)
{
    if (!stated) {
        return;
    }
    ObjectWriter object{owner.key("failover")};
    for (const FailoverField& field : failoverFields) {
        std::visit(FailoverFieldWriter{object, field.key, *stated}, field.member);
    }
    extra(object, stated->extra);
    object.close();
}

void accepted(ObjectWriter& owner, const Rare<Acceptance>& stated)
{
    if (!stated) {
        return;
    }
    ObjectWriter object{owner.key("accepted")};
    object.textUnlessEmpty("reason", stated->reason);
    object.textUnlessEmpty("owner", stated->owner);
    if (stated->until) {
        object.text("until", dateText(*stated->until));
    }
    extra(object, stated->extra);
    object.close();
}

void placements(ObjectWriter& owner, const std::vector<Placement>& stated)
{
    if (stated.empty()) {
        return;
    }
    ObjectWriter object{owner.key("domains")};
    for (const Placement& placement : stated) {
        if (placement.names.size() == 1) {
            object.text(placement.dimension, placement.names.front());
        } else {
            appendTexts(object.key(placement.dimension), placement.names);
        }
    }
    object.close();
}

void position(ObjectWriter& owner, const std::optional<Position>& stated)
{
    if (!stated) {
        return;
    }
    ObjectWriter object{owner.key("position")};
    object.number("x", stated->x);
    object.number("y", stated->y);
    numberIfStated(object, "width", stated->width);
    extra(object, stated->extra);
    object.close();
}

void kind(ObjectWriter& object, const Component& component)
{
    if (!component.unknownKind.empty()) {
        object.text("kind", component.unknownKind);
    } else if (component.kind != Kind::Other) {
        object.text("kind", cutpoint::nameOf(component.kind));
    }
}

}  // namespace

void appendComponent(std::string& out, const Component& component)
{
    ObjectWriter object{out};
    object.text("id", component.id.value);
    object.textUnlessEmpty("name", component.name);
    kind(object, component);
    object.textUnlessEmpty("layer", component.layer);
    if (component.entry) {
        object.flag("entry", true);
    }
    if (component.critical) {
        object.flag("critical", *component.critical);
    }
    if (component.instances != 1) {
        object.number("instances", component.instances);
    }
    if (component.required != 1) {
        object.number("required", component.required);
    }
    object.textUnlessEmpty("group", component.group);
    rates(object, component.rates);
    standby(object, component.standby);
    failover(object, component.failover);
    numberIfStated(object, "common_cause_beta", component.commonCauseBeta);
    placements(object, component.domains);
    numberIfStated(object, "cost_per_month", component.costPerMonth);
    accepted(object, component.accepted);
    object.textUnlessEmpty("notes", component.notes);
    position(object, component.position);
    extra(object, component.extra);
    object.close();
}

void appendConnection(std::string& out, std::string_view from, std::string_view to,
                      const Connection& connection)
{
    ObjectWriter object{out};
    object.text("from", from);
    object.text("to", to);
    object.textUnlessEmpty("id", connection.id);
    object.textUnlessEmpty("label", connection.label);
    if (connection.kind == ConnectionKind::Replication) {
        object.text("kind", "replication");
    }
    if (connection.isTwoWay) {
        object.flag("two_way", true);
    }
    if (connection.isOptional) {
        object.flag("optional", true);
    }
    object.textUnlessEmpty("group", connection.group);
    rates(object, connection.rates);
    accepted(object, connection.accepted);
    extra(object, connection.extra);
    object.close();
}

void appendGroup(std::string& out, const Group& group)
{
    ObjectWriter object{out};
    object.text("id", group.id);
    object.textUnlessEmpty("name", group.name);
    if (group.required) {
        object.number("required", *group.required);
    }
    standby(object, group.standby);
    failover(object, group.failover);
    numberIfStated(object, "common_cause_beta", group.commonCauseBeta);
    extra(object, group.extra);
    object.close();
}

void appendDomain(std::string& out, const Domain& domain)
{
    ObjectWriter object{out};
    object.text("dimension", domain.key.dimension);
    object.text("name", domain.key.name);
    rates(object, domain.rates);
    accepted(object, domain.accepted);
    extra(object, domain.extra);
    object.close();
}

void appendTexts(std::string& out, const std::vector<std::string>& texts)
{
    std::string_view separator = "[";
    for (const std::string& text : texts) {
        out += separator;
        json::appendText(out, text);
        separator = ", ";
    }
    out += ']';
}

}  // namespace cutpoint
