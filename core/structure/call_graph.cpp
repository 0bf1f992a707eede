#include "core/structure/call_graph.h"

namespace cutpoint {

CallGraph callGraphOf(const Topology& topology)
{
    CallGraph result;
    std::uint32_t number = 0;
    for (const auto& edge : topology.connections()) {
        const std::uint32_t connectionNumber = number++;
        const Connection& connection = *edge.connection;
        if (connection.kind == ConnectionKind::Replication) {
            continue;
        }
        Call call{.from = edge.from,
                  .to = edge.to,
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
