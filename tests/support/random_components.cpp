#include "tests/support/random_components.h"

#include <algorithm>
#include <string>

namespace cutpoint::tests {
namespace {

/// What several components in a random topology have in common.
struct Sort {
    std::string stem;
    Kind kind;
    std::string layer;
};

const std::vector<Sort>& sorts()
{
    static const std::vector<Sort> all{
        {"web", Kind::WebServer, "Web"},  {"app", Kind::AppServer, "App"},
        {"db", Kind::Database, "Data"},   {"switch", Kind::Switch, ""},
        {"queue", Kind::Queue, "App"},    {"logger", Kind::Monitoring, ""},
        {"firewall", Kind::Firewall, ""}, {"service", Kind::Service, "App"}};
    return all;
}

class ComponentDrawing {
public:
    ComponentDrawing(unsigned count, bool hasGroups, RandomSource& random, RateBudget& budget)
        : m_random{random}
        , m_budget{budget}
        , m_hasGroups{hasGroups}
        , m_hasDomains{m_random.chance(0.4)}
    {
        for (unsigned number = 0; number < count; ++number) {
            addComponent(number, count);
        }
    }

    [[nodiscard]] const std::vector<Component>& components() const { return m_components; }

private:
    void addComponent(unsigned number, unsigned count)
    {
        Component component;
        component.id = {std::string{"c"}.append(std::to_string(number))};
        if (number == 0 && m_random.chance(0.55)) {
            component.id = {"users"};
            component.kind = Kind::Client;
        } else if (number > 0 && m_random.chance(0.04)) {
            component.kind = Kind::Client;
        } else {
            describe(component, number);
        }
        component.entry = number == 0 ? m_random.chance(0.3) : m_random.chance(0.4 / count);
        if (m_random.chance(0.2)) {
            component.critical = component.kind != Kind::Client && m_random.chance(0.4);
        }
        place(component);
        m_components.push_back(component);
    }

    void describe(Component& component, unsigned number)
    {
        const Sort& sort = m_random.oneOf(sorts());
        component.kind = m_random.chance(0.9) ? sort.kind : Kind::Other;
        if (component.kind == Kind::Other && m_random.chance(0.5)) {
            component.unknownKind = "mainframe";
        }
        component.layer = m_random.chance(0.9) ? sort.layer : "";
        if (m_random.chance(0.6)) {
            component.name =
                sort.stem + (m_random.chance(0.1) ? " shard " : "-") + std::to_string(number);
        }
        if (m_random.chance(0.3)) {
            component.instances = m_random.between(2, 4);
            component.required = m_random.between(1, component.instances);
        }
        component.rates = m_budget.ratesFor(component.instances);
        if (m_hasGroups && m_random.chance(0.35)) {
            component.group = std::string(1, m_random.chance(0.7) ? 'g' : 'h');
        }
    }

    void place(Component& component)
    {
        static const std::vector<std::string> zones{"a", "b", "c"};
        if (!m_hasDomains || component.kind == Kind::Client) {
            return;
        }
        if (m_random.chance(0.6)) {
            std::vector<std::string> names = zones;
            const unsigned size = component.instances == 1 ? 1 : m_random.between(1, 3);
            std::rotate(names.begin(), names.begin() + m_random.between(0, 2), names.end());
            names.resize(size);
            component.domains.push_back({"zone", names});
        }
        if (m_random.chance(0.25)) {
            component.domains.push_back({"provider", {m_random.chance(0.6) ? "x" : "y"}});
        }
    }

    RandomSource& m_random;
    RateBudget& m_budget;
    bool m_hasGroups;
    bool m_hasDomains;
    std::vector<Component> m_components;
};

}  // namespace

Rates RateBudget::ratesFor(unsigned units)
{
    if (m_random.chance(0.06)) {
        return {StatedAvailability{m_random.chance(0.8) ? 1.0 : 0.0}, {}};
    }
    if (units > m_units || m_random.chance(0.12)) {
        return {};
    }
    m_units -= units;
    return m_random.rates();
}

std::vector<Component> randomComponents(unsigned count, bool hasGroups, RandomSource& random,
                                        RateBudget& budget)
{
    return ComponentDrawing{count, hasGroups, random, budget}.components();
}

}  // namespace cutpoint::tests
