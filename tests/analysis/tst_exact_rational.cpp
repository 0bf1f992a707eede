#include "core/analysis/analyse.h"
#include "core/model/topology_parts.h"
#include "tests/structure/random_losses.h"
#include "tests/support/brute_probability.h"
#include "tests/support/random_source.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <cmath>
#include <map>
#include <utility>
#include <vector>

using Rational = boost::multiprecision::cpp_rational;
using cutpoint::Report;
using cutpoint::StatedUnavailability;
using cutpoint::Topology;
using cutpoint::tests::BruteChances;
using cutpoint::tests::BruteNeeds;
using cutpoint::tests::BruteState;
using cutpoint::tests::BruteSystem;

namespace {

/// Adds up the probabilities of all states in which a system fails, without any rounding.
class ExactSum {
public:
    explicit ExactSum(const BruteSystem& system)
        : m_system{system}
        , m_needs{cutpoint::tests::needsOfAll(system)}
        , m_state{cutpoint::tests::allUp(system.model)}
    {
        const BruteChances chances = cutpoint::tests::statedChances(system);
        for (std::size_t c = 0; c < chances.instances.size(); ++c) {
            take(m_state.instances[c], chances.instances[c]);
        }
        take(m_state.connections, chances.connections);
        take(m_state.domains, chances.domains);
    }

    [[nodiscard]] std::size_t unitCount() const { return m_units.size(); }

    [[nodiscard]] Rational unavailability() { return sumOf(0); }

private:
    struct Unit {
        std::vector<bool>::reference isUp;
        Rational down;
    };

    void take(std::vector<bool>& isUp, const std::vector<double>& down)
    {
        for (std::size_t i = 0; i < down.size(); ++i) {
            if (down[i] > 0.0) {
                m_units.push_back({isUp[i], Rational{down[i]}});
            }
        }
    }

    Rational sumOf(std::size_t next)
    {
        if (next == m_units.size()) {
            const auto up = cutpoint::tests::componentsUp(m_system.model, m_state);
            return cutpoint::tests::works(m_system, m_needs, up, m_state.connections) ? 0 : 1;
        }
        Unit& unit = m_units[next];
        unit.isUp = false;
        const Rational fails = sumOf(next + 1);
        unit.isUp = true;
        const Rational works = sumOf(next + 1);
        return unit.down * fails + (1 - unit.down) * works;
    }

    const BruteSystem& m_system;
    BruteNeeds m_needs;
    BruteState m_state;
    std::vector<Unit> m_units;
};

/// The same topology with all that is stated to fail failing about so often.
Topology scaled(Topology topology, double magnitude, unsigned seed)
{
    cutpoint::tests::RandomSource random{seed};
    cutpoint::TopologyParts parts = takeApart(std::move(topology));
    const auto scale = [&](cutpoint::Rates& rates) {
        const auto stated = availabilityOf(rates);
        if (stated && stated->down() > 0.0) {
            rates.statement = StatedUnavailability{
                std::min(0.9, magnitude * (0.1 + random.between(1, 1000) / 500.0))};
        }
    };
    for (cutpoint::Component& component : parts.components) {
        scale(component.rates);
    }
    for (cutpoint::NamedConnection& connection : parts.connections) {
        scale(connection.connection.rates);
    }
    for (cutpoint::Domain& domain : parts.domains) {
        scale(domain.rates);
    }
    return assemble(std::move(parts));
}

}  // namespace

class TestExactRational : public QObject {
    Q_OBJECT

private slots:
    void agreesToTheDigit();
};

/// From frequent failures down to one in 1e25: to 1e-12 relative, diagrams to 1e-14.
void TestExactRational::agreesToTheDigit()
{
    static const std::vector<double> magnitudes{0.3, 1e-2, 1e-4, 1e-6, 1e-8, 1e-12, 1e-25};
    std::map<int, int> countOf;  // by decimal magnitude of the unavailability
    for (unsigned seed = 0; seed < 700; ++seed) {
        auto options = cutpoint::tests::anyOptions(seed);
        options.maxUnreliableUnits = 9;
        const Topology topology = scaled(cutpoint::tests::randomTopology(seed, options),
                                         magnitudes[seed % magnitudes.size()], seed);
        const BruteSystem system =
            cutpoint::tests::systemOf(topology, cutpoint::tests::ownReading(topology));
        ExactSum sum{system};
        if (!isAnswerable(system) || sum.unitCount() > 12) {
            continue;
        }
        const Rational exact = sum.unavailability();
        const Report report = cutpoint::analyse(topology);
        QVERIFY(report.system);
        const bool isDiagram = report.system->method == cutpoint::Method::Diagram;
        const Rational error = abs(Rational{report.system->availability.down()} - exact);
        QVERIFY2(error <= exact * Rational{isDiagram ? 1e-14 : 1e-12},
                 qPrintable(QStringLiteral("differs for seed %1: %2, not %3")
                                .arg(seed)
                                .arg(report.system->availability.down(), 0, 'g', 17)
                                .arg(exact.convert_to<double>(), 0, 'g', 17)));
        const auto down = exact.convert_to<double>();
        ++countOf[down > 0.0 ? static_cast<int>(std::floor(std::log10(down))) : 1];
    }
    QVERIFY(countOf.begin()->first <= -25 && countOf.size() > 15);
}

QTEST_APPLESS_MAIN(TestExactRational)
#include "tst_exact_rational.moc"
