#include "core/model/rates.h"

namespace cutpoint {
namespace {

struct Reading {
    const std::optional<Hours>& mttr;

    std::optional<Availability> operator()(std::monostate) const { return std::nullopt; }
    std::optional<Availability> operator()(const StatedAvailability& stated) const
    {
        return Availability::fromUp(stated.up);
    }
    std::optional<Availability> operator()(const StatedRange& stated) const
    {
        return Availability::fromUp(stated.low);
    }
    std::optional<Availability> operator()(const StatedUnavailability& stated) const
    {
        return Availability::fromDown(stated.down);
    }
    std::optional<Availability> operator()(const StatedTimeToFailure& stated) const
    {
        if (!mttr) {
            return std::nullopt;
        }
        // mttf + mttr could overflow; the quotient cannot.
        return Availability::fromDown(1.0 / (1.0 + stated.mttf / *mttr));
    }
};

}  // namespace

std::optional<Availability> availabilityOf(const Rates& rates)
{
    return std::visit(Reading{rates.mttr}, rates.statement);
}

}  // namespace cutpoint
