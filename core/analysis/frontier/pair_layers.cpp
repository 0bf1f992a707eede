#include "core/analysis/frontier/pair_layers.h"

#include "core/analysis/frontier/state_table.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

class Builder {
public:
    explicit Builder(const Plan& plan)
        : m_plan{plan}
        , m_layout{plan}
    {
        m_keys.push_back(pack<1>({}, plan, m_layout));
    }

    PairLayer advance(const Step& step)
    {
        PairLayer layer = blankLayer();
        m_table.reset(m_keys.size() * 2);
        for (const StateKey<1>& key : m_keys) {
            const Partition here = unpack<1>(key, m_plan, m_layout);
            layer.ifUp.push_back(move(here, step, true));
            if (!step.isCertain()) {
                layer.ifDown.push_back(move(here, step, false));
            }
        }
        m_keys = m_table.takeKeys();
        return layer;
    }

    /// The partitions at hand without moves.
    [[nodiscard]] PairLayer blankLayer() const
    {
        PairLayer layer;
        std::uint32_t blocks = 0;
        std::uint32_t pairs = 0;
        for (const StateKey<1>& key : m_keys) {
            layer.firstBlock.push_back(blocks);
            layer.firstPair.push_back(pairs);
            const Partition here = unpack<1>(key, m_plan, m_layout);
            const std::uint32_t last = *std::ranges::max_element(here.blockOf);
            const std::uint32_t count = last == 0 ? 0 : last - 1;
            blocks += count;
            pairs += count == 0 ? 0 : count * (count - 1) / 2;
        }
        layer.firstBlock.push_back(blocks);
        layer.firstPair.push_back(pairs);
        return layer;
    }

    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    PairMove move(Partition partition, const Step& step, bool isUp)
    {
        std::uint8_t kept = 0;
        std::uint8_t joined = 0;
        if (isUp && step.isVertex()) {
            enter(partition, step);
        } else if (isUp) {
            const std::uint8_t one = partition.blockOf[step.slot];
            const std::uint8_t other = partition.blockOf[step.other];
            if (connect(partition, step, m_plan)) {
                kept = std::min(one, other);
                joined = std::max(one, other);
            }
        }
        Renumbering numbers;
        settle(partition, step, m_plan, numbers);
        PairMove result{.next = m_table.numberOf(pack<1>(partition, m_plan, m_layout))};
        for (std::size_t block = 2; block <= PairMove::mostBlocks; ++block) {
            result.becomes[block] = numbers[block];
        }
        result.becomes[PairMove::fresh] = numbers[Partition::newBlock];
        if (joined != 0) {
            const std::uint8_t number = numbers[kept];
            result.becomes[kept] = number == 0 ? PairMove::goneTogether : number;
            result.becomes[joined] = result.becomes[kept];
        }
        return result;
    }

    const Plan& m_plan;
    KeyLayout m_layout;
    StateTable<1> m_table;
    std::vector<StateKey<1>> m_keys;
};

}  // namespace

std::optional<std::vector<PairLayer>> pairLayersOf(const Plan& plan, std::size_t states,
                                                   const std::stop_token& stop)
{
    // A block for every slot, numbered from 2.
    if (plan.slotCount + 1 > PairMove::mostBlocks || KeyLayout{plan}.words(plan) != 1) {
        return std::nullopt;
    }
    Builder builder{plan};
    std::vector<PairLayer> layers;
    layers.reserve(plan.steps.size() + 1);
    std::size_t total = 0;
    for (const Step& step : plan.steps) {
        layers.push_back(builder.advance(step));
        total += builder.size();
        if (total > states || stop.stop_requested()) {
            return std::nullopt;
        }
    }
    layers.push_back(builder.blankLayer());
    return layers;
}

}  // namespace cutpoint::frontier
