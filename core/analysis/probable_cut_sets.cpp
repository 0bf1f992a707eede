#include "core/analysis/probable_cut_sets.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <utility>

namespace cutpoint {
namespace {

using Family = CutSetFamilies::Family;

/// The greatest weight of a set of each family.
std::vector<double> bestOf(const CutSetsOfGates& found, const std::vector<double>& weights)
{
    const CutSetFamilies& families = found.families;
    std::vector<double> best(families.size(), -std::numeric_limits<double>::infinity());
    best[CutSetFamilies::empty] = 0.0;
    for (Family family = CutSetFamilies::empty + 1; family <= found.root; ++family) {
        best[family] = std::max(weights[families.elementOf(family)] + best[families.highOf(family)],
                                best[families.lowOf(family)]);
    }
    return best;
}

/// Sets that begin with some elements and go on with any set of a family.
struct Beginning {
    double bound = 0.0;   ///< The weight of the best of them.
    double weight = 0.0;  ///< Of the elements.
    Family rest = CutSetFamilies::none;
    std::vector<std::uint32_t> elements;
};

struct IsWorse {
    bool operator()(const Beginning& one, const Beginning& other) const
    {
        return one.bound < other.bound;
    }
};

}  // namespace

double countCutSets(const CutSetsOfGates& found)
{
    const CutSetFamilies& families = found.families;
    std::vector<double> counts(families.size(), 0.0);
    counts[CutSetFamilies::empty] = 1.0;
    for (Family family = CutSetFamilies::empty + 1; family <= found.root; ++family) {
        counts[family] = counts[families.highOf(family)] + counts[families.lowOf(family)];
    }
    return counts[found.root];
}

std::vector<std::vector<CutMember>> mostProbableCutSets(const CutSetsOfGates& found,
                                                        const std::vector<double>& weights,
                                                        std::size_t limit)
{
    const CutSetFamilies& families = found.families;
    const std::vector<double> best = bestOf(found, weights);
    std::priority_queue<Beginning, std::vector<Beginning>, IsWorse> open;
    const auto add = [&](Beginning beginning) {
        if (beginning.rest != CutSetFamilies::none) {
            beginning.bound = beginning.weight + best[beginning.rest];
            open.push(std::move(beginning));
        }
    };
    add({.rest = found.root, .elements = {}});
    std::vector<std::vector<CutMember>> sets;
    while (!open.empty() && sets.size() < limit) {
        Beginning now = open.top();
        open.pop();
        while (now.rest != CutSetFamilies::empty) {
            // Goes on with the better half and leaves the other for later.
            const std::uint32_t element = families.elementOf(now.rest);
            Beginning with{.weight = now.weight + weights[element],
                           .rest = families.highOf(now.rest),
                           .elements = now.elements};
            with.elements.push_back(element);
            now.rest = families.lowOf(now.rest);
            if (with.weight + best[with.rest] >= now.weight + best[now.rest]) {
                std::swap(now, with);
            }
            add(std::move(with));
        }
        std::vector<CutMember> members;
        members.reserve(now.elements.size());
        for (const std::uint32_t element : now.elements) {
            members.push_back(found.members[element]);
        }
        std::ranges::sort(members);
        sets.push_back(std::move(members));
    }
    return sets;
}

}  // namespace cutpoint
