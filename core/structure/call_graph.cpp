#include "core/structure/call_graph.h"

#include <boost/range/iterator_range.hpp>

namespace cutpoint {

CallGraph callGraphOf(const Topology& topology)
{
    const auto& graph = topology.graph();
    CallGraph result;
    std::uint32_t number = 0;
    for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
        const std::uint32_t connectionNumber = number++;
        const Connection& connection = graph[edge].connection;
        if (connection.kind == ConnectionKind::Replication) {
            continue;
        }
        Call call{.from = static_cast<std::uint32_t>(edge.m_source),
                  .to = static_cast<std::uint32_t>(edge.m_target),
                  .connection = connectionNumber,
                  .isOptional = connection.isOptional,
                  .isTwoWay = connection.isTwoWay};
        result.calls.push_back(call);
        if (connection.isTwoWay) {
            std::swap(call.from, call.to);
            result.calls.push_back(call);
        }
    }
    const auto& calls = result.calls;
    result.outgoing = CompressedRows::ofItems(topology.componentCount(), calls.size(),
                                              [&](std::size_t call) { return calls[call].from; });
    result.incoming = CompressedRows::ofItems(topology.componentCount(), calls.size(),
                                              [&](std::size_t call) { return calls[call].to; });
    return result;
}

}  // namespace cutpoint
