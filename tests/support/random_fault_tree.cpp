#include "tests/support/random_fault_tree.h"

#include "tests/support/random_source.h"
#include "tests/support/topology_builder.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <vector>

namespace cutpoint::tests {
namespace {

class FaultTree {
public:
    explicit FaultTree(const FaultTreeOptions& options)
        : m_options{options}
        , m_random{options.seed}
    {
    }

    Topology build() &&
    {
        for (unsigned event = 1; event <= m_options.basicEvents; ++event) {
            const std::string id = "e" + std::to_string(event);
            m_builder.part(id, m_random.unavailability() / 10.0);
            m_open.push_back(id);
            m_used.push_back(id);
        }
        while (m_open.size() > 1) {
            addGate();
        }
        m_builder.part("top", 0.0).entry().call("top", m_open.front());
        return m_builder.build();
    }

private:
    void addGate()
    {
        const std::string gate = "g" + std::to_string(++m_gates);
        const std::set<std::string> inputs = takeInputs();
        m_builder.part(gate, 0.0);
        const auto count = static_cast<unsigned>(inputs.size());
        const bool isCounting = count > 2 && m_random.chance(m_options.counting);
        const bool isOr = !isCounting && m_random.chance(0.55);
        for (const std::string& input : inputs) {
            m_builder.call(gate, input).grouped(isOr ? gate + "-" + input : gate);
        }
        if (isCounting) {
            m_builder.groupNeeds(gate, m_random.between(2, count - 1));
        }
        m_open.push_back(gate);
        m_used.push_back(gate);
    }

    /// Two to five: mostly what no gate uses yet, the oldest first.
    std::set<std::string> takeInputs()
    {
        std::set<std::string> inputs;
        const unsigned wanted = m_random.between(2, 5);
        const std::size_t nearby = m_used.size() - m_open.size();
        while (inputs.size() < wanted && !m_open.empty()) {
            if (!inputs.empty() && nearby > 0 && m_random.chance(m_options.sharing)) {
                const auto back = static_cast<unsigned>(std::min<std::size_t>(nearby, 30));
                inputs.insert(m_used[nearby - m_random.between(1, back)]);
            } else {
                inputs.insert(m_open.front());
                m_open.pop_front();
            }
        }
        return inputs;
    }

    const FaultTreeOptions& m_options;
    RandomSource m_random;
    TopologyBuilder m_builder{Semantics::Dependency};
    std::deque<std::string> m_open;   ///< Events and gates that no gate uses yet.
    std::vector<std::string> m_used;  ///< All of them: those in use first.
    unsigned m_gates = 0;
};

}  // namespace

Topology randomFaultTree(const FaultTreeOptions& options)
{
    return FaultTree{options}.build();
}

}  // namespace cutpoint::tests
