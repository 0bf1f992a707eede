#include "core/analysis/critical_points.h"
#include "core/analysis/system_probability.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "tests/structure/random_losses.h"
#include "tests/support/brute_probability.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <vector>

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using cutpoint::Rates;
using cutpoint::StatedUnavailability;
using cutpoint::StructureFunction;
using cutpoint::Topology;
using cutpoint::tests::BruteChances;
using cutpoint::tests::BruteState;
using cutpoint::tests::BruteSystem;

namespace {

/// A probability is a whole number of 2^-bits: a double down to 1e-30 is exactly one.
constexpr unsigned bits = 160;

Rates scaled(const Rates& rates, double factor)
{
    const auto stated = cutpoint::availabilityOf(rates);
    return stated ? Rates{StatedUnavailability{stated->down() * factor}, {}} : rates;
}

/// The same topology with every unavailability so many times as high.
Topology withRatesScaled(const Topology& topology, double factor)
{
    Topology changed;
    changed.replaceProperties(topology.properties());
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        cutpoint::Component component = topology.component(vertex);
        component.rates = scaled(component.rates, factor);
        component.standby.reset();
        component.commonCauseBeta.reset();
        changed.add(component);
    }
    for (const auto& edge : topology.connections()) {
        cutpoint::Connection connection = *edge.connection;
        connection.rates = scaled(connection.rates, factor);
        changed.connect(edge.from, edge.to, connection);
    }
    for (cutpoint::Group group : topology.groups()) {
        group.standby.reset();
        group.commonCauseBeta.reset();
        changed.add(group);
    }
    for (cutpoint::Domain domain : topology.domains()) {
        domain.rates = scaled(domain.rates, factor);
        changed.add(domain);
    }
    return changed;
}

/// Adds up the probabilities of all states in which a system fails, in whole numbers.
class ExactEnumeration {
public:
    explicit ExactEnumeration(const BruteSystem& system)
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

    [[nodiscard]] cpp_rational unavailability()
    {
        const cpp_int sum = sumOf(0);
        return {sum, cpp_int{1} << bits * static_cast<unsigned>(m_units.size())};
    }

private:
    struct Unit {
        std::vector<bool>::reference isUp;
        cpp_int down;
    };

    void take(std::vector<bool>& isUp, const std::vector<double>& down)
    {
        for (std::size_t i = 0; i < down.size(); ++i) {
            if (down[i] > 0.0) {
                m_units.push_back({isUp[i], cpp_int{std::ldexp(down[i], bits)}});
            }
        }
    }

    cpp_int sumOf(std::size_t next)
    {
        if (next == m_units.size()) {
            return fails() ? 1 : 0;
        }
        Unit unit = m_units[next];
        unit.isUp = false;
        cpp_int sum = unit.down * sumOf(next + 1);
        unit.isUp = true;
        sum += ((cpp_int{1} << bits) - unit.down) * sumOf(next + 1);
        return sum;
    }

    bool fails()
    {
        return !cutpoint::tests::works(m_system, m_needs,
                                       cutpoint::tests::componentsUp(m_system.model, m_state),
                                       m_state.connections);
    }

    const BruteSystem& m_system;
    cutpoint::tests::BruteNeeds m_needs;
    BruteState m_state;
    std::vector<Unit> m_units;
};

std::optional<double> computed(const Topology& topology)
{
    const StructureFunction function = cutpoint::compile(topology).function;
    if (function.entries.empty() ||
        !cutpoint::evaluate(function, cutpoint::allUp(function)).works.test(0)) {
        return std::nullopt;
    }
    const auto rates = cutpoint::unitRatesOf(topology, function);
    const auto critical = cutpoint::findCriticalPoints(function).units;
    const auto system = cutpoint::buildSystemDiagram(function, rates, critical, {});
    return system ? std::optional{cutpoint::probabilityOf(*system, function).unavailability}
                  : std::nullopt;
}

}  // namespace

class TestExactness : public QObject {
    Q_OBJECT

private slots:
    void keepsAllDigitsAtAnySize_data();
    void keepsAllDigitsAtAnySize();
};

void TestExactness::keepsAllDigitsAtAnySize_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("leastSeen");

    QTest::newRow("as they are, up to 0.5") << 1.0 << 1e-6;
    QTest::newRow("a thousand times less") << 1e-3 << 1e-12;
    QTest::newRow("a million times less") << 1e-6 << 1e-18;
    QTest::newRow("1e10 times less") << 1e-10 << 1e-25;
}

/// Against whole numbers of a hundred and sixty binary digits for each of up to 12 units.
void TestExactness::keepsAllDigitsAtAnySize()
{
    QFETCH(const double, factor);
    QFETCH(const double, leastSeen);

    int compared = 0;
    double least = 1.0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Topology topology = withRatesScaled(
            cutpoint::tests::randomTopology(seed, cutpoint::tests::anyOptions(seed)), factor);
        const auto found = computed(topology);
        if (!found) {
            continue;
        }
        const BruteSystem system =
            cutpoint::tests::systemOf(topology, cutpoint::tests::ownReading(topology));
        ExactEnumeration enumeration{system};
        if (enumeration.unitCount() > 12) {
            continue;
        }
        const cpp_rational expected = enumeration.unavailability();
        if (expected == 0) {
            QCOMPARE(*found, 0.0);
            continue;
        }
        const cpp_rational difference = cpp_rational{*found} - expected;
        const cpp_rational error = abs(difference) / expected;
        ++compared;
        least = std::min(least, *found);
        QVERIFY2(error < cpp_rational{1e-14},
                 qPrintable(QStringLiteral("seed %1: relative error %2 of %3")
                                .arg(seed)
                                .arg(error.convert_to<double>())
                                .arg(*found)));
    }
    QVERIFY(compared > 100);
    QVERIFY2(least < leastSeen, qPrintable(QString::number(least)));
}

QTEST_APPLESS_MAIN(TestExactness)
#include "tst_exactness.moc"
