#include "core/report/long_run_words.h"

#include <algorithm>

namespace cutpoint {

std::string nameOf(OutageCause cause)
{
    std::string name = inWords(cause);
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string inWords(OutageCause cause)
{
    switch (cause) {
    case OutageCause::SingleFault:
        return "single fault";
    case OutageCause::DoubleFault:
        return "double fault";
    case OutageCause::CommonCause:
        return "common cause";
    case OutageCause::Domain:
        return "domain";
    case OutageCause::MissedFailover:
        return "missed failover";
    case OutageCause::Switchover:
        return "switchover";
    case OutageCause::Failback:
        break;
    }
    return "failback";
}

std::string nameOf(LostPart::Type type)
{
    switch (type) {
    case LostPart::Type::Instances:
        return "instances";
    case LostPart::Type::Connection:
        return "connection";
    case LostPart::Type::Domain:
        return "domain";
    case LostPart::Type::CommonCause:
        return "common-cause";
    case LostPart::Type::MissedFailover:
        return "missed-failover";
    case LostPart::Type::Switchover:
        return "switchover";
    case LostPart::Type::Failback:
        break;
    }
    return "failback";
}

std::string inWords(const LostPart& part)
{
    switch (part.type) {
    case LostPart::Type::Instances:
        return part.instances == 1 ? part.title
                                   : part.title + " (" + std::to_string(part.lost) + " of " +
                                         std::to_string(part.instances) + ')';
    case LostPart::Type::Connection:
    case LostPart::Type::Domain:
        return part.title;
    case LostPart::Type::CommonCause:
        return part.title + ": common cause";
    case LostPart::Type::MissedFailover:
        return part.title + ": failover by hand";
    case LostPart::Type::Switchover:
        return part.title + ": switchover";
    case LostPart::Type::Failback:
        break;
    }
    return part.title + ": failback";
}

std::string nameOf(LongRunEnd end)
{
    switch (end) {
    case LongRunEnd::Complete:
        return "complete";
    case LongRunEnd::TimeLimit:
        return "time-limit";
    case LongRunEnd::EventLimit:
        return "event-limit";
    case LongRunEnd::Stopped:
        break;
    }
    return "stopped";
}

std::string nameOf(RepairShape shape)
{
    return shape == RepairShape::Exponential ? "exponential" : "lognormal";
}

bool agrees(const SystemFigures& figures, const LongRun& run)
{
    const double worst =
        figures.interval ? figures.interval->first.down() : figures.availability.down();
    const double best =
        figures.interval ? figures.interval->second.down() : figures.availability.down();
    return best <= run.interval.first.down() && worst >= run.interval.second.down();
}

}  // namespace cutpoint
