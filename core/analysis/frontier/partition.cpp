#include "core/analysis/frontier/partition.h"

namespace cutpoint::frontier {
namespace {

bool isThere(const Partition& partition, std::size_t slots, std::uint8_t block)
{
    for (std::size_t slot = 0; slot < slots; ++slot) {
        if (partition.blockOf[slot] == block) {
            return true;
        }
    }
    return false;
}

/// @return  whether something goes that is needed.
bool letGo(Partition& partition, const Step& step, const Plan& plan)
{
    for (const std::uint8_t slot : step.leaving) {
        if (slot == Step::noSlot) {
            break;
        }
        const std::uint8_t block = partition.blockOf[slot];
        partition.blockOf[slot] = 0;
        if (block == 0 || isThere(partition, plan.slotCount, block)) {
            continue;
        }
        if (block == Partition::sourceBlock ||
            (partition.loadOf[block] & LoadLayout::target) != 0) {
            return true;
        }
        partition.loadOf[block] = 0;
    }
    return false;
}

/// Whether enough members of every group are left, counted in blocks or yet to come.
bool isWithinReach(const Partition& partition, const Step& step, const Plan& plan)
{
    Load total = 0;
    std::uint64_t seen = 0;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        const std::uint8_t block = partition.blockOf[slot];
        if (block != 0 && ((seen >> block) & 1U) == 0) {
            seen |= std::uint64_t{1} << block;
            total = plan.loads.sum(total, partition.loadOf[block]);
        }
    }
    for (std::size_t group = 0; group < step.unseen.size(); ++group) {
        if (plan.loads.countOf(total, group) + step.unseen[group] < plan.loads.required[group]) {
            return false;
        }
    }
    return true;
}

/// Blocks without a load all of whose edges yet to come lead to one vertex: dead ends.
std::uint64_t findUseless(const Partition& partition, const Step& step, const Plan& plan)
{
    std::array<Index, Partition::mostSlots + 3> only{};
    std::uint64_t seen = 0;
    std::uint64_t useful = 0;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        const std::uint8_t block = partition.blockOf[slot];
        const std::uint64_t bit = std::uint64_t{1} << block;
        const Index neighbour = step.onlyNeighbour[slot];
        if ((seen & bit) == 0) {
            seen |= bit;
            only[block] = neighbour;
            useful |= neighbour == Step::manyNeighbours ? bit : 0;
        } else if (only[block] != neighbour) {
            useful |= bit;
        }
    }
    return seen & ~useful;
}

void renumber(Partition& partition, std::uint64_t useless, const Plan& plan, Renumbering& numbers)
{
    numbers.fill(0);
    numbers[Partition::sourceBlock] = Partition::sourceBlock;
    std::array<Load, Partition::mostSlots + 3> loads{};
    loads[Partition::sourceBlock] = partition.loadOf[Partition::sourceBlock];
    std::uint8_t next = Partition::sourceBlock + 1;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        const std::uint8_t block = partition.blockOf[slot];
        if (numbers[block] == 0 && partition.loadOf[block] != 0) {
            loads[next] = partition.loadOf[block];
            numbers[block] = next++;
        }
    }
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        const std::uint8_t block = partition.blockOf[slot];
        if (block != 0 && numbers[block] == 0 && ((useless >> block) & 1U) == 0) {
            numbers[block] = next++;
        }
        partition.blockOf[slot] = numbers[block];
    }
    partition.loadOf = loads;
}

/// Whether all that is asked for is connected with the source.
bool isSatisfied(const Partition& partition, const Step& step, const Plan& plan)
{
    if (!step.knowsAllTargets || !plan.loads.isEnough(partition.loadOf[Partition::sourceBlock])) {
        return false;
    }
    bool hasSource = false;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        const std::uint8_t block = partition.blockOf[slot];
        hasSource = hasSource || block == Partition::sourceBlock;
        if (block > Partition::sourceBlock && (partition.loadOf[block] & LoadLayout::target) != 0) {
            return false;
        }
    }
    return hasSource;
}

}  // namespace

void enter(Partition& partition, const Step& step)
{
    const std::uint8_t block = step.isSource ? Partition::sourceBlock : Partition::newBlock;
    partition.blockOf[step.slot] = block;
    partition.loadOf[block] = step.load;
}

bool connect(Partition& partition, const Step& step, const Plan& plan)
{
    const std::uint8_t one = partition.blockOf[step.slot];
    const std::uint8_t other = partition.blockOf[step.other];
    if (one == 0 || other == 0 || one == other) {
        return false;
    }
    const std::uint8_t kept = one < other ? one : other;
    const std::uint8_t gone = one < other ? other : one;
    for (std::size_t slot = 0; slot < plan.slotCount; ++slot) {
        if (partition.blockOf[slot] == gone) {
            partition.blockOf[slot] = kept;
        }
    }
    partition.loadOf[kept] = plan.loads.sum(partition.loadOf[kept], partition.loadOf[gone]);
    partition.loadOf[gone] = 0;
    return true;
}

Outcome settle(Partition& partition, const Step& step, const Plan& plan, Renumbering& numbers)
{
    if (isSatisfied(partition, step, plan)) {
        return Outcome::Works;
    }
    if (letGo(partition, step, plan)) {
        return Outcome::Failed;
    }
    if (!step.unseen.empty() && !isWithinReach(partition, step, plan)) {
        return Outcome::Failed;
    }
    renumber(partition, findUseless(partition, step, plan), plan, numbers);
    return Outcome::Open;
}

}  // namespace cutpoint::frontier
