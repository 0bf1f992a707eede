#include "core/analysis/frontier/pair_matrix.h"

#include "core/analysis/frontier/order.h"
#include "core/analysis/frontier/pair_layers.h"

#include <algorithm>
#include <utility>

namespace cutpoint::frontier {
namespace {

class Pairs {
public:
    Pairs(const Plan& plan, const std::vector<PairLayer>& layers,
          const std::vector<Chance>& chances, std::size_t vertices)
        : m_plan{plan}
        , m_layers{layers}
        , m_chances{chances}
        , m_vertices{vertices}
        , m_apart(layers.size())
        , m_result(vertices * vertices, 0.0)
    {
    }

    std::optional<PairMatrix> run(const std::stop_token& stop)
    {
        for (std::size_t place = m_layers.size(); place-- > 0;) {
            comeBack(place);
        }
        std::vector<double> mass{1.0};
        for (std::size_t place = 0; place < m_plan.steps.size(); ++place) {
            if (stop.stop_requested()) {
                return std::nullopt;
            }
            if (m_plan.steps[place].vertex != none) {
                follow(place, mass);
            }
            mass = moved(place, mass);
        }
        return std::move(m_result);
    }

private:
    static constexpr Index none = UINT32_MAX;

    /// The chance that two blocks do not meet any more, given what became of them.
    [[nodiscard]] double apart(std::size_t place, std::uint32_t state, std::uint8_t one,
                               std::uint8_t other) const
    {
        if (one == PairMove::gone || other == PairMove::gone) {
            return 1.0;
        }
        if (one == other) {
            return 0.0;
        }
        if (one == PairMove::goneTogether || other == PairMove::goneTogether) {
            return 1.0;
        }
        return m_apart[place][m_layers[place].pairOf(state, one, other)];
    }

    void comeBack(std::size_t place)
    {
        const PairLayer& layer = m_layers[place];
        std::vector<double>& apartHere = m_apart[place];
        apartHere.assign(layer.firstPair.back(), 1.0);
        if (place == m_plan.steps.size()) {
            return;
        }
        const Chance& chance = m_chances[m_plan.steps[place].part];
        for (std::size_t state = 0; state < layer.size(); ++state) {
            const auto last = static_cast<std::uint8_t>(layer.blockCount(state) + 1);
            const auto given = [&](const PairMove& move, std::uint8_t one, std::uint8_t other) {
                return apart(place + 1, move.next, move.becomes[one], move.becomes[other]);
            };
            for (std::uint8_t other = 3; other <= last; ++other) {
                for (std::uint8_t one = 2; one < other; ++one) {
                    double sum = given(layer.ifUp[state], one, other);
                    if (!layer.ifDown.empty()) {
                        sum = chance.works * sum +
                              chance.fails * given(layer.ifDown[state], one, other);
                    }
                    apartHere[layer.pairOf(state, one, other)] = sum;
                }
            }
        }
    }

    /// The mass of the partitions after a step.
    [[nodiscard]] std::vector<double> moved(std::size_t place,
                                            const std::vector<double>& mass) const
    {
        const PairLayer& layer = m_layers[place];
        const Chance& chance = m_chances[m_plan.steps[place].part];
        std::vector<double> next(m_layers[place + 1].size(), 0.0);
        for (std::size_t state = 0; state < layer.size(); ++state) {
            next[layer.ifUp[state].next] += mass[state] * chance.works;
            if (!layer.ifDown.empty()) {
                next[layer.ifDown[state].next] += mass[state] * chance.fails;
            }
        }
        return next;
    }

    /// Follows the block of a vertex that comes in up, and meets all that come in later.
    void follow(std::size_t start, const std::vector<double>& mass)
    {
        const Index from = m_plan.steps[start].vertex;
        std::vector<double> blocks(m_layers[start + 1].firstBlock.back(), 0.0);
        double lost = 0.0;
        for (std::size_t state = 0; state < mass.size(); ++state) {
            const PairMove& move = m_layers[start].ifUp[state];
            send(start + 1, move, PairMove::fresh, mass[state], blocks, lost);
        }
        for (std::size_t place = start + 1; place < m_plan.steps.size(); ++place) {
            const Index to = m_plan.steps[place].vertex;
            if (to != none) {
                const double fails = lost + meet(place, blocks);
                m_result[from * m_vertices + to] = fails;
                m_result[to * m_vertices + from] = fails;
            }
            blocks = movedBlocks(place, blocks, lost);
        }
    }

    void send(std::size_t place, const PairMove& move, std::uint8_t block, double mass,
              std::vector<double>& blocks, double& lost) const
    {
        const std::uint8_t number = move.becomes[block];
        if (number == PairMove::gone || number == PairMove::goneTogether) {
            lost += mass;
        } else {
            blocks[m_layers[place].firstBlock[move.next] + number - 2] += mass;
        }
    }

    /// How likely the vertex followed does not reach one that comes in up now, if still at hand.
    [[nodiscard]] double meet(std::size_t place, const std::vector<double>& blocks) const
    {
        const PairLayer& layer = m_layers[place];
        double sum = 0.0;
        for (std::size_t state = 0; state < layer.size(); ++state) {
            const PairMove& move = layer.ifUp[state];
            for (std::uint32_t block = 0; block < layer.blockCount(state); ++block) {
                sum += blocks[layer.firstBlock[state] + block] *
                       apart(place + 1, move.next, move.becomes[block + 2],
                             move.becomes[PairMove::fresh]);
            }
        }
        return sum;
    }

    [[nodiscard]] std::vector<double>
    movedBlocks(std::size_t place, const std::vector<double>& blocks, double& lost) const
    {
        const PairLayer& layer = m_layers[place];
        const Chance& chance = m_chances[m_plan.steps[place].part];
        std::vector<double> next(m_layers[place + 1].firstBlock.back(), 0.0);
        for (std::size_t state = 0; state < layer.size(); ++state) {
            for (std::uint32_t block = 0; block < layer.blockCount(state); ++block) {
                const double mass = blocks[layer.firstBlock[state] + block];
                const auto number = static_cast<std::uint8_t>(block + 2);
                send(place + 1, layer.ifUp[state], number, mass * chance.works, next, lost);
                if (!layer.ifDown.empty()) {
                    send(place + 1, layer.ifDown[state], number, mass * chance.fails, next, lost);
                }
            }
        }
        return next;
    }

    const Plan& m_plan;
    const std::vector<PairLayer>& m_layers;
    const std::vector<Chance>& m_chances;
    std::size_t m_vertices;
    std::vector<std::vector<double>> m_apart;  ///< By layer, of every pair of blocks.
    PairMatrix m_result;
};

}  // namespace

std::optional<PairMatrix> pairMatrixOf(Network network, const std::vector<Chance>& chances,
                                       const std::stop_token& stop)
{
    constexpr std::size_t mostStates = 2'000'000;
    network.targets.clear();
    network.groups.clear();
    network.source = 0;
    const auto passes = static_cast<double>(network.vertices.size());
    const VertexOrder order = findOrder(network, passes);
    network.source = UINT32_MAX;
    const auto plan = makePlan(network, order.vertices, false);
    const auto layers = plan ? pairLayersOf(*plan, mostStates, stop) : std::nullopt;
    if (!layers) {
        return std::nullopt;
    }
    return Pairs{*plan, *layers, chances, network.vertices.size()}.run(stop);
}

}  // namespace cutpoint::frontier
