#include "core/analysis/all_pairs.h"

#include "core/analysis/component_unavailability.h"
#include "core/analysis/frontier/blocks.h"
#include "core/analysis/frontier/pair_matrix.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cutpoint {
namespace {

using frontier::BlockTree;
using frontier::Chance;
using frontier::Edge;
using frontier::Formula;
using frontier::Index;
using frontier::Network;
using frontier::PairMatrix;

Diagnostic error(const char* code, std::string message, std::string where = {})
{
    return {.severity = Severity::Error,
            .code = code,
            .message = std::move(message),
            .where = std::move(where),
            .position = std::nullopt};
}

bool isPath(const Connection& connection)
{
    return connection.kind == ConnectionKind::Flow && !connection.isOptional;
}

/// What keeps a topology from being a network of two-way links that fail by themselves.
std::vector<Diagnostic> complaints(const Topology& topology, const AllPairsOptions& options)
{
    std::vector<Diagnostic> found;
    if (topology.componentCount() > options.mostComponents) {
        found.push_back(error("too-many-components",
                              "all pairs are listed for at most " +
                                  std::to_string(options.mostComponents) + " components, not " +
                                  std::to_string(topology.componentCount())));
    }
    std::size_t number = 0;
    for (const auto& edge : topology.connections()) {
        if (isPath(*edge.connection) && !edge.connection->isTwoWay) {
            found.push_back(error("one-way",
                                  "all pairs need two-way connections: this one leads from \"" +
                                      titleOf(topology.component(edge.from)) + "\" to \"" +
                                      titleOf(topology.component(edge.to)) + "\" only",
                                  "/connections/" + std::to_string(number)));
        }
        ++number;
    }
    number = 0;
    for (const Domain& domain : topology.domains()) {
        const auto stated = availabilityOf(domain.rates);
        if (!options.hasPerfectNodes && stated && stated->down() > 0.0) {
            found.push_back(error("shared-domain",
                                  "all pairs need parts that fail by themselves: domain \"" +
                                      domain.key.dimension + ":" + domain.key.name +
                                      "\" takes down several at once",
                                  "/domains/" + std::to_string(number)));
        }
        ++number;
    }
    return found;
}

/// A network with the chances of its parts.
struct Rated {
    Network network;
    std::vector<Chance> chances{Chance{}};

    Index partOf(Availability availability)
    {
        if (availability.down() == 0.0) {
            return Formula::perfect;
        }
        chances.push_back({.works = availability.up(), .fails = availability.down()});
        return static_cast<Index>(chances.size() - 1);
    }
};

Rated networkOf(const Topology& topology, const AllPairsOptions& options)
{
    Rated rated;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        const Component& component = topology.component(vertex);
        const bool isPerfect = options.hasPerfectNodes || component.kind == Kind::Client;
        const Availability instance =
            isPerfect ? Availability{} : availabilityOf(component.rates).value_or(Availability{});
        rated.network.vertices.push_back(
            rated.partOf(ofSomeRequired(instance, component.instances, component.required)));
    }
    std::map<std::pair<std::size_t, std::size_t>, double> downBetween;  // parallel ones together
    for (const auto& edge : topology.connections()) {
        if (isPath(*edge.connection)) {
            const double down =
                availabilityOf(edge.connection->rates).value_or(Availability{}).down();
            downBetween.try_emplace(std::minmax(edge.from, edge.to), 1.0).first->second *= down;
        }
    }
    for (const auto& [ends, down] : downBetween) {
        rated.network.edges.push_back({.one = static_cast<Index>(ends.first),
                                       .other = static_cast<Index>(ends.second),
                                       .part = rated.partOf(Availability::fromDown(down))});
    }
    return rated;
}

/// A block with what its pairs come to.
struct Block {
    std::vector<Index> vertices;
    PairMatrix apart;
};

class Solver {
public:
    Solver(Rated rated, const AllPairsOptions& options)
        : m_rated{std::move(rated)}
        , m_options{options}
        , m_blocksOf(m_rated.network.vertices.size())
        , m_local(m_rated.network.vertices.size(), BlockTree::none)
        , m_isFound(m_rated.network.vertices.size(), false)
    {
    }

    /// @return  the code of what keeps it from an answer; empty: nothing.
    std::string solve()
    {
        for (Index vertex = 0; vertex < m_isFound.size(); ++vertex) {
            if (m_isFound[vertex]) {
                continue;
            }
            m_isFound[vertex] = true;
            m_rated.network.source = vertex;
            const BlockTree tree = frontier::findBlocks(m_rated.network);
            for (const auto& edges : tree.edges) {
                if (!addBlock(edges)) {
                    return m_options.stop.stop_requested() ? "stopped" : "too-dense";
                }
            }
        }
        return {};
    }

    /// From one vertex to all others.
    [[nodiscard]] std::vector<double> downFrom(Index source) const
    {
        std::vector<double> down(m_isFound.size(), 1.0);
        struct Open {
            Index vertex;
            std::size_t block;  ///< By which it was reached.
            Chance chance;
        };
        std::vector<Open> open{{.vertex = source, .block = SIZE_MAX, .chance = chanceOf(source)}};
        while (!open.empty()) {
            const Open here = open.back();
            open.pop_back();
            down[here.vertex] = here.chance.fails;
            for (const auto& [number, row] : m_blocksOf[here.vertex]) {
                if (number == here.block) {
                    continue;
                }
                const Block& block = m_blocks[number];
                for (Index place = 0; place < block.vertices.size(); ++place) {
                    if (place != row) {
                        const double apart = block.apart[row * block.vertices.size() + place];
                        open.push_back({.vertex = block.vertices[place],
                                        .block = number,
                                        .chance = series(series(here.chance, {.works = 1.0 - apart,
                                                                              .fails = apart}),
                                                         chanceOf(block.vertices[place]))});
                    }
                }
            }
        }
        return down;
    }

private:
    [[nodiscard]] const Chance& chanceOf(Index vertex) const
    {
        return m_rated.chances[m_rated.network.vertices[vertex]];
    }

    static Chance series(const Chance& one, const Chance& other)
    {
        return {.works = one.works * other.works, .fails = one.fails + one.works * other.fails};
    }

    bool addBlock(const std::vector<Index>& edges)
    {
        Network piece;
        Block block;
        const auto localOf = [&](Index vertex) {
            if (m_local[vertex] == BlockTree::none) {
                m_local[vertex] = static_cast<Index>(block.vertices.size());
                block.vertices.push_back(vertex);
                piece.vertices.push_back(m_rated.network.vertices[vertex]);
                m_isFound[vertex] = true;
            }
            return m_local[vertex];
        };
        for (const Index number : edges) {
            const Edge& edge = m_rated.network.edges[number];
            const Index one = localOf(edge.one);
            piece.edges.push_back({.one = one, .other = localOf(edge.other), .part = edge.part});
        }
        for (Index place = 0; place < block.vertices.size(); ++place) {
            m_local[block.vertices[place]] = BlockTree::none;
            m_blocksOf[block.vertices[place]].emplace_back(m_blocks.size(), place);
        }
        auto apart = frontier::pairMatrixOf(std::move(piece), m_rated.chances, m_options.stop);
        if (!apart) {
            return false;
        }
        block.apart = std::move(*apart);
        m_blocks.push_back(std::move(block));
        return true;
    }

    Rated m_rated;
    const AllPairsOptions& m_options;
    std::vector<Block> m_blocks;
    std::vector<std::vector<std::pair<std::size_t, Index>>> m_blocksOf;  ///< With the place there.
    std::vector<Index> m_local;
    std::vector<bool> m_isFound;
};

}  // namespace

AllPairs findAllPairs(const Topology& topology, const AllPairsOptions& options)
{
    AllPairs result{.components = topology.componentCount(),
                    .pairs = {},
                    .findings = complaints(topology, options)};
    if (!result.findings.empty()) {
        return result;
    }
    Solver solver{networkOf(topology, options), options};
    if (const std::string code = solver.solve(); !code.empty()) {
        result.findings.push_back(
            error(code.c_str(), code == "stopped"
                                    ? "stopped before all pairs were known"
                                    : "the network is too densely connected for all pairs"));
        return result;
    }
    result.pairs.reserve(result.components * (result.components + 1) / 2);
    for (std::size_t other = 1; other < result.components; ++other) {
        const std::vector<double> down = solver.downFrom(static_cast<Index>(other));
        for (std::size_t one = 0; one < other; ++one) {
            result.pairs.push_back(Availability::fromDown(std::min(down[one], 1.0)));
        }
    }
    return result;
}

}  // namespace cutpoint
