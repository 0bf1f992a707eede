#include "core/layout/bundles.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace cutpoint::layout {
namespace {

/// A caller's band, and the cards that it calls, ascending.
using Calls = std::pair<Index, std::vector<Index>>;

/// Plans that can lie together, by caller, then called card.
std::vector<Index> sharing(const std::vector<RoutePlan>& plans, std::span<const Arc> arcs,
                           const std::vector<bool>& maySharePath)
{
    std::vector<Index> found;
    for (Index plan = 0; plan < plans.size(); ++plan) {
        if (maySharePath[plan] && plans[plan].type == RoutePlan::Type::Channels &&
            !plans[plan].isTurned) {
            found.push_back(plan);
        }
    }
    std::ranges::stable_sort(found, {}, [&](Index plan) {
        return std::pair{arcs[plan].from, arcs[plan].to};
    });
    return found;
}

std::vector<Bundle> findBundles(const std::vector<RoutePlan>& plans, std::span<const Arc> arcs,
                                const std::vector<bool>& maySharePath, const CardBands& bands)
{
    const std::vector<Index> candidates = sharing(plans, arcs, maySharePath);
    std::map<Calls, Bundle> bundles;
    for (std::size_t begin = 0; begin < candidates.size();) {
        const Index caller = arcs[candidates[begin]].from;
        Calls calls{bands.bandOf(caller), {}};
        std::size_t end = begin;
        for (; end < candidates.size() && arcs[candidates[end]].from == caller; ++end) {
            calls.second.push_back(arcs[candidates[end]].to);
        }
        const bool isTwice = std::ranges::adjacent_find(calls.second) != calls.second.end();
        if (calls.second.size() > 1 && !isTwice) {
            Bundle& found = bundles[calls];
            found.called = calls.second.size();
            found.plans.insert(found.plans.end(),
                               candidates.begin() + static_cast<std::ptrdiff_t>(begin),
                               candidates.begin() + static_cast<std::ptrdiff_t>(end));
        }
        begin = end;
    }
    std::vector<Bundle> result;
    for (auto& [calls, found] : bundles) {
        if (found.plans.size() > found.called) {
            result.push_back(std::move(found));
        }
    }
    // In file order, whatever the order of the bands.
    std::ranges::sort(result, {}, [](const Bundle& found) { return found.plans.front(); });
    return result;
}

class Planner {
public:
    Planner(std::vector<RoutePlan>& plans, std::span<const Rectangle> cards, const CardBands& bands)
        : m_plans(plans)
        , m_cards(cards)
        , m_bands(bands)
    {
    }

    void plan(const Bundle& bundle, Index number)
    {
        const double middle = middleOf(bundle);
        const std::span first{bundle.plans.begin(), bundle.called};
        for (std::size_t place = 0; place < bundle.plans.size(); ++place) {
            RoutePlan& plan = m_plans[bundle.plans[place]];
            plan.bundle = number;
            plan.towards = middle;
            plan.ownsFirst = place % bundle.called == 0;
            plan.ownsSecond = place < bundle.called;
            plan.ownsPassages = false;
            plan.leader = bundle.plans[place];
            plan.channels = {m_bands.bandOf(plan.first.card) + 1};
            plan.passages.clear();
        }
        planPassages(first);
        for (std::size_t place = bundle.called; place < bundle.plans.size(); ++place) {
            const RoutePlan& model = m_plans[first[place % bundle.called]];
            RoutePlan& plan = m_plans[bundle.plans[place]];
            plan.leader = model.leader;
            plan.channels = model.channels;
            plan.passages = model.passages;
        }
    }

private:
    [[nodiscard]] double middleOf(const Bundle& bundle) const
    {
        double sum = 0.0;
        for (const Index plan : bundle.plans) {
            sum += m_cards[m_plans[plan].first.card].centre().x;
            sum += m_cards[m_plans[plan].second.card].centre().x;
        }
        return sum / (2.0 * static_cast<double>(bundle.plans.size()));
    }

    /// Whether the called card can be reached straight from the trunk.
    [[nodiscard]] bool isBelowTrunk(const RoutePlan& plan) const
    {
        const Rectangle& called = m_cards[plan.second.card];
        for (Index band = plan.channels.front(); band < m_bands.bandOf(plan.second.card); ++band) {
            if (!m_bands.isClear(band, {called.x, called.right()})) {
                return false;
            }
        }
        return true;
    }

    /// @param row  the plans of one caller.
    void planPassages(std::span<const Index> row)
    {
        std::map<Index, std::vector<Index>> plansOfBand;
        for (const Index plan : row) {
            if (!isBelowTrunk(m_plans[plan])) {
                plansOfBand[m_bands.bandOf(m_plans[plan].second.card)].push_back(plan);
            }
        }
        for (const auto& [band, plans] : plansOfBand) {
            double target = 0.0;
            for (const Index plan : plans) {
                target += m_cards[m_plans[plan].second.card].centre().x;
            }
            target /= static_cast<double>(plans.size());
            RoutePlan& leader = m_plans[plans.front()];
            const Index trunk = leader.channels.front();
            leader.channels.clear();
            leader.ownsPassages = true;
            addPassages(leader, m_bands, {.above = trunk - 1, .below = band}, target);
            for (const Index plan : plans) {
                m_plans[plan].leader = plans.front();
                m_plans[plan].channels = leader.channels;
                m_plans[plan].passages = leader.passages;
            }
        }
    }

    std::vector<RoutePlan>& m_plans;
    std::span<const Rectangle> m_cards;
    const CardBands& m_bands;
};

}  // namespace

std::vector<Bundle> bundle(std::vector<RoutePlan>& plans, std::span<const Arc> arcs,
                           const std::vector<bool>& maySharePath, std::span<const Rectangle> cards,
                           const CardBands& bands)
{
    std::vector<Bundle> bundles = findBundles(plans, arcs, maySharePath, bands);
    Planner planner{plans, cards, bands};
    for (Index number = 0; number < bundles.size(); ++number) {
        planner.plan(bundles[number], number);
    }
    return bundles;
}

void shareInBundles(std::vector<RoutePlan>& plans, const std::vector<Bundle>& bundles)
{
    for (const Bundle& bundle : bundles) {
        for (std::size_t place = 0; place < bundle.plans.size(); ++place) {
            const std::size_t column = place % bundle.called;
            RoutePlan& plan = plans[bundle.plans[place]];
            plan.first.port = plans[bundle.plans[place - column]].first.port;
            plan.second.port = plans[bundle.plans[column]].second.port;
            plan.passages = plans[plan.leader].passages;
        }
    }
}

}  // namespace cutpoint::layout
