#include "core/io/graph/node_order.h"

#include "core/io/json/events.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cutpoint {
namespace {

/// Notes keys where they count.
class OrderKeeper final : public json::Handler {
public:
    void key(std::string_view name, std::size_t /*end*/) override
    {
        // Level by level: graph, nodes, id; or graphs, a place in the array, nodes, id.
        const bool isId = isBelow(m_path, {"graph", "nodes"}, m_depth) ||
                          isBelow(m_path, {"graphs", "", "nodes"}, m_depth);
        if (isId) {
            m_order.emplace_back(name);
        }
        if (m_depth <= deepest) {
            m_path.resize(m_depth);
            m_path.back() = name;
        }
    }

    void value(const json::Value& value) override
    {
        if (value.type == json::Type::Object || value.type == json::Type::Array) {
            ++m_depth;
        }
    }

    void close(std::size_t /*end*/) override { --m_depth; }

    [[nodiscard]] std::vector<std::string> take() { return std::exchange(m_order, {}); }

private:
    static constexpr std::size_t deepest = 4;

    static bool isBelow(const std::vector<std::string>& path,
                        std::initializer_list<std::string_view> wanted, std::size_t depth)
    {
        return depth == wanted.size() + 1 && path.size() >= wanted.size() &&
               std::equal(wanted.begin(), wanted.end(), path.begin());
    }

    std::vector<std::string> m_path;
    std::vector<std::string> m_order;
    std::size_t m_depth = 0;  ///< Of open brackets.
};

}  // namespace

std::vector<std::string> nodeOrder(std::string_view text)
{
    OrderKeeper keeper;
    // The text has been parsed before: there is nothing new to say of it.
    static_cast<void>(json::parse(text, keeper));
    return keeper.take();
}

}  // namespace cutpoint
